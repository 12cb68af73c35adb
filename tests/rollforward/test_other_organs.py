from __future__ import annotations

import pytest

from drafter.model.document import Mark
from drafter.rollforward import Certainty, apply, other_organs, plan, recalled
from drafter.rollforward.other_organs import NOTE_RULE, RULE, propose
from drafter.text.sentence import Language
from tests.builders import pp
from tests.rollforward.series import adopted, changed, cycle

GOES_ON: list[tuple[Language, str, str, str]] = [
    (
        "zh",
        "回顾人权理事会2021年10月7日第48/4号、2022年10月6日第51/9号和2023年10月11日第54/8号决议，",
        "回顾人权理事会2021年10月7日第48/4号、2022年10月6日第51/9号、2023年10月11日第54/8号和[…]第[…]号决议，",
        "2021年10月7日第48/4号、2022年10月6日第51/9号和[…]第[…]号决议",
    ),
    (
        "zh",
        "又回顾经济及社会理事会2023年6月7日关于港口的第2023/4号决议，",
        "又回顾经济及社会理事会[…]关于港口的第[…]号决议，",
        "2023年6月7日关于港口的第2023/4号和[…]第[…]号决议",
    ),
    (
        "zh",
        "支持安全理事会第2548(2020)、2602(2021)、2654(2022)和2703(2023)号决议，",
        "支持安全理事会第2548(2020)、2602(2021)、2654(2022)、2703(2023)和[…]号决议，",
        "第2548(2020)、2602(2021)、2654(2022)和[…]号决议",
    ),
    (
        "en",
        "Recalling Human Rights Council resolutions 51/9 of 6 October 2022 and 54/8 of 11 October 2023,",
        "Recalling Human Rights Council resolutions 51/9 of 6 October 2022, 54/8 of 11 October 2023 and […] of […],",
        "resolutions 51/9 of 6 October 2022 and […] of […]",
    ),
    (
        "en",
        "Recalling also Security Council resolution 2703 (2023) of 30 October 2023,",
        "Recalling also Security Council resolution […] of […],",
        "resolutions 2703 (2023) of 30 October 2023 and […] of […]",
    ),
]

STAYS: list[tuple[Language, str]] = [
    ("zh", "回顾安全理事会2000年10月31日第1325(2000)号决议，"),
    ("zh", "回顾安全理事会1967年11月22日第242(1967)号和1973年10月22日第338(1973)号决议，"),
    ("zh", "又回顾人权理事会2006年3月15日第5/1号和2007年6月18日第5/2号决议，"),
    ("zh", "按照经济及社会理事会2023年6月7日第2023/4号决议第3段，"),
    ("zh", "回顾其2022年12月7日第77/33号决议，"),
    ("en", "Recalling Security Council resolution 1325 (2000) of 31 October 2000,"),
    ("en", "Recalling its resolution 77/33 of 7 December 2022,"),
]


@pytest.mark.parametrize(("language", "before", "after", "option"), GOES_ON)
def test_another_organs_list_that_goes_on_is_asked_about_with_blanks(
    language: Language, before: str, after: str, option: str
) -> None:
    base = adopted(pp(before), language=language)
    (proposal,) = other_organs.propose(base, cycle())
    assert changed(base, [proposal]) == [after]
    assert proposal.options == (option,)
    assert proposal.certainty is Certainty.ASK
    assert [blank.of(proposal.after) for blank in proposal.blanks] == ["[…]"] * after.count("[…]")


@pytest.mark.parametrize(("language", "text"), STAYS)
def test_what_stands_for_itself_stays(language: Language, text: str) -> None:
    assert list(other_organs.propose(adopted(pp(text), language=language), cycle())) == []


def test_a_list_with_regular_steps_is_asked_about_when_the_next_one_is_due() -> None:
    every_second_year = "回顾人权理事会2018年7月5日第38/6号、2020年7月17日第44/16号和2022年7月8日第50/16号决议，"
    base = adopted(pp(every_second_year))
    assert len(list(other_organs.propose(base, cycle(79)))) == 1
    long_over = adopted(pp("回顾人权理事会2012年7月5日第20/6号、2014年7月17日第26/16号和2016年7月8日第32/16号决议，"))
    assert list(other_organs.propose(long_over, cycle(79))) == []


def test_each_organs_list_in_a_paragraph_grows_by_itself() -> None:
    text = (
        "回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议以及"
        "人权理事会2022年10月6日第51/9号和2023年10月11日第54/8号决议，"
    )
    base = adopted(pp(text))
    proposals = plan(base, cycle()).proposals
    draft, refused = apply(base, proposals)
    assert draft.paragraphs[0].text == (
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号和2023年12月6日第78/44号决议以及"
        "人权理事会2022年10月6日第51/9号、2023年10月11日第54/8号和[…]第[…]号决议，"
    )
    assert refused == ()


SHARED: list[tuple[Language, str, str]] = [
    (
        "zh",
        "回顾大会2021年12月6日第76/22号、2022年12月7日第77/33号和安全理事会2022年12月7日第2665(2022)号决议，",
        "回顾大会2021年12月6日第76/22号、2022年12月7日第77/33号、2023年12月6日第78/44号"
        "和安全理事会2022年12月7日第2665(2022)号决议，",
    ),
    (
        "zh",
        "回顾通过了关于沿海图书馆的2021年12月6日第76/22号、2022年12月7日第77/33号和第2665(2022)号决议，",
        "回顾通过了关于沿海图书馆的2021年12月6日第76/22号、2022年12月7日第77/33号、2023年12月6日第78/44号"
        "和第2665(2022)号决议，",
    ),
    (
        "en",
        "Recalling resolutions 76/22 of 6 December 2021, 77/33 of 7 December 2022 and 2665 (2022) of 7 December 2022,",
        "Recalling resolutions 76/22 of 6 December 2021, 77/33 of 7 December 2022, 78/44 of 6 December 2023 "
        "and 2665 (2022) of 7 December 2022,",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), SHARED)
def test_in_a_list_of_two_organs_the_base_joins_the_general_assemblys_part(
    language: Language, before: str, after: str
) -> None:
    base = adopted(pp(before), language=language)
    proposals = list(recalled.propose(base, cycle()))
    assert changed(base, proposals) == [after]


def test_a_list_that_two_organs_share_is_only_asked_about() -> None:
    base = adopted(pp("回顾实质上相同的2022年12月7日第77/33号和第2665(2022)号决议，"))
    (proposal,) = recalled.propose(base, cycle())
    assert proposal.certainty is Certainty.ASK
    assert proposal.after == "2023年12月6日第78/44号和第2665(2022)号决议"


@pytest.mark.parametrize(
    ("language", "text", "note", "left"),
    [
        (
            "zh",
            "又回顾人权理事会2023年10月12日第54/6号决议<n>1</n>和以往各项决议，",
            "见《大会正式记录，第七十七届会议，补编第53A号》(A/77/53/Add.1)，第三章。",
            "见[…]。",
        ),
        (
            "en",
            "Recalling also Human Rights Council resolution 54/6 of 12 October 2023,<n>1</n>",
            "See Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 53A (A/77/53/Add.1)"
            ", chap. III, sect. A.",
            "See […].",
        ),
    ],
)
def test_the_note_on_where_it_is_published_is_asked_about_with_it(
    language: Language, text: str, note: str, left: str
) -> None:
    base = adopted(pp(text), language=language, notes={1: note})
    found = {each.rule: each for each in propose(base, cycle())}
    source = found[NOTE_RULE]
    assert source.certainty is Certainty.ASK
    assert source.kind == found[RULE].kind, "both are decided alike"
    draft, refused = apply(base, [source])
    assert refused == ()
    assert draft.footnotes[0].text == left
    assert any(Mark.BLANK in run.marks for run in draft.footnotes[0].runs)


@pytest.mark.parametrize(
    "note", ["条约汇编，第1卷，第2号。", "A/78/53。"], ids=["no record", "the base's own session: of the reports"]
)
def test_other_notes_are_left_alone(note: str) -> None:
    base = adopted(pp("又回顾人权理事会2023年10月12日第54/6号决议<n>1</n>，"), notes={1: note})
    assert NOTE_RULE not in {each.rule for each in propose(base, cycle())}


def test_a_note_farther_on_is_that_of_other_words() -> None:
    text = "又回顾人权理事会2023年10月12日第54/6号决议，并欢迎关于沿海各国图书馆的报告<n>1</n>，"
    base = adopted(pp(text), notes={1: "A/77/53/Add.1。"})
    assert NOTE_RULE not in {each.rule for each in propose(base, cycle())}
