"""The list of rows: keys, folds, and a place on the screen that stays while heights become known."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from drafter.app.compared.rows import Fold, Line, Row
from drafter.model.document import text_of
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.row_model import VALUE_ROLE


class CompareList(CardList):
    """Up and Down move, Right and Left open and fold, Enter goes to the paragraph, Delete takes a change back."""

    fold_toggled = Signal(object)
    """Fold."""
    restore_requested = Signal()
    menu_requested = Signal(QPoint)
    """At a place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionRectVisible(False)
        # Always there, so that the rows stand below their heads whatever their number.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_requested.emit(self.viewport().mapToGlobal(at)))
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.settle)
        self.ticked.connect(self._toggle)
        self.opened.connect(lambda index: self._toggle(index, can_close=False))

    def line_at(self, index: QModelIndex | QPersistentModelIndex) -> Line | None:
        """The row or fold at an index."""
        line: Line | None = index.data(VALUE_ROLE)
        return line

    @property
    def current_row(self) -> Row | None:
        """The row that is current; None where a fold is, or nothing."""
        line = self.line_at(self.currentIndex())
        return line if isinstance(line, Row) else None

    def settle_soon(self) -> None:
        """A row is of another height than was guessed."""
        self._settling.start()

    def settle(self) -> None:
        """Lay out anew with what is known, with the row that is looked at where it was."""
        current = self.currentIndex()
        seen = self.visualRect(current)
        anchor = current if current.isValid() and self.viewport().rect().intersects(seen) else self._first_seen()
        before = self.visualRect(anchor).top() if anchor.isValid() else 0
        self.forget_layout()
        self.refit()
        if anchor.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(anchor).top() - before)

    def _first_seen(self) -> QModelIndex:
        return self.indexAt(QPoint(4, 2))

    def _toggle(self, index: QModelIndex, *, can_close: bool = True) -> None:
        line = self.line_at(index)
        if isinstance(line, Fold) and (can_close or not line.is_open):
            self.fold_toggled.emit(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a fold opens or closes it."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds, Delete takes back, Ctrl+C copies the words; the rest is the list's own."""
        line = self.line_at(self.currentIndex())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and event.key() == Qt.Key.Key_Left and isinstance(line, Fold) and line.is_open:
            self.fold_toggled.emit(line)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.restore_requested.emit()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The words of the current row, old above new where they differ."""
        row = self.current_row
        if row is None:
            return
        cells = (row.old, row.new) if row.is_change else (row.new,)
        words = [text_of(cell.runs) for cell in cells if cell is not None]
        QGuiApplication.clipboard().setText("\n".join(words))
