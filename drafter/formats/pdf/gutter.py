"""The figures that count the lines of a page in its margin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from drafter.formats.pdf.rows import Row

_GAP = 0.3
"""In ems: line numbers stand at least so far off the text."""
_FEWEST = 3
_STEPS = (1, 2, 5, 10)


def body_size(rows: Iterable[Row]) -> float:
    """The size in which most characters are set; 0.0 where there are none."""
    counts: Counter[float] = Counter()
    for row in rows:
        for piece in row.pieces:
            counts[piece.face.size] += len(piece.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def without_line_numbers(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """The rows without line numbers, and how many there were: figures in one column that rise by one step."""
    numbered: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if _margin_number(row) is not None:
            numbered[row.page].append(row)
    size = body_size(rows)
    taken = {row.index for page_rows in numbered.values() if _counts_lines(page_rows, size) for row in page_rows}
    kept = [row.part(row.pieces[1:]) if row.index in taken else row for row in rows]
    return [row for row in kept if row.pieces], len(taken)


def _margin_number(row: Row) -> int | None:
    """The figure that stands in front of the row, apart from its text."""
    first = row.pieces[0]
    text = first.text.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 4) or first.raised:
        return None
    if len(row.pieces) == 1:
        return int(text)
    after = row.pieces[1]
    return int(text) if after.x0 - first.x1 > _GAP * row.size and not after.raised else None


def _counts_lines(rows: Sequence[Row], size: float) -> bool:
    """True where the figures rise by one step, stand in one column, and most of what they count is text.

    Notes whose marks are not raised look the same, and are set smaller.
    """
    values = [value for value in map(_margin_number, rows) if value is not None]
    if len(values) < _FEWEST:
        return False
    ends = [row.pieces[0].x1 for row in rows]
    of_text = sum(len(row.pieces) > 1 and row.part(row.pieces[1:]).size == size for row in rows)
    steps = {after - before for before, after in pairwise(values)}
    is_column = max(ends) - min(ends) < rows[0].size / 2
    return is_column and of_text * 2 > len(rows) and len(steps) == 1 and steps <= set(_STEPS)
