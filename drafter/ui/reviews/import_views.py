"""The columns of the import review: source lines, recognised rows, repairs; each a list with its own painting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.row_model import VALUE_ROLE, RowModel
from drafter.ui.lists.setting import BODY, SECONDARY, SetText, Type, document_type
from drafter.ui.reviews.import_rows import READ_ONLY, Doubt, RepairGroup, RepairRow, Row, SourceLine
from drafter.ui.reviews.import_state import Lines
from drafter.ui.theme import CARD_RADIUS_PX, INTERFACE_PX, LIST_ROW_PX, SECONDARY_PX, Theme, document_font

_SOURCE_PX, _RESULT_PX = 14, 16
_BLANK_PX = 6


class PlainList(QListView):
    """A list of painted rows, without an input method."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(20)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt switches the input method on as long as no row is current."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


class SourceDelegate(QStyledItemDelegate):
    """Lines of the file on their paper; what does not enter the draft is struck."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self.language: Language = "zh"
        self.marked: Lines = frozenset()
        """The lines that the selected row was made of."""
        self._heights: dict[tuple[str, int], int] = {}

    def forget_heights(self) -> None:
        """Another file, perhaps in another language."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the line is long; blank lines are low."""
        width = self._view.viewport().width()
        line: SourceLine = index.data(VALUE_ROLE)
        if not line.text.strip():
            return QSize(width, _BLANK_PX)
        key = (line.text, width)
        if key not in self._heights:
            self._heights[key] = self._set(line, width).height + 1
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line with its rule."""
        line: SourceLine = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        is_marked = line.index in self.marked
        painter.fillRect(rect, colours.colour("sel" if is_marked else "paper"))
        if line.text.strip():
            token = "accent" if is_marked else "line"
            painter.fillRect(QRectF(rect.left() + 9, rect.top() + 2, 3, rect.height() - 4), colours.colour(token))
            self._set(line, int(rect.width())).paint(painter, rect.left() + 24, rect.top())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _set(self, line: SourceLine, width: int) -> SetText:
        looks = frozenset({Look.GONE}) if line.is_left_out else frozenset()
        kind = document_type(self.language, _SOURCE_PX)
        return SetText((Piece(line.text.strip(), looks),), kind, self._theme.colours, width - 40)


class ResultList(CardList):
    """Rows that were recognised; fields are edited in place."""

    part_requested = Signal()
    """Enter: another part for the paragraph."""
    level_changed = Signal(int)
    """1 deeper, -1 higher."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+] and Ctrl+[ change the level; the rest is the list's."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_BracketRight,
            Qt.Key.Key_BracketLeft,
        ):
            self.level_changed.emit(1 if event.key() == Qt.Key.Key_BracketRight else -1)
        else:
            super().keyPressEvent(event)


class ResultDelegate(CardDelegate):
    """Number or label, the text, and below it why it is doubtful."""

    committed = Signal(str, str)
    """Field, its new text."""

    _LABEL_PX, _RIGHT, _INDENT = 80.0, 18.0, 22.0
    _ABOVE, _BELOW = 7, 7

    def __init__(self, view: CardList, theme: Theme, say: Callable[[Row], str]) -> None:
        super().__init__(view)
        self._list, self._theme, self._say = view, theme, say
        self.language: Language = "zh"

    def row_height(self, index: Index, width: int) -> int:
        """The lines of the text, and one for the reason."""
        row: Row = index.data(VALUE_ROLE)
        reason = SECONDARY.line_px if row.reason is not None else 0
        return self._ABOVE + self._set(row, width).height + reason + self._BELOW

    def text_top(self) -> int:
        """How far below the top of a row its text begins."""
        return self._ABOVE

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
            self._paint_reason(painter, left, rect.top() + self._ABOVE + text.height, row)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for a field of the masthead."""
        editor = QLineEdit(parent)
        editor.setFont(document_font(self.language, _RESULT_PX - 1))
        row: Row = index.data(VALUE_ROLE)
        if row.field in ("symbol", "session", "agenda_item"):
            editor.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        return editor

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

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the text, whatever the height of the row."""
        rect = option.rect
        editor.setGeometry(int(self._LABEL_PX) - 4, rect.top() + 1, rect.width() - int(self._LABEL_PX) - 8, 34)

    def eventFilter(self, editor: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Tab leaves the field as Enter does; it does not go on to the next row."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)

    def _left(self, row: Row) -> float:
        return self._LABEL_PX + self._INDENT * row.level

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

    def _paint_reason(self, painter: QPainter, left: float, top: float, row: Row) -> None:
        colours = self._theme.colours
        is_asked = row.doubt is Doubt.ASK
        token = "warn" if is_asked else "ink2"
        drawn = icon("ask" if is_asked else "inferred", colours.colour(token), colours.colour("paper"), 13)
        drawn.paint(painter, int(left), int(top) + 3, 13, 13)
        kind = Type(None, SECONDARY_PX, token)
        SetText((Piece(self._say(row)),), kind, colours, 600, 1).paint(painter, left + 20, top)


class RepairDelegate(CardDelegate):
    """Sign and sentence."""

    _LEFT, _RIGHT, _GAP = 26.0, 10.0, 6

    def __init__(self, view: CardList, theme: Theme, say: Callable[[RepairRow], str]) -> None:
        super().__init__(view)
        self._list, self._theme, self._say = view, theme, say

    def row_height(self, index: Index, width: int) -> int:
        """As many lines as the sentence needs."""
        row: RepairRow = index.data(VALUE_ROLE)
        return LIST_ROW_PX + 2 if row.repair is None else self._set(row, width).height + 2 * self._GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open."""
        if self._list.card_height(index) is not None:
            return
        row: RepairRow = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.repair is None:
            kind = Type(None, INTERFACE_PX, "warn" if row.group is RepairGroup.ASK else "ink2", semibold=True)
            head = SetText((Piece(self._say(row)),), kind, colours, rect.width(), 1)
            head.paint(painter, rect.left() + 4, rect.center().y() - head.height / 2 + 2)
        else:
            self._paint_repair(painter, rect, option.state, row)
        painter.restore()

    def _paint_repair(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, row: RepairRow) -> None:
        colours = self._theme.colours
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CARD_RADIUS_PX, CARD_RADIUS_PX)
        is_asked = row.group is RepairGroup.ASK
        name, token = ("ask", "warn") if is_asked else ("check", "ok")
        drawn = icon(name, colours.colour(token), colours.colour("panel"), 13)
        drawn.paint(painter, int(rect.left()) + 5, int(rect.top()) + self._GAP + 4, 13, 13)
        self._set(row, int(rect.width())).paint(painter, rect.left() + self._LEFT, rect.top() + self._GAP)

    def _set(self, row: RepairRow, width: int) -> SetText:
        return SetText((Piece(self._say(row)),), BODY, self._theme.colours, width - self._LEFT - self._RIGHT, 4)


def source_list(model: RowModel[SourceLine], theme: Theme) -> tuple[PlainList, SourceDelegate]:
    """The source's column."""
    view = PlainList()
    view.setModel(model)
    delegate = SourceDelegate(view, theme)
    view.setItemDelegate(delegate)
    view.viewport().setBackgroundRole(QPalette.ColorRole.Base)
    return view, delegate


def is_editable(row: Row) -> bool:
    """True for a field that can be written in."""
    return row.field is not None and row.field not in READ_ONLY
