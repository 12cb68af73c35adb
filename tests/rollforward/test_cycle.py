"""The day that decides what is past where nobody names one."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.rollforward import usual_day


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 7, 1), date(2026, 10, 1)),
        (date(2026, 9, 20), date(2026, 10, 1)),
        (date(2026, 11, 22), date(2026, 11, 22)),
        (date(2027, 8, 31), date(2027, 8, 31)),
        (date(2027, 9, 1), date(2026, 10, 1)),
    ],
)
def test_it_is_today_while_the_session_is_on(today: date, day: date) -> None:
    assert usual_day(81, today) == day
