"""Days that lay ahead of the base and have passed are asked about, whatever the paragraph says of them."""

from __future__ import annotations

import pytest

from drafter.rollforward import Certainty, passed_dates, plan
from drafter.text.sentence import Language
from tests.builders import op, pp
from tests.rollforward.series import adopted, changed, cycle

PASSED: list[tuple[Language, str, str]] = [
    ("zh", "请秘书长于2024年6月14日至18日在海港城召开会议；", "请秘书长于[…]在海港城召开会议；"),
    ("zh", "决定自2024年1月1日起设立图书馆基金；", "决定自[…]起设立图书馆基金；"),
    (
        "zh",
        "核准分别于2024年1月25日至3月12日和2024年7月6日至8月20日召开会议；",
        "核准分别于[…]和[…]召开会议；",
    ),
    (
        "en",
        "Requests the Secretary-General to convene the meeting from 14 to 18 June 2024;",
        "Requests the Secretary-General to convene the meeting from […];",
    ),
]

LEFT: list[tuple[Language, str]] = [
    ("zh", "请秘书长于2026年6月14日至18日在海港城召开会议；"),
    ("zh", "回顾2023年6月14日在海港城召开的会议；"),
    ("zh", "批款480 649美元，充作2024年1月1日至6月30日期间的经费；"),
    ("zh", "回顾2024年2月8日第78/265号决议；"),
    ("zh", "回顾题为“2024年5月3日之约”的报告；"),
    ("zh", "宣布2024年1月1日起的十年为图书馆十年；"),
    ("zh", "注意到会议将于2024年5月3日举行；"),
    ("zh", "请秘书长至迟于2024年6月30日提交报告；"),
    ("en", "Appropriates 480,649 dollars for the period from 1 January to 30 June 2024;"),
]


@pytest.mark.parametrize(("language", "before", "after"), PASSED)
def test_a_day_that_has_passed_since_the_base_is_asked_about(language: Language, before: str, after: str) -> None:
    base = adopted(op(before), language=language)
    proposals = list(passed_dates.propose(base, cycle()))
    assert {proposal.rule for proposal in proposals} == {passed_dates.RULE}
    assert {proposal.certainty for proposal in proposals} == {Certainty.ASK}
    assert changed(base, proposals) == [after]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_is_to_come_was_past_or_is_asked_about_already_stays(language: Language, text: str) -> None:
    proposals = passed_dates.propose(adopted(op(text), language=language), cycle())
    assert [proposal.before for proposal in proposals if proposal.rule == passed_dates.RULE] == []


def test_each_date_is_asked_about_once() -> None:
    base = adopted(pp("期待将于2024年5月3日在海港城举行的会议，"), op("请各国至迟于2024年6月30日于2024年7月1日报告；"))
    asked = [each.before for each in plan(base, cycle()).proposals if each.rule.startswith("overtaken")]
    assert asked == ["期待将于2024年5月3日在海港城举行的", "2024年6月30日", "2024年7月1日"]
