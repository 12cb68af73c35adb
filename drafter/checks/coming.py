"""Meetings that a text speaks of as to come, and that lie before a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafter.text.dates import find_dates
from drafter.text.sentence import Language
from drafter.text.spans import Span

_AHEAD: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?<![决已原曾协])(?:将于|定于)(?=\d{4}年)"),
    "en": re.compile(
        r"\b(?:to be (?:held|convened|hosted)|will (?:be held|take place)|scheduled for)\b[^,;.]{0,60}? "
        r"(?:on|from|in|for) (?=\d|[JFMASOND])"
    ),
}


def past_events(text: str, language: Language, day: date) -> Iterator[Span]:
    """What says that a meeting is to come, with its date, where that lies before `day`: 将于2024年3月20日."""
    starts = list(_AHEAD[language].finditer(text))
    if not starts:
        return
    dates = {found.span.start: found for found in find_dates(text, language)}
    for match in starts:
        found = dates.get(match.end())
        if found and found.last and found.last < day:
            yield Span(match.start(), found.span.end)
