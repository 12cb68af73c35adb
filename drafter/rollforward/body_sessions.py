"""Sessions of other bodies that move on with the year: the report that is considered, the one that is asked for.

A body that meets once a year moves on as many sessions as the draft does. In adopted texts (sessions 75 to 77) those
that open with 审议了, 认可 or 同意 name the new session in 13 of 14 cases; those that take note of a report in about
half, so that they are only asked about. The Human Rights Council meets three times a year (its 47th, 50th and 53rd
session for the interim report on one situation).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.base import base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.ordinals import NamedSession, Whose, ordinal_like, session_lists
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.sentence import Language, Sentence

RULE = "body-session"

_ACTS_ON_THIS_YEAR = {
    "zh": re.compile(r"[又还]?(?:审议了|审查了|认可|核可|同意)"),
    "en": re.compile(
        r"(?:Having (?:also |further )?(?:considered|examined)|(?:Also |Further )?(?:[Ee]ndorses|[Aa]grees))\b"
    ),
}
_TAKES_NOTE = {
    "zh": re.compile(r"[又还]?(?:表示)?(?:赞赏地|感兴趣地)?注意到"),
    "en": re.compile(r"(?:Also |Further )?(?:[Tt]akes|Taking) (?:also |further )?note\b"),
}
_REQUESTS = {"zh": re.compile(r"[又还]?(?:再次)?请"), "en": re.compile(r"(?:Also |Further )?[Rr]equests\b")}
_REPORT_BESIDE = {
    "zh": re.compile(r"届(?:会议|常会)(?:的)?(?:工作)?报告"),
    "en": re.compile(
        r"report of [^,;]* on (?:the work of )?its (?:[a-z]+-)?[a-z]+ (?:regular )?session", re.IGNORECASE
    ),
}
_COUNCIL = {"zh": re.compile(r"人权理事会(?:的)?$"), "en": re.compile(r"Human Rights Council,? at (?:its|the)$")}
_COUNCIL_SESSIONS_A_YEAR = 3


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Sessions of other bodies that the new draft would name instead, in document order."""
    base = base_session(document)
    if base is None:
        return
    years = cycle.target_session - base
    for paragraph in document.paragraphs:
        text, language = paragraph.text, document.language
        for sessions in session_lists(text, language):
            found = _move(text, sessions[0], years, language) if _is_of_another_body(sessions, base) else None
            if found is not None:
                by, certainty = found
                for session in sessions:
                    yield _proposal(text, session, Place(paragraph_id=paragraph.id), by, certainty, language)


def _is_of_another_body(sessions: tuple[NamedSession, ...], base: int) -> bool:
    """True where the text names another body, or nobody and a number that the General Assembly has long left behind."""
    whose = sessions[-1].whose
    return whose is Whose.OTHER or (whose is Whose.UNSAID and sessions[-1].number < base)


def _move(text: str, first: NamedSession, years: int, language: Language) -> tuple[int, Certainty] | None:
    """By how many sessions the list that begins with `first` moves on, and how surely; None where it stays."""
    before = text[: first.number_span.start].rstrip(" 第")
    if _REQUESTS[language].match(text) and _COUNCIL[language].search(before):
        return years * _COUNCIL_SESSIONS_A_YEAR, Certainty.LIKELY
    if _ACTS_ON_THIS_YEAR[language].match(text):
        return years, Certainty.LIKELY
    if _TAKES_NOTE[language].match(text) and _REPORT_BESIDE[language].search(text):
        return years, Certainty.ASK
    return None


def _proposal(
    text: str, session: NamedSession, place: Place, by: int, certainty: Certainty, language: Language
) -> Proposal:
    before = session.number_span.of(text)
    return Proposal(
        rule=RULE,
        place=place,
        span=session.number_span,
        before=before,
        after=ordinal_like(before, session.number + by, language),
        why=Sentence(
            zh=f"这是另一机构的会议；按每年的届数，到新稿时应往后{by}届。请核对。",
            en=f"This is another body's session; at its sessions a year it is {by} further on by then. Check it.",
        ),
        certainty=certainty,
    )
