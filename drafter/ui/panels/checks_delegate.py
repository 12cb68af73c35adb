"""Paints the rows of the checks panel: headings of groups, and findings as shape, message and place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from drafter.ui.lists.card_list import CardList
from drafter.ui.lists.grouped_delegate import GroupedDelegate, Head
from drafter.ui.lists.pieces import Piece
from drafter.ui.lists.setting import BODY, SECONDARY, SetText
from drafter.ui.panels.finding_groups import Heading, ListRow, Section
from drafter.ui.panels.finding_rows import Group, Item
from drafter.ui.shapes import paint_blank, paint_severity
from drafter.ui.theme import Theme

_SHAPE_PX = 13.0


class ChecksDelegate(GroupedDelegate):
    """`words` gives what a finding says and where; `title` the name of a group."""

    def __init__(
        self,
        view: CardList,
        theme: Theme,
        words: Callable[[Item], tuple[str, str]],
        title: Callable[[Group | Section], str],
    ) -> None:
        super().__init__(view, theme)
        self._words, self._title = words, title

    def head_of(self, row: ListRow) -> Head | None:
        """The name of a group."""
        return Head(self._title(row.group), row.count, row.is_open) if isinstance(row, Heading) else None

    def set_words(self, row: Item, room: float) -> tuple[SetText, SetText]:
        """The message, and where."""
        message, place = self._words(row)
        colours = self._theme.colours
        return SetText((Piece(message),), BODY, colours, room, 2), SetText((Piece(place),), SECONDARY, colours, room, 1)

    def paint_sign(self, painter: QPainter, left: float, top: float, row: Item) -> None:
        """How bad it is; a ring where something is to be filled in."""
        shape = QRectF(left + 8, top + 4, _SHAPE_PX, _SHAPE_PX)
        if row.severity is None:
            paint_blank(painter, shape, self._theme.colours)
        else:
            paint_severity(painter, shape, row.severity, self._theme.colours)
