"""The small list below the caret. It never takes the keyboard, so that no input method closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from drafter.ui.offers.suggestion import MOST, Suggestion
from drafter.ui.style import mark
from drafter.ui.theme import OFFER_ROW_PX, scaled

_WIDEST_PX, _GAP_PX = 620, 4


class OfferList(QFrame):
    """Shown beside the caret; Down or Tab go into it, and only then does Enter take the current row."""

    taken = Signal(object)
    """Suggestion"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._owner = parent
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark(self, "offers")
        self._suggestions: tuple[Suggestion, ...] = ()
        self._rows = QStandardItemModel(self)
        self.list, self._hint = QListView(), QLabel()
        self._arrange()
        self._retranslate()

    # What is shown

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is offered now; () while hidden."""
        return self._suggestions if self.isVisible() else ()

    @property
    def current(self) -> Suggestion | None:
        """The row that Enter takes; None before Down or Tab."""
        row = self.list.currentIndex().row()
        return self._suggestions[row] if self.isVisible() and row >= 0 else None

    def offer(self, suggestions: Sequence[Suggestion], caret: QRect) -> None:
        """List these below `caret`, a place on the screen, or above it where there is no room; none of them is current.

        Hidden where there are none.
        """
        if not suggestions:
            self.hide()
            return
        is_new = not self.isVisible()
        self._suggestions = tuple(suggestions)
        self._rows.clear()
        for one in suggestions:
            self._rows.appendRow(_item(one))
        self.list.setCurrentIndex(QModelIndex())
        self._fit()
        self.move(self._corner(caret))
        self.show()
        if is_new and QAccessible.isActive():
            count = len(suggestions)
            single, many = self.tr("1 suggestion, Down to choose"), self.tr("%n suggestions, Down to choose", "", count)
            said = single if count == 1 else many
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._owner, said))

    # Keys, as the sheet hands them over

    def takes_key(self, event: QKeyEvent) -> bool:
        """True where a key of the sheet was for the list; every other key goes on writing."""
        key = event.key()
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Down or (key == Qt.Key.Key_Tab and self.current is None):
            self._step(1)
        elif key == Qt.Key.Key_Up and self.current is not None:
            self._step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self.current is not None:
            self._take(self.current)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        """To the next row; up from the first one leaves the list."""
        row = self.list.currentIndex().row() + by
        row = min(row, len(self._suggestions) - 1)
        self.list.setCurrentIndex(self._rows.index(row, 0) if row >= 0 else QModelIndex())
        if row >= 0 and QAccessible.isActive():
            said = self._suggestions[row].spoken
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._owner, said))

    def _take(self, suggestion: Suggestion) -> None:
        self.hide()
        self.taken.emit(suggestion)

    # Set-up

    def _arrange(self) -> None:
        self.list.setModel(self._rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._on_clicked)
        mark(self._hint, "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(self._hint)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(self._suggestions[index.row()])

    def _fit(self) -> None:
        rows = min(len(self._suggestions), MOST)
        widest = max(self.fontMetrics().horizontalAdvance(one.spoken) for one in self._suggestions)
        hint = self._hint.sizeHint()
        self.list.setFixedHeight(rows * scaled(OFFER_ROW_PX) + 2)
        self.setFixedWidth(min(max(widest + 48, hint.width() + 16), scaled(_WIDEST_PX)))
        # Not adjustSize(): it gives whatever may grow 100 pixels, which one row does not fill.
        self.setFixedHeight(self.sizeHint().height())

    def _corner(self, caret: QRect) -> QPoint:
        screen = self._owner.screen().availableGeometry()
        below = caret.bottom() + _GAP_PX
        top = below if below + self.height() <= screen.bottom() else caret.top() - _GAP_PX - self.height()
        return QPoint(max(screen.left(), min(caret.left(), screen.right() - self.width())), top)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._hint.setText(self.tr("Down to choose, Enter to take, Esc to close"))
        self.list.setAccessibleName(self.tr("Suggestions"))


def _item(suggestion: Suggestion) -> QStandardItem:
    item = QStandardItem(f"{suggestion.text}　{suggestion.detail}".rstrip())
    item.setToolTip(suggestion.text)
    item.setData(suggestion.spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item
