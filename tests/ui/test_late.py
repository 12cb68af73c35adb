"""Parts of the window that are made when they are first wanted, and steps that are done once it was painted."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.late import _PAUSE_MS, Late, LateWidget, Turns

KEYS = 6
"""A quarter of a pause apart: all together they take longer than one pause.

Timers that are due together go off in their order, so that a machine that stands still for a while changes nothing.
"""


def test_a_part_is_made_once_when_it_is_wanted() -> None:
    late = Late(list[str])
    assert not late.is_made
    part = late()
    assert late.is_made
    assert late() is part


def test_whoever_waits_for_a_part_is_told_in_the_order_of_asking() -> None:
    told: list[str] = []
    late = Late(lambda: "part")
    late.when_made(lambda part: told.append(f"first {part}"))
    late.when_made(lambda part: told.append(f"second {part}"))
    assert told == []
    late()
    late.when_made(lambda part: told.append(f"third {part}"))
    assert told == ["first part", "second part", "third part"]


def test_a_place_without_height_is_not_filled_before_somebody_wants_it(qtbot: QtBot) -> None:
    window, late = QWidget(), LateWidget(lambda: QLabel("find"), Turns())
    column = QVBoxLayout(window)
    column.addWidget(late.place)
    column.addWidget(QLabel("text"), 1)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    assert not late.is_made
    qtbot.waitUntil(late().isVisible)
    assert late.place.isAncestorOf(late())


def test_a_place_that_was_painted_is_filled_in_its_turn(qtbot: QtBot) -> None:
    turns = Turns()
    seen: list[str] = []
    first, second = (
        LateWidget(lambda: QLabel("first"), turns),
        LateWidget(lambda: QLabel("second"), turns, (lambda: seen.append("before"),)),
    )
    window = QWidget()
    column = QVBoxLayout(window)
    for late in (first, second):
        column.addWidget(late.place)
    window.resize(200, 100)
    qtbot.addWidget(window)
    first.when_made(lambda _label: seen.append("first"))
    second.when_made(lambda _label: seen.append("second"))
    window.show()
    assert [first.is_made, second.is_made] == [False, False]
    qtbot.waitUntil(lambda: first.is_made and second.is_made)
    assert seen == ["first", "before", "second"]


def test_steps_are_done_one_by_one_after_the_window_was_painted(qtbot: QtBot) -> None:
    done: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)

    def first() -> None:
        done.append("first")
        # As a key that waits is.
        QTimer.singleShot(0, lambda: done.append("between"))

    turns = Turns(window)
    turns.ask_after_paint(window, first, lambda: done.append("second"))
    qtbot.wait(50)
    assert done == []
    window.show()
    qtbot.waitUntil(lambda: len(done) == 3)
    window.update()
    qtbot.wait(50)
    assert done == ["first", "between", "second"]


def test_what_is_left_waits_for_a_pause_in_writing(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, key)

    def key() -> None:
        done.append("key")
        turns.put_off()
        if done.count("key") < KEYS:
            QTimer.singleShot(_PAUSE_MS // 4, key)
        else:
            turns.ask(lambda: done.append("third"))

    turns.ask(first, lambda: done.append("second"))
    qtbot.waitUntil(lambda: "third" in done)
    assert done == ["first", *["key"] * KEYS, "second", "third"]


def test_nothing_is_put_off_where_nothing_is_left(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()
    turns.put_off()
    turns.ask(lambda: done.append("first"))
    QTimer.singleShot(_PAUSE_MS // 2, lambda: done.append("half a pause later"))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["first", "half a pause later"]
