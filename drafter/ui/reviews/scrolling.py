"""Source and result scroll together: what belongs to the row at the top of one is at the top of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from drafter.ui.reviews.source_pane import SourcePane


class ScrollPair(QObject):
    """`line_of` gives the first source line of a row, `row_of` the row of a line; None where there is none."""

    def __init__(
        self,
        result: QListView,
        source: SourcePane,
        line_of: Callable[[int], int | None],
        row_of: Callable[[int], int | None],
    ) -> None:
        super().__init__(result)
        self._result, self._source = result, source
        self._line_of, self._row_of = line_of, row_of
        self._is_moving = False
        self.is_on = True
        """Rows in another order than the text's do not scroll along."""
        result.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(to_source=True))
        source.scrolled.connect(lambda: self._follow(to_source=False))
        self._keeps_current = False
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._settle)
        self._viewports = (result.viewport(), *(view.viewport() for view in source.views))
        for viewport in self._viewports:
            viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With another size every row has another place: what was seen is to be seen again, on both sides."""
        if isinstance(event, QResizeEvent) and not self._settled.isActive():
            here, index = self._result.viewport().rect(), self._result.currentIndex()
            if watched is self._viewports[0] and event.oldSize().isValid():
                here.setSize(event.oldSize())
            self._keeps_current = here.intersects(self._result.visualRect(index))
            self._settled.start()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        if self._keeps_current:
            self._result.scrollTo(self._result.currentIndex())
        self._follow(to_source=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Meanwhile neither side follows the other."""
        was_moving, self._is_moving = self._is_moving, True
        try:
            yield
        finally:
            self._is_moving = was_moving

    def _follow(self, *, to_source: bool) -> None:
        if self._is_moving or not self.is_on:
            return
        with self.held():
            bars = (self._result.verticalScrollBar(), self._source.bar)
            moved, other = bars if to_source else bars[::-1]
            if moved.value() in (moved.minimum(), moved.maximum()):
                other.setValue(other.minimum() if moved.value() == moved.minimum() else other.maximum())
            elif to_source:
                self._align_source()
            else:
                self._align_result()

    def _align_source(self) -> None:
        """Bring the source of the first row that is seen to the same height."""
        index: QModelIndex = self._result.indexAt(self._result.viewport().rect().topLeft())
        while index.isValid():
            line = self._line_of(index.row())
            there = None if line is None else self._source.line_rect(line)
            if there is not None:
                here = self._result.visualRect(index)
                share = -here.top() / max(here.height(), 1) if here.top() < 0 else 0.0
                bar = self._source.bar
                bar.setValue(round(bar.value() + there.top + share * there.height - max(here.top(), 0)))
                return
            index = self._result.model().index(index.row() + 1, 0)

    def _align_result(self) -> None:
        """Bring what was made of the first line that is seen to the same height."""
        for line in self._source.lines_seen():
            row, here = self._row_of(line), self._source.line_rect(line)
            if row is not None and here is not None:
                there = self._result.visualRect(self._result.model().index(row, 0))
                share = -here.top / max(here.height, 1) if here.top < 0 else 0.0
                bar = self._result.verticalScrollBar()
                bar.setValue(round(bar.value() + there.top() + share * there.height() - max(here.top, 0)))
                return
