"""From last year's resolution to this year's draft: proposals with their reasons, and the draft that they make."""

from typing import TYPE_CHECKING

from drafter.text.late_names import late_names

__all__ = [
    "Certainty",
    "Cycle",
    "Plan",
    "Proposal",
    "RollRefused",
    "apply",
    "drafting_day",
    "next_session",
    "plan",
    "usual_day",
]

if TYPE_CHECKING:
    from drafter.rollforward.applying import apply
    from drafter.rollforward.assumed_target import next_session
    from drafter.rollforward.cycle import Cycle, drafting_day, usual_day
    from drafter.rollforward.planning import Plan, plan
    from drafter.rollforward.proposal import Certainty, Proposal
    from drafter.rollforward.refusal import RollRefused
else:
    __getattr__ = late_names(
        __name__,
        {
            "Certainty": "drafter.rollforward.proposal",
            "Cycle": "drafter.rollforward.cycle",
            "Plan": "drafter.rollforward.planning",
            "Proposal": "drafter.rollforward.proposal",
            "RollRefused": "drafter.rollforward.refusal",
            "apply": "drafter.rollforward.applying",
            "drafting_day": "drafter.rollforward.cycle",
            "next_session": "drafter.rollforward.assumed_target",
            "plan": "drafter.rollforward.planning",
            "usual_day": "drafter.rollforward.cycle",
        },
    )
