"""Where the blocks of the sheet lie in the window: what everything painted beside or under the text goes by."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor.displayed import Displayed

_NEAR_PX = 100
"""A block that begins so little above what is asked for is near enough, and no other is looked for."""
_ROUNDED_PX = 1


@dataclass(frozen=True, slots=True)
class Stripe:
    """A part of the viewport, as wide as that is, in pixels from its top."""

    top: float
    bottom: float


@dataclass(frozen=True)
class PlacedBlock:
    """A block with what it shows, and where its lines lie in the viewport.

    In numbers: each point and rectangle of Qt that is asked for its sides takes its time at every key.
    """

    block: QTextBlock
    layout: QTextLayout
    displayed: Displayed
    x: float
    y: float
    """Where the upper left corner of the block's layout lies in the viewport."""

    @cached_property
    def left(self) -> float:
        """Where the first line begins."""
        return self.x + self._first_line.x()

    @cached_property
    def base_line(self) -> float:
        """The height of the first line's base line."""
        return self.y + self._first_line.y() + self._first_line.ascent()

    @cached_property
    def text(self) -> Stripe:
        """From the top of the first line to the bottom of the last one."""
        last = self.layout.lineAt(self.layout.lineCount() - 1)
        return Stripe(self.y + self._first_line.y(), self.y + last.y() + last.height())

    @property
    def text_rect(self) -> QRectF:
        """What the lines of the text cover."""
        return QRectF(self.x, self.text.top, self._first_line.width(), self.text.bottom - self.text.top)

    def rects_of(self, span: Span) -> Iterator[QRectF]:
        """What a span of the paragraph's content covers, line by line."""
        yield from self._rects(*self._utf16(span))

    def underlines_of(self, span: Span, below: float) -> Iterator[QLineF]:
        """A line `below` the base line under a span of the paragraph's content, one for each line of text."""
        for line, left, right in self._pieces(*self._utf16(span)):
            y = self.y + line.y() + line.ascent() + below
            yield QLineF(self.x + left, y, self.x + right, y)

    def point_of(self, content_position: int) -> QPointF:
        """Where a place of the content stands on its base line."""
        start, _ = self._utf16(Span(content_position, content_position))
        line = self.layout.lineForTextPosition(start)
        return QPointF(self.x + _x_of(line, start), self.y + line.y() + line.ascent())

    def _utf16(self, span: Span) -> tuple[int, int]:
        shown, table = self.displayed.shown, self._table
        # What was just typed may be painted before it is taken in: then the block is shorter than it is known to be.
        last = self.block.length() - 1
        start, end = table.to_utf16(shown.to_view(span.start)), table.to_utf16(shown.to_view(span.end))
        return min(start, last), min(end, last)

    @cached_property
    def _first_line(self) -> QTextLine:
        return self.layout.lineAt(0)

    @cached_property
    def _table(self) -> Utf16Table:
        return Utf16Table(self.displayed.shown.text)

    def _rects(self, start: int, end: int) -> Iterator[QRectF]:
        for line, left, right in self._pieces(start, end):
            yield QRectF(self.x + left, self.y + line.y(), right - left, line.height())

    def _pieces(self, start: int, end: int) -> Iterator[tuple[QTextLine, float, float]]:
        """Each line of text that the range reaches into, with where in it the range begins and ends."""
        for number in range(self.layout.lineForTextPosition(start).lineNumber(), self.layout.lineCount()):
            line = self.layout.lineAt(number)
            line_start = line.textStart()
            if line_start >= end:
                return
            first, last = max(start, line_start), min(end, line_start + line.textLength())
            if first < last:
                yield line, _x_of(line, first), _x_of(line, last)


def _x_of(line: QTextLine, position: int) -> float:
    """QTextLine.cursorToX gives the x and the position that it is the x of."""
    found: tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return found[0]


class Page:
    """The blocks of a QTextEdit in its viewport."""

    def __init__(self, view: QTextEdit, displayed: Callable[[], list[Displayed]]) -> None:
        """`displayed` gives what each block shows, by its number."""
        self._view = view
        self._displayed = displayed
        self._bars = view.horizontalScrollBar(), view.verticalScrollBar()
        self._topmost = 0
        """The number of the block that lay at the top of what was asked for last."""

    def visible(self, area: Stripe) -> list[PlacedBlock]:
        """The blocks that reach into a part of the viewport, from top to bottom."""
        corner = self._corner
        # What Qt asks to be painted is rounded up to whole pixels: it reaches into the empty space above a block.
        top = area.top + _ROUNDED_PX
        number, block = self._near(top + corner[1])
        found: list[PlacedBlock] = []
        while block.isValid():
            placed = self._placed(block, number, corner)
            if placed is None or placed.y > area.bottom:
                break
            if placed.y <= top:
                found.clear()
                self._topmost = number
            found.append(placed)
            block, number = block.next(), number + 1
        return found

    def _near(self, y: float) -> tuple[int, QTextBlock]:
        """The block that lies at a height of the text, or one a little above it, and its number.

        While one writes it is the same at every key. Otherwise it is found by halves: to ask Qt what lies there takes a
        millisecond in the middle of a long text.
        """
        document = self._view.document()
        known = document.findBlockByNumber(self._topmost)
        if known.isValid() and 0 <= y - _top(known) < _NEAR_PX:
            return self._topmost, known
        numbers = range(document.blockCount())
        found = bisect_right(numbers, y, key=lambda number: _top(document.findBlockByNumber(number))) - 1
        return max(found, 0), document.findBlockByNumber(max(found, 0))

    def placed(self, block: QTextBlock) -> PlacedBlock | None:
        """One block; None before it is laid out."""
        return self._placed(block, block.blockNumber(), self._corner)

    @property
    def _corner(self) -> tuple[float, float]:
        """The place of the text that is seen in the upper left corner of the viewport."""
        across, down = self._bars
        return across.value(), down.value()

    def _placed(self, block: QTextBlock, number: int, corner: tuple[float, float]) -> PlacedBlock | None:
        layout, displayed = block.layout(), self._displayed()
        if layout.lineCount() == 0 or number >= len(displayed):
            return None
        place = layout.position()
        return PlacedBlock(block, layout, displayed[number], place.x() - corner[0], place.y() - corner[1])


def _top(block: QTextBlock) -> float:
    """How far below the top of the text a block begins."""
    layout = block.layout()
    # Qt lays long texts out from top to bottom; what it has not come to yet lies below all that is seen.
    return layout.position().y() if layout.lineCount() else math.inf
