"""The right column of the import review: questions first, then what was mended; the current one is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from drafter.app.i18n import Translation
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.import_rows import RepairGroup, RepairRow
from drafter.ui.reviews.import_views import RepairDelegate
from drafter.ui.reviews.repair_card import RepairCard
from drafter.ui.theme import Theme


class RepairsPane(CardList):
    """Says what is asked for; the page does it."""

    located = Signal(object)
    """RepairRow: show the place."""
    settled = Signal(object)
    """RepairRow: leave it as it is."""

    def __init__(self, theme: Theme, translation: Translation) -> None:
        super().__init__()
        self._translation = translation
        self.repairs: RowModel[RepairRow] = RowModel(lambda row: row.key, self._words, self)
        self.card = RepairCard(theme)
        self.setModel(self.repairs)
        self.setItemDelegate(RepairDelegate(self, theme, self._words))
        self.set_card(self.card)
        self.set_open(True)
        self.current_changed.connect(lambda _index: self._show_current())
        self.entered.connect(lambda _index: self._tell_located())
        self.opened.connect(lambda _index: self.card.focus_buttons())
        self.card.located.connect(self._tell_located)
        self.card.settled.connect(self._tell_settled)
        theme.changed.connect(self.viewport().update)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many repairs there are."""
        return sum(row.repair is not None for row in self.repairs.rows)

    @property
    def current(self) -> RepairRow | None:
        """The repair that is open."""
        row = self.repairs.value(self.currentIndex())
        return row if row is not None and row.repair is not None else None

    def show_repairs(self, rows: Sequence[RepairRow]) -> None:
        """List these."""
        self.repairs.take(rows)
        self._show_current()

    def retranslate(self) -> None:
        """Set every text again."""
        self.setAccessibleName(self.tr("Repairs"))
        self.card.retranslate()
        self.repairs.refresh()

    def _show_current(self) -> None:
        row = self.current
        if row is None or row.repair is None:
            self.set_open(False)
            return
        can_locate = bool(row.targets) or row.repair.lines is not None
        self.card.show_repair(row, self._words(row), can_locate=can_locate)
        self.set_open(True)

    def _tell_located(self) -> None:
        if self.current is not None:
            self.located.emit(self.current)

    def _tell_settled(self) -> None:
        if self.current is not None:
            self.settled.emit(self.current)

    def _words(self, row: RepairRow) -> str:
        if row.repair is not None:
            return self._translation.say(row.repair.sentence)
        title = self.tr("For you to decide") if row.group is RepairGroup.ASK else self.tr("Mended")
        return f"{title} {row.count}"
