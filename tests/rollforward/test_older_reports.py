from __future__ import annotations

import pytest

from drafter.rollforward import Certainty, plan
from drafter.rollforward.older_reports import RULE, propose
from drafter.rollforward.placeholders import is_taken_unasked
from drafter.text.sentence import Language
from tests.builders import op, pp
from tests.rollforward.series import adopted, cycle

NOTED: dict[Language, str] = {
    "zh": "<b>表示注意到</b>秘书长关于沿海图书馆的报告；<n>1</n>",
    "en": "<b>Takes note</b> of the report of the Secretary-General on coastal libraries;<n>1</n>",
}
LISTED: dict[Language, str] = {
    "zh": "<b>回顾</b>秘书长关于沿海图书馆的报告；<n>1</n>",
    "en": "<b>Recalls</b> the report of the Secretary-General on coastal libraries;<n>1</n>",
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("symbol", ["A/77/290", "A/76/290"])
def test_the_report_of_an_earlier_session_that_a_paragraph_notes_is_asked_about(
    language: Language, symbol: str
) -> None:
    base = adopted(op(NOTED[language]), language=language, notes={1: f"{symbol}。"})
    (proposal,) = [each for each in plan(base, cycle()).proposals if each.rule == RULE]
    assert (proposal.before, proposal.after, proposal.certainty) == (symbol, "A/79/[…]", Certainty.ASK)
    assert not is_taken_unasked(proposal)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "note",
    ["A/78/290。", "A/72/290。", "A/75/290、A/76/291和A/77/292。", "E/2022/14。"],
    ids=["own", "old", "many", "other"],
)
def test_reports_of_the_base_s_session_histories_and_old_ones_are_not(language: Language, note: str) -> None:
    base = adopted(op(NOTED[language]), language=language, notes={1: note})
    assert not list(propose(base, cycle()))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_report_that_is_recalled_stays(language: Language) -> None:
    base = adopted(op(LISTED[language]), language=language, notes={1: "A/77/290。"})
    assert not list(propose(base, cycle()))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "又欢迎秘书长关于沿海图书馆的报告(A/77/290)，"),
        ("en", "Having considered the report of the Secretary-General on coastal libraries (A/77/290),"),
    ],
)
def test_a_symbol_in_the_text_is_asked_about_too(language: Language, text: str) -> None:
    assert [each.before for each in propose(adopted(pp(text), language=language), cycle())] == ["A/77/290"]
