"""Grounds that follow the theme: the open card of a list, the white box for document text, a shape before a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from drafter.checks.finding import Severity
from drafter.ui.shapes import paint_blank, paint_severity
from drafter.ui.theme import CARD_RADIUS_PX, Theme

_SHAPE_PX = 14


class Surface(QFrame):
    """A rounded ground in a colour of the theme, with an edge where `edge` names one."""

    def __init__(self, theme: Theme, ground: str, edge: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground, self._edge = ground, edge
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        pen = QPen(colours.colour(self._edge or self._ground), 1)
        painter.setPen(pen)
        painter.setBrush(colours.colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS_PX, CARD_RADIUS_PX)


class ShapeLabel(QWidget):
    """The shape of a severity; the ring of what is to be filled in for None."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._severity: Severity | None = None
        self.setFixedSize(QSize(_SHAPE_PX, _SHAPE_PX))
        theme.changed.connect(self.update)

    def show_severity(self, severity: Severity | None) -> None:
        """Another shape."""
        self._severity = severity
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shape."""
        rect = QRectF(0, 0, _SHAPE_PX, _SHAPE_PX)
        if self._severity is None:
            paint_blank(QPainter(self), rect, self._theme.colours)
        else:
            paint_severity(QPainter(self), rect, self._severity, self._theme.colours)
