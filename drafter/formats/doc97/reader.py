"""A binary Word file as the paragraphs and notes that it prints, for `structuring` to understand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from drafter.formats import refusals
from drafter.formats.doc97.binary import Damaged, Place, WordFile, open_file, plex
from drafter.formats.doc97.looks import Looks
from drafter.formats.doc97.story import CELL_END, Citation, StoryParagraph, StoryReader, joined
from drafter.formats.doc97.text import read_text
from drafter.formats.oddities import repairs_of, said_of_changes, said_of_comments
from drafter.model.document import Part
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun, TrackedChanges
from drafter.structuring.roles import role_of
from drafter.structuring.wording import detect_language
from drafter.text.normal import normalise
from drafter.text.spans import Span
from drafter.text.symbols import parse_symbol

NAME = "doc"
_HINTS = ("symbol", "session", "committee", "agenda_item")


def read(data: bytes, tracked: TrackedChanges = TrackedChanges.ACCEPTED) -> RawDocument:
    """What the file prints: fields as their results, notes by key, tracked changes as `tracked` says.

    FormatError where it is locked, no Word file, older than Word 97, or damaged.
    """
    try:
        return _Reading(open_file(data), tracked).document()
    except Damaged as error:
        raise refusals.damaged_file() from error


@dataclass(slots=True)
class _Body:
    """What the text has given so far."""

    paragraphs: list[RawParagraph] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    has_text: bool = False
    """A table before any text is the masthead's, and its cells are lines of their own."""

    def line(self, text: str) -> int:
        self.lines.append(text)
        return len(self.lines) - 1


@dataclass(slots=True)
class _Table:
    """The rows of a table while it is read."""

    rows: list[list[list[StoryParagraph]]] = field(default_factory=lambda: [[]])
    cell: list[StoryParagraph] = field(default_factory=list)

    def add(self, paragraph: StoryParagraph) -> None:
        if paragraph.look.is_row_end:
            self.rows.append([])
        elif paragraph.end == CELL_END:
            self.rows[-1].append([*self.cell, paragraph])
            self.cell = []
        else:
            self.cell.append(paragraph)


class _Reading:
    """One file while it is read."""

    def __init__(self, file: WordFile, tracked: TrackedChanges) -> None:
        self._file = file
        self._tracked = tracked
        self._text = read_text(file)
        self._looks = Looks(file, self._text)
        self._oddities: Counter[str] = Counter()
        notes = self._references(Place.NOTE_REFERENCES, "note")
        endnotes = self._references(Place.ENDNOTE_REFERENCES, "endnote")
        self._story = self._reader({**notes, **endnotes})
        if file.lengths.main > len(self._text.characters):
            raise Damaged

    def _reader(self, citations: Mapping[int, Citation] | None = None) -> StoryReader:
        return StoryReader(
            self._text.characters, self._looks, citations or {}, oddities=self._oddities, tracked=self._tracked
        )

    def document(self) -> RawDocument:
        """The whole file."""
        body = _Body()
        lengths = self._file.lengths
        self._blocks(self._story.paragraphs(0, lengths.main), body)
        endnotes_at = lengths.main + lengths.notes + lengths.headers + lengths.macros + lengths.comments
        notes = [
            *self._notes(Place.NOTE_TEXTS, lengths.main, "note"),
            *self._notes(Place.ENDNOTE_TEXTS, endnotes_at, "endnote"),
        ]
        known = {note.key for note in notes}
        self._oddities["broken-formatting"] = int(self._looks.is_broken)
        paragraphs = tuple(self._without_dead_citations(paragraph, known) for paragraph in body.paragraphs)
        return RawDocument(
            NAME,
            paragraphs,
            tuple(notes),
            tuple(body.lines),
            hints=self._hints(),
            typography=not self._looks.is_broken,
            repairs=(
                *repairs_of(self._oddities),
                *said_of_changes(self._oddities["tracked"], self._tracked),
                *said_of_comments({"": self._oddities["comment"]}),
            ),
            tracked_changes=self._oddities["tracked"],
        )

    def _references(self, place: Place, prefix: str) -> dict[int, Citation]:
        """The places in the text where notes are cited; an item of 0 says that the mark is typed."""
        table = plex(self._file.table(place), 2)
        return {
            position: Citation(f"{prefix}-{index}", any(item))
            for index, (position, _, item) in enumerate(table.stretches)
        }

    def _blocks(self, paragraphs: Iterable[StoryParagraph], body: _Body) -> None:
        table: _Table | None = None
        for paragraph in paragraphs:
            self._oddities["uncounted"] += paragraph.look.is_numbered and bool(paragraph.text.strip())
            if paragraph.look.in_table or paragraph.end == CELL_END:
                table = table or _Table()
                table.add(paragraph)
                continue
            if table is not None:
                self._table(table, body)
                table = None
            self._paragraph(paragraph, body)
            body.has_text |= bool(paragraph.text.strip())
        if table is not None:
            self._table(table, body)

    def _paragraph(self, paragraph: StoryParagraph, body: _Body) -> None:
        line = body.line(paragraph.text)
        # Empty paragraphs are the space between blocks in the UN's own files.
        if paragraph.text.strip() or any(run.note for run in paragraph.runs):
            style = self._looks.style_name(paragraph.look.style)
            lines = Span(line, line + 1)
            body.paragraphs.append(
                RawParagraph(paragraph.runs, style=style, centred=paragraph.look.centred, lines=lines)
            )

    def _table(self, table: _Table, body: _Body) -> None:
        rows = [row for row in table.rows if row]
        if not body.has_text:
            for paragraph in (paragraph for row in rows for cell in row for paragraph in cell):
                self._paragraph(paragraph, body)
            return
        first = len(body.lines)
        runs: list[RawRun] = []
        for row_at, row in enumerate(rows):
            for cell_at, cell in enumerate(row):
                if row_at or cell_at:
                    runs.append(RawRun("\t" if cell_at else "\n"))
                cell_runs = [replace(run, text=" ".join(run.text.split("\n"))) for run in joined(cell, " ")]
                body.line("".join(run.text for run in cell_runs))
                runs += cell_runs
        if any(run.text.strip() for run in runs):
            body.paragraphs.append(RawParagraph(tuple(runs), part=Part.TABLE, lines=Span(first, len(body.lines))))

    def _notes(self, place: Place, start: int, prefix: str) -> list[RawNote]:
        """The notes' bodies; the last stretch of their table is the end of the story."""
        positions = plex(self._file.table(place), 0).positions[:-1]
        reader = self._reader()
        notes = []
        for index, (first, last) in enumerate(pairwise(positions)):
            if not first <= last <= len(self._text.characters) - start:
                raise Damaged
            key = f"{prefix}-{index}"
            typed = self._story.marks.get(key)
            runs = joined(reader.paragraphs(start + first, start + last), "\n")
            # The printed figure is given too: older texts repeat a citation as a typed superscript.
            notes.append(RawNote(key, _without_opening(runs, typed), typed or self._story.number(key)))
        return notes

    def _without_dead_citations(self, paragraph: RawParagraph, known: set[str]) -> RawParagraph:
        """Citations of notes that the file does not hold are left out and counted."""
        runs = tuple(run for run in paragraph.runs if run.note is None or run.note in known)
        self._oddities["dead-citation"] += len(paragraph.runs) - len(runs)
        return replace(paragraph, runs=runs)

    def _hints(self) -> tuple[tuple[str, str], ...]:
        """What headers say of the masthead: the UN's own files print symbol, session and item there."""
        lengths = self._file.lengths
        start = lengths.main + lengths.notes
        end = min(start + lengths.headers, len(self._text.characters))
        lines = [p.text.strip() for p in StoryReader(self._text.characters, self._looks).paragraphs(start, end)]
        language = detect_language([self._text.characters])
        hints: dict[str, str] = {}
        for line in filter(None, lines):
            role = role_of(normalise(line, language), language)
            if role in _HINTS and (role != "symbol" or parse_symbol(line) is not None):
                hints.setdefault(role, line)
        return tuple(hints.items())


def _without_opening(runs: Sequence[RawRun], mark: str | None) -> tuple[RawRun, ...]:
    """A note's body without the blanks and the typed mark before its first word, and without blanks at its end."""
    out: list[RawRun] = []
    waiting = mark
    for run in runs:
        text = run.text
        if not any(kept.text.strip() for kept in out):
            text = text.lstrip()
            # LibreOffice writes a typed mark twice.
            while waiting and text.startswith(waiting):
                text = text.removeprefix(waiting).lstrip()
            waiting = None if text else waiting
        if text or run.note:
            out.append(replace(run, text=text))
    while out and not out[-1].text.strip():
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(out)
