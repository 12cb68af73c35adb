"""Edits of notes and their citations, and of the masthead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model.document import (
    Footnote,
    Mark,
    Masthead,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
)
from drafter.model.refusal import refuse
from drafter.model.runs import citation, length, marked, spliced, tidy, without_notes
from drafter.model.text_edits import (
    checked_span,
    content_span,
    existing,
    plain,
    replaced_words,
    retyped,
    set_runs,
    without_orphans,
)
from drafter.text.spans import Span


def existing_note(document: Resolution, note_id: NoteId) -> Footnote:
    """The note with this id; refused where the document has it no more."""
    if note_id not in document.notes_by_id:
        raise refuse("这条脚注已不在案文中。", "This note is no longer in the text.")
    return document.notes_by_id[note_id]


def add_note(document: Resolution, paragraph_id: ParagraphId, content_position: int, runs: Runs) -> Resolution:
    """A new note with the id `document.next_id`, cited at this position of the paragraph."""
    existing(document, paragraph_id)
    note = Footnote(NoteId(document.next_id), _note_runs(runs))
    with_note = replace(document, footnotes=(*document.footnotes, note), next_id=document.next_id + 1)
    return cite_note(with_note, paragraph_id, content_position, note.id)


def cite_note(document: Resolution, paragraph_id: ParagraphId, content_position: int, note_id: NoteId) -> Resolution:
    """The note is cited at this position too."""
    paragraph = existing(document, paragraph_id)
    existing_note(document, note_id)
    if paragraph.part is Part.TABLE:
        raise refuse("表格中不能插入脚注。", "No note can be inserted in a table.")
    place = checked_span(Span(content_position, content_position), length(paragraph.runs))
    return set_runs(document, paragraph, spliced(paragraph.runs, place, (citation(note_id),)))


def set_note_runs(document: Resolution, note_id: NoteId, runs: Runs) -> Resolution:
    """The note consists of these runs."""
    note = existing_note(document, note_id)
    return _with_note(document, replace(note, runs=_note_runs(runs)))


def replace_note_text(
    document: Resolution, note_id: NoteId, text_span: Span, new: str, blanks: Sequence[Span] = ()
) -> Resolution:
    """`new` stands where the words of `text_span` of the note stood; `blanks` of it become placeholders."""
    note = existing_note(document, note_id)
    checked_span(text_span, len(note.text))
    runs = replaced_words(note.runs, text_span, plain(new))
    for blank in blanks:
        place = content_span(_as_paragraph(runs), blank.shifted(text_span.start))
        runs = marked(runs, place, Mark.BLANK, present=True)
    return _with_note(document, replace(note, runs=runs))


def type_in_note(document: Resolution, note_id: NoteId, text_span: Span, text: str) -> Resolution:
    """`text`, as typed by the user, stands where the words of `text_span` of the note stood.

    It takes their marks, or those of its neighbours; a placeholder or a link that it touches becomes text.
    """
    note = existing_note(document, note_id)
    checked_span(text_span, len(note.text))
    return _with_note(document, replace(note, runs=retyped(note.runs, text_span, plain(text))))


def remove_note(document: Resolution, note_id: NoteId) -> Resolution:
    """The note is gone, and so is every citation of it."""
    existing_note(document, note_id)
    gone = frozenset({note_id})
    head = document.masthead
    bare = replace(
        document,
        masthead=replace(head, sponsors=without_notes(head.sponsors, gone), title=without_notes(head.title, gone)),
        paragraphs=tuple(
            replace(paragraph, runs=without_notes(paragraph.runs, gone)) if note_id in paragraph.notes else paragraph
            for paragraph in document.paragraphs
        ),
    )
    settled = without_orphans(document, bare)
    return replace(settled, footnotes=tuple(note for note in settled.footnotes if note.id != note_id))


def merge_notes(document: Resolution, kept: NoteId, others: Sequence[NoteId]) -> Resolution:
    """What cites `others` cites `kept`, and they are gone."""
    for note_id in (kept, *others):
        existing_note(document, note_id)
    gone = frozenset(others) - {kept}

    def recited(runs: Runs) -> Runs:
        return tuple(replace(run, note=kept) if run.note in gone else run for run in runs)

    head = document.masthead
    merged = replace(
        document,
        masthead=replace(head, sponsors=recited(head.sponsors), title=recited(head.title)),
        paragraphs=tuple(
            paragraph if gone.isdisjoint(paragraph.notes) else replace(paragraph, runs=recited(paragraph.runs))
            for paragraph in document.paragraphs
        ),
    )
    return without_orphans(document, merged)


def set_note_start(document: Resolution, note_id: NoteId, start: int | None) -> Resolution:
    """The note has the number `start` and those after it go on from there; None: it goes on from the one before."""
    return _with_note(document, replace(existing_note(document, note_id), start=start))


def set_masthead(document: Resolution, **fields: object) -> Resolution:
    """These fields of the masthead have these values; TypeError for a name that is no field of `Masthead`.

    Notes whose last citation stood in the sponsors' line or the title go with it.
    """
    masthead: Masthead = replace(document.masthead, **fields)  # type: ignore[arg-type]
    masthead = replace(masthead, sponsors=tidy(masthead.sponsors), title=tidy(masthead.title))
    for note_id in (run.note for run in (*masthead.sponsors, *masthead.title)):
        if note_id is not None:
            existing_note(document, note_id)
    if masthead == document.masthead:
        return document
    return without_orphans(document, replace(document, masthead=masthead))


def _note_runs(runs: Runs) -> Runs:
    if any(run.note is not None for run in runs):
        raise refuse("脚注里不能再引脚注。", "A note cannot cite a note.")
    return tidy(tuple(replace(run, text=plain(run.text)) for run in runs))


def _as_paragraph(runs: Runs) -> Paragraph:
    return Paragraph(ParagraphId(0), Part.PREAMBULAR, runs)


def _with_note(document: Resolution, note: Footnote) -> Resolution:
    if note == document.notes_by_id[note.id]:
        return document
    notes = tuple(note if other.id == note.id else other for other in document.footnotes)
    return replace(document, footnotes=notes)


def text_runs(text: str) -> Runs:
    """Unmarked runs of these words; () for none."""
    return (Run(plain(text)),) if text else ()
