"""By menu: versions of the draft, its steps, paper; a version stands beside the draft where both are compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.steps import StepsDialog
from drafter.ui.dialogs.versions import VersionsDialog
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

Kind = TypeVar("Kind")

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "draft.drafter"
    draft_file.save(path, Draft(res(pp("<b>重申</b>承诺，"), op("<b>请</b>秘书长提交报告。"))))
    with main_window(qtbot, services, answers) as window:
        window.lifecycle.open_path(path)
        qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
        yield window


def dialog_of(kind: type[Kind]) -> Kind:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))


def test_a_version_is_kept_and_stands_beside_the_draft(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.of("versions").trigger()
    dialog = dialog_of(VersionsDialog)
    dialog.name.setCurrentText("Zero draft")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    dialog.close()
    qtbot.keyClicks(window.editor.sheet, "x")
    window.actions_.of("versions").trigger()
    qtbot.mouseClick(dialog_of(VersionsDialog).compare, Qt.MouseButton.LeftButton)
    assert window.page is PageName.COMPARE
    assert "Zero draft" in [text.name for text in window.compare.texts if text is not None]
    names = [action.text() for action in next(iter(window.compare.heads.values())).menu.actions()]
    assert any("Zero draft" in name for name in names)


def test_versions_come_back_with_the_file(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_.of("versions").trigger()
    dialog = dialog_of(VersionsDialog)
    dialog.name.setCurrentText("L.")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    dialog.close()
    path = window.session.path
    assert path is not None
    window.lifecycle.save()
    qtbot.waitUntil(lambda: not window.session.is_modified)
    assert [one.name for one in draft_file.load(path).versions] == ["L."]
    window.lifecycle.close_draft()
    qtbot.waitUntil(lambda: window.page is PageName.START)
    window.lifecycle.open_path(path)
    qtbot.waitUntil(lambda: window.page is PageName.DRAFT)
    assert [one.name for one in window.session.versions] == ["L."]


def test_the_steps_by_menu(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.editor.sheet, "x")
    window.actions_.of("steps").trigger()
    assert dialog_of(StepsDialog).list.count() == 2


def test_paper_by_menu(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.printed = tmp_path / "out.pdf"
    window.actions_.of("print").trigger()
    qtbot.waitUntil(lambda: "out.pdf" in window.status.line_text)
    assert answers.printed.is_file()
