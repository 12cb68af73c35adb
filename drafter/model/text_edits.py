"""Edits within one paragraph: its words, their marks, its opening phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Paragraph, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.refusal import refuse
from drafter.model.runs import NO_MARKS, cut, length, marked, run_at, spliced, tidy
from drafter.text.expressions import expression
from drafter.text.pieces import changed_pieces
from drafter.text.spans import Span

_CLOSING = frozenset("，。；：、！？）》”’」』】,.;:!?)]")
_CONTROLS = dict.fromkeys((*range(0x20), 0x7F, 0x85, 0x2028, 0x2029), " ") | {ord(NOTE_CHARACTER): ""}
_TOKEN = expression(r"[A-Za-z]+|\d+|.", re.DOTALL)
_CELL_DIVIDERS = "\t\n"


def existing(document: Resolution, paragraph_id: ParagraphId) -> Paragraph:
    """The paragraph with this id; refused where the document has it no more."""
    if paragraph_id not in document.positions:
        raise refuse("这一段已不在案文中。", "This paragraph is no longer in the text.")
    return document.paragraph(paragraph_id)


def with_paragraph(document: Resolution, paragraph: Paragraph) -> Resolution:
    """The document with `paragraph` in the place of the one that has its id; the document itself where they are one."""
    index = document.positions[paragraph.id]
    if document.paragraphs[index] is paragraph:
        return document
    paragraphs = (*document.paragraphs[:index], paragraph, *document.paragraphs[index + 1 :])
    changed = replace(document, paragraphs=paragraphs)
    has_same_notes = document.paragraphs[index].notes == paragraph.notes
    return changed if has_same_notes else without_orphans(document, changed)


def without_orphans(before: Resolution, after: Resolution) -> Resolution:
    """`after` without the notes that were cited in `before` and are cited no more.

    A number with which a sequence of notes begins anew goes on to the next one. Notes that were never cited stay.
    """
    if before.cited_notes == after.cited_notes:
        return after
    orphans = set(before.cited_notes) - set(after.cited_notes)
    if not orphans:
        return after
    inherited = _inherited_starts(before, orphans)
    kept = [note for note in after.footnotes if note.id not in orphans]
    notes = [replace(note, start=inherited[note.id]) if note.id in inherited else note for note in kept]
    return replace(after, footnotes=tuple(notes))


def _inherited_starts(document: Resolution, orphans: set[NoteId]) -> dict[NoteId, int]:
    counted = [document.notes_by_id[note] for note in dict.fromkeys(document.cited_notes)]
    inherited: dict[NoteId, int] = {}
    last, handed_on = 0, None
    for note in (note for note in counted if note.mark is None):
        natural = last + 1
        last = natural if note.start is None else note.start
        if note.start is not None:
            handed_on = None
        if note.id in orphans:
            handed_on = note.start if note.start is not None and (note.start <= natural or natural == 1) else handed_on
        elif handed_on is not None:
            inherited[note.id] = handed_on
            handed_on = None
    return inherited


def set_runs(document: Resolution, paragraph: Paragraph, runs: Runs) -> Resolution:
    """The document with these runs in the paragraph."""
    _refuse_unknown_notes(document, runs)
    tidied = tidy(runs)
    if tidied == paragraph.runs:
        return document
    if paragraph.part is Part.TABLE and _cells(paragraph.runs) != _cells(tidied):
        raise refuse("表格的行列不能在这里改动。", "The rows and columns of a table cannot be changed here.")
    return with_paragraph(document, replace(paragraph, runs=tidied))


def _cells(runs: Runs) -> str:
    return "".join(char for run in runs for char in run.text if char in _CELL_DIVIDERS)


def _refuse_unknown_notes(document: Resolution, runs: Runs) -> None:
    if any(run.note is not None and run.note not in document.notes_by_id for run in runs):
        raise refuse("引用的脚注不在本案文中。", "A note that is cited here is not in this text.")


def plain(text: str) -> str:
    """`text` as a paragraph can hold it: line ends, tabs and other controls are spaces."""
    return text.translate(_CONTROLS)


def _plain_in(paragraph: Paragraph, text: str) -> str:
    return text.replace(NOTE_CHARACTER, "") if paragraph.part is Part.TABLE else plain(text)


def checked_span(span: Span, size: int) -> Span:
    """The span; refused where it reaches beyond `size` characters, since the text has changed under it."""
    if span.end > size:
        raise refuse("这里的文字已经改动。", "The text at this place has changed.")
    return span


def replace_content(document: Resolution, paragraph_id: ParagraphId, content_span: Span, runs: Runs) -> Resolution:
    """`runs` stand where `content_span` stood. Notes whose last citation was there go with it."""
    paragraph = existing(document, paragraph_id)
    checked_span(content_span, length(paragraph.runs))
    inserted = tuple(run if run.note is not None else replace(run, text=_plain_in(paragraph, run.text)) for run in runs)
    return set_runs(document, paragraph, spliced(paragraph.runs, content_span, inserted))


def type_text(document: Resolution, paragraph_id: ParagraphId, content_span: Span, text: str) -> Resolution:
    """`text`, as typed by the user, stands where `content_span` stood, citations of notes there included.

    It takes the marks of what it replaces, or of its neighbours; a placeholder or a link that it touches becomes text,
    and what stands for a whole opening phrase is no opening by itself.
    """
    paragraph = existing(document, paragraph_id)
    checked_span(content_span, length(paragraph.runs))
    runs = retyped(paragraph.runs, content_span, _plain_in(paragraph, text))
    return set_runs(document, paragraph, runs)


def retyped(runs: Runs, span: Span, text: str) -> Runs:
    """The runs with `text` in the place of the content of `span`; see `type_text`."""
    touched = _opened(runs, span)
    marks = marks_for(touched, span)
    if len(span) and Mark.LEAD not in _neighbour_marks(runs, span.start - 1, -1) | _neighbour_marks(runs, span.end, 1):
        # Words typed over a whole opening are one where they are known as such, and never their first letter alone.
        marks -= {Mark.LEAD}
    return spliced(touched, span, (Run(text, marks),) if text else ())


def marks_for(runs: Runs, span: Span) -> frozenset[Mark]:
    """The marks of text that is put in the place of `span`: those that all of what it replaces has.

    What is only inserted takes what both neighbours have: at either end of an opening phrase it stays outside.
    """
    replaced = [run.marks for run in cut(runs, span.start, span.end) if run.note is None]
    if not replaced:
        replaced = [_neighbour_marks(runs, span.start - 1, -1), _neighbour_marks(runs, span.end, 1)]
    return frozenset.intersection(*replaced) - {Mark.BLANK}


def _neighbour_marks(runs: Runs, position: int, step: int) -> frozenset[Mark]:
    run = run_at(runs, position)
    while run is not None and run.note is not None:
        position += step
        run = run_at(runs, position)
    return NO_MARKS if run is None else run.marks


def _opened(runs: Runs, span: Span) -> Runs:
    """The runs with each placeholder and link that a change of `span` touches turned into plain text.

    A change at the edge of one leaves it alone.
    """
    opened: list[Run] = []
    position = 0
    for run in runs:
        start, position = position, position + len(run.text)
        inside = start < span.start < position if not len(span) else span.start < position and start < span.end
        if inside and (Mark.BLANK in run.marks or run.href is not None):
            run = replace(run, marks=run.marks - {Mark.BLANK}, href=None)
        opened.append(run)
    return tuple(opened)


def replace_text(
    document: Resolution, paragraph_id: ParagraphId, text_span: Span, new: str, blanks: Sequence[Span] = ()
) -> Resolution:
    """`new` stands where the words of `text_span` stood; what both share keeps its marks, its links and its notes.

    Citations of notes inside the span stay, next to the words that they stood by. `blanks` are spans of `new` that
    become placeholders.
    """
    paragraph = existing(document, paragraph_id)
    checked_span(text_span, len(paragraph.text))
    runs = replaced_words(paragraph.runs, text_span, _plain_in(paragraph, new))
    return set_runs(document, paragraph, _with_blanks(paragraph, runs, text_span.start, blanks))


def _with_blanks(paragraph: Paragraph, runs: Runs, offset: int, blanks: Iterable[Span]) -> Runs:
    changed = replace(paragraph, runs=runs)
    for blank in blanks:
        runs = marked(runs, content_span(changed, blank.shifted(offset)), Mark.BLANK, present=True)
    return runs


def content_span(paragraph: Paragraph, text_span: Span) -> Span:
    """Where the words of `text_span` stand in the content, without the notes cited before the first or after the last.

    For an empty span: before the notes cited there.
    """
    end = paragraph.content_position(text_span.end)
    start = paragraph.content_position(text_span.start, after_notes=True) if len(text_span) else end
    return Span(start, end)


def replaced_words(runs: Runs, text_span: Span, new: str) -> Runs:
    """The runs with the words of `text_span` replaced; see `replace_text`."""
    paragraph = Paragraph(ParagraphId(0), Part.PREAMBULAR, runs)
    old = text_span.of(paragraph.text)
    inside_lead = len(text_span) > 0 and _all_marked(runs, content_span(paragraph, text_span), Mark.LEAD)
    for span, text in reversed(_changes(old, new)):
        changed = Paragraph(ParagraphId(0), Part.PREAMBULAR, runs)
        place = _place_of_change(changed, span.shifted(text_span.start), text)
        runs = _word_replaced(runs, place, text, inside_lead=inside_lead)
    return tidy(runs)


def _place_of_change(paragraph: Paragraph, span: Span, text: str) -> Span:
    """Inserted words stand after the notes cited at their place, inserted punctuation before them."""
    if len(span) or text[:1] in _CLOSING:
        return content_span(paragraph, span)
    position = paragraph.content_position(span.start, after_notes=True)
    return Span(position, position)


def _word_replaced(runs: Runs, place: Span, text: str, *, inside_lead: bool) -> Runs:
    opened = _opened(runs, place)
    marks = marks_for(opened, place) | ({Mark.LEAD} if inside_lead else NO_MARKS)
    notes = tuple(run for run in cut(runs, place.start, place.end) if run.note is not None)
    return spliced(opened, place, (*((Run(text, marks),) if text else ()), *notes))


def _all_marked(runs: Runs, span: Span, mark: Mark) -> bool:
    return all(mark in run.marks for run in cut(runs, span.start, span.end) if run.note is None)


def _changes(old: str, new: str) -> list[tuple[Span, str]]:
    """What changes between two texts: spans of `old` with what stands there in `new`, in order.

    Latin words and numbers change as a whole; Chinese characters one by one, since marks and notes need no words.
    """
    return [(piece.old, piece.new.of(new)) for piece in changed_pieces(old, new, _TOKEN)]


def set_lead(document: Resolution, paragraph_id: ParagraphId, text_span: Span | None) -> Resolution:
    """The words of `text_span` are the opening phrase, and no others; None or an empty span: there is none."""
    paragraph = existing(document, paragraph_id)
    runs = marked(paragraph.runs, Span(0, length(paragraph.runs)), Mark.LEAD, present=False)
    if text_span is not None and len(text_span):
        checked_span(text_span, len(paragraph.text))
        runs = marked(runs, content_span(paragraph, text_span), Mark.LEAD, present=True)
    return set_runs(document, paragraph, runs)


def without_lead(paragraph: Paragraph) -> Runs:
    """The runs with the opening phrase set like the words that follow it; what else is marked stays."""
    lead = paragraph.lead_span
    if lead is None:
        return paragraph.runs
    return marked(paragraph.runs, content_span(paragraph, lead), Mark.LEAD, present=False)


def set_mark(
    document: Resolution, paragraph_id: ParagraphId, text_span: Span, mark: Mark, *, present: bool
) -> Resolution:
    """The words of `text_span` have the mark, or have it no more."""
    paragraph = existing(document, paragraph_id)
    checked_span(text_span, len(paragraph.text))
    return set_runs(
        document, paragraph, marked(paragraph.runs, content_span(paragraph, text_span), mark, present=present)
    )
