"""One paragraph in the earlier texts of its series: the base, and what the library holds under the same title."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from drafter.app.library_texts import read_base
from drafter.library.texts import Library
from drafter.model import edits
from drafter.model.alignment import align
from drafter.model.document import Mark, Paragraph, ParagraphId, Resolution, places_of
from drafter.model.naming import paragraph_name
from drafter.model.state import Base, Edit
from drafter.rollforward.base import base_session
from drafter.text.counting import counted
from drafter.text.diff import word_diff
from drafter.text.expressions import expression
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

MOST_TEXTS = 10
"""Earlier texts that are looked at: a decade of an annual item."""
_NUMBER = expression(r"\d{2,3}/\d{1,4}", re.ASCII)
_SYMBOL_HEAD = "A/RES/"


@dataclass(frozen=True, slots=True)
class Lineage:
    """A draft and its earlier texts, newest first, with the paragraph of each that became one of the draft's."""

    draft: Resolution
    earlier: tuple[Base, ...]
    origins: tuple[Mapping[ParagraphId, ParagraphId], ...]
    has_base: bool

    @property
    def is_base_alone(self) -> bool:
        """True where no text is known from before the base."""
        return self.has_base and len(self.earlier) == 1


@dataclass(frozen=True, slots=True)
class Precedent:
    """The paragraph in one earlier text."""

    source: str
    """A/RES/78/167"""
    place: Sentence
    is_base: bool
    paragraph: Paragraph
    differences: int
    """In how many places its words differ from the draft's."""

    @property
    def citation(self) -> Sentence:
        """78/167，序言段4"""
        number = self.source.removeprefix(_SYMBOL_HEAD)
        return Sentence(f"{number}，{self.place.zh}", f"{number}, {self.place.en}")


def earlier_texts(draft: Resolution, base: Base | None, library: Library) -> tuple[Base, ...]:
    """The base first, then what the library holds under its title; raises LibraryError."""
    found = [] if base is None else [base]
    title = (base.document if base is not None else draft).masthead.title_text
    held = library.of_title(title, draft.language) if title else ()
    last = base_session(base.document) if base is not None else draft.masthead.session
    if last is not None:
        # A copy that was adopted later is none of its earlier texts.
        held = tuple(one for one in held if one.number.session <= last)
    names = {one.name for one in found}
    found += [read_base(library, text) for text in held[:MOST_TEXTS] if text.symbol not in names]
    return tuple(found[:MOST_TEXTS])


def lineage(draft: Resolution, earlier: Sequence[Base], *, has_base: bool) -> Lineage:
    """Which paragraphs of the earlier texts became those of the draft; belongs in a thread."""
    origins = tuple(
        {pair.new_id: pair.old_id for pair in align(one.document, draft) if pair.new_id and pair.old_id}
        for one in earlier
    )
    return Lineage(draft, tuple(earlier), origins, has_base)


def precedents(known: Lineage, paragraph_id: ParagraphId) -> tuple[Precedent, ...]:
    """The paragraph in the earlier texts that have it, newest first."""
    paragraph = known.draft.paragraph(paragraph_id)
    found = []
    for number, (one, origins) in enumerate(zip(known.earlier, known.origins, strict=True)):
        origin = origins.get(paragraph_id)
        if origin is not None:
            was = one.document.paragraph(origin)
            count = differences(was.text, paragraph.text, known.draft)
            place = paragraph_name(one.document, origin)
            found.append(Precedent(one.name, place, number == 0 and known.has_base, was, count))
    return tuple(found)


def differences(old: str, new: str, document: Resolution) -> int:
    """In how many places the words differ: what went and what came in its stead are one."""
    count, was_equal = 0, True
    for change in word_diff(old, new, document.language):
        count += change.kind != "equal" and was_equal
        was_equal = change.kind == "equal"
    return count


def finding(found: Sequence[Precedent], text: str) -> Sentence | None:
    """What the years have in common, in one line; None where nothing can be said in one."""
    if not found:
        return None
    count = len(found)
    if not any(one.differences for one in found):
        if count == 1 and found[0].is_base:
            return Sentence("本段文字与基稿相同。", "The same words as in the base text.")
        return Sentence(f"往届{count}份，本段文字未变。", f"Unchanged in {counted(count, 'earlier text')}.")
    if count > 1 and _grows([text, *(one.paragraph.text for one in found)]):
        return Sentence("历届均逐年添加，本稿做法一致。", "Every year added to the list, and so does this draft.")
    if found[0].differences == 0 and count > 1:
        same = next(number for number, one in enumerate(found) if one.differences)
        return Sentence(f"近{same}份文字未变。", f"Unchanged in the newest {counted(same, 'earlier text')}.")
    return None


def _grows(newest_first: Sequence[str]) -> bool:
    """True where each text names all resolutions of the one before it, and more."""
    cited = [set(_NUMBER.findall(text)) for text in newest_first]
    return len(cited) > 1 and all(older and older < newer for newer, older in pairwise(cited))


def adoption(paragraph_id: ParagraphId, precedent: Precedent) -> Edit:
    """One step: the paragraph reads as it did then. Its notes stay, and it stays where it is."""
    number = precedent.source.removeprefix(_SYMBOL_HEAD)
    label = Sentence(f"采用{number}措辞", f"Take the wording of {number}")
    return Edit(label, partial(_adopted, paragraph_id=paragraph_id, was=precedent.paragraph))


def _adopted(document: Resolution, paragraph_id: ParagraphId, was: Paragraph) -> Resolution:
    now = document.paragraph(paragraph_id) if paragraph_id in document.positions else None
    whole = Span(0, len(now.text) if now is not None else 0)
    replaced = edits.replace_text(document, paragraph_id, whole, was.text)
    return _marked_as(edits.set_lead(replaced, paragraph_id, was.lead_span), paragraph_id, was)


def _marked_as(document: Resolution, paragraph_id: ParagraphId, was: Paragraph) -> Resolution:
    """Its words are set apart as they were then, and no others: italics belong to the wording of an English text."""
    for mark in (Mark.BOLD, Mark.ITALIC, Mark.SUPERSCRIPT):
        document = edits.set_mark(document, paragraph_id, Span(0, len(was.text)), mark, present=False)
        for start, run in places_of(was.runs):
            if mark in run.marks and run.text and run.note is None:
                words = Span(start, start + len(run.text))
                document = edits.set_mark(document, paragraph_id, words, mark, present=True)
    return document
