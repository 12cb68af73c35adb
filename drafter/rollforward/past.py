"""The dates of a text that lie in the past when its next draft is written, and what is to stand instead of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from drafter.model.blanks import BLANK_TEXT
from drafter.model.place import Place
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.citations import find_citations
from drafter.text.dates import FoundDate, find_dates
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_YEAR: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?<![\d-])(?P<year>20\d\d)年(?! ?\d|[底初末度代以级后到至-])(?!第[一二三四]季度)"),
    "en": re.compile(r"(?<=\bin )(?P<year>20\d\d)\b(?![-–/])"),
}
"""A year that stands for itself: 将于2022年举行, to be held in 2022."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """What is to stand at `span` instead: the first wording, and others that are as usual."""

    span: Span
    after: str
    options: tuple[str, ...] = ()


def past_dates(text: str, language: Language, today: date) -> Iterator[FoundDate]:
    """The dates of the text whose last day lies before `today`; ranges of whole years are not among them."""
    for found in find_dates(text, language):
        if found.kind != "years" and found.last is not None and found.last < today:
            yield found


def asked_anew(rule: str, text: str, found: FoundDate, place: Place, why: Sentence) -> Proposal:
    """The question what is to stand instead of a date, with a blank for a new one."""
    return Proposal(
        rule=rule,
        place=place,
        span=found.span,
        before=found.span.of(text),
        after=BLANK_TEXT,
        why=why,
        certainty=Certainty.ASK,
        blanks=blanks_in(BLANK_TEXT),
    )


def cited_dates(text: str, language: Language) -> tuple[Span, ...]:
    """The dates of the resolutions and decisions that are cited: they say nothing of what is to come."""
    return tuple(citation.date_span for citation in find_citations(text, language) if citation.date_span)


def year_spans(text: str, language: Language) -> Iterator[Span]:
    """The single years without month and day."""
    return (Span(*match.span()) for match in _YEAR[language].finditer(text))


def past_years(text: str, language: Language, since: date | None, today: date) -> Iterator[FoundDate]:
    """The single years without month and day that ended before `today`, and not before that of `since`."""
    first = since.year if since else 0
    for match in _YEAR[language].finditer(text):
        year = int(match["year"])
        if first <= year < today.year:
            yield FoundDate(Span(*match.span()), "years", date(year, 1, 1), date(year, 12, 31))
