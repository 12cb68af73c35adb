"""The two texts that are compared, and their words in pieces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path

from drafter.app.compared.rows import Cell, Compared, Row
from drafter.model.document import NOTE_CHARACTER, Resolution, content_of
from drafter.model.numbering import note_marks
from drafter.model.pair_kind import PairKind
from drafter.model.place import Place
from drafter.model.version import Version
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, Pieces, of_runs, with_looks
from drafter.ui.moments import date_words, moment_words, session_words


class Origin(Enum):
    """Where a text comes from."""

    BASE = auto()
    DRAFT = auto()
    VERSION = auto()
    """A stage kept with the draft."""
    FILE = auto()


class Side(Enum):
    """Old stands at the left."""

    OLD = 0
    NEW = 1


@dataclass(frozen=True, eq=False)
class Text:
    """One of the two texts; `name` is a symbol, a file's name, or "" for the draft."""

    document: Resolution
    origin: Origin
    name: str = ""
    path: Path | None = None
    at: datetime | None = None
    """When it was kept or written, as clocks here show it; None for the draft, which goes on, and where unknown."""


def version_text(version: Version) -> Text:
    """A stage kept with the draft, under its name."""
    return Text(version.document, Origin.VERSION, version.name, at=version.kept_at.astimezone().replace(tzinfo=None))


def about(text: Text, at: datetime | None, language: Language) -> tuple[str, ...]:
    """2023年12月19日通过, or of a text that was not adopted its session and its time; () where nothing is known.

    `at` is when it was written, as clocks here show it.
    """
    adopted_on, session = text.document.masthead.adopted_on, text.document.masthead.session
    if adopted_on is not None:
        day = date_words(adopted_on, language)
        return (f"{day}通过" if language == "zh" else f"adopted on {day}",)
    words = session_words(session, language) if session else ""
    moment = moment_words(at, datetime.now(), language) if at is not None else ""
    return tuple(filter(None, (words, moment)))


def cell_pieces(row: Row, side: Side, document: Resolution) -> Pieces:
    """The words of one side: what the other text lacks is set apart, a whole new paragraph by its ground only."""
    cell = row.old if side is Side.OLD else row.new
    if cell is None:
        return ()
    pieces = of_runs(cell.runs, note_marks(document))
    if row.kind is PairKind.NEW and side is Side.NEW:
        return tuple(piece.with_look(Look.FRESH) for piece in pieces)
    if row.kind is PairKind.REMOVED:
        return tuple(piece.with_look(Look.DELETED) for piece in pieces)
    look = Look.DELETED if side is Side.OLD else Look.INSERTED
    for span in _shown_spans(cell, pieces):
        pieces = with_looks(pieces, span, look)
    return pieces


def _shown_spans(cell: Cell, pieces: Pieces) -> list[Span]:
    """The marked spans counted in what is shown, where a note's mark may have more than one character."""
    starts, shown = [0], [0]
    for run, piece in zip(cell.runs, pieces, strict=True):
        starts.append(starts[-1] + len(run.text))
        shown.append(shown[-1] + len(piece.text))
    return [_shifted(span, starts, shown) for span in cell.marked]


def _shifted(span: Span, starts: list[int], shown: list[int]) -> Span:
    return Span(_position(span.start, starts, shown), _position(span.end, starts, shown))


def _position(position: int, starts: list[int], shown: list[int]) -> int:
    run = max(index for index, start in enumerate(starts) if start <= position)
    return shown[run] + (position - starts[run])


def place_in_draft(row: Row, view: Compared, texts: tuple[Text | None, Text | None]) -> Place | None:
    """Where the row stands in the draft; for what is gone there, the paragraph before it. None without a draft."""
    sides = [text is not None and text.origin is Origin.DRAFT for text in texts]
    if not any(sides):
        return None
    is_new = sides[Side.NEW.value]
    cell = row.new if is_new else row.old
    if cell is not None:
        return cell.place
    before = view.paragraphs[: view.paragraphs.index(row)] if row in view.paragraphs else ()
    cells = ((one.new if is_new else one.old) for one in reversed(before))
    return next((cell.place for cell in cells if cell is not None), Place(field="title"))


def marked_words(cell: Cell | None) -> list[str]:
    """What is set apart on one side, for a screen reader; notes, which have no words there, left out."""
    if cell is None:
        return []
    content = content_of(cell.runs)
    words = (span.of(content).replace(NOTE_CHARACTER, "").strip() for span in cell.marked)
    return [word for word in words if word]
