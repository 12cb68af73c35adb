"""Terms that the UN has changed since the base: offered, never applied unasked, and never in quotations or titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.base import base_session
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.organs import masked
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.tables import read_table

RULE = "changed-term"

_SPELLINGS = frozenset(("帐户", "其它", "惟一", "部份"))
"""The spellings that changed within the archive; the others of the table are slips."""
_OF_2015 = frozenset(
    ("2015年后发展议程", "千年发展目标", "post-2015 development agenda", "Millennium Development Goals")
)
_LAST_SESSION_BEFORE_2030_AGENDA = 70
"""In 300 of 310 places of sessions 75 to 77 the goals of 2000 are history or stand in a fixed paragraph."""


@dataclass(frozen=True, slots=True)
class _Term:
    """An old term, the new one, why, and where the old one is right."""

    new: str
    why: Sentence
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class _Terms:
    """The old terms of one language."""

    by_old: Mapping[str, _Term]
    pattern: re.Pattern[str]


@lru_cache(maxsize=2)
def _terms(language: Language) -> _Terms:
    """The rows of the list of words on terms that changed (`term`), and that are offered here alone (`drift`).

    Source: un-drafting.md R123 and 2.11. Documents of sessions 75 to 80:
    三角合作 4, 三方合作 106; 消除贫穷 39, 消除贫困 322.
    """
    rows = read_table(resource("checks", "words.tsv"), required=("language", "kind", "avoid", "prefer"))
    found = {
        row["avoid"]: _Term(
            row["prefer"],
            Sentence(zh=row["reason_zh"], en=row["reason_en"]),
            re.compile(row["unless"]) if row["unless"] else None,
        )
        for row in rows
        if row["language"] == language and (row["kind"] in ("term", "drift") or row["avoid"] in _SPELLINGS)
    }
    longest_first = sorted(found, key=len, reverse=True)
    return _Terms(found, re.compile("|".join(map(re.escape, longest_first))))


def propose(document: Resolution, _cycle: Cycle) -> Iterator[Proposal]:
    """The old terms in the text, in document order; those of before 2015 in bases of that time only."""
    session, known = base_session(document), _terms(document.language)
    is_of_then = session is not None and session <= _LAST_SESSION_BEFORE_2030_AGENDA
    for paragraph in document.paragraphs:
        if not known.pattern.search(paragraph.text):
            continue
        for match in known.pattern.finditer(masked(paragraph.text)):
            old, span = match[0], Span(*match.span())
            term = known.by_old[old]
            if (is_of_then or old not in _OF_2015) and not _is_right(term, paragraph.text, span):
                yield _proposal(old, term, span, Place(paragraph_id=paragraph.id))


def _is_right(term: _Term, text: str, span: Span) -> bool:
    """True where the old term is part of something that keeps it."""
    if term.unless is None:
        return False
    return any(match.start() <= span.start and span.end <= match.end() for match in term.unless.finditer(text))


def _proposal(old: str, term: _Term, span: Span, place: Place) -> Proposal:
    return Proposal(
        rule=RULE,
        place=place,
        span=span,
        before=old,
        after=term.new,
        why=Sentence(
            zh=f"{term.why.zh or f'近年的决议用“{term.new}”。'}专名、固定段落里的不改。",
            en=f"{term.why.en or f'Recent texts have “{term.new}”.'} It stays in proper names and fixed paragraphs.",
        ),
        certainty=Certainty.ASK,
        group=f"{RULE}:{old}",
    )
