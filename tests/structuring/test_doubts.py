"""How sure a paragraph is: each sign that speaks against it lowers its certainty below nine tenths."""

from __future__ import annotations

import pytest

from drafter.model.document import Part
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.sentence import Language
from tests.structuring.sources import whole

SURE = 0.9


def read(*texts: str, language: Language = "zh") -> Inferred:
    organ = "大会，" if language == "zh" else "The General Assembly,"
    return infer(whole("题目" if language == "zh" else "Title", organ, *texts, language=language))


def certainties(inferred: Inferred) -> list[float]:
    return [inferred.certainty[paragraph.id] for paragraph in inferred.document.paragraphs]


def test_an_ordinary_text_is_sure() -> None:
    found = read(
        "回顾其第73/360号决议第10、12和14段以及《2016-2030年战略》，",
        "1. 表示注意到报告第116(a)至(u)段，并注意到2个项目；",
        "2. 请秘书长：",
        "(a) 提交报告(见附件)；",
        "㈠ 每年；",
        "(b) 通报“观测网”的情况。",
    )
    assert min(certainties(found)) >= SURE


def test_an_ordinary_english_text_is_sure() -> None:
    found = read(
        "Recalling its resolution 73/360 of 18 December 2018, and noting the Ocean Year 2025,",
        "1. Takes note of the report (see annex), items 2, 3 and 4;",
        "2. Requests the Secretary-General:",
        "(a) To submit a report; and",
        "(b) To inform Member States.",
        language="en",
    )
    assert min(certainties(found)) >= SURE


@pytest.mark.parametrize(
    "doubtful",
    [
        "肯定和鼓励各国共享数据；",
        "重申支持各国共享数据；",
        "重申承诺共享数据；",
        "强调，各国应共享数据；",
        "鉴于各国应共享数据；",
        "请秘书长提交报告，",
        "请秘书长提交《海洋观测报告；",
        "请秘书长提交“海洋观测报告；",
        "请秘书长提交报告，15.鼓励各国共享数据；",
        "请秘书长为此(b)加强观测网；",
        "请秘书长执行《数据战略(20262030)》；",
        "请秘书长依照《自愿准则》、1国际公约和其他文书；",
    ],
    ids=[
        "unknown opening",
        "reaffirmed or not",
        "longer opening",
        "comma behind the opening",
        "opening of the preamble",
        "ending of the preamble",
        "title left open",
        "quotation left open",
        "number inside",
        "letter inside",
        "years run together",
        "loose figure",
    ],
)
def test_a_sign_makes_its_paragraph_unsure(doubtful: str) -> None:
    found = read("回顾其决议，", f"1. {doubtful}", "2. 请秘书长通报情况。")
    before, doubted, after = certainties(found)
    assert doubted < SURE <= min(before, after)


@pytest.mark.parametrize(
    "doubtful",
    [
        "Reaffirms its commitment to sharing data;",
        "Requests a report, Recognizing also that data are shared;",
        "Requests a report,3 and invites States;",
        "Requests a report, 15. Encourages States;",
    ],
)
def test_a_sign_makes_its_english_paragraph_unsure(doubtful: str) -> None:
    found = read("Recalling its resolution,", f"1. {doubtful}", "2. Requests a report.", language="en")
    before, doubted, after = certainties(found)
    assert doubted < SURE <= min(before, after)


def test_在这方面_in_front_in_the_preamble_only() -> None:
    found = read("在这方面欢迎各国共享数据，", "1. 在这方面欢迎各国共享数据；", "2. 请秘书长提交报告。")
    assert [certainty < SURE for certainty in certainties(found)] == [True, False, False]


def test_a_number_out_of_its_series() -> None:
    found = read("回顾其决议，", "1. 请秘书长提交报告；", "3. 鼓励各国共享数据；", "4. 决定如此。")
    assert [certainty < SURE for certainty in certainties(found)] == [False, False, True, False]


def test_parts_that_nothing_but_their_place_tells() -> None:
    found = read("回顾其决议，", "1. 请秘书长：", "(a) 提交报告；", "此外还应通报情况；", "2. 决定如此。")
    assert [certainty < SURE for certainty in certainties(found)] == [False, False, False, True, False]


class TestGivenParts:
    """Where the file says what a paragraph is, only the opening phrase can be in doubt."""

    @staticmethod
    def read(*paragraphs: RawParagraph) -> Inferred:
        organ = RawParagraph((RawRun("大会，"),), role="organ-line")
        return infer(RawDocument("akn", (organ, *paragraphs), language="zh", typography=True))

    @staticmethod
    def operative(lead: str, rest: str, number: str) -> RawParagraph:
        return RawParagraph((RawRun(lead, bold=True), RawRun(rest)), number, Part.OPERATIVE, 0)

    def test_its_wording_is_its_own(self) -> None:
        found = self.read(self.operative("请", "秘书长提交《报告；", "1."), self.operative("决定", "如此，", "2."))
        assert certainties(found) == [1.0, 1.0]

    def test_an_opening_that_is_not_set_apart_among_others_that_are(self) -> None:
        found = self.read(
            self.operative("请", "秘书长；", "1."),
            self.operative("", "鼓励各国共享数据；", "2."),
            self.operative("决定", "如此。", "3."),
        )
        assert [certainty < SURE for certainty in certainties(found)] == [False, True, False]
        assert found.document.paragraphs[1].lead == "鼓励"


def test_odd_words_are_kept_and_not_mended() -> None:
    found = read("认识到海洋支撑沿海居民的生活和 生计，", "1. 请秘书长提交生活and生计的报告；", "2. 决定决定如此。")
    assert [paragraph.text for paragraph in found.document.paragraphs] == [
        "认识到海洋支撑沿海居民的生活和生计，",
        "请秘书长提交生活and生计的报告；",
        "决定决定如此。",
    ]
