"""The figures that count the lines of a page in its margin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafter.formats.pdf.rows import Row

_GAP = 0.3
"""In ems: line numbers stand at least so far off the text."""
_FEWEST = 3
_EVEN = 0.8
"""So many of the steps are equal: LibreOffice goes on with the text behind notes that it counts apart."""
_SAME_PLACE = 1.5
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
    size = body_size(rows)
    taken = {index for column in _columns(rows) for index in _line_numbers(column, size)}
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
    return int(text) if after.x0 - first.x1 > _GAP * row.size else None


def _right(row: Row) -> float:
    return row.pieces[0].x1


def _left(row: Row) -> float:
    return row.pieces[0].x0


def _columns(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows whose figures in front of them end or begin at one place."""
    figures = [row for row in rows if _margin_number(row) is not None]
    for edge in (_right, _left):
        column: list[Row] = []
        for row in sorted(figures, key=edge):
            if column and edge(row) - edge(column[-1]) > _SAME_PLACE:
                yield sorted(column, key=lambda one: one.index)
                column = []
            column.append(row)
        yield sorted(column, key=lambda one: one.index)


def _line_numbers(column: Sequence[Row], size: float) -> Iterator[int]:
    """Which rows of a column begin with the number of their line; those of empty lines may be of another size.

    So may those of notes, which LibreOffice counts: where most of a column counts lines of text, all of it counts.
    """
    by_size: defaultdict[float, list[Row]] = defaultdict(list)
    for row in column:
        by_size[row.pieces[0].face.size].append(row)
    counting = {figure for figure, rows in by_size.items() if _counts_lines(rows, size)}
    most = 2 * sum(len(by_size[figure]) for figure in counting) > len(column)
    for row in column:
        if counting and (most or row.pieces[0].face.size in counting or len(row.pieces) == 1):
            yield row.index


def _counts_lines(rows: Sequence[Row], size: float) -> bool:
    """True where nearly all figures are one step larger than those above, and most of what they count is text.

    They may begin anew, on a page or in its notes: Word counts the text, LibreOffice its notes too. Notes whose marks
    are not raised look the same, and are set smaller.
    """
    of_text = sum(len(row.pieces) > 1 and row.part(row.pieces[1:]).size == size for row in rows)
    if of_text * 2 <= len(rows):
        return False
    numbers = [_margin_number(row) or 0 for row in rows]
    steps = Counter(after - before for before, after in pairwise([0, *numbers]) if after > before)
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    restarts = sum(after <= before for before, after in pairwise(numbers))
    is_even = count >= _EVEN * (len(rows) - restarts) and restarts * _FEWEST <= len(rows)
    # Two of them are enough where they begin as they go on: 5, 10.
    return step in _STEPS and is_even and (count >= _FEWEST or (count == len(rows) > 1))
