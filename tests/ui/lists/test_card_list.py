"""The card of the current row is in sight with its foot wherever it fits, and the list goes nowhere of itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from drafter.ui.lists.card_list import CardDelegate, CardList, Index

ROW_PX, CARD_PX = 30, 120


class Rows(CardDelegate):
    def row_height(self, index: Index, width: int) -> int:
        return ROW_PX

    def _kept_height(self, index: Index, width: int) -> int:
        return ROW_PX


@pytest.fixture
def shown(qtbot: QtBot) -> CardList:
    card = QFrame()
    column = QVBoxLayout(card)
    column.addStretch(1)
    column.addWidget(QPushButton("Fix"))
    card.setFixedHeight(CARD_PX)
    made = CardList()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([str(number) for number in range(20)], made))
    made.setItemDelegate(Rows(made))
    made.set_card(card)
    made.set_open(True)
    made.resize(300, 300)
    made.show()
    made.setCurrentIndex(made.model().index(5, 0))
    return made


def foot(shown: CardList) -> int:
    return shown.row_rect(shown.currentIndex()).bottom()


def test_the_buttons_stay_in_sight_when_the_list_gets_lower(shown: CardList) -> None:
    assert foot(shown) < shown.viewport().height()
    shown.resize(300, 200)
    assert foot(shown) < shown.viewport().height()
    assert shown.row_rect(shown.currentIndex()).top() >= 0


def test_a_card_that_one_has_scrolled_away_from_does_not_come_back(shown: CardList) -> None:
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert foot(shown) < 0
    shown.resize(300, 200)
    assert foot(shown) < 0
    assert shown.focusPolicy() & Qt.FocusPolicy.TabFocus
