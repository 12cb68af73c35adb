"""Where the keyboard stops in a list that has headings: `stops` are the rows between them, in their order."""

from __future__ import annotations

from collections.abc import Sequence


def next_row(stops: Sequence[int], current: int, step: int) -> int | None:
    """The next row (1) or the one before (-1), past the ends from the other one; None where there is none."""
    if not stops:
        return None
    ahead = [row for row in stops if (row > current if step > 0 else row < current)] or stops
    return ahead[0] if step > 0 else ahead[-1]


def row_near(stops: Sequence[int], row: int) -> int | None:
    """The first one at or after a row, else the last before it; None where there is none."""
    return next((stop for stop in stops if stop >= row), stops[-1] if stops else None)
