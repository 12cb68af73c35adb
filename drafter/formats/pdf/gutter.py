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
_TEXT_SHARE = 0.4


def body_size(rows: Iterable[Row]) -> float:
    """The size of the text: the largest in which nearly as many characters are set as in any; 0.0 without characters.

    A short text may have more characters in its notes.
    """
    counts: Counter[float] = Counter()
    for row in rows:
        for piece in row.pieces:
            counts[piece.face.size] += len(piece.text)
    most = max(counts.values(), default=0)
    return max((size for size, count in counts.items() if count >= _TEXT_SHARE * most), default=0.0)


def without_line_numbers(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """The rows without line numbers, and how many there were: figures in one column that rise by one step."""
    columns: defaultdict[tuple[int, float], list[Row]] = defaultdict(list)
    for row in rows:
        if _margin_number(row) is not None:
            columns[_column(row)].append(row)
    size = body_size(rows)
    taken = {row.index for column in columns.values() if _counts_lines(column, size) for row in column}
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


def _column(row: Row) -> tuple[int, float]:
    """Where the figure in front of the row ends, and how large it is."""
    return round(row.pieces[0].x1 / 3), row.pieces[0].face.size


def _counts_lines(rows: Sequence[Row], size: float) -> bool:
    """True where the figures rise by one step, and most of what they count is text; they may begin anew on a page.

    Notes whose marks are not raised look the same, and are set smaller.
    """
    of_text = sum(len(row.pieces) > 1 and row.part(row.pieces[1:]).size == size for row in rows)
    steps = {_step(above, row) for above, row in pairwise(rows)} - {None}
    # Two of them are enough where they begin as they go on: 5, 10.
    enough = len(rows) >= _FEWEST or {_margin_number(rows[0])} == steps
    return enough and of_text * 2 > len(rows) and len(steps) == 1 and steps <= set(_STEPS)


def _step(above: Row, row: Row) -> int | None:
    """By how much a figure is larger than the one above; None where they begin anew on the next page."""
    first, second = _margin_number(above) or 0, _margin_number(row) or 0
    return None if row.page != above.page and second <= first else second - first
