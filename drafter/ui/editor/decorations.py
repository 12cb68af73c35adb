"""What is painted under and over the text: tints, underlines of findings, wedges where words are gone, ghost text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
_REACH_PX = 2
"""How far beside a wedge the pointer may be to mean it."""


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
    current_words: dict[ParagraphId, tuple[Span, ...]] = field(default_factory=dict)
    """What the amendments panel is at."""
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
        for span in self._decorations.current_words.get(paragraph.id, ()):
            # While the draft is written in, they are placed anew a moment later.
            size = len(paragraph.content)
            self._tint(painter, placed, Span(min(span.start, size), min(span.end, size)))

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

    def wedge_at(self, placed: PlacedBlock, point: QPointF) -> int | None:
        """The place in the content whose wedge is painted at a point of the viewport; None where there is none."""
        marking, side = placed.displayed.marking, self._wedge_side
        if marking is None or not self._decorations.shows_wedges:
            return None
        for position in _wedges(marking):
            tip = self._tip(placed, position)
            area = QRectF(tip.x() - side, tip.y(), 2 * side, 1.6 * side)
            if area.adjusted(-_REACH_PX, 0, _REACH_PX, _REACH_PX).contains(point):
                return position
        return None

    def _paint_wedges(self, painter: QPainter, placed: PlacedBlock, marking: Marking) -> None:
        for position in _wedges(marking):
            self._paint_wedge(painter, self._tip(placed, position))

    @property
    def _wedge_side(self) -> float:
        return 3.2 * self._style.paper.scale

    def _tip(self, placed: PlacedBlock, position: int) -> QPointF:
        return placed.point_of(position) + QPointF(0, self._wedge_side * 0.4)

    def _paint_wedge(self, painter: QPainter, tip: QPointF) -> None:
        side = self._wedge_side
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.colour("dele"))
        painter.drawPolygon([tip, tip + QPointF(side, side * 1.6), tip + QPointF(-side, side * 1.6)])
        painter.restore()

    def _tint(self, painter: QPainter, placed: PlacedBlock, span: Span) -> None:
        for rect in placed.rects_of(span):
            fill(painter, rect, self._style.colour("sel"))


def _wedges(marking: Marking) -> Iterator[int]:
    """Where words are gone and none came in their place: a wedge stands below the line there."""
    for gone in marking.deleted:
        if not any(span.start <= gone.position <= span.end for span in marking.inserted):
            yield gone.position
