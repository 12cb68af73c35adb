"""How a repair that is not open is painted: its sign and its sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import BODY, SetText, Type
from drafter.ui.reviews.repair_rows import RepairGroup, RepairRow
from drafter.ui.theme import CARD_RADIUS_PX, INTERFACE_PX, LIST_ROW_PX, Theme, scaled

_SIGNS = {
    RepairGroup.ASK: ("ask", "warn"),
    RepairGroup.COMMENT: ("text", "ink2"),
    RepairGroup.DONE: ("check", "ok"),
}
_MOST_LINES = 4


class RepairDelegate(CardDelegate):
    """Sign and sentence."""

    _LEFT, _RIGHT, _GAP = 26.0, 10.0, 6

    def __init__(self, view: CardList, theme: Theme, say: Callable[[RepairRow], str]) -> None:
        super().__init__(view)
        self._list, self._theme, self._say = view, theme, say

    def row_height(self, index: Index, width: int) -> int:
        """As many lines as the sentence needs."""
        row: RepairRow = index.data(VALUE_ROLE)
        return scaled(LIST_ROW_PX + 2) if row.is_head else self._set(row, width).height + 2 * self._GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open, or has nothing to open: then the ground tells that it is current."""
        if self._list.card_height(index) is not None:
            return
        row: RepairRow = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_head:
            kind = Type(None, INTERFACE_PX, "warn" if row.group is RepairGroup.ASK else "ink2", semibold=True)
            head = SetText((Piece(self._say(row)),), kind, colours, rect.width(), 1)
            head.paint(painter, rect.left() + 4, rect.center().y() - head.height / 2 + 2)
        else:
            self._paint_repair(painter, rect, option.state, row)
        painter.restore()

    def _paint_repair(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, row: RepairRow) -> None:
        colours = self._theme.colours
        ground = rect.adjusted(1, 1, -1, -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel" if is_chosen else "cur"))
            painter.drawRoundedRect(ground, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(ground, CARD_RADIUS_PX, CARD_RADIUS_PX)
        name, token = _SIGNS[row.group]
        drawn = icon(name, colours.colour(token), colours.colour("panel"), 13)
        drawn.paint(painter, int(rect.left()) + 5, int(rect.top()) + self._GAP + 4, 13, 13)
        self._set(row, int(rect.width())).paint(painter, rect.left() + self._LEFT, rect.top() + self._GAP)

    def _set(self, row: RepairRow, width: int) -> SetText:
        """What does not open is said whole."""
        lines = _MOST_LINES if row.opens else 0
        return SetText((Piece(self._say(row)),), BODY, self._theme.colours, width - self._LEFT - self._RIGHT, lines)
