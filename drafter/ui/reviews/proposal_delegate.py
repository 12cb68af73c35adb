"""Paints the proposals: tick, place and kind, how sure the program is, and one line of differences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.rollforward import Certainty
from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Piece, Pieces
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import HEADING, SECONDARY, SetText, Type, document_type
from drafter.ui.reviews.roll_choices import Entry
from drafter.ui.theme import CARD_RADIUS_PX, SECONDARY_PX, Colours, Theme

TEXT_PX = 16
TICK_PX = 17
TICK_X = 12.0
WORDS_X = 40.0
_RIGHT = 14.0
_ABOVE, _GAP, _BELOW = 9, 2, 9
CERTAINTY_ICONS = {Certainty.SURE: "", Certainty.LIKELY: "inferred", Certainty.ASK: "ask"}
CERTAINTY_TOKENS = {Certainty.SURE: "ink2", Certainty.LIKELY: "ink2", Certainty.ASK: "warn"}


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says besides its differences."""

    place: str
    kind: str
    certainty: str
    why: str


def paint_tick(painter: QPainter, rect: QRectF, colours: Colours, *, is_on: bool) -> None:
    """A box, filled with a check mark where it is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.colour("accent" if is_on else "line2"), 1.2))
    painter.setBrush(colours.colour("accent" if is_on else "paper"))
    painter.drawRoundedRect(rect, 3, 3)
    if is_on:
        painter.setPen(QPen(colours.colour("accent_ink"), 1.8))
        path = QPainterPath(QPointF(rect.left() + rect.width() * 0.24, rect.top() + rect.height() * 0.52))
        path.lineTo(rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.70)
        path.lineTo(rect.left() + rect.width() * 0.77, rect.top() + rect.height() * 0.32)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    painter.restore()


class ProposalDelegate(CardDelegate):
    """`words` and `pieces` give what a row says."""

    def __init__(
        self, view: CardList, theme: Theme, words: Callable[[Entry], RowWords], pieces: Callable[[Entry], Pieces]
    ) -> None:
        super().__init__(view)
        self._list = view
        self._theme = theme
        self._words = words
        self._pieces = pieces
        self.language: Language = "zh"

    def row_height(self, index: Index, _width: int) -> int:
        """A line of words, one of differences, for what is left to the user one of reasons."""
        entry: Entry = index.data(VALUE_ROLE)
        height = _ABOVE + HEADING.line_px + _GAP + document_type(self.language, TEXT_PX).line_px + _BELOW
        return height + (SECONDARY.line_px if entry.proposal.certainty is Certainty.ASK else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open."""
        if self._list.card_height(index) is not None:
            return
        entry: Entry = index.data(VALUE_ROLE)
        rect = QRectF(option.rect)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("cur"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CARD_RADIUS_PX, CARD_RADIUS_PX)
        paint_tick(painter, tick_rect(rect), colours, is_on=entry.is_ticked)
        self._paint_words(painter, rect, entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        colours, words = self._theme.colours, self._words(entry)
        left, room = rect.left() + WORDS_X, rect.width() - WORDS_X - _RIGHT
        top = rect.top() + _ABOVE
        place = SetText((Piece(words.place),), HEADING, colours, room, 1)
        place.paint(painter, left, top)
        drop = (HEADING.line_px - SECONDARY.line_px) / 2
        SetText((Piece(words.kind),), SECONDARY, colours, room, 1).paint(painter, left + place.width + 9, top + drop)
        self._paint_certainty(painter, rect, words.certainty, entry.proposal.certainty)
        top += HEADING.line_px + _GAP
        line = SetText(self._pieces(entry), document_type(self.language, TEXT_PX), colours, room, 1)
        line.paint(painter, left, top)
        if entry.proposal.certainty is Certainty.ASK:
            SetText((Piece(words.why),), SECONDARY, colours, room, 1).paint(painter, left, top + line.height)

    def _paint_certainty(self, painter: QPainter, rect: QRectF, word: str, certainty: Certainty) -> None:
        colours, token = self._theme.colours, CERTAINTY_TOKENS[certainty]
        label = SetText((Piece(word),), Type(None, SECONDARY_PX, token), colours, 120, 1)
        x = rect.right() - _RIGHT - label.width
        top = rect.top() + _ABOVE + (HEADING.line_px - SECONDARY.line_px) / 2
        label.paint(painter, x, top)
        name = CERTAINTY_ICONS[certainty]
        if name:
            drawn = icon(name, colours.colour(token), colours.colour("chrome"), 13)
            drawn.paint(painter, int(x) - 19, int(top) + 3, 13, 13)


def tick_rect(row: QRectF) -> QRectF:
    """Where the tick of a row stands."""
    return QRectF(row.left() + TICK_X, row.top() + _ABOVE + 1.5, TICK_PX, TICK_PX)
