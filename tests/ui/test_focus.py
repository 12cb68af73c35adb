"""The focus ring stands around the control that the keyboard reached, wherever its parents end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QListWidget,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from drafter.ui.focus import FocusRing
from drafter.ui.leaving import Leaving
from drafter.ui.services import Services
from drafter.ui.style_sheet import style_sheet


class Desk(QWidget):
    """Two buttons in a box as narrow as they are, and a list."""

    def __init__(self) -> None:
        super().__init__()
        box, inside = QWidget(), QVBoxLayout()
        self.column = QVBoxLayout(self)
        self.one, self.two, self.list = QPushButton("One"), QPushButton("Two"), QListWidget()
        inside.setContentsMargins(0, 0, 0, 0)
        box.setLayout(inside)
        for widget in (self.one, self.two, self.list):
            inside.addWidget(widget)
        self.column.addWidget(box)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.resize(200, 260)
    desk.show()
    qtbot.waitExposed(desk)
    desk.activateWindow()
    desk.list.setFocus()
    qtbot.waitUntil(desk.list.hasFocus)
    return desk


@pytest.fixture
def ring(qapp: QApplication, services: Services, desk: Desk) -> FocusRing:
    return FocusRing(qapp, services.theme)


def test_tab_moves_the_ring_around_the_control(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    assert ring.rect is None
    desk.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(desk.one.hasFocus)
    around = desk.one.rect().translated(desk.one.mapTo(desk, desk.one.rect().topLeft())).adjusted(-4, -4, 4, 4)
    assert ring.rect == around
    qtbot.keyClick(desk.one, Qt.Key.Key_Tab)
    qtbot.waitUntil(desk.two.hasFocus)
    assert ring.rect is not None
    assert ring.rect.top() > around.top()


def test_the_ring_follows_when_the_control_moves(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    desk.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(desk.one.hasFocus)
    before = ring.rect
    desk.resize(300, 260)
    qtbot.waitUntil(lambda: ring.rect != before)
    desk.one.hide()
    qtbot.waitUntil(lambda: ring.rect is None or not desk.one.hasFocus())


def test_a_list_has_no_ring(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    desk.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(desk.one.hasFocus)
    desk.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring.rect is None)


def test_an_empty_panel_has_a_ring_that_stays_within_the_window(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    panel = Leaving(desk)
    panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    panel.setGeometry(100, 0, 100, 260)
    panel.show()
    panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(panel.hasFocus)
    assert ring.rect == QRect(96, 0, 104, 260)


def test_a_control_or_window_that_is_deleted_takes_the_ring_along(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    other = Desk()
    other.show()
    qtbot.waitExposed(other)
    other.activateWindow()
    other.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring.rect is not None)
    other.deleteLater()
    qtbot.waitUntil(lambda: not isValid(other))
    assert ring.rect is None
    desk.activateWindow()
    desk.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring.rect is not None)
    desk.one.deleteLater()
    qtbot.waitUntil(lambda: not isValid(desk.one))


def test_one_ring_wanders_from_window_to_window(qtbot: QtBot, desk: Desk, ring: FocusRing) -> None:
    """A ring that was given up and deleted with a message box ended the program."""
    desk.one.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(desk.one.hasFocus)
    rings = [one for one in desk.findChildren(QWidget) if type(one).__name__ == "_Ring"]
    box = QMessageBox(desk)
    button = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
    box.open()
    qtbot.waitExposed(box)
    box.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert [one for one in box.findChildren(QWidget) if type(one).__name__ == "_Ring"] == rings
    qtbot.keyClick(button, Qt.Key.Key_Return)
    desk.activateWindow()
    desk.two.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(desk.two.hasFocus)
    assert [one for one in desk.findChildren(QWidget) if type(one).__name__ == "_Ring"] == rings
    assert ring.rect is not None


@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_the_ring_is_the_only_frame_around_what_can_be_ticked(
    qtbot: QtBot, qapp: QApplication, services: Services, desk: Desk, kind: type[QRadioButton | QCheckBox]
) -> None:
    button = kind("One")
    desk.column.addWidget(button)
    button.setStyleSheet(style_sheet(services.theme.colours))
    qtbot.waitUntil(button.isVisible)
    QWidget.setTabOrder(desk.two, button)
    desk.two.setFocus()
    qtbot.waitUntil(desk.two.hasFocus)
    without = button.grab().toImage()
    qtbot.keyClick(desk.two, Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() == without
