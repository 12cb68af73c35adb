"""A part of the window that Esc leaves, wherever in it the keyboard is and nothing else wants the key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class Leaving(QWidget):
    """Where the keyboard goes then is for its owner to say."""

    left = Signal()
    """Esc."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
