"""The list below the caret is as high as what it lists."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter.model.state import Edit
from drafter.text.sentence import Sentence
from drafter.ui.offers.offer_list import OfferList
from drafter.ui.offers.suggestion import Suggestion

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


@pytest.mark.parametrize("count", [1, 3])
def test_nothing_is_empty_below_a_single_offer(qtbot: QtBot, count: int) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    offers = OfferList(owner)
    edit = Edit(Sentence("短语", "phrase"), lambda document: document)
    for listed in (3, count):
        offers.offer([Suggestion(f"第78/16{place}号决议", "", edit) for place in range(listed)], QRect(10, 10, 2, 20))
    rows, edge = offers.list, offers.contentsMargins().bottom()
    hint = offers._hint
    assert rows.height() == rows.maximumHeight()
    assert hint.height() == hint.sizeHint().height()
    assert offers.rect().bottom() - hint.geometry().bottom() - edge <= 4
