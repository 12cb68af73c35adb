"""Two lists that scroll together: what belongs to the row at the top of one is at the top of the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QListView


class ScrollPair(QObject):
    """`to_right` gives the right row that goes with a left one, `to_left` the reverse; None where there is none."""

    def __init__(
        self,
        left: QListView,
        right: QListView,
        to_right: Callable[[int], int | None],
        to_left: Callable[[int], int | None],
    ) -> None:
        super().__init__(left)
        self._is_moving = False
        left.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(left, right, to_right))
        right.verticalScrollBar().valueChanged.connect(lambda _value: self._follow(right, left, to_left))

    def _follow(self, moved: QListView, other: QListView, to_other: Callable[[int], int | None]) -> None:
        if self._is_moving:
            return
        self._is_moving = True
        try:
            bar = moved.verticalScrollBar()
            if bar.value() in (bar.minimum(), bar.maximum()):
                target = other.verticalScrollBar()
                target.setValue(target.minimum() if bar.value() == bar.minimum() else target.maximum())
            else:
                self._align(moved, other, to_other)
        finally:
            self._is_moving = False

    @staticmethod
    def _align(moved: QListView, other: QListView, to_other: Callable[[int], int | None]) -> None:
        """Bring the partner of the first row that is seen to the same height."""
        index: QModelIndex = moved.indexAt(moved.viewport().rect().topLeft())
        model = moved.model()
        while index.isValid():
            row = to_other(index.row())
            if row is not None and row < other.model().rowCount():
                there = other.visualRect(other.model().index(row, 0))
                here = moved.visualRect(index)
                part = -here.top() / max(here.height(), 1) if here.top() < 0 else 0.0
                bar = other.verticalScrollBar()
                bar.setValue(round(bar.value() + there.top() + part * there.height() - max(here.top(), 0)))
                return
            index = model.index(index.row() + 1, 0)
