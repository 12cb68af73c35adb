"""What is painted under and over the text: tints, underlines of findings, wedges where words are gone, ghost text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from drafter.checks.finding import Finding, Severity
from drafter.model.document import ParagraphId
from drafter.text.spans import Span
from drafter.ui.editor.displayed import Marking
from drafter.ui.editor.fault_lines import FaultLine, FaultLines
from drafter.ui.editor.page import PlacedBlock
from drafter.ui.editor.sheet_style import SheetStyle
from drafter.ui.light_calls import fill
from drafter.ui.shapes import TOKENS, paint_underline

_TINT_PX = 6
"""How far the caret paragraph's tint reaches above and below its lines."""


@dataclass(frozen=True)
class Decorations:
    """What is painted besides the text."""

    faults: FaultLines
    shows_hints: bool = False
    shows_wedges: bool = True
    """Words that are gone leave a wedge; not where they are shown struck, or not at all."""
    caret_paragraph: ParagraphId | None = None
    current_finding: Finding | None = None
    """The one that the checks panel is at: its characters are tinted."""
    ghost: str = ""
    """What an empty caret paragraph says."""
    tints: dict[ParagraphId, tuple[Span, ...]] = field(default_factory=dict)
    """Other spans that are tinted for a moment: a reference that followed a renumbering, a mark that did."""


class DecorationPainter:
    """Paints the decorations of blocks in one style."""

    def __init__(self, style: SheetStyle, decorations: Decorations) -> None:
        self._style = style
        self._decorations = decorations

    def paint_under(self, painter: QPainter, placed: PlacedBlock, width: float) -> None:
        """Tints, before the text is painted; `width` is that of the paper."""
        paragraph = placed.displayed.paragraph
        if paragraph is None:
            return
        if paragraph.id == self._decorations.caret_paragraph:
            text = placed.text
            tint = QRectF(0, text.top - _TINT_PX, width, text.bottom - text.top + 2 * _TINT_PX)
            fill(painter, tint, self._style.colour("cur"))
        current = self._decorations.current_finding
        if current is not None:
            for line in self._decorations.faults.in_paragraph(paragraph):
                if line.finding == current:
                    self._tint(painter, placed, line.span)
        for span in self._decorations.tints.get(paragraph.id, ()):
            self._tint(painter, placed, span)

    def paint_over(self, painter: QPainter, placed: PlacedBlock) -> None:
        """Lines, wedges and ghost text, after the text is painted."""
        paragraph = placed.displayed.paragraph
        if paragraph is None:
            return
        if lines := self._decorations.faults.in_paragraph(paragraph):
            self._paint_underlines(painter, placed, lines)
        if self._decorations.shows_wedges and placed.displayed.marking is not None:
            self._paint_wedges(painter, placed, placed.displayed.marking)
        if not placed.displayed.shown.text and paragraph.id == self._decorations.caret_paragraph:
            painter.setFont(self._style.body)
            painter.setPen(self._style.colour("ink3"))
            painter.drawText(QPointF(placed.left + 2, placed.base_line), self._decorations.ghost)

    def _paint_underlines(self, painter: QPainter, placed: PlacedBlock, lines: Sequence[FaultLine]) -> None:
        """The worst last, so that it lies on top."""
        below = self._style.body.pixelSize() * 0.3
        for line in sorted(lines, key=lambda line: line.finding.severity):
            severity = line.finding.severity
            if severity is Severity.HINT and not self._decorations.shows_hints:
                continue
            for underline in placed.underlines_of(line.span, below):
                paint_underline(painter, underline, severity, getattr(self._style.colours, TOKENS[severity]))

    def _paint_wedges(self, painter: QPainter, placed: PlacedBlock, marking: Marking) -> None:
        """A wedge below the line where words are gone and none came in their place."""
        for gone in marking.deleted:
            if not any(span.start <= gone.position <= span.end for span in marking.inserted):
                self._paint_wedge(painter, placed.point_of(gone.position))

    def _paint_wedge(self, painter: QPainter, base: QPointF) -> None:
        side = 3.2 * self._style.paper.scale
        tip = base + QPointF(0, side * 0.4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("dele"))
        painter.drawPolygon([tip, tip + QPointF(side, side * 1.6), tip + QPointF(-side, side * 1.6)])
        painter.restore()

    def _tint(self, painter: QPainter, placed: PlacedBlock, span: Span) -> None:
        for rect in placed.rects_of(span):
            fill(painter, rect, self._style.colour("sel"))
