"""A pointer that rests on the text is told what stands there after half a second, never while something is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from drafter.ui.offers.resting import REST_MS, Resting

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Asked(QObject):
    """Counts the tool tips that reach whoever was there before."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[QPoint] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.at.append(event.pos())
            return True
        return super().eventFilter(watched, event)


@pytest.fixture
def sheet(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit("a text")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def asked(sheet: QTextEdit) -> Asked:
    made = Asked()
    sheet.viewport().installEventFilter(made)
    Resting(sheet)
    return made


def move(sheet: QTextEdit, x: int, y: int) -> None:
    view = sheet.viewport()
    place = QPointF(x, y)
    buttons = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, view.mapToGlobal(place), buttons, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


def test_half_a_second_is_what_the_design_has() -> None:
    assert REST_MS == 500


def test_it_is_asked_once_the_pointer_rests(qtbot: QtBot, sheet: QTextEdit, asked: Asked) -> None:
    at_first_rest: list[list[QPoint]] = []
    move(sheet, 50, 20)
    # Timers go off in their order, also on a machine that stands still for a while.
    QTimer.singleShot(REST_MS // 2, lambda: move(sheet, 80, 20))
    QTimer.singleShot(REST_MS + 60, lambda: at_first_rest.append([*asked.at]))
    qtbot.waitUntil(lambda: bool(at_first_rest))
    assert at_first_rest == [[]], "it has moved since"
    qtbot.waitUntil(lambda: asked.at == [QPoint(80, 20)])


def test_a_key_and_a_departure_end_it(qtbot: QtBot, sheet: QTextEdit, asked: Asked) -> None:
    move(sheet, 50, 20)
    qtbot.keyClicks(sheet, "x")
    qtbot.wait(REST_MS + 150)
    assert asked.at == []
    move(sheet, 150, 90)
    QApplication.sendEvent(sheet.viewport(), QEvent(QEvent.Type.Leave))
    qtbot.wait(REST_MS + 150)
    assert asked.at == []


def test_a_pointer_that_trembles_under_a_hand_that_types_asks_for_nothing(
    qtbot: QtBot, sheet: QTextEdit, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = sheet.viewport()
    monkeypatch.setattr(QCursor, "pos", lambda *_: view.mapToGlobal(QPoint(50, 20)))
    qtbot.keyClicks(sheet, "x")
    move(sheet, 52, 21)
    qtbot.wait(REST_MS + 150)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, QPoint(52, 21), view.mapToGlobal(QPoint(52, 21))))
    assert asked.at == [], "not by the system's own delay either"
    move(sheet, 90, 40)
    qtbot.waitUntil(lambda: asked.at == [QPoint(90, 40)])
