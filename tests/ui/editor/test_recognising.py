"""Structure in pasted text is recognised, and nothing is lost by it."""

from __future__ import annotations

import pytest

from drafter.model.document import Part
from drafter.ui.editor.clipboard import Fragment
from drafter.ui.editor.recognising import LARGEST_CHARACTERS, recognised


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
