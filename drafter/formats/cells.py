"""The cells of a table, which the document keeps as one paragraph: tabs between cells, line feeds between rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.model.document import Run, Runs


def rows_of(runs: Runs) -> list[list[Runs]]:
    """The runs of each cell of each row; rows may differ in how many cells they have."""
    return [list(_divided(row, "\t")) for row in _divided(runs, "\n")]


def _divided(runs: Runs, divider: str) -> Iterator[Runs]:
    """The runs between dividers; as many groups as dividers and one more."""
    group: list[Run] = []
    for run in runs:
        first, *others = run.text.split(divider) if run.note is None else [run.text]
        if first:
            group.append(run if run.note is not None else replace(run, text=first))
        for other in others:
            yield tuple(group)
            group = [replace(run, text=other)] if other else []
    yield tuple(group)
