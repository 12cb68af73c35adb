"""A real window with a draft in it, and hands that type into it at a person's uneven pace.

A key that was due while something else kept the window busy is late from when it was due, not from when it was
let in: otherwise every stall would count once, however many keys waited behind it.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit, QWidget

from drafter.app.settings import Settings
from drafter.model.document import NoteId, Resolution
from drafter.model.state import Base, at
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.questions import Questions
from drafter.ui.launch import collect_calmly, made_services, name_application
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.benchmarks.sized import resolution

SIZE = (1440, 900)
SETTINGS_NAME = "settings.json"
"""In the folder of the run."""
PAUSES_S = (0.03, 0.05, 0.08, 0.09, 0.11, 0.13, 0.17, 0.22, 0.34, 0.45)
"""Between two keys: outline and phrases settle after 60 ms, the comparison runs after 150, the checks after 300."""
REST_S = 0.001
PATIENCE_S = 10
_NOTES_FROM = 100_000


class Paints(QObject):
    """Knows when a widget was last painted and its window brought to the screen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_painted = False
        self.last = 0.0
        """On the clock of `time.perf_counter`."""
        self.last_cpu = 0.0
        """The processor time of this thread by then, on the clock of `time.thread_time`."""
        widget.installEventFilter(self)
        widget.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on; what a window asks itself to paint is painted in here, so that its end is known."""
        if event.type() == QEvent.Type.Paint and watched is self._widget:
            self._is_painted = True
        elif event.type() == QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            self._is_painted = False
            watched.event(event)
            if self._is_painted:
                self.last, self.last_cpu = time.perf_counter(), time.thread_time()
            return True
        return super().eventFilter(watched, event)


@dataclass
class Times:
    """Durations in milliseconds."""

    values: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    """What the window's thread worked for each; empty where that was not measured."""

    def add(self, value: float, cpu: float) -> None:
        """One more."""
        self.values.append(value)
        self.cpu.append(cpu)

    def extend(self, others: Times) -> None:
        """All of another series."""
        self.values += others.values
        self.cpu += others.cpu

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.values)

    @property
    def high(self) -> float:
        """The 95th of a hundred."""
        return sorted(self.values)[int(len(self.values) * 0.95)]

    @property
    def worst(self) -> float:
        """The longest."""
        return max(self.values)

    def __str__(self) -> str:
        """The three of them, and what the thread worked."""
        words = f"median {self.median:.1f}, 95 % {self.high:.1f}, worst {self.worst:.1f} ms"
        return f"{words}, cpu {median(self.cpu):.2f}" if self.cpu else words


class Hands:
    """They press keys in one text widget, and wait until it is painted."""

    def __init__(self, application: QApplication, widget: QTextEdit) -> None:
        self._application = application
        self.widget = widget
        self._sentence = cycle("各国应在其能力范围内分享海洋观测数据并定期通报进展情况")
        self._paints = Paints(widget.viewport())
        self.cpu_ms = 0.0

    def rest(self, seconds: float) -> None:
        """Let the window do what it does on its own."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._application.processEvents()
            time.sleep(REST_S)

    def timed(self, action: Callable[[], object], since: float | None = None) -> float:
        """Milliseconds until the action has been painted, from now or from when it was due.

        `cpu_ms` is then what this thread worked for it: nearly the same on a machine where nobody else is busy.
        """
        start = time.perf_counter() if since is None else since
        begun, cpu = time.perf_counter(), time.thread_time()
        action()
        while self._paints.last < begun:
            self._application.processEvents()
            if time.perf_counter() > begun + PATIENCE_S:
                raise TimeoutError
        self.cpu_ms = 1000 * (self._paints.last_cpu - cpu)
        return 1000 * (self._paints.last - start)

    def press(self) -> None:
        """One typed character, of a sentence that goes on and on."""
        text = next(self._sentence)
        QTest.sendKeyEvent(QTest.KeyAction.Click, self.widget, Qt.Key.Key_unknown, text, Qt.KeyboardModifier.NoModifier)

    def type_unevenly(self, count: int, seed: int, pauses: tuple[float, ...] = PAUSES_S) -> Times:
        """So many keys with pauses of every length between them."""
        chance, times = random.Random(seed), Times()
        due = time.perf_counter()
        for _ in range(count):
            due += chance.choice(pauses)
            while time.perf_counter() < due:
                self._application.processEvents()
                time.sleep(REST_S / 4)
            times.add(self.timed(self.press, since=due), self.cpu_ms)
            due = max(due, time.perf_counter())
        return times


def draft_text(count: int) -> Resolution:
    """A draft of so many paragraphs. The ids of its notes lie beyond them all, which short texts' builders forget."""
    text = resolution(count)

    def renamed(note: NoteId) -> NoteId:
        return NoteId(_NOTES_FROM + note)

    paragraphs = tuple(
        replace(p, runs=tuple(run if run.note is None else replace(run, note=renamed(run.note)) for run in p.runs))
        for p in text.paragraphs
    )
    notes = tuple(replace(note, id=renamed(note.id)) for note in text.footnotes)
    return replace(text, paragraphs=paragraphs, footnotes=notes, next_id=10 * _NOTES_FROM)


@contextmanager
def data_folder() -> Iterator[Path]:
    """A folder for settings, recovery copies and drafts, of this run only."""
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as folder:
        yield Path(folder)


class BenchWindow:
    """The program's own window, with everything on that a user has on."""

    def __init__(self, application: QApplication, folder: Path, questions: Questions | None = None) -> None:
        """`questions` are answered by the screen where nobody else does."""
        name_application(application)
        self._application = application
        self._folder = folder
        self.services: Services = made_services(Settings(folder / SETTINGS_NAME), folder / "data")
        self.window = MainWindow(self.services, questions)
        collect_calmly(self.window)
        self.window.resize(*SIZE)
        self.window.move(0, 0)
        self.window.show()
        self.hands = Hands(application, self.window.editor.sheet)
        self.wait(lambda: self.window.isActiveWindow() or self.window.windowHandle().isExposed())

    def wait(self, condition: Callable[[], bool], seconds: float = 60) -> None:
        """Until it holds; TimeoutError where it does not in time."""
        end = time.perf_counter() + seconds
        while not condition():
            if time.perf_counter() > end:
                raise TimeoutError
            self._application.processEvents()
            time.sleep(REST_S)

    def draft_path(self, text: Resolution, name: str = "draft") -> Path:
        """A draft of this text with the text as its base, in a file."""
        path = self._folder / f"{name}.drafter"
        draft_file.save(path, Draft(text, Base(text, "base")))
        return path

    def open(self, path: Path) -> float:
        """Open the draft in the file; milliseconds until its sheet is painted."""
        opened: list[object] = []
        self.window.lifecycle.draft_opened.connect(lambda: opened.append(None))

        def until_opened() -> None:
            self.window.lifecycle.open_path(path)
            self.wait(lambda: bool(opened))

        return self.hands.timed(until_opened)

    def settle(self) -> None:
        """Wait until the draft is shown, compared and checked for the first time."""
        self.wait(lambda: self.window.page is PageName.DRAFT)
        self.hands.rest(0.8)
        self.wait(lambda: self.services.tasks.is_idle)
        self.hands.rest(0.3)

    def place_caret(self, index: int, position: int = 30) -> None:
        """Into one paragraph, by its place in the text."""
        session = self.window.session
        paragraph = session.document.paragraphs[index]
        session.select(at(paragraph.id, min(position, len(paragraph.content))))
        self.hands.rest(0.3)

    def close(self) -> None:
        """Without asking and without saving."""
        self.services.close()
        self.window.hide()
        self.window.deleteLater()
        self._application.processEvents()


def bare_window(text: Resolution, like: QTextEdit) -> tuple[QMainWindow, Hands]:
    """A QTextEdit with the same words in the same face and width, that does nothing else, beside the first window."""
    edit = QTextEdit()
    edit.setUndoRedoEnabled(True)
    edit.setFont(like.document().defaultFont())
    edit.setPlainText("\n".join(paragraph.text for paragraph in text.paragraphs))
    window = QMainWindow()
    window.setCentralWidget(edit)
    window.resize(like.viewport().width(), SIZE[1])
    window.move(SIZE[0] + 10, 0)
    window.show()
    hands = Hands(_application(), edit)
    hands.rest(0.3)
    return window, hands


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def place_bare_caret(edit: QTextEdit, index: int, position: int = 30) -> None:
    """The caret into one paragraph of a bare QTextEdit, and the whole of that paragraph into its window.

    Ours leaves room below what is written; where only the first line of a paragraph is seen, there is less to paint.
    """
    block = edit.document().findBlockByNumber(index)
    cursor = edit.textCursor()
    cursor.setPosition(block.position() + min(position, block.length() - 1))
    edit.setTextCursor(cursor)
    bottom = edit.document().documentLayout().blockBoundingRect(block).bottom()
    edit.verticalScrollBar().setValue(round(bottom) - edit.viewport().height() // 2)
