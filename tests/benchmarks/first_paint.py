"""Opens the program on a draft, or a bare window, prints when that was first painted, and ends.

    python -m tests.benchmarks.first_paint [draft]

The time is in seconds since the epoch, so that whoever started the process can subtract when that was.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def tell() -> None:
    """Print the time and end at once: closing a window is not measured."""
    sys.stdout.write(f"{time.time()}\n")
    sys.stdout.flush()
    os._exit(0)


def bare() -> None:
    """A window with nothing in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            # After what was painted has come to the screen.
            QTimer.singleShot(0, tell)

    application = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    application.exec()


def program(draft: str) -> None:
    """The program as it is started by a double click on a draft."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from drafter.__main__ import main

    run = QApplication.exec

    def watched(*_: object) -> int:
        """The window is made and not yet shown; the program has loaded its modules itself, as it does for a user."""
        from drafter.ui.editor.paper_view import PaperView

        paint = PaperView.paintEvent

        def told(view: PaperView, event: QPaintEvent) -> None:
            paint(view, event)
            if view.session.document.paragraphs:
                QTimer.singleShot(0, tell)

        PaperView.paintEvent = told  # type: ignore[method-assign, assignment]
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]
    main([draft])


if __name__ == "__main__":
    if sys.argv[1:]:
        program(sys.argv[1])
    else:
        bare()
