"""The window writes the report of the checks where the user wants it, and says where it lies or why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.ui.report_writing import ReportWriting
from drafter.ui.services import Services
from tests.formats.report.sample import DOCUMENT, FINDINGS
from tests.ui.answers import Answers


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def writing(qtbot: QtBot, services: Services, answers: Answers) -> ReportWriting:
    session = Session(DOCUMENT)
    session.take_findings(session.document, FINDINGS)
    return ReportWriting(session, services, answers, session)


@pytest.mark.parametrize("name", ["r.html", "r.docx"])
def test_the_report_is_written_in_the_form_of_its_name(
    qtbot: QtBot, writing: ReportWriting, answers: Answers, tmp_path: Path, name: str
) -> None:
    answers.report = tmp_path / name
    with qtbot.waitSignal(writing.written) as told:
        writing.start()
    assert told.args is not None
    assert told.args[1] == tmp_path / name
    assert (tmp_path / name).stat().st_size > 1000
    assert answers.suggested is not None
    assert answers.suggested.name.startswith("海洋")
    assert answers.suggested.suffix == ".html"


def test_a_name_without_an_ending_is_a_page(
    qtbot: QtBot, writing: ReportWriting, answers: Answers, tmp_path: Path
) -> None:
    answers.report = tmp_path / "A.C.2"
    with qtbot.waitSignal(writing.written):
        writing.start()
    page = (tmp_path / "A.C.2.html").read_text(encoding="utf-8")
    assert "To fill in (4)" in page


def test_what_cannot_be_written_is_said(qtbot: QtBot, writing: ReportWriting, answers: Answers, tmp_path: Path) -> None:
    answers.report = tmp_path / "none" / "r.html"
    with qtbot.waitSignal(writing.refused):
        writing.start()


def test_without_an_answer_nothing_is_written(writing: ReportWriting, answers: Answers, tmp_path: Path) -> None:
    writing.start()
    assert answers.asked == ["report"]
    assert list(tmp_path.glob("*.html")) == []
