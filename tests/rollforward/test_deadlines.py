"""Deadlines that have passed are asked about where the text asks for something, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.rollforward import Certainty, deadlines
from drafter.text.sentence import Language
from tests.builders import op, pp, sub
from tests.rollforward.series import adopted, changed, cycle

PASSED: list[tuple[Language, str, str]] = [
    ("zh", "请秘书长至迟于2024年6月30日提交报告；", "请秘书长至迟于[…]提交报告；"),
    ("zh", "又邀请各国在2024年6月30日之前提出意见；", "又邀请各国在[…]之前提出意见；"),
    (
        "en",
        "Requests the Secretary-General to report by 30 June 2024;",
        "Requests the Secretary-General to report by […];",
    ),
]
LEFT: list[tuple[Language, str]] = [
    ("zh", "请秘书长至迟于2030年6月30日提交报告；"),
    ("zh", "敦促渔船至迟应于2008年12月1日配备系统；"),
    ("zh", "欢迎各国在2024年6月30日之前提出了意见；"),
    ("en", "Welcomes the reports received by 30 June 2024;"),
]


@pytest.mark.parametrize(("language", "before", "after"), PASSED)
def test_a_passed_deadline_is_asked_about(language: Language, before: str, after: str) -> None:
    base = adopted(op(before), language=language)
    proposals = list(deadlines.propose(base, cycle()))
    assert [proposal.certainty for proposal in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == [after]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_is_to_come_or_was_done_is_left(language: Language, text: str) -> None:
    assert list(deadlines.propose(adopted(op(text), language=language), cycle())) == []


def test_sub_paragraphs_belong_to_their_request_and_preambles_to_the_past() -> None:
    base = adopted(pp("注意到各国须在2024年6月30日之前报告，"), op("请秘书长："), sub("在2024年6月30日之前报告；"))
    assert [proposal.before for proposal in deadlines.propose(base, cycle())] == ["2024年6月30日"]


def test_what_had_passed_before_a_draft_was_drafted_is_history_too() -> None:
    base = adopted(op("敦促渔船至迟应于2008年12月1日配备系统，请秘书长至迟于2024年6月30日提交报告；"))
    draft = replace(base, masthead=replace(base.masthead, symbol="A/C.2/78/L.66", adoption=None))
    assert [proposal.before for proposal in deadlines.propose(draft, cycle())] == ["2024年6月30日"]
