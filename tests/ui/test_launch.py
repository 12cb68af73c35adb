"""The program as a process: it opens its window on what it is given, and ends with 0 when the window is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from drafter.text.resources import resource
from drafter.ui.launch import FileRequests, path_of

ROOT = Path(__file__).resolve().parents[2]

CLOSED_SOON = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from drafter.__main__ import main
run = QApplication.exec

def watched(*_):
    from drafter.ui.main_window import MainWindow
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    timer = QTimer(interval=20)

    def look():
        idle = window.services.tasks.is_idle and window.services.disk.is_idle
        if window.isVisible() and idle and not window.lifecycle.opening.is_busy:
            timer.stop()
            print(window.page.name, window.start.refusal, sep="|")
            window.close()

    timer.timeout.connect(look)
    timer.start()
    return run()

QApplication.exec = watched
sys.exit(main(sys.argv[1:]))
"""


def started(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program with an empty home directory; its window is closed as soon as nothing is going on."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    surroundings |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", CLOSED_SOON, *arguments]
    return subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60, check=False)


def test_without_a_file_the_start_page_is_shown(tmp_path: Path) -> None:
    ended = started(tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "START|\n"), ended.stderr


def test_a_resolution_is_shown_for_review(tmp_path: Path) -> None:
    ended = started(tmp_path, str(resource("samples", "ocean-observation-zh.md")))
    assert (ended.returncode, ended.stdout) == (0, "IMPORT|\n"), ended.stderr


def test_a_file_that_is_not_there_is_said_without_a_traceback(tmp_path: Path) -> None:
    ended = started(tmp_path, "missing.docx")
    assert ended.returncode == 0
    assert ended.stdout.startswith("START|There is no file “missing.docx”.")
    assert "Traceback" not in ended.stderr


def test_damaged_settings_do_not_keep_the_window_from_opening(tmp_path: Path) -> None:
    folder = tmp_path / ".config" / "Drafter"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text("{", encoding="utf-8")
    assert started(tmp_path).returncode == 0


@pytest.mark.parametrize("name", ["a b.docx", "file:///tmp/a%20b.docx"])
def test_files_are_named_as_paths_or_addresses(name: str) -> None:
    assert path_of(name).name == "a b.docx"


def test_macos_asks_a_running_program_to_open_a_file(qapp: QApplication) -> None:
    asked: list[Path] = []
    requests = FileRequests(asked.append, qapp)
    assert requests.eventFilter(qapp, QFileOpenEvent(QUrl.fromLocalFile("/tmp/a b.docx")))
    assert not requests.eventFilter(qapp, QEvent(QEvent.Type.User))
    assert asked == [Path("/tmp/a b.docx")]


LOADED = """
import sys
import drafter.ui.main_window
print(*(name for name in ("sqlite3", "drafter.ui.dialogs.library") if name in sys.modules))
"""


def test_no_window_waits_for_a_database() -> None:
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == ""
