from __future__ import annotations

import pytest

from drafter.rollforward import Certainty, plan, terms
from drafter.text.sentence import Language
from tests.builders import op
from tests.rollforward.series import EMPTY_REGISTER, adopted, changed, cycle, draft


def test_old_terms_are_offered_outside_quotations_and_titles() -> None:
    base = adopted(op("促进三角合作，回顾题为“三角合作”的报告和《三角合作指南》；"))
    proposals = list(terms.propose(base, cycle()))
    assert [p.certainty for p in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == ["促进三方合作，回顾题为“三角合作”的报告和《三角合作指南》；"]


CHANGED: list[tuple[Language, str, str]] = [
    ("zh", "请提出自愿国家评估，以消除贫穷；", "请提出自愿国别评估，以消除贫困；"),
    ("zh", "促进三角发展合作和妇女赋权；", "促进三方发展合作和增强妇女权能；"),
    ("zh", "帮助南方国家和全球南方国家；", "帮助全球南方国家和全球南方国家；"),
    ("zh", "开立惟一的帐户，供其它部份使用；", "开立唯一的账户，供其他部分使用；"),
    (
        "en",
        "Requests that the United Nations Development Assistance Framework take it up;",
        "Requests that the United Nations Sustainable Development Cooperation Framework take it up;",
    ),
]


@pytest.mark.parametrize(("language", "before", "after"), CHANGED)
def test_each_old_term_has_its_new_one(language: Language, before: str, after: str) -> None:
    base = adopted(op(before), language=language)
    assert changed(base, terms.propose(base, cycle())) == [after]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "在巩固千年发展目标成果的基础上；"),
        ("en", "Building upon the Millennium Development Goals;"),
        ("en", "Promotes triangular cooperation;"),
    ],
)
def test_what_later_texts_say_of_the_goals_of_2000_is_history(language: Language, text: str) -> None:
    assert list(terms.propose(adopted(op(text), language=language), cycle())) == []


def test_a_base_of_their_time_has_the_goals_changed() -> None:
    base = draft(op("请制定2015年后发展议程，以实现千年发展目标；"), session=69)
    proposals = terms.propose(base, cycle(70, register=EMPTY_REGISTER))
    assert changed(base, proposals) == ["请制定2030年可持续发展议程，以实现可持续发展目标；"]


def test_all_of_one_term_are_of_one_kind() -> None:
    base = adopted(op("促进三角合作；"), op("加强三角合作和妇女赋权；"))
    kinds = [each.kind for each in plan(base, cycle()).proposals if each.rule == terms.RULE]
    assert kinds == ["changed-term:三角合作", "changed-term:三角合作", "changed-term:妇女赋权"]
