"""Takes the pictures of the window from the real program, and tells what is cut off on small screens.

`.venv/bin/python packaging/make_pictures.py [FOLDER]` goes the way from the sample to the export by keys and actions,
as a user would, in both languages, and grabs the window at each step: start, import, roll, main, main-dark, checks,
compare, export. FOLDER is resources/pictures where it is not given.

`… make_pictures.py --fit [FOLDER]` does the same at 1366 by 768, at 125 % and 150 % of a screen of 1920 by 1080, at
200 %, and with letters of the system that are a quarter and half as large again; it prints each text that has less
room than it needs, and each control that is lower than 24 pixels. The exit code is 1 where there is one.
`--screen NAME` takes one of these alone, also without `--fit`.

Draws offscreen; needs a Chinese font.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from picture_desk import lay_out
from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from drafter.app.settings import APPEARANCE, LANGUAGE, Settings
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.ui import style
from drafter.ui.elided import ElidedLabel
from drafter.ui.launch import made_services, name_application
from drafter.ui.main_window import MainWindow
from drafter.ui.theme import SMALLEST_TARGET_PX
from drafter.ui.way import PageName

_PATIENCE_MS, _LOOK_MS = 20_000, 50
_SETTLED_MS = 1500
"""Checks follow a change by 300 ms, and the fonts are loaded at the first paint."""
_ROUNDING_PX = 2


@dataclass(frozen=True)
class Screen:
    """A window's size in its own pixels, the scale of the desktop, and how much larger than usual its letters are."""

    name: str
    size: QSize
    scale: float = 1.0
    letters: float = 1.0


USUAL = Screen("", QSize(1440, 900))
SMALL = Screen("small", QSize(1366, 768))
TIGHT = (
    SMALL,
    Screen("125", QSize(1536, 864), 1.25),
    Screen("150", QSize(1280, 720), 1.5),
    Screen("200", QSize(1366, 768), 2.0),
    Screen("letters-125", QSize(1366, 768), letters=1.25),
    Screen("letters-150", QSize(1440, 900), letters=1.5),
)
SCREENS = {screen.name: screen for screen in (USUAL, *TIGHT)}


def main(arguments: list[str]) -> int:
    """Write every picture into the folder; each language in a program of its own, as a user would start it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=resource("pictures"))
    parser.add_argument("--fit", action="store_true", help="tell what is cut off on small and scaled screens")
    parser.add_argument(
        "--screen", action="append", choices=[screen.name for screen in TIGHT], help="one of these alone"
    )
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    codes = [
        _run(chosen.folder, language, screen, fits=chosen.fit)
        for screen in (TIGHT if chosen.fit or chosen.screen else (USUAL,))
        if not chosen.screen or screen.name in chosen.screen
        for language in ("zh", "en")
    ]
    return max(codes)


def _run(folder: Path, language: str, screen: Screen, *, fits: bool) -> int:
    command = [sys.executable, __file__, "--take", str(folder), language, screen.name, "fit" if fits else ""]
    with tempfile.TemporaryDirectory() as data:
        environment = {"QT_SCALE_FACTOR": str(screen.scale), "QT_QPA_PLATFORM": _platform(screen, Path(data))}
        return subprocess.run(command, env=os.environ | environment, check=False).returncode


def _platform(screen: Screen, folder: Path) -> str:
    """Offscreen with a screen of this size, which dialogs go by; what the user chose where that is another platform."""
    chosen = os.environ["QT_QPA_PLATFORM"]
    if chosen != "offscreen":
        return chosen
    size = {"width": round(screen.size.width() * screen.scale), "height": round(screen.size.height() * screen.scale)}
    one = {"name": "screen", "x": 0, "y": 0, **size, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": [one]}), encoding="utf-8")
    return f"offscreen:configfile={config}"


def take(folder: Path, language: Language, screen: Screen, *, fits: bool) -> int:
    """Write the pictures of one language; 1 where `fits` is asked and something has too little room."""
    application = QApplication(["drafter"])
    name_application(application)
    # What the system says its letters are, which it cannot be told to say.
    style.system_scale = lambda: screen.letters
    with tempfile.TemporaryDirectory() as data:
        album = Album(folder, f"-{screen.name}-{language}" if screen.name else f"-{language}", fits=fits)
        Tour(application, language, screen, album, Path(data)).go()
    return int(album.found_tight)


class Album:
    """Where the pictures go, and what was seen to be cut off."""

    def __init__(self, folder: Path, ending: str, *, fits: bool) -> None:
        self._folder, self._ending, self._fits = folder, ending, fits
        self.found_tight = False

    def add(self, name: str, window: QWidget, over: QWidget | None = None) -> None:
        """Grab the window, with a dialog over it where there is one."""
        _pause(_SETTLED_MS)
        picture = window.grab()
        if over is not None:
            _lay_over(picture, over.grab(), window)
        picture.save(str(self._folder / f"{name}{self._ending}.png"))
        if self._fits:
            self._tell(name, over or window)

    def _tell(self, name: str, shown: QWidget) -> None:
        for words in (*_cut_off(shown), *_small_targets(shown)):
            self.found_tight = True
            print(f"{name}{self._ending}: {words}", flush=True)


class Tour:
    """The way through the window."""

    def __init__(self, application: QApplication, language: Language, screen: Screen, album: Album, data: Path) -> None:
        settings = Settings(data / "settings.json")
        settings.set(LANGUAGE, language)
        settings.set(APPEARANCE, "light")
        lay_out(data, settings, language)
        self._data, self._language, self._screen, self._album = data, language, screen, album
        self._services = made_services(settings, data)
        style.apply_theme(application, self._services.theme, self._services.language)
        self.window = MainWindow(self._services)
        self.window.resize(screen.size)
        self.window.show()

    def go(self) -> None:
        """Take every picture, and close the window."""
        window, album = self.window, self._album
        album.add("start", window)
        window.lifecycle.open_paths([resource("samples", f"ocean-observation-{self._language}.md")])
        self._wait_for(PageName.IMPORT)
        album.add("import", window)
        self._press_on(PageName.ROLL)
        album.add("roll", window)
        self._press_on(PageName.DRAFT)
        album.add("main", window)
        self._show_dark()
        window.actions_.of("checks").trigger()
        # With the card of a finding open: its buttons have the least room of all.
        window.actions_.of("next-finding").trigger()
        album.add("checks", window)
        window.actions_.of("compare").trigger()
        self._wait_for(PageName.COMPARE)
        album.add("compare", window)
        window.actions_.of("compare").trigger()
        window.actions_.of("export").trigger()
        self._show_dialog("export")
        self._close()

    def _show_dark(self) -> None:
        self._services.settings.set(APPEARANCE, "dark")
        self.window.resize(self._screen.size.boundedTo(SMALL.size))
        self._album.add("main-dark", self.window)
        self._services.settings.set(APPEARANCE, "light")
        self.window.resize(self._screen.size)

    def _show_dialog(self, name: str) -> None:
        _pause(_SETTLED_MS)
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        self._album.add(name, self.window, dialog)
        dialog.close()

    def _press_on(self, page: PageName) -> None:
        """Ctrl+Enter, which takes every review to the next page."""
        focused = self.window.focusWidget() or self.window
        QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._wait_for(page)

    def _wait_for(self, page: PageName) -> None:
        _wait_for(lambda: self.window.page is page)

    def _close(self) -> None:
        self.window.session.set_saved(self.window.session.document, self._data / "draft.drafter")
        self.window.close()
        self._services.close()
        self.window.deleteLater()
        _pause(_LOOK_MS)


def _lay_over(picture: QPixmap, dialog: QPixmap, window: QWidget) -> None:
    """A modal dialog stands in the middle of its window, which is dimmed behind it."""
    painter = QPainter(picture)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    size = dialog.deviceIndependentSize().toSize()
    corner = QPoint((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
    painter.drawPixmap(corner, dialog)
    painter.end()


def _cut_off(shown: QWidget) -> Iterator[str]:
    """Each text of labels and buttons that has less room than it asks for."""
    for widget in shown.findChildren(QWidget):
        words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
        if words and widget.isVisible() and not isinstance(widget, ElidedLabel) and _is_cut(widget):
            yield f"{type(widget).__name__} {words[:60]!r} has {widget.width()} of {widget.sizeHint().width()} pixels"


def _small_targets(shown: QWidget) -> Iterator[str]:
    """Each control that is lower than a finger or an unsteady hand needs."""
    for widget in shown.findChildren(QWidget):
        # A picture inside a field is a part of it.
        is_own = isinstance(widget, (QAbstractButton, QLineEdit, QComboBox)) and not _is_inside_field(widget)
        if is_own and widget.isVisible() and widget.isEnabled() and widget.height() < SMALLEST_TARGET_PX:
            words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            yield f"{type(widget).__name__} {words[:40]!r} is {widget.height()} pixels high"


def _is_inside_field(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, (QLineEdit, QComboBox, QAbstractSpinBox))


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + _ROUNDING_PX
    return widget.sizeHint().width() > widget.width() + _ROUNDING_PX


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
    if sys.argv[1:2] == ["--take"]:
        _folder, _language, _screen, _fits = sys.argv[2:6]
        raise SystemExit(take(Path(_folder), "zh" if _language == "zh" else "en", SCREENS[_screen], fits=bool(_fits)))
    raise SystemExit(main(sys.argv[1:]))
