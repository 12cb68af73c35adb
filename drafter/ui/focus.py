"""The focus ring: 2 px in the accent colour, 2 px away from the control that the keyboard reaches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from drafter.ui.theme import RADIUS_PX, Theme

RING_PX = 2
GAP_PX = 2

_RINGED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
"""The sheet shows its focus by its caret line, lists by their current row."""


class _RoomForRing(QProxyStyle):
    """The ring's own style, which says how far it stands out; an application's style in Python would slow painting."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """How far the ring stands out."""
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING_PX + GAP_PX
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """Follows the focus through all windows; shown where the keyboard moved it, not the mouse."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._room = _RoomForRing()
        self.setStyle(self._room)
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        is_ringed = isinstance(new, _RINGED) and not by_mouse
        self.setWidget(new if is_ringed else None)  # type: ignore[arg-type]  # Qt takes None: no widget has the ring

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring around the control."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("accent"), RING_PX))
        inside = QRectF(self.rect()).adjusted(RING_PX / 2, RING_PX / 2, -RING_PX / 2, -RING_PX / 2)
        painter.drawRoundedRect(inside, RADIUS_PX + GAP_PX, RADIUS_PX + GAP_PX)
