"""Starts the window: the application, what the window shares, the file that was named on the command line."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from drafter.app.faults import Faults
from drafter.app.i18n import Translation, language_of
from drafter.app.recovery import leftovers
from drafter.app.review_journal import left_reviews
from drafter.app.settings import APPEARANCE, LANGUAGE, RECENT, Settings
from drafter.app.tasks import Tasks
from drafter.store.places import data_folder, settings_path
from drafter.ui.focus import FocusRing
from drafter.ui.icons import application_icon
from drafter.ui.lifecycle import sample_path
from drafter.ui.main_window import MainWindow
from drafter.ui.services import REPORTS_FOLDER, Services
from drafter.ui.theme import Appearance, Theme

_STYLE = ("-style", "Fusion")
"""Told to Qt before it makes the style of the desktop, which nobody would see."""
WELCOME = "--welcome"
"""Said by packaging/start.py: who has nothing of their own yet begins with the sample."""
LOOK_BACK_MS = 1000
"""The window is on the screen by then, and what can wait for that is done."""
LOOK_AHEAD_MS = 2500
"""The draft is compared and checked by then, and nobody has opened much else."""


def run(arguments: Sequence[str]) -> int:
    """Open the window, on the file that is named first; the exit code once the window is closed."""
    # Ctrl+C in the terminal ends the program; what was changed is secured by then.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication([sys.argv[0] or "drafter", *_STYLE, *arguments])
    _tell_names(application)
    services = made_services(Settings(settings_path()), data_folder())
    FocusRing(application, services.theme)
    window = MainWindow(services)
    window.preferences.restore_window()
    files = files_to_show(application.arguments()[1:], services)
    if files:
        show_with(window, files)
    else:
        window.show()
    # Not before: its handler speaks through the window, and an error on the way there belongs on the terminal.
    services.faults.install()
    if sys.platform == "darwin":
        application.installEventFilter(FileRequests(window.lifecycle.open_path, window))
    collect_calmly(window)
    QTimer.singleShot(LOOK_AHEAD_MS, window, window.late.load_ahead)
    try:
        return application.exec()
    finally:
        services.close()
        services.faults.uninstall()


def files_to_show(words: Sequence[str], services: Services) -> list[Path]:
    """The files that are named; with WELCOME the sample in the language of the interface, at the first start only."""
    files = [path_of(word) for word in words if word != WELCOME]
    if WELCOME in words and not files and is_first_start(services):
        return [sample_path(services.language)]
    return files


def is_first_start(services: Services) -> bool:
    """True while there is no draft, no recovery copy and no half-done review that the start page would offer."""
    folder = services.recovery_folder
    return not (services.settings.value(RECENT) or leftovers(folder) or left_reviews(folder))


def collect_calmly(window: MainWindow) -> None:
    """Python looks for garbage only among what is made once the window, and then each draft, has been opened.

    What the start made stays as long as the window. A draft and what is known of it hold each other in no circles, so
    they go without being looked for; and to look through a long one, 100 ms each time, would keep a key waiting.
    """
    opened = QTimer(window, singleShot=True, interval=LOOK_BACK_MS)
    opened.timeout.connect(collect_from_now)
    window.session.opened.connect(opened.start)
    opened.start()


def collect_from_now() -> None:
    """Leave what there is alone."""
    gc.freeze()
    gc.enable()


def show_with(window: MainWindow, files: list[Path]) -> None:
    """Open these files and show the window with what comes of that, without the start page before it.

    Where that takes longer than nobody notices, or goes wrong, the start page says so.
    """
    life = window.lifecycle
    outcomes = (
        life.draft_opened,
        life.imported,
        life.refused,
        life.declined,
        life.opening.slow,
        window.services.faults.happened,
    )

    def show() -> None:
        for outcome in outcomes:
            outcome.disconnect(show)
        window.show()

    for outcome in outcomes:
        outcome.connect(show)
    life.open_paths(files)
    QTimer.singleShot(LOOK_BACK_MS, window, window.start_contents.look_for_crashed)


class FileRequests(QObject):
    """macOS asks a program that runs to open a file with an event. Installed there only: it sees every event."""

    def __init__(self, open_path: Callable[[Path], None], parent: QObject) -> None:
        super().__init__(parent)
        self._open_path = open_path

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open what the system names."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open_path(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def name_application(application: QApplication) -> None:
    """What the system calls the program, and shows for it, and the style under our style sheet."""
    _tell_names(application)
    application.setStyle(_STYLE[-1])


def _tell_names(application: QApplication) -> None:
    application.setApplicationName("Drafter")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("drafter")
    application.setWindowIcon(application_icon())


def made_services(settings: Settings, folder: Path) -> Services:
    """What the window shares, with settings and data where they are told to be."""
    translation = Translation(language=language_of(settings.value(LANGUAGE)))
    theme = Theme(appearance=Appearance(settings.value(APPEARANCE)))
    tasks, disk = Tasks(), Tasks(threads=1)
    faults = Faults(folder / REPORTS_FOLDER)
    for pool in (tasks, disk):
        pool.fault.connect(faults.handle)
    return Services(settings, translation, theme, tasks, disk, faults, folder)


def path_of(name: str) -> Path:
    """The path of a file as the shell or a desktop names it: a path, or file:///…"""
    url = QUrl(name)
    return Path(url.toLocalFile() if url.isLocalFile() else name)
