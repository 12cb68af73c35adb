"""That nothing was lost on the way from the file to the draft, counted: letters, figures and Chinese characters.

Punctuation and spaces are not counted, since reading puts both into the UN's form. Counted as multisets of characters,
the sums are exact over the texts that were tried: hard-wrapped text, Markdown, the UN's XML and Word files.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.formats.imported import Imported
from drafter.model.document import Runs
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.ui.reviews.import_state import Lines, Reviewed

_NOTES_APART = frozenset({"docx", "akn"})
"""Formats whose notes lie outside the lines of the body, so that neither notes nor their marks are among the lines."""


@dataclass(frozen=True, slots=True)
class Sums:
    """How many characters the source has, how many went into the draft, how many were left out.

    `lines` are source lines with characters that are in neither.
    """

    source: int
    taken: int
    left_out: int
    missing: int = 0
    lines: tuple[int, ...] = ()

    @property
    def agree(self) -> bool:
        """True where nothing was lost."""
        return not self.missing


def sums(imported: Imported, reviewed: Reviewed) -> Sums:
    """The sums of an import as it is corrected so far."""
    lines = [_characters(line) for line in imported.source_lines]
    source = sum(lines, Counter[str]())
    dropped = sum((lines[index] for index in imported.left_out), Counter[str]())
    dropped = (dropped + _characters(" ".join(reviewed.gone))) - _characters(" ".join(reviewed.regained))
    kept = source - dropped
    drafted = _drafted(imported, reviewed, lines)
    missing = kept - drafted
    where = tuple(_with_missing(reviewed, lines)) if missing else ()
    return Sums(source.total(), kept.total() - missing.total(), source.total() - kept.total(), missing.total(), where)


def left_out_lines(imported: Imported, reviewed: Reviewed) -> Lines:
    """The source lines that do not enter the draft as it stands."""
    used = {line for paragraph in reviewed.document.paragraphs for line in reviewed.lines_of(paragraph.id)}
    return frozenset(line for line in (*imported.left_out, *reviewed.dropped) if line not in used)


def _characters(text: str) -> Counter[str]:
    return Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def _drafted(imported: Imported, reviewed: Reviewed, lines: list[Counter[str]]) -> Counter[str]:
    """What the draft prints, the masthead as the lines that it was read from: it prints dates and sessions anew."""
    found = _characters(" ".join(_printed(imported, reviewed)))
    head = {line for span in imported.field_lines.values() for line in range(span.start, span.end)}
    return found + sum((lines[line] for line in head), Counter[str]())


def _printed(imported: Imported, reviewed: Reviewed) -> Iterator[str]:
    """Numbers and marks as they were read: what is corrected may be numbered in another way, or not at all."""
    document = reviewed.document
    marks = {} if imported.format in _NOTES_APART else note_marks(imported.document)

    def text(runs: Runs) -> str:
        return "".join(marks.get(run.note, "") if run.note is not None else run.text for run in runs)

    yield document.masthead.organ
    yield from paragraph_numbers(imported.document).values()
    yield from (text(paragraph.runs) for paragraph in document.paragraphs)
    if imported.format not in _NOTES_APART:
        yield from (f"{marks.get(note.id, '')} {note.text}" for note in document.footnotes)


def _with_missing(reviewed: Reviewed, lines: list[Counter[str]]) -> Iterable[int]:
    """The lines of paragraphs that lack some of their characters, and lines that nothing was made of."""
    document, numbers = reviewed.document, paragraph_numbers(reviewed.document)
    notes = sum((_characters(note.text) for note in document.footnotes), Counter[str]())
    owners: dict[Lines, Counter[str]] = {}
    for paragraph in document.paragraphs:
        own = reviewed.lines_of(paragraph.id)
        text = _characters(f"{numbers.get(paragraph.id, '')} {paragraph.text}")
        owners[own] = owners.get(own, Counter()) + text
    for own, text in owners.items():
        wanted = sum((lines[line] for line in own), Counter[str]())
        if wanted - text - notes:
            yield from sorted(own)
