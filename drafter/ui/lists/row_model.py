"""Rows of a list as values; what stays keeps its place and its selection when the list refreshes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import ne
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.model.difference import difference

Value = TypeVar("Value")
_Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel, Generic[Value]):
    """`key` tells rows apart from one refresh to the next; `describe` is what a screen reader says of one."""

    def __init__(
        self, key: Callable[[Value], object], describe: Callable[[Value], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._describe = describe
        self._rows: tuple[Value, ...] = ()

    @property
    def rows(self) -> tuple[Value, ...]:
        """What is listed."""
        return self._rows

    def take(self, rows: Sequence[Value]) -> None:
        """List these; what differs at the head, in the middle or at the end is all that changes."""
        new = tuple(rows)
        if not new and self._rows:
            # At once: row by row, each one would be current for a moment.
            self.beginResetModel()
            self._rows = ()
            self.endResetModel()
            return
        # Mostly the very rows are listed again, but for a few: only those are told apart by their keys.
        found = difference(self._rows, new)
        old_keys = [self._key(row) for row in self._rows[found.start : found.old_end]]
        new_keys = [self._key(row) for row in new[found.start : found.new_end]]
        keyed = difference(old_keys, new_keys, ne)
        different_keys = new_keys[keyed.start : keyed.new_end]
        staying = set(different_keys)
        for row in range(keyed.old_end - 1, keyed.start - 1, -1):
            if old_keys[row] not in staying:
                self._remove(found.start + row)
        self._insert_missing(new, different_keys, found.start + keyed.start)
        stretch = slice(found.start, found.new_end)
        pairs = enumerate(zip(self._rows[stretch], new[stretch], strict=True), found.start)
        different = [row for row, (old, now) in pairs if old is not now and old != now]
        self._rows = new
        if different:
            self.dataChanged.emit(self.index(different[0]), self.index(different[-1]))

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        self._rows = (*self._rows[:row], *self._rows[row + 1 :])
        self.endRemoveRows()

    def _insert_missing(self, new: tuple[Value, ...], new_keys: list[object], start: int) -> None:
        """Rows with these keys from `start` on; where those that stay changed their order, all of them come anew."""
        there = len(self._rows) - (len(new) - len(new_keys))
        kept = [self._key(row) for row in self._rows[start : start + there]]
        known = set(kept)
        if kept != [key for key in new_keys if key in known]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
            return
        for row, key in enumerate(new_keys, start):
            if key not in known:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows = (*self._rows[:row], new[row], *self._rows[row:])
                self.endInsertRows()

    def row_of(self, key: object) -> int | None:
        """The row with this key; None where there is none."""
        return next((index for index, row in enumerate(self._rows) if self._key(row) == key), None)

    def value(self, index: _Index) -> Value | None:
        """The row at an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def refresh(self) -> None:
        """All rows read differently."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each value."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value, and what is said of it."""
        value = self.value(index)
        if value is None:
            return None
        if role == VALUE_ROLE:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(value)
        return None
