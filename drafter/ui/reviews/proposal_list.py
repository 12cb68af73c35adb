"""The list of proposals: ticks and links can be clicked in rows that are not open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.reviews.proposal_delegate import ProposalDelegate, tick_rect


class ProposalList(CardList):
    """A click on a tick changes it, one on a link does what it says."""

    kept = Signal(QModelIndex)
    """Del: leave the words as they are."""
    filters_wanted = Signal()
    """Left: to the list of filters."""
    linked = Signal(QModelIndex, int)
    """A link of a row that is not open: 0 take, 1 write own, 2 keep."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del tells that the current proposal is not wanted, where Space would only turn its tick; Left goes away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            if self.currentIndex().isValid():
                self.kept.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Left and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.filters_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click left of the words is meant for the tick."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.card_height(index) is not None:
            super().mousePressEvent(event)
            return
        row, point = QRectF(self.visualRect(index)), QPointF(event.position())
        delegate, entry = self.itemDelegate(), index.data(VALUE_ROLE)
        link = delegate.link_at(row, point, entry) if isinstance(delegate, ProposalDelegate) else None
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if tick_rect(row).adjusted(-8, -8, 8, 8).contains(point):
            self.ticked.emit(index)
        elif link is not None:
            self.linked.emit(index, link)
