"""Work in threads: one job in flight for each purpose, the newest wins, errors arrive."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from drafter.app.tasks import Cancelled, Tasks, Token
from drafter.text.sentence import DrafterError, Sentence
from tests.patience import PATIENCE_MS


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    pool = Tasks()
    yield pool
    pool.close()


def waiting_for(event: Event, value: str) -> str:
    assert event.wait(PATIENCE_MS / 1000)
    return value


def waiting_for_nothing(value: str, _token: Token) -> str:
    return value


def test_the_answer_arrives_in_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    where: list[bool] = []
    tasks.start("x", lambda _: current_thread() is main_thread(), where.append)
    there: list[bool] = []
    tasks.start("y", lambda _: 1, lambda _: there.append(current_thread() is main_thread()))
    qtbot.waitUntil(lambda: bool(where and there))
    assert where == [False]
    assert there == [True]


def test_of_one_purpose_only_the_newest_answers(qtbot: QtBot, tasks: Tasks) -> None:
    go = Event()
    began: list[str] = []
    answers: list[str] = []

    def work(name: str, token: Token) -> str:
        began.append(name)
        return waiting_for(go, name)

    for name in ("first", "second", "third"):
        tasks.start("checks", partial(work, name), answers.append)
    assert tasks.is_busy("checks")
    go.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["third"]
    assert began == ["first", "third"]
    assert tasks.is_idle


def test_two_purposes_do_not_disturb_each_other(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[str] = []
    tasks.start("a", lambda _: "a", answers.append)
    tasks.start("b", lambda _: "b", answers.append)
    qtbot.waitUntil(lambda: sorted(answers) == ["a", "b"])


def test_a_cancelled_job_never_answers_and_can_leave_early(qtbot: QtBot, tasks: Tasks) -> None:
    begun, left = Event(), Event()

    def work(token: Token) -> str:
        begun.set()
        try:
            while True:
                token.check()
        except Cancelled:
            left.set()
            raise

    answers: list[str] = []
    faults: list[object] = []
    tasks.fault.connect(faults.append)
    tasks.start("import", work, answers.append)
    assert begun.wait(PATIENCE_MS / 1000)
    with qtbot.waitSignal(tasks.idle):
        tasks.cancel("import")
    assert left.is_set()
    assert answers == []
    assert faults == []
    assert not tasks.is_busy("import")


def test_what_the_user_can_act_on_goes_to_the_one_who_asked(qtbot: QtBot, tasks: Tasks) -> None:
    def work(token: Token) -> None:
        raise DrafterError(Sentence(zh="打不开。", en="It cannot be opened."))

    said: list[str] = []
    faults: list[object] = []
    tasks.fault.connect(faults.append)
    tasks.start("import", work, lambda _: None, failed=lambda error: said.append(error.sentence.en))
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["It cannot be opened."]
    assert faults == []


def test_our_own_mistake_reaches_the_one_handler(qtbot: QtBot, tasks: Tasks) -> None:
    faults: list[BaseException] = []
    tasks.fault.connect(faults.append)
    tasks.start("checks", lambda _: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], ZeroDivisionError)
    assert faults[0].__traceback__ is not None
    assert not tasks.is_busy("checks")


def test_progress_is_told_in_order(qtbot: QtBot, tasks: Tasks) -> None:
    def work(token: Token) -> str:
        for page in (1, 2, 3):
            token.report(page, 3)
        return "read"

    heard: list[tuple[int, int]] = []
    answers: list[str] = []
    tasks.start("import", work, answers.append, progress=lambda step, steps: heard.append((step, steps)))
    qtbot.waitUntil(lambda: bool(answers))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_after_closing_nothing_is_started(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.close()
    began: list[int] = []
    tasks.start("x", lambda _: began.append(1), lambda _: None)
    qtbot.wait(20)
    assert began == []
    assert tasks.is_idle


def test_an_owner_that_is_gone_is_not_called(qtbot: QtBot, tasks: Tasks) -> None:
    go, owner = Event(), QObject()
    called: list[object] = []
    left: list[bool] = []

    def work(token: Token) -> None:
        waiting_for(go, "")
        left.append(token.is_cancelled)
        token.report(1, 2)

    said = called.append
    tasks.start("page", work, said, failed=said, progress=lambda step, _: said(step), owner=owner)
    waiting = tasks.start("page", work, said, owner=owner, in_turn=True)
    delete(owner)
    assert waiting.is_cancelled
    with qtbot.waitSignal(tasks.idle):
        go.set()
    assert left == [True, True], "done in turn is what is done for its effect"
    assert called == []


def test_an_owner_that_stays_is_told_and_keeps_no_link_to_what_has_ended(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    answers: list[str] = []
    links: list[int] = []
    for name in ("first", "second", "third"):
        with qtbot.waitSignal(tasks.idle):
            tasks.start("page", partial(waiting_for_nothing, name), answers.append, owner=owner)
        links.append(owner.receivers("2destroyed(QObject*)"))
    assert answers == ["first", "second", "third"]
    assert len(set(links)) == 1


def test_jobs_in_turn_are_all_done_in_their_order(qtbot: QtBot, tasks: Tasks) -> None:
    go = Event()
    order: list[str] = []

    def work(name: str, _token: Token) -> str:
        waiting_for(go, name)
        order.append(name)
        return name

    answers: list[str] = []
    for name in ("add", "remove", "put back"):
        tasks.start("library", partial(work, name), answers.append, in_turn=True)
    with qtbot.waitSignal(tasks.idle):
        go.set()
    assert order == answers == ["add", "remove", "put back"]


def test_of_the_jobs_in_turn_one_can_be_cancelled(qtbot: QtBot, tasks: Tasks) -> None:
    go, begun = Event(), Event()

    def add(token: Token) -> str:
        begun.set()
        waiting_for(go, "")
        token.check()
        return "added"

    answers: list[str] = []
    adding = tasks.start("library", add, answers.append, in_turn=True)
    tasks.start("library", lambda _: "removed", answers.append, in_turn=True)
    assert begun.wait(PATIENCE_MS / 1000)
    adding.cancel()
    assert tasks.is_busy("library")
    with qtbot.waitSignal(tasks.idle):
        go.set()
    assert answers == ["removed"]


def test_a_job_that_has_committed_itself_is_told_of_although_it_is_cancelled(qtbot: QtBot, tasks: Tasks) -> None:
    go, is_committed = Event(), Event()

    def work(token: Token) -> str:
        token.commit()
        is_committed.set()
        return waiting_for(go, "written")

    answers: list[str] = []
    writing = tasks.start("export", work, answers.append)
    assert is_committed.wait(PATIENCE_MS / 1000)
    assert writing.cancel() is False
    with qtbot.waitSignal(tasks.idle):
        go.set()
    assert answers == ["written"]


def test_who_has_gone_is_not_told_of_a_job_that_has_committed_itself(qtbot: QtBot, tasks: Tasks) -> None:
    go, is_committed, owner = Event(), Event(), QObject()

    def work(token: Token) -> str:
        token.commit()
        is_committed.set()
        return waiting_for(go, "written")

    answers: list[str] = []
    tasks.start("export", work, answers.append, owner=owner)
    assert is_committed.wait(PATIENCE_MS / 1000)
    delete(owner)
    with qtbot.waitSignal(tasks.idle):
        go.set()
    assert answers == []


def test_after_cancelling_nothing_is_committed() -> None:
    token = Token(lambda _token, _step, _steps: None)
    assert token.cancel() is True
    with pytest.raises(Cancelled):
        token.commit()


def test_what_a_job_worked_on_goes_without_being_looked_for(qtbot: QtBot, tasks: Tasks) -> None:
    class Document:
        pass

    document, answers = Document(), list[str]()
    gone = weakref.ref(document)
    gc.disable()
    try:
        tasks.start("checks", partial(lambda _document, _token: "checked", document), answers.append)
        qtbot.waitUntil(lambda: bool(answers) and tasks.is_idle)
        del document
        qtbot.waitUntil(lambda: gone() is None)
    finally:
        gc.enable()
