"""Every command is found by Chinese, pinyin initials or English, says its keys, and why it is off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.model.state import at
from drafter.ui.actions import SPECS
from drafter.ui.main_window import MainWindow
from drafter.ui.palette.entries import Entry, entries, search
from drafter.ui.palette.palette import Palette
from drafter.ui.services import Services
from drafter.ui.way import PageName
from tests.ui.answers import Answers
from tests.ui.windows import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    with main_window(qtbot, services, Answers()) as window:
        yield window


def listed(window: MainWindow) -> tuple[Entry, ...]:
    return entries(window.actions_, window.menus, window.page, has_draft=window.lifecycle.has_draft)


def opened(qtbot: QtBot, window: MainWindow) -> Palette:
    focused = QApplication.focusWidget() or window
    qtbot.keyClick(focused, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: any(palette.isVisible() for palette in window.findChildren(Palette)))
    return next(palette for palette in window.findChildren(Palette) if palette.isVisible())


def test_every_action_and_command_is_listed_but_the_list_itself(window: MainWindow) -> None:
    found = {entry.id for entry in listed(window)}
    assert {spec.name for spec in SPECS} - found == {"commands"}
    assert {command.id for command in window.menus.commands} <= found
    assert all(entry.words.zh and entry.words.en and entry.menu.zh for entry in listed(window))


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("导出", "export"),
        ("dc", "export"),
        ("export", "export"),
        ("gxjc", "roll"),
        ("GXJC", "roll"),
        ("dz", "compare"),
        ("Compare", "compare"),
        ("ty", "project"),
        ("Ctrl+K", "phrase"),
    ],
)
def test_a_command_is_found_in_either_language(window: MainWindow, query: str, first: str) -> None:
    window.lifecycle.new_blank()
    assert first in [entry.id for entry in search(listed(window), query)[:3]]


def test_what_can_be_done_stands_before_what_cannot(window: MainWindow) -> None:
    found = search(listed(window), "打开")
    assert found[0].id == "open"
    assert found[0].refusal is None


def test_what_is_off_says_why(qtbot: QtBot, window: MainWindow) -> None:
    by_id = {entry.id: entry for entry in listed(window)}
    assert by_id["save"].refusal is not None
    assert by_id["save"].refusal.zh == "要先打开草案"
    window.lifecycle.new_blank()
    window.session.select(at(window.session.document.paragraphs[0].id))
    by_id = {entry.id: entry for entry in listed(window)}
    assert by_id["save"].refusal is None
    assert by_id["undo"].refusal is not None
    assert by_id["undo"].refusal.zh == "没有可撤销的"
    assert by_id["move-up"].refusal is not None


def test_a_command_is_carried_out_with_the_keyboard_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.new_blank()
    window.editor.focus_text()
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.field, "jc")
    assert palette.current is not None
    qtbot.keyClick(palette.field, Qt.Key.Key_Backspace)
    qtbot.keyClick(palette.field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(palette.field, "changes")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette = opened(qtbot, window)
    palette.field.setText("find…")
    assert palette.current is not None
    assert palette.current.id == "find"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.find_bar.isVisible)


def test_a_command_that_is_off_is_not_carried_out(qtbot: QtBot, window: MainWindow) -> None:
    assert window.page is PageName.START
    palette = opened(qtbot, window)
    palette.field.setText("export…")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_arrows_walk_while_one_types_and_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    first = palette.current
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.current
    assert first is not None
    assert second is not None
    assert second is not first
    QApplication.sendEvent(
        palette.field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier)
    )
    assert palette.current is first
    qtbot.keyClicks(palette.field, "zzzz")
    assert palette.rows == ()
    assert palette.current is None
    palette.reject()


def test_there_is_one_list_and_it_goes_when_one_turns_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    window.lifecycle.new_blank()
    palette = opened(qtbot, window)
    qtbot.waitUntil(palette.isActiveWindow)
    window.views.show_commands()
    assert [one for one in window.findChildren(Palette) if one.isVisible()] == [palette]
    window.activateWindow()
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(Palette)))


@pytest.mark.parametrize("query", ["语言", "language"])
def test_languages_are_found_by_the_menu_that_they_stand_in(window: MainWindow, query: str) -> None:
    assert {entry.id for entry in search(listed(window), query)} >= {"language-zh", "language-en"}
