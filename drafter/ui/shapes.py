"""The shapes that say how bad a finding is, the ring of what is to fill in, and the underlines that go with them.

Colour never stands alone: error is an octagon and a wave, warning a triangle and dashes, hint a diamond and dots.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPolygonF

from drafter.checks.finding import Severity
from drafter.ui.theme import INTERFACE_FACES, Colours

TOKENS = {Severity.ERROR: "err", Severity.WARNING: "warn", Severity.HINT: "hint"}


_MARGIN_PX = 2
"""By how much a shape may reach beyond its rectangle, and an underline above and below its line."""
_STRIP_PX = 1024


def paint_severity(painter: QPainter, rect: QRectF, severity: Severity, colours: Colours) -> None:
    """The filled shape of a severity inside `rect`, with its sign in the colour of the paper."""
    fill, paper = getattr(colours, TOKENS[severity]), colours.paper
    shape = _shape(severity, rect.width(), fill, paper, painter.device().devicePixelRatio())
    painter.drawImage(rect.topLeft() - QPointF(_MARGIN_PX, _MARGIN_PX), shape)


@lru_cache(maxsize=64)
def _shape(severity: Severity, side: float, fill: str, paper: str, ratio: float) -> QImage:
    """The shape of a severity with _MARGIN_PX around it; kept, since the same ones are painted at every key."""
    rect = QRectF(_MARGIN_PX, _MARGIN_PX, side, side)

    def paint(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawPath(_outline(rect, severity))
        if severity is not Severity.HINT:
            _paint_sign(painter, rect, severity, QColor(paper))

    return _image(QSizeF(side, side), ratio, paint)


def _image(size: QSizeF, ratio: float, paint: Callable[[QPainter], None]) -> QImage:
    """What `paint` paints, in an image with _MARGIN_PX more on each side, for a screen of this pixel ratio."""
    width, height = size.width() + 2 * _MARGIN_PX, size.height() + 2 * _MARGIN_PX
    pixels = QSize(math.ceil(width * ratio), math.ceil(height * ratio))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return image


def paint_blank(painter: QPainter, rect: QRectF, colours: Colours) -> None:
    """The ring of something still to fill in."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.colour("warn"), rect.width() * 0.14))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = rect.width() * 0.14
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def paint_underline(painter: QPainter, line: QLineF, severity: Severity, colour: str) -> None:
    """The underline of a severity along `line`. Drawn here, since Qt's own kinds look alike at 100 %."""
    ratio = painter.device().devicePixelRatio()
    strip = _strip(severity, colour, ratio)
    top, height, done = line.y1() - _MARGIN_PX, 2 * _MARGIN_PX, 0.0
    while done < line.dx():
        width = min(line.dx() - done, _STRIP_PX)
        source = QRectF(_MARGIN_PX * ratio, 0, width * ratio, height * ratio)
        painter.drawImage(QRectF(line.x1() + done, top, width, height), strip, source)
        done += width


@lru_cache(maxsize=16)
def _strip(severity: Severity, colour: str, ratio: float) -> QImage:
    """The underline of a severity, longer than most lines of text; kept, since it is painted at every key."""

    def paint(painter: QPainter) -> None:
        painter.translate(_MARGIN_PX, _MARGIN_PX)
        pen = QPen(QColor(colour), 1.4)
        if severity is Severity.ERROR:
            painter.setPen(pen)
            painter.drawPath(_wave(_STRIP_PX))
        else:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if severity is Severity.WARNING else Qt.PenCapStyle.RoundCap)
            pen.setWidthF(1.6)
            pen.setDashPattern([4, 2] if severity is Severity.WARNING else [0.1, 2.2])
            painter.setPen(pen)
            painter.drawLine(QLineF(0, 0, _STRIP_PX, 0))

    return _image(QSizeF(_STRIP_PX, 0), ratio, paint)


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


def _wave(width: int) -> QPainterPath:
    """A wave from the origin to the right."""
    half, height = 2.5, 1.4
    path = QPainterPath()
    x, up = 0.0, True
    while x < width:
        path.quadTo(QPointF(x + half / 2, -height if up else height), QPointF(x + half, 0))
        x, up = x + half, not up
    return path
