"""Paragraphs that arrive at a place of the text: as words within words, as paragraphs of their own beside others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.model import edits
from drafter.model.arrivals import is_behind_operative
from drafter.model.document import (
    Footnote,
    Mark,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Runs,
    content_of,
    notes_in,
)
from drafter.model.numbering import TRANSPARENT
from drafter.model.outline import block_end
from drafter.model.runs import length, marked
from drafter.model.state import Caret
from drafter.text.spans import Span

_UNLIKE_OTHERS = frozenset({Part.HEADING, Part.TABLE, Part.CONTINUATION})
"""Parts that no other paragraph takes after."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paragraph that arrives; `part` None where it takes the part of the place it comes to."""

    runs: Runs
    part: Part | None = None
    level: int = 0
    numbering: Numbering | None = None


def all_placed(
    document: Resolution,
    caret: Caret,
    arriving: Sequence[Pasted],
    notes: Mapping[NoteId, Footnote],
    *,
    is_whole: bool,
) -> tuple[Resolution, Caret]:
    """The document with what arrives at the caret, and where it ends.

    The first one joins the words before, the last one those behind, as word processors have it; what `is_whole` has
    an end of its own, so that nothing joins it, and joins nothing at the ends of a paragraph.
    """
    document, known = _with_notes(document, arriving, notes)
    arriving = [replace(one, runs=_renamed(one.runs, known)) for one in arriving]
    paragraph = document.paragraph(caret.paragraph_id)
    before, behind = paragraph.content[: caret.position].strip(), paragraph.content[caret.position :].strip()
    if not paragraph.runs:
        return _filled(document, caret, arriving, is_whole=is_whole)
    if len(arriving) == 1 and not is_whole:
        return _as_words(document, caret, arriving[0].runs)
    if not before:
        return _in_front(document, caret, arriving, is_whole=is_whole)
    if behind:
        return _in_between(document, caret, arriving, is_whole=is_whole)
    if is_whole:
        return _below(document, caret.paragraph_id, arriving)
    document, caret = _as_words(document, caret, arriving[0].runs)
    return _below(document, caret.paragraph_id, arriving[1:])


# Where the caret stands


def _filled(
    document: Resolution, caret: Caret, arriving: Sequence[Pasted], *, is_whole: bool
) -> tuple[Resolution, Caret]:
    """The first one is what the empty paragraph was for; a table, which none can become, takes its place.

    Words without the end of their paragraph are words: the empty paragraph stays what it is, as in word processors.
    """
    if is_whole and arriving[0].part is Part.TABLE:
        index = document.positions[caret.paragraph_id]
        stands_alone = block_end(document.paragraphs, index) == index + 1
        document, end = _below(document, caret.paragraph_id, arriving)
        return edits.remove(document, [caret.paragraph_id]) if stands_alone else document, end
    if is_whole or len(arriving) > 1:
        document = _of_kind(document, caret.paragraph_id, arriving[0])
    document, caret = _as_words(document, caret, arriving[0].runs)
    return _below(document, caret.paragraph_id, arriving[1:]) if len(arriving) > 1 else (document, caret)


def _in_front(
    document: Resolution, caret: Caret, arriving: Sequence[Pasted], *, is_whole: bool
) -> tuple[Resolution, Caret]:
    own = arriving if is_whole else arriving[:-1]
    index = document.positions[caret.paragraph_id]
    after_id = document.paragraphs[index - 1].id if index else None
    document, end = _inserted(document, after_id, own, like=_kind_at(document, index))
    return (document, end) if is_whole else _as_words(document, caret, arriving[-1].runs)


def _in_between(
    document: Resolution, caret: Caret, arriving: Sequence[Pasted], *, is_whole: bool
) -> tuple[Resolution, Caret]:
    joins = arriving[0].part is not Part.TABLE
    document, end = _as_words(document, caret, arriving[0].runs) if joins else (document, caret)
    document, behind = divided(document, end)
    end = Caret(end.paragraph_id, len(document.paragraph(end.paragraph_id).content))
    own = arriving[joins:] if is_whole else arriving[joins:-1]
    if own:
        kind = _kind_at(document, document.positions[end.paragraph_id])
        document, end = _inserted(document, end.paragraph_id, own, like=kind)
    return (document, end) if is_whole else _as_words(document, behind, arriving[-1].runs)


def _below(document: Resolution, paragraph_id: ParagraphId, arriving: Sequence[Pasted]) -> tuple[Resolution, Caret]:
    """Behind the paragraph, and behind what goes with it where they do not themselves."""
    index = document.positions[paragraph_id]
    first, above = arriving[0], document.paragraphs[index]
    goes_with = first.part in TRANSPARENT or (first.part is not None and first.level > above.level)
    last = index if goes_with else block_end(document.paragraphs, index) - 1
    return _inserted(document, document.paragraphs[last].id, arriving, like=_kind_at(document, index))


def divided(document: Resolution, caret: Caret) -> tuple[Resolution, Caret]:
    """The paragraph is split at the caret, which then stands at the start of the second half."""
    index = document.positions[caret.paragraph_id]
    document = edits.split(document, caret.paragraph_id, caret.position)
    return document, Caret(document.paragraphs[index + 1].id, 0)


# As paragraphs


def _inserted(
    document: Resolution, after_id: ParagraphId | None, arriving: Sequence[Pasted], like: tuple[Part, int]
) -> tuple[Resolution, Caret]:
    paragraphs = [_paragraph(one, like) for one in arriving]
    document, ids = edits.insert_paragraphs(document, after_id, paragraphs)
    return document, Caret(ids[-1], len(document.paragraph(ids[-1]).content))


def _paragraph(one: Pasted, like: tuple[Part, int]) -> Paragraph:
    part, level = like if one.part is None else (one.part, one.level)
    return Paragraph(ParagraphId(0), part, one.runs, level, one.numbering)


def _kind_at(document: Resolution, index: int) -> tuple[Part, int]:
    """Part and level of what arrives without any of its own beside the paragraph at `index`: those of its neighbours.

    Beside a heading those of what follows it, else of what stands above.
    """
    following, above = document.paragraphs[index:], reversed(document.paragraphs[:index])
    for paragraph in (*following, *above):
        if paragraph.part not in _UNLIKE_OTHERS:
            return paragraph.part, paragraph.level
    return Part.OPERATIVE, 0


def _of_kind(document: Resolution, paragraph_id: ParagraphId, one: Pasted) -> Resolution:
    """The paragraph has the part and level of what is pasted, as far as its new place allows.

    None is preambular behind an operative one: there it is of the part of its place.
    """
    is_late = one.part is Part.PREAMBULAR and is_behind_operative(document, document.positions[paragraph_id])
    if one.part is None or is_late:
        return document
    try:
        return edits.set_level(edits.set_part(document, paragraph_id, one.part), paragraph_id, one.level)
    except edits.EditRefused:
        return document


# As words


def _as_words(document: Resolution, caret: Caret, runs: Runs) -> tuple[Resolution, Caret]:
    """A paragraph has one opening: words that arrive in its midst are none, nor are those that come behind one."""
    paragraph = document.paragraph(caret.paragraph_id)
    opening_end = 0 if paragraph.lead_span is None else paragraph.lead_span.end
    before = paragraph.text_position(caret.position)
    if before > opening_end:
        runs = marked(runs, Span(0, length(runs)), Mark.LEAD, present=False)
    elif before == 0 and any(Mark.LEAD in run.marks for run in runs):
        document = edits.set_lead(document, caret.paragraph_id, None)
    document = edits.replace_content(document, caret.paragraph_id, Span(caret.position, caret.position), runs)
    return document, replace(caret, position=caret.position + len(content_of(runs)))


# With their notes


def _with_notes(
    document: Resolution, arriving: Sequence[Pasted], notes: Mapping[NoteId, Footnote]
) -> tuple[Resolution, dict[NoteId, NoteId]]:
    """The document with the notes that arrive, and under which id each of them is to be cited."""
    known: dict[NoteId, NoteId] = {}
    for note_id in dict.fromkeys(note for one in arriving for note in notes_in(one.runs)):
        note = notes.get(note_id, Footnote(note_id))
        there = document.notes_by_id.get(note_id)
        if there is not None and there.runs == note.runs:
            known[note_id] = note_id
            continue
        known[note_id] = NoteId(document.next_id)
        footnotes = (*document.footnotes, replace(note, id=known[note_id], start=None))
        document = replace(document, footnotes=footnotes, next_id=document.next_id + 1)
    return document, known


def _renamed(runs: Runs, known: Mapping[NoteId, NoteId]) -> Runs:
    return tuple(run if run.note is None else replace(run, note=known[run.note]) for run in runs)
