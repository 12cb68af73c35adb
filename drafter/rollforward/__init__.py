"""From last year's resolution to this year's draft: proposals with their reasons, and the draft that they make."""

from drafter.rollforward.applying import apply
from drafter.rollforward.cycle import Cycle, drafting_day
from drafter.rollforward.planning import Plan, RollRefused, plan
from drafter.rollforward.proposal import Certainty, Proposal

__all__ = ["Certainty", "Cycle", "Plan", "Proposal", "RollRefused", "apply", "drafting_day", "plan"]
