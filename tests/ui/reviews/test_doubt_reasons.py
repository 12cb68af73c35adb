"""A doubtful paragraph says the sign that made it so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Paragraph, Part
from drafter.structuring.doubts import Doubt as Sign
from drafter.text.sentence import Language
from drafter.ui.reviews.doubt_reasons import doubt_reason
from tests.builders import op, pp, sub


@pytest.mark.parametrize(
    ("paragraph", "sign", "words"),
    [
        (op("请秘书长提交《报告；"), Sign.UNBALANCED, "A bracket or quotation mark has no partner"),
        (op("请秘书长报告20162030年情况。"), Sign.FUSED_YEARS, "Two years run together"),
        (op("请秘书长报告，"), Sign.ENDING, "It does not end as paragraphs of its part do; it may be cut wrong"),
        (op("各方可酌情安排；"), Sign.NO_OPENING, "Its opening phrase is not in the bank, so none is marked"),
    ],
)
def test_the_reason_is_the_sign(paragraph: Paragraph, sign: Sign, words: str) -> None:
    assert doubt_reason(paragraph, sign.ceiling, "zh").en == words


def test_an_opening_that_is_marked_is_not_said_to_be_unmarked() -> None:
    said = doubt_reason(op("<b>祝愿</b>各方合作；"), Sign.NO_OPENING.ceiling, "zh")
    assert said.en == "Its opening phrase is not in the bank; where it ends is a guess"


def test_what_only_its_place_explains_says_so() -> None:
    assert "by its place" in doubt_reason(pp("重申其决议，"), 0.6, "zh").en
    assert (
        "goes on with the one above" in doubt_reason(replace(sub("各方安排；"), part=Part.CONTINUATION), 0.6, "zh").en
    )


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "又请秘书长提交报告；"), ("en", "Also requests the Secretary-General to report;")]
)
def test_of_a_continuation_that_opens_with_a_phrase_only_the_number_is_missed(language: Language, text: str) -> None:
    said = doubt_reason(replace(sub(text), part=Part.CONTINUATION), 0.6, language)
    assert said.zh == "没有编号，认作上段的续段"
    assert said.en == "No number; goes on with the one above"


def test_a_number_out_of_series_says_so() -> None:
    said = doubt_reason(op("请秘书长提交报告。", start=7), Sign.OUT_OF_SERIES.ceiling, "zh")
    assert said.en == "Its number does not go on from the one above"
