"""The draft is printed as its pages stand, on the printer that the user chooses."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.text.sentence import Sentence
from drafter.ui.printing import Printing
from drafter.ui.services import Services
from tests.builders import op, res
from tests.ui.answers import Answers


def started(services: Services, answers: Answers) -> tuple[Printing, list[Sentence]]:
    session = Session(res(op("<b>请</b>秘书长提交报告。")))
    printing = Printing(session, services, answers, session)
    said: list[Sentence] = []
    printing.said.connect(said.append)
    printing.start()
    return printing, said


def test_the_draft_is_printed(qtbot: QtBot, services: Services, tmp_path: Path) -> None:
    answers = Answers(printed=tmp_path / "out.pdf")
    _, said = started(services, answers)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].zh == "已送去打印，1页"
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_is_printed_where_no_printer_is_chosen(qtbot: QtBot, services: Services) -> None:
    answers = Answers()
    _, said = started(services, answers)
    qtbot.waitUntil(lambda: answers.asked == ["print 1"])
    assert said == []


def test_a_printer_that_does_not_begin_is_told(qtbot: QtBot, services: Services, tmp_path: Path) -> None:
    _, said = started(services, Answers(printed=tmp_path / "no such folder" / "out.pdf"))
    qtbot.waitUntil(lambda: bool(said))
    assert "PDF" in said[0].zh
