"""Where the blanks of a proposed text stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.model.blanks import BLANK_TEXT
from drafter.model.document import Mark, Run, Runs
from drafter.text.spans import Span

_BLANK = re.compile(re.escape(BLANK_TEXT))


def blanks_in(text: str) -> tuple[Span, ...]:
    """The spans of BLANK_TEXT in `text`, in reading order."""
    return tuple(Span(*match.span()) for match in _BLANK.finditer(text))


def runs_with_blanks(text: str, blanks: Sequence[Span]) -> Runs:
    """The text as runs, its blanks marked."""
    runs: list[Run] = []
    position = 0
    for blank in sorted(blanks):
        runs += [Run(text[position : blank.start]), Run(blank.of(text), frozenset({Mark.BLANK}))]
        position = blank.end
    return tuple(run for run in (*runs, Run(text[position:])) if run.text)
