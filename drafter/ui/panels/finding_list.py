"""The list of the checks panel: rows under heads, the current one open, and one's place kept when it refreshes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.lists.stops import next_row, row_near
from drafter.ui.panels.checks_delegate import ChecksDelegate
from drafter.ui.panels.finding_card import FindingCard
from drafter.ui.panels.finding_groups import Heading, ListRow
from drafter.ui.panels.finding_rows import Item
from drafter.ui.panels.finding_words import FindingWords
from drafter.ui.theme import Theme


class FindingList(CardList):
    """Shows what it is given; the panel knows what is done about it."""

    def __init__(self, theme: Theme, words: FindingWords, card: FindingCard) -> None:
        super().__init__()
        self._model: RowModel[ListRow] = RowModel(_key, lambda row: words.read_out(row, self.rows), self)
        self.setModel(self._model)
        self.setItemDelegate(ChecksDelegate(self, theme, words.of_item, words.title))
        self.set_card(card)
        self.set_open(True)

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is listed: heads and rows."""
        return self._model.rows

    @property
    def items(self) -> list[Item]:
        """The rows without the heads."""
        return [row for row in self.rows if isinstance(row, Item)]

    @property
    def current_item(self) -> Item | None:
        """The row that is open."""
        row = self._model.value(self.currentIndex())
        return row if isinstance(row, Item) else None

    def heading_at(self, index: QModelIndex) -> Heading | None:
        """The head at an index; None for a row."""
        row = self._model.value(index)
        return row if isinstance(row, Heading) else None

    def take(self, rows: Sequence[ListRow]) -> None:
        """List these; the current row stays current, and where it is on the screen.

        Where it is gone, the one that took its place is current.
        """
        kept, row_before = self.current_item, self.currentIndex().row()
        offset = 0 if kept is None else self.row_rect(self.currentIndex()).top()
        self._model.take(rows)
        if kept is not None:
            self._keep_place(kept, row_before, offset)

    def walk(self, step: int) -> bool:
        """The next row (1) or the one before (-1) is current, past the ends from the other one; False without rows."""
        target = next_row(self._item_rows(), self.currentIndex().row(), step)
        if target is None:
            return False
        self.setCurrentIndex(self._model.index(target))
        self.scrollTo(self._model.index(target))
        return True

    def retranslate(self) -> None:
        """Set every text again."""
        self.setAccessibleName(self.tr("Findings"))
        self._model.refresh()

    def _keep_place(self, kept: Item, row_before: int, offset: int) -> None:
        row = self._model.row_of(_key(kept))
        if row is None:
            row = row_near(self._item_rows(), row_before)
        if row is None:
            return
        index = self._model.index(row)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.row_rect(index).top() - offset)
        self.keep_card_in_sight()

    def _item_rows(self) -> list[int]:
        return [index for index, row in enumerate(self.rows) if isinstance(row, Item)]


def _key(row: ListRow) -> object:
    return row.group if isinstance(row, Heading) else row.key
