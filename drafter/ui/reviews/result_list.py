"""The middle column of the import review: what was recognised, painted, edited in place, opened for its caret."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyleOptionViewItem, QWidget

from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import SECONDARY, SetText, Type, document_type
from drafter.ui.reviews.caret_field import CaretField
from drafter.ui.reviews.import_rows import Doubt, Row
from drafter.ui.reviews.import_words import ImportWords
from drafter.ui.reviews.part_menu import CARET_KEY, JOIN_KEY, LEAVE_OUT_KEY
from drafter.ui.theme import CARD_RADIUS_PX, SECONDARY_PX, Theme, document_font, scaled

_RESULT_PX = 16
_LABEL_PX = 80
_LINK_PX = 240
_REACH_PX = 6
"""Beside a link one may press as well."""
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class ResultList(CardList):
    """Rows that were recognised; several paragraphs can be chosen at once."""

    level_changed = Signal(int)
    """1 deeper, -1 higher."""
    join_wanted = Signal()
    leave_out_wanted = Signal()
    toggle_wanted = Signal()
    """Preambular becomes operative, operative preambular."""
    caret_wanted = Signal(QPoint)
    """Into the paragraph: where was clicked in the viewport, a null point for its beginning."""
    menu_wanted = Signal(QPoint)
    """The list of parts, there on the screen."""
    opposite_wanted = Signal(QModelIndex)
    """The link beside the reason was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPersistentModelIndex | None = None
        """The row whose link is held down."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # A bar that comes and goes changes the width, and with it the height of every row.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # A double click goes into the words; Enter and the right button open the list of parts.
        self.doubleClicked.disconnect(self.row_entered)

    @property
    def selected_rows(self) -> tuple[int, ...]:
        """What is chosen, in its order; the current row where nothing else is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        current = self.currentIndex()
        return tuple(rows) or ((current.row(),) if current.isValid() else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+] and Ctrl+[ change the level, Backspace joins, Delete leaves out, F2 goes into the paragraph."""
        if self.state() is QAbstractItemView.State.EditingState:
            return
        modifiers, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
        if modifiers == _CONTROL and key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
            self.level_changed.emit(1 if key == Qt.Key.Key_BracketRight else -1)
        elif modifiers == _CONTROL | Qt.KeyboardModifier.ShiftModifier and key == Qt.Key.Key_O:
            self.toggle_wanted.emit()
        elif modifiers == _NO_MODIFIER and key == JOIN_KEY:
            self.join_wanted.emit()
        elif modifiers == _NO_MODIFIER and key == LEAVE_OUT_KEY:
            self.leave_out_wanted.emit()
        elif modifiers == _NO_MODIFIER and key in (CARET_KEY, Qt.Key.Key_Right):
            self.caret_wanted.emit(QPoint())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Over a link the pointer is a hand."""
        super().mouseMoveEvent(event)
        if self._is_on_link(event.position().toPoint()):
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The row of a link is the current one alone, whatever keys are held down."""
        self._pressed = None
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_link(place):
            self._pressed = QPersistentModelIndex(self.indexAt(place))
            self.setCurrentIndex(self.indexAt(place))
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A link is clicked where the button is let go on it."""
        pressed, self._pressed = self._pressed, None
        place = event.position().toPoint()
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._is_on_link(place) and self.indexAt(place) == pressed:
            self.opposite_wanted.emit(self.indexAt(place))

    def _is_on_link(self, place: QPoint) -> bool:
        index, delegate = self.indexAt(place), self.itemDelegate()
        return index.isValid() and isinstance(delegate, ResultDelegate) and delegate.is_link(index, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The caret goes where was clicked."""
        place = event.position().toPoint()
        if self._is_on_link(place):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and self.indexAt(place).isValid():
            self.caret_wanted.emit(event.position().toPoint())
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The list of parts, for what is chosen; a row that is not chosen is chosen first."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            below = self.visualRect(self.currentIndex()).topLeft() + QPoint(80, 30)
            self.menu_wanted.emit(self.viewport().mapToGlobal(below))
            return
        index = self.indexAt(event.pos())
        if index.isValid() and index.row() not in self.selected_rows:
            self.setCurrentIndex(index)
        if index.isValid():
            self.menu_wanted.emit(event.globalPos())


class ResultDelegate(CardDelegate):
    """Number or label, the text, and below it why it is doubtful."""

    committed = Signal(str, str)
    """Field, its new text."""

    typed = Signal()
    """What stands in the field that is open is other than it was, or the field is closed."""

    split_wanted = Signal(int)
    """A position in the content of the paragraph whose caret stood there."""
    join_wanted = Signal()
    join_next_wanted = Signal()
    caret_shown = Signal(bool)
    """A paragraph was opened for its caret, or is so no longer."""

    _RIGHT, _INDENT = 18.0, 22.0
    _ABOVE, _BELOW = 7, 7

    def __init__(self, view: CardList, theme: Theme, words: ImportWords, is_seen: Callable[[Row], bool]) -> None:
        super().__init__(view)
        self._list, self._theme, self._words, self._is_seen = view, theme, words, is_seen
        self.closeEditor.connect(lambda _editor: self.caret_shown.emit(False))
        self.closeEditor.connect(self._on_closed)
        self.language: Language = "zh"

    def row_height(self, index: Index, width: int) -> int:
        """The lines of the text, and one for the reason."""
        row: Row = index.data(VALUE_ROLE)
        reason = SECONDARY.line_px if row.reason is not None else 0
        return self._ABOVE + self._set(row, width).height + reason + self._BELOW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: Row = index.data(VALUE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        left = rect.left() + self._left(row)
        text = self._set(row, int(rect.width()))
        self._paint_label(painter, rect, row, text)
        text.paint(painter, left, rect.top() + self._ABOVE)
        if row.reason is not None:
            self._paint_reason(painter, left, rect.right(), rect.top() + self._ABOVE + text.height, row)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for a field of the masthead; for a paragraph its words with a caret."""
        row: Row = index.data(VALUE_ROLE)
        if row.paragraph_id is not None:
            return self._caret_field(parent, row)
        editor = QLineEdit(parent)
        editor.setObjectName(row.field or "")
        # Not textEdited, which the tools of a screen reader that write in the line do not emit.
        editor.textChanged.connect(lambda _text: self.typed.emit() if editor.isModified() else None)
        editor.setFont(document_font(self.language, _RESULT_PX - 1))
        if row.field in ("symbol", "session", "agenda_item"):
            editor.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        return editor

    def _caret_field(self, parent: QWidget, row: Row) -> CaretField:
        field = CaretField(parent)
        field.setAccessibleName(self.tr("{}: Enter splits, Backspace at the start joins").format(row.label))
        palette = field.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colours.colour("sel"))
        field.setPalette(palette)
        field.show_pieces(row.pieces, document_type(self.language, _RESULT_PX), self._theme.colours)
        self.caret_shown.emit(True)
        field.split_wanted.connect(lambda position: self._leave(field, lambda: self.split_wanted.emit(position)))
        field.join_wanted.connect(lambda: self._leave(field, self.join_wanted.emit))
        field.join_next_wanted.connect(lambda: self._leave(field, self.join_next_wanted.emit))
        return field

    def _leave(self, field: CaretField, then: Callable[[], object]) -> None:
        """The field goes before the paragraph that it shows does."""
        self.closeEditor.emit(field)
        then()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What the field says now."""
        row: Row = index.data(VALUE_ROLE)
        if isinstance(editor, QLineEdit) and not editor.isModified():
            blank = any(Look.BLANK in piece.looks for piece in row.pieces)
            words = "" if blank else "".join(p.text for p in row.pieces if Look.NOTE_MARK not in p.looks)
            editor.setText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """What was typed, for the page to make a step of."""
        row: Row = index.data(VALUE_ROLE)
        if isinstance(editor, QLineEdit) and editor.isModified() and row.field is not None:
            self.committed.emit(row.field, editor.text())

    def commit_open(self) -> None:
        """Take what stands in the field that is open, where one is."""
        for line in self._open_lines():
            self.commitData.emit(line)

    @property
    def open_field(self) -> tuple[str, str] | None:
        """The field that is being written in, and what stands in it now; None where nothing was written."""
        lines = (line for line in self._open_lines() if line.objectName() and line.isModified())
        return next(((line.objectName(), line.text()) for line in lines), None)

    def _open_lines(self) -> list[QLineEdit]:
        return [line for line in self._list.viewport().findChildren(QLineEdit) if line.isVisible()]

    def _on_closed(self, editor: QWidget) -> None:
        """The field stands there for a moment more, but nothing is written in it."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            editor.setObjectName("")
            self.typed.emit()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the text: a field whatever the height of its row, a paragraph line by line."""
        rect: QRect = option.rect
        if isinstance(editor, QLineEdit):
            left = scaled(_LABEL_PX) - 4
            editor.setGeometry(left, rect.top() + 1, rect.width() - left - 12, scaled(34))
            return
        row: Row = index.data(VALUE_ROLE)
        start, height, top = round(self._left(row)), self._set(row, rect.width()).height, rect.top() + self._ABOVE
        if isinstance(editor, CaretField):
            # Qt sets lines of a fixed height in another way; the words stay where they were.
            top += round(document_type(self.language, _RESULT_PX).base_line - editor.base_line)
        editor.setGeometry(start, top, rect.width() - start - round(self._RIGHT) + 1, height + 2)

    def eventFilter(self, editor: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Tab leaves the field as Enter does; it does not go on to the next row."""
        if isinstance(editor, CaretField) and _is_escape(event):
            self.closeEditor.emit(editor)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def _left(self, row: Row) -> float:
        return scaled(_LABEL_PX) + self._INDENT * row.level

    def _set(self, row: Row, width: int) -> SetText:
        kind = document_type(self.language, _RESULT_PX)
        return SetText(row.pieces, kind, self._theme.colours, width - self._left(row) - self._RIGHT)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        inside = rect.adjusted(3, 1, -3, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_label(self, painter: QPainter, rect: QRectF, row: Row, text: SetText) -> None:
        is_number = row.paragraph_id is not None and not row.label.startswith("PP")
        kind = document_type(self.language, _RESULT_PX) if is_number else Type(None, SECONDARY_PX, "ink2")
        label = SetText((Piece(row.label),), kind, self._theme.colours, 200, 1)
        right = rect.left() + self._left(row) - 10
        top = rect.top() + self._ABOVE + (text.height / max(text.lines, 1) - label.height) / 2
        label.paint(painter, right - label.width, top)

    def is_link(self, index: Index, place: QPoint) -> bool:
        """True where the row has its link there in the viewport."""
        row: Row = index.data(VALUE_ROLE)
        if row.opposite is None:
            return False
        rect = QRectF(self._list.row_rect(index))
        top, width = rect.bottom() - self._BELOW - SECONDARY.line_px, self._link(row).width
        box = QRectF(rect.right() - self._RIGHT - width, top, width, SECONDARY.line_px)
        return box.adjusted(-_REACH_PX, -2, _REACH_PX, self._BELOW).contains(place)

    def _link(self, row: Row) -> SetText:
        kind = Type(None, SECONDARY_PX, "accent")
        return SetText((Piece(self._words.opposite(row)),), kind, self._theme.colours, _LINK_PX, 1)

    def _paint_reason(self, painter: QPainter, left: float, right: float, top: float, row: Row) -> None:
        """What was looked at has a quiet tick in the place of its sign; at the right stands what else it may be."""
        colours = self._theme.colours
        name, token = sign_of(row.doubt)
        if self._is_seen(row):
            name, token = "check", "ink2"
        drawn = icon(name, colours.colour(token), colours.colour("paper"), 13)
        drawn.paint(painter, int(left), int(top) + 3, 13, 13)
        kind = Type(None, SECONDARY_PX, token)
        room = right - self._RIGHT - left - 20
        if row.opposite is not None:
            link = self._link(row)
            link.paint(painter, right - self._RIGHT - link.width, top)
            room -= link.width + 12
        SetText((Piece(self._words.reason(row)),), kind, colours, max(room, 60), 1).paint(painter, left + 20, top)


def sign_of(doubt: Doubt) -> tuple[str, str]:
    """The icon of a doubt, and its colour."""
    return ("ask", "warn") if doubt is Doubt.ASK else ("inferred", "ink2")


def _is_escape(event: QEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
