"""The outline as a tree of two levels: sections, and their paragraphs. Small changes of the draft stay small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import ne
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from drafter.model.difference import difference
from drafter.model.document import ParagraphId
from drafter.ui.panels.outline_rows import Row, Section

Index = QModelIndex | QPersistentModelIndex
SECTION_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2

_TOP = 0
"""The internal id of sections; that of a paragraph's row is its section's row and one."""


class OutlineModel(QAbstractItemModel):
    """`describe` gives the words that a screen reader says for a section or a row."""

    def __init__(self, describe: Callable[[Section | Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._sections: tuple[Section, ...] = ()
        self._places: dict[ParagraphId, tuple[int, int]] | None = None
        """Row and section of each paragraph shown; None until somebody asks."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is shown."""
        return self._sections

    def take(self, sections: tuple[Section, ...]) -> None:
        """Show these sections; rows that stay are not touched."""
        old = self._sections
        if [section.kind for section in old] != [section.kind for section in sections]:
            self.beginResetModel()
            self._sections, self._places = sections, None
            self.endResetModel()
            return
        for number, (before, after) in enumerate(zip(old, sections, strict=True)):
            if before != after:
                self._update(number, before, after)

    def index_of(self, paragraph_id: ParagraphId) -> QModelIndex:
        """The row of a paragraph; an invalid index where it is not shown."""
        if self._places is None:
            self._places = {
                row.paragraph_id: (position, number)
                for number, section in enumerate(self._sections)
                for position, row in enumerate(section.rows)
            }
        place = self._places.get(paragraph_id)
        return QModelIndex() if place is None else self.createIndex(place[0], 0, place[1] + 1)

    def refresh(self) -> None:
        """All of it reads differently: another language."""
        for number in range(len(self._sections)):
            self._tell(number, 0, len(self._sections[number].rows) - 1)

    # How it changes

    def _update(self, number: int, before: Section, after: Section) -> None:
        found = difference(before.rows, after.rows)
        old_ids = [row.paragraph_id for row in before.rows[found.start : found.old_end]]
        new_ids = [row.paragraph_id for row in after.rows[found.start : found.new_end]]
        named = difference(old_ids, new_ids, ne)
        head, last_gone, last_new = (found.start + at for at in (named.start, named.old_end, named.new_end))
        parent = self.index(number, 0)
        rows = before.rows
        if head < last_gone:
            self.beginRemoveRows(parent, head, last_gone - 1)
            rows = (*rows[:head], *rows[last_gone:])
            self._set(number, after, rows)
            self.endRemoveRows()
        if head < last_new:
            self.beginInsertRows(parent, head, last_new - 1)
            rows = (*rows[:head], *after.rows[head:last_new], *rows[head:])
            self._set(number, after, rows)
            self.endInsertRows()
        stretch = slice(found.start, found.new_end)
        pairs = enumerate(zip(rows[stretch], after.rows[stretch], strict=True), found.start)
        different = [index for index, (old, new) in pairs if old is not new and old != new]
        self._set(number, after, after.rows)
        self._tell(number, *((different[0], different[-1]) if different else (0, -1)))

    def _set(self, number: int, section: Section, rows: tuple[Row, ...]) -> None:
        changed = replace(section, rows=rows)
        self._sections = (*self._sections[:number], changed, *self._sections[number + 1 :])
        self._places = None

    def _tell(self, number: int, first: int, last: int) -> None:
        here = self.index(number, 0)
        self.dataChanged.emit(here, here)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0, here), self.index(last, 0, here))

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """A section, or a row of one."""
        if row < 0 or column != 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The section of a row."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Of a section, or the number of sections."""
        if not parent.isValid():
            return len(self._sections)
        return len(self._sections[parent.row()].rows) if parent.internalId() == _TOP else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The section or row itself, and its words."""
        if not index.isValid():
            return None
        item = self._item(index)
        if role == SECTION_ROLE:
            return item if isinstance(item, Section) else None
        if role == ROW_ROLE:
            return item if isinstance(item, Row) else None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._describe(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Paragraphs can be dragged."""
        is_row = index.isValid() and index.internalId() != _TOP
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if is_row else Qt.ItemFlag.NoItemFlags)

    def _item(self, index: Index) -> Section | Row:
        if index.internalId() == _TOP:
            return self._sections[index.row()]
        return self._sections[int(index.internalId()) - 1].rows[index.row()]
