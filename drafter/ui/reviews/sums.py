"""That nothing was lost on the way from the file to the draft, counted: letters, figures and Chinese characters.

Punctuation and spaces are not counted, since reading puts both into the UN's form. Counted as multisets of characters,
the sums are exact over the texts that were tried: hard-wrapped text, Markdown, the UN's XML and Word files.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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
    source = _of_lines(imported.source_lines)
    dropped = _characters("\n".join(imported.source_lines[index] for index in imported.left_out))
    dropped = (dropped + _characters(" ".join(reviewed.gone))) - _characters(" ".join(reviewed.regained))
    kept = source - dropped
    missing = kept - _drafted(imported, reviewed)
    where = tuple(_with_missing(imported, reviewed)) if missing else ()
    return Sums(source.total(), kept.total() - missing.total(), source.total() - kept.total(), missing.total(), where)


def left_out_lines(imported: Imported, reviewed: Reviewed) -> Lines:
    """The source lines that do not enter the draft as it stands."""
    used = {line for paragraph in reviewed.document.paragraphs for line in reviewed.lines_of(paragraph.id)}
    return frozenset(line for line in (*imported.left_out, *reviewed.dropped) if line not in used)


def _characters(text: str) -> Counter[str]:
    """How often each letter, figure and Chinese character occurs. All are counted first: that is ten times as fast."""
    counted = Counter(unicodedata.normalize("NFKC", text))
    for char in [char for char in counted if not char.isalnum()]:
        del counted[char]
    return counted


@lru_cache(maxsize=2)
def _of_lines(lines: tuple[str, ...]) -> Counter[str]:
    return _characters("\n".join(lines))


def _drafted(imported: Imported, reviewed: Reviewed) -> Counter[str]:
    """What the draft prints, the masthead as the lines that it was read from: it prints dates and sessions anew."""
    head = {line for span in imported.field_lines.values() for line in range(span.start, span.end)}
    lines = (imported.source_lines[line] for line in sorted(head))
    return _characters("\n".join((*_printed(imported, reviewed), *lines)))


def _printed(imported: Imported, reviewed: Reviewed) -> Iterator[str]:
    """Numbers and marks as they were read: what is corrected may be numbered in another way, or not at all."""
    document = reviewed.document
    marks = {} if imported.format in _NOTES_APART else note_marks(imported.document)

    def text(runs: Runs) -> str:
        return "".join(marks.get(run.note, "") if run.note is not None else run.text for run in runs)

    yield document.masthead.organ
    yield from paragraph_numbers(imported.document).values()
    yield from reviewed.counted
    yield from (text(paragraph.runs) for paragraph in document.paragraphs)
    apart = {note.runs for note in imported.document.footnotes} if imported.format in _NOTES_APART else frozenset()
    yield from (f"{marks.get(note.id, '')} {note.text}" for note in document.footnotes if note.runs not in apart)


def _with_missing(imported: Imported, reviewed: Reviewed) -> Iterable[int]:
    """The lines of paragraphs that lack some of their characters, and lines that nothing was made of."""
    document, numbers = reviewed.document, paragraph_numbers(reviewed.document)
    notes = sum((_characters(note.text) for note in document.footnotes), Counter[str]())
    owners: dict[Lines, Counter[str]] = {}
    for paragraph in document.paragraphs:
        own = reviewed.lines_of(paragraph.id)
        text = _characters(f"{numbers.get(paragraph.id, '')} {paragraph.text}")
        owners[own] = owners.get(own, Counter()) + text
    for own, text in owners.items():
        wanted = _characters("\n".join(imported.source_lines[line] for line in own))
        if wanted - text - notes:
            yield from sorted(own)
