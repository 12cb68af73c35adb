"""Takes the pictures of the window from the real program: `.venv/bin/python packaging/make_pictures.py [FOLDER]`.

Goes the way from the sample to a draft by keys, as a user would, in both languages, and grabs the window at each step:
start, import, roll, main. FOLDER is resources/pictures where it is not given. Draws offscreen; needs a Chinese font.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drafter.app.settings import LANGUAGE, Settings
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.ui.launch import made_services, name_application
from drafter.ui.main_window import MainWindow
from drafter.ui.style import apply_theme
from drafter.ui.way import PageName

SIZE = QSize(1440, 900)
_PATIENCE_MS, _LOOK_MS = 20_000, 50
_SETTLED_MS = 1500
"""Checks follow a change by 300 ms, and the fonts are loaded at the first paint."""


def main(folder: Path) -> None:
    """Write every picture into the folder; each language in a program of its own, as a user would start it."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("zh", "en"):
        subprocess.run([sys.executable, __file__, str(folder), language], check=True)


def take(folder: Path, language: Language) -> None:
    """Write the pictures of one language."""
    application = QApplication(["drafter"])
    name_application(application)
    with tempfile.TemporaryDirectory() as data:
        _take(application, language, folder, Path(data))


def _take(application: QApplication, language: Language, folder: Path, data: Path) -> None:
    settings = Settings(data / "settings.json")
    settings.set(LANGUAGE, language)
    services = made_services(settings, data)
    apply_theme(application, services.theme, services.language)
    window = MainWindow(services)
    window.resize(SIZE)
    window.show()

    def shoot(name: str) -> None:
        _pause(_SETTLED_MS)
        window.grab().save(str(folder / f"{name}-{language}.png"))

    shoot("start")
    window.lifecycle.open_paths([resource("samples", f"ocean-observation-{language}.md")])
    _wait_for(lambda: window.page is PageName.IMPORT)
    shoot("import")
    _press_on(window)
    _wait_for(lambda: window.page is PageName.ROLL)
    shoot("roll")
    _press_on(window)
    _wait_for(lambda: window.page is PageName.DRAFT)
    shoot("main")
    window.session.set_saved(window.session.document, data / "draft.drafter")
    window.close()
    services.close()
    window.deleteLater()
    _pause(_LOOK_MS)


def _press_on(window: MainWindow) -> None:
    """Ctrl+Enter, which takes every review to the next page."""
    focused = window.focusWidget() or window
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _pause(milliseconds: int) -> None:
    """Let the window work. QTest.qWait would keep the interpreter, and the window's threads would wait for it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_for(reached: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE_MS // _LOOK_MS):
        if reached():
            return
        _pause(_LOOK_MS)
    raise SystemExit("The window did not get there; is the program in order?")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        take(Path(sys.argv[1]), "zh" if sys.argv[2] == "zh" else "en")
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("pictures"))
