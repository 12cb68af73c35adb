"""What was found is replaced at one place or at all, in one step; notes, leads and blanks stay."""

from __future__ import annotations

import pytest

from drafter.app.replacing import replacement
from drafter.app.searching import find
from drafter.model.document import Mark, Resolution
from drafter.model.state import DraftState, apply
from tests.builders import op, pp, res

DRAFT = res(
    pp("<b>回顾</b>其２０１９年第74/1号决议<n>1</n>，"),
    op("<b>请</b>秘书长在2019年<n>2</n>报告，并在2019年后再报告<x>[…]</x>。"),
    notes={1: "A/2019/1，2019年。", 2: "A/2019/2。"},
)


def replaced(query: str, new: str) -> Resolution:
    return apply(DraftState(DRAFT), replacement(DRAFT, find(DRAFT, query), query, new)).document


def test_all_places_are_replaced_in_text_and_notes_whatever_their_width() -> None:
    after = replaced("2019", "2025")
    assert [paragraph.text for paragraph in after.paragraphs] == [
        "回顾其2025年第74/1号决议，",
        "请秘书长在2025年报告，并在2025年后再报告[…]。",
    ]
    assert [note.text for note in after.footnotes] == ["A/2025/1，2025年。", "A/2025/2。"]


def test_notes_leads_and_blanks_stay() -> None:
    after = replaced("年", "年度")
    assert [paragraph.notes for paragraph in after.paragraphs] == [paragraph.notes for paragraph in DRAFT.paragraphs]
    assert [paragraph.lead for paragraph in after.paragraphs] == ["回顾", "请"]
    assert any(Mark.BLANK in run.marks and run.text == "[…]" for run in after.paragraphs[1].runs)


def test_a_lead_that_is_replaced_stays_one() -> None:
    after = replaced("回顾", "重申")
    assert after.paragraphs[0].lead == "重申"


def test_words_that_hold_what_they_replace_are_replaced_once() -> None:
    assert replaced("报告", "报告报告").paragraphs[1].text.count("报告") == 4


@pytest.mark.parametrize(
    ("query", "new", "zh"),
    [
        ("2019", "2025", "“2019”改为“2025”（6处）"),
        ("秘书长", "主席", "“秘书长”改为“主席”（执行段）"),
        ("秘书长", "", "删去“秘书长”（执行段）"),
    ],
)
def test_the_step_says_what_and_how_many(query: str, new: str, zh: str) -> None:
    assert replacement(DRAFT, find(DRAFT, query), query, new).label.zh.replace("执行段1", "执行段") == zh


def test_the_caret_stands_behind_the_new_words() -> None:
    (hit,) = find(DRAFT, "秘书长")
    caret = replacement(DRAFT, [hit], "秘书长", "主席").caret
    assert caret is not None
    assert caret.caret.position == 3


def test_a_step_names_the_words_as_they_stood_and_not_as_they_were_typed() -> None:
    draft = res(op("<b>注意到</b>A/81/5号文件。"))
    assert replacement(draft, find(draft, "ａ/81/"), "ａ/81/", "A/82/").label.en == "Replace “A/81/” by “A/82/” (OP1)"
