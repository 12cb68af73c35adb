"""A file dialog begins beside the draft, or where the last file of its kind was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.last_folders import FileUse, documents_folder
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.ui.dialogs.export import ExportDialog
from drafter.ui.main_window import MainWindow
from drafter.ui.services import Services
from tests.builders import op, pp, res
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DRAFT = res(pp("<b>重申</b>承诺，"), op("<b>请</b>秘书长提交报告。"))


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, services: Services, answers: Answers) -> Iterator[MainWindow]:
    with main_window(qtbot, services, answers) as window:
        yield window


def folder(parent: Path, name: str) -> Path:
    made = parent / name
    made.mkdir()
    return made


def test_each_kind_begins_where_the_last_of_its_kind_was(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    texts, received = folder(tmp_path, "texts"), folder(tmp_path, "received")
    window.lifecycle.new_blank()
    window.lifecycle.choose_text()
    assert answers.began_in == documents_folder()
    answers.opened = texts / "80.docx"
    window.lifecycle.choose_text()
    answers.opened = None
    window.commands.open_received()
    assert answers.began_in == texts, "nothing was received yet"
    window.services.keep_folder(FileUse.RECEIVED, received)
    window.commands.open_received()
    assert answers.began_in == received
    window.lifecycle.choose_text()
    assert answers.began_in == texts
    received.rmdir()
    window.commands.open_received()
    assert answers.began_in == texts, "a folder that has gone is passed over"


def test_all_begin_beside_the_draft(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    own, other = folder(tmp_path, "own"), folder(tmp_path, "other")
    draft_file.save(own / "草案.drafter", Draft(DRAFT))
    for use in FileUse:
        window.services.keep_folder(use, other)
    window.lifecycle.open_path(own / "草案.drafter")
    qtbot.waitUntil(lambda: window.lifecycle.has_draft)
    window.lifecycle.choose_text()
    assert answers.began_in == own
    window.commands.open_received()
    assert answers.began_in == own
    dialog = ExportDialog(window.session, window.services, answers)
    qtbot.addWidget(dialog)
    assert dialog.path.parent == own


def test_saving_remembers_where(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    place = folder(tmp_path, "drafts")
    answers.saved = place / "草案.drafter"
    window.lifecycle.new_blank()
    window.lifecycle.save_as()
    qtbot.waitUntil(lambda: window.lifecycle.path is not None)
    window.lifecycle.new_blank()
    answers.saved = None
    window.lifecycle.save_as()
    assert answers.suggested is not None
    assert answers.suggested.parent == place
