"""The resolution made of placed paragraphs, notes and the masthead's fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Run, Runs
from drafter.model.runs import length, restyled, tidy
from drafter.structuring.raw import RawRun
from drafter.text.expressions import expression
from drafter.text.normal import normalise_runs
from drafter.text.sentence import Language
from drafter.text.spans import Span

_DIVIDERS = expression(r"([\t\n])")


def to_runs(raw_runs: Iterable[RawRun], language: Language, note_ids: Mapping[str, NoteId]) -> Runs:
    """Runs in normal form: spaces judged over the whole paragraph, the runs' borders kept.

    A stray object-replacement character of the source goes, for it stands for a citation here.
    """
    known = _without_gap_before_notes([run for run in raw_runs if run.note is None or run.note in note_ids])
    texts = normalise_runs(
        [NOTE_CHARACTER if run.note is not None else run.text.replace(NOTE_CHARACTER, "") for run in known], language
    )
    return tidy(tuple(_run(raw, text, note_ids) for raw, text in zip(known, texts, strict=True) if text))


def _without_gap_before_notes(runs: list[RawRun]) -> list[RawRun]:
    """The runs without blanks in front of citations, which extractors put there: a mark stands close to its word."""
    kept: list[RawRun] = []
    before_note = False
    for run in reversed(runs):
        tight = replace(run, text=run.text.rstrip()) if before_note and run.note is None else run
        kept.append(tight)
        before_note = run.note is not None or (before_note and not tight.text)
    return kept[::-1]


def to_table_runs(raw_runs: Iterable[RawRun], language: Language, note_ids: Mapping[str, NoteId]) -> Runs:
    """The runs of a table: each cell in normal form, the tabs between cells and the line feeds between rows kept."""
    runs: list[Run] = []
    cell: list[RawRun] = []
    for raw in raw_runs:
        for piece in _DIVIDERS.split(raw.text) if raw.note is None else [raw.text]:
            if piece in ("\t", "\n"):
                runs += [*to_runs(cell, language, note_ids), Run(piece)]
                cell = []
            elif piece or raw.note is not None:
                cell.append(replace(raw, text=piece))
    return tidy((*runs, *to_runs(cell, language, note_ids)))


def _run(raw: RawRun, text: str, note_ids: Mapping[str, NoteId]) -> Run:
    if raw.note is not None:
        return Run(NOTE_CHARACTER, note=note_ids[raw.note])
    return Run(text, _marks(raw.bold, raw.italic, raw.superscript), href=raw.href)


@cache
def _marks(bold: bool, italic: bool, superscript: bool) -> frozenset[Mark]:
    looks = ((Mark.BOLD, bold), (Mark.ITALIC, italic), (Mark.SUPERSCRIPT, superscript))
    return frozenset(mark for mark, present in looks if present)


def without_marks(runs: Sequence[Run], *marks: Mark) -> Runs:
    """The runs with these marks taken off all of them."""
    return restyled(tuple(runs), Span(0, length(runs)), remove=frozenset(marks))
