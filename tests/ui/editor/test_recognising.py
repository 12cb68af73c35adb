"""Structure in pasted text is recognised, and nothing is lost by it."""

from __future__ import annotations

import pytest

from drafter.model.document import Mark, Part
from drafter.ui.editor.clipboard import Fragment
from drafter.ui.editor.recognising import LARGEST_CHARACTERS, recognised, recognised_page
from tests.formats.html.pages import LIBREOFFICE


def shapes(fragment: Fragment | None) -> list[tuple[Part | None, int, str]]:
    assert fragment is not None
    return [
        (one.part, one.level, "".join(run.text for run in one.runs if run.note is None)) for one in fragment.paragraphs
    ]


def test_wrapped_lines_are_joined_and_typed_numbers_become_structure() -> None:
    text = "12. 欢迎各国参加\n会议的工作；\n13. 请秘书长：\n(a) 提供资源；\n(b) 培训人员；"
    assert shapes(recognised(text)) == [
        (Part.OPERATIVE, 0, "欢迎各国参加会议的工作；"),
        (Part.OPERATIVE, 0, "请秘书长："),
        (Part.SUB, 1, "提供资源；"),
        (Part.SUB, 1, "培训人员；"),
    ]


def test_without_numbers_the_part_is_that_of_the_place() -> None:
    assert shapes(recognised("欢迎各国参加会议；\n\n又欢迎伙伴参与；")) == [
        (None, 0, "欢迎各国参加会议；"),
        (None, 0, "又欢迎伙伴参与；"),
    ]


def test_notes_come_with_their_paragraph() -> None:
    fragment = recognised("1. 重申各项承诺；\n2. 请秘书长提交报告。¹\n\n¹ A/78/1。")
    assert fragment is not None
    notes = [run.note for one in fragment.paragraphs for run in one.runs if run.note is not None]
    assert [fragment.notes[note].text for note in notes] == ["A/78/1。"]


@pytest.mark.parametrize("text", ["", "一行文字", "\n\n一行\n", "甲，\n" * LARGEST_CHARACTERS])
def test_what_has_no_structure_or_too_much_of_it_is_left_alone(text: str) -> None:
    assert recognised(text) is None


def test_text_that_would_lose_a_line_is_left_alone() -> None:
    assert recognised("大会，\n回顾其关于海洋观测的决议，\n1. 请秘书长提交报告。") is None
    assert recognised("1. 重申各项承诺；\n2. 请秘书长提交报告。\n\n¹ A/78/1，附件。") is None


def marked(fragment: Fragment | None, mark: Mark) -> list[str]:
    assert fragment is not None
    return [run.text for one in fragment.paragraphs for run in one.runs if mark in run.marks]


def noted(fragment: Fragment | None) -> list[str]:
    assert fragment is not None
    cited = [run.note for one in fragment.paragraphs for run in one.runs if run.note is not None]
    return [fragment.notes[note].text for note in cited]


_NOTE = '<div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> A/80/297。</p></div>'


def test_paragraphs_of_word_come_with_their_openings_numbers_and_notes() -> None:
    page = (
        '<p><b>重申</b>其承诺，</p><p>7.&nbsp; <b>请</b>秘书长提交报告；<a href="#_ftn1" name="_ftnref1">[1]</a></p>'
        f"<p>(a) 说明进展；</p>{_NOTE}"
    )
    fragment = recognised_page(page, "zh")
    assert shapes(fragment) == [
        (Part.PREAMBULAR, 0, "重申其承诺，"),
        (Part.OPERATIVE, 0, "请秘书长提交报告；"),
        (Part.SUB, 1, "说明进展；"),
    ]
    assert marked(fragment, Mark.LEAD) == ["重申", "请"]
    assert noted(fragment) == ["A/80/297。"]


def test_numbers_that_only_the_list_has_become_structure() -> None:
    page = "<ol start=3><li><b>请</b>秘书长：<ol type=a><li>提交报告；</li></ol></li></ol>"
    assert shapes(recognised_page(page, "zh")) == [(Part.OPERATIVE, 0, "请秘书长："), (Part.SUB, 1, "提交报告；")]


def test_a_few_words_keep_their_marks_and_their_note() -> None:
    fragment = recognised_page(f'各国<sup>2</sup>和<b>伙伴</b><a href="#_ftn1" name="_ftnref1">[1]</a>{_NOTE}', "zh")
    assert shapes(fragment) == [(None, 0, "各国2和伙伴")]
    assert (marked(fragment, Mark.SUPERSCRIPT), marked(fragment, Mark.BOLD)) == (["2"], ["伙伴"])
    assert noted(fragment) == ["A/80/297。"]


def test_without_numbers_a_paragraph_of_a_page_takes_the_part_of_its_place() -> None:
    assert shapes(recognised_page("<p><b>重申</b>其承诺，</p><p><b>又重申</b>其决心，</p>", "zh")) == [
        (None, 0, "重申其承诺，"),
        (None, 0, "又重申其决心，"),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>甲，</p><p>乙，</p>",
        "<pre><b>甲</b>，\n乙，</pre>",
        LIBREOFFICE,
        f"<b>{'甲，' * LARGEST_CHARACTERS}</b>",
    ],
)
def test_a_page_that_says_no_more_than_its_words_is_left_to_them(page: str) -> None:
    assert recognised_page(page, "en") is None


def test_the_items_of_a_list_without_numbers_are_paragraphs() -> None:
    page = "<ul><li>第一项，</li><li>第二项<ul><li>子项</li></ul></li></ul>"
    assert shapes(recognised_page(page, "zh")) == [(None, 0, "第一项，"), (None, 0, "第二项"), (None, 0, "子项")]


def test_a_table_of_a_page_is_one() -> None:
    page = "<table><tr><td>年份</td><td>金额</td></tr><tr><td>2024</td><td>100</td></tr></table>"
    fragment = recognised_page(page, "zh")
    assert shapes(fragment) == [(Part.TABLE, 0, "年份\t金额\n2024\t100")]
    assert fragment is not None
    assert fragment.is_whole
