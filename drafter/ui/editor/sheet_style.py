"""How the text of the sheet looks: formats for blocks and characters, and the measures of the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QStaticText,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from drafter.model.document import Mark, Paragraph, ParagraphId, Part
from drafter.ui.editor.note_object import make_note
from drafter.ui.editor.properties import LOOK, NOTE_ID, PARAGRAPH_ID
from drafter.ui.editor.view_text import Piece, Shown
from drafter.ui.theme import BASE_BODY_PX, Colours, SheetType

TABLE_SCALE = 0.8
"""The type of tables against that of the text."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Where things stand on the paper, in pixels from its left edge; all grow with the zoom."""

    scale: float
    measure: float

    @property
    def bar(self) -> float:
        """The left edge of the change bar."""
        return 14 * self.scale

    @property
    def bar_width(self) -> float:
        """The change bar's width; never under 3 px, so that it is seen."""
        return max(3.0, 3 * self.scale)

    @property
    def shape(self) -> float:
        """The middle of the issue's shape and of the + of a new paragraph."""
        return 33 * self.scale

    @property
    def plus(self) -> float:
        """The middle of the + of a new paragraph."""
        return 26 * self.scale

    @property
    def number(self) -> float:
        """The gap between a number's right edge and its text."""
        return 13 * self.scale

    @property
    def text(self) -> float:
        """The left edge of the text at level 0."""
        return 92 * self.scale

    @property
    def indent(self) -> float:
        """By how much each level stands further in."""
        return 2 * BASE_BODY_PX * self.scale

    @property
    def right(self) -> float:
        """Empty paper to the right of the text."""
        return 51 * self.scale

    @property
    def width(self) -> int:
        """The whole paper."""
        return round(self.text + self.measure + self.right)


@dataclass(frozen=True, slots=True)
class SetText:
    """A few words in one face, laid out once, to be painted with `face` set."""

    glyphs: QStaticText
    face: QFont
    width: float
    ascent: float

    @classmethod
    def of(cls, text: str, face: QFont) -> SetText:
        """The words in this face."""
        glyphs = QStaticText(text)
        glyphs.setTextFormat(Qt.TextFormat.PlainText)
        glyphs.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        glyphs.prepare(font=face)
        metrics = QFontMetricsF(face)
        return cls(glyphs, face, metrics.horizontalAdvance(text), metrics.ascent())

    def paint(self, painter: QPainter, right: float, base_line: float) -> None:
        """With their end at `right`."""
        painter.setFont(self.face)
        painter.drawStaticText(QPointF(right - self.width, base_line - self.ascent), self.glyphs)


class SheetStyle:
    """Formats for one theme, language and zoom; made once each and shared."""

    def __init__(self, colours: Colours, kind: SheetType) -> None:
        self.colours = colours
        self.kind = kind
        # Qt breaks a line that is as wide as the page to the last pixel; one more lets 35 characters in.
        self.paper = Paper(kind.body.pixelSize() / BASE_BODY_PX, kind.measure_px + 1)
        self._characters: dict[Piece, QTextCharFormat] = {}
        self.body, self.label = kind.body, kind.label
        """The faces of the text and of labels beside it; made once, since everything painted asks for them."""
        self._set_texts: dict[tuple[str, bool], SetText] = {}
        self._colours: dict[str, QColor] = {}
        self._small = kind.body
        self._small.setPixelSize(round(self.body.pixelSize() * TABLE_SCALE))

    def set_text(self, text: str, *, is_label: bool) -> SetText:
        """A number or a label, set to be painted; kept, since the same ones are painted at every key."""
        found = self._set_texts.get((text, is_label))
        if found is None:
            found = self._set_texts[text, is_label] = SetText.of(text, self.label if is_label else self.body)
        return found

    def character_format(self, piece: Piece) -> QTextCharFormat:
        """How a piece of text looks."""
        key = replace(piece, text="")
        found = self._characters.get(key)
        if found is None:
            found = self._characters[key] = self._made(key)
        return found

    def block_format(self, paragraph: Paragraph) -> QTextBlockFormat:
        """How a paragraph stands; it carries the paragraph's id."""
        block = self.plain_block_format()
        block.setLeftMargin(paragraph.level * self.paper.indent)
        if paragraph.part in (Part.TABLE, Part.HEADING):
            block.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if paragraph.part is Part.HEADING:
            block.setTopMargin(self.kind.gap_px * 1.5)
        if paragraph.part is Part.TABLE:
            block.setTabPositions(self._tabs(paragraph))
        block.setProperty(PARAGRAPH_ID, int(paragraph.id))
        block.setProperty(LOOK, look(paragraph))
        return block

    def plain_block_format(self) -> QTextBlockFormat:
        """A block of the sheet that shows no paragraph yet."""
        block = QTextBlockFormat()
        # Chinese faces ask for far more room than they use: only a fixed height gives even lines.
        block.setLineHeight(self.kind.line_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self.kind.gap_px)
        block.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return block

    def _tabs(self, paragraph: Paragraph) -> list[QTextOption.Tab]:
        """A stop for each column but the first; columns are as wide as their widest cell, as far as the paper goes."""
        widths = _column_widths(paragraph)
        unit = min(self._small.pixelSize(), self.kind.measure_px / sum(widths))
        stops = accumulate(width * unit for width in widths[:-1])
        return [QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops]

    def _made(self, piece: Piece) -> QTextCharFormat:
        character = QTextCharFormat()
        character.setFont(self._small if piece.is_small else self.body)
        character.setForeground(self.colour("ink"))
        self._mark(character, piece.marks)
        if piece.is_inserted:
            character.setForeground(self.colour("ins"))
            character.setFontUnderline(True)
        if piece.shown is Shown.DELETED:
            character.setForeground(self.colour("dele"))
            character.setFontStrikeOut(True)
        if piece.shown is Shown.NOTE:
            self._make_note(character, piece)
        return character

    def _mark(self, character: QTextCharFormat, marks: frozenset[Mark]) -> None:
        is_lead = Mark.LEAD in marks
        if Mark.BOLD in marks or (is_lead and self.kind.language == "zh"):
            character.setFontWeight(QFont.Weight.Bold)
        if Mark.ITALIC in marks or (is_lead and self.kind.language == "en"):
            character.setFontItalic(True)
        if Mark.SUPERSCRIPT in marks:
            character.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if Mark.BLANK in marks:
            character.setBackground(self.colour("ph"))
            character.setForeground(self.colour("phink"))

    def _make_note(self, character: QTextCharFormat, piece: Piece) -> None:
        character.setForeground(self.colour("accent"))
        character.setFontUnderline(False)
        make_note(character, piece.label)
        character.setProperty(NOTE_ID, int(piece.note or 0))

    def colour(self, token: str) -> QColor:
        """The colour of a token, not to be changed; kept, since the same ones are painted with at every key."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = self.colours.colour(token)
        return found


def look(paragraph: Paragraph) -> str:
    """What of a paragraph decides how its block stands."""
    columns = _column_widths(paragraph) if paragraph.part is Part.TABLE else ()
    return f"{paragraph.part}{paragraph.level}{columns}"


def _column_widths(paragraph: Paragraph) -> tuple[float, ...]:
    """The width of each column's widest cell, and a gap, in Han characters; a Latin letter is about half as wide."""
    rows = [row.split("\t") for row in paragraph.text.split("\n")]
    columns = zip_longest(*rows, fillvalue="")
    return tuple(max(sum(1 if char > "\u2e80" else 0.55 for char in cell) for cell in column) + 1 for column in columns)


def row_id_of(block_format: QTextBlockFormat) -> ParagraphId | None:
    """What a block goes by, below zero where its paragraph is gone; None for a block that shows none yet."""
    value = block_format.property(PARAGRAPH_ID)
    return None if value is None else ParagraphId(int(value))
