"""Brackets and quotation marks as the UN sets them."""

from __future__ import annotations

import pytest

from drafter.text.sentence import Language
from drafter.ui.editor.corrections import corrected, correction_label


@pytest.mark.parametrize(
    ("before", "typed", "language", "expected"),
    [
        ("议程项目23", "（b）", "zh", "(b)"),
        ("", "【", "zh", "["),
        ("item 23 ", "（", "en", "（"),
        ("", "】", "en", "]"),
        ("题为", '"', "zh", "“"),
        ("题为“南南合作", '"', "zh", "”"),
        ("题为", '"南南"', "zh", "“南南”"),
        ("entitled ", '"', "en", "“"),
        ("entitled “South", '"', "en", "”"),
        ("Member States", "'", "en", "’"),
        ("entitled “", "'", "en", "‘"),
        ("其决议", "，又回顾(一)", "zh", "，又回顾(一)"),
    ],
)
def test_marks_are_put_right(before: str, typed: str, language: Language, expected: str) -> None:
    assert corrected(before, typed, language) == expected


def test_the_step_names_the_marks_that_were_put_right() -> None:
    assert correction_label("（见附件）", "(见附件)").zh == "（）改为()，按联合国体例"
    assert correction_label('"报告"', "“报告”").zh == '""改为“”，按联合国体例'
