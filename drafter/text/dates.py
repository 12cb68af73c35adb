"""Dates in running text: 2023年12月19日, 19 December 2023, and ranges; read and written."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from drafter.text.expressions import expression
from drafter.text.sentence import Language
from drafter.text.spans import Span

DateKind = Literal["day", "range", "days", "month", "years"]
"""One day; from one day to another; single days (9月15日和16日); a whole month; a range of years (2024-2034年)."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)}
_MONTH = "|".join(MONTHS)

DAY_ZH = r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
"""Pattern of one Chinese date, with or without the spaces that some extractors put in."""
DAY_EN = rf"\d{{1,2}} (?:{_MONTH}) \d{{4}}"
"""Pattern of one English date in the UN's order."""

_RANGE_ZH = r" ?(?:至|到|[-–—~～]) ?"
_PATTERN_ZH = expression(
    rf"""
    (?=\d) (?<!\d)
    (?:
      (?P<year>\d{{4}})\ ?年\ ?(?P<month>\d{{1,2}})\ ?月
      (?: \ ?(?P<day>\d{{1,2}})\ ?
        (?: 日? (?:{_RANGE_ZH.replace(" ", r"[ ]")})
            (?:(?:(?P<year2>\d{{4}})\ ?年\ ?)?(?P<month2>\d{{1,2}})\ ?月\ ?)? (?P<day2>\d{{1,2}})\ ?日
          | 日 (?:、\ ?\d{{1,2}}\ ?日)* (?:[和及]|以及)\ ?
            (?:(?P<month3>\d{{1,2}})\ ?月\ ?)? (?P<day3>\d{{1,2}})\ ?日
          | 日
        )
      )?
    | (?P<first_year>\d{{4}}) \ ?年? (?:{_RANGE_ZH.replace(" ", r"[ ]")}) (?P<last_year>\d{{4}})\ ?年 (?!\ ?\d)
    )
    """,
    re.VERBOSE,
)
_PATTERN_EN = expression(
    rf"""
    (?<![\d/])
    (?:
      (?P<day>\d{{1,2}})
      (?: (?:,\ \d{{1,2}})* (?:\ (?P<month3>{_MONTH}))? ,?\ and\ (?P<day3>\d{{1,2}})
        | (?:\ (?P<month>{_MONTH})(?:\ (?P<year>\d{{4}}))?)?
          (?:\ (?:to|until|through|[-–—])\ |[-–—]) (?P<day2>\d{{1,2}})
      )?
      \ (?P<month_last>{_MONTH})\ (?P<year_last>\d{{4}})
    | (?P<us_month>{_MONTH})\ (?P<us_day>\d{{1,2}}),\ (?P<us_year>\d{{4}})
    | (?P<only_month>{_MONTH})\ (?P<only_year>\d{{4}})
    | (?P<first_year>\d{{4}})[-–](?P<last_year>\d{{4}})
    )
    (?![\d/])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or a range of dates where it stands.

    `first` and `last` are equal for a single day; a month and a range of years reach from first to last day.
    Both are None where the calendar has no such day; `last` may lie before `first` where the text has it so.
    """

    span: Span
    kind: DateKind
    first: date | None
    last: date | None


@lru_cache(maxsize=512)
def find_dates(text: str, language: Language) -> tuple[FoundDate, ...]:
    """All dates that carry a year, in reading order and without overlap, possible or not.

    Those of the last paragraphs are remembered: several rules ask for them in turn.
    """
    return tuple(_dates_zh(text) if language == "zh" else _dates_en(text))


def _dates_zh(text: str) -> Iterator[FoundDate]:
    for match in _PATTERN_ZH.finditer(text):
        span = Span(*match.span())
        if match["first_year"]:
            yield _years(span, match["first_year"], match["last_year"])
            continue
        year, month = match["year"], match["month"]
        last_day = match["day2"] or match["day3"]
        if not match["day"]:
            yield _month(span, year, month)
        elif last_day:
            kind: DateKind = "days" if match["day3"] else "range"
            end = (match["year2"] or year, match["month2"] or match["month3"] or month, last_day)
            yield _found(span, kind, (year, month, match["day"]), end)
        else:
            yield _found(span, "day", (year, month, match["day"]))


def _dates_en(text: str) -> Iterator[FoundDate]:
    for match in _PATTERN_EN.finditer(text):
        span = Span(*match.span())
        if match["first_year"]:
            yield _years(span, match["first_year"], match["last_year"])
        elif match["only_month"]:
            yield _month(span, match["only_year"], match["only_month"])
        elif match["us_month"]:
            yield _found(span, "day", (match["us_year"], match["us_month"], match["us_day"]))
        else:
            year, month = match["year_last"], match["month_last"]
            first = (match["year"] or year, match["month"] or match["month3"] or month, match["day"])
            last_day = match["day2"] or match["day3"] or match["day"]
            kind: DateKind = "range" if match["day2"] else "days" if match["day3"] else "day"
            yield _found(span, kind, first, (year, month, last_day))


_Parts = tuple[str, str, str]


def _found(span: Span, kind: DateKind, first: _Parts, last: _Parts | None = None) -> FoundDate:
    begin, end = _day(*first), _day(*(last or first))
    if begin is None or end is None:
        return FoundDate(span, kind, None, None)
    return FoundDate(span, kind, begin, end)


def _month(span: Span, year: str, month: str) -> FoundDate:
    begin = _day(year, month, "1")
    end = begin and begin.replace(day=monthrange(begin.year, begin.month)[1])
    return FoundDate(span, "month", begin, end)


def _years(span: Span, first: str, last: str) -> FoundDate:
    return _found(span, "years", (first, "1", "1"), (last, "12", "31"))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), _MONTH_NUMBERS.get(month) or int(month), int(day))
    except ValueError:
        return None


def parse_date(text: str, language: Language) -> date | None:
    """The day that the whole of `text` names; None where it names no single possible day."""
    stripped = text.strip()
    found = find_dates(stripped, language)
    if len(found) != 1 or found[0].kind != "day" or found[0].span != Span(0, len(stripped)):
        return None
    return found[0].first


def format_date(day: date, language: Language) -> str:
    """The day as the UN writes it: 2023年12月19日, 19 December 2023."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
