"""The paragraphs of a source and its notes: notes lifted out of the text, marks turned into citations of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.structuring.mending import Mends
from drafter.structuring.pagenote import SUPERSCRIPTS
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.typednotes import without_typed_notes
from drafter.structuring.wording import is_closed, plain
from drafter.text.sentence import Language

_BODY_AND_CITATION = 2
_LONG, _ENOUGH, _MOSTLY = 20, 12, 0.6
"""Of the paragraphs of so many characters, if there are enough, so large a share breaks off in the middle."""


@dataclass(frozen=True, slots=True)
class Source:
    """Paragraphs whose citations of notes are runs, and the notes."""

    paragraphs: tuple[RawParagraph, ...]
    notes: tuple[RawNote, ...]


def with_notes(raw: RawDocument, language: Language, mends: Mends) -> Source:
    """The source as paragraphs: cut lines joined, notes lifted out, marks turned into citations."""
    if raw.wrapped or _is_cut(raw, language):
        from drafter.structuring.pages import put_together  # what has paragraphs does not wait for it

        return Source(*put_together(raw, language, mends))
    paragraphs, notes = _without_note_bodies(without_typed_notes(raw, mends), mends)
    keys = {note.mark: note.key for note in notes if note.mark is not None}
    if not keys:
        return Source(tuple(paragraphs), notes)
    return Source(tuple(replace(p, runs=_cited(p.runs, keys, mends)) for p in paragraphs), notes)


def _without_note_bodies(raw: RawDocument, mends: Mends) -> tuple[list[RawParagraph], tuple[RawNote, ...]]:
    """The text and its notes, where notes stand as paragraphs that open with their mark as a superscript."""
    marks = [_opening_mark(p) for p in raw.paragraphs]
    cited = Counter(_mark(run) for p in raw.paragraphs for run in p.runs if run.superscript)
    text: list[RawParagraph] = []
    notes = list(raw.notes)
    for paragraph, mark in zip(raw.paragraphs, marks, strict=True):
        if mark is None or cited[mark] < _BODY_AND_CITATION:
            text.append(paragraph)
            continue
        at = next(i for i, run in enumerate(paragraph.runs) if run.text.strip())
        notes.append(RawNote(f"paragraph-{len(notes)}", paragraph.runs[at + 1 :], mark))
        mends.note("moved-notes", lines=paragraph.lines)
    return text, tuple(notes)


def _opening_mark(paragraph: RawParagraph) -> str | None:
    """The mark that opens the body of a note; None for a paragraph of the text."""
    first = next((run for run in paragraph.runs if run.text.strip() or run.note), None)
    if first is None or not first.superscript or paragraph.part is not None:
        return None
    mark = _mark(first)
    return mark if mark.isdigit() and paragraph.text.strip() != first.text.strip() else None


def _mark(run: RawRun) -> str:
    return run.text.strip().translate(SUPERSCRIPTS)


def _is_cut(raw: RawDocument, language: Language) -> bool:
    """True where each paragraph is a line that a margin cut: a page that a converter turned into Word or HTML."""
    if any(p.part is not None or p.number is not None for p in raw.paragraphs):
        return False
    texts = [plain(p, language) for p in raw.paragraphs if p.role is None]
    long = [text for text in texts if len(text) >= _LONG]
    return len(long) >= _ENOUGH and sum(not is_closed(text) for text in long) > len(long) * _MOSTLY


def _cited(runs: Sequence[RawRun], keys: Mapping[str, str], mends: Mends) -> tuple[RawRun, ...]:
    """The runs with superscripts that are marks of notes turned into their citations."""
    out: list[RawRun] = []
    for run in runs:
        mark = _mark(run) if run.note is None and run.superscript else ""
        if mark and mark in keys:
            mends.note("note-marks", mark)
            out.append(replace(run, text="", note=keys[mark]))
        else:
            out.append(run)
    return tuple(out)
