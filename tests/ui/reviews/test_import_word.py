"""Word files in the import review: tracked changes read either way, and the comments of others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.choosing import TrackedChoice
from drafter.formats.imported import Imported
from drafter.model.document import Resolution
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.repair_rows import RepairGroup
from tests.formats.docx.files import p, r, word_file
from tests.formats.docx.test_comments import comment, on
from tests.formats.docx.test_revisions import gone, ins
from tests.ui.reviews.hands import open_repair, texts

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ACCEPTED, REJECTED, KEPT = TrackedChoice


@pytest.fixture(scope="module")
def tracked() -> Imported:
    """Two changes and two comments."""
    data = word_file(
        p("第七十八届会议"),
        p("大会，"),
        p(r("回顾其") + on(1, r("第77/1号")) + r("决议，")),
        p(r("1. 请会员国") + gone("考虑") + ins("加强") + r("合作；")),
        p(r("2. 又请秘书长") + on(2, r("提交报告")) + r("。")),
        parts={"comments": comment(1, "请核对文号") + comment(2, "何时？", author="丙")},
    )
    return formats.read(data, "tracked.docx")


def switch(qtbot: QtBot, review: ImportReview, way: TrackedChoice) -> None:
    qtbot.mouseClick(review.tracked.buttons[way], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: review.readings.way is way)


def test_tracked_changes_are_read_the_other_way_on_demand(
    qtbot: QtBot, review: ImportReview, tracked: Imported
) -> None:
    review.show_import(tracked)
    assert review.tracked.text == "Tracked changes in the file: 2, read as accepted"
    assert "请会员国加强合作；" in texts(review)
    switch(qtbot, review, REJECTED)
    assert review.tracked.text == "Tracked changes in the file: 2, read as rejected"
    assert "请会员国考虑合作；" in texts(review)
    imported = review.imported
    assert imported is not None
    assert imported.source.changes_rejected


def test_corrections_stay_with_the_reading_they_were_made_in(
    qtbot: QtBot, review: ImportReview, tracked: Imported
) -> None:
    review.show_import(tracked)
    review.result.setCurrentIndex(review.result.model().index(len(review.rows) - 1, 0))
    review.corrections.leave_out()
    count = len(texts(review))
    switch(qtbot, review, REJECTED)
    assert len(texts(review)) == count + 1
    assert review.revision.undo_label is None
    switch(qtbot, review, ACCEPTED)
    assert len(texts(review)) == count
    assert review.revision.undo_label is not None


def test_who_thinks_better_of_it_stays_with_what_is_shown(
    qtbot: QtBot, review: ImportReview, tracked: Imported
) -> None:
    review.show_import(tracked)
    review.readings.go_to(REJECTED)
    review.readings.go_to(ACCEPTED)
    with qtbot.assertNotEmitted(review.readings.changed, wait=200):
        pass
    assert review.readings.way is ACCEPTED
    assert review.tracked.buttons[ACCEPTED].isChecked()


def test_accepting_gives_the_reading_that_is_shown(qtbot: QtBot, review: ImportReview, tracked: Imported) -> None:
    review.show_import(tracked)
    switch(qtbot, review, REJECTED)
    with qtbot.waitSignal(review.accepted) as accepted:
        review.accept()
    document: Resolution = accepted.args[0]
    assert "考虑" in "".join(paragraph.text for paragraph in document.paragraphs)


def test_a_file_without_changes_has_no_line_about_them(shown: ImportReview) -> None:
    assert not shown.tracked.isVisible()


def test_comments_are_listed_once_and_lead_to_their_paragraph(
    qtbot: QtBot, review: ImportReview, tracked: Imported
) -> None:
    review.show_import(tracked)
    said = [row.comment.text for row in review.repair_list if row.comment is not None]
    assert said == ["请核对文号", "何时？"]
    kinds = [row.repair.kind for row in review.repair_list if row.repair is not None]
    assert not {"comments", "tracked-changes"} & set(kinds), "both have a place of their own"
    open_repair(review, ("comment", 1))
    qtbot.mouseClick(review.repair_card.locate, Qt.MouseButton.LeftButton)
    assert review.current is not None
    assert review.current.paragraph_id == review.document.paragraphs[-1].id


def test_comments_are_copied_singly_and_all_at_once(qtbot: QtBot, review: ImportReview, tracked: Imported) -> None:
    review.show_import(tracked)
    open_repair(review, ("comment", 1))
    qtbot.keyClick(review.repairs, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "丙 2026-03-04 10:20: “提交报告”: 何时？"
    open_repair(review, ("comment", 0))
    qtbot.mouseClick(review.repair_card.copy_all, Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_comments_stand_between_questions_and_what_was_mended(review: ImportReview, tracked: Imported) -> None:
    review.show_import(tracked)
    groups = [row.group for row in review.repair_list]
    assert groups == sorted(groups)
    assert RepairGroup.COMMENT in groups
