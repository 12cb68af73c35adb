"""The command list over the window: type, choose, Enter. It closes without a trace."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from drafter.text.sentence import Sentence
from drafter.ui.lists.card_list import CardDelegate, CardList
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE, RowModel
from drafter.ui.lists.setting import BODY, SECONDARY, SetText, Type
from drafter.ui.palette.entries import Entry, search, spoken
from drafter.ui.services import Services
from drafter.ui.style import mark
from drafter.ui.theme import INTERFACE_PX, scaled

_WIDTH_PX, _ROWS, _ROW_PX = 620, 12, 30
_PAD = 12
_NOTHING = Sentence("没有这个命令。", "There is no such command.")
_TOP_PX = 86
Index = QModelIndex | QPersistentModelIndex


class _Delegate(CardDelegate):
    """Words, the menu that they stand in, keys; for a command that is off, why."""

    def __init__(self, view: CardList, services: Services) -> None:
        super().__init__(view)
        self._services = services

    def row_height(self, index: Index, width: int) -> int:
        """All rows are of one height."""
        del index, width
        return scaled(_ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One command."""
        entry: Entry = index.data(VALUE_ROLE)
        colours, rect, say = self._services.theme.colours, QRectF(option.rect), self._services.say
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.colour("sel"))
        kind = BODY if entry.refusal is None else Type(None, INTERFACE_PX, "ink2")
        top = rect.top() + (rect.height() - kind.line_px) / 2
        keys = SetText((Piece(entry.keys),), SECONDARY, colours, 200, 1)
        keys.paint(painter, rect.right() - _PAD - keys.width, top + 1)
        words = SetText((Piece(say(entry.words)),), kind, colours, rect.width() * 0.6, 1)
        words.paint(painter, rect.left() + _PAD, top)
        beside = say(entry.menu) if entry.refusal is None else say(entry.refusal)
        room = rect.width() - words.width - keys.width - 4 * _PAD
        SetText((Piece(beside),), SECONDARY, colours, room, 1).paint(
            painter, rect.left() + _PAD + words.width + 10, top + 1
        )
        painter.restore()


class Palette(QDialog):
    """Carries out what is chosen after it has gone, with the keyboard where it was before."""

    def __init__(self, entries: Sequence[Entry], services: Services, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries, self._services, self._window = tuple(entries), services, window
        self._before = QApplication.focusWidget()
        self.field, self.list, self._empty = QLineEdit(), CardList(), QLabel()
        self._model: RowModel[Entry] = RowModel(lambda entry: entry.id, self._describe, self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list, services))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._carry_out())
        self._show()
        self._place(window)

    @property
    def rows(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._model.rows

    @property
    def current(self) -> Entry | None:
        """What Enter carries out."""
        return self._model.value(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; an input method keeps its own keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._carry_out()
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Who clicks elsewhere wants it no more; a menu of its own field is not elsewhere."""
        is_left = event.type() == QEvent.Type.WindowDeactivate and QApplication.activePopupWidget() is None
        if is_left and self.isVisible():
            self.reject()
        return super().event(event)

    def _move(self, step: int) -> None:
        count = len(self._model.rows)
        if not count:
            return
        row = self.list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self._model.index(row))

    def _carry_out(self) -> None:
        entry = self.current
        if entry is None or entry.refusal is not None:
            return
        before = self._before
        self.accept()
        self._window.activateWindow()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._window, entry.run)

    def _show(self) -> None:
        found = search(self._entries, self.field.text())
        self._model.take(())
        self._model.take(found)
        if found:
            self.list.setCurrentIndex(self._model.index(0))
            self.list.scrollToTop()
        self.list.setFixedHeight(min(len(found), _ROWS) * scaled(_ROW_PX))
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.adjustSize()

    def _arrange(self) -> None:
        mark(self._empty, "secondary")
        self._empty.setText(self._services.say(_NOTHING))
        self._empty.setContentsMargins(_PAD, 4, 0, 8)
        self.field.setPlaceholderText(self.tr("Command: Chinese, pinyin initials or English"))
        self.field.setAccessibleName(self.tr("Commands"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.setWindowTitle(self.tr("Commands"))
        self.setObjectName("palette")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty)
        self.setFixedWidth(scaled(_WIDTH_PX))

    def _place(self, window: QWidget) -> None:
        """At the top in the middle, where it hides the least."""
        self.adjustSize()
        corner = window.mapToGlobal(QPoint((window.width() - scaled(_WIDTH_PX)) // 2, _TOP_PX))
        self.move(corner)

    def _describe(self, entry: Entry) -> str:
        return spoken(entry, self._services.language)
