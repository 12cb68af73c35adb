"""Paints the rows of the phrase panel: phrases with their other language and count, headings, formulas."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.phrases.chain import ChainStep
from drafter.text.sentence import Language
from drafter.ui.icons import icon
from drafter.ui.lists.card_list import CardDelegate, CardList, Index
from drafter.ui.lists.pieces import Look, Piece
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import BODY, SECONDARY, SetText, Type, document_type
from drafter.ui.lists.tagged import GAP_PX
from drafter.ui.panels.phrase_context import Offer
from drafter.ui.theme import CARD_RADIUS_PX, LIST_ROW_PX, SECONDARY_PX, Theme, scaled

PHRASE_PX = 15
LATIN_PX = 13
_LEFT, _RIGHT = 10.0, 10.0
_COUNT_PX = 52.0
_TAG = Type(None, SECONDARY_PX, "ok")
_TAG_SIDE_PX, _TAG_RADIUS_PX, _TAG_WIDEST_PX = 6, 3, 400


@dataclass(frozen=True, slots=True)
class Divider:
    """The head of the phrases or of the formulas."""

    title: str
    note: str = ""


PhraseRow = Offer | Divider


def counted(number: int) -> str:
    """2 006: thousands set apart by a narrow space."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def other_type(language: Language) -> Type:
    """The face of the line in the other language than the draft's."""
    other: Language = "en" if language == "zh" else "zh"
    return Type(other, LATIN_PX, "ink2")


class PhraseDelegate(CardDelegate):
    """`language` is that of the draft."""

    def __init__(self, view: CardList, theme: Theme) -> None:
        super().__init__(view)
        self._list = view
        self._theme = theme
        self.language: Language = "zh"

    def row_height(self, index: Index, width: int) -> int:
        """Two lines for a phrase, as many as needed for a formula."""
        row: PhraseRow = index.data(VALUE_ROLE)
        if isinstance(row, Divider):
            return scaled(LIST_ROW_PX + 4)
        if row.phrase is None:
            return self._formula(row, width).height + 10
        lines = document_type(self.language, PHRASE_PX).line_px
        return lines + (other_type(self.language).line_px if row.other else 0) + 9

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A row that is not open."""
        if self._list.card_height(index) is not None:
            return
        row: PhraseRow = index.data(VALUE_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Divider):
            self._paint_divider(painter, rect, row)
        else:
            self._paint_ground(painter, rect, option.state)
            (self._paint_phrase if row.phrase is not None else self._paint_formula)(painter, rect, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colours.colour("cur"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CARD_RADIUS_PX, CARD_RADIUS_PX)

    def _paint_divider(self, painter: QPainter, rect: QRectF, row: Divider) -> None:
        colours = self._theme.colours
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        for text, at_right in ((row.title, False), (row.note, True)):
            words = SetText((Piece(text),), SECONDARY, colours, rect.width(), 1)
            x = rect.right() - words.width - _RIGHT if at_right else rect.left()
            words.paint(painter, x, rect.center().y() - words.height / 2 + 2)

    def _paint_phrase(self, painter: QPainter, rect: QRectF, row: Offer) -> None:
        colours = self._theme.colours
        room = rect.width() - _LEFT - scaled(_COUNT_PX) - _RIGHT
        words = (Piece(row.text, frozenset({Look.LEAD, Look.STRONG})),)
        phrase = SetText(words, document_type(self.language, PHRASE_PX), colours, room, 1)
        phrase.paint(painter, rect.left() + _LEFT, rect.top() + 4)
        self._paint_tag(painter, QRectF(rect.left() + _LEFT, rect.top() + 4, room, phrase.height), phrase, row)
        other = SetText((Piece(row.other, frozenset({Look.LEAD})),), _plain(self.language), colours, room, 1)
        other.paint(painter, rect.left() + _LEFT, rect.top() + 4 + phrase.height)
        count = SetText((Piece(counted(row.count)),), SECONDARY, colours, scaled(_COUNT_PX), 1)
        count.paint(painter, rect.right() - _RIGHT - count.width, rect.top() + 4 + (phrase.height - count.height) / 2)

    def _paint_tag(self, painter: QPainter, line: QRectF, phrase: SetText, row: Offer) -> None:
        """接上段 beside a phrase that goes on from the opening above, where the line has room for it."""
        words = self.tag_beside(row, line.width() - phrase.width)
        if words is None:
            return
        ground = QRectF(0, 0, words.width + 2 * _TAG_SIDE_PX, words.height)
        ground.moveCenter(line.center())
        ground.moveLeft(line.left() + phrase.width + GAP_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.colour("okbg"))
        painter.drawRoundedRect(ground, _TAG_RADIUS_PX, _TAG_RADIUS_PX)
        words.paint(painter, ground.left() + _TAG_SIDE_PX, ground.top())

    def tag_beside(self, row: Offer, room: float) -> SetText | None:
        """What is said beside a phrase that leaves so many pixels free; None where nothing is, or there is no room."""
        if row.step is ChainStep.BARE:
            return None
        words = SetText((Piece(self.tr("goes on from above")),), _TAG, self._theme.colours, _TAG_WIDEST_PX)
        return words if words.width + 2 * _TAG_SIDE_PX + GAP_PX <= room else None

    def _paint_formula(self, painter: QPainter, rect: QRectF, row: Offer) -> None:
        colours = self._theme.colours
        sign = icon("text", colours.colour("ink2"), colours.colour("panel"), 14)
        sign.paint(painter, int(rect.left() + _LEFT), int(rect.top()) + 8, 14, 14)
        self._formula(row, int(rect.width())).paint(painter, rect.left() + _LEFT + 22, rect.top() + 5)

    def _formula(self, row: Offer, width: int) -> SetText:
        return SetText((Piece(row.text),), BODY, self._theme.colours, width - _LEFT - _RIGHT - 22, 2)


def _plain(language: Language) -> Type:
    """The other language's line: English is set in italics by its look, Chinese is not bold."""
    kind = other_type(language)
    return kind if kind.language == "en" else Type(None, SECONDARY_PX, "ink2")
