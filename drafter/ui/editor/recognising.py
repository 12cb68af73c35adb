"""Paragraphs, numbers and notes in what is pasted: lines of a PDF are joined again, typed numbers become counted ones.

A page on the clipboard, as Word and browsers put it there, keeps its bold, its superscripts and its notes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from drafter.formats.clip import marked_up
from drafter.formats.plain import read_text
from drafter.model.document import Footnote, NoteId, Paragraph, Part, Resolution
from drafter.model.numbering import paragraph_numbers
from drafter.model.placing import Pasted
from drafter.structuring import infer
from drafter.structuring.assembly import to_runs
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.structuring.wording import is_closed
from drafter.text.sentence import Language
from drafter.ui.editor.clipboard import Fragment, are_whole

LARGEST_CHARACTERS = 20_000
"""Longer texts are pasted line by line: recognising takes too long for a key, and such a text should be opened."""
_ORGAN_LINES: dict[Language, str] = {"zh": "大会，", "en": "The General Assembly,"}
"""In front of paragraphs that come without a masthead, so that the first of them is not taken for one."""
_NUMBERED = re.compile(r"\s*(?:\d{1,3}[.．、]|[(（][a-z]{1,4}[)）]|[㈠-㈩])")


def recognised(text: str) -> Fragment | None:
    """The paragraphs of a text of several lines; None where there is nothing to recognise, or something would be lost.

    Without typed numbers nobody can say which part the paragraphs belong to: they take that of the place they come to.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or len(text) > LARGEST_CHARACTERS:
        return None
    inferred = infer(read_text(text.encode()))
    if not inferred.document.paragraphs or not _is_complete(text, inferred):
        return None
    has_numbers = any(_NUMBERED.match(line) for line in lines)
    return _fragment(inferred.document, has_numbers, text)


def recognised_page(html: str, language: Language) -> Fragment | None:
    """The paragraphs of a page on the clipboard; None where its words alone say as much, or something would be lost."""
    raw = marked_up(html, is_part=True)
    if raw is None or sum(len(paragraph.text) for paragraph in raw.paragraphs) > LARGEST_CHARACTERS:
        return None
    if len(raw.paragraphs) == 1 and _is_within_paragraph(raw.paragraphs[0]):
        return _words(raw, language)
    if any(_ORGAN_LINES[language] == paragraph.text.strip() for paragraph in raw.paragraphs):
        return None
    organ_line = RawParagraph((RawRun(_ORGAN_LINES[language]),))
    inferred = infer(replace(raw, language=language, paragraphs=(organ_line, *raw.paragraphs)))
    text = "".join([paragraph.text for paragraph in raw.paragraphs] + [note.text for note in raw.notes])
    if not inferred.document.paragraphs or not _is_complete(text, inferred):
        return None
    has_numbers = any(paragraph.number or _NUMBERED.match(paragraph.text) for paragraph in raw.paragraphs)
    return _fragment(inferred.document, has_numbers, text)


def _is_within_paragraph(only: RawParagraph) -> bool:
    return only.number is None and only.part is not Part.TABLE and not is_closed(only.text)


def _words(raw: RawDocument, language: Language) -> Fragment:
    """A part of a paragraph: its words with their marks, and the notes that they cite."""
    ids = {note.key: NoteId(place) for place, note in enumerate(raw.notes, start=1)}
    notes = {ids[note.key]: Footnote(ids[note.key], to_runs(note.runs, language, {})) for note in raw.notes}
    return Fragment((Pasted(to_runs(raw.paragraphs[0].runs, language, ids)),), notes)


def _fragment(document: Resolution, has_numbers: bool, text: str) -> Fragment:
    def part_of(paragraph: Paragraph) -> Part | None:
        is_known = has_numbers or paragraph.level or paragraph.part is Part.TABLE
        return paragraph.part if is_known else None

    paragraphs = tuple(Pasted(one.runs, part_of(one), one.level) for one in document.paragraphs)
    notes: dict[NoteId, Footnote] = dict(document.notes_by_id)
    return Fragment(paragraphs, notes, are_whole(paragraphs, text))


def _is_complete(text: str, inferred: Inferred) -> bool:
    """True where every letter that was pasted stands in a paragraph, a cited note or a number."""
    document = inferred.document
    cited = {note for paragraph in document.paragraphs for note in paragraph.notes}
    kept = [paragraph.text for paragraph in document.paragraphs]
    kept += [note.text for note in document.footnotes if note.id in cited]
    numbers = list(paragraph_numbers(document).values())
    lost = _letters(text) - _letters("".join([*kept, *numbers]))
    return not lost


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalpha())
