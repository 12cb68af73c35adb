"""Citations and openings are offered while one types; nothing is taken that the user did not choose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.session import Session
from drafter.app.settings import OFFERS
from drafter.model.state import at
from drafter.ui.editor.editor import Editor
from drafter.ui.offers.offering import Offering
from drafter.ui.services import Services
from tests.builders import op, pp, res

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CITING = "<b>回顾</b>其，"
FULL = "2023年12月19日第78/167号决议"


class Desk:
    """An editor with what is offered in it, and a typist."""

    def __init__(self, qtbot: QtBot, services: Services) -> None:
        self.qtbot = qtbot
        self.session = Session(res(pp(CITING), pp(""), op("<b>请</b>秘书长提交报告。")))
        self.editor = Editor(self.session, services.theme, services.translation)
        qtbot.addWidget(self.editor)
        self.offering = Offering(self.session, self.editor.sheet, services)
        self.editor.resize(800, 600)
        self.editor.show()
        qtbot.waitExposed(self.editor)
        self.editor.activateWindow()
        self.editor.sheet.setFocus()

    @property
    def offered(self) -> list[str]:
        return [one.text for one in self.offering.list.suggestions]

    def stand_in(self, index: int, position: int) -> None:
        self.session.select(at(self.session.document.paragraphs[index].id, position))

    def text(self, index: int) -> str:
        return self.session.document.paragraphs[index].text

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.editor.sheet, text)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.editor.sheet, key)

    def wait_for_offers(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.offered))


@pytest.fixture
def desk(qtbot: QtBot, services: Services) -> Desk:
    return Desk(qtbot, services)


def test_a_number_is_completed_by_down_and_enter(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    assert desk.offered[0] == FULL
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.text(0) == f"回顾其{FULL}，"
    assert desk.offered == []
    desk.session.undo()
    assert desk.text(0) == "回顾其78/167，"


def test_enter_begins_a_paragraph_as_long_as_no_row_is_chosen(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    desk.press(Qt.Key.Key_Return)
    assert [desk.text(0), desk.text(1)] == ["回顾其78/167", "，"]


def test_initials_and_characters_offer_openings(desk: Desk) -> None:
    desk.stand_in(1, 0)
    desk.type("hg")
    desk.wait_for_offers()
    assert any("回顾" in one for one in desk.offered)
    row = next(index for index, one in enumerate(desk.offered) if one.endswith("回顾"))
    for _ in range(row + 1):
        desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.text(1).endswith("回顾")
    assert desk.session.document.paragraphs[1].lead == desk.text(1)


def test_one_letter_offers_an_opening_of_one_character(desk: Desk) -> None:
    desk.session.new_draft(res(pp(CITING), op("<b>欢迎</b>报告；"), op("")), None)
    desk.stand_in(2, 0)
    desk.type("q")
    desk.wait_for_offers()
    assert desk.offered[0] == "请"


def test_escape_closes_and_what_was_typed_stays(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    desk.press(Qt.Key.Key_Escape)
    assert desk.offered == []
    assert desk.text(0) == "回顾其78/167，"


def test_nothing_is_offered_while_an_input_method_composes(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    QApplication.sendEvent(desk.editor.sheet, QInputMethodEvent("hao", []))
    assert desk.offered == []
    QApplication.sendEvent(desk.editor.sheet, QInputMethodEvent("", []))


def test_a_caret_that_moves_away_closes_the_list(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    desk.stand_in(2, 0)
    desk.qtbot.waitUntil(lambda: not desk.offered)


def test_a_click_takes_nothing_that_was_offered_for_other_words(desk: Desk) -> None:
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.wait_for_offers()
    desk.type("0")
    assert desk.offered
    desk.offering.list.list.clicked.emit(desk.offering.list.list.model().index(0, 0))
    assert desk.text(0) == "回顾其78/1670，"


def test_it_can_be_switched_off(desk: Desk, services: Services) -> None:
    services.settings.set(OFFERS, False)
    desk.stand_in(0, 3)
    desk.type("78/167")
    desk.qtbot.wait(400)
    assert desk.offered == []
