"""Anniversaries that were still to come: 将是…周年 becomes 是, 即将迎来 and upcoming go.

In adopted texts of sessions 75 to 77 most have a day or a year; 即将通过三十周年 and the upcoming thirtieth
anniversary have neither, and are over a session later whatever the day is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafter.rollforward.past import Reworded
from drafter.text.dates import DAY_EN, DAY_ZH, find_dates
from drafter.text.sentence import Language
from drafter.text.spans import Span

ANNIVERSARY: Mapping[Language, re.Pattern[str]] = {"zh": re.compile("周年"), "en": re.compile(r"anniversar|\byears\b")}
"""Without it a paragraph speaks of none."""

_WHEN_ZH = rf"(?P<when>{DAY_ZH}|20\d\d年)"
_FORMS: Mapping[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "zh": (
        (re.compile(rf"{_WHEN_ZH}(?P<will>将)(?:是|为|纪念|迎来|标志)[^，；。]{{1,60}}周年"), ""),
        (re.compile(rf"(?P<will>即将|将)[于在]{_WHEN_ZH}(?:迎来)?[^，；。举召]{{1,60}}周年"), ""),
        (re.compile(r"(?P<will>即将)(?![于在])[^，；。]{0,40}周年"), ""),
    ),
    "en": (
        (re.compile(rf"(?P<when>{DAY_EN}|\b20\d\d) (?P<will>will be)(?= the [^,;.]{{1,60}}anniversary)"), "was"),
        (
            re.compile(
                rf"(?P<when>{DAY_EN}|\b20\d\d) (?P<will>will mark)(?= [^,;.]{{1,60}}(?:anniversary|\byears since\b))"
            ),
            "marked",
        ),
        (re.compile(r"\b(?P<will>will mark)(?= its [^,;.]{1,60}anniversary in (?P<when>20\d\d)\b)"), "marked"),
        (re.compile(r"\b(?P<will>(?:upcoming|forthcoming) )(?=[^,;.]{1,60}anniversar)"), ""),
    ),
}


def anniversaries(text: str, language: Language, today: date) -> Iterator[tuple[Reworded, bool]]:
    """What is to stand for each that has passed, and whether its very day is known to have passed.

    A year counts as passed while it is still going on: what it will be then, it is when the draft is read.
    """
    for pattern, past in _FORMS[language]:
        for match in pattern.finditer(text):
            when = match.groupdict().get("when") or ""
            if _is_to_come(when, language, today):
                continue
            # From the date on, so that one look shows what is said of when.
            start = match.start("when") if when and match.start("when") < match.start("will") else match.start("will")
            span = Span(start, match.end("will"))
            yield Reworded(span, text[start : match.start("will")] + past), bool(find_dates(when, language))


def _is_to_come(when: str, language: Language, today: date) -> bool:
    """True also of a day that no calendar has; "" is over a session later."""
    found = find_dates(when, language)
    if found:
        return found[0].last is None or found[0].last >= today
    return when != "" and int(when[:4]) > today.year
