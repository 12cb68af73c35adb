"""Keys are looked up, tried and changed; who may have taken one that does not arrive is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.key_takers import TAKERS, may_take
from drafter.app.settings import KEYS
from drafter.ui.actions import SPECS, Actions
from drafter.ui.dialogs.key_probe import input_method_trouble
from drafter.ui.dialogs.key_settings import KeySettings
from drafter.ui.dialogs.keys import KeysDialog
from drafter.ui.dialogs.settings import SettingsDialog
from drafter.ui.key_binding import entries_of, judged, own_keys
from drafter.ui.key_table import OTHERS, rows
from drafter.ui.services import Services

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def actions(qtbot: QtBot, services: Services) -> Iterator[Actions]:
    owner = QObject()
    actions = Actions(owner)
    services.settings.changed.connect(
        lambda name: actions.set_own_keys(own_keys(services.settings.value(KEYS))) if name == KEYS.name else None
    )
    yield actions
    owner.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot, actions: Actions, services: Services) -> KeysDialog:
    dialog = KeysDialog(actions, services)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def changing(qtbot: QtBot, actions: Actions, services: Services) -> KeySettings:
    settings = KeySettings(actions, services)
    qtbot.addWidget(settings)
    settings.show()
    return settings


def listed(dialog: KeysDialog) -> list[str]:
    table = dialog.table
    return [table.item(row, 2).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


# The table


def test_every_key_of_the_action_table_and_of_the_reviews_is_listed(actions: Actions) -> None:
    found = rows(actions)
    named = {row.action for row in found}
    assert {spec.name for spec in SPECS if spec.sequences and not spec.is_of_text} <= named
    assert {(row.where.zh, row.words.zh) for row in OTHERS} <= {(row.where.zh, row.words.zh) for row in found}
    assert {"核对结构", "更新届次", "对照"} <= {row.where.zh for row in found}
    assert all(row.keys for row in found)


@pytest.mark.parametrize("query", ["勾选", "gx", "tick", "更新届次"])
def test_keys_of_reviews_are_found_in_either_language(qtbot: QtBot, dialog: KeysDialog, query: str) -> None:
    dialog.search.setText(query)
    assert "Space" in listed(dialog)


# The check


def test_a_key_that_arrives_is_named_and_ticked_off(qtbot: QtBot, dialog: KeysDialog) -> None:
    dialog.start_check()
    qtbot.keyClick(dialog.probe, Qt.Key.Key_E, CONTROL)
    assert dialog.probe.text() == "Ctrl+E  Export…"
    assert dialog.verdict.text() == "Ctrl+E has arrived."
    row = next(row for row in range(dialog.table.rowCount()) if dialog.table.item(row, 2).text() == "Ctrl+E")
    assert dialog.table.item(row, 3).text() == "✓"
    dialog.table.setCurrentCell(row, 0)
    assert dialog.verdict.text() == "Ctrl+E has arrived before."


def test_a_key_that_does_nothing_says_who_may_have_taken_it(dialog: KeysDialog, services: Services) -> None:
    services.translation.set_language("zh")
    row = next(row for row in range(dialog.table.rowCount()) if dialog.table.item(row, 2).text() == "F11")
    dialog.table.setCurrentCell(row, 0)
    assert dialog.verdict.text() == "F11若没有反应：笔记本的功能键要同时按Fn。"


def test_an_unknown_key_is_one_that_the_input_method_took(dialog: KeysDialog) -> None:
    QApplication.sendEvent(
        dialog.probe, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier)
    )
    assert dialog.verdict.text() == "The input method has taken this key."


def test_an_input_method_that_composes_is_said_to_answer(dialog: KeysDialog) -> None:
    QApplication.sendEvent(dialog.probe, QInputMethodEvent("ni hao", []))
    assert dialog.probe.text() == "ni hao"
    assert dialog.verdict.text() == "The input method answers and is composing."


def test_a_key_that_nothing_has_is_said_to_be_unused(qtbot: QtBot, dialog: KeysDialog) -> None:
    qtbot.keyClick(dialog.probe, Qt.Key.Key_F12)
    assert dialog.probe.text() == "F12  not used here"


@pytest.mark.parametrize(
    ("platform", "module", "said"),
    [
        ("xcb", "", "QT_IM_MODULE"),
        ("xcb", "fcitx", "fcitx"),
        ("xcb", "ibus", None),
        ("xcb", "wayland;ibus", None),
        ("wayland", "", None),
        ("windows", "", None),
    ],
)
def test_a_missing_input_method_is_explained(platform: str, module: str, said: str | None) -> None:
    trouble = input_method_trouble(platform, module)
    assert (trouble is None) if said is None else (trouble is not None and said in trouble.zh)


def test_takers_are_named_by_keys_as_qt_writes_them() -> None:
    whole = [keys for keys in TAKERS if keys not in ("Alt+Shift", "Ctrl+Shift")]
    assert [QKeySequence(keys).toString() for keys in whole] == whole
    assert "搜狗" in may_take("Ctrl+Shift+B").zh


# Changing


def test_a_key_is_changed_at_once_and_kept(
    qtbot: QtBot, changing: KeySettings, actions: Actions, services: Services
) -> None:
    changing.choose("export")
    qtbot.keyClick(changing.recorder, Qt.Key.Key_9, CONTROL | SHIFT)
    assert actions.keys("export") == "Ctrl+Shift+9"
    assert actions.of("export").shortcuts() == [QKeySequence("Ctrl+Shift+9")]
    assert services.settings.value(KEYS) == ("export=Ctrl+Shift+9",)
    qtbot.mouseClick(changing.usual, Qt.MouseButton.LeftButton)
    assert actions.keys("export") == "Ctrl+E"
    assert services.settings.value(KEYS) == ()


def test_the_key_is_that_of_a_command_that_is_listed(changing: KeySettings, actions: Actions) -> None:
    assert changing.filter("转到")
    assert changing.current == "go-to"
    assert changing.recorder.text() == actions.keys("go-to")
    assert not changing.filter("nothing is called so")
    assert changing.filter("")
    assert changing.current == "go-to"


def test_a_key_is_taken_away(qtbot: QtBot, changing: KeySettings, actions: Actions, services: Services) -> None:
    changing.choose("export")
    qtbot.keyClick(changing.recorder, Qt.Key.Key_Backspace)
    assert actions.of("export").shortcuts() == []
    assert services.settings.value(KEYS) == ("export=",)


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (Qt.Key.Key_O, CONTROL, "taken by “Open…”"),
        (Qt.Key.Key_C, CONTROL, "taken by “Copy”"),
        (Qt.Key.Key_BracketRight, CONTROL, "taken by"),
        (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "for writing"),
        (Qt.Key.Key_X, SHIFT, "for writing"),
    ],
)
def test_a_key_that_cannot_be_had_is_refused(
    qtbot: QtBot, changing: KeySettings, actions: Actions, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    changing.choose("export")
    qtbot.keyClick(changing.recorder, key, modifiers)
    assert said in changing.verdict.text()
    assert actions.keys("export") == "Ctrl+E"


def test_a_key_that_others_may_take_is_given_with_a_warning(actions: Actions) -> None:
    verdict = judged(actions, "export", "Ctrl+Shift+B")
    assert verdict.is_free
    assert verdict.said is not None
    assert "搜狗" in verdict.said.zh


def test_a_key_of_the_text_is_changed_too(qtbot: QtBot, changing: KeySettings, actions: Actions) -> None:
    changing.choose("move-up")
    assert changing.recorder.text() == "Alt+↑"
    qtbot.keyClick(changing.recorder, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert actions.keys("move-up") == "Alt+U"
    changing.choose("export")
    qtbot.keyClick(changing.recorder, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert changing.verdict.text() == "Alt+U is taken by “Move up”."
    changing.choose("split-off-subparagraph")
    assert changing.recorder.text() == "Shift+Enter"
    qtbot.mouseClick(changing.usual, Qt.MouseButton.LeftButton)
    assert actions.keys("split-off-subparagraph") == "Shift+Enter"


def test_enter_itself_always_splits(actions: Actions) -> None:
    assert "split" not in actions.changeable
    actions.set_own_keys({"split": ("Alt+X",)})
    assert actions.keys("split") == "Enter"
    assert {"split-off-subparagraph", "paragraph-below", "move-up", "indent", "insert-note"} <= set(actions.changeable)


@pytest.mark.parametrize(
    ("name", "keys", "is_free"),
    [
        ("export", "Ctrl+Left", False),
        ("export", "Alt+Down", False),
        ("move-up", "Ctrl+Shift+End", False),
        ("move-up", "Alt+PgUp", True),
        ("export", "Shift+Return", False),
        ("paragraph-below", "Ctrl+Shift+Return", True),
        ("indent", "Ctrl+C", False),
        ("indent", "F12", True),
        ("indent", "F7", False),
    ],
)
def test_keys_that_move_the_caret_are_left_to_it(actions: Actions, name: str, keys: str, is_free: bool) -> None:
    assert judged(actions, name, keys).is_free == is_free


def test_what_works_on_every_page_leaves_its_keys_to_each(actions: Actions) -> None:
    actions.set_own_keys({"paragraph-below": ("Ctrl+Alt+Return",), "next-finding": ()})
    for keys in ("Ctrl+Return", "F7"):
        verdict = judged(actions, "open", keys)
        assert not verdict.is_free
        assert verdict.said is not None
        assert "核对结构" in verdict.said.zh
    assert judged(actions, "export", "F7").is_free, "it is off in reviews"


def test_a_changed_key_is_the_one_that_is_listed(actions: Actions) -> None:
    actions.set_own_keys({"indent": ("F12",), "insert-note": ("Ctrl+Alt+N",)})
    found = {row.action: row for row in rows(actions) if row.action}
    assert found["indent"].keys == "F12"
    assert found["indent"].where.zh == "正文"
    assert found["insert-note"].keys == "Ctrl+Alt+N"
    assert "Enter" in [row.keys for row in rows(actions) if row.words.en == "Split paragraph"]


def test_damaged_entries_are_passed_over(actions: Actions) -> None:
    assert own_keys(("export=Ctrl+Shift+9", "nonsense", "roll=", "open=Ctrl+K, Ctrl+C")) == {
        "export": ("Ctrl+Shift+9",),
        "roll": (),
    }
    actions.set_own_keys({"no-such-action": ("F12",), "copy": ("F12",), "export": ("F12",)})
    assert actions.keys("export") == "F12"
    assert actions.keys("copy") == "Ctrl+C"
    assert entries_of({"export": ("F12",), "roll": ()}) == ("export=F12", "roll=")


def test_the_search_of_the_settings_looks_through_keys_too(qtbot: QtBot, actions: Actions, services: Services) -> None:
    dialog = SettingsDialog(services, actions)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.keys is not None
    dialog.search.setText("导出")
    assert dialog.keys.isVisible()
    visible = [row for row in range(dialog.keys.table.rowCount()) if not dialog.keys.table.isRowHidden(row)]
    assert 1 <= len(visible) <= 4
    dialog.search.setText("缩放")
    assert dialog.editors["zoom"].isVisible()
