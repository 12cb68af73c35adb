"""What is fetched for a side gives way to what is chosen for it later."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from drafter.app.opening import Opened, read_path
from drafter.app.session import Session
from drafter.model.state import Base
from drafter.model.version import Version
from drafter.store.draft_file import Draft, save
from drafter.text.resources import resource
from drafter.ui.compare import pair
from drafter.ui.compare.desk import CompareDesk
from drafter.ui.compare.page import ComparePage
from drafter.ui.compare.texts import Origin, Side
from drafter.ui.services import Services
from tests.builders import op, res

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SAMPLE = resource("samples", "ocean-observation-zh.md")
BASE = res(op("<b>请</b>秘书长提交报告。"))
DRAFT = res(op("<b>请</b>秘书长提交最后报告。"))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(DRAFT, Base(BASE, "A/RES/78/167"))
    session.set_versions((Version("L.", datetime(2024, 1, 1, tzinfo=UTC), BASE),))
    return session


@pytest.fixture
def page(qtbot: QtBot, session: Session, services: Services) -> ComparePage:
    page = ComparePage(session, services.theme, services.translation, services.tasks)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def desk(page: ComparePage, session: Session, services: Services) -> CompareDesk:
    return CompareDesk(session, page, services, lambda: SAMPLE, QObject(page))


def slow(path: Path) -> Opened:
    time.sleep(0.1)
    return read_path(path)


def origins(page: ComparePage) -> list[Origin | None]:
    return [None if text is None else text.origin for text in page.texts]


def test_a_file_takes_the_side_that_it_was_chosen_for(
    qtbot: QtBot, desk: CompareDesk, page: ComparePage, services: Services
) -> None:
    desk.show_draft(None)
    page.side_wanted.emit(Side.OLD, Origin.FILE)
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert origins(page) == [Origin.FILE, Origin.DRAFT]


@pytest.mark.parametrize("chosen", [Origin.DRAFT, Origin.BASE, Origin.VERSION, None])
def test_a_file_that_comes_late_replaces_nothing_that_was_chosen_after_it(
    qtbot: QtBot,
    desk: CompareDesk,
    page: ComparePage,
    services: Services,
    monkeypatch: pytest.MonkeyPatch,
    chosen: Origin | None,
) -> None:
    monkeypatch.setattr("drafter.ui.compare.desk.read_path", slow)
    desk.show_draft(None)
    page.side_wanted.emit(Side.OLD, Origin.FILE)
    if chosen is None:
        desk.show_draft(None)
    elif chosen is Origin.VERSION:
        page.version_wanted.emit(Side.OLD, "L.")
    else:
        page.side_wanted.emit(Side.OLD, chosen)
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert origins(page) == [chosen or Origin.BASE, Origin.DRAFT]


def test_what_is_still_to_be_chosen_stays_asked_for(
    qtbot: QtBot, desk: CompareDesk, page: ComparePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.show_draft(None)
    desk.show_files((), has_draft=True)
    qtbot.wait(pair._PATIENCE_MS + 50)
    assert all(button.isVisible() for button in page.placeholder.buttons.values())


def test_a_refusal_names_which_of_the_files_it_is_about(qtbot: QtBot, desk: CompareDesk, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_text("")
    with qtbot.waitSignal(desk.refused) as refused:
        desk.show_files([SAMPLE, tmp_path / "空.txt"], has_draft=False)
    assert refused.args is not None
    assert refused.args[0].zh.startswith("“空.txt”：文件是空的")


def test_the_draft_s_own_file_is_called_by_its_name(
    qtbot: QtBot, desk: CompareDesk, page: ComparePage, services: Services, tmp_path: Path
) -> None:
    save(tmp_path / "南南.drafter", Draft(BASE))
    desk.show_own_file(tmp_path / "南南.drafter")
    qtbot.waitUntil(lambda: services.tasks.is_idle)
    assert page.texts[0] is not None
    assert page.texts[0].name == "南南.drafter", "its symbol is that of the draft at the right too"
