"""Wrong dates in the base, reported before they are copied on: slips stand in adopted texts for years.

2018年4月15日第73/287号 went through 76/261, 77/279, 78/276 and 79/281; it was 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.register.citation_dates import DateFault, date_fault
from drafter.register.lookup import Register
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.sentence import Language, Sentence

RULE = "base-citation-date"

_DAY = {"zh": re.compile(r"\d ?日"), "en": re.compile(r"\d [A-Z][a-z]+ \d{4}")}
"""Without it a paragraph cites nothing with its date."""


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Dates of cited resolutions that lie outside their session or are not the register's, in document order."""
    for paragraph in document.paragraphs:
        if not _DAY[document.language].search(paragraph.text):
            continue
        cited = find_citations(paragraph.text, document.language)
        for fault in faults_in(cited, cycle.register):
            yield _proposal(fault, paragraph.text, Place(paragraph_id=paragraph.id), document.language)


def faults_in(citations: Sequence[Citation], register: Register) -> tuple[DateFault, ...]:
    """What is wrong with the dates of these citations of one paragraph, in reading order."""
    shared = (tuple(sharing) for _, sharing in groupby(citations, key=lambda citation: citation.date_span))
    return tuple(fault for sharing in shared if (fault := _fault(sharing, register)) is not None)


def _fault(sharing: Sequence[Citation], register: Register) -> DateFault | None:
    """What is wrong with the date of these citations; None where one of them stands for it."""
    faults = [date_fault(citation, register) for citation in sharing]
    return faults[0] if all(faults) else None


def _proposal(fault: DateFault, text: str, place: Place, language: Language) -> Proposal:
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
