"""A paragraph that is a note, and the figure in the words above that is its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.model import edits
from drafter.model.document import Mark, Paragraph, ParagraphId, Part, Resolution, Run
from drafter.model.numbering import paragraph_numbers
from drafter.model.refusal import refuse
from drafter.model.runs import cut
from drafter.model.text_edits import content_span
from drafter.structuring.doubts import loose_figures
from drafter.text.expressions import expression
from drafter.text.spans import Span
from drafter.ui.reviews.import_state import Reviewed, Step

_OPENING = expression(r"[\[(（]?(?P<figure>\d{1,2})(?:[\])）][.．、]?|[.．、](?!\d)|(?=\s|[^\d\x00-\x7f]|[A-Z]))\s*")
"""How a note begins whose mark was left in its words: "1 ", "1. ", "[1]", "1见"."""


@dataclass(frozen=True, slots=True)
class LooseMark:
    """A figure behind a stop: the paragraph, the place in its text, and the paragraph that is its note."""

    paragraph_id: ParagraphId
    span: Span
    figure: str
    note_id: ParagraphId


def mark_above(document: Resolution, note_id: ParagraphId) -> LooseMark | None:
    """The nearest figure above with the number that the paragraph opens with; None where there is none."""
    figure = _figure(document, document.paragraph(note_id))
    if not figure:
        return None
    for paragraph in reversed(document.paragraphs[: document.positions[note_id]]):
        for span in reversed(_loose(document, paragraph)):
            if paragraph.text[span.start : span.end] == figure:
                return LooseMark(paragraph.id, span, figure, note_id)
    return None


def marks_in(document: Resolution, paragraph_id: ParagraphId) -> Iterator[LooseMark]:
    """The figures of a paragraph that a paragraph below opens with, as a note does."""
    paragraph = document.paragraph(paragraph_id)
    below = document.paragraphs[document.positions[paragraph_id] + 1 :]
    for span in _loose(document, paragraph):
        figure = paragraph.text[span.start : span.end]
        note = next((one for one in below if one.numbering is None and _typed_figure(one) == figure), None)
        if note is not None:
            yield LooseMark(paragraph_id, span, figure, note.id)


def as_note(note_id: ParagraphId) -> Step:
    """The paragraph is a note, cited at the figure above that is its mark; without one, at the end of what is above."""

    def step(before: Reviewed) -> Reviewed:
        document = before.document
        index = document.positions[note_id]
        if index == 0:
            raise refuse("上面没有段落可以引这条脚注。", "There is no paragraph above that could cite this note.")
        found = mark_above(document, note_id)
        if found is not None:
            return noted(found)(before)
        above, note = document.paragraphs[index - 1], document.paragraphs[index]
        _refuse_nested(note)
        document = edits.remove(document, (note_id,))
        at = len(document.paragraph(above.id).content)
        return replace(before, document=edits.add_note(document, above.id, at, _plain(note, 0)))

    return step


def noted(mark: LooseMark) -> Step:
    """The paragraph is a note cited in the place of its mark; neither has the figure in its words any more."""

    def step(before: Reviewed) -> Reviewed:
        document, note = before.document, before.document.paragraph(mark.note_id)
        _refuse_nested(note)
        opening = _OPENING.match(note.text) if note.numbering is None else None
        place = content_span(document.paragraph(mark.paragraph_id), mark.span)
        document = edits.remove(document, (mark.note_id,))
        document = edits.replace_content(document, mark.paragraph_id, place, ())
        runs = _plain(note, 0 if opening is None else opening.end())
        document = edits.add_note(document, mark.paragraph_id, place.start, runs)
        figures = (mark.figure,) if opening is None else (mark.figure, mark.figure)
        return replace(
            before,
            document=document,
            decided=before.decided | {mark.paragraph_id},
            counted=(*before.counted, *figures),
        )

    return step


def _plain(note: Paragraph, start: int) -> tuple[Run, ...]:
    return tuple(replace(run, marks=run.marks - {Mark.LEAD}) for run in cut(note.runs, start))


def _refuse_nested(note: Paragraph) -> None:
    if note.notes:
        raise refuse("脚注里不能再引脚注。", "A note cannot cite a note.")


def _figure(document: Resolution, paragraph: Paragraph) -> str:
    """The number of what may be a note: in its words, or taken for a paragraph's."""
    if paragraph.numbering is None:
        return _typed_figure(paragraph)
    return paragraph_numbers(document).get(paragraph.id, "").rstrip(".")


def _typed_figure(paragraph: Paragraph) -> str:
    opening = _OPENING.match(paragraph.text)
    return "" if opening is None else opening["figure"]


def _loose(document: Resolution, paragraph: Paragraph) -> tuple[Span, ...]:
    return () if paragraph.part is Part.TABLE else loose_figures(paragraph.text, document.language)
