"""Paragraphs that a file breaks off in the middle of a sentence."""

from __future__ import annotations

import pytest

from drafter.model.document import Part
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from tests.structuring.sources import whole


def read(*texts: str) -> Inferred:
    return infer(whole("题目", "大会，", *texts, language="zh"))


def test_the_halves_are_one_again_and_told() -> None:
    found = read("1. 请秘书长继续审查海洋观测网的状况，并就本决议的", "执行情况向大会提出报告；", "2. 决定如此。")
    assert [p.text for p in found.document.paragraphs] == [
        "请秘书长继续审查海洋观测网的状况，并就本决议的执行情况向大会提出报告；",
        "决定如此。",
    ]
    assert "joined-page" in {repair.kind for repair in found.repairs}
    assert found.certainty[found.document.paragraphs[0].id] < 0.9
    assert next(iter(found.lines.values())).end == 4


@pytest.mark.parametrize(
    "below",
    ["2. 决定审查观测网；", "(a) 提交报告；", "鼓励会员国开放数据；", "海洋观测"],
    ids=["number", "letter", "opening", "heading"],
)
def test_what_begins_anew_is_not_joined(below: str) -> None:
    found = read("1. 请秘书长继续审查海洋观测网的状况，并就本决议的", below, "3. 决定如此。")
    assert found.document.paragraphs[0].text.endswith("本决议的")


def test_the_title_of_a_section_in_an_annex_is_not_joined() -> None:
    found = read("1. 通过附件。", "附件", "1. 海洋观测网的组织安排和工作方法", "观测网由各国设立。")
    assert [p.part for p in found.document.paragraphs][2:] == [Part.ANNEX, Part.ANNEX]
