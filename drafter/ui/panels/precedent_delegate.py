"""Paints one earlier text of a paragraph: where it stands, how much differs, and the words as differences."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drafter.app.i18n import Translation
from drafter.app.precedents import Precedent
from drafter.app.session import Session
from drafter.text.sentence import Sentence
from drafter.ui.lists.card_list import CardDelegate, CardList
from drafter.ui.lists.pieces import Piece, Pieces, of_difference, shortened
from drafter.ui.lists.row_model import VALUE_ROLE
from drafter.ui.lists.setting import HEADING, SECONDARY, SetText, document_type
from drafter.ui.theme import CARD_RADIUS_PX, Theme

Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_BASE = Sentence("基稿", "base text")
_SAME = Sentence("相同", "the same")


def difference_words(count: int) -> Sentence:
    """改2处 / 2 differences."""
    return Sentence(f"改{count}处", f"{count} differences" if count > 1 else "1 difference") if count else _SAME


class PrecedentDelegate(CardDelegate):
    """The words are those that differ from the draft, with what stands around them."""

    def __init__(self, view: CardList, session: Session, theme: Theme, translation: Translation) -> None:
        super().__init__(view)
        self._session, self._theme, self._translation = session, theme, translation
        self._draft_text = ""

    def take(self, draft_text: str) -> None:
        """The draft's words that all are compared with."""
        self._draft_text = draft_text
        self.forget_heights()

    def row_height(self, index: Index, width: int) -> int:
        """A heading line and the words."""
        precedent: Precedent = index.data(VALUE_ROLE)
        return HEADING.line_px + self._words(precedent, width).height + 2 * _PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One earlier text."""
        precedent: Precedent = index.data(VALUE_ROLE)
        colours, rect = self._theme.colours, QRectF(option.rect)
        painter.save()
        self._paint_ground(painter, rect, option.state)
        left, top = rect.left() + _PAD, rect.top() + _PAD - 2
        count = SetText(
            (Piece(self._translation.say(difference_words(precedent.differences))),), SECONDARY, colours, 120
        )
        count.paint(painter, rect.right() - _PAD - count.width, top + 1)
        name = SetText((Piece(precedent.source),), HEADING, colours, rect.width() * 0.55, 1)
        name.paint(painter, left, top)
        room = rect.width() - 2 * _PAD - name.width - count.width - 16
        SetText((Piece(self._place(precedent)),), SECONDARY, colours, room, 1).paint(
            painter, left + name.width + 8, top + 1
        )
        self._words(precedent, int(rect.width())).paint(painter, left, top + HEADING.line_px + 2)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        colours, inside = self._theme.colours, rect.adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(colours.colour("sel"))
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, CARD_RADIUS_PX, CARD_RADIUS_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _place(self, precedent: Precedent) -> str:
        words = self._translation.say(precedent.place)
        return f"{words} {self._translation.say(_BASE)}" if precedent.is_base else words

    def _words(self, precedent: Precedent, width: int) -> SetText:
        language = self._session.document.language
        was = precedent.paragraph
        pieces: Pieces = of_difference(was.text, self._draft_text, language, was.lead_span)
        kind = document_type(language, 14)
        return SetText(shortened(pieces, language), kind, self._theme.colours, width - 2 * _PAD, 6)
