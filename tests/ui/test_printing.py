"""The draft is printed as its pages stand, on the printer that the user chooses."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.state import Base
from drafter.text.sentence import Sentence
from drafter.ui.printing import Printing, told
from drafter.ui.services import Services
from tests.builders import op, res
from tests.ui.answers import Answers

DRAFT = res(op("<b>请</b>秘书长提交报告。"))


def started(services: Services, answers: Answers, base: Base | None = None) -> tuple[Printing, list[Sentence]]:
    session = Session(DRAFT, base)
    printing = Printing(session, services, answers, session)
    said: list[Sentence] = []
    printing.said.connect(said.append)
    printing.start()
    return printing, said


def test_what_a_printer_got_istold_as_such() -> None:
    assert told(3, "", has_base=False).zh == "已送去打印，3页"
    assert told(3, "", has_base=True).en == "Sent to the printer: 3 pages, the clean text"


def test_the_draft_is_printed(qtbot: QtBot, services: Services, tmp_path: Path) -> None:
    answers = Answers(printed=tmp_path / "out.pdf")
    _, said = started(services, answers)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [Sentence(zh="已写入out.pdf，1页", en="Written to out.pdf: 1 page")]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_it_is_said_that_changes_are_printed_without_their_marks(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    base = Base(res(op("<b>请</b>秘书长报告。")), "A/RES/80/372")
    _, said = started(services, Answers(printed=tmp_path / "out.pdf"), base)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "不带修订标记" in said[0].zh
    assert said[1].zh == "已写入out.pdf，1页，清稿"


def test_nothing_is_printed_where_no_printer_is_chosen(qtbot: QtBot, services: Services) -> None:
    answers = Answers()
    _, said = started(services, answers)
    qtbot.waitUntil(lambda: answers.asked == ["print 1"])
    assert said == []


def test_a_printer_that_does_not_begin_istold(qtbot: QtBot, services: Services, tmp_path: Path) -> None:
    _, said = started(services, Answers(printed=tmp_path / "no such folder" / "out.pdf"))
    qtbot.waitUntil(lambda: bool(said))
    assert "PDF" in said[0].zh
