from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Resolution
from drafter.register.lookup import Register
from drafter.rollforward import Certainty, plan, recalled
from drafter.rollforward.base import OwnCitation
from drafter.text.sentence import Language
from tests.builders import op, pp
from tests.rollforward.series import EMPTY_REGISTER, REGISTER, SERIES, adopted, changed, cycle, draft, entry


def rolled(text: str, language: Language = "zh", document: Resolution | None = None, **known: object) -> str:
    base = document or adopted(pp(text), language=language)
    return changed(base, recalled.propose(base, cycle(**known)))[0]  # type: ignore[arg-type]


GROWN: list[tuple[Language, str, str]] = [
    (
        "zh",
        "回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，",
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号和2023年12月6日第78/44号决议，",
    ),
    (
        "zh",
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号决议以及其他有关决议，",
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号和2023年12月6日第78/44号决议以及其他有关决议，",
    ),
    ("zh", "回顾其第75/11号、第76/22号和第77/33号决议，", "回顾其第75/11号、第76/22号、第77/33号和第78/44号决议，"),
    ("zh", "回顾其2022年12月7日第77/33号决议，", "回顾其2023年12月6日第78/44号决议，"),
    ("zh", "回顾其2022年12月7日关于沿海图书馆的第77/33号决议，", "回顾其2023年12月6日关于沿海图书馆的第78/44号决议，"),
    (
        "zh",
        "又回顾其以往各项决议，最近的是2022年12月7日第77/33号决议，",
        "又回顾其以往各项决议，最近的是2023年12月6日第78/44号决议，",
    ),
    ("zh", "表示注意到秘书长依照第77/33号决议提交的报告，", "表示注意到秘书长依照第78/44号决议提交的报告，"),
    (
        "zh",
        "回顾大会2021年12月6日第76/22号和2022年12月7日第77/33号决议以及人权理事会2021年10月7日第48/4号决议，",
        "回顾大会2021年12月6日第76/22号、2022年12月7日第77/33号和2023年12月6日第78/44号决议以及人权理事会2021年10月7日第48/4号决议，",
    ),
    (
        "en",
        "Recalling its resolutions 76/22 of 6 December 2021 and 77/33 of 7 December 2022,",
        "Recalling its resolutions 76/22 of 6 December 2021, 77/33 of 7 December 2022 and 78/44 of 6 December 2023,",
    ),
    (
        "en",
        "Recalling its resolution 77/33 of 7 December 2022 and all its previous resolutions,",
        "Recalling its resolution 78/44 of 6 December 2023 and all its previous resolutions,",
    ),
    (
        "en",
        "Taking note of the report submitted pursuant to resolution 77/33,",
        "Taking note of the report submitted pursuant to resolution 78/44,",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), GROWN)
def test_lists_take_up_the_base_and_single_citations_move_on(language: Language, before: str, after: str) -> None:
    assert rolled(before, language) == after


def test_other_ways_of_growing_are_options_on_the_same_words() -> None:
    base = adopted(pp("回顾其2020年12月7日第75/11号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    (proposal,) = recalled.propose(base, cycle())
    assert proposal.options == (
        "2023年12月6日第78/44号决议",
        "2021年12月6日第76/22号、2022年12月7日第77/33号和2023年12月6日第78/44号决议",
    )
    assert proposal.certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "zh",
            "回顾其2020年12月7日第75/11号、2020年12月6日第76/22号和2022年12月7日第77/33号决议，",
            "第76/22号的日期有疑问",
        ),
        (
            "en",
            "Recalling its resolutions 75/11 of 7 December 2020, 76/22 of 6 December 2020 and 77/33 of "
            "7 December 2022,",
            "The date of 76/22 in it is doubtful",
        ),
    ],
)
def test_a_list_with_a_wrong_date_in_it_is_not_sure_and_says_so(language: Language, text: str, said: str) -> None:
    (proposal,) = recalled.propose(adopted(pp(text), language=language), cycle())
    assert proposal.certainty is Certainty.LIKELY
    assert said in proposal.why.in_(language)


def test_a_list_of_another_subject_is_left_alone() -> None:
    text = "回顾其关于港口的2021年12月9日第76/90号和2022年12月9日第77/91号决议，"
    register = Register((*SERIES, entry("77/91", "2022-12-09", zh="港口", en="Ports")))
    assert rolled(text, register=register) == text


def test_the_lists_of_other_organs_are_left_alone() -> None:
    text = "回顾经济及社会理事会2022年7月22日第2022/22号决议和人权理事会2021年10月7日第48/4号决议，"
    assert rolled(text) == text


def test_a_list_that_has_the_base_already_is_left_alone() -> None:
    text = "回顾其2022年12月7日第77/33号和2023年12月6日第78/44号决议，"
    assert rolled(text) == text


def test_a_draft_is_cited_as_what_it_became() -> None:
    base = draft(pp("回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    assert rolled("", document=base).endswith("第77/33号和2023年12月6日第78/44号决议，")


def test_an_unknown_number_and_day_are_blanks_that_everyone_sees() -> None:
    base = draft(pp("回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    (proposal,) = recalled.propose(base, cycle(register=Register(SERIES[:3])))
    assert proposal.after.endswith("2022年12月7日第77/33号和[…]第78/[…]号决议")
    assert [blank.of(proposal.after) for blank in proposal.blanks] == ["[…]", "[…]"]
    assert proposal.certainty is Certainty.LIKELY


def test_an_unknown_number_is_a_blank_in_english_and_where_it_replaces() -> None:
    base = draft(pp("Recalling its resolution 77/33 of 7 December 2022,"), language="en")
    (proposal,) = recalled.propose(base, cycle(register=Register(SERIES[:3])))
    assert proposal.after == "resolution 78/[…] of […]"


def test_an_undated_list_gets_no_date_for_an_unknown_number() -> None:
    base = draft(pp("回顾其第76/22号和第77/33号决议，"))
    (proposal,) = recalled.propose(base, cycle(register=Register(SERIES[:3])))
    assert proposal.after == "第76/22号、第77/33号和第78/[…]号决议"


def test_both_parts_of_a_composite_base_are_cited() -> None:
    parts = (entry("78/44 A", "2023-12-06"), entry("78/44 B", "2024-04-16"))
    register = Register((*SERIES[:3], *parts))
    text = "回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，"
    after = (
        "回顾其2021年12月6日第76/22号、2022年12月7日第77/33号、2023年12月6日第78/44 A号和2024年4月16日第78/44 B号决议，"
    )
    assert rolled(text, register=register) == after


def test_both_parts_of_a_composite_predecessor_give_way() -> None:
    register = Register((entry("77/33 A", "2022-12-07"), entry("77/33 B", "2023-04-18"), SERIES[3]))
    text = "又回顾其2022年12月7日第77/33 A号和2023年4月18日第77/33 B号决议，"
    assert rolled(text, register=register) == "又回顾其2023年12月6日第78/44号决议，"


def test_a_predecessor_that_shares_its_date_is_not_taken_out() -> None:
    text = "Recalling its resolutions 77/32 and 77/33 of 7 December 2022,"
    after = "Recalling its resolutions 77/32 and 77/33 of 7 December 2022 and 78/44 of 6 December 2023,"
    assert rolled(text, "en") == after


def test_without_a_session_nothing_is_guessed() -> None:
    base = draft(pp("回顾其2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    homeless = Resolution(base.language, paragraphs=base.paragraphs)
    assert list(recalled.propose(homeless, cycle())) == []


def test_the_earlier_text_shows_that_the_last_one_is_replaced() -> None:
    earlier = adopted(
        pp("回顾其2012年12月20日第67/5号和2021年12月6日第76/22号决议，"), number="77/33", day="2022-12-07"
    )
    base = adopted(pp("回顾其2012年12月20日第67/5号和2022年12月7日第77/33号决议，"))
    (proposal,) = recalled.propose(base, cycle(register=EMPTY_REGISTER, earlier=earlier))
    assert proposal.after == "2012年12月20日第67/5号和2023年12月6日第78/44号决议"
    assert "换下了第76/22号" in proposal.why.zh


def test_the_earlier_text_shows_that_the_window_slides_behind_a_founding_text() -> None:
    earlier = adopted(
        pp("回顾其2012年12月20日第67/5号、2020年12月7日第75/11号和2021年12月6日第76/22号决议，"),
        number="77/33",
        day="2022-12-07",
    )
    base = adopted(pp("回顾其2012年12月20日第67/5号、2021年12月6日第76/22号和2022年12月7日第77/33号决议，"))
    (proposal,) = recalled.propose(base, cycle(earlier=earlier))
    assert proposal.after == "2012年12月20日第67/5号、2022年12月7日第77/33号和2023年12月6日第78/44号决议"


PASSAGES: list[tuple[Language, str, str, list[str]]] = [
    (
        "zh",
        "<b>重申</b>其第77/33号决议第7段的要求，即提供资料；",
        "重申其第78/44号决议第[…]段的要求，即提供资料；",
        ["2"],
    ),
    (
        "zh",
        "<b>表示注意到</b>秘书长依照第77/33号决议第1段提交的报告；",
        "表示注意到秘书长依照第78/44号决议第[…]段提交的报告；",
        ["1"],
    ),
    ("zh", "<b>强调</b>应执行第77/33号决议第1和3段；", "强调应执行第78/44号决议第[…]段；", []),
    (
        "en",
        "<b>Recalls</b> paragraph 6 of its resolution 77/33, and requests efforts;",
        "Recalls paragraph […] of its resolution 78/44, and requests efforts;",
        ["2"],
    ),
    (
        "en",
        "<b>Notes</b> the mandates contained in paragraphs 8 and 10 of resolution 77/33;",
        "Notes the mandates contained in paragraphs […] of resolution 78/44;",
        [],
    ),
    (
        "en",
        "<b>Takes note</b> of the report submitted pursuant to paragraph 1 of General Assembly resolution 77/33;",
        "Takes note of the report submitted pursuant to paragraph […] of General Assembly resolution 78/44;",
        ["1"],
    ),
]


@pytest.mark.parametrize(("language", "text", "after", "offered"), PASSAGES)
def test_the_number_of_a_cited_passage_is_asked_for_and_never_carried_along(
    language: Language, text: str, after: str, offered: list[str]
) -> None:
    first = {"zh": "<b>请</b>秘书长提出一份报告；", "en": "<b>Requests</b> the Secretary-General to submit a report;"}
    base = adopted(op(first[language]), op(text), language=language)
    (proposal,) = recalled.propose(base, cycle())
    assert changed(base, [proposal])[1] == after
    assert proposal.certainty is Certainty.ASK
    assert proposal.blanks
    wanted = [changed(base, [replace(proposal, after=option)])[1] for option in proposal.options]
    assert wanted == [after.replace("[…]", number) for number in offered]


def test_a_paragraph_of_the_text_before_is_offered_by_what_it_says() -> None:
    base = adopted(
        op("<b>请</b>岛国政府承担责任，对油污造成的损失作出补偿；"),
        pp("<b>回顾</b>其第77/33号决议第1段请岛国政府承担责任，对损失作出补偿，"),
    )
    (proposal,) = recalled.propose(base, cycle())
    assert [option for option in proposal.options if "第1段" in changed(base, [replace(proposal, after=option)])[1]]


GUESSES: list[tuple[Language, str, str]] = [
    ("zh", "又欢迎第77/201号决议所设工作组的工作，", "第77/201号决议所设工作组"),
    ("zh", "强调应按照第77/201号决议行事，", "按照第77/201号决议"),
    ("zh", "又回顾其2022年12月7日关于防治疟疾的第77/201号决议，", "关于防治疟疾的第77/201号决议"),
    ("zh", "回顾第77/201号决议第4段，", "第77/201号决议第4段"),
    ("en", "Welcoming the work of the committee established by General Assembly resolution 77/201,", "by General"),
    ("en", "Stressing that this is to be done in accordance with its resolution 77/201,", "with its resolution 77/201"),
    ("en", "Reaffirming its resolution 77/201 of 7 December 2022, entitled “A world of clean air”,", "77/201 of 7 Dec"),
    (
        "en",
        "Recalling the principles set out in paragraph 74 of resolution 77/201,",
        "paragraph 74 of resolution 77/201",
    ),
]


@pytest.mark.parametrize(("language", "text", "kept"), GUESSES)
def test_what_is_only_supposed_to_be_the_predecessor_keeps_its_own_matters(
    language: Language, text: str, kept: str
) -> None:
    bare = {"zh": "回顾其2022年12月7日第77/201号决议，", "en": "Recalling its resolution 77/201 of 7 December 2022,"}
    base = adopted(pp(bare[language]), pp(text), language=language)
    proposals = list(recalled.propose(base, cycle(register=EMPTY_REGISTER)))
    after = changed(base, proposals)
    assert [proposal.certainty for proposal in proposals] == [Certainty.ASK]
    assert "78/44" in after[0]
    assert kept in after[1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "又欢迎第77/33号决议所设工作组的工作，"),
        ("en", "Welcoming the work of the committee established by General Assembly resolution 77/33,"),
    ],
)
def test_what_a_text_founded_keeps_its_founder(language: Language, text: str) -> None:
    base = adopted(pp(text), language=language)
    assert not list(recalled.propose(base, cycle()))


@pytest.mark.parametrize(
    ("language", "list_", "report"),
    [
        (
            "zh",
            "回顾其2020年12月7日第75/201号、2021年12月6日第76/202号和2022年12月7日第77/203号决议，",
            "表示注意到秘书长根据第77/203号决议提交的报告，",
        ),
        (
            "en",
            "Recalling its resolutions 75/201 of 7 December 2020, 76/202 of 6 December 2021 and 77/203 of 7 December "
            "2022,",
            "Taking note of the report of the Secretary-General submitted pursuant to resolution 77/203,",
        ),
    ],
)
def test_a_list_of_one_text_after_the_other_is_no_guess(language: Language, list_: str, report: str) -> None:
    base = adopted(pp(list_), pp(report), language=language)
    proposals = list(recalled.propose(base, cycle(register=EMPTY_REGISTER)))
    assert [proposal.certainty for proposal in proposals] == [Certainty.LIKELY, Certainty.LIKELY]
    assert all("78/44" in text for text in changed(base, proposals))


def test_a_citation_takes_the_date_from_the_masthead_and_not_from_the_register() -> None:
    base = adopted(pp("回顾其2022年12月7日第77/33号决议，"), day="2023-12-08")
    assert changed(base, recalled.propose(base, cycle(register=REGISTER)))[0] == "回顾其2023年12月8日第78/44号决议，"


def test_an_own_citation_is_known_only_with_number_and_day() -> None:
    assert not OwnCitation(78, None, None).is_known


def test_a_base_that_recalls_no_earlier_text_is_told() -> None:
    assert [remark.zh for remark in plan(adopted(pp("<b>欢迎</b>各国建馆，")), cycle()).remarks] == [
        "基稿没有引用前一份决议，新稿也就没有引用基稿。要引用的，在序言部分加一段。"
    ]
    assert plan(adopted(pp("<b>回顾</b>其2022年12月7日第77/33号决议，")), cycle()).remarks == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "还回顾第77/33号决议第4段，"),
        ("en", "Recalling its resolutions 76/22 and 77/33, both of 7 December 2022,"),
    ],
)
def test_one_passage_of_the_text_before_is_asked_about(language: Language, text: str) -> None:
    base = adopted(pp(text), language=language)
    assert [proposal.certainty for proposal in recalled.propose(base, cycle())] == [Certainty.ASK]


def test_a_list_of_a_series_that_nothing_knows_says_what_to_give() -> None:
    base = adopted(pp("<b>回顾</b>其2015年12月7日第70/501号决议，"), title="灯塔")
    remarks = [remark.zh for remark in plan(base, cycle(register=EMPTY_REGISTER)).remarks]
    assert any("--earlier" in remark for remark in remarks)


def test_one_of_several_with_a_subject_each_is_not_replaced_for_sure() -> None:
    text = "<b>回顾</b>其2021年12月6日题为“甲”的第76/22号决议和其2022年12月7日题为“乙”的第77/33号决议，"
    assert {proposal.certainty for proposal in recalled.propose(adopted(pp(text)), cycle())} == {Certainty.LIKELY}
