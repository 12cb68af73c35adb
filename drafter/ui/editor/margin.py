"""The margin: numbers, change bars, the + of new paragraphs, and the shape of the worst finding of each paragraph.

Painted on the paper beside the text, from the blocks' own geometry, so that it can never be out of step with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from drafter.checks.finding import Severity
from drafter.model.document import Paragraph, ParagraphId, Part
from drafter.ui.editor.page import PlacedBlock, Stripe
from drafter.ui.editor.removed import Removed
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.light_calls import fill
from drafter.ui.shapes import paint_blank, paint_severity

_SHAPE_PX = 12
_BESIDE_PLUS = 0.65
"""How far of its side a shape moves to the right of the + of a new paragraph: far enough to stand apart from it."""
_STRUCK_AT = 0.36
"""How far above the base line a number is struck out, against the height of its face."""
_NOTE_BELOW = 0.62
"""How far below the number its note stands, in lines: near enough to be its own in a paragraph of one line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands beside one paragraph."""

    number: str = ""
    """As printed, with its stop: "12.", "(a)"; "" for none."""
    label: str = ""
    """A name for talking where there is no number: "PP4"."""
    is_changed: bool = False
    is_new: bool = False
    is_moved: bool = False
    has_removed_before: bool = False
    """True where paragraphs of the base are gone just above."""
    has_removed_after: bool = False
    """True for the last paragraph, where those behind it are gone."""
    severity: Severity | None = None
    has_blank: bool = False


def _nothing(_paragraph: Paragraph) -> Entry:
    return Entry()


@dataclass(frozen=True)
class MarginContents:
    """`entry` says what stands beside a paragraph, `note` what under the number of the caret's: 原12, 新增."""

    entry: Callable[[Paragraph], Entry] = _nothing
    caret_paragraph: ParagraphId | None = None
    note: str = ""
    renumbered: frozenset[ParagraphId] = frozenset()
    """Paragraphs whose number has just changed: their numbers are shown in the accent colour for a moment."""


class MarginPainter:
    """Paints the margin of the blocks in one style."""

    def __init__(self, style: SheetStyle, contents: MarginContents) -> None:
        self._style = style
        self._contents = contents
        self._paper = style.paper
        self._beginning_px = 2 * style.kind.line_px
        self._above_base_line_px = style.body.pixelSize() * 0.36

    def paint(self, painter: QPainter, placed: PlacedBlock, area: Stripe) -> None:
        """What stands beside one block; `area` is the part of the viewport that is to be painted."""
        paragraph, removed = placed.displayed.paragraph, placed.displayed.removed
        if removed is not None:
            self._paint_removed(painter, placed, removed, area)
        if paragraph is None:
            return
        entry = self._contents.entry(paragraph)
        self._paint_bar(painter, placed, entry)
        if self._is_beginning_seen(placed, area):
            self._paint_beginning(painter, placed, entry, paragraph.id)

    def _is_beginning_seen(self, placed: PlacedBlock, area: Stripe) -> bool:
        """False where nothing of what stands beside the first line and below its number is to be painted."""
        return placed.y < area.bottom and placed.y + self._beginning_px > area.top

    def _paint_beginning(self, painter: QPainter, placed: PlacedBlock, entry: Entry, paragraph_id: ParagraphId) -> None:
        self._paint_shape(painter, placed, entry)
        self._paint_number(painter, placed, entry, paragraph_id)
        if paragraph_id == self._contents.caret_paragraph and self._contents.note:
            self._paint_note(painter, placed)

    def _paint_bar(self, painter: QPainter, placed: PlacedBlock, entry: Entry) -> None:
        if entry.has_removed_before:
            self._paint_wedge(painter, QPointF(self._paper.bar, placed.text.top - self._style.kind.gap_px / 2))
        if entry.has_removed_after:
            below = placed.text.bottom + self._style.kind.gap_px / 2
            self._paint_wedge(painter, QPointF(self._paper.bar, below))
        if not (entry.is_changed or entry.is_moved):
            return
        bar = self._bar(placed)
        if entry.is_moved:
            pen = QPen(self._colour("move"), self._paper.bar_width, Qt.PenStyle.DotLine, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))
        else:
            fill(painter, bar, self._colour("ins"))
        if entry.is_new:
            self._paint_plus(painter, placed)

    def _bar(self, placed: PlacedBlock) -> QRectF:
        text = placed.text
        return QRectF(self._paper.bar, text.top, self._paper.bar_width, text.bottom - text.top)

    def _paint_removed(self, painter: QPainter, placed: PlacedBlock, removed: Removed, area: Stripe) -> None:
        """A bar in the colour of what is gone, and the number that it had, struck as its words are."""
        colour = self._colour("dele")
        fill(painter, self._bar(placed), colour)
        if not removed.name or not self._is_beginning_seen(placed, area):
            return
        self._paint_right(painter, placed, removed.name, colour, placed.base_line, is_label=True)
        words = self._style.set_text(removed.name, is_label=True)
        right, y = placed.left - self._paper.number, placed.base_line - words.ascent * _STRUCK_AT
        painter.drawLine(QPointF(right - words.width, y), QPointF(right, y))

    def _paint_plus(self, painter: QPainter, placed: PlacedBlock) -> None:
        arm = 5 * self._paper.scale
        centre = QPointF(self._paper.plus, self._middle_of_first_line(placed) - 2 * self._paper.scale)
        painter.setPen(QPen(self._colour("ins"), 2))
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
        painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))

    def _paint_wedge(self, painter: QPainter, tip: QPointF) -> None:
        side = 5 * self._paper.scale
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("dele"))
        painter.drawPolygon([tip + QPointF(0, -side), tip + QPointF(side * 1.2, 0), tip + QPointF(0, side)])
        painter.restore()

    def _paint_shape(self, painter: QPainter, placed: PlacedBlock, entry: Entry) -> None:
        if entry.severity is None and not entry.has_blank:
            return
        side = _SHAPE_PX * max(1.0, self._paper.scale)
        x = self._paper.shape + (side * _BESIDE_PLUS if entry.is_new else 0)
        rect = QRectF(x - side / 2, self._middle_of_first_line(placed) - side / 2, side, side)
        if entry.severity is None or (entry.has_blank and entry.severity is not Severity.ERROR):
            paint_blank(painter, rect, self._style.colours)
        else:
            paint_severity(painter, rect, entry.severity, self._style.colours)

    def _paint_number(self, painter: QPainter, placed: PlacedBlock, entry: Entry, paragraph_id: ParagraphId) -> None:
        is_label = not entry.number
        text = entry.label if is_label else entry.number
        token = "ink3" if is_label else "ink"
        if paragraph_id in self._contents.renumbered:
            token = "accent"
        self._paint_right(painter, placed, text, self._colour(token), placed.base_line, is_label=is_label)

    def _paint_note(self, painter: QPainter, placed: PlacedBlock) -> None:
        paragraph = placed.displayed.paragraph
        is_raised = paragraph is not None and paragraph.part is Part.HEADING
        y = placed.base_line + self._style.kind.line_px * (0 if is_raised else _NOTE_BELOW)
        colour = self._colour("ink2")
        self._paint_right(painter, placed, self._contents.note, colour, y, is_label=True)

    def _paint_right(
        self, painter: QPainter, placed: PlacedBlock, text: str, colour: QColor, base_line: float, *, is_label: bool
    ) -> None:
        """Text that ends where the margin of this block ends; a sub-paragraph's margin reaches further in."""
        painter.setPen(colour)
        right = placed.left - self._paper.number
        self._style.set_text(text, is_label=is_label).paint(painter, right, base_line)

    def _middle_of_first_line(self, placed: PlacedBlock) -> float:
        return placed.base_line - self._above_base_line_px

    def _colour(self, token: str) -> QColor:
        return self._style.colour(token)
