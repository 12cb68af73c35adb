"""From one change to the next among the rows of two texts."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.app.compared.rows import Compared, Fold, Line, Row
from drafter.model.place import Place


def next_change(view: Compared, here: Line | None, *, backwards: bool) -> object:
    """The key of the change after this line, or before it; round at the ends. ValueError where nothing differs."""
    stops = [(view.order[row.key], row.key) for row in view.changes]
    if not stops:
        raise ValueError("nothing differs")
    start = _position(view, here)
    ahead = [stop for stop in stops if (stop[0] < start if backwards else stop[0] > start)] or stops
    return ahead[-1 if backwards else 0][1]


def _position(view: Compared, line: Line | None) -> float:
    """Where a line stands among all rows; a fold stands just before its first one."""
    if line is None:
        return -1
    return view.order[line.rows[0].key] - 0.5 if isinstance(line, Fold) else view.order[line.key]


def change_from(view: Compared, begin: Place) -> object | None:
    """The key of the first change at this place of the new text or after it; None where none follows."""
    places = [None if row.new is None else row.new.place for row in view.paragraphs]
    start = places.index(begin) if begin in places else 0
    return next((row.key for row in view.paragraphs[start:] if row.is_change), None)


def key_at(lines: Iterable[Line], place: Place) -> object | None:
    """The key of the row that has this place of the old text; None where it is not listed."""
    rows = (line for line in lines if isinstance(line, Row))
    return next((row.key for row in rows if row.old is not None and row.old.place == place), None)
