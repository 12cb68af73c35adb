"""Sub-paragraphs that the UN's XML marks as plain paragraphs get their numbers and levels in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part
from drafter.model.numbering import paragraph_numbers
from drafter.ui.reviews import import_steps
from drafter.ui.reviews.import_state import begun
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.sums import sums
from drafter.ui.reviews.typed_numbers import subs_made, with_numbers_left_in
from tests.formats.test_akn import COVER, PREAMBLE, PREFACE, akn, read
from tests.ui.reviews.hands import open_repair

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LISTED = (
    ("(a)\t提供浮标，包括：", "(a)", 1),
    ("㈠及时提供；", "㈠", 2),
    ("㈡无偿提供；", "㈡", 2),
    *((f"({letter})\t通报第{at}项；", f"({letter})", 1) for at, letter in enumerate("bcdefgh")),
    ("(i)\t交流经验；", "(i)", 1),
    ("(j)\t提交报告；", "(j)", 1),
)


@pytest.fixture(scope="module")
def left_in() -> Imported:
    plain = "".join(f"<paragraph><content><p>{text}</p></content></paragraph>" for text, _, _ in LISTED)
    first = "<paragraph><num>1.</num><content><p>邀请各国：</p></content></paragraph>"
    last = "<paragraph><num>2.</num><content><p>请秘书长报告。</p></content></paragraph>"
    return read(akn(COVER, PREFACE, PREAMBLE, f"<mainBody>{first}{plain}{last}</mainBody>"))


def numbered(review: ImportReview) -> list[tuple[str, int]]:
    numbers = paragraph_numbers(review.document)
    return [(numbers[p.id], p.level) for p in review.document.paragraphs if p.part is Part.SUB]


def test_all_get_their_numbers_and_levels_in_one_step(qtbot: QtBot, review: ImportReview, left_in: Imported) -> None:
    review.show_import(left_in)
    before = review.document
    open_repair(review, "typed-number-kept")
    qtbot.mouseClick(review.repair_card.number, Qt.MouseButton.LeftButton)
    assert numbered(review) == [(number, level) for _, number, level in LISTED]
    assert [p.text for p in review.document.paragraphs if p.part is Part.SUB][:2] == ["提供浮标，包括：", "及时提供；"]
    assert all(p.numbering and p.numbering.start is None for p in review.document.paragraphs if p.part is Part.SUB)
    assert paragraph_numbers(review.document)[review.document.paragraphs[-1].id] == "2."
    assert "typed-number-kept" not in [row.key for row in review.repair_list], "nothing is left to ask"
    assert sums(left_in, review.revision.present).agree
    review.revision.undo()
    assert review.document == before
    assert "typed-number-kept" in [row.key for row in review.repair_list]


def test_one_of_them_is_made_a_subparagraph_where_it_stands(
    qtbot: QtBot, review: ImportReview, left_in: Imported
) -> None:
    review.show_import(left_in)
    open_repair(review, "typed-number-kept")
    qtbot.mouseClick(review.repair_card.locate, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(review.repair_card.locate, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(review.repair_card.take_back, Qt.MouseButton.LeftButton)
    assert [number for number, _ in numbered(review)] == ["㈠"]
    assert not review.repair_card.take_back.isVisible(), "that one is done"
    assert review.repair_card.number.isVisible()


def test_the_list_of_parts_reads_the_number_too(left_in: Imported) -> None:
    start = begun(left_in)
    third = with_numbers_left_in(start.document)[2]
    after = import_steps.to_part(third, Part.SUB)(start)
    assert after.document.paragraph(third).text == "无偿提供；"
    assert paragraph_numbers(after.document)[third] == "㈡"
    assert sums(left_in, after).agree


def test_paragraphs_without_a_number_in_their_text_stay(left_in: Imported) -> None:
    start = begun(left_in)
    assert subs_made((ParagraphId(1),))(start).document == start.document
