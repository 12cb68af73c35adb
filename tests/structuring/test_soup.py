"""Whatever the lines hold, reading ends with a document, and no character is lost without a note."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from tests.structuring.accounting import lost_characters
from tests.structuring.sources import whole, wrapped

_PIECES = st.sampled_from(
    [
        "大会，",
        "第八十届会议",
        "议程项目18(l)",
        "A/C.2/80/L.7",
        "A/RES/80/372",
        "80/372. 海洋观测",
        "[根据第二委员会的报告(A/80/561，第7段)通过]",
        "2025年12月16日大会决议",
        "2025年12月16日",
        "第61次全体会议",
        "海洋国：",
        "*",
        "决议草案",
        "重申其2018年12月18日第73/360号决议，",
        "回顾《海洋观测数据共享自愿准则》1",
        "又回顾其以往各项决议，并",
        "1. 请秘书长：",
        "2. 鼓励会员国；2",
        "3.",
        "(a) 提交报告；",
        "(i) 每年；",
        "㈠ 每年；",
        "一",
        "附件",
        "__________________",
        "1 A/80/297。",
        "2",
        "¹ A/80/298。",
        "* 代表沿海国。",
        "http://undocs.org/ch/A/80/297",
        "2/8",
        "25-12345 (C)",
        "* * *",
        "海洋观测",
        "57/270 B",
        "",
        "\f",
        "   ",
    ]
)
_TEXTS = st.lists(st.tuples(st.sampled_from(["", " ", "      "]), _PIECES).map("".join), max_size=30)


@given(_TEXTS)
def test_no_character_of_a_dump_is_lost(lines: list[str]) -> None:
    raw = wrapped("\n".join(lines))
    assert lost_characters(raw, infer(raw)) == ""


@given(_TEXTS)
def test_no_character_of_whole_paragraphs_is_lost(texts: list[str]) -> None:
    raw = whole(*texts, language="zh")
    assert lost_characters(raw, infer(raw)) == ""


@given(_TEXTS)
def test_ids_are_distinct_and_numbers_can_be_counted(lines: list[str]) -> None:
    inferred = infer(wrapped("\n".join(lines)))
    ids = [p.id for p in inferred.document.paragraphs] + [n.id for n in inferred.document.footnotes]
    assert len(set(ids)) == len(ids)
    assert all(i < inferred.document.next_id for i in ids)
    assert set(inferred.certainty) == {p.id for p in inferred.document.paragraphs}
    assert all(0 <= value <= 1 for value in inferred.certainty.values())
    assert set(paragraph_numbers(inferred.document)) == {p.id for p in inferred.document.paragraphs if p.numbering}
