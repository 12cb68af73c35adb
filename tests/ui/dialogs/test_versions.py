"""Stages of the draft: kept, compared, restored as one step that undo takes back, taken out."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.i18n import Translation
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.state import Edit
from drafter.model.version import Version
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.dialogs.versions import VersionsDialog
from tests.builders import op, pp, res


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(res(pp("<b>重申</b>承诺，"), op("<b>请</b>秘书长提交报告。")))


def dialog(qtbot: QtBot, session: Session) -> VersionsDialog:
    made = VersionsDialog(session, Translation())
    qtbot.addWidget(made)
    made.show()
    return made


def change(session: Session) -> None:
    edit = partial(edits.type_text, paragraph_id=ParagraphId(1), content_span=Span(2, 2), text="其")
    session.dispatch(Edit(Sentence(zh="输入", en="Typing"), edit))


def keep(qtbot: QtBot, made: VersionsDialog, name: str) -> None:
    made.name.setCurrentText(name)
    qtbot.mouseClick(made.keep, Qt.MouseButton.LeftButton)


def test_a_stage_is_kept_and_restored_and_undo_takes_that_back(qtbot: QtBot, session: Session) -> None:
    before = session.document
    keep(qtbot, dialog(qtbot, session), "Zero draft")
    change(session)
    changed = session.document
    made = dialog(qtbot, session)
    assert "1 place" in made.list.item(0).text()
    qtbot.mouseClick(made.restore, Qt.MouseButton.LeftButton)
    assert session.document.paragraphs == before.paragraphs
    assert session.undo_label == Sentence(zh="恢复“Zero draft”", en="Restore “Zero draft”")
    session.undo()
    assert session.document is changed


def test_a_name_that_is_there_already_stands_for_the_present_text(qtbot: QtBot, session: Session) -> None:
    made = dialog(qtbot, session)
    keep(qtbot, made, "L.")
    assert made.name.currentText() == ""
    change(session)
    keep(qtbot, made, " L. ")
    assert [(one.name, one.document) for one in session.versions] == [("L.", session.document)]


def test_without_a_name_nothing_is_kept(qtbot: QtBot, session: Session) -> None:
    made = dialog(qtbot, session)
    keep(qtbot, made, "  ")
    assert session.versions == ()
    assert made.said


def test_a_stage_is_taken_out_and_one_is_compared(qtbot: QtBot, session: Session) -> None:
    made = dialog(qtbot, session)
    for name in ("Zero draft", "L."):
        keep(qtbot, made, name)
    asked: list[Version] = []
    made.compare_requested.connect(asked.append)
    made.list.setCurrentRow(1)
    qtbot.mouseClick(made.remove, Qt.MouseButton.LeftButton)
    assert [one.name for one in session.versions] == ["L."]
    qtbot.mouseClick(made.compare, Qt.MouseButton.LeftButton)
    assert [one.name for one in asked] == ["L."]
    assert not made.isVisible()


def test_nothing_can_be_done_where_nothing_is_kept(qtbot: QtBot, session: Session) -> None:
    made = dialog(qtbot, session)
    assert not any(button.isEnabled() for button in (made.compare, made.restore, made.remove))


def test_without_a_version_it_says_when_to_keep_one(qtbot: QtBot, session: Session) -> None:
    made = dialog(qtbot, session)
    assert made.nothing.startswith("No version is kept yet.")
    made.name.setCurrentText("Zero draft")
    made.keep.click()
    assert made.nothing == ""
    made.remove.click()
    assert made.nothing.startswith("No version is kept yet.")
