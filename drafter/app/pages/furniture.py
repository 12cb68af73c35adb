"""What stands on a page beside the text: the first page's masthead table, running heads, page and line numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainter

from drafter.app.pages.copy import PageHead
from drafter.app.pages.lines import LineSetter, Piece, Stroke
from drafter.app.pages.measures import MEASURE, TEXT, Sheet
from drafter.app.pages.words import Compositor, Look
from drafter.formats.mastlines import ORGAN_HEADS, ORGANISATION
from drafter.model.document import Run, Runs
from drafter.text.sentence import Language

_HEAD_ROW, _TABLE_BOTTOM = 1296, 3024
_DISTRIBUTION = 6739
"""Where the column with the distribution begins."""
_GUTTER = 240
"""Between line numbers and the margin; Word leaves a quarter of an inch by itself."""
_SMALL = 8.5
_BELOW = (0, 240, 720)
"""How far below the first of the three lines at the right each of them stands."""


class Furniture:
    """Draws it for one document."""

    def __init__(
        self, language: Language, head: PageHead, setter: LineSetter, compositor: Compositor, sheet: Sheet
    ) -> None:
        self._language, self._head = language, head
        self._setter = setter
        self._compositor = compositor
        self._sheet = sheet

    def draw_page(self, painter: QPainter, number: int, count: int) -> None:
        """The furniture of page `number` (from 1) of `count`."""
        if number == 1:
            self._masthead(painter)
            return
        is_even = number % 2 == 0
        if self._head.symbol:
            self._place(painter, self._runs(self._head.symbol, Look(_SMALL, bold=True)), 620, at_left=is_even)
        Stroke(0, 740, MEASURE, 740, 10).draw(painter, self._sheet.left, 0)
        foot = self._sheet.height - 504 - 60
        self._place(painter, self._piece(f"{number}/{count}", Look(_SMALL, bold=True)), foot, at_left=is_even)

    def draw_line_number(self, painter: QPainter, number: int, y: float) -> None:
        """The number of a line, left of it; `y` is the line's baseline."""
        piece = self._piece(str(number), Look(8.0))
        piece.draw(painter, self._sheet.left - _GUTTER - self._setter.width(piece), y)

    def _masthead(self, painter: QPainter) -> None:
        language = self._language
        x = self._sheet.left
        self._piece(ORGANISATION[language], Look(14.0)).draw(painter, x + TEXT, _HEAD_ROW - 110)
        self._symbol_in_two_sizes(painter)
        Stroke(0, _HEAD_ROW, MEASURE, _HEAD_ROW, 10).draw(painter, x, 0)
        organ = Look(20.0, bold=True, heading=True)
        self._piece(ORGAN_HEADS[language], organ).draw(painter, x + TEXT, _HEAD_ROW + 450)
        for line, down in zip(self._head.below, _BELOW, strict=False):
            if line:
                self._runs(line, Look(10.0)).draw(painter, x + _DISTRIBUTION, _HEAD_ROW + 450 + down)
        Stroke(0, _TABLE_BOTTOM, MEASURE, _TABLE_BOTTOM, 30).draw(painter, x, 0)

    def _symbol_in_two_sizes(self, painter: QPainter) -> None:
        if not self._head.symbol:
            return
        first, *others = self._head.symbol
        large = self._runs((replace(first, text=first.text[:1]),), Look(20.0))
        rest = self._runs((replace(first, text=first.text[1:]), *others), Look(10.0))
        left = self._sheet.left + MEASURE - self._setter.width(rest)
        rest.draw(painter, left, _HEAD_ROW - 110)
        large.draw(painter, left - self._setter.width(large), _HEAD_ROW - 110)

    def _runs(self, runs: Runs, look: Look) -> Piece:
        return self._setter.piece(self._compositor.words(runs, look), look, 0, 0)

    def _piece(self, text: str, look: Look) -> Piece:
        return self._setter.piece(self._compositor.plain(Run(text), look), look, 0, 0)

    def _place(self, painter: QPainter, piece: Piece, baseline: int, *, at_left: bool) -> None:
        left = self._sheet.left + (0 if at_left else MEASURE - self._setter.width(piece))
        piece.draw(painter, left, baseline)
