"""Another draft begins at its beginning, a recovery copy where the user was, and a review under its own name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.recovery import leftovers
from drafter.model.document import Masthead, ParagraphId, Resolution, Run
from drafter.model.state import Caret
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.store.recovery import RecoveryFolder
from drafter.text.resources import resource
from drafter.ui.dialogs.questions import Unsaved
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.steps import Step
from drafter.ui.way import PageName
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers(unsaved=Unsaved.DISCARD)) as window:
        yield window


def long_draft(title: str) -> Resolution:
    paragraphs = [op(f"<b>请</b>秘书长提交第{number}份报告<n>{number}</n>；") for number in range(1, 81)]
    notes = {number: f"A/79/{number}。" for number in range(1, 81)}
    return res(pp("<b>重申</b>承诺，"), *paragraphs, notes=notes, masthead=Masthead("大会", (Run(title),), session=79))


def saved(folder: Path, title: str) -> Path:
    path = folder / f"{title}.drafter"
    draft_file.save(path, Draft(long_draft(title)))
    return path


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.lifecycle.draft_opened, timeout=20_000):
        window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.late.outline.is_made)
    qtbot.waitUntil(lambda: window.editor.footnotes.isVisible())


def test_outline_and_notes_begin_at_the_top_of_another_draft(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened(qtbot, window, saved(tmp_path, "海洋"))
    outline, notes = window.outline.tree.verticalScrollBar(), window.editor.footnotes.table.verticalScrollBar()
    qtbot.waitUntil(lambda: outline.maximum() > 0 and notes.maximum() > 0)
    outline.setValue(outline.maximum())
    notes.setValue(notes.maximum())
    opened(qtbot, window, saved(tmp_path, "森林"))
    qtbot.waitUntil(lambda: (outline.value(), notes.value()) == (0, 0))


def test_a_recovery_copy_is_gone_on_with_where_the_user_was(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    caret = Caret(ParagraphId(60), 4)
    RecoveryFolder(services.recovery_folder).write("k1", Draft(long_draft("海洋")), None, caret)
    (leftover,) = leftovers(services.recovery_folder)
    window.lifecycle.restore(leftover)
    assert window.session.selection is not None
    assert window.session.selection.caret == caret
    qtbot.waitUntil(lambda: window.editor.sheet.verticalScrollBar().value() > 0)


def test_a_caret_that_the_copy_does_not_have_is_none(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    folder = RecoveryFolder(services.recovery_folder)
    folder.write("k1", Draft(long_draft("海洋")), None, Caret(ParagraphId(999), 4))
    window.lifecycle.restore(leftovers(services.recovery_folder)[0])
    assert window.session.selection is not None
    assert window.session.selection.caret == Caret(ParagraphId(1), 0)


def test_the_window_is_named_after_what_is_reviewed_and_not_after_the_draft_behind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window, saved(tmp_path, "森林"))
    assert "森林" in window.windowTitle()
    window.lifecycle.open_path(resource("samples", "ocean-observation-zh.md"))
    qtbot.waitUntil(lambda: window.page is PageName.IMPORT, timeout=20_000)
    assert window.windowTitle() == "A/RES/80/372 – Drafter"
    window.import_review.accept()
    assert window.page is PageName.ROLL
    assert window.windowTitle() == "A/RES/80/372 – Drafter"
    window.way.back_from_roll()
    window.way.go_back(Step.OPEN)
    assert window.page is PageName.DRAFT
    assert "森林" in window.windowTitle()
