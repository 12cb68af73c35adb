"""Questions whose only answer now is a placeholder: who sponsors, under which item, which symbols the reports have.

Last year's facts must not stand in a new draft as if they were this year's, so these open their blank unasked, while
questions of wording wait for an answer.
"""

from __future__ import annotations

from drafter.rollforward.masthead import AGENDA_RULE, SPONSORS_RULE
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.rollforward.reports import REPORT_RULE

FORM_RULES = (SPONSORS_RULE, AGENDA_RULE, REPORT_RULE)


def opens_blank(proposal: Proposal) -> bool:
    """True where all that it does is to make room for what somebody must fill in."""
    return bool(proposal.blanks) and proposal.rule in FORM_RULES


def is_taken_unasked(proposal: Proposal) -> bool:
    """True for what goes into a draft that nobody has looked through yet: what is sure or likely, and placeholders."""
    return proposal.certainty is not Certainty.ASK or opens_blank(proposal)
