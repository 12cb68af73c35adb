"""From last year's resolution to this year's draft: proposals with their reasons, and the draft that they make."""

from drafter.rollforward.applying import apply
from drafter.rollforward.assumed_target import next_session
from drafter.rollforward.cycle import Cycle, drafting_day
from drafter.rollforward.planning import Plan, plan
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.rollforward.refusal import RollRefused

__all__ = ["Certainty", "Cycle", "Plan", "Proposal", "RollRefused", "apply", "drafting_day", "next_session", "plan"]
