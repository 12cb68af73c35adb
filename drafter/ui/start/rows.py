"""The lists of the start page: an icon, a title over a second line, a time at the right; ↑↓ choose, Enter opens."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from drafter.ui.icons import icon
from drafter.ui.lists.row_model import VALUE_ROLE, RowModel
from drafter.ui.theme import RADIUS_PX, SECONDARY_PX, Theme, interface_font, scaled

ROW_PX = 56
_TITLE_PX = 14
_GAP_PX = 8
_Index = QModelIndex | QPersistentModelIndex
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row."""

    title: str
    line: str
    when: str = ""
    remedy: str = ""
    """What can be pressed where the thing is not in its place; the line says so."""

    @property
    def spoken(self) -> str:
        """The whole row as a sentence for screen readers."""
        return ". ".join(filter(None, (self.title, self.line, self.when, self.remedy)))


class RowDelegate(QStyledItemDelegate):
    """Paints what `words` says of a value."""

    def __init__(
        self,
        icon_name: str,
        words: Callable[[Any], Row],
        shows_current: Callable[[], bool],
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._words, self._theme = icon_name, words, theme
        self._shows_current = shows_current

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are equally high."""
        return QSize(200, scaled(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """One row."""
        row = self._words(index.data(VALUE_ROLE))
        colours, rect = self._theme.colours, QRect(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected) and self._shows_current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(QRectF(rect), RADIUS_PX, RADIUS_PX)
        token = "accent" if is_current else "ink2"
        icon(self._icon_name, colours.colour(token)).paint(painter, QRect(rect.left() + 12, rect.top() + 19, 18, 18))
        time_font, title_font = interface_font(SECONDARY_PX), interface_font(_TITLE_PX, semibold=True)
        time_width = QFontMetrics(time_font).horizontalAdvance(row.when)
        words = rect.adjusted(42, 8, -24 - time_width, -8)
        painter.setFont(title_font)
        painter.setPen(colours.colour("ink"))
        painter.drawText(words, _TOP, QFontMetrics(title_font).elidedText(row.title, _ELIDE, words.width()))
        painter.setFont(time_font)
        self._paint_line(painter, words, row)
        painter.setPen(colours.colour("ink2"))
        painter.drawText(rect.adjusted(0, 0, -12, 0), _RIGHT, row.when)
        painter.restore()

    def _paint_line(self, painter: QPainter, words: QRect, row: Row) -> None:
        """The second line; of a path its end is as telling as its beginning."""
        colours, metrics = self._theme.colours, QFontMetrics(interface_font(SECONDARY_PX))
        room = words.width() - metrics.horizontalAdvance(row.remedy) - _GAP_PX
        line = metrics.elidedText(row.line, Qt.TextElideMode.ElideMiddle if row.remedy else _ELIDE, room)
        painter.setPen(colours.colour("warn" if row.remedy else "ink2"))
        painter.drawText(words, _BOTTOM, line)
        painter.setPen(colours.colour("accent"))
        painter.drawText(words.adjusted(metrics.horizontalAdvance(line) + _GAP_PX, 0, 0, 0), _BOTTOM, row.remedy)


_ELIDE = Qt.TextElideMode.ElideRight
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StartList(QListView, Generic[Value]):
    """As high as its rows are. Two clicks on a row, or Enter, are for `activate`."""

    walked = Signal()
    """Another row is current."""
    left = Signal(bool)
    """The keyboard goes on from the last row, True, or back from the first one, False."""

    def __init__(
        self, icon_name: str, key: Callable[[Value], object], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: RowModel[Value] = RowModel(key, lambda value: self.words(value).spoken, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(icon_name, self.words, self.shows_current, theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(1)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.activated.connect(self._activate)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.walked.emit())
        theme.changed.connect(self.viewport().update)

    def shows_current(self) -> bool:
        """Whether the chosen row is marked now: one list of the page at a time, the one that has the keyboard."""
        return self.hasFocus()

    @abstractmethod
    def words(self, value: Value) -> Row:
        """What stands in the row of a value."""

    @abstractmethod
    def activate(self, value: Value) -> None:
        """Open it."""

    def take(self, values: Sequence[Value]) -> None:
        """List these; the first becomes current where none is."""
        self.rows.take(values)
        if values and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))
        self.setFixedHeight(len(values) * (scaled(ROW_PX) + 2) + 2)

    @property
    def current(self) -> Value | None:
        """What is chosen."""
        return self.rows.value(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every system; the arrows lead beyond the ends of the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
            return
        row = self.currentIndex().row()
        super().keyPressEvent(event)
        is_way = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if is_way and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and row == self.currentIndex().row():
            self.left.emit(event.key() == Qt.Key.Key_Down)

    def enter(self, *, from_above: bool) -> None:
        """The keyboard comes from the list above to the first row, or from the one below to the last."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.rows.index(0 if from_above else self.rows.rowCount() - 1))

    def _activate(self, index: _Index) -> None:
        value = self.rows.value(index)
        if value is not None:
            self.activate(value)
