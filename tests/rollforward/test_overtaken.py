from __future__ import annotations

from datetime import date

import pytest

from drafter.rollforward import Certainty, overtaken, terms
from drafter.text.sentence import Language
from tests.builders import op
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
    (
        "en",
        "Notes that the meeting will be held on 3 May 2024;",
        "Notes that the meeting was held on 3 May 2024;",
        (),
    ),
]

LEFT: list[tuple[Language, str]] = [
    ("zh", "期待将于2025年1月21日在海港城举行的第三次图书馆会议；"),
    ("zh", "回顾2024年1月21日在海港城举行的会议；"),
    ("zh", "随后决定于2024年1月21日在海港城举行会议；"),
    ("zh", "期待2015-2024年图书馆十年取得成果；"),
    ("en", "Looks forward to the meeting, to be held on 3 May 2025;"),
    ("en", "Recalls the meeting held on 3 May 2024;"),
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


def test_old_terms_are_offered_outside_quotations_and_titles() -> None:
    base = adopted(op("促进三角合作，回顾题为“三角合作”的报告和《三角合作指南》；"))
    proposals = list(terms.propose(base, cycle()))
    assert [p.certainty for p in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == ["促进三方合作，回顾题为“三角合作”的报告和《三角合作指南》；"]


def test_english_has_no_old_terms() -> None:
    assert list(terms.propose(adopted(op("Promotes triangular cooperation;"), language="en"), cycle())) == []
