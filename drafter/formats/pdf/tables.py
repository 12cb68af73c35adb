"""Tables: rows whose parts stand below each other in columns. Each is kept whole, as one opaque block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.formats.pdf.layout import Layout
from drafter.formats.pdf.rows import Piece, Row
from drafter.structuring.typed import typed_number

_FEWEST_ROWS = 3
_FEWEST_CELLS = 3
_PAIRS, _PAIR_GAP = 3, 3.0
"""So many rows of two cells, so many ems apart and one below the other, are a table too."""
_SHARE = 0.4
"""Of the rows of a table, as many have several cells; the others go on in one column."""
_WIDE = 1.5
"""In ems: the gap between cells of one row. Columns may come nearer where other rows show them."""
_CHANNEL = 3.0
"""In points: how wide the white between two columns is at least."""
_APART = 3.0
"""In distances of lines: rows further apart belong to no common table."""
_NEXT_ROW = 1.25


@dataclass(frozen=True, slots=True)
class Table:
    """The rows `start` to `end` of the text, and their cells, one list for each printed row of the table."""

    start: int
    end: int
    cells: tuple[tuple[tuple[Row, ...], ...], ...]


def find_tables(rows: Sequence[Row], layout: Layout) -> list[Table]:
    """The tables among these rows, in order; those that go on over a page are two."""
    tables: list[Table] = []
    at = 0
    while at < len(rows):
        end = _region_end(rows, at, layout)
        columns = _columns(rows[at:end]) if end > at else []
        if len(columns) > 1:
            start = _with_head(rows, at, tables[-1].end if tables else 0, columns, layout)
            tables.append(Table(start, end, _cells(rows[start:end], columns, layout)))
            at = end
        else:
            at += 1
    return tables


def _cell_starts(row: Row) -> list[float]:
    """Where the cells of a row begin; the number of a paragraph makes no cell."""
    starts = [row.x0]
    for left, right in zip(row.pieces, row.pieces[1:], strict=False):
        if right.x0 - left.x1 > _WIDE * row.size and not right.raised and not left.raised:
            starts.append(right.x0)
    number = typed_number(row.text)
    return starts[1:] if number is not None and len(starts) > 1 else starts


def _region_end(rows: Sequence[Row], start: int, layout: Layout) -> int:
    """Behind the last row of a table that begins at `start`; `start` itself where none does."""
    if len(_cell_starts(rows[start])) < 2:
        return start
    several = pairs = 0
    end = last = start
    while end < len(rows) and _stands_below(rows, start, end, layout):
        count = len(_cell_starts(rows[end]))
        several += count >= _FEWEST_CELLS
        pairs += count == 2
        if count >= 2:
            last = end
        end += 1
    end = last + 1
    while end < len(rows) and _stands_below(rows, start, end, layout) and _is_narrow(rows[end], layout):
        end += 1
    enough = several >= _FEWEST_ROWS or _has_pairs(rows[start:end])
    return end if enough and several + pairs >= _SHARE * (end - start) else start


def _with_head(rows: Sequence[Row], start: int, first: int, columns: Sequence[float], layout: Layout) -> int:
    """Where the table begins with the lines of its head that stand in one column only, not the first."""
    while start > first:
        row, below = rows[start - 1], rows[start]
        is_head = row.page == below.page and row.size == below.size and _is_narrow(row, layout)
        if not is_head or layout.gap(row, below) > 1 or row.x0 < columns[1]:
            break
        start -= 1
    return start


def _has_pairs(rows: Sequence[Row]) -> bool:
    """True where the second cells of many rows begin at one place."""
    pairs = [starts for starts in map(_cell_starts, rows) if len(starts) == 2]
    seconds = [second for first, second in pairs if second - first > _PAIR_GAP * rows[0].size]
    return any(sum(abs(one - other) < 2 for other in seconds) >= _PAIRS for one in seconds)


def _stands_below(rows: Sequence[Row], start: int, at: int, layout: Layout) -> bool:
    """True where a row can belong to the table that begins at `start`: it follows near by, and is no full line."""
    row = rows[at]
    if at == start:
        return True
    above = rows[at - 1]
    if row.page != above.page or layout.gap(above, row) > _APART:
        return False
    return len(_cell_starts(row)) > 1 or _is_narrow(row, layout)


def _is_narrow(row: Row, layout: Layout) -> bool:
    return row.x1 - row.x0 < (layout.right - layout.left) / 2 and row.face.size <= layout.size


def _columns(rows: Sequence[Row]) -> list[float]:
    """Where columns begin: right of the white that runs through nearly all rows."""
    several = [row for row in rows if len(_cell_starts(row)) > 1]
    stretches = sorted((piece.x0, piece.x1) for row in several for piece in row.pieces)
    allowed = len(several) // 10
    events = sorted([(x0, 1) for x0, _ in stretches] + [(x1, -1) for _, x1 in stretches])
    columns: list[float] = [events[0][0]] if events else []
    open_count, white_from = 0, None
    for x, change in events:
        before, open_count = open_count, open_count + change
        if before > allowed >= open_count:
            white_from = x
        elif before <= allowed < open_count and white_from is not None:
            if x - white_from >= _CHANNEL:
                columns.append(x)
            white_from = None
    return columns


def _cells(rows: Sequence[Row], columns: Sequence[float], layout: Layout) -> tuple[tuple[tuple[Row, ...], ...], ...]:
    """For each printed row its cells, each of the lines that stand in it."""
    out: list[list[list[Row]]] = []
    row_above: Row | None = None
    for row in rows:
        if row_above is None or _begins_row(row_above, row, columns, layout):
            out.append([[] for _ in columns])
        for column, pieces in _by_column(row, columns).items():
            out[-1][column].append(row.part(pieces))
        row_above = row
    return tuple(tuple(tuple(cell) for cell in cells) for cells in out)


def _begins_row(above: Row, row: Row, columns: Sequence[float], layout: Layout) -> bool:
    """True where a row of the table begins: further below, or with something in each column where lines stand tight."""
    if layout.gap(above, row) * layout.pitch > _NEXT_ROW * 1.2 * row.size:
        return True
    return len(_by_column(row, columns)) == len(columns) == len(_by_column(above, columns))


def _by_column(row: Row, columns: Sequence[float]) -> dict[int, list[Piece]]:
    found: dict[int, list[Piece]] = {}
    for piece in row.pieces:
        column = max((at for at, x in enumerate(columns) if x <= (piece.x0 + piece.x1) / 2), default=0)
        found.setdefault(column, []).append(piece)
    return found
