"""Each of the two texts is named with its time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.app.recovery import DraftJournal
from drafter.app.saving import Saving
from drafter.app.session import Session
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId
from drafter.model.state import Base, Edit
from drafter.model.version import Version
from drafter.text.resources import resource
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.compare import texts
from drafter.ui.compare.desk import CompareDesk
from drafter.ui.compare.page import ComparePage
from drafter.ui.compare.texts import Side
from drafter.ui.services import Services
from tests.builders import op, res
from tests.ui.clock import NOW, stop_clock

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TEXT = res(op("<b>请</b>秘书长提交报告。"), masthead=Masthead("大会", session=79))
TYPING = Edit(
    Sentence("输入", "Typing"),
    partial(edits.type_text, paragraph_id=ParagraphId(1), content_span=Span(8, 8), text="最后"),
)


@pytest.fixture
def journal(services: Services) -> Iterator[DraftJournal]:
    one = DraftJournal(services.recovery_folder, services.disk, delay_ms=10)
    yield one
    one.finish(keep=False)


@pytest.fixture
def session(journal: DraftJournal) -> Session:
    session = Session(TEXT, Base(TEXT, "A/RES/78/167"), journal=journal)
    journal.attach(session)
    kept_at = (NOW - timedelta(days=1)).astimezone()
    session.set_versions((Version("零稿", kept_at, replace(TEXT, masthead=Masthead("大会", session=78))),))
    return session


@pytest.fixture
def saving(session: Session, services: Services, journal: DraftJournal) -> Saving:
    return Saving(session, services.disk, journal)


@pytest.fixture
def page(qtbot: QtBot, session: Session, saving: Saving, services: Services) -> ComparePage:
    page = ComparePage(session, services.theme, services.translation, services.tasks, saving)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    return page


@pytest.fixture
def desk(page: ComparePage, session: Session, services: Services) -> CompareDesk:
    return CompareDesk(session, page, services, lambda: None, QObject(page))


def about(page: ComparePage, side: Side) -> str:
    return page.heads[side].about_text


def test_the_draft_is_named_with_when_it_was_saved_or_secured(
    qtbot: QtBot, desk: CompareDesk, page: ComparePage, saving: Saving, session: Session, tmp_path: Path
) -> None:
    desk.show_draft(None)
    assert about(page, Side.NEW) == "Seventy-ninth session", "it was never saved"
    with qtbot.waitSignal(saving.saved):
        saving.save(tmp_path / "a.drafter")
    assert saving.status.saved_at is not None
    clock = f"{saving.status.saved_at:%H:%M}"
    assert about(page, Side.NEW).removeprefix("Seventy-ninth session, ").endswith(clock)
    session.dispatch(TYPING)
    qtbot.waitUntil(lambda: saving.status.secured_at is not None)
    assert about(page, Side.NEW).endswith(f"{saving.stands_since:%H:%M}")
    assert about(page, Side.OLD) == "Base text, Seventy-ninth session"


def test_a_stage_is_named_with_when_it_was_kept(
    desk: CompareDesk, page: ComparePage, session: Session, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_clock(monkeypatch, texts)
    services.translation.set_language("zh")
    desk.show_version(session.versions[0])
    assert about(page, Side.OLD) == "第七十八届会议，昨天15:30"


def test_a_file_is_named_with_when_it_was_written_unless_its_text_was_adopted(
    qtbot: QtBot, desk: CompareDesk, page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_clock(monkeypatch, texts)
    adopted, own = resource("samples", "ocean-observation-en.md"), tmp_path / "own.txt"
    own.write_text("大会，\n1. 请秘书长提交报告。\n", encoding="utf-8")
    os.utime(own, (datetime(2026, 3, 5, 9).timestamp(),) * 2)
    desk.show_files([adopted, own], has_draft=False)
    qtbot.waitUntil(lambda: None not in page.texts)
    assert about(page, Side.OLD) == "adopted on 16 December 2025"
    assert about(page, Side.NEW) == "5 March"
