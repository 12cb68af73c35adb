"""Saving says how it went, and what stands on the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.recovery import DraftJournal
from drafter.app.saving import SaveState, Saving
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.model import edits
from drafter.model.document import ParagraphId
from drafter.model.state import Edit
from drafter.store import draft_file
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import pp, res

CHANGE = Edit(
    Sentence("输入", "Typing"),
    partial(edits.type_text, paragraph_id=ParagraphId(1), content_span=Span(0, 0), text="又"),
)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    one = Tasks(threads=1)
    yield one
    one.close()


@pytest.fixture
def journal(tasks: Tasks, tmp_path: Path) -> Iterator[DraftJournal]:
    one = DraftJournal(tmp_path / "copies", tasks, delay_ms=10)
    yield one
    one.finish(keep=False)


@pytest.fixture
def session(journal: DraftJournal) -> Session:
    session = Session(res(pp("重申承诺，")), journal=journal)
    journal.attach(session)
    return session


@pytest.fixture
def saving(session: Session, tasks: Tasks, journal: DraftJournal) -> Saving:
    return Saving(session, tasks, journal)


def test_a_saved_draft_reads_back_the_same(qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path) -> None:
    session.dispatch(CHANGE)
    assert saving.status.state.value == "changed"
    path = tmp_path / "南南合作.drafter"
    with qtbot.waitSignal(saving.saved):
        saving.save(path)
    assert draft_file.load(path).document == session.document
    assert session.path == path
    assert not session.is_modified
    assert saving.status.state.value == "saved"
    assert saving.status.saved_at is not None


def test_what_is_typed_while_saving_stays_unsaved(
    qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(saving.saved):
        saving.save(tmp_path / "a.drafter")
        session.dispatch(CHANGE)
    assert session.is_modified
    assert saving.status.state.value == "changed"


def test_a_failure_stays_until_it_is_solved(qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path) -> None:
    session.dispatch(CHANGE)
    with qtbot.waitSignal(saving.failed):
        saving.save(tmp_path / "missing" / "a.drafter")
    session.dispatch(CHANGE)
    assert saving.status.state.value == "failed"
    assert saving.status.reason is not None
    with qtbot.waitSignal(saving.saved):
        saving.save(tmp_path / "a.drafter")
    assert saving.status.state.value == "saved"
    assert saving.status.reason is None


def test_the_time_of_the_recovery_copy_is_told(
    qtbot: QtBot, saving: Saving, session: Session, journal: DraftJournal
) -> None:
    with qtbot.waitSignal(journal.secured):
        session.dispatch(CHANGE)
    assert saving.status.secured_at is not None


def test_a_file_that_another_program_wrote_to_is_noticed(
    qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.drafter"
    with qtbot.waitSignal(saving.saved):
        saving.save(path)
    assert not saving.was_touched(path)
    os.utime(path, (1, 1))
    assert saving.was_touched(path)
    assert not saving.was_touched(tmp_path / "b.drafter")


def test_coming_back_finds_out_what_another_program_did(
    qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "a.drafter"
    with qtbot.waitSignal(saving.saved):
        saving.save(path)
    saving.look()
    assert saving.status.state is SaveState.SAVED
    os.utime(path, ns=(1, 1))
    saving.look()
    assert saving.status.state is SaveState.TOUCHED
    session.dispatch(CHANGE)
    assert saving.status.state is SaveState.TOUCHED
    with qtbot.waitSignal(saving.saved):
        saving.save(path)
    assert saving.status.state is SaveState.SAVED


def test_the_draft_stands_since_it_was_saved_or_secured(
    qtbot: QtBot, saving: Saving, session: Session, tmp_path: Path
) -> None:
    assert saving.stands_since is None
    with qtbot.waitSignal(saving.saved):
        saving.save(tmp_path / "南南合作.drafter")
    saved = saving.stands_since
    assert saved is not None
    assert saved == saving.status.saved_at
    session.dispatch(CHANGE)
    qtbot.waitUntil(lambda: saving.stands_since is not None and saving.stands_since >= saved)
    assert saving.stands_since == saving.status.secured_at
    session.undo()
    assert saving.stands_since == saved
