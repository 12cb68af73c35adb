"""Paragraphs, numbers and notes in pasted text: lines of a PDF are joined again, typed numbers become counted ones."""

from __future__ import annotations

import re
from collections import Counter

from drafter.formats.plain import read_text
from drafter.model.document import Footnote, NoteId, Resolution
from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.ui.editor.clipboard import Fragment
from drafter.ui.editor.writing import Pasted

LARGEST_CHARACTERS = 20_000
"""Longer texts are pasted line by line: recognising takes too long for a key, and such a text should be opened."""
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
    return _fragment(inferred.document, has_numbers)


def _fragment(document: Resolution, has_numbers: bool) -> Fragment:
    paragraphs = tuple(
        Pasted(paragraph.runs, paragraph.part if has_numbers or paragraph.level else None, paragraph.level)
        for paragraph in document.paragraphs
    )
    notes: dict[NoteId, Footnote] = dict(document.notes_by_id)
    return Fragment(paragraphs, notes)


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
