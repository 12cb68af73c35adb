"""The notes of the 1990s, "1/", in dumps of lines and in whole paragraphs; and what only looks like them."""

from __future__ import annotations

import pytest

from drafter.model.numbering import note_marks
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.structuring.pagenote import SLASH_MARK
from tests.structuring.accounting import lost_characters
from tests.structuring.sources import whole, wrapped

_ENGLISH = """                                                   A/RES/48/372
                                                   21 December 1993

                  48/372.  Sharing of ocean observation data

     The General Assembly,

     Recalling its resolution 47/399 of 22 December 1992, 1/ in which it
decided to convene a dialogue on the observation of the oceans, and/or of
their coasts, and the report of the Secretary-General, 2/

     Aware that 1/2 of the tide gauges mentioned in document A/CONF.251/1
are out of order, */

                                 - - - - -
     1/   Official Records of the General Assembly, Forty-seventh Session,
Supplement No. 49 (A/47/49), vol. I, sect. VI.

     2/   A/48/297 and Add.1.

     */   Subsequently, the delegation of Seeland joined.
                                                                     /...
A/RES/48/372
Page 2

     1.   Takes note with appreciation of the report of the Secretary-
General; 2/

     2.   Requests the Secretary-General to report to the General Assembly
at its forty-ninth session on the implementation of the present
resolution. 3/

                                                  85th plenary meeting
                                                      21 December 1993

     3/   See resolution 47/399, para. 12.
"""

_CHINESE = """48/372. 海洋观测数据共享合作

    大会，

    回顾其1992年12月22日关于海洋观测的第47/399号决议，1/ 其中决定举行海洋观测问
题高级别对话，并回顾《海洋观测自愿准则》２／的通过，

    1. 表示注意到秘书长关于海洋观测和（或）海岸观测的报告；1/

    2. 请秘书长就1/2的验潮仪失修一事向大会第四十九届会议提交报告。

1/ 《大会正式记录，第四十七届会议，补编第49号》(A/47/49)，第一卷，
第六节。
２／　A/48/297。
"""


def cited(inferred: Inferred) -> list[tuple[str, list[str]]]:
    marks = note_marks(inferred.document)
    return [(p.text, [marks[note] for note in p.notes]) for p in inferred.document.paragraphs]


def notes(inferred: Inferred) -> list[str]:
    return [note.text for note in inferred.document.footnotes]


def test_an_english_dump_of_the_nineties() -> None:
    raw = wrapped(_ENGLISH, "en")
    inferred = infer(raw)
    assert cited(inferred) == [
        (
            "Recalling its resolution 47/399 of 22 December 1992, in which it decided to convene a dialogue on the "
            "observation of the oceans, and/or of their coasts, and the report of the Secretary-General,",
            ["1", "2"],
        ),
        ("Aware that 1/2 of the tide gauges mentioned in document A/CONF.251/1 are out of order,", ["*"]),
        ("Takes note with appreciation of the report of the Secretary-General;", ["2"]),
        (
            "Requests the Secretary-General to report to the General Assembly at its forty-ninth session on the "
            "implementation of the present resolution.",
            ["3"],
        ),
    ]
    assert notes(inferred) == [
        "Official Records of the General Assembly, Forty-seventh Session, Supplement No. 49 (A/47/49), vol. I, "
        "sect. VI.",
        "A/48/297 and Add.1.",
        "Subsequently, the delegation of Seeland joined.",
        "See resolution 47/399, para. 12.",
    ]
    assert lost_characters(raw, inferred).strip("/-") == ""


def test_a_chinese_dump_of_the_nineties() -> None:
    raw = wrapped(_CHINESE, "zh")
    inferred = infer(raw)
    assert [marks for _, marks in cited(inferred)] == [["1", "2"], ["1"], []]
    assert cited(inferred)[0][0].endswith("并回顾《海洋观测自愿准则》的通过，")
    assert notes(inferred) == ["《大会正式记录，第四十七届会议，补编第49号》(A/47/49)，第一卷，第六节。", "A/48/297。"]
    assert lost_characters(raw, inferred).strip("/／") == ""


@pytest.mark.parametrize("slash", ["/", "／"])
def test_paragraphs_typed_in_word(slash: str) -> None:
    raw = whole(
        "大会，",
        f"回顾其第47/399号决议，1{slash}",
        f"1. 请秘书长提交报告。2{slash}",
        f"1{slash} A/48/297。",
        f"2{slash}《大会正式记录，第四十七届会议》。",
        language="zh",
    )
    inferred = infer(raw)
    assert cited(inferred) == [("回顾其第47/399号决议，", ["1"]), ("请秘书长提交报告。", ["2"])]
    assert notes(inferred) == ["A/48/297。", "《大会正式记录，第四十七届会议》。"]


def test_marks_may_begin_anew_on_each_page() -> None:
    raw = wrapped(
        "The General Assembly,\n\n     Recalling the survey, 1/\n\n     1/  A/48/1.\n\f"
        "     1.  Notes the review; 1/\n\n     1/  A/48/2.\n",
        "en",
    )
    inferred = infer(raw)
    by_id = inferred.document.notes_by_id
    assert [[by_id[note].text for note in p.notes] for p in inferred.document.paragraphs] == [["A/48/1."], ["A/48/2."]]


@pytest.mark.parametrize(
    "text",
    ["A/RES/47/1", "1/2 of them", "and/or", "47/1", "A/47/1/Add.1", "in 3/4 of cases", "http://un.org/1/", "1992/1/"],
)
def test_what_is_no_mark(text: str) -> None:
    assert SLASH_MARK.search(text) is None


def test_a_mark_without_a_note_stays_in_the_text() -> None:
    raw = wrapped("The General Assembly,\n\nRecalling the survey, 1/ and its review,\n\n1. Requests a report.\n", "en")
    assert cited(infer(raw))[0] == ("Recalling the survey, 1/ and its review,", [])
