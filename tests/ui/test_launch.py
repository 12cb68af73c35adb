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

from drafter.app.settings import RECENT
from drafter.model.state import Base
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.store.recovery import RecoveryFolder
from drafter.store.review_file import HalfDoneReview, ReviewPage
from drafter.store.review_folder import ReviewFolder
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.ui.launch import WELCOME, FileRequests, files_to_show, path_of
from drafter.ui.services import Services
from tests.builders import op, pp, res

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


def test_the_first_start_opens_the_sample(tmp_path: Path) -> None:
    ended = started(tmp_path, WELCOME)
    assert (ended.returncode, ended.stdout) == (0, "IMPORT|\n"), ended.stderr


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sample_is_in_the_language_of_the_interface(services: Services, language: Language) -> None:
    services.translation.set_language(language)
    assert files_to_show([WELCOME], services) == [resource("samples", f"ocean-observation-{language}.md")]
    assert files_to_show([WELCOME, "a.docx"], services) == [Path("a.docx")]


def test_once_there_is_a_draft_or_a_copy_the_start_page_comes_first(services: Services) -> None:
    services.settings.set(RECENT, ("/drafts/a.drafter",))
    assert files_to_show([WELCOME], services) == []
    services.settings.set(RECENT, ())
    assert files_to_show([WELCOME], services) != []
    RecoveryFolder(services.recovery_folder).write("one", Draft(res(pp("<b>重申</b>承诺，"))), None)
    assert files_to_show([WELCOME], services) == []


def test_a_review_that_was_left_comes_before_the_sample(services: Services) -> None:
    review = HalfDoneReview(ReviewPage.STRUCTURE, Base(res(pp("<b>重申</b>承诺，")), "80/372"))
    ReviewFolder(services.recovery_folder).write("one", review)
    assert files_to_show([WELCOME], services) == []


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
import os
import sys
from drafter.app.checking import Checking
from drafter.app.comparing import Comparing
from drafter.ui.editor.paper_view import PaperView
from drafter.ui.main_window import MainWindow
from drafter.ui.start.contents import StartContents

# What is done in a thread a moment later might come first on a busy machine.
Checking.run_now = Comparing.run_now = lambda _self: None
StartContents._show_recent = lambda _self, _paths, _drafts: None
first = PaperView if sys.argv[1:] else MainWindow
paint = first.paintEvent

def painted(widget, event):
    paint(widget, event)
    from PySide6 import QtGui, QtWidgets
    made = [name for module in (QtGui, QtWidgets) for name in vars(module) if name.startswith("Q")]
    sys.stdout.write(" ".join([*sys.modules, *made]))
    sys.stdout.flush()
    os._exit(0)

first.paintEvent = painted
from drafter.__main__ import main
main(sys.argv[1:])
"""
SLOW = {"sqlite3", "lxml", "docx", "pypdfium2", "olefile", "striprtf", "jieba", "PySide6.QtPrintSupport"}
LATER = (
    "drafter.app.amendments.",
    "drafter.app.comparison",
    "drafter.app.exporting",
    "drafter.app.outstanding",
    "drafter.app.pages.",
    "drafter.checks.engine",
    "drafter.checks.rules",
    "drafter.formats.kinds",
    "drafter.library",
    "drafter.model.alignment",
    "drafter.model.following",
    "drafter.phrases.bank",
    "drafter.register.lookup",
    "drafter.rollforward.planning",
    "drafter.structuring.inference",
    "drafter.ui.compare.",
    "drafter.ui.editor.footnotes",
    "drafter.ui.find_bar",
    "drafter.ui.key_binding",
    "drafter.ui.offers.",
    "drafter.ui.palette.",
    "drafter.ui.panels.",
    "drafter.ui.reviews.",
)


def loaded_before_the_first_paint(home: Path, *arguments: str) -> set[str]:
    """The modules, and the classes of widgets and of painting, that are there when the window on these is painted."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    surroundings |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LOADED, *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60, check=True)
    return set(ended.stdout.split())


def test_the_start_page_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    loaded = loaded_before_the_first_paint(tmp_path)
    assert "drafter.ui.start.page" in loaded
    assert sorted(name for name in loaded if name in SLOW or name.startswith(LATER)) == []


def test_the_text_of_a_draft_waits_for_nothing_beside_it(tmp_path: Path) -> None:
    draft = tmp_path / "saved.drafter"
    document = res(pp("<b>回顾</b>大会第78/167号决议，"), op("<b>决定</b>继续审议这一项目。"))
    draft_file.save(draft, Draft(document, Base(document, "A/RES/78/167")))
    loaded = loaded_before_the_first_paint(tmp_path, str(draft))
    assert "drafter.ui.editor.sheet" in loaded
    unneeded = (*LATER, "drafter.store.review_file", "drafter.ui.start.page")
    assert sorted(name for name in loaded if name in SLOW or name.startswith(unneeded)) == []


def test_pyside_makes_no_classes_for_a_draft_that_nothing_in_the_window_is_of(tmp_path: Path) -> None:
    draft = tmp_path / "saved.drafter"
    document = res(pp("<b>回顾</b>大会第78/167号决议，"), op("<b>决定</b>继续审议这一项目。"))
    draft_file.save(draft, Draft(document, Base(document, "A/RES/78/167")))
    loaded = loaded_before_the_first_paint(tmp_path, str(draft))
    assert "QTextEdit" in loaded
    assert loaded & {"QWizard", "QMdiArea", "QCalendarWidget", "QGraphicsView", "QGradient"} == set()


AHEAD = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from drafter.ui import late_parts, launch
from drafter.__main__ import main
launch.LOOK_AHEAD_MS = 0
run = QApplication.exec

def watched(*_):
    from drafter.ui.main_window import MainWindow
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    timer = QTimer(interval=20)

    def look():
        if late_parts.FOR_CLICKS[-1] in sys.modules:
            timer.stop()
            print(all(name in sys.modules for name in (*late_parts.FOR_EXPORTING, *late_parts.FOR_CLICKS)))
            window.close()

    timer.timeout.connect(look)
    timer.start()
    return run()

QApplication.exec = watched
sys.exit(main(sys.argv[1:]))
"""


def test_what_is_likely_to_be_opened_is_loaded_before_it_is(tmp_path: Path) -> None:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    surroundings |= {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", AHEAD]
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout) == (0, "True\n"), ended.stderr
