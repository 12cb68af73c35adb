"""A field of the masthead is written in place in the import review, and going on takes what stands in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.model.document import Resolution
from drafter.ui.reviews.importing import ImportReview
from tests.ui.reviews.hands import press, select


def test_going_on_takes_what_stands_in_an_open_field(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, "symbol")
    press(qtbot, shown, Qt.Key.Key_Return)
    line = shown.result.viewport().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "A/C.2/78/L.66")
    accepted: list[Resolution] = []
    shown.accepted.connect(accepted.append)
    shown.accept()
    assert [document.masthead.symbol for document in accepted] == ["A/C.2/78/L.66"]


def opened_field(qtbot: QtBot, shown: ImportReview) -> QLineEdit:
    select(shown, "symbol")
    press(qtbot, shown, Qt.Key.Key_Return)
    line = shown.result.viewport().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return line


def test_what_is_written_in_an_open_field_stands_before_it_is_left(qtbot: QtBot, shown: ImportReview) -> None:
    line, before = opened_field(qtbot, shown), shown.revision.present
    assert shown.hands.standing.present is before
    with qtbot.waitSignal(shown.hands.typed):
        qtbot.keyClicks(line, "A/C.2/78/L.66")
    standing = shown.hands.standing
    assert standing.present.document.masthead.symbol == "A/C.2/78/L.66"
    assert standing.past[-1][1] is before
    assert shown.revision.present is before, "no step is made of it yet"
    with qtbot.waitSignal(shown.revision.changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shown.revision.present == standing.present
    assert len(shown.revision.history.past) == len(standing.past)


def test_what_was_given_up_in_a_field_stands_no_longer(qtbot: QtBot, shown: ImportReview) -> None:
    line, before = opened_field(qtbot, shown), shown.revision.present
    qtbot.keyClicks(line, "A/C.2/78/L.66")
    with qtbot.waitSignal(shown.hands.typed):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert shown.hands.standing.present is before


def test_the_foot_says_what_enter_does_with_the_row(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, "symbol")
    assert "Enter fills in" in shown.footer.keys.text()
    assert "Enter changes the part" not in shown.footer.keys.text()
    select(shown, shown.document.paragraphs[0].id)
    assert "Enter changes the part" in shown.footer.keys.text()
    assert "Enter fills in" not in shown.footer.keys.text()
