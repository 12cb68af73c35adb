"""The windows of a test: shown, and gone when the test is over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from tests.ui.answers import Answers

Made = Callable[[], MainWindow]
"""Makes a window and shows it."""


@contextmanager
def main_window(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[MainWindow]:
    """The main window, in front; what is unsaved in the end is discarded."""
    with main_windows(qtbot, services, answers) as made:
        yield made()


@contextmanager
def main_windows(
    qtbot: QtBot, services: Services, answers: Answers, size: tuple[int, int] = (1440, 900)
) -> Iterator[Made]:
    """Main windows of one user, one after the other, each in front when it is made."""
    windows: list[MainWindow] = []

    def made() -> MainWindow:
        window = MainWindow(services, answers)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        windows.append(window)
        return window

    yield made
    answers.unsaved = Unsaved.DISCARD
    for window in windows:
        window.close()
    # In this thread and now: a window that Python throws away later may be thrown away by a worker.
    services.close()
    for window in windows:
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
