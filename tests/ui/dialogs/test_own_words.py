"""The user's own words in the window: typed in, taken out, taken over and shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.ui.dialogs.own_words import OwnWordsDialog
from drafter.ui.services import Services
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, answers: Answers) -> OwnWordsDialog:
    made = OwnWordsDialog(services, answers)
    qtbot.addWidget(made)
    made.show()
    return made


def listed(dialog: OwnWordsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_a_word_is_typed_in_and_taken_out_again(qtbot: QtBot, dialog: OwnWordsDialog) -> None:
    dialog.avoid.setText("联络点")
    dialog.prefer.setText("协调中心")
    dialog.reason.setText("本团用语")
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert listed(dialog) == ["联络点 → 协调中心    本团用语"]
    assert dialog.avoid.text() == ""
    dialog.list.selectAll()
    with qtbot.waitSignal(dialog.changed):
        dialog.remove.click()
    assert listed(dialog) == []


def test_nothing_to_avoid_is_said(qtbot: QtBot, dialog: OwnWordsDialog) -> None:
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.said == "Write what is to be avoided, and something else to be used instead."


def test_closing_takes_the_row_that_was_typed_and_says_where_it_cannot(qtbot: QtBot, dialog: OwnWordsDialog) -> None:
    dialog.prefer.setText("协调中心")
    dialog.close_button.click()
    assert dialog.isVisible()
    assert dialog.said == "Write what is to be avoided, and something else to be used instead."
    dialog.avoid.setText("联络点")
    with qtbot.waitSignal(dialog.changed):
        dialog.close_button.click()
    assert not dialog.isVisible()
    assert listed(dialog) == ["联络点 → 协调中心"]


def test_a_row_that_cannot_be_taken_keeps_nobody(dialog: OwnWordsDialog) -> None:
    dialog.prefer.setText("协调中心")
    dialog.close_button.click()
    dialog.close_button.click()
    assert not dialog.isVisible()
    assert listed(dialog) == []


def test_a_list_is_shared_and_taken_over(dialog: OwnWordsDialog, answers: Answers, tmp_path: Path) -> None:
    assert not dialog.share.isEnabled()
    answers.table = tmp_path / "house.tsv"
    answers.table.write_text("avoid\tprefer\nfocal point\tcoordinator\n", encoding="utf-8")
    dialog.take.click()
    assert listed(dialog) == ["focal point → coordinator"]
    answers.word = tmp_path / "shared.tsv"
    dialog.share.click()
    assert "focal point\tcoordinator" in (tmp_path / "shared.tsv").read_text(encoding="utf-8")


def test_what_cannot_be_used_is_said_at_once(qtbot: QtBot, services: Services, answers: Answers) -> None:
    services.words_path.parent.mkdir(parents=True, exist_ok=True)
    services.words_path.write_text("avoid\tprefer\n\tcoordinator\n", encoding="utf-8")
    dialog = OwnWordsDialog(services, answers)
    qtbot.addWidget(dialog)
    assert "Line 2 of words.tsv" in dialog.said


def test_what_all_such_dialogs_have_speaks_the_language_of_the_interface(
    qtbot: QtBot, services: Services, answers: Answers
) -> None:
    services.translation.set_language("zh")
    made = OwnWordsDialog(services, answers)
    qtbot.addWidget(made)
    assert [button.text() for button in (made.add, made.remove, made.close_button)] == ["添加", "移除", "关闭"]
    assert made.nothing == "还没有自己的用语。在下面添加，或从文件导入。"
