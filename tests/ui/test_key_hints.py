"""Buttons and tips name the keys that are bound, and pages go by them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.settings import KEYS
from drafter.ui.key_hints import beside, usual_key
from drafter.ui.main_window import MainWindow
from drafter.ui.reviews.frame import ReviewHeader
from drafter.ui.services import Services
from drafter.ui.steps import Step
from tests.ui.answers import Answers


def test_a_changed_key_stands_beside_what_it_does(qtbot: QtBot, services: Services) -> None:
    window = MainWindow(services, Answers())
    qtbot.addWidget(window)
    assert window.header.export.toolTip() == "Ctrl+E"
    assert "Alt+Enter" in window.checks.card.fix.text()
    services.settings.set(KEYS, ("export=Ctrl+Shift+9", "fix=Ctrl+Alt+Return", "library=", "next-change=F12"))
    assert window.header.export.toolTip() == "Ctrl+Shift+9"
    assert window.checks.card.fix.text() == "Fix  Ctrl+Alt+Enter"
    assert window.compare.bar.next.text() == "Next  F12", "one that is made later shows them too"
    services.settings.set(KEYS, ())
    assert window.header.export.toolTip() == "Ctrl+E"


def test_the_text_of_the_window_goes_by_the_keys_of_its_menus(qtbot: QtBot, services: Services) -> None:
    window = MainWindow(services, Answers())
    qtbot.addWidget(window)
    services.settings.set(KEYS, ("move-up=Alt+U",))
    assert window.editor.sheet.text_keys.sequences("move-up") == ("Alt+U",)


def test_a_review_is_left_by_the_key_that_closes_a_draft(qtbot: QtBot, services: Services) -> None:
    header = ReviewHeader(Step.SESSION)
    qtbot.addWidget(header)
    header.show()
    header.set_keys(lambda name: {"close": "Ctrl+F4"}.get(name, ""))
    header.activateWindow()
    qtbot.waitUntil(header.isActiveWindow)
    with qtbot.assertNotEmitted(header.step_chosen):
        qtbot.keyClick(header, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(header.step_chosen) as chosen:
        qtbot.keyClick(header, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [Step.OPEN]


def test_what_has_no_key_is_named_alone() -> None:
    assert beside("Fix", "") == "Fix"
    assert beside("Fix", usual_key("fix")) == "Fix  Alt+Enter"
    assert usual_key("no-such-action") == ""
