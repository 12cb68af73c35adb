"""A window with everything that it can be asked for at hand, and how long each of that holds it up."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from drafter.app.library_adding import add_files
from drafter.app.settings import LANGUAGE, Settings
from drafter.formats.docx import redline, writer
from drafter.library import Library
from drafter.model.document import Masthead, Paragraph, Resolution, Run
from drafter.model.state import Base, Caret, at
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.questions import Elsewhere, Unsaved
from drafter.ui.editor.clipboard import to_mime
from drafter.ui.editor.writing import Range
from drafter.ui.focus import FocusRing
from drafter.ui.main_window import MainWindow
from tests.benchmarks.hands import SETTINGS_NAME, BenchWindow, draft_text
from tests.ui.answers import Answers

READY_S = 5
"""After the start: everything that is made ahead is made."""
REST_S = 0.7
"""After each thing: longer than whatever waits for a pause."""
PASTED = 50
_TITLE = "海洋观测数据共享合作"


@dataclass
class Held:
    """The longest time without an event handled, in milliseconds: of the processor and in all."""

    cpu: float = 0.0
    wall: float = 0.0

    def take(self, do: Callable[[], object]) -> None:
        """Do it, and remember how long it took where that is the longest."""
        wall, cpu = time.perf_counter(), time.thread_time()
        do()
        self.cpu = max(self.cpu, 1000 * (time.thread_time() - cpu))
        self.wall = max(self.wall, 1000 * (time.perf_counter() - wall))


Do = Callable[[], object]


@dataclass(frozen=True)
class Thing:
    """What is asked for, and the way back from it, which is measured too."""

    name: str
    do: Do
    back: Do | None = None
    before: Do | None = None
    """What has to stand first, not measured."""


class Sweep:
    """A window with a draft that differs from its base, with a library, and with all files that are asked for."""

    def __init__(self, application: QApplication, folder: Path, size: int) -> None:
        self._application, self._folder, self.size = application, folder, size
        self.text, self.base = changed(draft_text(size)), titled(draft_text(size))
        self.answers = Answers(unsaved=Unsaved.DISCARD, elsewhere=Elsewhere.ALL_THE_SAME)
        self.answers.saved, self.answers.report = folder / "saved.drafter", folder / "report.docx"
        self.answers.printed, self.answers.word = folder / "printed.pdf", folder / "out.docx"
        self.answers.opened = folder / "back.docx"
        self.answers.opened.write_bytes(
            redline.compare(self.text, None, self.base, "加拿大", datetime(2029, 10, 5, tzinfo=UTC))
        )
        self.word = folder / "base.docx"
        self.word.write_bytes(writer.write(self.base))
        self.drafts = [self._draft(f"draft{number}") for number in range(2)]
        Settings(folder / SETTINGS_NAME).set(LANGUAGE, "zh")
        self.bench = BenchWindow(application, folder, self.answers)
        self.focus = FocusRing(application, self.bench.services.theme)
        add_files(Library(self.bench.services.library_path), [self.word], date(2029, 1, 1), _nothing, replace=False)
        self.bench.open(self.drafts[0])
        self.bench.settle()
        self.window.late.load_ahead()
        self.bench.hands.rest(READY_S - 1)
        self.place()

    def _draft(self, name: str) -> Path:
        path = self._folder / f"{name}.drafter"
        draft_file.save(path, Draft(self.text, Base(self.base, "A/RES/79/208")))
        return path

    @property
    def window(self) -> MainWindow:
        """The program's own."""
        return self.bench.window

    def held(self, do: Do) -> Held:
        """What it takes until the window has come to rest again."""
        held = Held()
        held.take(do)
        end = time.perf_counter() + REST_S
        while time.perf_counter() < end or not self.bench.services.tasks.is_idle:
            held.take(self._application.processEvents)
            time.sleep(0.001)
        return held

    def rest(self, do: Do) -> None:
        """Do it and let the window come to rest."""
        self.held(do)

    # What things are made of

    def act(self, name: str) -> Do:
        """As its menu entry or its key does."""

        def trigger() -> None:
            action = self.window.actions_.of(name)
            assert action.isEnabled(), name
            action.trigger()

        return trigger

    def place(self, position: int = 30, until: int | None = None) -> None:
        """The caret into the paragraph in the middle."""
        paragraph = self.window.session.document.paragraphs[len(self.window.session.document.paragraphs) // 2 + 3]
        end = min(position, len(paragraph.content))
        self.window.session.select(at(paragraph.id, end))
        if until is not None:
            selection = self.window.session.selection
            assert selection is not None
            self.window.session.select(replace(selection, anchor=Caret(paragraph.id, until)))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Do:
        """Into whatever has the keyboard."""
        return lambda: QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def typed(self, field: Callable[[], QLineEdit], words: str) -> Do:
        """Words into a field, as an input method hands them over."""

        def write() -> None:
            field().clear()
            field().setFocus()
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, field(), Qt.Key.Key_unknown, words, Qt.KeyboardModifier.NoModifier
            )

        return write

    def dialog(self) -> QDialog:
        """The one that is open."""
        return next(one for one in self.window.findChildren(QDialog) if one.isVisible())

    def close_dialog(self) -> None:
        """Close whatever is open."""
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()

    def opened_text(self) -> None:
        """The clipboard holds 50 paragraphs."""
        first, last = self.text.paragraphs[3], self.text.paragraphs[3 + min(PASTED, self.size - 5) - 1]
        chosen = Range(Caret(first.id, 0), Caret(last.id, len(last.content)))
        QGuiApplication.clipboard().setMimeData(to_mime(self.text, chosen))
        self.place()
        self.window.editor.focus_text()


def changed(text: Resolution) -> Resolution:
    """Every fifth paragraph differs from the base."""

    def other(index: int, paragraph: Paragraph) -> Paragraph:
        if index % 5:
            return paragraph
        runs = tuple(replace(run, text=run.text.replace("观测数据", "观察资料")) for run in paragraph.runs)
        return replace(paragraph, runs=runs)

    paragraphs = tuple(other(index, paragraph) for index, paragraph in enumerate(text.paragraphs))
    return titled(replace(text, paragraphs=paragraphs))


def titled(text: Resolution) -> Resolution:
    """With what a roll-forward and the library know it by."""
    masthead = Masthead(
        "大会", (Run(_TITLE),), "A/RES/79/208", 79, "第二委员会", "18(b)", "可持续发展：海洋观测数据共享合作"
    )
    return replace(text, masthead=masthead)


def _nothing(*_: object) -> None:
    """Nobody looks at the progress."""
