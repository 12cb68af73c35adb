"""The source of the import review as lines of text: of Word files, text, Markdown and web pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from drafter.text.sentence import Language, Sentence
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import Index
from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import SetText, document_type
from drafter.ui.reviews.import_rows import Doubt
from drafter.ui.reviews.import_state import Lines
from drafter.ui.reviews.result_list import sign_of
from drafter.ui.reviews.source_lines import SourceLine, pieces_of_line
from drafter.ui.theme import Theme

_SOURCE_PX = 14
_BLANK_PX = 6


class LineList(QListView):
    """A list of painted lines, without an input method."""

    line_chosen = Signal(int)
    """A click: what was made of this line?"""
    line_entered = Signal(int)
    """Enter, or a double click: what can be done with it?"""
    menu_wanted = Signal(int, QPoint)
    """The right button, with where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(20)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.clicked.connect(lambda index: self.line_chosen.emit(index.row()))
        self.activated.connect(lambda index: self.line_entered.emit(index.row()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a line."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).bottomLeft() + QPoint(30, 0) if is_key else event.pos()
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt switches the input method on as long as no row is current."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


class SourceDelegate(QStyledItemDelegate):
    """Lines of the file on their paper; what does not enter the draft is struck, and says why."""

    _RULE_LEFT, _SIGN_LEFT, _TEXT_LEFT, _RIGHT = 6, 12, 30, 16

    def __init__(self, view: QListView, theme: Theme, say: Callable[[Sentence], str]) -> None:
        super().__init__(view)
        self._view, self._theme, self._say = view, theme, say
        self.language: Language = "zh"
        self.format = ""
        """The name of the file's format: it says how a line is to be set."""
        self.marked: Lines = frozenset()
        """The lines that the selected row was made of."""
        self._heights: dict[tuple[str, str, int], int] = {}

    def forget_heights(self) -> None:
        """Another file, perhaps in another language."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the line is long; blank lines are low."""
        width = self._view.viewport().width()
        line: SourceLine = index.data(VALUE_ROLE)
        if not line.text.strip():
            return QSize(width, _BLANK_PX)
        key = (line.text, self._why(line), width)
        if key not in self._heights:
            self._heights[key] = self._set(line, width).height + 1
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line with its rule, and the sign of a doubt about what begins there."""
        line: SourceLine = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        is_marked = line.index in self.marked
        painter.fillRect(rect, colours.colour("sel" if is_marked else "paper"))
        if line.text.strip():
            token = "accent" if is_marked else "line"
            rule = QRectF(rect.left() + self._RULE_LEFT, rect.top() + 2, 3, rect.height() - 4)
            painter.fillRect(rule, colours.colour(token))
            self._paint_sign(painter, rect, line)
            self._set(line, int(rect.width())).paint(painter, rect.left() + self._TEXT_LEFT, rect.top())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRectF, line: SourceLine) -> None:
        if line.doubt is not Doubt.NONE:
            name, token = sign_of(line.doubt)
            drawn = icon(name, self._theme.colours.colour(token), self._theme.colours.colour("paper"), 13)
            drawn.paint(painter, int(rect.left()) + self._SIGN_LEFT, int(rect.top()) + 5, 13, 13)

    def _why(self, line: SourceLine) -> str:
        return "" if line.why is None else self._say(line.why)

    def _set(self, line: SourceLine, width: int) -> SetText:
        pieces = pieces_of_line(line.text, self.format)
        if line.is_left_out:
            reason = Piece(f"\N{EM SPACE}{self._why(line)}", frozenset({Look.QUIET}))
            pieces = (*(piece.with_look(Look.GONE) for piece in pieces), reason)
        kind = document_type(self.language, _SOURCE_PX)
        return SetText(pieces, kind, self._theme.colours, width - self._TEXT_LEFT - self._RIGHT)
