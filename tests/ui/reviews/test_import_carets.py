"""Splitting and joining at the caret, and several paragraphs at once: each gesture is one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part
from drafter.ui.reviews.caret_field import CaretField
from drafter.ui.reviews.importing import ImportReview
from tests.ui.reviews.hands import CONTROL, SHIFT, caret, current, press, select, texts, type_keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
ONE, TWO, THREE, FOUR, FIVE = (ParagraphId(i) for i in range(1, 6))


def test_enter_splits_where_the_caret_stands(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, THREE)
    press(qtbot, shown, Key.Key_F2)
    type_keys(qtbot, caret(shown), *[Key.Key_Right] * 5, Key.Key_Return)
    assert texts(shown)[2:4] == ["鼓励会员国", "开放实时观测数据；"]
    assert current(shown).pieces[-1].text == "开放实时观测数据；", "the second half is current"
    assert shown.marked == {16, 17}, "a line that is cut belongs to both halves"
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert texts(shown)[2] == "鼓励会员国开放实时观测数据；"
    assert shown.result.selectionModel().isSelected(shown.result.currentIndex())
    press(qtbot, shown, Key.Key_Y, CONTROL)
    assert texts(shown)[2] == "鼓励会员国"


def test_backspace_at_the_start_joins_and_so_does_delete_at_the_end(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, FOUR)
    press(qtbot, shown, Key.Key_F2)
    type_keys(qtbot, caret(shown), Key.Key_Backspace)
    joined = "鼓励会员国开放实时观测数据；各方可酌情安排；"
    assert joined in texts(shown)
    press(qtbot, shown, Key.Key_Z, CONTROL)
    select(shown, THREE)
    press(qtbot, shown, Key.Key_F2)
    type_keys(qtbot, caret(shown), Key.Key_End, Key.Key_Delete)
    assert joined in texts(shown)


def test_words_cannot_be_changed_at_the_caret(qtbot: QtBot, shown: ImportReview) -> None:
    before = texts(shown)
    select(shown, THREE)
    press(qtbot, shown, Key.Key_F2)
    qtbot.keyClicks(caret(shown), "abc")
    type_keys(qtbot, caret(shown), Key.Key_Right, Key.Key_Backspace, Key.Key_Delete, Key.Key_Escape)
    qtbot.waitUntil(lambda: shown.result.viewport().findChild(CaretField) is None)
    assert texts(shown) == before
    assert shown.result.hasFocus()


def test_a_double_click_puts_the_caret_there(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, THREE)
    rect = shown.result.row_rect(shown.result.currentIndex())
    place = QPoint(rect.left() + 80 + 16 * 5, rect.top() + 18)
    qtbot.mouseDClick(shown.result.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caret(shown).content_position == 5


def test_the_foot_names_the_keys_of_the_caret(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, THREE)
    press(qtbot, shown, Key.Key_Right)
    assert "Enter splits at the caret" in shown.footer.keys.text()
    type_keys(qtbot, caret(shown), Key.Key_Escape)
    assert "Enter changes the part" in shown.footer.keys.text()


def test_the_mark_of_a_note_is_one_position(qtbot: QtBot, review: ImportReview, sample: Imported) -> None:
    review.show_import(sample)
    paragraph = next(one for one in review.document.paragraphs if one.notes)
    at = paragraph.content.index("\ufffc")
    select(review, paragraph.id)
    press(qtbot, review, Key.Key_F2)
    type_keys(qtbot, caret(review), *[Key.Key_Right] * (at + 1))
    assert caret(review).content_position == at + 1


def test_several_paragraphs_change_as_one_step(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, ONE)
    press(qtbot, shown, Key.Key_Down, SHIFT)
    assert shown.chosen == (ONE, TWO)
    assert shown.marked >= {11, 12}
    press(qtbot, shown, Key.Key_O, CONTROL | SHIFT)
    assert [shown.document.paragraph(one).part for one in (ONE, TWO)] == [Part.OPERATIVE] * 2
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert [shown.document.paragraph(one).part for one in (ONE, TWO)] == [Part.PREAMBULAR] * 2


def test_several_paragraphs_become_one(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, THREE)
    press(qtbot, shown, Key.Key_Down, SHIFT, times=2)
    press(qtbot, shown, Key.Key_Backspace)
    assert texts(shown)[2:] == ["鼓励会员国开放实时观测数据；各方可酌情安排；请秘书长提交报告。"]
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert len(texts(shown)) == 5


def test_paragraphs_apart_from_each_other_are_not_joined(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, ONE)
    model = shown.result.model()
    rows = [row.key for row in shown.rows]
    shown.result.selectionModel().select(
        model.index(rows.index(FIVE), 0), shown.result.selectionModel().SelectionFlag.Select
    )
    press(qtbot, shown, Key.Key_Backspace)
    assert len(texts(shown)) == 5
    assert "follow each other" in shown.footer.words.full_text


def test_delete_leaves_out_what_is_chosen(qtbot: QtBot, shown: ImportReview) -> None:
    select(shown, ONE)
    press(qtbot, shown, Key.Key_Down, SHIFT)
    press(qtbot, shown, Key.Key_Delete)
    assert [paragraph.id for paragraph in shown.document.paragraphs] == [THREE, FOUR, FIVE]
    assert "left out" in shown.footer.words.full_text
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert len(texts(shown)) == 5


def test_what_goes_with_a_paragraph_is_not_indented_twice(qtbot: QtBot, review: ImportReview) -> None:
    text = "大会，\n\n1. 请秘书长报告；\n\n2. 又请会员国：\n\n(a) 合作；\n\n3. 决定结束。\n"
    review.show_import(formats.read(text.encode(), "levels.txt"))
    second, sub = (one.id for one in review.document.paragraphs[1:3])
    select(review, second)
    press(qtbot, review, Key.Key_Down, SHIFT)
    press(qtbot, review, Key.Key_BracketRight, CONTROL)
    assert [review.document.paragraph(one).level for one in (second, sub)] == [1, 2]


def test_a_mark_that_is_a_figure_becomes_text_again(review: ImportReview, sample: Imported) -> None:
    review.show_import(sample)
    paragraph = next(one for one in review.document.paragraphs if one.notes)
    select(review, paragraph.id)
    count = len(review.document.footnotes)
    action = next(one for one in review.hands.part_menu().actions() if "is a figure" in one.text())
    action.trigger()
    after = review.document.paragraph(paragraph.id)
    assert len(after.notes) == len(paragraph.notes) - 1
    assert len(after.text) == len(paragraph.text) + 1
    assert len(review.document.footnotes) == count, "no note is lost with its citation"
    review.revision.undo()
    assert review.document is sample.document


def test_leaving_out_goes_on_with_the_paragraph_below_and_undo_goes_to_what_came_back(
    qtbot: QtBot, shown: ImportReview
) -> None:
    select(shown, TWO)
    press(qtbot, shown, Key.Key_Delete)
    assert current(shown).paragraph_id == THREE
    press(qtbot, shown, Key.Key_Delete)
    assert current(shown).paragraph_id == FOUR
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert current(shown).paragraph_id == THREE
    press(qtbot, shown, Key.Key_Z, CONTROL)
    assert current(shown).paragraph_id == TWO
    assert shown.chosen == (TWO,)
    press(qtbot, shown, Key.Key_End)
    assert shown.chosen == (FIVE,)
    press(qtbot, shown, Key.Key_Delete)
    assert current(shown).paragraph_id == FOUR


@pytest.mark.parametrize("row", [TWO, THREE])
def test_the_words_stay_where_they_are_when_the_caret_goes_among_them(
    qtbot: QtBot, shown: ImportReview, row: ParagraphId
) -> None:
    select(shown, row)
    rect = shown.result.visualRect(shown.result.currentIndex())
    before = inked(shown, rect)
    press(qtbot, shown, Key.Key_F2)
    field = caret(shown)
    field.setCursorWidth(0)
    assert inked(shown, rect) == before
    type_keys(qtbot, field, Key.Key_Escape)


def inked(review: ImportReview, rect: QRect) -> list[int]:
    """The rows of the picture that have ink of the words in them."""
    picture = review.result.viewport().grab().toImage()
    words = range(rect.left() + 100, rect.right() - 30)
    return [y for y in range(rect.top() + 4, rect.bottom() - 4) if any(_is_ink(picture, x, y) for x in words)]


def _is_ink(picture: QImage, x: int, y: int) -> bool:
    return picture.pixelColor(x, y).lightness() < 110


def test_a_field_without_words_has_a_base_line_too(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = CaretField(parent)
    assert field.base_line > 0
