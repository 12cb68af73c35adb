"""Another file becomes the base of the draft that it was asked for, as one step of undo, and of no other draft."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.app.opening import Opened, read_path
from drafter.app.session import Session
from drafter.text.resources import resource
from drafter.ui import base_change
from drafter.ui.base_change import BaseChange
from drafter.ui.services import Services
from tests.builders import pp, res
from tests.patience import PATIENCE_MS
from tests.ui.answers import Answers

SAMPLE = resource("samples", "ocean-observation-zh.md")
DRAFT = res(pp("<b>重申</b>承诺，"))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session(DRAFT)


def test_the_file_becomes_the_base_and_undo_takes_it_back(qtbot: QtBot, session: Session, services: Services) -> None:
    parent = QObject()
    BaseChange(session, services, Answers(opened=SAMPLE), parent).choose()
    qtbot.waitUntil(lambda: session.base is not None)
    assert session.base is not None
    assert session.base.name == "A/RES/80/372"
    session.undo()
    assert session.base is None


def test_what_was_being_read_does_not_become_the_base_of_another_draft(
    qtbot: QtBot, session: Session, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = Event(), Event()

    def slowly(path: Path) -> Opened:
        begun.set()
        assert go.wait(PATIENCE_MS / 1000)
        return read_path(path)

    monkeypatch.setattr(base_change, "read_path", slowly)
    parent = QObject()
    BaseChange(session, services, Answers(opened=SAMPLE), parent).choose()
    assert begun.wait(PATIENCE_MS / 1000)
    session.new_draft(res(pp("<b>回顾</b>别的，")), None)
    with qtbot.waitSignal(services.tasks.idle):
        go.set()
    assert session.base is None


def test_a_refusal_names_the_file(qtbot: QtBot, session: Session, services: Services, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_text("")
    parent = QObject()
    change = BaseChange(session, services, Answers(opened=tmp_path / "空.txt"), parent)
    with qtbot.waitSignal(change.refused) as refused:
        change.choose()
    assert refused.args is not None
    assert refused.args[0].zh.startswith("“空.txt”：文件是空的")
