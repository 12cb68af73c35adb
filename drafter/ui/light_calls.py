"""Calls of Qt that PySide answers without first making classes that nobody uses.

PySide makes the Python class of a Qt class, and each enumeration in it, when it is first asked about. Some calls ask
about very many. These here do the same without; they count where the window is being started.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_VIEWPORT = "qt_scrollarea_viewport"
"""Qt's own name for it, by which style sheets find it too."""


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """The viewport of a scroll area; while whoever asks keeps it, `area.viewport()` gives the same.

    WORKAROUND: for a widget that was made by Qt and not by us, `viewport()` goes through every class of widget for one
    that fits better, and makes them all for that, with 56 enumerations: 20 ms. What is found by its name says itself
    of which class it is.
    """
    found: QWidget | None = area.findChild(QWidget, _VIEWPORT, Qt.FindChildOption.FindDirectChildrenOnly)
    return area.viewport() if found is None else found


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a rectangle evenly, and leave the painter as it was.

    WORKAROUND: `fillRect` could also be meant for one of Qt's 168 ready-made gradients; PySide makes these to see that
    a colour is none of them: 3 ms.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)
    painter.restore()
