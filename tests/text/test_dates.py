from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.dates import find_dates, format_date, parse_date
from drafter.text.sentence import Language
from drafter.text.spans import Span

DAYS = st.dates(date(1945, 1, 1), date(2099, 12, 31))
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["zh", "en"])


@given(DAYS, LANGUAGES)
def test_a_day_reads_back(day: date, language: Language) -> None:
    assert parse_date(format_date(day, language), language) == day


@given(DAYS, DAYS, LANGUAGES)
def test_a_range_is_found_whole_with_both_its_ends(one: date, other: date, language: Language) -> None:
    first, last = sorted((one, other))
    written = f" {'至' if language == 'zh' else 'to'} ".join(format_date(day, language) for day in (first, last))
    written = written.replace(" ", "") if language == "zh" else written
    text = f"于{written}举行" if language == "zh" else f"held from {written} in Rome"
    (found,) = find_dates(text, language)
    assert (found.span.of(text), found.first, found.last) == (written, first, last)


@given(st.text(alphabet="0123456789年月日至和、- ", max_size=40))
def test_found_dates_are_in_order_and_do_not_overlap(text: str) -> None:
    spans = [found.span for found in find_dates(text, "zh")]
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2024年5月27日至30日", "range", date(2024, 5, 27), date(2024, 5, 30)),
        ("2023年5月30日至6月2日", "range", date(2023, 5, 30), date(2023, 6, 2)),
        ("2024年12月30日至2025年1月2日", "range", date(2024, 12, 30), date(2025, 1, 2)),
        ("2024年5月27至30日", "range", date(2024, 5, 27), date(2024, 5, 30)),
        ("2023年9月15日和16日", "days", date(2023, 9, 15), date(2023, 9, 16)),
        ("2024年9月12日、13日和15日", "days", date(2024, 9, 12), date(2024, 9, 15)),
        ("2023年5月31日和6月1日", "days", date(2023, 5, 31), date(2023, 6, 1)),
        ("2024-2034年", "years", date(2024, 1, 1), date(2034, 12, 31)),
        ("2024年2月", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2019 年 4 月 15 日", "day", date(2019, 4, 15), date(2019, 4, 15)),
    ],
)
def test_chinese_dates(text: str, kind: str, first: date, last: date) -> None:
    (found,) = find_dates(f"定于{text}在罗马举行", "zh")
    assert (found.span, found.kind, found.first, found.last) == (Span(2, 2 + len(text)), kind, first, last)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("27 to 30 May 2024", "range", date(2024, 5, 27), date(2024, 5, 30)),
        ("27–30 May 2024", "range", date(2024, 5, 27), date(2024, 5, 30)),
        ("30 June to 3 July 2025", "range", date(2025, 6, 30), date(2025, 7, 3)),
        ("30 December 2024 to 3 January 2025", "range", date(2024, 12, 30), date(2025, 1, 3)),
        ("15 and 16 September 2023", "days", date(2023, 9, 15), date(2023, 9, 16)),
        ("12, 13 and 15 September 2023", "days", date(2023, 9, 12), date(2023, 9, 15)),
        ("December 19, 2023", "day", date(2023, 12, 19), date(2023, 12, 19)),
        ("February 2023", "month", date(2023, 2, 1), date(2023, 2, 28)),
        ("2021–2025", "years", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_english_dates(text: str, kind: str, first: date, last: date) -> None:
    (found,) = find_dates(f"held from {text} in Rome", "en")
    assert (found.span, found.kind, found.first, found.last) == (Span(10, 10 + len(text)), kind, first, last)


@pytest.mark.parametrize(
    ("text", "language"),
    [("2023年2月30日", "zh"), ("2023年13月1日", "zh"), ("2024年6月30日至31日", "zh"), ("31 April 2023", "en")],
)
def test_a_day_that_no_calendar_has_is_found_and_marked(text: str, language: Language) -> None:
    (found,) = find_dates(text, language)
    assert found.first is None
    assert found.last is None
    assert parse_date(text, language) is None


def test_two_cited_days_are_two_dates() -> None:
    text = "resolutions 77/185 of 14 December 2022 and 78/167 of 19 December 2023"
    assert [found.first for found in find_dates(text, "en")] == [date(2022, 12, 14), date(2023, 12, 19)]


def test_numbers_and_symbols_are_no_dates() -> None:
    assert find_dates("第73/291号决议，A/78/290，11 000人", "zh") == ()
    assert find_dates("resolution 73/291, A/78/2021-2025", "en") == ()


def test_only_a_whole_single_day_parses() -> None:
    assert parse_date("2024年5月27日至30日", "zh") is None
    assert parse_date("on 27 May 2024", "en") is None
