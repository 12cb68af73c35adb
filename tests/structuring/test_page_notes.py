"""Notes at the foot of pages as pdftotext gives them back, and their marks in the text."""

from __future__ import annotations

import pytest

from drafter.model.numbering import note_marks
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.text.sentence import Language
from tests.structuring.accounting import lost_characters
from tests.structuring.sources import wrapped

_ZH_HEAD = "第八十届会议\n80/372. 海洋观测\n大会，\n"
_EN_HEAD = "Eightieth session\n80/372. Ocean observation\nThe General Assembly,\n"


def read(text: str, language: Language) -> Inferred:
    raw = wrapped(text, language)
    inferred = infer(raw)
    assert lost_characters(raw, inferred) == ""
    return inferred


def cited(inferred: Inferred) -> list[tuple[str, list[str]]]:
    """Each paragraph with the marks it cites."""
    marks = note_marks(inferred.document)
    return [(p.text, [marks[note] for note in p.notes]) for p in inferred.document.paragraphs]


def notes(inferred: Inferred) -> list[str]:
    return [note.text for note in inferred.document.footnotes]


@pytest.mark.parametrize(
    ("printed", "without", "mark"),
    [
        ("adopted in May 20191 and renewed since,", "adopted in May 2019 and renewed since,", "1"),
        ("of 23 March 20211 that were endorsed,", "of 23 March 2021 that were endorsed,", "1"),
        ("the Framework 2015–20301 and its review,", "the Framework 2015–2030 and its review,", "1"),
        ("pursuant to resolution 76/1781 and the annex,", "pursuant to resolution 76/178 and the annex,", "1"),
        ("such as telemetry 1 and tide gauges,", "such as telemetry and tide gauges,", "1"),
    ],
)
def test_a_mark_close_behind_a_year_or_a_number(printed: str, without: str, mark: str) -> None:
    text = f"{_EN_HEAD}Recalling the survey {printed}\n1\n\nA/80/297.\n\n\f1. Requests a report.\n\f"
    inferred = read(text, "en")
    assert cited(inferred)[0] == (f"Recalling the survey {without}", [mark])
    assert notes(inferred) == ["A/80/297."]


def test_a_year_without_a_note_keeps_its_figures() -> None:
    text = f"{_EN_HEAD}Recalling the survey of 2021 and the review of 2022,1\n1\n\nA/80/297.\n\n\f1. Requests it.\n\f"
    assert cited(read(text, "en"))[0] == ("Recalling the survey of 2021 and the review of 2022,", ["1"])


def test_a_note_of_two_lines_stands_above_its_mark() -> None:
    text = (
        f"{_EN_HEAD}"
        "Recalling the outcome of the regional dialogue1 on the sharing of tide gauge readings\n"
        "and of the review2 that followed it in the coastal States of the region, and also\n"
        "Report of the Regional Dialogue on Ocean Observation, Port Louis, Mauritius,\n"
        "5–8 September 2023 (United Nations publication, Sales No. E.24.II.A.91), chap. I, annex II.\n"
        "1\n\n2\n\nResolution 79/374, annex.\n\n"
        "\fwelcoming its findings on the cost of buoys and of their maintenance at sea,\n"
        "1. Requests the Secretary-General to report on the implementation of this resolution.\n\f"
    )
    inferred = read(text, "en")
    assert cited(inferred)[0] == (
        "Recalling the outcome of the regional dialogue on the sharing of tide gauge readings and of the review that "
        "followed it in the coastal States of the region, and also welcoming its findings on the cost of buoys and of "
        "their maintenance at sea,",
        ["1", "2"],
    )
    assert notes(inferred) == [
        "Report of the Regional Dialogue on Ocean Observation, Port Louis, Mauritius, 5–8 September 2023 (United "
        "Nations publication, Sales No. E.24.II.A.91), chap. I, annex II.",
        "Resolution 79/374, annex.",
    ]


def test_a_mark_may_stand_between_the_two_lines_of_its_note() -> None:
    text = (
        f"{_ZH_HEAD}"
        "    回顾区域对话的成果，1 其中除其他外表示注意到沿海国交换潮位读数的办法以及\n"
        "为维护海上浮标而作出的共同努力，并期待在此基础上进一步扩大合作的范围，使\n\n\n"
        " 《海洋观测数据问题高级别对话的报告，2023 年 9 月 5 日至 8 日，苏瓦》(A/CONF.292/15)，第\n"
        "1\n\n\n四章，第 24 段。\n"
        "\f发展中国家得以参加，\n\n    1. 请秘书长提交报告。\n\f"
    )
    inferred = read(text, "zh")
    assert [marks for _, marks in cited(inferred)] == [["1"], []]
    assert cited(inferred)[0][0].endswith("进一步扩大合作的范围，使发展中国家得以参加，")
    assert notes(inferred) == [
        "《海洋观测数据问题高级别对话的报告，2023年9月5日至8日，苏瓦》(A/CONF.292/15)，第四章，第24段。"
    ]


def test_an_address_can_be_a_note() -> None:
    text = f"{_EN_HEAD}Recalling the register1 of buoys,\n1\n\nhttps://buoys.example.org/.\n\n\f1. Requests it.\n\f"
    inferred = read(text, "en")
    assert notes(inferred) == ["https://buoys.example.org/."]
    assert "left-out-url" not in {repair.kind for repair in inferred.repairs}
