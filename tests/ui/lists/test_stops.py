"""The keyboard passes headings over, and goes round at the ends."""

from __future__ import annotations

import pytest

from drafter.ui.lists.stops import next_row, row_near

STOPS = (1, 2, 5)


@pytest.mark.parametrize(
    ("current", "step", "row"), [(-1, 1, 1), (1, 1, 2), (2, 1, 5), (5, 1, 1), (5, -1, 2), (4, -1, 2), (1, -1, 5)]
)
def test_one_walks_from_row_to_row_and_round(current: int, step: int, row: int) -> None:
    assert next_row(STOPS, current, step) == row


@pytest.mark.parametrize(("row", "near"), [(0, 1), (2, 2), (3, 5), (5, 5), (9, 5)])
def test_the_row_that_takes_the_place_of_one_that_is_gone(row: int, near: int) -> None:
    assert row_near(STOPS, row) == near


def test_without_rows_there_is_nowhere_to_go() -> None:
    assert next_row((), 0, 1) is None
    assert row_near((), 0) is None
