"""Sessions named in the text that move on with the draft: report requests, agenda paragraphs, the work of this session.

The step between the base's own session and the one it names is the series' practice (+1 1,546, +2 571, +3 76 in adopted
texts of sessions 75 to 80) and is kept: the new draft names its own session plus the same step. Sessions of the past
stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafter.language.sessions import format_session
from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.base import base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.ordinals import NamedSession, Whose, is_range, ordinal_like, session_lists
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.dates import find_dates
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

RULE = "session-ordinal"

_STOPS = {"zh": re.compile("[，；。：]"), "en": re.compile("[,;:.](?: |$)")}
_FARTHEST = 4
"""No request in adopted texts reaches farther than three sessions on; one more for texts that slipped a year."""

LOOKS_BACK = {
    "zh": re.compile(r"(?:[又还]|再次|特别|并)*(?:回顾|忆及|重申)"),
    "en": re.compile(r"(?:(?:Also|Further) )?(?:Recall|Reaffirm|Reiterat)(?:s|ing|es)?\b", re.IGNORECASE),
}
"""Openings of paragraphs that speak of what was decided before."""


@dataclass(frozen=True, slots=True)
class _Step:
    """From the base's session to the draft's."""

    base: int
    target: int


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """The sessions of the General Assembly that the new draft must name instead, in document order."""
    base = base_session(document)
    if base is None:
        return
    step = _Step(base, cycle.target_session)
    yield from _in_title(document, step)
    for paragraph in document.paragraphs:
        yield from _in_text(paragraph.text, Place(paragraph_id=paragraph.id), step, document.language, cycle.today)


def _in_title(document: Resolution, step: _Step) -> Iterator[Proposal]:
    """Titles name the session they are about: Credentials of representatives to the seventy-fourth session …"""
    text = document.masthead.title_text
    for sessions in session_lists(text, document.language):
        for session in sessions:
            if session.number == step.base and session.whose is not Whose.OTHER:
                yield _proposal(text, session, Place(field="title"), step, document.language, Certainty.LIKELY)


def _in_text(text: str, place: Place, step: _Step, language: Language, today: date) -> Iterator[Proposal]:
    looks_back = LOOKS_BACK[language].match(text) is not None
    for sessions in session_lists(text, language):
        for session in _moving(text, sessions, step.base, looks_back=looks_back):
            is_sure = session.whose is Whose.ASSEMBLY and session.number > step.base and not looks_back
            certainty = Certainty.SURE if is_sure else Certainty.LIKELY
            if _is_history(text, session.number_span, language, today):
                certainty = Certainty.ASK
            yield _proposal(text, session, place, step, language, certainty)


def _is_history(text: str, span: Span, language: Language, today: date) -> bool:
    """True where the clause gives a day that has passed: 第七十七届会议间隙于2022年9月21日举行了会议."""
    stops = _STOPS[language]
    start = max((match.end() for match in stops.finditer(text, 0, span.start)), default=0)
    following = stops.search(text, span.end)
    clause = text[start : following.start() if following else len(text)]
    dates = find_dates(clause, language) if any(char.isdigit() for char in clause) else ()
    return any(found.kind in ("day", "days", "range") and found.last and found.last < today for found in dates)


def _moving(text: str, sessions: tuple[NamedSession, ...], base: int, *, looks_back: bool) -> tuple[NamedSession, ...]:
    """Those of one list that move on: the coming ones; and where the list ends with the base's own, all of them.

    The base's own session is the past of the new draft in a recollection, and its present everywhere else. A range that
    reaches up to it (第六十四届至第七十五届) grows at its end.
    """
    last = sessions[-1]
    if last.whose is Whose.OTHER:
        return ()
    if last.number == base:
        if is_range(text, sessions):
            return (last,)
        return () if looks_back else tuple(s for s in sessions if base - s.number < len(sessions))
    return tuple(s for s in sessions if base < s.number <= base + _FARTHEST)


def _proposal(
    text: str, session: NamedSession, place: Place, step: _Step, language: Language, certainty: Certainty
) -> Proposal:
    number = session.number - step.base + step.target
    before = session.number_span.of(text)
    return Proposal(
        rule=RULE,
        place=place,
        span=session.number_span,
        before=before,
        after=ordinal_like(before, number, language),
        why=_why(session.number - step.base, number),
        certainty=certainty,
    )


def _why(ahead: int, number: int) -> Sentence:
    zh, en = format_session(number, "zh"), format_session(number, "en")
    if ahead <= 0:
        return Sentence(
            zh=f"基稿写的是当时的会议，新稿相应为{zh}。",
            en=f"The base speaks of its own time; for the draft that is the {en}.",
        )
    return Sentence(
        zh=f"基稿写的是其后第{ahead}届，间隔不变，新稿相应为{zh}。",
        en=f"The base looks {ahead} session{'s' if ahead > 1 else ''} ahead; the same step leads to the {en}.",
    )
