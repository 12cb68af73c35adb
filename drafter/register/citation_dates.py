"""Whether a citation of the General Assembly has the date that its resolution was adopted on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drafter.register.lookup import Register
from drafter.text.citations import Citation
from drafter.text.organs import is_in_session, is_outside_session


@dataclass(frozen=True, slots=True)
class DateFault:
    """A date that cannot be, or that the register contradicts, and the one that suggests itself."""

    citation: Citation
    session: int
    right: date
    in_register: bool

    @property
    def is_outside_session(self) -> bool:
        """True where the date lies in another session than the number, whatever the register says."""
        day = self.citation.date
        return day is not None and is_outside_session(self.session, day)


def date_fault(citation: Citation, register: Register) -> DateFault | None:
    """What is wrong with the date of a citation; None where nothing is, or where another organ's number looks alike.

    A date in another session is a fault only where the right one has the same day and month: a commission's numbers
    have the same form (72/7 of 19 May 2016, 56/4 of 9 March 2012). In adopted texts of sessions 75 to 77 that spares
    all 8 false alarms and no true one.
    """
    number = citation.resolution
    if citation.date_span is None or citation.date is None or number is None or citation.organ != "GA":
        return None
    if number.regular_session is None:
        return None
    known = _known_date(citation, register)
    if not is_outside_session(number.session, citation.date):
        if known is None or known == citation.date:
            return None
        return DateFault(citation, number.session, known, in_register=True)
    right = known or _a_year_off(citation.date, number.session)
    if right is None or (right.month, right.day) != (citation.date.month, citation.date.day):
        return None
    return DateFault(citation, number.session, right, in_register=known is not None)


def _known_date(citation: Citation, register: Register) -> date | None:
    """The register's date of a resolution, where it is sure; decisions and numbers with several parts have none."""
    if citation.kind != "resolution" or citation.resolution is None:
        return None
    entry = register.get(citation.resolution)
    if entry is None or not entry.date_is_sure or len(register.parts(citation.resolution)) > 1:
        return None
    return entry.date


def _a_year_off(day: date, session: int) -> date | None:
    """The same day a year later or earlier, where it lies in the session; None where neither does."""
    for year in (day.year + 1, day.year - 1):
        # 28 February stands for the 29th, which is no slip anybody made yet.
        moved = day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)
        if is_in_session(session, moved):
            return moved
    return None
