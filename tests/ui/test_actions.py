"""Menus and keys: every action can be found, no two share a key, no key is one that others take."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.model.commands import COMMANDS
from drafter.model.state import at
from drafter.text.sentence import Language
from drafter.ui.actions import SPECS, Actions, shown_keys, written_keys
from drafter.ui.editor.keys import COMMANDS as TEXT_KEYS
from drafter.ui.menus import Menus
from drafter.ui.services import Services
from tests.builders import op, pp, res

TAKEN_ELSEWHERE = (
    *("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Ctrl+Shift+B", "Ctrl+Shift+E", "Ctrl+Shift+K"),
    *("Ctrl+Shift+M", "Ctrl+Shift+U", "Ctrl+;", "Ctrl+7", "Ctrl+8", "Ctrl+Alt+H", "Ctrl+Alt+B", "Ctrl+Alt+P"),
    *("Ctrl+`", "F4", "Alt+A", "Ctrl+Alt+A", "Ctrl+Alt+W", "Ctrl+Alt+Z", "Ctrl+Shift+A"),
)
"""Of input methods, screenshot tools and chat programs: section 11 of the interface design."""


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    return Actions(window)


@pytest.fixture
def menus(window: QMainWindow, actions: Actions, services: Services) -> Menus:
    document = res(pp("<b>重申</b>承诺，"), op("<b>请</b>秘书长报告。"))
    return Menus(window.menuBar(), actions, Session(document, parent=window), services.say)


def all_in(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        found += all_in(action.menu()) if action.menu() else [action]  # type: ignore[arg-type]
    return found


def in_menus(window: QMainWindow) -> list[QAction]:
    return [
        action
        for entry in window.menuBar().actions()
        for action in all_in(entry.menu())  # type: ignore[arg-type]
    ]


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(QKeySequence(keys).toString() for spec in SPECS for keys in spec.sequences)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_key_of_the_window_is_one_that_the_text_takes() -> None:
    of_window = {QKeySequence(keys)[0].toCombined() for spec in SPECS if not spec.is_of_text for keys in spec.sequences}
    assert of_window & set(TEXT_KEYS) == set()


def test_no_key_is_one_that_input_methods_and_other_programs_take() -> None:
    taken = {QKeySequence(keys).toString() for keys in TAKEN_ELSEWHERE}
    ours = {QKeySequence(keys).toString() for spec in SPECS for keys in spec.sequences}
    assert ours & taken == set()


def test_every_action_stands_in_a_menu(window: QMainWindow, menus: Menus) -> None:
    shown = {action.objectName() for action in in_menus(window)}
    assert {spec.name for spec in SPECS} - shown == set()
    assert {command.id for command in COMMANDS} - shown == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_entries_of_a_menu_have_the_same_letter(
    window: QMainWindow, menus: Menus, services: Services, language: Language
) -> None:
    services.translation.set_language(language)
    menus.retranslate()
    for entry in window.menuBar().actions():
        letters = [a.text()[a.text().index("&") + 1] for a in entry.menu().actions() if "&" in a.text()]  # type: ignore[union-attr]
        doubles = [letter for letter, count in Counter(map(str.upper, letters)).items() if count > 1]
        assert doubles == [], entry.text()


@pytest.mark.parametrize(("language", "words"), [("zh", "删除段落(&L)"), ("en", "De&lete paragraph")])
def test_a_command_of_the_text_has_a_letter_and_its_key(
    menus: Menus, services: Services, language: Language, words: str
) -> None:
    services.translation.set_language(language)
    menus.retranslate()
    assert menus.command("remove-paragraph").text() == f"{words}\tCtrl+Shift+Del"


def test_what_needs_a_draft_is_off_without_one(actions: Actions) -> None:
    actions.set_draft_shown(False)
    assert not actions.of("save").isEnabled()
    assert actions.of("open").isEnabled()
    actions.set_draft_shown(True)
    assert actions.of("save").isEnabled()


def test_a_command_that_cannot_be_carried_out_is_off_and_says_why(menus: Menus, window: QMainWindow) -> None:
    session = window.findChild(Session)
    assert session is not None
    session.select(at(session.document.paragraphs[0].id))
    menus.refresh()
    up = next(action for action in in_menus(window) if action.objectName() == "move-up")
    assert not up.isEnabled()
    assert up.toolTip()


def test_no_command_on_paragraphs_can_be_chosen_while_the_text_is_out_of_sight(
    menus: Menus, window: QMainWindow
) -> None:
    session = window.findChild(Session)
    assert session is not None
    session.select(at(session.document.paragraphs[0].id))
    menus.set_draft_shown(False)
    menus.refresh()
    assert not any(menus.command(command.id).isEnabled() for command in menus.commands)
    menus.set_draft_shown(True)
    menus.refresh()
    assert menus.command("remove-paragraph").isEnabled()


def test_a_command_is_carried_out_from_the_menu(menus: Menus, window: QMainWindow) -> None:
    session = window.findChild(Session)
    assert session is not None
    session.select(at(session.document.paragraphs[1].id))
    below = next(action for action in in_menus(window) if action.objectName() == "paragraph-below")
    below.trigger()
    assert len(session.document.paragraphs) == 3


def test_keys_of_the_text_are_shown_and_not_bound(actions: Actions) -> None:
    copy = actions.of("copy")
    assert copy.shortcuts() == []
    assert copy.text().endswith("\tCtrl+C")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_keys_are_named_as_they_stand_on_keyboards_in_either_language(
    actions: Actions, services: Services, language: Language
) -> None:
    services.translation.set_language(language)
    actions.retranslate()
    assert actions.key("fix") == "Alt+Enter"
    assert actions.of("fix").text().endswith("\tAlt+Enter")
    assert actions.keys("move-up") == "Alt+↑"
    assert shown_keys("Ctrl+PgUp") == "Ctrl+PgUp"
    for keys in ("Alt+Up", "Ctrl+PgDown", "Ctrl++", "Shift+F8"):
        assert written_keys(shown_keys(keys)) == keys
    assert written_keys(shown_keys("Alt+Shift+Return")) == "Alt+Shift+Return"


def test_words_are_without_the_mark_of_the_letter(actions: Actions, services: Services) -> None:
    assert actions.words("sample") == "Open the sample"
    services.translation.set_language("zh")
    assert actions.words("save") == "保存"


def test_menus_show_the_keys_that_are_bound(window: QMainWindow, menus: Menus, actions: Actions) -> None:
    actions.set_own_keys({"move-up": ("Alt+U",), "insert-note": ("Ctrl+Alt+N",)})
    assert menus.command("move-up").text().endswith("\tAlt+U")
    assert actions.of("insert-note").text().endswith("\tCtrl+Alt+N")
    actions.set_own_keys({"move-up": ()})
    assert "\t" not in menus.command("move-up").text()
