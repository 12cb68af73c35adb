"""The window, brought into one situation after the other, for a reader in another process to look at.

Prints "ready NAME" at each and waits for a line on its standard input. Run by `tree.py`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from drafter.app.settings import LANGUAGE, Settings
from drafter.model.place import Place
from drafter.text.resources import resource
from drafter.ui.launch import made_services, name_application
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.style import apply_theme
from drafter.ui.way import PageName
from tests.patience import PATIENCE_MS

_LOOK_MS, _SETTLED_MS = 50, 900


class Way:
    """Goes from situation to situation; each method leaves the window as its name says."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def start(self) -> None:
        self._window.show()
        pause(_SETTLED_MS)
        self._window.activateWindow()  # no window manager does it here

    def structure(self) -> None:
        self._window.lifecycle.open_paths([resource("samples", "ocean-observation-zh.md")])
        self._wait_for(PageName.IMPORT)

    def roll(self) -> None:
        self._press_on(PageName.ROLL)

    def sheet(self) -> None:
        self._press_on(PageName.DRAFT)
        paragraph = self._window.session.document.paragraphs[2]
        self._window.editor.go_to(Place(paragraph_id=paragraph.id))

    def outline(self) -> None:
        self._window.actions_.of("outline").trigger()

    def footnotes(self) -> None:
        self._window.actions_.of("footnotes").trigger()

    def checks(self) -> None:
        self._window.actions_.of("checks").trigger()

    def phrases(self) -> None:
        self._window.actions_.of("phrase").trigger()

    def compare(self) -> None:
        self._window.actions_.of("compare").trigger()
        self._wait_for(PageName.COMPARE)

    def export(self) -> None:
        self._window.actions_.of("compare").trigger()
        self._window.actions_.of("export").trigger()

    def situations(self) -> dict[str, Callable[[], None]]:
        steps = (
            *(self.start, self.structure, self.roll, self.sheet, self.outline),
            *(self.footnotes, self.checks, self.phrases, self.compare, self.export),
        )
        return {step.__name__: step for step in steps}

    def _press_on(self, page: PageName) -> None:
        focused = self._window.focusWidget() or self._window
        QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._wait_for(page)

    def _wait_for(self, page: PageName) -> None:
        for _ in range(PATIENCE_MS // _LOOK_MS):
            if self._window.page is page:
                return
            pause(_LOOK_MS)
        raise SystemExit(f"never came to {page}")


def pause(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(services: Services) -> None:
    """Until nothing was at work at the end of a pause: on a busy machine the pause alone shows half a window."""
    pause(_SETTLED_MS)
    while not (services.tasks.is_idle and services.disk.is_idle):
        pause(_SETTLED_MS)


def wait_for_line() -> None:
    """Until the reader has seen enough; the window answers it meanwhile."""
    loop = QEventLoop()
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: loop.quit())
    loop.exec()
    notifier.setEnabled(False)
    sys.stdin.readline()


def main() -> None:
    """Show every situation once."""
    application = QApplication(["drafter"])
    name_application(application)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.json")
        settings.set(LANGUAGE, "zh")
        services = made_services(settings, Path(folder))
        apply_theme(application, services.theme, services.language)
        window = MainWindow(services)
        window.resize(1440, 900)
        for name, step in Way(window).situations().items():
            step()
            settle(services)
            sys.stdout.write(f"ready {name}\n")
            sys.stdout.flush()
            wait_for_line()
        for dialog in application.topLevelWidgets():
            if isinstance(dialog, QDialog):
                dialog.close()
        window.session.set_saved(window.session.document, Path(folder) / "draft.drafter")
        window.close()
        services.close()


if __name__ == "__main__":
    main()
