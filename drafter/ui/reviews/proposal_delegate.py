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
_LINK_GAP = 18.0
CERTAINTY_ICONS = {Certainty.SURE: "", Certainty.LIKELY: "inferred", Certainty.ASK: "ask"}
CERTAINTY_TOKENS = {Certainty.SURE: "ink2", Certainty.LIKELY: "ink2", Certainty.ASK: "warn"}


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says besides its differences."""

    place: str
    kind: str
    certainty: str
    why: str
    links: tuple[str, str, str] = ("", "", "")
    """采用, 自己写, 保留原文."""


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
            links = self._set_links(words)
            end = min((x for x, _ in self._placed(rect, links)), default=rect.right())
            why = SetText((Piece(words.why),), SECONDARY, colours, end - left - _LINK_GAP, 1)
            why.paint(painter, left, top + line.height)
            for x, link in self._placed(rect, links):
                link.paint(painter, x, top + line.height)

    def link_at(self, row: QRectF, point: QPointF, entry: Entry) -> int | None:
        """Which of the three links of a row lies at a point; None for none."""
        if entry.proposal.certainty is not Certainty.ASK or point.y() < row.bottom() - SECONDARY.line_px - _BELOW:
            return None
        placed = self._placed(row, self._set_links(self._words(entry)))
        hits = (i for i, (x, link) in enumerate(placed) if x - 6 <= point.x() <= x + link.width + 6)
        return next(hits, None)

    def _set_links(self, words: RowWords) -> list[SetText]:
        kind = Type(None, SECONDARY_PX, "accent")
        return [SetText((Piece(link),), kind, self._theme.colours, 160, 1) for link in words.links if link]

    @staticmethod
    def _placed(row: QRectF, links: list[SetText]) -> list[tuple[float, SetText]]:
        """Each link with its left edge, the last one at the right."""
        placed: list[tuple[float, SetText]] = []
        right = row.right() - _RIGHT
        for link in reversed(links):
            right -= link.width
            placed.insert(0, (right, link))
            right -= _LINK_GAP
        return placed

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
