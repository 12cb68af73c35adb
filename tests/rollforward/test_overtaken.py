from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.rollforward import Certainty, overtaken, plan
from drafter.text.sentence import Language
from tests.builders import op, pp
from tests.rollforward.series import adopted, changed, cycle

PAST: list[tuple[Language, str, str, tuple[str, ...]]] = [
    (
        "zh",
        "期待将于2024年1月21日至23日在海港城举行的第三次图书馆会议；",
        "赞赏地注意到2024年1月21日至23日在海港城举行了第三次图书馆会议；",
        ("欢迎2024年1月21日至23日在海港城举行",),
    ),
    ("zh", "注意到会议定于2024年5月3日在海港城举行；", "注意到会议于2024年5月3日在海港城举行了；", ()),
    ("zh", "欢迎公约将于2024年5月3日生效；", "欢迎公约于2024年5月3日生效；", ()),
    ("zh", "回顾2024年6月1日将在海港城举行的会议；", "回顾2024年6月1日在海港城举行的会议；", ()),
    (
        "en",
        "Looks forward to the library meeting, to be held in Harbour City from 21 to 23 January 2024;",
        "Welcomes the library meeting, held in Harbour City from 21 to 23 January 2024;",
        ("Notes with appreciation the library meeting, held in Harbour City from 21 to 23 January 2024",),
    ),
    ("zh", "注意到会议将由海港城于2024年5月3日主办；", "注意到会议由海港城于2024年5月3日主办了；", ()),
    ("zh", "欢迎会议将分别于2024年5月在海港城举行；", "欢迎会议分别于2024年5月在海港城举行了；", ()),
    (
        "zh",
        "期待图书馆联盟于2024年5月正式通过章程；",
        "赞赏地注意到图书馆联盟于2024年5月正式通过了章程；",
        ("欢迎图书馆联盟于2024年5月正式通过",),
    ),
    (
        "zh",
        "又决定于2024年6月8日至10日召开一次高级别会议；",
        "又决定于[…]召开一次高级别会议；",
        ("赞赏地注意到2024年6月8日至10日召开了", "欢迎2024年6月8日至10日召开"),
    ),
    (
        "zh",
        "决定专家组于2024年2月21日至3月1日举行下一届会议；",
        "决定专家组于[…]举行下一届会议；",
        ("赞赏地注意到专家组于2024年2月21日至3月1日举行了", "欢迎专家组于2024年2月21日至3月1日举行"),
    ),
    ("zh", "回顾大会决定于2024年6月8日在海港城召开会议；", "回顾2024年6月8日在海港城召开了会议；", ()),
    (
        "en",
        "Notes that the meeting will be held on 3 May 2024;",
        "Notes that the meeting was held on 3 May 2024;",
        (),
    ),
]

DECIDED: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "Decides to convene, from 8 to 10 June 2024, a high-level meeting;",
        "Decides to convene, from […], a high-level meeting;",
        (
            "Notes with appreciation the convening, from 8 to 10 June 2024, of a high-level meeting;",
            "Welcomes the convening, from 8 to 10 June 2024, of a high-level meeting;",
        ),
    ),
    (
        "Also decides to hold the library conference in Harbour City from 18 to 21 June 2024;",
        "Also decides to hold the library conference in Harbour City from […];",
        (
            "Notes with appreciation the holding of the library conference in Harbour City from 18 to 21 June 2024;",
            "Welcomes the holding of the library conference in Harbour City from 18 to 21 June 2024;",
        ),
    ),
    (
        "Decides that the Committee shall hold its next session from 21 February to 1 March 2024;",
        "Decides that the Committee shall hold its next session from […];",
        (
            "Notes with appreciation that the Committee held its next session from 21 February to 1 March 2024;",
            "Welcomes the fact that the Committee held its next session from 21 February to 1 March 2024;",
        ),
    ),
    (
        "Decides that the meeting will be held in Harbour City on 3 May 2024;",
        "Decides that the meeting will be held in Harbour City on […];",
        (
            "Notes with appreciation that the meeting was held in Harbour City on 3 May 2024;",
            "Welcomes the fact that the meeting was held in Harbour City on 3 May 2024;",
        ),
    ),
]

LEFT: list[tuple[Language, str]] = [
    ("zh", "期待将于2025年1月21日在海港城举行的第三次图书馆会议；"),
    ("zh", "回顾2024年1月21日在海港城举行的会议；"),
    ("zh", "随后决定于2023年1月21日在海港城举行会议；"),
    ("zh", "期待2015-2024年图书馆十年取得成果；"),
    ("zh", "欢迎该协定于2016年11月4日提前生效，并注意到将来的工作；"),
    ("zh", "期待看到协会根据2024年5月的计划开展工作；"),
    ("zh", "期待2023年图书馆会议的成果；"),
    ("zh", "期待2023年后的图书馆框架；"),
    ("en", "Notes that the association would convene a meeting in 2012;"),
    ("en", "Looks forward to the meeting, to be held on 3 May 2025;"),
    ("en", "Recalls the meeting held on 3 May 2024;"),
    (
        "en",
        "Notes the meeting to be held in 2030, as in resolution 78/44 of 6 December 2023, in Harbour City;",
    ),
    ("en", "Looks forward to the meeting to be held pursuant to resolution 78/44 of 6 December 2023;"),
    ("en", "Notes the meeting to be held in Harbour City on 3 May 2030 in follow-up to that of 5 May 2024;"),
    ("en", "Notes that 31 June 2024 will be the tenth anniversary of the association;"),
    ("zh", "指出2024年2月30日将是图书馆协会成立四十周年；"),
]


@pytest.mark.parametrize(("language", "before", "after", "options"), PAST)
def test_a_meeting_whose_day_has_passed_is_asked_about(
    language: Language, before: str, after: str, options: tuple[str, ...]
) -> None:
    base = adopted(op(before), language=language)
    proposals = list(overtaken.propose(base, cycle()))
    assert [p.certainty for p in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == [after]
    assert proposals[0].options == options


@pytest.mark.parametrize(("before", "after", "options"), DECIDED)
def test_a_decision_of_the_base_gets_a_new_day_or_is_told_as_done(
    before: str, after: str, options: tuple[str, ...]
) -> None:
    base = adopted(op(before), language="en")
    (proposal,) = overtaken.propose(base, cycle())
    assert proposal.certainty is Certainty.ASK
    assert changed(base, [proposal]) == [after]
    told = [changed(base, [replace(proposal, after=option)])[0] for option in proposal.options]
    assert tuple(told) == options


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("zh", "期待将于2024年在海港城举行的会议；", "赞赏地注意到2024年在海港城举行了会议；"),
        (
            "en",
            "Notes the meeting to be held in Harbour City in 2024;",
            "Notes the meeting held in Harbour City in 2024;",
        ),
    ],
)
def test_a_year_passes_when_it_is_over(language: Language, text: str, after: str) -> None:
    base = adopted(op(text), language=language)
    assert list(overtaken.propose(base, cycle(79))) == [], "in October 2024 the meeting may still be held"
    assert changed(base, overtaken.propose(base, cycle(80))) == [after]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_is_still_to_come_and_what_is_told_as_past_stay(language: Language, text: str) -> None:
    assert list(overtaken.propose(adopted(op(text), language=language), cycle())) == []


def test_the_day_of_drafting_decides_what_is_past() -> None:
    base = adopted(op("期待将于2024年11月21日在海港城举行的会议；"))
    assert list(overtaken.propose(base, cycle())) == []
    assert len(list(overtaken.propose(base, cycle(today=date(2024, 12, 1))))) == 1


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "指出2023年12月20日将是图书馆协会成立四十周年；", "指出2023年12月20日是图书馆协会成立四十周年；"),
        (
            "en",
            "Notes that 20 December 2023 will mark the fortieth anniversary of the association;",
            "Notes that 20 December 2023 marked the fortieth anniversary of the association;",
        ),
    ],
)
def test_an_anniversary_that_has_passed_is_told_as_past(language: Language, before: str, after: str) -> None:
    base = adopted(op(before), language=language)
    proposals = list(overtaken.propose(base, cycle()))
    assert [p.certainty for p in proposals] == [Certainty.LIKELY]
    assert changed(base, proposals) == [after]


UPCOMING: list[tuple[Language, str, str]] = [
    ("zh", "欢迎《图书馆宣言》即将于2024年通过三十周年，", "欢迎《图书馆宣言》于2024年通过三十周年，"),
    ("zh", "欢迎2024年将是《图书馆宣言》通过三十周年，", "欢迎2024年是《图书馆宣言》通过三十周年，"),
    ("zh", "欢迎即将迎来《图书馆宣言》通过三十周年，", "欢迎迎来《图书馆宣言》通过三十周年，"),
    ("en", "Welcoming the upcoming thirtieth anniversary,", "Welcoming the thirtieth anniversary,"),
    (
        "en",
        "Noting that 2024 will mark the thirtieth anniversary,",
        "Noting that 2024 marked the thirtieth anniversary,",
    ),
    (
        "en",
        "Noting that 3 May 2024 will mark 80 years since then,",
        "Noting that 3 May 2024 marked 80 years since then,",
    ),
    (
        "en",
        "Noting the Agreement, which will mark its thirtieth anniversary in 2024,",
        "Noting the Agreement, which marked its thirtieth anniversary in 2024,",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), UPCOMING)
def test_an_anniversary_to_come_is_not_to_come_any_more(language: Language, before: str, after: str) -> None:
    base = adopted(pp(before), language=language)
    assert changed(base, overtaken.propose(base, cycle())) == [after]


def test_an_anniversary_of_a_later_year_stays() -> None:
    assert list(overtaken.propose(adopted(pp("欢迎2027年将是《图书馆宣言》通过三十周年，")), cycle())) == []


def test_the_second_of_two_meetings_is_part_of_the_same_question() -> None:
    zh = adopted(
        op("<b>期待</b>将于2024年5月27日至30日在安提瓜举行的会议和将于2024年6月18日至21日在卢旺达举行的会议；")
    )
    found = [each for each in plan(zh, cycle()).proposals if each.rule.startswith("overtaken")]
    assert [each.after for each in found] == [
        "赞赏地注意到2024年5月27日至30日在安提瓜举行了",
        "于2024年6月18日至21日在卢旺达举行的",
    ]
    en = adopted(
        op(
            "<b>Looks forward</b> to the convening of the conference, in Antigua from 27 to 30 May 2024, and the third "
            "conference, in Rwanda from 18 to 21 June 2024, both of which will give an opportunity;"
        ),
        language="en",
    )
    (only,) = [each for each in plan(en, cycle()).proposals if each.rule.startswith("overtaken")]
    assert only.after.startswith("Welcomes the convening")
