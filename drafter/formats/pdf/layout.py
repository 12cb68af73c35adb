"""How the text of a file is set: its column, the distance of its lines, how first lines are drawn in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.formats.pdf.rows import Row
from drafter.structuring.lines import first_unit
from drafter.structuring.wording import is_closed

_EDGE_SHARE = 0.1
"""Of the lines, as many must begin at the left edge of the column."""
_INDENT = (0.8, 4.5)
"""In ems: how far first lines are drawn in."""
_PITCH = (0.9, 2.6)
"""In ems: distances that can be those of lines in one paragraph."""
_USUAL, _DISTANT = 1.2, 1.6
"""In ems: the usual distance of lines, and one that is rather that of paragraphs where all of them have one line."""
_WIDER = 1.2
"""Lines so much further apart than usual are those of two paragraphs."""
_FARTHEST = 3.5
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Measured over all lines of text. Points; x from the left edge of the page."""

    size: float
    left: float
    right: float
    first: float
    """Where first lines of paragraphs begin; equal to `left` where they are not drawn in."""
    pitch: float
    """From base line to base line inside a paragraph."""
    is_spaced: bool
    """Whether paragraphs stand apart by more than that."""

    @property
    def is_indented(self) -> bool:
        """Whether first lines are drawn in."""
        return self.first > self.left

    def leaves_room(self, above: Row, below: Row) -> bool:
        """True where the first word of the line below would have found room on the one above, and more."""
        width = (below.x1 - below.x0) / max(1, len(below.plain)) * len(first_unit(below.plain))
        return self.right - above.x1 - width > 2 * self.size

    def gap(self, above: Row, below: Row) -> float:
        """The distance of two lines on one page, in those of lines of that size in one paragraph."""
        larger = max(above.size, below.size, self.size) / self.size
        return (above.y - below.y) / (self.pitch * larger)


def measure(rows: Sequence[Row], size: float) -> Layout:
    """The layout of these lines of text, `size` being the one that most of them are set in."""
    body = [row for row in rows if abs(row.size - size) <= 0.1 * size]
    left = _left(body)
    inner = [row for row in body if row.x0 > left - size / 2]
    right = _right(inner)
    first = _first(inner, left, size)
    pitch = _pitch(inner, left, size)
    return Layout(size, left, right, first, pitch, _is_spaced(inner, pitch, (left + right) / 2))


def _clusters(values: Iterable[float]) -> Counter[int]:
    return Counter(round(value) for value in values)


def _near(counts: Counter[int], value: int) -> int:
    return counts[value - 1] + counts[value] + counts[value + 1]


def _left(rows: Sequence[Row]) -> float:
    """The leftmost place at which many lines begin."""
    if not rows:
        return 0.0
    counts = _clusters(row.x0 for row in rows)
    fewest = max(_FEWEST, len(rows) * _EDGE_SHARE)
    common = [value for value in counts if _near(counts, value) >= fewest]
    edge = min(common) if common else min(counts)
    near = [row.x0 for row in rows if abs(row.x0 - edge) <= 1.5]
    return sorted(near)[len(near) // 2]


def _right(rows: Sequence[Row]) -> float:
    """Where full lines end."""
    ends = sorted(row.x1 for row in rows)
    return ends[len(ends) * 9 // 10] if ends else 0.0


def _first(rows: Sequence[Row], left: float, size: float) -> float:
    counts = _clusters(row.x0 for row in rows if _INDENT[0] * size <= row.x0 - left <= _INDENT[1] * size)
    best = max(counts, key=lambda value: (_near(counts, value), -value), default=None)
    if best is None or _near(counts, best) < _FEWEST:
        return left
    near = [row.x0 for row in rows if abs(row.x0 - best) <= 1.5]
    return sorted(near)[len(near) // 2]


def neighbours(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Lines that follow each other on a page."""
    return ((above, below) for above, below in pairwise(rows) if above.page == below.page and above.y > below.y)


def _pitch(rows: Sequence[Row], left: float, size: float) -> float:
    """The smallest distance that is common; that of lines at the edge below an open sentence counts more."""
    counts: defaultdict[float, int] = defaultdict(int)
    has_inside = False
    for above, below in neighbours(rows):
        distance = (above.y - below.y) / size
        if _PITCH[0] <= distance <= _PITCH[1]:
            inside = below.x0 < left + size / 2 and not is_closed(above.plain)
            has_inside |= inside
            counts[round(distance, 1)] += 3 if inside else 1
    if not counts:
        return _USUAL * size
    common = [value for value, count in counts.items() if count >= 0.2 * max(counts.values())]
    chosen = min(common)
    if chosen > _DISTANT and not has_inside:
        return _USUAL * size
    exact = [above.y - below.y for above, below in neighbours(rows) if abs((above.y - below.y) / size - chosen) <= 0.1]
    return sorted(exact)[len(exact) // 2]


def _is_spaced(rows: Sequence[Row], pitch: float, middle: float) -> bool:
    """True where the lines that stand further apart follow on the end of a sentence, and are not few.

    What is short without a stop is a heading, and says nothing.
    """
    pairs = [(above, (above.y - below.y) / pitch) for above, below in neighbours(rows)]
    wide = [above for above, gap in pairs if _WIDER < gap < _FARTHEST and not above.face.bold]
    ends = [above for above in wide if is_closed(above.plain) or above.x1 > middle]
    tight = sum(gap <= _WIDER for _, gap in pairs)
    closed = sum(is_closed(above.plain) for above in ends)
    return len(ends) >= max(_FEWEST, 0.05 * tight) and closed >= 0.6 * len(ends)
