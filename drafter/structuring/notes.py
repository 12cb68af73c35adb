"""Citations of notes in running text: superscripts and stars that stand for a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Source:
    """Paragraphs whose citations of notes are runs, and the notes; `left_out` are lines of which nothing is left."""

    paragraphs: tuple[RawParagraph, ...]
    notes: tuple[RawNote, ...]
    left_out: tuple[int, ...] = ()


def with_notes(raw: RawDocument, mends: Mends) -> Source:
    """The source with superscript figures and stars turned into citations of the notes that have these marks."""
    keys = {note.mark: note.key for note in raw.notes if note.mark is not None}
    paragraphs = tuple(replace(p, runs=_cited(p.runs, keys, mends)) for p in raw.paragraphs)
    return Source(paragraphs, raw.notes)


def _cited(runs: Sequence[RawRun], keys: dict[str, str], mends: Mends) -> tuple[RawRun, ...]:
    out: list[RawRun] = []
    for run in runs:
        mark = run.text.strip().translate(_SUPERSCRIPTS)
        if run.note is None and run.superscript and mark in keys:
            mends.note("note-marks", mark)
            out.append(replace(run, text="", note=keys[mark]))
        else:
            out.append(run)
    return tuple(out)
