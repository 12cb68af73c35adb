"""Writes a resolution as plain text: one line for each paragraph, a blank line between them, notes at the end.

Citations are raised figures (¹), which every reader of plain text shows, and which are never taken for figures of the
text; `plain.py` reads what is written here as the same paragraphs and notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.formats.mastlines import closing_line, opening_lines, symbol_line
from drafter.model.document import Footnote, NoteId, Resolution, Runs
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.numerals import to_raised

_RULE = "_" * 18
"""What divides text and notes in the UN's own files."""


def write(document: Resolution) -> str:
    """The whole text: the lines of the masthead, numbered paragraphs, the closing lines, notes."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Resolution) -> Iterator[str]:
    language, masthead = document.language, document.masthead
    numbers, marks = paragraph_numbers(document), note_marks(document)
    symbol, is_blank = symbol_line(masthead)
    if not is_blank:
        yield symbol
    for line in opening_lines(masthead, language):
        yield f"{line.opening.strip()} {_words(line.runs, marks)}".strip()
    for paragraph in document.paragraphs:
        yield f"{numbers.get(paragraph.id, '')} {_words(paragraph.runs, marks)}".strip(" ")
    closing = closing_line(masthead, language)
    if closing is not None:
        yield from _words(closing.runs, marks).split("\n")
    notes = list(_notes(document, marks))
    if notes:
        yield _RULE
        yield from notes


def _words(runs: Runs, marks: Mapping[NoteId, str]) -> str:
    return "".join(run.text if run.note is None else to_raised(marks.get(run.note, "")) for run in runs)


def _notes(document: Resolution, marks: Mapping[NoteId, str]) -> Iterator[str]:
    """The notes by first citation, then those that nothing cites."""
    order = dict.fromkeys([*document.cited_notes, *(note.id for note in document.footnotes)])
    for note in (document.notes_by_id[note_id] for note_id in order if note_id in document.notes_by_id):
        yield _note(note, marks)


def _note(note: Footnote, marks: Mapping[NoteId, str]) -> str:
    return f"{to_raised(marks.get(note.id, ''))} {note.text}".strip()
