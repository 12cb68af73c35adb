"""What is seen of the text: a paragraph is brought into sight here, and what is read kept where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from drafter.model.state import Caret
from drafter.ui.editor.binding import Binding

_LINES_AROUND = 3
"""As many lines are seen above and below what is brought into sight, where there is room for them."""
_SEEN_AT = 3
"""What comes from far away comes to stand this part of the window's height from its top."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From the top to the bottom of something, in pixels from the top of the text."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """In pixels."""
        return self.bottom - self.top

    def joined(self, other: Extent | None) -> Extent:
        """From the top of the higher one to the bottom of the lower one."""
        return self if other is None else Extent(min(self.top, other.top), max(self.bottom, other.bottom))


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read, and where in the window: it can be found again after everything was laid out anew."""

    place: Caret
    height: float
    """Where the top of its line stands, as a part of the window's height."""
    is_caret: bool
    """True where it is the caret's own line, whose paragraph is to be seen whole."""


class Sight:
    """Scrolls one sheet. What is in sight already does not move."""

    def __init__(self, view: QTextEdit, binding: Binding) -> None:
        self._view, self._binding = view, binding
        self._kept: Reading | None = None
        self._depth = 0
        view.verticalScrollBar().valueChanged.connect(lambda _value: self.forget())

    def bring(self, place: Caret, *, line_alone: bool = False) -> None:
        """Bring a paragraph wholly into sight; of one that does not fit, the line of `place` with some others.

        With `line_alone` nothing moves where that line is seen already.
        """
        line, whole = self._line(place), self._paragraph(place)
        if line is None or whole is None or (line_alone and self._is_seen(line)):
            return
        target = whole if whole.height <= self._height else self._around(line, whole)
        if not self._is_seen(target):
            self._scroll_to(target)

    def bring_caret(self) -> None:
        """Bring the paragraph of the caret into sight."""
        caret = self._caret
        if caret is not None:
            self.bring(caret)

    def leave_room_below(self) -> None:
        """Some lines are seen below the caret's, also while what was just typed is not in the session yet."""
        beyond = self._view.cursorRect().bottom() + self._some_lines - self._height
        if beyond > 0:
            self._set_top(self._top + beyond)

    # While everything is laid out anew

    @property
    def reading(self) -> Reading | None:
        """The caret's line where that is seen, else the first line of the window; None at the very top of the text."""
        if self._kept is not None:
            return self._kept
        if self._height <= 0:
            return None
        caret = self._caret
        line = None if caret is None else self._line(caret)
        if caret is not None and line is not None and self._is_seen(line):
            return self._reading(caret, line, is_caret=True)
        first = self._binding.caret_at(self._view.cursorForPosition(QPoint(0, 0)).position()) if self._top else None
        line = None if first is None else self._line(first)
        return None if first is None or line is None else self._reading(first, line, is_caret=False)

    def _reading(self, place: Caret, line: Extent, *, is_caret: bool) -> Reading:
        return Reading(place, (line.top - self._top) / self._height, is_caret)

    def read(self, reading: Reading | None) -> None:
        """Put what was read at the same height of the window again, and keep it there.

        A window is laid out anew in several steps. What was read is kept until the user scrolls or puts the caret
        elsewhere, so that a step that has no room for it does not lose it.
        """
        line = None if reading is None else self._line(reading.place)
        if reading is None or line is None:
            return
        with self._own():
            self._set_top(line.top - reading.height * self._height)
            if reading.is_caret:
                self.bring(reading.place)
        self._kept = reading

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is read stands at the same height of the window, though all is laid out anew inside."""
        before = None if self._depth else self.reading
        with self._own():
            yield
        if not self._depth:
            self.read(before)

    @contextmanager
    def resized(self, old_height: int) -> Iterator[None]:
        """The window becomes higher or lower inside, from `old_height`: what is seen of the caret's paragraph stays."""
        line = None if self._depth or self._caret is None else self._line(self._caret)
        was_seen = line is not None and line.top >= self._top and line.bottom <= self._top + old_height
        with self._own():
            yield
            if was_seen and self._kept is None:
                self.bring_caret()
        if not self._depth:
            self.read(self._kept)

    def forget(self) -> None:
        """Something else is read from now on."""
        if not self._depth:
            self._kept = None

    @contextmanager
    def _own(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    # Where things are

    @property
    def _caret(self) -> Caret | None:
        return self._binding.caret_at(self._view.textCursor().position())

    @property
    def _top(self) -> int:
        return self._view.verticalScrollBar().value()

    @property
    def _height(self) -> int:
        return self._view.viewport().height()

    def _is_seen(self, extent: Extent) -> bool:
        return extent.top >= self._top and extent.bottom <= self._top + self._height

    @property
    def _some_lines(self) -> float:
        return min(_LINES_AROUND * self._binding.style.kind.line_px, self._height / _SEEN_AT)

    def _room(self, extent: Extent) -> float:
        """The room around it, as long as that leaves it whole."""
        return max(min(self._some_lines, (self._height - extent.height) / 2), 0)

    def _around(self, line: Extent, whole: Extent) -> Extent:
        """The line with some above and below it that belong to the same paragraph."""
        some = self._some_lines
        return Extent(max(line.top - some, whole.top), min(line.bottom + some, whole.bottom))

    def _scroll_to(self, extent: Extent) -> None:
        """From near at hand by no more than is needed, from far away to the upper part of the window."""
        room = self._room(extent)
        beyond = max(self._top - extent.top, extent.bottom - self._top - self._height)
        if beyond > self._height / 2:
            above = min(self._height / _SEEN_AT, self._height - extent.height - room)
            self._set_top(extent.top - max(above, room))
        elif extent.top < self._top:
            self._set_top(extent.top - room)
        else:
            self._set_top(extent.bottom + room - self._height)

    def _set_top(self, top: float) -> None:
        """Qt lays long texts out bit by bit, and its scroll bar knows no more of them than it has come to."""
        layout, bar = self._view.document().documentLayout(), self._view.verticalScrollBar()
        layout.blockBoundingRect(self._view.document().lastBlock())
        if bar.maximum() < top:
            layout.documentSizeChanged.emit(layout.documentSize())
        bar.setValue(round(top))

    def _line(self, place: Caret) -> Extent | None:
        position = self._binding.position_of(place)
        if position is None:
            return None
        block = self._view.document().findBlock(position)
        self._view.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        line = layout.lineForTextPosition(position - block.position())
        top = layout.position().y() + (line.y() if line.isValid() else 0)
        return Extent(top, top + (line.height() if line.isValid() else 0))

    def _paragraph(self, place: Caret) -> Extent | None:
        """The paragraph; for a place at its beginning or end with what is gone there and stands struck beside it."""
        block = self._binding.block_of(place.paragraph_id)
        whole = None if block is None else self._extent(block)
        if block is None or whole is None:
            return None
        paragraph = self._binding.displayed_in(block).paragraph
        if place.position == 0:
            whole = whole.joined(self._extent(self._beyond_what_is_gone(block, QTextBlock.previous)))
        if paragraph is not None and place.position == len(paragraph.content):
            whole = whole.joined(self._extent(self._beyond_what_is_gone(block, QTextBlock.next)))
        return whole

    def _beyond_what_is_gone(self, block: QTextBlock, step: Callable[[QTextBlock], QTextBlock]) -> QTextBlock:
        """The last block of those that are gone and follow on this one that way; itself where none does."""
        while (other := step(block)).isValid() and self._binding.displayed_in(other).removed is not None:
            block = other
        return block

    def _extent(self, block: QTextBlock) -> Extent | None:
        """Its lines; None before it is laid out."""
        self._view.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        if not layout.lineCount():
            return None
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        above = layout.position().y()
        return Extent(above + first.y(), above + last.y() + last.height())
