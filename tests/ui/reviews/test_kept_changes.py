"""The third choice for a file that tracks changes: they are the draft's own, and the text before them is its base."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.choosing import TrackedChoice, keeping_changes
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part, Resolution
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.keeping import reviewed_of, structure_of
from tests.formats.docx.files import p, word_file
from tests.formats.docx.test_revisions import end, gone, ins
from tests.formats.docx.tracked_sample import tracked_sample
from tests.ui.reviews.hands import CONTROL, press, texts
from tests.ui.reviews.test_import_word import ACCEPTED, KEPT, REJECTED, switch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def tracked() -> Imported:
    return formats.read(tracked_sample(), "工作稿.docx")


@pytest.fixture
def page(qtbot: QtBot, review: ImportReview, tracked: Imported) -> ImportReview:
    """With the changes kept."""
    review.show_import(tracked)
    switch(qtbot, review, KEPT)
    return review


def base(page: ImportReview) -> Resolution:
    found = page.revision.present.base
    assert found is not None
    return found


def choose(page: ImportReview, beginning: str) -> ParagraphId:
    """Goes to the paragraph that begins so."""
    found = next(one for one in page.document.paragraphs if one.text.startswith(beginning))
    index = next(at for at, row in enumerate(page.rows) if row.paragraph_id == found.id)
    page.result.setCurrentIndex(page.result.model().index(index, 0))
    return found.id


def test_the_text_after_the_changes_is_shown_and_the_one_before_kept_beside_it(page: ImportReview) -> None:
    assert page.tracked.text == ("Tracked changes in the file: 15, now this draft's own (authors: 2, names dropped)")
    assert page.tracked.buttons[KEPT].isChecked()
    assert "鼓励会员国加紧扩大对观测浮标的自愿捐助；" in texts(page)
    assert "鼓励会员国考虑扩大对观测浮标的自愿捐助；" in [one.text for one in base(page).paragraphs]
    assert "begin the draft" in page.header.primary.text()


def test_other_choices_lead_on_as_ever(qtbot: QtBot, page: ImportReview) -> None:
    switch(qtbot, page, REJECTED)
    assert page.header.primary.text().startswith("The structure is right, go on")
    assert page.tracked.text == "Tracked changes in the file: 15, read as rejected"


def test_a_correction_is_made_in_both_texts_and_taken_back_in_both(qtbot: QtBot, page: ImportReview) -> None:
    paragraph = choose(page, "吁请各国")
    before = base(page)
    page.corrections.set_part(Part.HEADING)
    assert page.document.paragraph(paragraph).part is base(page).paragraph(paragraph).part is Part.HEADING
    press(qtbot, page, Qt.Key.Key_Z, CONTROL)
    assert base(page) is before


def test_a_correction_of_what_came_with_the_changes_leaves_the_base_alone(page: ImportReview) -> None:
    before = base(page)
    paragraph = choose(page, "深切关注")
    page.corrections.leave_out()
    assert paragraph not in page.document.positions
    assert base(page) is before


def test_corrections_of_the_accepted_reading_go_along_with_their_steps(
    qtbot: QtBot, review: ImportReview, tracked: Imported
) -> None:
    review.show_import(tracked)
    review.corrections.split_at(choose(review, "吁请各国"), 4)
    new = review.document.paragraphs[7].id
    assert review.document.paragraph(new).text.startswith("开放港口")
    review.corrections.set_field("symbol", "A/C.2/79/L.8")
    switch(qtbot, review, KEPT)
    assert base(review).paragraph(new).text.startswith("开放港口")
    assert base(review).masthead.symbol == "A/C.2/79/L.8"
    lost = {one.id for one in base(review).paragraphs} - {one.id for one in review.document.paragraphs}
    assert {base(review).paragraph(one).text[:2] for one in lost} == {"铭记"}, "no paragraph took the other's id"
    assert review.readings.undo_label is not None
    review.readings.undo()
    assert review.readings.way is ACCEPTED
    switch(qtbot, review, KEPT)
    for _ in range(3):
        review.readings.undo()
    assert review.document.paragraphs == tracked.document.paragraphs
    assert new not in base(review).positions


def test_a_correction_made_in_the_accepted_reading_later_is_there_too(qtbot: QtBot, page: ImportReview) -> None:
    switch(qtbot, page, ACCEPTED)
    paragraph = choose(page, "吁请各国")
    page.corrections.leave_out()
    switch(qtbot, page, REJECTED)
    assert any(text.startswith("吁请各国") for text in texts(page)), "the other reading has its own corrections"
    switch(qtbot, page, KEPT)
    assert paragraph not in page.document.positions
    assert paragraph not in base(page).positions


def test_turn_and_correction_are_done_again_in_their_order(page: ImportReview) -> None:
    paragraph = choose(page, "吁请各国")
    page.corrections.leave_out()
    for _ in range(2):
        page.readings.undo()
    assert page.readings.way is ACCEPTED
    page.readings.redo()
    assert page.readings.way is KEPT
    assert paragraph in page.document.positions
    page.readings.redo()
    assert paragraph not in page.document.positions


def test_another_correction_leaves_no_turn_to_do_again(page: ImportReview) -> None:
    page.readings.undo()
    choose(page, "吁请各国")
    page.corrections.leave_out()
    page.readings.undo()
    page.readings.redo()
    assert page.readings.way is ACCEPTED
    assert not any(text.startswith("吁请各国") for text in texts(page))


def test_what_was_kept_on_disk_goes_on_where_it_was(page: ImportReview) -> None:
    choose(page, "吁请各国")
    page.corrections.set_part(Part.HEADING)
    imported, present = page.imported, page.revision.present
    assert imported is not None
    again = reviewed_of(structure_of(imported, present), present.document, imported, present.base)
    assert again == present
    assert again is not None
    assert again.base_lines == present.base_lines != frozenset()


def test_where_nothing_stood_before_the_changes_that_is_said_and_the_text_stays(
    qtbot: QtBot, review: ImportReview
) -> None:
    blocks = (p(ins(text), end("ins")) for text in ("大会，", "回顾其决议，", "1. 请秘书长提交报告。"))
    review.show_import(formats.read(word_file(*blocks), "new.docx"))
    qtbot.mouseClick(review.tracked.buttons[KEPT], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no resolution left" in review.footer.words.full_text)
    assert review.readings.way is ACCEPTED
    assert review.tracked.buttons[ACCEPTED].isChecked()


def test_a_review_can_begin_with_the_changes_kept(review: ImportReview, tracked: Imported) -> None:
    review.show_import(keeping_changes(tracked))
    assert review.readings.way is TrackedChoice.KEPT
    assert len(base(review).paragraphs) == 8


def test_what_is_said_of_a_base_is_said_of_the_text_before_the_changes(qtbot: QtBot, review: ImportReview) -> None:
    blocks = (
        p(gone("A/RES/78/367") + ins("A/C.2/79/L.41")),
        p("大会，"),
        p("回顾其决议，"),
        p("1. 请秘书长提交报告。"),
    )
    review.show_import(formats.read(word_file(*blocks), "draft.docx"))
    qtbot.waitUntil(lambda: "is a draft" in review.advice.remarks.text)
    switch(qtbot, review, KEPT)
    qtbot.waitUntil(lambda: "is a draft" not in review.advice.remarks.text)
    assert (review.document.masthead.symbol, base(review).masthead.symbol) == ("A/C.2/79/L.41", "A/RES/78/367")
