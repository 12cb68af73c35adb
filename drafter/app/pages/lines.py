"""Paragraphs broken into lines, each with what is drawn on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPen, QTextLayout, QTextOption

from drafter.app.pages.glyphs import WrittenCharacters
from drafter.app.pages.measures import STEP, TEXT
from drafter.app.pages.words import Compositor, Look, Words
from drafter.model.document import NoteId

_BASELINE = 0.8
"""Where the baseline lies in a line, as a share of the distance of lines: so Word sets exact distances."""
_LEFT = Qt.AlignmentFlag.AlignLeft
_LOOSE, _ENOUGH_BLANKS = 0.94, 3
"""A line of which less is filled, and without so many blanks to widen, is not spread: Qt would spread figures too."""
_CLEAR = 60
"""Twips between a number and the words after it, at least."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set, in twips from the page's margins."""

    look: Look
    line: int
    before: int = 0
    after: int = 0
    left: int = TEXT
    right: int = TEXT
    first: int | None = None
    """Where the first line begins: where the number stands, if there is one. At `left` where it is None."""
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignJustify
    number_ends_at: int | None = None
    """Where the number ends, for one that stands left of the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a layout; `left` from the page's margin, `baseline` from the top of the line."""

    layout: QTextLayout
    index: int
    left: float
    baseline: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it, `x` and `y` being the page's margin and the top of the line."""
        line = self.layout.lineAt(self.index)
        line.draw(painter, QPointF(x + self.left - line.x(), y + self.baseline - line.ascent() - line.y()))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line, from the page's margin and the top of the line."""

    x1: int
    y1: int
    x2: int
    y2: int
    width: int = 10

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw it, `x` and `y` being the page's margin and the top of the line."""
        painter.setPen(QPen(Qt.GlobalColor.black, self.width))
        painter.drawLine(QPointF(x + self.x1, y + self.y1), QPointF(x + self.x2, y + self.y2))


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a page: what paging wants to know, and what is drawn."""

    height: int
    before: int = 0
    notes: tuple[NoteId, ...] = ()
    pieces: tuple[Piece, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    is_counted: bool = True
    """Whether line numbers count it."""
    bookmark: tuple[int, str] | None = None
    """Level and words of an entry of the outline that leads here."""


class LineSetter:
    """Breaks words into lines for one device."""

    def __init__(self, device: QPagedPaintDevice, compositor: Compositor, measure: int) -> None:
        self._device = device
        self._compositor = compositor
        self._measure = measure
        self.written = WrittenCharacters()

    def lines(self, words: Words, style: Style, number: Words | None = None) -> list[SetLine]:
        """The lines of a paragraph; a paragraph without words has one line if it has a number, and else none."""
        first, pieces = self._number(number, style)
        width = self._measure - style.left - style.right
        layout = self.layout(words, style.look, style.align, width, first - style.left)
        ragged = self.layout(words, style.look, _LEFT, width, first - style.left)
        baseline = style.line * _BASELINE
        is_spread = style.align == Qt.AlignmentFlag.AlignJustify
        set_lines = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            blanks = words.text.count(" ", line.textStart(), line.textStart() + line.textLength())
            is_loose = is_spread and blanks < _ENOUGH_BLANKS and line.naturalTextWidth() < line.width() * _LOOSE
            own = Piece(ragged if is_loose else layout, index, style.left + line.x(), baseline)
            end = line.textStart() + line.textLength()
            notes = tuple(note for at, note in words.citations if line.textStart() <= at < end)
            set_lines.append(SetLine(style.line, 0, notes, (*pieces, own)))
            pieces = ()
        if set_lines:
            set_lines[0] = replace(set_lines[0], before=style.before)
        elif pieces:
            set_lines = [SetLine(style.line, style.before, pieces=pieces)]
        return set_lines

    def layout(self, words: Words, look: Look, align: Qt.AlignmentFlag, width: float, indent: float = 0) -> QTextLayout:
        """A layout of these words whose lines are this wide; the first one begins `indent` further on."""
        layout = QTextLayout(words.text, self._compositor.font(look), self._device)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(list(words.formats))
        layout.beginLayout()
        while words.text and (line := layout.createLine()).isValid():
            own = indent if line.lineNumber() == 0 else 0
            line.setLineWidth(width - own)
            line.setPosition(QPointF(own, 0))
        layout.endLayout()
        self.written.add(layout)
        return layout

    def piece(self, words: Words, look: Look, left: float, baseline: float) -> Piece:
        """One line of words at this place."""
        return Piece(self.layout(words, look, Qt.AlignmentFlag.AlignLeft, self._measure), 0, left, baseline)

    def width(self, piece: Piece) -> float:
        """How wide the words of a piece are."""
        return piece.layout.lineAt(piece.index).naturalTextWidth()

    def _number(self, number: Words | None, style: Style) -> tuple[float, tuple[Piece, ...]]:
        """Where the words begin, and the number in front of them."""
        first = style.left if style.first is None else style.first
        if number is None or not number.text:
            return first, ()
        piece = self.piece(number, style.look, first, style.line * _BASELINE)
        width = self.width(piece)
        if style.number_ends_at is not None:
            return first, (replace(piece, left=style.number_ends_at - width),)
        begin = first + STEP
        while begin < first + width + _CLEAR:
            begin += STEP
        return begin, (piece,)
