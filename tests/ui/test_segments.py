"""Of choices side by side one holds; a press is told, and what holds is shown by whoever owns them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.ui.segments import Segments


def test_a_press_is_told_and_one_holds(qtbot: QtBot) -> None:
    segments = Segments(("hidden", "brief", "all"))
    qtbot.addWidget(segments)
    told: list[str] = []
    segments.chosen.connect(told.append)
    segments.show_choice("brief")
    assert told == [], "what is shown was not pressed"
    qtbot.mouseClick(segments.buttons["all"], Qt.MouseButton.LeftButton)
    assert told == ["all"]
    assert [name for name, button in segments.buttons.items() if button.isChecked()] == ["all"]


def test_by_keyboard_the_choices_are_walked_through(qtbot: QtBot) -> None:
    segments = Segments((1, 2))
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.chosen) as heard:
        qtbot.keyClick(segments.buttons[2], Qt.Key.Key_Space)
    assert heard.args == [2]
