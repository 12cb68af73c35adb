"""Turning from one reading of tracked changes to the other can be taken back, and loses nothing of the page."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.choosing import TrackedChoice
from drafter.formats.imported import Imported
from drafter.ui.reviews.importing import ImportReview
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.test_revisions import gone, ins
from tests.ui.reviews.hands import CONTROL, press, texts
from tests.ui.reviews.test_import_word import switch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ACCEPTED, REJECTED, KEPT = TrackedChoice
IS_DRAFT = "is a draft"


@pytest.fixture(scope="module")
def tracked() -> Imported:
    """A draft, which is no base for rolling forward."""
    data = word_file(
        p("A/C.2/80/L.41"),
        p("第八十届会议"),
        p("大会，"),
        p("回顾其决议，"),
        p(r("1. 请会员国") + gone("考虑") + ins("加强") + r("合作；")),
        p("2. 又请秘书长提交报告。"),
    )
    return formats.read(data, "tracked.docx")


@pytest.fixture
def page(qtbot: QtBot, review: ImportReview, tracked: Imported) -> ImportReview:
    review.show_import(tracked)
    qtbot.waitUntil(lambda: IS_DRAFT in review.advice.remarks.text)
    return review


def test_the_remark_stays_both_ways(qtbot: QtBot, page: ImportReview) -> None:
    for way in (REJECTED, ACCEPTED):
        switch(qtbot, page, way)
        assert IS_DRAFT in page.advice.remarks.text
        assert page.advice.remarks.isVisible()
        qtbot.wait(300)
        assert IS_DRAFT in page.advice.remarks.text


def test_the_keys_work_at_once_and_take_the_turn_back(qtbot: QtBot, page: ImportReview) -> None:
    page.result.setCurrentIndex(page.result.model().index(len(page.rows) - 1, 0))
    here = page.current
    assert here is not None
    switch(qtbot, page, REJECTED)
    assert page.result.hasFocus()
    assert page.current is not None
    assert page.current.key == here.key
    assert "Read the changes in the other way" in page.footer.words.full_text
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert page.readings.way is ACCEPTED
    assert page.tracked.buttons[ACCEPTED].isChecked()
    press(qtbot, page, Qt.Key.Key_Y, CONTROL)
    assert page.readings.way is REJECTED


def test_corrections_are_taken_back_before_the_turn(qtbot: QtBot, page: ImportReview) -> None:
    page.result.setCurrentIndex(page.result.model().index(len(page.rows) - 1, 0))
    page.corrections.leave_out()
    count = len(texts(page))
    switch(qtbot, page, REJECTED)
    page.result.setCurrentIndex(page.result.model().index(len(page.rows) - 1, 0))
    page.corrections.leave_out()
    ways, counts = [], []
    for _ in range(3):
        page.readings.undo()
        ways.append(page.readings.way)
        counts.append(len(texts(page)))
    assert ways == [REJECTED, ACCEPTED, ACCEPTED]
    assert counts == [count + 1, count, count + 1]
    for _ in range(3):
        page.readings.redo()
    assert page.readings.way is REJECTED
    assert len(texts(page)) == count


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def reads(page: ImportReview, way: TrackedChoice) -> bool:
    return page.readings.way is way


def test_the_ways_are_walked_by_arrows_and_keep_the_keyboard(qtbot: QtBot, page: ImportReview) -> None:
    page.result.setFocus()
    qtbot.keyClick(page.result, Qt.Key.Key_Tab)
    assert focused() is page.tracked.buttons[ACCEPTED]
    for key, way in ((Qt.Key.Key_Right, REJECTED), (Qt.Key.Key_Right, KEPT), (Qt.Key.Key_Left, REJECTED)):
        qtbot.keyClick(focused(), key)
        qtbot.waitUntil(partial(reads, page, way))
        assert focused() is page.tracked.buttons[way]
