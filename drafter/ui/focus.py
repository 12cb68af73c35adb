"""The focus ring: 2 px in the accent colour, 2 px away from the control that the keyboard reaches."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QTabBar, QWidget
from shiboken6 import isValid

from drafter.ui.leaving import Leaving
from drafter.ui.theme import RADIUS_PX, Theme

RING_PX = 2
GAP_PX = 2
_OUT_PX = RING_PX + GAP_PX

_RINGED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTabBar, Leaving)
"""The sheet shows its focus by its caret line, lists by their current row, panels where nothing is listed by this."""
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
)


class FocusRing(QObject):
    """Follows the focus through all windows; shown where the keyboard moved it, not the mouse."""

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._theme = theme
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)

    @property
    def rect(self) -> QRect | None:
        """What the ring covers in its window; None where no ring is shown."""
        if self._ring is None or not isValid(self._ring) or self._ring.isHidden():
            return None
        return self._ring.geometry()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(new, _RINGED) and not by_mouse:
            # A window that was deleted took the ring along.
            if self._ring is None or not isValid(self._ring):
                self._ring = _Ring(new.window(), self._theme)
            self._ring.go_to(new)
        elif self._ring is not None and isValid(self._ring):
            self._ring.leave()


class _Ring(QWidget):
    """Lies in the window and not beside the control, whose own parent would cut it off.

    WORKAROUND: one ring wanders from window to window and is never deleted by us. A ring of its own for each control,
    given up when the keyboard left a message box, ended the program at the next turn of the event loop: Qt deleted a
    widget whose Python side was gone (PySide6 6.11.3).
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def go_to(self, control: QWidget) -> None:
        """Lie around this control, in its window."""
        self.leave()
        if self.parentWidget() is not control.window():
            self.setParent(control.window())
        self._watched = _up_to_window(control)
        for widget in self._watched:
            widget.installEventFilter(self)
        control.destroyed.connect(self.hide)
        self._place()

    def leave(self) -> None:
        """The keyboard has gone elsewhere."""
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        if self._watched and isValid(self._watched[0]):
            self._watched[0].destroyed.disconnect(self.hide)
        self._watched = []
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever moves the control moves the ring."""
        if event.type() in _MOVES and self._watched and isValid(self._watched[0]):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        control = self._watched[0]
        corner = control.mapTo(control.window(), QPoint(0, 0))
        around = QRect(corner, control.size()).adjusted(-_OUT_PX, -_OUT_PX, _OUT_PX, _OUT_PX)
        # Some controls reach to the edge of the window, where the ring is to be whole too.
        self.setGeometry(around.intersected(control.window().rect()))
        self.setVisible(control.isVisible() and not control.visibleRegion().isEmpty())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring around the control."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("accent"), RING_PX))
        inside = QRectF(self.rect()).adjusted(RING_PX / 2, RING_PX / 2, -RING_PX / 2, -RING_PX / 2)
        painter.drawRoundedRect(inside, RADIUS_PX + GAP_PX, RADIUS_PX + GAP_PX)


def _up_to_window(control: QWidget) -> list[QWidget]:
    found = [control]
    while not found[-1].isWindow():
        above = found[-1].parentWidget()
        if above is None:
            break
        found.append(above)
    return found
