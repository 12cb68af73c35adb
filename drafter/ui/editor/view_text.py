"""What a paragraph looks like as characters of the sheet, and the way between the two counts.

The sheet shows more than the model holds: a word joiner before each note mark, so that a mark never starts a line, and
text that was struck out against the base. Such characters are shown only; they never reach the model.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Paragraph, Part, Run
from drafter.text.spans import Span

WORD_JOINER = "\u2060"

# Qt divides blocks at U+2029 and lines at U+2028, ends frames at U+FDD0 and U+FDD1, and drops U+0000.
_TO_VIEW = str.maketrans({"\n": "\u2028", "\u2029": "\u2028", "\r": " ", "\ufdd0": "�", "\ufdd1": "�", "\0": "�"})
_TO_MODEL = str.maketrans({"\u2028": "\n", "\u2029": "\n", WORD_JOINER: None, NOTE_CHARACTER: None, "\r": None})


class Shown(Enum):
    """Whether a piece stands in the model or is only shown."""

    TEXT = "text"
    NOTE = "note"
    JOINER = "joiner"
    DELETED = "deleted"

    @property
    def is_in_model(self) -> bool:
        """True where the piece's characters are characters of the paragraph's content."""
        return self in (Shown.TEXT, Shown.NOTE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that look alike."""

    text: str
    shown: Shown = Shown.TEXT
    marks: frozenset[Mark] = frozenset()
    is_inserted: bool = False
    note: NoteId | None = None
    label: str = ""
    """The mark of the note, as it is counted now."""
    is_small: bool = False
    """True in tables, whose rows should stay in one line."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """Text of the base that is gone; `position` counts in the paragraph's content."""

    position: int
    text: str


@dataclass(frozen=True)
class ViewText:
    """The pieces of one paragraph. Content positions and view positions both count code points."""

    pieces: tuple[Piece, ...] = ()
    text: str = field(init=False)
    _views: tuple[int, ...] = field(init=False, repr=False)
    _contents: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        views, contents, view, content = [], [], 0, 0
        for piece in self.pieces:
            views.append(view)
            contents.append(content)
            view += len(piece.text)
            content += len(piece.text) if piece.shown.is_in_model else 0
        object.__setattr__(self, "text", "".join(piece.text for piece in self.pieces))
        object.__setattr__(self, "_views", (*views, view))
        object.__setattr__(self, "_contents", (*contents, content))

    def to_content(self, view: int) -> int:
        """The content position of a view position; one inside text that is shown only counts as where that stands."""
        index = min(bisect_right(self._views, view) - 1, len(self.pieces))
        if index == len(self.pieces) or not self.pieces[index].shown.is_in_model:
            return self._contents[index]
        return self._contents[index] + view - self._views[index]

    def to_view(self, content: int) -> int:
        """The view position of a content position: before whatever is shown only there."""
        for index, piece in enumerate(self.pieces):
            inside = content - self._contents[index]
            if inside == 0 or (piece.shown.is_in_model and inside <= len(piece.text)):
                return self._views[index] + inside
        return self._views[-1]

    def snapped(self, view: int, *, forward: bool) -> int:
        """The place where the caret may stand: `view` itself, or the next one in the direction of its move."""
        if forward and self.to_view(self.to_content(view)) != view:
            return self.to_view(min(self.to_content(view) + 1, self._contents[-1]))
        return self.to_view(self.to_content(view))

    def skipped(self, view: int, *, forward: bool) -> int:
        """`view` moved over what is shown only, so that the next character that way is one of the model."""
        content = self.to_content(view)
        if not forward:
            return self.to_view(content)
        while view < self._views[-1] and self.to_content(view + 1) == content:
            view += 1
        return view


def view_text(
    paragraph: Paragraph, labels: Mapping[NoteId, str], inserted: Iterable[Span] = (), deleted: Iterable[Deletion] = ()
) -> ViewText:
    """The pieces that show `paragraph`; `inserted` are spans of its content."""
    pieces = _pieces(paragraph, labels, tuple(inserted), tuple(deleted))
    if paragraph.part is Part.TABLE:
        pieces = (replace(piece, is_small=True) for piece in pieces)
    return ViewText(tuple(pieces))


def struck_text(paragraph: Paragraph) -> ViewText:
    """The pieces that show a paragraph which is gone, without its notes."""
    words = (run for run in paragraph.runs if run.note is None)
    return ViewText(tuple(Piece(run.text.translate(_TO_VIEW), Shown.DELETED, run.marks) for run in words))


def to_model_text(text: str) -> str:
    """Characters typed or pasted into the sheet as characters of a paragraph's text."""
    return text.translate(_TO_MODEL)


def _pieces(
    paragraph: Paragraph, labels: Mapping[NoteId, str], inserted: tuple[Span, ...], deleted: tuple[Deletion, ...]
) -> Iterable[Piece]:
    cuts = sorted({edge for span in inserted for edge in (span.start, span.end)} | {gone.position for gone in deleted})
    position = 0
    waiting = list(deleted)
    for run in paragraph.runs:
        for part in _divided(run, position, cuts):
            while waiting and waiting[0].position <= position:
                yield Piece(waiting.pop(0).text.translate(_TO_VIEW), Shown.DELETED)
            is_inserted = any(span.start <= position < span.end for span in inserted)
            yield from _shown(_as_heading(part) if paragraph.part is Part.HEADING else part, labels, is_inserted)
            position += len(part.text)
    for gone in waiting:
        yield Piece(gone.text.translate(_TO_VIEW), Shown.DELETED)


def _as_heading(run: Run) -> Run:
    """A heading stands in bold, whether its source said so or left it to a style."""
    return run if run.note is not None else replace(run, marks=run.marks | {Mark.BOLD})


def _divided(run: Run, position: int, cuts: list[int]) -> Iterable[Run]:
    inside = [cut - position for cut in cuts if position < cut < position + len(run.text)]
    edges = [0, *inside, len(run.text)]
    if len(edges) == 2:
        yield run
        return
    for start, end in pairwise(edges):
        yield Run(run.text[start:end], run.marks, run.note, run.href)


def _shown(run: Run, labels: Mapping[NoteId, str], is_inserted: bool) -> Iterable[Piece]:
    if run.note is None:
        yield Piece(run.text.translate(_TO_VIEW), Shown.TEXT, run.marks, is_inserted)
        return
    yield Piece(WORD_JOINER, Shown.JOINER)
    yield Piece(NOTE_CHARACTER, Shown.NOTE, run.marks, is_inserted, run.note, labels.get(run.note, "?"))
