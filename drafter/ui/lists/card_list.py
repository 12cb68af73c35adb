"""A list whose current row opens to a card with buttons; all other rows are painted.

The card is one widget that moves with the current row, so that a list of hundreds has no more widgets than it needs,
and the keyboard goes from the row into its card with Tab.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from drafter.ui.lists.row_model import VALUE_ROLE

Index = QModelIndex | QPersistentModelIndex
_MOST_HEIGHTS = 5000


class CardDelegate(QStyledItemDelegate):
    """Rows as high as they need at the width of their list; `row_height` says how high.

    Heights are kept for each value and width, since Qt asks for all of them whenever anything changes.
    """

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[object, int] = {}
        self._known: dict[int, tuple[object, int, int]] = {}
        """By the identity of a value, which costs nothing to find: the value, the width and the height."""

    def forget_heights(self) -> None:
        """The rows read differently: another language, another type."""
        self._heights.clear()
        self._known.clear()
        self._view.forget_layout()

    def row_height(self, index: Index, width: int) -> int:
        """The height of a row that is not open."""
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the card for the row that is open."""
        width = self._view.row_width()
        height = self._view.card_height(index)
        return QSize(width, self._kept_height(index, width) if height is None else height)

    def _kept_height(self, index: Index, width: int) -> int:
        value = index.data(VALUE_ROLE)
        known = self._known.get(id(value))
        if known is not None and known[0] is value and known[1] == width:
            return known[2]
        height = self._heights.get((value, width))
        if height is None:
            height = self.row_height(index, width)
        if len(self._known) > _MOST_HEIGHTS or len(self._heights) > _MOST_HEIGHTS:
            self._known.clear()
            self._heights.clear()
        self._heights[value, width] = height
        self._known[id(value)] = (value, width, height)
        return height


class CardList(QListView):
    """Up and Down move, Home and End too; Space, Enter and Right are told as signals."""

    row_entered = Signal(QModelIndex)
    """Enter, or a double click."""
    ticked = Signal(QModelIndex)
    """Space."""
    opened = Signal(QModelIndex)
    """Right: into the card."""
    left = Signal()
    """Esc."""
    current_changed = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: QWidget | None = None
        self._is_open = False
        self._laid_out_for: tuple[int, int, int] | None = None
        """Width, current row and height of its card; None where the rows have changed since."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setUniformItemSizes(False)
        self.verticalScrollBar().setSingleStep(20)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        # With an input method switched on, Space and arrows would go to it.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.doubleClicked.connect(self.row_entered)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Whatever changes in the model, the rows are laid out anew when `refit` is called next."""
        super().setModel(model)
        if model is not None:
            for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
                signal.connect(self.forget_layout)
        self.forget_layout()

    def forget_layout(self) -> None:
        """Rows may be of other heights."""
        self._laid_out_for = None

    # The card

    def set_card(self, card: QWidget) -> None:
        """The widget that the current row opens to; it must have its texts before the row becomes current."""
        self._card = card
        card.setParent(self.viewport())
        card.hide()
        card.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """True where the current row shows its card."""
        return self._is_open and self._card is not None and self.currentIndex().isValid()

    def set_open(self, is_open: bool) -> None:
        """Open the current row, or show it like the others."""
        self._is_open = is_open
        self.refit()

    def card_height(self, index: Index) -> int | None:
        """The height of the card where it stands in this row; None for all other rows."""
        card = self._card
        if card is None or not self.is_open or index.row() != self.currentIndex().row():
            return None
        layout = card.layout()
        width = self.row_width()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return card.sizeHint().height()

    def row_width(self) -> int:
        """How wide rows are."""
        return max(self.viewport().width(), 120)

    def refit(self) -> None:
        """Heights may have changed: lay the rows out anew and put the card in its place."""
        layout = None if self._card is None else self._card.layout()
        if layout is not None:
            layout.invalidate()
        current = self.currentIndex()
        wanted = (self.row_width(), current.row(), self.card_height(current) or 0)
        if wanted != self._laid_out_for:
            # Qt asks for the height of every row.
            self.scheduleDelayedItemsLayout()
            self.executeDelayedItemsLayout()
            self._laid_out_for = (self.row_width(), *wanted[1:])
        self._place_card()
        if layout is not None:
            # A layout that is not active asks for nothing when it changes again.
            layout.activate()

    def _place_card(self) -> None:
        card = self._card
        if card is None:
            return
        if not self.is_open:
            self._hide(card)
            return
        rect = self.visualRect(self.currentIndex())
        if card.geometry() != rect:
            card.setGeometry(rect)
        card.show()

    def _hide(self, card: QWidget) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()

    # Following the list

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Another row is current: it opens."""
        super().currentChanged(current, previous)
        # Qt switches the input method on for rows that can be edited, and the list's keys would go to it.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.current_changed.emit(self.currentIndex())
        if self._card is not None:
            self.refit()
        self.scrollTo(current)

    def changeEvent(self, event: QEvent) -> None:
        """In another language the words of a row take other lines. The page around the list has its words by then."""
        super().changeEvent(event)
        delegate = self.itemDelegate()
        if event.type() == QEvent.Type.LanguageChange and isinstance(delegate, CardDelegate):
            delegate.forget_heights()
            self.refit()

    def updateGeometries(self) -> None:
        """The rows were laid out: the card goes with its row."""
        super().updateGeometries()
        self._place_card()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The rows move, and the card with them."""
        super().scrollContentsBy(dx, dy)
        self._place_card()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths give other heights; with less height the buttons of the card stay in sight."""
        super().resizeEvent(event)
        self.refit()
        if event.size().height() < event.oldSize().height():
            self.keep_card_in_sight()

    def keep_card_in_sight(self) -> None:
        """Scroll where the card's head is in sight and its foot is not; not where one has scrolled away from it."""
        if not self.is_open:
            return
        rect, height = self.visualRect(self.currentIndex()), self.viewport().height()
        if 0 <= rect.top() < height <= rect.bottom():
            self.scrollTo(self.currentIndex())

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Show the whole row where it fits, its head where it does not."""
        rect = self.visualRect(index)
        if hint is QAbstractItemView.ScrollHint.EnsureVisible and rect.height() > self.viewport().height():
            hint = QAbstractItemView.ScrollHint.PositionAtTop
        super().scrollTo(index, hint)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that asks for another height gets it.

        Only then: laying the rows out makes the card ask again, and the list would never come to rest.
        """
        if watched is self._card and event.type() == QEvent.Type.LayoutRequest and self.is_open:
            layout = self._card.layout()
            if layout is not None:
                layout.activate()
            if self.card_height(self.currentIndex()) != self._card.height():
                self.refit()
                self.keep_card_in_sight()
        return super().eventFilter(watched, event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, Space, Right and Esc; all else is the list's own."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # what the field did not use is not for the row below it
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        keys = {
            Qt.Key.Key_Return: self.row_entered,
            Qt.Key.Key_Enter: self.row_entered,
            Qt.Key.Key_Space: self.ticked,
            Qt.Key.Key_Right: self.opened,
        }
        signal = keys.get(Qt.Key(event.key()))
        if plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and signal is not None and index.isValid():
            signal.emit(index)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and signal is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard comes a current row."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        if not self.currentIndex().isValid() and self.model() is not None and self.model().rowCount():
            self.setCurrentIndex(self.first_row())

    def first_row(self) -> QModelIndex:
        """The first row that can be current."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                return index
        return QModelIndex()

    def row_rect(self, index: Index) -> QRect:
        """Where a row stands in the viewport."""
        return self.visualRect(index)
