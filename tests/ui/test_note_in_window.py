"""A note is written in the window: no way out of it loses a word, and the window's keys work in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.recovery import leftovers
from drafter.model import edits
from drafter.model.document import Mark, Masthead, NoteId, Run
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.export import ExportDialog
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.editor.note_line import NoteLine
from drafter.ui.main_window import MainWindow
from drafter.ui.palette.palette import Palette
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
FIRST, SECOND = NoteId(1001), NoteId(1002)
BLANK = Run("[…]", frozenset({Mark.BLANK}))
DRAFT = edits.set_note_runs(
    res(
        pp("<b>重申</b>承诺<n>1</n>，"),
        op("<b>请</b>秘书长提交报告<n>2</n>。"),
        masthead=Masthead("大会", (Run("南南合作"),), session=79),
        notes={1: "A/78/100。"},
    ),
    SECOND,
    (Run("A/79/"), BLANK, Run("和A/79/"), BLANK, Run("。")),
)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "南南合作.drafter"
    draft_file.save(path, Draft(DRAFT))
    return path


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers, file: Path) -> Iterator[MainWindow]:
    with main_window(qtbot, services, answers) as window:
        window.lifecycle.open_path(file)
        qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
        qtbot.waitUntil(window.editor.sheet.hasFocus)
        yield window


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def written(qtbot: QtBot, window: MainWindow, words: str) -> NoteLine:
    """By keys alone, from the text into the first note."""
    press(qtbot, Qt.Key.Key_6, CONTROL)
    press(qtbot, Qt.Key.Key_Return)
    line = window.editor.footnotes.line
    assert line is not None
    qtbot.keyClicks(line, words)
    return line


def shown(window: MainWindow, kind: type[QWidget]) -> bool:
    return any(one.isVisible() for one in window.findChildren(kind))


def test_saving_in_the_midst_of_a_note_saves_what_stands_in_it(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    line = written(qtbot, window, "x.")
    assert window.isWindowModified()
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.session.is_modified)
    assert draft_file.load(file).document.notes_by_id[FIRST].text == "A/78/100。x."
    assert line.hasFocus()
    qtbot.keyClicks(line, "y")
    assert window.isWindowModified()


def test_quitting_in_the_midst_of_a_note_asks_first(qtbot: QtBot, window: MainWindow, answers: Answers) -> None:
    written(qtbot, window, "x.")
    press(qtbot, Qt.Key.Key_Q, CONTROL)
    assert answers.asked == ["unsaved 南南合作"]
    assert window.isVisible()


def test_what_stands_in_a_note_is_in_the_recovery_copy(
    qtbot: QtBot, window: MainWindow, services: Services, answers: Answers
) -> None:
    with qtbot.waitSignal(window.journal.secured):
        written(qtbot, window, "x.")
    answers.unsaved = Unsaved.DISCARD
    window.close()
    (left,) = leftovers(services.recovery_folder)
    assert draft_file.load(left.copy.path).document.notes_by_id[FIRST].text == "A/78/100。x."


def test_no_copy_is_written_while_a_note_is_composed(qtbot: QtBot, window: MainWindow) -> None:
    line = written(qtbot, window, "x")
    QApplication.sendEvent(line, QInputMethodEvent("ni", []))
    with qtbot.assertNotEmitted(window.journal.secured, wait=1200):
        pass
    commit = QInputMethodEvent("", [])
    commit.setCommitString("你")
    with qtbot.waitSignal(window.journal.secured):
        QApplication.sendEvent(line, commit)
    assert window.session.document.notes_by_id[FIRST].text == "A/78/100。x你"


def test_the_keys_of_the_window_work_in_a_note(qtbot: QtBot, window: MainWindow) -> None:
    written(qtbot, window, "x")
    press(qtbot, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: shown(window, ExportDialog))
    next(one for one in window.findChildren(ExportDialog) if one.isVisible()).close()
    window.activateWindow()
    written_again = window.editor.footnotes.line
    assert written_again is not None
    written_again.setFocus()
    press(qtbot, Qt.Key.Key_P, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: shown(window, Palette))
    next(one for one in window.findChildren(Palette) if one.isVisible()).close()


def test_f6_goes_on_from_a_note_and_f9_walks_the_blanks_of_the_notes(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_F9)
    line = window.editor.footnotes.line
    assert line is not None
    assert (line.selectedText(), line.caret) == ("[…]", 5)
    qtbot.keyClicks(line, "41")
    press(qtbot, Qt.Key.Key_F9)
    line = window.editor.footnotes.line
    assert line is not None
    assert (line.selectedText(), line.caret) == ("[…]", 13)
    assert window.session.document.notes_by_id[SECOND].text == "A/79/41和A/79/[…]。"
    press(qtbot, Qt.Key.Key_F6)
    assert window.dock.tabs.hasFocus()


def test_another_language_of_the_interface_leaves_the_line_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    line = written(qtbot, window, "x")
    window.services.translation.set_language("zh")
    assert window.editor.footnotes.line is line
    assert line.text() == "A/78/100。x"


def test_the_status_bar_names_the_note_that_is_written(qtbot: QtBot, window: MainWindow) -> None:
    assert window.status.position.text() == "PP1"
    window.editor.footnotes.edit_note(SECOND)
    qtbot.waitUntil(lambda: window.status.position.text() == "note 2")
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.status.position.text() == "OP1")
