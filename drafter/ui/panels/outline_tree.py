"""The tree of the outline: its keys, and paragraphs that are dragged from place to place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QTreeView

from drafter.app.session import Session
from drafter.model.document import ParagraphId
from drafter.ui.panels.outline_drag import Landing, from_mime, landing, to_mime
from drafter.ui.panels.outline_model import ROW_ROLE
from drafter.ui.panels.outline_rows import Row
from drafter.ui.theme import SECONDARY_PX, Theme, interface_font, scaled

_NUMBER_PX = 30


class OutlineTree(QTreeView):
    """Keys of the list: Enter jumps, Alt+Up and Alt+Down move the paragraph, letters and figures look one up."""

    row_entered = Signal(QModelIndex)
    moved = Signal(bool)
    """True for up."""
    searched = Signal(str)
    left = Signal()
    dropped = Signal(object, object)
    """ParagraphId that was dragged, ParagraphId that it goes before or None for the end."""
    menu_requested = Signal(object, QPoint)
    """ParagraphId, place on the screen: what can be done with the paragraph is asked for."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._landing: Landing | None = None
        self._line_y = 0
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that do something to the draft."""
        key, modifiers = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(key == Qt.Key.Key_Up)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_entered.emit(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Space and self.model().hasChildren(self.currentIndex()):
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse about the row there, by the key about the current one; a title of a part has no menu."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        row: Row | None = index.data(ROW_ROLE)
        if row is not None:
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(_NUMBER_PX, 0))
            self.menu_requested.emit(row.paragraph_id, below if is_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt switches the input method on as long as no row is current."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def keyboardSearch(self, text: str) -> None:
        """What was typed looks up a paragraph."""
        self.searched.emit(text)

    def drawBranches(self, *_args: object) -> None:
        """The delegate paints the whole row."""

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Carry the paragraph of the current row."""
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        if row is not None:
            drag = QDrag(self)
            drag.setMimeData(to_mime(row.paragraph_id))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only paragraphs of the outline."""
        if from_mime(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the paragraph would land, and as what."""
        super().dragMoveEvent(event)  # scrolls at the edges
        self._landing = self._landing_at(event.position().toPoint(), from_mime(event.mimeData()))
        event.setAccepted(self._landing is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It lands nowhere."""
        super().dragLeaveEvent(event)
        self._forget_landing()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where it landed; the paragraph is moved by an edit, not here."""
        moving = from_mime(event.mimeData())
        landing_ = self._landing_at(event.position().toPoint(), moving)
        self._forget_landing()
        if moving is not None and landing_ is not None:
            event.acceptProposedAction()
            self.dropped.emit(moving, landing_.before_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where the dragged paragraph would land, with the number that it would get."""
        super().paintEvent(event)
        if self._landing is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(0, self._line_y - 1, self.viewport().width(), 2, self._theme.colours.colour("accent"))
        if not self._landing.number:
            return
        font = interface_font(SECONDARY_PX, semibold=True)
        width = max(scaled(_NUMBER_PX), QFontMetrics(font).horizontalAdvance(self._landing.number) + scaled(10))
        # Between the rows, whole also at the top and at the bottom of the list.
        top = min(max(self._line_y - scaled(9), 0), self.viewport().height() - scaled(18))
        box = QRect(2, top, width, scaled(18))
        painter.fillRect(box, self._theme.colours.colour("accent"))
        painter.setPen(self._theme.colours.colour("accent_ink"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._landing.number)

    def _landing_at(self, point: QPoint, moving: ParagraphId | None) -> Landing | None:
        row: Row | None = self.indexAt(point).data(ROW_ROLE)
        if row is None or moving is None:
            return None
        rect = self.visualRect(self.indexAt(point))
        below = point.y() > rect.center().y()
        self._line_y = rect.bottom() if below else rect.top()
        return landing(self._session.document, moving, row.paragraph_id, below=below)

    def _forget_landing(self) -> None:
        self._landing = None
        self.viewport().update()
