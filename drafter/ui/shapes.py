"""The shapes that say how bad a finding is, the ring of what is to fill in, and the underlines that go with them.

Colour never stands alone: error is an octagon and a wave, warning a triangle and dashes, hint a diamond and dots.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from drafter.checks.finding import Severity
from drafter.ui.theme import INTERFACE_FACES, Colours

TOKENS = {Severity.ERROR: "err", Severity.WARNING: "warn", Severity.HINT: "hint"}


def paint_severity(painter: QPainter, rect: QRectF, severity: Severity, colours: Colours) -> None:
    """The filled shape of a severity inside `rect`, with its sign in the colour of the paper."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(TOKENS[severity]))
    painter.drawPath(_outline(rect, severity))
    if severity is not Severity.HINT:
        _paint_sign(painter, rect, severity, colours.colour("paper"))
    painter.restore()


def paint_blank(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    """The ring of something still to fill in."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.colour("warn"), rect.width() * 0.14))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = rect.width() * 0.14
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def paint_underline(painter: QPainter, line: QLineF, severity: Severity, colour: QColor) -> None:
    """The underline of a severity along `line`. Drawn here, since Qt's own kinds look alike at 100 %."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.4)
    if severity is Severity.ERROR:
        painter.setPen(pen)
        painter.translate(line.p1())
        painter.drawPath(_wave(round(line.dx())))
    else:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if severity is Severity.WARNING else Qt.PenCapStyle.RoundCap)
        pen.setWidthF(1.6)
        pen.setDashPattern([4, 2] if severity is Severity.WARNING else [0.1, 2.2])
        painter.setPen(pen)
        painter.drawLine(line)
    painter.restore()


def _outline(rect: QRectF, severity: Severity) -> QPainterPath:
    corners = {Severity.ERROR: (8, 22.5), Severity.WARNING: (3, -90), Severity.HINT: (4, 0)}
    count, first = corners[severity]
    centre, radius = rect.center(), rect.width() / 2
    if severity is Severity.WARNING:
        centre, radius = QPointF(centre.x(), centre.y() + radius * 0.18), radius * 1.1
    points = [
        QPointF(centre.x() + radius * math.cos(angle), centre.y() + radius * math.sin(angle))
        for angle in (math.radians(first + 360 * index / count) for index in range(count))
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _paint_sign(painter: QPainter, rect: QRectF, severity: Severity, colour: QColor) -> None:
    font = QFont()
    font.setFamilies(list(INTERFACE_FACES))
    font.setPixelSize(max(7, round(rect.height() * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour)
    lowered = rect.height() * (0.14 if severity is Severity.WARNING else 0)
    painter.drawText(rect.translated(0, lowered), Qt.AlignmentFlag.AlignCenter, "!")


@lru_cache(maxsize=256)
def _wave(width: int) -> QPainterPath:
    """A wave from the origin to the right; kept, since the same ones are painted at every key."""
    half, height = 2.5, 1.4
    path = QPainterPath()
    x, up = 0.0, True
    while x < width:
        path.quadTo(QPointF(x + half / 2, -height if up else height), QPointF(x + half, 0))
        x, up = x + half, not up
    return path
