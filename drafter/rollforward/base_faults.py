"""Wrong dates in the base, reported before they are copied on: slips stand in adopted texts for years.

2018年4月15日第73/287号 went through 76/261, 77/279, 78/276 and 79/281; it was 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.register.lookup import Register
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.organs import is_in_session
from drafter.text.sentence import Language, Sentence
from drafter.text.symbols import FIRST_SLASH_SESSION

RULE = "base-citation-date"

_DAY = {"zh": re.compile(r"\d ?日"), "en": re.compile(r"\d [A-Z][a-z]+ \d{4}")}
"""Without it a paragraph cites nothing with its date."""


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Dates of cited resolutions that lie outside their session or are not the register's, in document order."""
    for paragraph in document.paragraphs:
        if not _DAY[document.language].search(paragraph.text):
            continue
        cited = find_citations(paragraph.text, document.language)
        for _, sharing in groupby(cited, key=lambda citation: citation.date_span):
            fault = _fault(tuple(sharing), cycle.register)
            if fault is not None:
                yield _proposal(fault, paragraph.text, Place(paragraph_id=paragraph.id), document.language)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A date that cannot be, or that the register contradicts, and the one that suggests itself."""

    citation: Citation
    session: int
    right: date
    in_register: bool


def _fault(sharing: Sequence[Citation], register: Register) -> _Fault | None:
    """What is wrong with the date of these citations; None where one of them stands for it."""
    faults = [_fault_of(citation, register) for citation in sharing]
    return faults[0] if all(faults) else None


def _fault_of(citation: Citation, register: Register) -> _Fault | None:
    number = citation.resolution
    if citation.date_span is None or citation.date is None or number is None or citation.organ != "GA":
        return None
    if number.regular_session is None:
        return None
    known = _known_date(citation, register)
    if number.session < FIRST_SLASH_SESSION or is_in_session(number.session, citation.date):
        if known is None or known == citation.date:
            return None
        return _Fault(citation, number.session, known, in_register=True)
    right = known or _a_year_off(citation.date, number.session)
    if right is None or (right.month, right.day) != (citation.date.month, citation.date.day):
        # A commission's numbers have the same form: 72/7 of 19 May 2016, 56/4 of 9 March 2012.
        return None
    return _Fault(citation, number.session, right, in_register=known is not None)


def _proposal(fault: _Fault, text: str, place: Place, language: Language) -> Proposal:
    span = fault.citation.date_span or fault.citation.span
    after = format_date(fault.right, language)
    number = fault.citation.number
    return Proposal(
        rule=RULE,
        place=place,
        span=span,
        before=span.of(text),
        after=after,
        why=_known(number, after) if fault.in_register else _outside(number, fault.session),
        certainty=Certainty.ASK,
    )


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


def _known(number: str, right: str) -> Sentence:
    return Sentence(
        zh=f"登记册里第{number}号决议的通过日期是{right}；基稿的日期不同，请先核对。",
        en=f"In the register {number} was adopted on {right}. Check the base's date before it is copied.",
    )


def _outside(number: str, session: int) -> Sentence:
    return Sentence(
        zh=f"这个日期不在第{session}届会议期间，第{number}号不可能在这一天通过；请先核对。",
        en=f"This day is not in session {session}, so {number} was not adopted on it. Check it before it is copied.",
    )
