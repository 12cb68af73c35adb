"""The user's own register: a resolution typed in, a table taken over, a row taken out; each used at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.register.lookup import register
from drafter.ui.dialogs.own_register import OwnRegisterDialog
from drafter.ui.services import Services
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def dialog(qtbot: QtBot, services: Services, answers: Answers) -> OwnRegisterDialog:
    made = OwnRegisterDialog(services, answers)
    qtbot.addWidget(made)
    made.show()
    return made


def listed(dialog: OwnRegisterDialog) -> list[str]:
    return [dialog.list.item(row).text().split()[0] for row in range(dialog.list.count())]


@pytest.mark.parametrize("day", ["2044年12月19日", "19 December 2044", "2044-12-19"])
def test_a_resolution_is_typed_in(qtbot: QtBot, services: Services, dialog: OwnRegisterDialog, day: str) -> None:
    qtbot.keyClicks(dialog.number, "A/RES/99/321")
    dialog.day.setText(day)
    dialog.title.setText("茶叶日")
    qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    entry = register(services.register_folder).get("99/321")
    assert entry is not None
    assert (entry.date, entry.title_zh) == (date(2044, 12, 19), "茶叶日")
    assert listed(dialog) == ["99/321"]
    assert (dialog.isVisible(), dialog.number.text()) == (True, "")


@pytest.mark.parametrize(("number", "day"), [("next year", ""), ("99/321", "soon")])
def test_what_cannot_be_read_is_said_and_stays(
    qtbot: QtBot, services: Services, dialog: OwnRegisterDialog, number: str, day: str
) -> None:
    dialog.number.setText(number)
    dialog.day.setText(day)
    dialog.add.click()
    assert dialog.said
    assert dialog.number.text() == number
    assert not services.register_folder.exists()


def test_a_table_is_taken_over_and_a_row_taken_out(
    services: Services, dialog: OwnRegisterDialog, answers: Answers, tmp_path: Path
) -> None:
    answers.table = tmp_path / "shared.tsv"
    answers.table.write_text("number\tdate\n99/321\t2044-12-19\n99/322\t\n", "utf-8")
    dialog.take.click()
    assert listed(dialog) == ["99/321", "99/322"]
    dialog.list.item(0).setSelected(True)
    dialog.remove.click()
    assert listed(dialog) == ["99/322"]
    assert register(services.register_folder).get("99/321") is None


def test_a_table_of_something_else_is_refused(dialog: OwnRegisterDialog, answers: Answers, tmp_path: Path) -> None:
    answers.table = tmp_path / "shared.tsv"
    answers.table.write_text("a\tb\n1\t2\n", "utf-8")
    dialog.take.click()
    assert "shared.tsv" in dialog.said
    assert listed(dialog) == []


def test_a_day_that_the_register_contradicts_is_written_only_when_it_is_meant(
    services: Services, dialog: OwnRegisterDialog
) -> None:
    dialog.number.setText("78/167")
    dialog.day.setText("2023-12-20")
    dialog.add.click()
    assert "19 December 2023" in dialog.said
    assert not services.register_folder.exists()
    dialog.add.click()
    entry = register(services.register_folder).get("78/167")
    assert entry is not None
    assert entry.date == date(2023, 12, 20)


def test_an_empty_register_says_what_to_do(qtbot: QtBot, dialog: OwnRegisterDialog) -> None:
    assert "No resolution of your own yet" in dialog.nothing
    dialog.number.setText("99/321")
    dialog.add.click()
    assert dialog.nothing == ""
    dialog.list.selectAll()
    dialog.remove.click()
    assert dialog.nothing
