"""The window of a test: shown, and gone when the test is over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from tests.ui.answers import Answers


@contextmanager
def main_window(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[MainWindow]:
    """The main window, in front; what is unsaved in the end is discarded."""
    window = MainWindow(services, answers)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    answers.unsaved = Unsaved.DISCARD
    window.close()
    # In this thread and now: a window that Python throws away later may be thrown away by a worker.
    services.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
