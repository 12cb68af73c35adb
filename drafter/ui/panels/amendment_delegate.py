"""Paints the rows of the amendments panel: authors, and under each the words that change, with place and state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Piece, Pieces
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import HEADING, SECONDARY, SetText, document_type
from drafter.ui.panels.amendment_rows import Heading, Item, ListRow, State
from drafter.ui.theme import CARD_RADIUS_PX, LIST_ROW_PX, Theme, scaled

TEXT_PX = 14
_SIGN_PX, _WORDS_X, _RIGHT = 14, 30.0, 10.0
_ABOVE, _BELOW = 6, 6
_SIGNS = {
    State.OPEN: ("ask", "accent"),
    State.TAKEN: ("proven", "ok"),
    State.DECLINED: ("close", "ink3"),
    State.CLASHING: ("warning", "warn"),
}
"""The icon of each state and its colour; the words beside it say the same."""


class AmendmentDelegate(CardDelegate):
    """`words` gives the pieces of a row, and the line below them; `title` the name of an author and the day."""

    def __init__(
        self,
        view: CardList,
        theme: Theme,
        words: Callable[[Item], tuple[Pieces, str]],
        title: Callable[[Heading], str],
        language: Callable[[], Language],
    ) -> None:
        super().__init__(view)
        self._list, self._theme = view, theme
        self._words, self._title, self._language = words, title, language

    def row_height(self, index: Index, width: int) -> int:
        """As high as the words and the line below them need."""
        row: ListRow = index.data(VALUE_ROLE)
        if isinstance(row, Heading):
            return scaled(LIST_ROW_PX + 2)
        words, below = self._set(row, width)
        return _ABOVE + words.height + below.height + _BELOW

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
        inside = rect.adjusted(1, 1, -1, -1)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        colours = self._theme.colours
        chevron = icon("down" if heading.is_open else "right", colours.colour("ink2"), colours.colour("panel"), 12)
        chevron.paint(painter, int(rect.left()) + 2, int(rect.center().y()) - 6, 12, 12)
        count = SetText((Piece(str(heading.count)),), SECONDARY, colours, 80, 1)
        title = SetText((Piece(self._title(heading)),), HEADING, colours, rect.width() - 40 - count.width, 1)
        title.paint(painter, rect.left() + 20, rect.center().y() - title.height / 2)
        count.paint(painter, rect.left() + 26 + title.width, rect.center().y() - count.height / 2)

    def _paint_item(self, painter: QPainter, rect: QRectF, item: Item) -> None:
        words, below = self._set(item, int(rect.width()))
        name, token = ("text", "ink2") if item.remark is not None and not item.is_settled else _SIGNS[item.state]
        sign = icon(name, self._theme.colours.colour(token), self._theme.colours.colour("panel"), _SIGN_PX)
        sign.paint(painter, int(rect.left()) + 8, int(rect.top()) + _ABOVE + 4, _SIGN_PX, _SIGN_PX)
        words.paint(painter, rect.left() + _WORDS_X, rect.top() + _ABOVE)
        below.paint(painter, rect.left() + _WORDS_X, rect.top() + _ABOVE + words.height)

    def _set(self, item: Item, width: int) -> tuple[SetText, SetText]:
        pieces, below = self._words(item)
        room = width - _WORDS_X - _RIGHT
        colours = self._theme.colours
        kind = document_type(self._language(), TEXT_PX)
        return SetText(pieces, kind, colours, room, 2), SetText((Piece(below),), SECONDARY, colours, room, 1)
