"""Sets pieces of text in lines of a given width, and paints them; kept by whoever shows the same text again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from drafter.text.sentence import Language
from drafter.ui.lists.pieces import Look, Piece, Pieces, plain_text
from drafter.ui.theme import INTERFACE_PX, SECONDARY_PX, Colours, document_font, interface_font, interface_scale, scaled

_RATIO = 1.6
"""The distance of lines to the size of their type; the faces themselves ask for very different ones."""
_GROUND_RATIO = 1.32


@dataclass(frozen=True, slots=True)
class Type:
    """The face of a stretch of text: the document's own, or the interface's where `language` is None."""

    language: Language | None
    size_px: int
    token: str = "ink"
    semibold: bool = False

    @property
    def font(self) -> QFont:
        """The face."""
        if self.language is None:
            return interface_font(self.size_px, semibold=self.semibold)
        return _document_font(self.language, self.size_px, self.semibold, interface_scale())

    @property
    def line_px(self) -> int:
        """The distance of its lines."""
        return scaled(self.size_px * _RATIO)

    @property
    def base_line(self) -> float:
        """How far below its upper edge a line has its base: the middle of a Chinese character lies 0.38 of its size
        above that."""
        return (self.line_px + self.size_px * 0.76) / 2


@lru_cache(maxsize=32)
def _document_font(language: Language, size_px: int, semibold: bool, _scale: float) -> QFont:
    """Kept, since lists set thousands of rows in it; the interface's own face follows the system and is not."""
    return document_font(language, size_px, bold=semibold)


def document_type(language: Language, size_px: int = 15) -> Type:
    """Document text in lists."""
    return Type(language, size_px)


BODY = Type(None, INTERFACE_PX)
HEADING = Type(None, INTERFACE_PX, semibold=True)
SECONDARY = Type(None, SECONDARY_PX, "ink2")


class SetText:
    """Pieces set in lines. `height` is what they take; `lines` how many there are."""

    def __init__(
        self, pieces: Sequence[Piece], kind: Type, colours: Colours, width: float, most_lines: int = 0
    ) -> None:
        """`most_lines` cuts what does not fit, with dots; 0 is no bound."""
        self._kind = kind
        self._colours = colours
        self._grounds: list[tuple[int, int, QColor]] = []
        self._pieces = tuple(piece for piece in pieces if piece.text)
        self._layout = self._made(self._pieces, width)
        if most_lines and self._layout.lineCount() > most_lines:
            last = self._layout.lineAt(most_lines - 1)
            self._cut(max(last.textStart() + last.textLength() - 2, 0), width, most_lines)

    def _cut(self, units: int, width: float, most_lines: int) -> None:
        """Keep so many characters, fewer where the dots would take their word to a line more."""
        whole = self._pieces
        self._pieces = _cut_to(whole, units)
        self._layout = self._made(self._pieces, width)
        while units > 0 and self._layout.lineCount() > most_lines:
            units -= 1
            self._pieces = _cut_to(whole, units)
            self._layout = self._made(self._pieces, width)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """What the lines take, in pixels."""
        return self.lines * self._kind.line_px

    @property
    def text(self) -> str:
        """The characters that are shown."""
        return plain_text(self._pieces)

    @property
    def width(self) -> float:
        """What the longest line takes, in pixels."""
        return max((self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines)), default=0.0)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint the lines with their upper left corner there."""
        origin = QPointF(left, top)
        for start, end, colour in self._grounds:
            for i in range(self.lines):
                self._paint_ground(painter, origin, i, (start, end), colour)
        painter.setPen(self._colours.colour(self._kind.token))
        self._layout.draw(painter, origin)

    def _paint_ground(
        self, painter: QPainter, origin: QPointF, index: int, reach: tuple[int, int], colour: QColor
    ) -> None:
        """Grounds are painted here: the faces' own height would make them touch the next line."""
        line = self._layout.lineAt(index)
        first = max(reach[0], line.textStart())
        last = min(reach[1], line.textStart() + line.textLength())
        if first >= last:
            return
        left, right = line.cursorToX(first)[0], line.cursorToX(last)[0]  # type: ignore[index]  # a pair in PySide
        height = self._kind.size_px * _GROUND_RATIO
        top = index * self._kind.line_px + (self._kind.line_px - height) / 2
        painter.fillRect(QRectF(origin.x() + left, origin.y() + top, right - left, height), colour)

    def _made(self, pieces: Pieces, width: float) -> QTextLayout:
        # Rows of a table are divided by line feeds, which a layout knows as line separators only.
        layout = QTextLayout(plain_text(pieces).replace("\n", "\N{LINE SEPARATOR}"), self._kind.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(pieces))
        base_line = self._kind.base_line
        layout.beginLayout()
        index = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, self._kind.size_px * 2))
            line.setPosition(QPointF(0, index * self._kind.line_px + base_line - line.ascent()))
            index += 1
        layout.endLayout()
        return layout

    def _formats(self, pieces: Pieces) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        self._grounds = []
        position = 0
        for piece in pieces:
            length = _units(piece.text)
            if piece.looks:
                found = QTextLayout.FormatRange()
                found.start, found.length = position, length
                found.format = self._format(piece.looks)
                formats.append(found)
                ground = _ground(piece.looks)
                if ground is not None:
                    self._grounds.append((position, position + length, self._colours.colour(ground)))
            position += length
        return formats

    def _format(self, looks: frozenset[Look]) -> QTextCharFormat:
        made = QTextCharFormat()
        token = next((token for look, token in _INKS.items() if look in looks), self._kind.token)
        made.setForeground(self._colours.colour(token))
        if Look.STRONG in looks or (Look.LEAD in looks and self._kind.language != "en"):
            made.setFontWeight(QFont.Weight.Bold if self._kind.language else QFont.Weight.DemiBold)
        if Look.LEAD in looks and self._kind.language == "en":
            made.setFontItalic(True)
        if Look.NOTE_MARK in looks:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setFontUnderline(Look.INSERTED in looks)
        made.setFontStrikeOut(Look.DELETED in looks or Look.GONE in looks)
        return made


_INKS = {
    Look.DELETED: "dele",
    Look.INSERTED: "ins",
    Look.BLANK: "phink",
    Look.NOTE_MARK: "accent",
    Look.GONE: "ink3",
    Look.QUIET: "ink2",
}
_GROUNDS = {
    Look.DELETED: "delbg",
    Look.INSERTED: "insbg",
    Look.FRESH: "insbg",
    Look.BLANK: "ph",
    Look.FAULT: "warnbg",
}


def _ground(looks: frozenset[Look]) -> str | None:
    return next((token for look, token in _GROUNDS.items() if look in looks), None)


def _cut_to(pieces: Pieces, units: int) -> Pieces:
    """The first characters and dots; `units` are UTF-16 units, which is what Qt counts."""
    kept: list[Piece] = []
    for piece in pieces:
        room = units
        units -= _units(piece.text)
        if units >= 0:
            kept.append(piece)
            continue
        text = piece.text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")
        kept.append(Piece(text.rstrip(), piece.looks))
        break
    return (*kept, Piece("…", frozenset({Look.QUIET})))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
