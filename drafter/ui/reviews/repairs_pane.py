"""The right column of the import review: questions, comments, what was mended; the current one is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from drafter.app.i18n import Translation
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import RowModel
from drafter.ui.reviews.repair_card import RepairCard
from drafter.ui.reviews.repair_delegate import RepairDelegate
from drafter.ui.reviews.repair_rows import RepairGroup, RepairRow, Stop, comment_text, who_and_when
from drafter.ui.reviews.take_backs import WAYS, Remedy
from drafter.ui.theme import Theme


class RepairModel(RowModel[RepairRow]):
    """The keyboard passes over the heads of groups."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Nothing for a head."""
        row = self.value(index)
        return Qt.ItemFlag.NoItemFlags if row is None or row.is_head else super().flags(index)


class RepairsPane(CardList):
    """Says what is asked for; the page does it."""

    located = Signal(object)
    """Stop: show this place."""
    settled = Signal(object)
    """RepairRow: leave it as it is."""
    taken_back = Signal(object)
    """Remedy: do this."""

    def __init__(self, theme: Theme, translation: Translation, remedy: Callable[[str, Stop], Remedy | None]) -> None:
        """`remedy` says how a kind of repair is taken back at a place, None where it cannot be."""
        super().__init__()
        self._translation, self._remedy = translation, remedy
        self._stops: dict[object, int] = {}
        """Which of its places was gone to last, by the key of the row."""
        self.repairs = RepairModel(lambda row: row.key, self._words, self)
        self.card = RepairCard(theme)
        self.setModel(self.repairs)
        self.setItemDelegate(RepairDelegate(self, theme, self._words))
        self.set_card(self.card)
        self.set_open(True)
        self.current_changed.connect(lambda _index: self._show_current())
        self.row_entered.connect(lambda _index: self._locate())
        self.opened.connect(lambda _index: self.card.focus_buttons())
        self.card.located.connect(self._locate)
        self.card.settled.connect(self._tell_settled)
        self.card.taken_back.connect(self._take_back)
        self.card.copied.connect(self._copy)
        self.card.all_copied.connect(lambda: self._copy_comments(self.repairs.rows))
        theme.changed.connect(self.viewport().update)
        self.retranslate()

    @property
    def count(self) -> int:
        """How many entries there are, comments among them."""
        return sum(not row.is_head for row in self.repairs.rows)

    @property
    def mended(self) -> int:
        """How many entries say what was done."""
        return len(self._mended)

    @property
    def reversible(self) -> int:
        """How many of those can be taken back at their places."""
        return sum(row.repair is not None and row.repair.kind in WAYS and bool(row.stops) for row in self._mended)

    @property
    def _mended(self) -> list[RepairRow]:
        return [row for row in self.repairs.rows if row.group is RepairGroup.DONE and not row.is_head]

    @property
    def asked(self) -> int:
        """How many of them the user is asked to decide."""
        return sum(row.group is RepairGroup.ASK and not row.is_head for row in self.repairs.rows)

    @property
    def current(self) -> RepairRow | None:
        """The repair or comment that is open."""
        row = self.repairs.value(self.currentIndex())
        return None if row is None or row.is_head else row

    def begin(self) -> None:
        """Another file."""
        self._stops.clear()
        self.repairs.take(())

    def show_repairs(self, rows: Sequence[RepairRow]) -> None:
        """List these."""
        self.repairs.take(rows)
        self._show_current()

    def retranslate(self) -> None:
        """Set every text again."""
        self.setAccessibleName(self.tr("Repairs"))
        self.card.retranslate()
        self.repairs.refresh()
        self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy takes a comment, or the sentence of a repair."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _show_current(self) -> None:
        row = self.current
        if row is None or not row.opens:
            self.set_open(False)
            return
        self.card.show_row(row, self._words(row), self._stops.get(row.key), self._remedy_of(row))
        self.set_open(True)

    def _stop(self, row: RepairRow) -> Stop | None:
        """The place that was gone to last; the first one before that."""
        return row.stops[self._stops.get(row.key, 0) % len(row.stops)] if row.stops else None

    def _remedy_of(self, row: RepairRow) -> Remedy | None:
        stop = self._stop(row)
        return None if row.repair is None or stop is None else self._remedy(row.repair.kind, stop)

    def _locate(self) -> None:
        row = self.current
        if row is None or not row.stops:
            return
        self._stops[row.key] = (self._stops.get(row.key, -1) + 1) % len(row.stops)
        stop = self._stop(row)
        self._show_current()
        self.located.emit(stop)

    def _take_back(self) -> None:
        row = self.current
        remedy = None if row is None else self._remedy_of(row)
        if remedy is not None:
            self.taken_back.emit(remedy)

    def _tell_settled(self) -> None:
        if self.current is not None:
            self.settled.emit(self.current)

    def _copy(self) -> None:
        row = self.current
        if row is None:
            return
        if row.comment is None:
            QGuiApplication.clipboard().setText(self._words(row))
        else:
            self._copy_comments((row,))

    def _copy_comments(self, rows: Sequence[RepairRow]) -> None:
        found = [comment_text(row.comment, self._translation.say) for row in rows if row.comment is not None]
        QGuiApplication.clipboard().setText("\n".join(found))

    def _words(self, row: RepairRow) -> str:
        if row.repair is not None:
            return self._translation.say(row.repair.sentence).rstrip("。.")  # an entry of a list, as most are
        if row.comment is not None:
            return f"{who_and_when(row.comment)}\n{row.comment.text}"
        titles = {
            RepairGroup.ASK: self.tr("Ask"),
            RepairGroup.COMMENT: self.tr("Comments in the file"),
            RepairGroup.DONE: self.tr("Mended"),
        }
        return f"{titles[row.group]} {row.count}"
