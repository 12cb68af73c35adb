"""The status bar says whether the draft is safe, and what was just done, for a while."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.saving import SaveState, SaveStatus
from drafter.text.sentence import Language, Sentence
from drafter.ui import status_bar
from drafter.ui.services import Services
from drafter.ui.status_bar import StatusBar
from tests.ui.clock import NOW, stop_clock

DONE = Sentence(zh="插入执行段12", en="Insert OP12")
NOON = NOW.replace(hour=12, minute=5)


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_clock(monkeypatch, status_bar)


@pytest.fixture
def bar(qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch) -> StatusBar:
    monkeypatch.setattr(status_bar, "LINE_MS", 50)
    bar = StatusBar(services.theme, services.translation)
    qtbot.addWidget(bar)
    bar.resize(1200, 26)
    bar.show()
    return bar


@pytest.mark.parametrize(
    ("status", "zh", "en"),
    [
        (SaveStatus(SaveState.SAVED, saved_at=NOON), "已保存 12:05", "Saved 12:05"),
        (SaveStatus(SaveState.CHANGED), "有改动", "Changed"),
        (SaveStatus(SaveState.CHANGED, secured_at=NOON), "有改动，12:05已留底", "Changed, secured 12:05"),
        (SaveStatus(SaveState.SAVING), "正在保存…", "Saving…"),
        (
            SaveStatus(SaveState.FAILED, reason=Sentence("磁盘已满。", "Disk full.")),
            "未能保存：磁盘已满。",
            "Not saved: Disk full.",
        ),
        (
            SaveStatus(SaveState.FAILED, secured_at=NOON, reason=Sentence("磁盘已满。", "Disk full.")),
            "未能保存：磁盘已满。改动已留底。",
            "Not saved: Disk full. The changes are secured.",
        ),
        (SaveStatus(SaveState.TOUCHED), "文件在别处被改过。", "The file was changed elsewhere."),
    ],
)
def test_the_state_of_the_draft_is_said(
    bar: StatusBar, services: Services, qtbot: QtBot, status: SaveStatus, zh: str, en: str
) -> None:
    bar.show_save(status)
    assert bar.save_text == en
    services.translation.set_language("zh")
    qtbot.waitUntil(lambda: bar.save_text == zh)


def test_a_file_changed_elsewhere_can_be_looked_at(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_save(SaveStatus(SaveState.SAVED))
    assert not bar.look.isVisible()
    bar.show_save(SaveStatus(SaveState.TOUCHED))
    with qtbot.waitSignal(bar.look_requested):
        qtbot.mouseClick(bar.look, Qt.MouseButton.LeftButton)


def test_a_failure_offers_to_save_elsewhere(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_save(SaveStatus(SaveState.SAVED))
    assert not bar.save_as.isVisible()
    bar.show_save(SaveStatus(SaveState.FAILED, reason=Sentence("磁盘已满。", "Disk full.")))
    with qtbot.waitSignal(bar.save_as_requested):
        qtbot.mouseClick(bar.save_as, Qt.MouseButton.LeftButton)


def test_what_happened_is_said_for_a_while_with_a_way_back(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_line(DONE, can_undo=True)
    assert bar.line_text == "Insert OP12"
    with qtbot.waitSignal(bar.undo_requested):
        qtbot.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
    bar.undo.clearFocus()
    qtbot.waitUntil(lambda: bar.line_text == "")


def test_the_line_stays_while_its_button_has_the_keyboard(qtbot: QtBot, bar: StatusBar) -> None:
    bar.show_line(DONE, can_undo=True)
    bar.activateWindow()
    bar.undo.setFocus()
    qtbot.waitUntil(bar.undo.hasFocus)
    qtbot.wait(150)
    assert bar.line_text == "Insert OP12"


def test_a_second_event_takes_the_place_of_the_first(bar: StatusBar) -> None:
    bar.show_line(DONE, can_undo=True)
    bar.show_line(Sentence("没有待填的地方。", "There is nothing to fill in."))
    assert bar.line_text == "There is nothing to fill in."
    assert not bar.undo.isVisible()


def test_without_a_draft_nothing_is_said_about_places(bar: StatusBar) -> None:
    bar.show_place("执行段12", "zh", 120)
    assert (bar.position.text(), bar.language.text(), bar.zoom.text()) == ("执行段12", "Chinese", "120%")
    bar.show_place("", None, 120)
    assert not bar.zoom.isVisible()


@pytest.mark.parametrize(("language", "word"), [("zh", "打开"), ("en", "Open")])
def test_what_happened_can_be_acted_on(qtbot: QtBot, services: Services, language: Language, word: str) -> None:
    services.translation.set_language(language)
    bar = StatusBar(services.theme, services.translation)
    qtbot.addWidget(bar)
    bar.show()
    done: list[str] = []
    bar.show_line(DONE, remedy=(Sentence("打开", "Open"), lambda: done.append("opened")))
    assert bar.remedy.text() == word
    qtbot.mouseClick(bar.remedy, Qt.MouseButton.LeftButton)
    assert done == ["opened"]
    assert not bar.line.isVisible()
    bar.show_line(DONE)
    assert not bar.remedy.isVisible(), "it belonged to what was said before"
