"""Whole paragraphs of the base that are gone stand struck in the sheet; nothing of the draft lies there."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.comparison import compare
from drafter.model.document import ParagraphId
from drafter.model.edits import remove
from drafter.model.state import Caret, Edit, Selection, at
from drafter.text.sentence import Sentence
from drafter.ui.editor.markings import ALL, BRIEF, MarkingMaker
from drafter.ui.editor.removed import Removed
from drafter.ui.editor.sheet import Sheet as WholeSheet
from tests.builders import op, pp, res, sub
from tests.ui.editor.test_binding import Sheet

DELETED = Sentence("删", "Delete")
BASE = res(
    pp("<b>重申</b>其承诺，"),
    pp("<b>回顾</b>其以往各项决议，"),
    op("<b>欢迎</b>各项进展；"),
    op("<b>请</b>秘书长<n>1</n>："),
    sub("提出报告；"),
    op("<b>决定</b>列入议程。"),
)
FIRST, RECALLED, WELCOMED, REQUESTED, REPORTED, DECIDED = (paragraph.id for paragraph in BASE.paragraphs)
KEPT = (FIRST, WELCOMED, DECIDED)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    return without(qtbot, RECALLED, REQUESTED, REPORTED)


def without(qtbot: QtBot, *gone: ParagraphId) -> Sheet:
    """The draft lacks these paragraphs of the base, and shows it."""
    sheet = Sheet(BASE, "sheet")
    qtbot.addWidget(sheet.view)
    for paragraph_id in gone:
        delete(sheet, paragraph_id)
    show(sheet)
    return sheet


def delete(sheet: Sheet, paragraph_id: ParagraphId) -> None:
    sheet.session.dispatch(Edit(DELETED, lambda document: remove(document, [paragraph_id])))


def show(sheet: Sheet, display: str = ALL) -> None:
    sheet.mark(MarkingMaker(display).markings(compare(BASE, sheet.session.document)))


def shown(sheet: Sheet) -> list[str]:
    return sheet.view.toPlainText().split("\n")


def test_they_stand_between_the_others_struck_with_the_marks_of_their_notes(sheet: Sheet) -> None:
    lines = ["重申其承诺，", "回顾其以往各项决议，", "欢迎各项进展；", "请秘书长1：", "提出报告；", "决定列入议程。"]
    assert shown(sheet) == lines
    struck = [fragment.font().strikeOut() for fragment in _formats(sheet)]
    assert struck == [False, True, False, True, True, False]
    assert [one.removed.name for one in sheet.binding.displayed if one.removed] == ["PP2", "2", "(a)"]
    sheet.assert_in_step()


def test_they_come_and_go_with_the_display_and_what_stands_is_not_written_anew(sheet: Sheet) -> None:
    touched: list[bool] = []
    last = sheet.view.document().lastBlock()
    sheet.view.document().contentsChange.connect(
        lambda start, _gone, come: touched.append(start > last.position() and come > 1)
    )
    show(sheet, BRIEF)
    assert shown(sheet) == ["重申其承诺，", "欢迎各项进展；", "决定列入议程。"]
    sheet.assert_in_step()
    show(sheet)
    assert len(shown(sheet)) == 6
    sheet.assert_in_step()
    assert not any(touched)


def test_a_wholly_new_paragraph_is_marked_only_beside_them(sheet: Sheet) -> None:
    sheet.put(2, 7)
    sheet.key(Qt.Key.Key_Return)
    sheet.type("并吁请各国合作；")
    for display, is_marked in ((BRIEF, False), (ALL, True)):
        show(sheet, display)
        (pieces,) = (one.shown.pieces for one in sheet.binding.displayed if "吁请" in one.shown.text)
        assert all(piece.is_inserted is is_marked for piece in pieces)


def test_a_paragraph_that_comes_back_is_written_over_none_of_them(sheet: Sheet) -> None:
    sheet.session.undo()
    sheet.assert_in_step()
    show(sheet)
    assert shown(sheet)[4] == "提出报告；"
    assert [one.removed.name for one in sheet.binding.displayed if one.removed] == ["PP2", "2"]
    sheet.assert_in_step()


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_the_caret_steps_over_them_forwards(sheet: Sheet, key: Qt.Key) -> None:
    sheet.put(0, 6)
    sheet.key(key)
    place = sheet.binding.caret_at(sheet.view.textCursor().position())
    assert place is not None
    assert place.paragraph_id == WELCOMED
    assert sheet.session.selection == at(WELCOMED, 0 if key is Qt.Key.Key_Right else 6)
    assert not sheet.binding.is_off_text(sheet.view.textCursor().position())


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Up])
def test_and_backwards_over_several(sheet: Sheet, key: Qt.Key) -> None:
    sheet.put(2, 0)
    sheet.key(key)
    assert sheet.session.selection == at(WELCOMED, 7 if key is Qt.Key.Key_Left else 0)


def test_the_ends_of_the_text_are_the_drafts_own(qtbot: QtBot) -> None:
    sheet = without(qtbot, FIRST, DECIDED)
    assert sheet.session.selection is not None
    sheet.put(1, 0)
    sheet.key(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert sheet.session.selection == at(RECALLED, 0)
    sheet.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert sheet.session.selection == at(REPORTED, 5)
    sheet.key(Qt.Key.Key_Right)
    assert sheet.session.selection == at(REPORTED, 5)
    assert not sheet.binding.is_off_text(sheet.view.textCursor().position())


def test_a_press_on_one_puts_the_caret_before_the_next_paragraph(sheet: Sheet) -> None:
    block = sheet.view.document().findBlockByNumber(3)
    cursor = QTextCursor(block)
    point = sheet.view.cursorRect(cursor).center() + QPoint(20, 0)
    QTest.mouseClick(sheet.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert sheet.session.selection == at(DECIDED, 0)
    sheet.type("并")
    assert sheet.texts()[2] == "并决定列入议程。"
    sheet.assert_in_step()


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_Backspace, (1, 0)), (Qt.Key.Key_Delete, (0, 6))])
def test_joining_over_one_joins_the_drafts_paragraphs(sheet: Sheet, key: Qt.Key, place: tuple[int, int]) -> None:
    sheet.put(*place)
    sheet.key(key)
    assert sheet.texts()[0] == "重申其承诺，欢迎各项进展；"
    sheet.assert_in_step()


def test_a_split_before_one_makes_a_paragraph_of_the_draft(sheet: Sheet) -> None:
    sheet.put(0, 4)
    sheet.key(Qt.Key.Key_Return)
    assert sheet.texts()[:2] == ["重申其承", "诺，"]
    sheet.assert_in_step()


def test_what_is_selected_of_them_is_not_copied_nor_erased(sheet: Sheet) -> None:
    select(sheet, 0, 4, 1, 3)
    before = sheet.session.document
    sheet.key(Qt.Key.Key_Delete)
    assert sheet.texts() == ["重申其承", "欢迎各项进展；", "决定列入议程。"]
    sheet.assert_in_step()
    sheet.session.undo()
    assert sheet.session.document is before
    select(sheet, 1, 2, 1, 5)
    sheet.key(Qt.Key.Key_Delete)
    assert sheet.session.document is before
    sheet.assert_in_step()


def test_words_written_over_a_selection_across_one_stand_in_its_place(sheet: Sheet) -> None:
    select(sheet, 0, 4, 2, 2)
    sheet.commit("与")
    assert sheet.texts() == ["重申其承与各项进展；", "决定列入议程。"]
    sheet.assert_in_step()


@pytest.mark.skipif(sys.platform == "darwin", reason="there these keys lead to the ends of the text")
def test_ctrl_and_arrows_move_by_paragraphs_and_pass_what_is_gone(sheet: Sheet) -> None:
    session = sheet.session
    session.select(at(FIRST, 3))
    for key, place in (
        (Qt.Key.Key_Down, Caret(WELCOMED, 0)),
        (Qt.Key.Key_Down, Caret(DECIDED, 0)),
        (Qt.Key.Key_Down, Caret(DECIDED, 7)),
        (Qt.Key.Key_Up, Caret(DECIDED, 0)),
        (Qt.Key.Key_Up, Caret(WELCOMED, 0)),
        (Qt.Key.Key_Up, Caret(FIRST, 0)),
        (Qt.Key.Key_Up, Caret(FIRST, 0)),
    ):
        QTest.keyClick(sheet.view, key, Qt.KeyboardModifier.ControlModifier)
        assert session.selection == Selection(place, place)
        assert not sheet.binding.is_off_text(sheet.view.textCursor().position())
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    session.select(at(WELCOMED, 2))
    QTest.keyClick(sheet.view, Qt.Key.Key_Down, both)
    assert session.selection == Selection(Caret(WELCOMED, 2), Caret(DECIDED, 0))
    QTest.keyClick(sheet.view, Qt.Key.Key_Up, both)
    assert session.selection == Selection(Caret(WELCOMED, 2), Caret(WELCOMED, 0))


def test_the_whole_text_selected_is_the_drafts(sheet: Sheet) -> None:
    sheet.view.selectAll()
    selection = sheet.session.selection
    assert selection is not None
    assert (selection.anchor, selection.caret) == (Caret(FIRST, 0), Caret(DECIDED, 7))
    sheet.key(Qt.Key.Key_Delete)
    assert sheet.texts() == [""]
    sheet.assert_in_step()


def test_a_draft_of_which_nothing_is_left_can_be_begun_again(qtbot: QtBot) -> None:
    sheet = without(qtbot, *(paragraph.id for paragraph in BASE.paragraphs))
    assert shown(sheet) == [""]
    sheet.type("甲")
    assert sheet.texts() == ["甲"]


def test_one_stays_the_same_between_two_comparisons(sheet: Sheet) -> None:
    maker = MarkingMaker(ALL)
    for text in ("甲", "乙"):
        sheet.put(0, 0)
        sheet.type(text)
        sheet.mark(maker.markings(compare(BASE, sheet.session.document)))
    first = [one.removed for one in sheet.binding.displayed if one.removed]
    sheet.mark(maker.markings(compare(BASE, sheet.session.document)))
    assert [id(one.removed) for one in sheet.binding.displayed if one.removed] == [id(one) for one in first]


def test_ids_of_what_is_gone_are_no_drafts() -> None:
    assert Removed.of(BASE, RECALLED).id < 0


def select(sheet: Sheet, first: int, start: int, last: int, end: int) -> None:
    """From a place of one block to a place of another, in the view's own count."""
    document, cursor = sheet.view.document(), sheet.view.textCursor()
    cursor.setPosition(document.findBlockByNumber(first).position() + start)
    cursor.setPosition(document.findBlockByNumber(last).position() + end, QTextCursor.MoveMode.KeepAnchor)
    sheet.view.setTextCursor(cursor)


def _formats(sheet: Sheet) -> list[QTextCharFormat]:
    found, block = [], sheet.view.document().begin()
    while block.isValid():
        found.append(block.begin().fragment().charFormat())
        block = block.next()
    return found


def test_a_right_click_on_one_asks_for_what_can_be_done_with_it(qtbot: QtBot, sheet: Sheet) -> None:
    assert isinstance(sheet.view, WholeSheet)
    point = sheet.view.cursorRect(QTextCursor(sheet.view.document().findBlockByNumber(3))).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, sheet.view.viewport().mapToGlobal(point))
    with qtbot.assertNotEmitted(sheet.view.menu_requested), qtbot.waitSignal(sheet.view.removed_menu_requested) as told:
        QApplication.sendEvent(sheet.view.viewport(), event)
    assert told.args is not None
    assert told.args[0] == REQUESTED
