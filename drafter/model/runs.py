"""Sequences of runs: cutting, joining and marking them by positions in their content."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Run, Runs
from drafter.text.spans import Span

NO_MARKS: frozenset[Mark] = frozenset()


def tidy(runs: Runs) -> Runs:
    """The same characters in as few runs as will do: no empty ones, equal neighbours merged; `runs` itself if tidy."""
    if _is_tidy(runs):
        return runs
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and _alike(merged[-1], run):
            merged[-1] = replace(merged[-1], text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def _is_tidy(runs: Runs) -> bool:
    if not all(run.text for run in runs):
        return False
    return not any(_alike(a, b) for a, b in itertools.pairwise(runs))


def _alike(a: Run, b: Run) -> bool:
    return a.note is None and b.note is None and a.marks == b.marks and a.href == b.href


def length(runs: Iterable[Run]) -> int:
    """How many characters the content has, a citation of a note counting as one."""
    return sum(len(run.text) for run in runs)


def cut(runs: Runs, start: int, end: int | None = None) -> Runs:
    """The runs of the content from `start` up to `end` (to the last one for None)."""
    cut_out: list[Run] = []
    position = 0
    for run in runs:
        run_start, position = position, position + len(run.text)
        first = max(start, run_start)
        last = position if end is None else min(end, position)
        if first >= last:
            continue
        whole = first == run_start and last == position
        cut_out.append(run if whole else replace(run, text=run.text[first - run_start : last - run_start]))
    return tuple(cut_out)


def spliced(runs: Runs, span: Span, inserted: Runs) -> Runs:
    """The runs with the content of `span` replaced."""
    return tidy((*cut(runs, 0, span.start), *inserted, *cut(runs, span.end)))


def run_at(runs: Runs, position: int) -> Run | None:
    """The run that the character at a content position belongs to; None beyond either end."""
    if position < 0:
        return None
    for run in runs:
        if position < len(run.text):
            return run
        position -= len(run.text)
    return None


def marked(runs: Runs, span: Span, mark: Mark, *, present: bool) -> Runs:
    """The runs with `mark` set or cleared over a span of the content; citations of notes take no marks."""
    inside = tuple(_with_mark(run, mark, present) for run in cut(runs, span.start, span.end))
    return tidy((*cut(runs, 0, span.start), *inside, *cut(runs, span.end)))


def _with_mark(run: Run, mark: Mark, present: bool) -> Run:
    if run.note is not None or (mark in run.marks) == present:
        return run
    return replace(run, marks=run.marks | {mark} if present else run.marks - {mark})


def without_notes(runs: Runs, notes: frozenset[NoteId]) -> Runs:
    """The runs without the citations of these notes."""
    return tidy(tuple(run for run in runs if run.note not in notes))


def citation(note_id: NoteId) -> Run:
    """One citation of a note."""
    return Run(NOTE_CHARACTER, note=note_id)
