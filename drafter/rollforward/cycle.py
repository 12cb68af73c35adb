"""What a roll-forward is for: the session it aims at, what is known beside the base, and where the past ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.register.lookup import Register
from drafter.text.symbols import FIRST_YEAR

_DRAFTING_MONTH = 10
_OPENING_MONTH = 9


@dataclass(frozen=True, slots=True)
class Cycle:
    """One turn of a series, from the base to the draft of `target_session`."""

    target_session: int
    register: Register
    today: date
    """Events before this day are past. The user can set it; `usual_day` is what is meant otherwise."""
    earlier: Resolution | None = None
    """The text before the base in the same series, whose recalled list shows how the series lets it grow."""
    earlier_is_held: bool = False
    """True where the program found that text in the library, False where the user gave it."""
    target_is_assumed: bool = False
    """True where nobody named the target, so that it is what `assumed_target` makes of base and register."""


def drafting_day(session: int) -> date:
    """1 October of the year in which a session opens, when most of its drafts are written: 1 October 2024 for 79."""
    return date(FIRST_YEAR + session, _DRAFTING_MONTH, 1)


def usual_day(session: int, today: date) -> date:
    """Today where the session is on and drafts are written; else its day of drafting."""
    begin, end = drafting_day(session), date(FIRST_YEAR + session + 1, _OPENING_MONTH, 1)
    return today if begin <= today < end else begin


def day_of_draft(document: Resolution, base: Base | None, today: date) -> date:
    """The day that decides what is past in a draft: the one that the user set, else its session's usual one.

    `today` where the draft names no session.
    """
    session = document.masthead.session
    if base is not None and base.drafted_on is not None:
        return base.drafted_on
    return today if session is None else usual_day(session, today)
