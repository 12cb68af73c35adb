"""Citations of notes put into runs, in place of the characters that a source has for their marks."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from drafter.structuring.raw import RawRun


def with_citations(runs: Iterable[RawRun], cuts: Iterable[tuple[int, int, str]]) -> tuple[RawRun, ...]:
    """The runs with citations in place of stretches of their text: start, end and key of each, in order."""
    out: list[RawRun] = []
    waiting = deque(cuts)
    position = 0
    for run in runs:
        at, start, position = 0, position, position + len(run.text)
        while run.note is None and waiting and waiting[0][0] < position:
            first, last, key = waiting[0]
            out += [replace(run, text=run.text[at : max(at, first - start)])] if first - start > at else []
            if first >= start:
                out.append(RawRun("", note=key))
            at = max(at, min(last, position) - start)
            if last > position:
                break
            waiting.popleft()
        if run.note is not None or at < len(run.text):
            out.append(replace(run, text=run.text[at:]) if at else run)
    return tuple(out)
