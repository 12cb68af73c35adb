"""Paints the rows of the amendments panel: authors, and under each the words that change, with place and state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter

from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.grouped_delegate import GroupedDelegate, Head
from drafter.ui.lists.pieces import Piece, Pieces
from drafter.ui.lists.setting import SECONDARY, SetText, document_type
from drafter.ui.panels.amendment_rows import Heading, Item, ListRow, State
from drafter.ui.theme import Theme

TEXT_PX = 14
_SIGN_PX = 14
_SIGNS = {
    State.OPEN: ("ask", "accent"),
    State.TAKEN: ("proven", "ok"),
    State.DECLINED: ("close", "ink3"),
    State.CLASHING: ("warning", "warn"),
}
"""The icon of each state and its colour; the words beside it say the same."""


class AmendmentDelegate(GroupedDelegate):
    """`words` gives the pieces of a row, and the line below them; `title` the name of an author and the day."""

    def __init__(
        self,
        view: CardList,
        theme: Theme,
        words: Callable[[Item], tuple[Pieces, str]],
        title: Callable[[Heading], str],
        language: Callable[[], Language],
    ) -> None:
        super().__init__(view, theme)
        self._words, self._title, self._language = words, title, language

    def head_of(self, row: ListRow) -> Head | None:
        """The name of an author."""
        return Head(self._title(row), row.count, row.is_open) if isinstance(row, Heading) else None

    def set_words(self, row: Item, room: float) -> tuple[SetText, SetText]:
        """What changes, and where."""
        pieces, below = self._words(row)
        colours, kind = self._theme.colours, document_type(self._language(), TEXT_PX)
        return SetText(pieces, kind, colours, room, 2), SetText((Piece(below),), SECONDARY, colours, room, 1)

    def paint_sign(self, painter: QPainter, left: float, top: float, row: Item) -> None:
        """Its state; a sheet of text for a remark that is open."""
        name, token = ("text", "ink2") if row.remark is not None and not row.is_settled else _SIGNS[row.state]
        sign = icon(name, self._theme.colours.colour(token), self._theme.colours.colour("panel"), _SIGN_PX)
        sign.paint(painter, int(left) + 8, int(top) + 4, _SIGN_PX, _SIGN_PX)
