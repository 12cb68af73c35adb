"""Checks run a moment after the last change, never while an input method composes, and never about an old document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.checking import Checking
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.checks.finding import Finding
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.state import DraftState, Edit
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.app.test_session import finding
from tests.builders import pp, res
from tests.patience import PATIENCE_MS


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    pool = Tasks()
    yield pool
    pool.close()


def prefix(text: str) -> Edit:
    change = partial(edits.type_text, paragraph_id=ParagraphId(1), content_span=Span(0, 0), text=text)
    return Edit(Sentence(zh="输入", en="Typing"), change)


def test_many_changes_are_checked_once(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[str] = []

    def check(state: DraftState) -> tuple[Finding, ...]:
        seen.append(state.document.paragraphs[0].text)
        return (finding(state.document.paragraphs[0].text),)

    session = Session(res(pp("重申，")))
    Checking(session, tasks, check, delay_ms=20)
    with qtbot.waitSignal(session.findings_changed):
        for char in "丙乙甲":
            session.dispatch(prefix(char))
    assert seen == ["甲乙丙重申，"]
    assert session.findings == (finding("甲乙丙重申，"),)


def test_a_late_answer_is_dropped_and_the_next_one_comes(qtbot: QtBot, tasks: Tasks) -> None:
    go = Event()

    def check(state: DraftState) -> tuple[Finding, ...]:
        assert go.wait(PATIENCE_MS / 1000)
        return (finding(state.document.paragraphs[0].text),)

    session = Session(res(pp("重申，")))
    heard: list[tuple[Finding, ...]] = []
    session.findings_changed.connect(heard.append)
    checking = Checking(session, tasks, check, delay_ms=10)
    with qtbot.waitSignal(checking.started):
        pass
    session.dispatch(prefix("又"))
    go.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(finding("又重申，"),)]


def test_nothing_is_checked_while_an_input_method_composes(qtbot: QtBot, tasks: Tasks) -> None:
    session = Session(res(pp("重申，")))
    session.set_composing(True)
    checking = Checking(session, tasks, lambda _: (finding("x"),), delay_ms=5)
    with qtbot.assertNotEmitted(checking.started, wait=60):
        session.dispatch(prefix("又"))
    with qtbot.waitSignal(session.findings_changed):
        session.set_composing(False)
