"""A paragraph becomes the note of the figure above that is its mark, from either end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part
from drafter.model.numbering import note_marks
from drafter.structuring.doubts import loose_figures
from drafter.ui.reviews.import_state import Reviewed, begun
from drafter.ui.reviews.importing import ImportReview
from drafter.ui.reviews.loose_notes import as_note, mark_above, marks_in
from drafter.ui.reviews.sums import sums
from tests.builders import op, pp, res
from tests.formats.docx.files import p, word_file
from tests.ui.reviews.hands import select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONE, TWO, THREE, FOUR = (ParagraphId(i) for i in range(1, 5))


@pytest.fixture
def start() -> Reviewed:
    document = res(
        pp("<b>回顾</b>其关于海洋观测的决议，3并注意到报告，"),
        op("<b>请</b>秘书长报告。"),
        op("3 A/80/12。", numbered=False),
        op("各方可酌情安排。", numbered=False),
    )
    return Reviewed(document)


def test_a_note_is_cited_at_its_figure(start: Reviewed) -> None:
    document = as_note(THREE)(start).document
    first = document.paragraph(ONE)
    assert first.text == "回顾其关于海洋观测的决议，并注意到报告，"
    assert first.content.index("\ufffc") == len("回顾其关于海洋观测的决议，")
    assert first.lead == "回顾"
    assert [note.text for note in document.footnotes] == ["A/80/12。"]
    assert THREE not in document.positions


def test_without_a_figure_it_is_cited_at_the_end_of_the_paragraph_above(start: Reviewed) -> None:
    document = as_note(FOUR)(start).document
    assert document.paragraph(THREE).notes == (document.footnotes[0].id,)
    assert document.footnotes[0].text == "各方可酌情安排。"


def test_the_nearest_figure_counts_and_a_larger_number_is_none(start: Reviewed) -> None:
    nearer = replace(
        start, document=res(pp("注意到决议，3并"), pp("回顾报告，3又"), pp("欢迎会议，30又"), pp("3 见附件。"))
    )
    found = mark_above(nearer.document, FOUR)
    assert found is not None
    assert found.paragraph_id == TWO


def test_a_number_taken_for_a_paragraphs_finds_its_figure_too() -> None:
    document = res(pp("注意到决议，1并"), op("A/80/12。"))
    after = as_note(TWO)(Reviewed(document)).document
    assert after.paragraph(ONE).text == "注意到决议，并"
    assert after.footnotes[0].text == "A/80/12。"


def test_the_figure_finds_its_note_below(start: Reviewed) -> None:
    (found,) = marks_in(start.document, ONE)
    assert (found.figure, found.note_id) == ("3", THREE)
    assert not list(marks_in(start.document, TWO))


@pytest.mark.parametrize(
    ("text", "figures"),
    [("决议，3并", ["3"]), ("决议，3个", []), ("请报告。12", ["12"]), ("2020年，2030年", [])],
)
def test_figures_behind_a_stop(text: str, figures: list[str]) -> None:
    assert [text[span.start : span.end] for span in loose_figures(text, "zh")] == figures


@pytest.fixture(scope="module")
def typed() -> Imported:
    """A Word file with its note typed as a paragraph, its mark as a figure."""
    lines = (
        "第七十八届会议",
        "大会，",
        "回顾其第77/1号决议，7并注意到报告，",
        "1. 请秘书长；",
        "2. 决定审议。",
        "7 A/80/12。",
    )
    return formats.read(word_file(*(p(line) for line in lines)), "typed.docx")


def test_the_menu_offers_it_from_either_end_and_nothing_is_lost(
    qtbot: QtBot, review: ImportReview, typed: Imported
) -> None:
    review.show_import(typed)
    last, first = review.document.paragraphs[-1].id, review.document.paragraphs[0].id
    assert review.document.paragraphs[-1].text == "7 A/80/12。"
    select(review, last)
    assert "Footnote cited at “7” above" in [action.text() for action in review.hands.part_menu().actions()]
    select(review, first)
    (action,) = (one for one in review.hands.part_menu().actions() if one.text().startswith("“7” is the mark"))
    action.trigger()
    note = review.document.footnotes[0]
    assert (note.text, note_marks(review.document)[note.id]) == ("A/80/12。", "1")
    assert review.document.paragraph(first).notes == (note.id,)
    assert review.document.paragraphs[-1].part is Part.OPERATIVE
    assert sums(typed, review.revision.present).agree
    review.revision.undo()
    assert review.document == begun(typed).document
