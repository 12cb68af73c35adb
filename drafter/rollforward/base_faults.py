"""Wrong dates in the base, reported before they are copied on: slips stand in adopted texts for years.

2018年4月15日第73/287号 went through 76/261, 77/279, 78/276 and 79/281; it was 2019.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.register.lookup import Register
from drafter.rollforward.base import BLANK_TEXT
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import Citation, find_citations
from drafter.text.dates import format_date
from drafter.text.organs import is_in_session
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.symbols import FIRST_SLASH_SESSION, FIRST_YEAR

RULE = "base-citation-date"


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Dates of cited resolutions that lie outside their session or are not the register's, in document order."""
    for paragraph in document.paragraphs:
        seen: set[Span] = set()
        for citation in find_citations(paragraph.text, document.language):
            if citation.date_span is None or citation.date_span in seen:
                continue
            seen.add(citation.date_span)
            place = Place(paragraph_id=paragraph.id)
            found = _fault(citation, paragraph.text, place, document.language, cycle.register)
            if found is not None:
                yield found


def _fault(citation: Citation, text: str, place: Place, language: Language, register: Register) -> Proposal | None:
    number, span = citation.resolution, citation.date_span
    if number is None or span is None or citation.organ != "GA" or number.regular_session is None:
        return None
    known = _known_date(citation, register)
    outside = number.session >= FIRST_SLASH_SESSION and not (
        citation.date is not None and is_in_session(number.session, citation.date)
    )
    if not outside and (known is None or known == citation.date):
        return None
    right = known or _in_its_session(citation)
    after = format_date(right, language) if right else BLANK_TEXT
    if after == span.of(text):
        return None
    return Proposal(
        rule=RULE,
        place=place,
        span=span,
        before=span.of(text),
        after=after,
        why=_known(citation.number, after) if known else _outside(citation.number, number.session),
        certainty=Certainty.ASK,
        blanks=blanks_in(after),
    )


def _known_date(citation: Citation, register: Register) -> date | None:
    """The register's date of a resolution, where it is sure; decisions and numbers with several parts have none."""
    if citation.kind != "resolution" or citation.resolution is None:
        return None
    entry = register.get(citation.resolution)
    if entry is None or not entry.date_is_sure or len(register.parts(citation.resolution)) > 1:
        return None
    return entry.date


def _in_its_session(citation: Citation) -> date | None:
    """The same day in the one year in which it lies in the session; None where there is no such year, or no day."""
    if citation.date is None or citation.resolution is None:
        return None
    opening = FIRST_YEAR + citation.resolution.session
    fitting = []
    for year in (opening, opening + 1):
        try:
            day = citation.date.replace(year=year)
        except ValueError:  # 29 February
            continue
        if is_in_session(citation.resolution.session, day):
            fitting.append(day)
    return fitting[0] if len(fitting) == 1 else None


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
