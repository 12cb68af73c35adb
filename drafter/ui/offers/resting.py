"""When the pointer counts as resting over the text: half a second after it came, and never while something is written.

The system's own delay is another everywhere, and its pointer may tremble under a hand that types.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QCursor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip

REST_MS = 500
_TREMBLE_PX = 10
_ENDING = frozenset(
    {QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.Hide, QEvent.Type.Resize}
)
_WRITING = frozenset({QEvent.Type.KeyPress, QEvent.Type.InputMethod})


class Resting(QObject):
    """Asks a text for its tool tip when the pointer rests on it."""

    def __init__(self, sheet: QTextEdit) -> None:
        super().__init__(sheet)
        self._sheet, self._view = sheet, sheet.viewport()
        self._at: QPoint | None = None
        self._typed_at: QPoint | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self._look_out_for_keys()
        self._view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the pointer; a tip that was not asked for here is none while something is written."""
        kind = event.type()
        if kind in _WRITING and watched is self._sheet:
            self._write()
        elif watched is self._view and kind in _ENDING:
            self._end()
        elif watched is self._view and kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(event)
        elif watched is self._view and kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._is_hushed(event.pos())
        return super().eventFilter(watched, event)

    def _follow(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.buttons() or self._is_hushed(at):
            self._rest.stop()
            return
        self._at = at
        self._look_out_for_keys()
        self._rest.start()

    def _is_hushed(self, at: QPoint) -> bool:
        """True where the pointer stands, but for a tremble, as it did when the last key was pressed."""
        return self._typed_at is not None and (at - self._typed_at).manhattanLength() < _TREMBLE_PX

    def _look_out_for_keys(self) -> None:
        """For the first one only: a filter in Python is asked about every event of every key."""
        self._typed_at = None
        self._sheet.installEventFilter(self)

    def _write(self) -> None:
        self._sheet.removeEventFilter(self)
        self._rest.stop()
        self._typed_at = self._view.mapFromGlobal(QCursor.pos())
        if QToolTip.isVisible():
            QToolTip.hideText()

    def _end(self) -> None:
        self._rest.stop()
        self._at = None

    def _ask(self) -> None:
        if self._at is not None:
            asked = QHelpEvent(QEvent.Type.ToolTip, self._at, self._view.mapToGlobal(self._at))
            QApplication.sendEvent(self._view, asked)
