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
