"""Paints the rows of the checks panel: headings of groups, and findings as shape, message and place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import BODY, HEADING, SECONDARY, SetText
from drafter.ui.panels.finding_groups import Heading, ListRow, Section
from drafter.ui.panels.finding_rows import Group, Item
from drafter.ui.shapes import paint_blank, paint_severity
from drafter.ui.theme import CARD_RADIUS_PX, LIST_ROW_PX, Theme, scaled

_SHAPE_PX, _WORDS_X, _RIGHT = 13.0, 30.0, 10.0
_ABOVE, _BELOW = 6, 6


class ChecksDelegate(CardDelegate):
    """`words` gives what a finding says and where; `title` the name of a group."""

    def __init__(
        self,
        view: CardList,
        theme: Theme,
        words: Callable[[Item], tuple[str, str]],
        title: Callable[[Group | Section], str],
    ) -> None:
        super().__init__(view)
        self._list = view
        self._theme = theme
        self._words = words
        self._title = title

    def row_height(self, index: Index, width: int) -> int:
        """As high as the message and the place need."""
        row: ListRow = index.data(VALUE_ROLE)
        if isinstance(row, Heading):
            return scaled(LIST_ROW_PX + 2)
        message, place = self._set(row, width)
        return _ABOVE + message.height + place.height + _BELOW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open."""
        if self._list.card_height(index) is not None:
            return
        row: ListRow = index.data(VALUE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            self._paint_item(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours = self._theme.colours
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        inside = rect.adjusted(1, 1, -1, -1)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if is_current:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        colours = self._theme.colours
        chevron = icon("down" if heading.is_open else "right", colours.colour("ink2"), colours.colour("panel"), 12)
        chevron.paint(painter, int(rect.left()) + 2, int(rect.center().y()) - 6, 12, 12)
        title = SetText((Piece(self._title(heading.group)),), HEADING, colours, rect.width(), 1)
        top = rect.center().y() - title.height / 2
        title.paint(painter, rect.left() + 20, top)
        count = SetText((Piece(str(heading.count)),), SECONDARY, colours, 80, 1)
        count.paint(painter, rect.left() + 26 + title.width, rect.center().y() - count.height / 2)

    def _paint_item(self, painter: QPainter, rect: QRectF, item: Item) -> None:
        message, place = self._set(item, int(rect.width()))
        shape = QRectF(rect.left() + 8, rect.top() + _ABOVE + 4, _SHAPE_PX, _SHAPE_PX)
        if item.severity is None:
            paint_blank(painter, shape, self._theme.colours)
        else:
            paint_severity(painter, shape, item.severity, self._theme.colours)
        message.paint(painter, rect.left() + _WORDS_X, rect.top() + _ABOVE)
        place.paint(painter, rect.left() + _WORDS_X, rect.top() + _ABOVE + message.height)

    def _set(self, item: Item, width: int) -> tuple[SetText, SetText]:
        message, place = self._words(item)
        room = width - _WORDS_X - _RIGHT
        colours = self._theme.colours
        return SetText((Piece(message),), BODY, colours, room, 2), SetText((Piece(place),), SECONDARY, colours, room, 1)
