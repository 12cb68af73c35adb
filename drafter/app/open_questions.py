"""What the roll-forward of a draft's base leaves to the user, as the checks are to know it."""

from __future__ import annotations

from datetime import date
from functools import partial

from drafter.checks.rule import Question
from drafter.model.document import Resolution
from drafter.model.memo import remembered_of
from drafter.model.state import DraftState
from drafter.register.lookup import Register
from drafter.rollforward import Certainty, Cycle, Proposal, RollRefused, plan
from drafter.rollforward.base_faults import RULE as BASE_FAULT_RULE
from drafter.rollforward.placeholders import opens_blank


def open_questions(state: DraftState, register: Register, day: date) -> tuple[Question, ...]:
    """The questions about the base for the session of a draft of `day`; () where the base is no earlier text.

    Worked out once for each base, session and day.
    """
    session, base = state.document.masthead.session, state.base.document if state.base else None
    if base is None or session is None or base.language != state.document.language:
        return ()
    return remembered_of(
        base, f"open questions, {session}, {day}", partial(_asked, base, Cycle(session, register, day))
    )


def _asked(base: Resolution, cycle: Cycle) -> tuple[Question, ...]:
    try:
        proposals = plan(base, cycle).proposals
    except RollRefused:
        return ()
    return tuple(_question(proposal) for proposal in proposals if _is_open(proposal))


def _is_open(proposal: Proposal) -> bool:
    """True for what waits for an answer: neither what opens a blank unasked, nor slips of the base, only listed."""
    is_asked = proposal.certainty is Certainty.ASK and not opens_blank(proposal) and proposal.rule != BASE_FAULT_RULE
    return is_asked and bool(proposal.before) and proposal.place.field is None


def _question(proposal: Proposal) -> Question:
    after = None if proposal.blanks else proposal.after
    start = proposal.span.start if proposal.span else 0
    return Question(proposal.place, start, proposal.before, after, proposal.why)
