"""What runs of unchanged paragraphs are called: 12至14未改，现为13至15 / 12 to 14 unchanged, now 13 to 15."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.document import Paragraph, ParagraphId, Part, Resolution
from drafter.model.naming import paragraph_name
from drafter.model.numbering import paragraph_numbers
from drafter.text.sentence import Sentence

_OPERATIVE = Sentence("执行段", "OP")
_PREAMBULAR = Sentence("序言段", "PP")


def label_of(document: Resolution, paragraph: Paragraph) -> str:
    """What stands in the margin: "12.", "(a)", "PP4"; "" for paragraphs without a number."""
    number = paragraph_numbers(document).get(paragraph.id, "")
    if number or paragraph.part is not Part.PREAMBULAR:
        return number
    return paragraph_name(document, paragraph.id).en


def run_words(old: Resolution, new: Resolution, pairs: Sequence[tuple[ParagraphId, ParagraphId]]) -> Sentence:
    """How an unchanged run is named, by its numbers in the old text, and in the new one where they differ."""
    before = _range(old, [pair[0] for pair in pairs])
    after = _range(new, [pair[1] for pair in pairs])
    if before is None or after is None:
        return Sentence(f"{len(pairs)}段未改", f"{len(pairs)} unchanged")
    if before == after:
        return Sentence(f"{before.zh}未改", f"{before.en} unchanged")
    return Sentence(f"{before.zh}未改，现为{after.zh}", f"{before.en} unchanged, now {after.en}")


def _range(document: Resolution, ids: Sequence[ParagraphId]) -> Sentence | None:
    """7至10, 序言段1至3; None where no paragraph of the run has a number."""
    numbered = [each for each in ids if label_of(document, document.paragraph(each))]
    if not numbered:
        return None
    first, last = (_short(paragraph_name(document, each)) for each in (numbered[0], numbered[-1]))
    if first == last:
        return first
    end = last.zh.removeprefix(_PREAMBULAR.zh) if first.zh.startswith(_PREAMBULAR.zh) else last.zh
    return Sentence(f"{first.zh}至{end}", f"{first.en} to {last.en}")


def _short(name: Sentence) -> Sentence:
    return Sentence(name.zh.removeprefix(_OPERATIVE.zh), name.en.removeprefix(_OPERATIVE.en))
