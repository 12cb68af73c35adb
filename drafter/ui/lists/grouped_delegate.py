"""Paints rows under heads that fold: a panel says what stands in a head, and sets and paints its own rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import HEADING, SECONDARY, SetText
from drafter.ui.theme import CARD_RADIUS_PX, LIST_ROW_PX, Theme, scaled

ABOVE_PX, BELOW_PX = 6, 6
"""Around the words of a row."""
WORDS_X, _RIGHT = 30.0, 10.0


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says: the name of its group, and how many rows that has."""

    title: str
    count: int
    is_open: bool


class GroupedDelegate(CardDelegate):
    """A row is a line or two of words and a quieter line below them, with a sign before them."""

    def __init__(self, view: CardList, theme: Theme) -> None:
        super().__init__(view)
        self._list, self._theme = view, theme

    def head_of(self, row: Any) -> Head | None:
        """What the row says as a head; None where it is no head."""
        raise NotImplementedError

    def set_words(self, row: Any, room: float) -> tuple[SetText, SetText]:
        """The words of a row and the line below them, set in a width of `room`."""
        raise NotImplementedError

    def paint_sign(self, painter: QPainter, left: float, top: float, row: Any) -> None:
        """What stands before the first line of a row, which begins at `top`."""
        raise NotImplementedError

    def row_height(self, index: Index, width: int) -> int:
        """As high as the words and the line below them need."""
        row = index.data(VALUE_ROLE)
        if self.head_of(row) is not None:
            return scaled(LIST_ROW_PX + 2)
        words, below = self.set_words(row, _room(width))
        return ABOVE_PX + words.height + below.height + BELOW_PX

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open."""
        if self._list.card_height(index) is not None:
            return
        row, rect = index.data(VALUE_ROLE), QRectF(option.rect)
        head = self.head_of(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        if head is not None:
            self._paint_head(painter, rect, head)
        else:
            self._paint_row(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        inside = rect.adjusted(1, 1, -1, -1)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_head(self, painter: QPainter, rect: QRectF, head: Head) -> None:
        colours = self._theme.colours
        chevron = icon("down" if head.is_open else "right", colours.colour("ink2"), colours.colour("panel"), 12)
        chevron.paint(painter, int(rect.left()) + 2, int(rect.center().y()) - 6, 12, 12)
        count = SetText((Piece(str(head.count)),), SECONDARY, colours, 80, 1)
        title = SetText((Piece(head.title),), HEADING, colours, rect.width() - 40 - count.width, 1)
        title.paint(painter, rect.left() + 20, rect.center().y() - title.height / 2)
        count.paint(painter, rect.left() + 26 + title.width, rect.center().y() - count.height / 2)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Any) -> None:
        words, below = self.set_words(row, _room(int(rect.width())))
        left, top = rect.left(), rect.top() + ABOVE_PX
        self.paint_sign(painter, left, top, row)
        words.paint(painter, left + WORDS_X, top)
        below.paint(painter, left + WORDS_X, top + words.height)


def _room(width: int) -> float:
    return width - WORDS_X - _RIGHT
