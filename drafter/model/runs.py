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
    for _, group in itertools.groupby((run for run in runs if run.text), _likeness):
        first, *others = group
        merged.append(replace(first, text="".join(run.text for run in (first, *others))) if others else first)
    return tuple(merged)


def _is_tidy(runs: Runs) -> bool:
    if not all(run.text for run in runs):
        return False
    return not any(a == b for a, b in itertools.pairwise(map(_likeness, runs)))


def _likeness(run: Run) -> object:
    """What neighbours must share to be one run; a citation of a note is like nothing else."""
    return (run.marks, run.href) if run.note is None else object()


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
        text = run.text[first - run_start : last - run_start]
        cut_out.append(run if whole else Run(text, run.marks, href=run.href))
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
    marks = frozenset({mark})
    return restyled(runs, span, add=marks) if present else restyled(runs, span, remove=marks)


def restyled(runs: Runs, span: Span, *, add: frozenset[Mark] = NO_MARKS, remove: frozenset[Mark] = NO_MARKS) -> Runs:
    """The same for several marks: some taken off, then some set."""
    restyled: list[Run] = []
    position = 0
    for run in runs:
        start, position = position, position + len(run.text)
        first, last = max(span.start, start), min(span.end, position)
        marks = (run.marks - remove) | add
        if first >= last or run.note is not None or marks == run.marks:
            restyled.append(run)
            continue
        first, last = first - start, last - start
        pieces = ((run.text[:first], run.marks), (run.text[first:last], marks), (run.text[last:], run.marks))
        restyled += [Run(text, its_marks, href=run.href) for text, its_marks in pieces if text]
    return tidy(tuple(restyled))


def without_notes(runs: Runs, notes: frozenset[NoteId]) -> Runs:
    """The runs without the citations of these notes."""
    return tidy(tuple(run for run in runs if run.note not in notes))


def citation(note_id: NoteId) -> Run:
    """One citation of a note."""
    return Run(NOTE_CHARACTER, note=note_id)
