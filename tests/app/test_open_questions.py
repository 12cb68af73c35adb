"""What the roll-forward left to the user is told until it is decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafter import checks
from drafter.app.open_questions import open_questions
from drafter.checks.finding import Finding, Severity
from drafter.model.document import Resolution
from drafter.model.edits import replace_text
from drafter.model.state import Base, DraftState
from drafter.rollforward import Certainty, Cycle, apply, plan
from drafter.text.spans import Span
from tests.builders import op, pp
from tests.rollforward.series import REGISTER, adopted

DAY = date(2024, 10, 1)
BASE = adopted(
    pp("又回顾人权理事会2023年10月12日第54/6号决议，"),
    op("又决定这些条款自2024年1月1日起适用；"),
    op("决定会议于2024年3月20日至22日在甲地举行；"),
    op("期待将于2024年5月2日举行的会议；"),
    op("请秘书长报告。"),
)


def rolled(*, with_all: bool = False) -> Resolution:
    proposals = plan(BASE, Cycle(79, REGISTER, DAY)).proposals
    draft, _ = apply(BASE, [p for p in proposals if with_all or p.certainty is not Certainty.ASK])
    return draft


def told(draft: Resolution, base: Resolution | None = BASE, day: date | None = DAY) -> list[Finding]:
    state = DraftState(draft, Base(base, "A/RES/78/44") if base else None)
    questions = open_questions(state, REGISTER, day) if day else ()
    found = checks.run(draft, checks.Context(REGISTER, base=base, today=day, questions=questions))
    return [each for each in found if each.rule == "roll-forward-undecided"]


def test_what_was_left_undecided_is_told_at_its_full_weight() -> None:
    found = told(rolled())
    places = [BASE.positions[each.place.paragraph_id] for each in found if each.place.paragraph_id]
    assert places == [0, 1, 2], "the coming meeting is told by the check of dates"
    assert {each.severity for each in found} == {Severity.WARNING}
    assert found[1].text == "2024年1月1日"
    assert found[1].fix is None


def test_what_was_decided_is_not_told() -> None:
    assert told(rolled(with_all=True)) == []


def test_what_is_reworded_in_the_draft_is_told_no_more() -> None:
    draft = rolled()
    second = draft.paragraphs[1]
    start = second.text.index("2024")
    draft = replace_text(draft, second.id, Span(start, start + 4), "2025")
    assert len(told(draft)) == 2


def test_without_a_base_a_day_or_a_later_session_nothing_is_told() -> None:
    assert told(rolled(), base=None) == []
    assert told(rolled(), day=None) == []
    draft = rolled()
    assert told(replace(draft, masthead=replace(draft.masthead, session=78))) == []
    assert told(BASE) == []


def test_a_checker_tells_again_what_was_taken_back() -> None:
    checker, draft = checks.checker(), rolled()
    questions = open_questions(DraftState(draft, Base(BASE, "A/RES/78/44")), REGISTER, DAY)
    context = checks.Context(REGISTER, base=BASE, today=DAY, questions=questions)
    second = draft.paragraphs[1]
    start = second.text.index("2024")
    other = replace_text(draft, second.id, Span(start, start + 4), "2025")
    counts = [
        sum(each.rule == "roll-forward-undecided" for each in checker.run(text, context))
        for text in (draft, other, draft, other)
    ]
    assert counts == [3, 2, 3, 2]
