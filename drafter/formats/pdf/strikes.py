"""Characters that are struck through: in a file made from a Word file whose changes were shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from drafter.formats.pdf.page import Rule, Snippet
from drafter.formats.pdf.rows import Piece, Row

_HEIGHT = (0.15, 0.5)
"""In ems above the base line: 0.28 in LibreOffice; an underline is below it, a table's line far above."""
_BEYOND = 1.0
"""In ems: a stroke that reaches further over its text strikes nothing."""
_FULL = 3.0
_STOPS = tuple(",.;:)，。；：")
_MOST = 0.5
"""Where more than this share of a file is struck, its strokes mean something else."""


class Strikes:
    """The thin strokes of a page, and which characters they go through."""

    def __init__(self, strokes: Iterable[Rule] = ()) -> None:
        self._by_height: defaultdict[int, list[Rule]] = defaultdict(list)
        for stroke in strokes:
            self._by_height[int(stroke.y // _FULL)].append(stroke)

    def through(self, y: float, size: float, x0: float, x1: float) -> list[Rule]:
        """The strokes through the middle of what stands on the base line `y` from `x0` to `x1`."""
        if not self._by_height:
            return []
        low, high = (y + share * size for share in _HEIGHT)
        steps = range(int(low // _FULL), int(high // _FULL) + 1)
        near = (stroke for step in steps for stroke in self._by_height.get(step, ()))
        return [one for one in near if low <= one.y <= high and one.x0 < x1 and one.x1 > x0]

    def confirmed(self, snippets: Sequence[Snippet]) -> list[Snippet]:
        """The snippets, those set right whose stroke reaches far beyond all text of its line."""
        out: list[Snippet] = []
        for one in snippets:
            if one.struck:
                line = [other for other in snippets if abs(other.y - one.y) <= one.face.size / 2]
                left, right = min(other.x0 for other in line), max(other.x1 for other in line)
                room = _BEYOND * one.face.size
                strokes = self.through(one.y, one.face.size, one.x0, one.x1)
                if not any(left - room <= stroke.x0 and stroke.x1 <= right + room for stroke in strokes):
                    one = replace(one, struck=False)
            out.append(one)
        return out


def without_struck(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows without characters that are struck through, and each stretch of those as a row; all if too many."""
    stretches = ((row, *one) for row in rows for one in groupby(row.pieces, lambda piece: piece.struck))
    struck = [part for row, is_struck, pieces in stretches if is_struck and (part := row.part(list(pieces))).pieces]
    if sum(len(row.text) for row in struck) > _MOST * sum(len(row.text) for row in rows):
        return list(rows), []
    at = {row.index for row in struck}
    kept = [row.part(_left(row.pieces)) if row.index in at else row for row in rows]
    return [row for row in kept if row.pieces], struck


def _left(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without struck ones, and without a blank that then stands before a stop."""
    left: list[Piece] = []
    for above, piece in zip((None, *pieces), pieces, strict=False):
        if piece.struck:
            continue
        if left and above is not None and above.struck and piece.text.startswith(_STOPS):
            left[-1] = replace(left[-1], text=left[-1].text.rstrip())
        left.append(piece)
    return left
