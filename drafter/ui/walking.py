"""From one change or blank to the next in reading order, beginning at the caret and going round at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from drafter.app.outstanding import blanks_of
from drafter.model.document import NoteId, Resolution
from drafter.model.place import Place
from drafter.model.state import Selection
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.editor.speaking import gone_words, removed

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison, Gone, ParagraphChange


@dataclass(frozen=True, slots=True)
class Stop:
    """Something to stop at; `span` counts in the text of the paragraph or note, None for the whole of a place."""

    place: Place
    span: Span | None
    order: tuple[int, int]
    """Masthead before paragraphs by index and position, notes last, in their own order."""
    words: tuple[Sentence, ...] = ()
    """What is gone there, and so cannot be seen."""


class Ordered(Protocol):
    """Anything that stands somewhere in reading order."""

    @property
    def order(self) -> tuple[int, int]:
        """Paragraph by index, position in it."""


Where = TypeVar("Where", bound=Ordered)


def next_stop(stops: Sequence[Where], caret: tuple[int, int], *, backwards: bool = False) -> Where | None:
    """The stop after the caret, or before it; from the last one round to the first. None where there is none."""
    if not stops:
        return None
    if backwards:
        before = [stop for stop in stops if stop.order < caret]
        return before[-1] if before else stops[-1]
    return next((stop for stop in stops if stop.order > caret), stops[0])


def caret_order(document: Resolution, selection: Selection | None) -> tuple[int, int]:
    """Where the beginning of the selection stands in reading order; before everything where there is none."""
    if selection is None or selection.caret.paragraph_id not in document.positions:
        return (-1, 0)
    ends = [(document.positions[end.paragraph_id], end) for end in (selection.anchor, selection.caret)]
    index, first = min(ends, key=lambda pair: (pair[0], pair[1].position))
    return (index, document.paragraphs[index].text_position(first.position))


def note_order(document: Resolution, note_id: NoteId, position: int) -> tuple[int, int]:
    """Where a place in the words of a note stands in reading order."""
    row = next((row for row, note in enumerate(document.footnotes) if note.id == note_id), len(document.footnotes))
    return (len(document.paragraphs) + row, position)


def blank_stops(document: Resolution) -> tuple[Stop, ...]:
    """The blanks of the draft."""
    stops = []
    for number, blank in enumerate(blanks_of(document)):
        if blank.place.paragraph_id is not None:
            order = (document.positions[blank.place.paragraph_id], blank.span.start)
        elif blank.place.note_id is not None:
            order = note_order(document, blank.place.note_id, blank.span.start)
        else:
            order = (-1, number + 1)
        stops.append(Stop(blank.place, blank.span, order))
    return tuple(stops)


def change_stops(document: Resolution, comparison: Comparison | None) -> tuple[Stop, ...]:
    """Every place where the draft differs from its base; a new paragraph is one."""
    if comparison is None or comparison.document is not document:
        return ()
    fields = [Stop(Place(field=name), None, (-1, 1)) for name in sorted(comparison.masthead_fields)[:1]]
    return (*fields, *_changes(document, comparison))


def _changes(document: Resolution, comparison: Comparison) -> Iterator[Stop]:
    gone = removed(comparison)
    last = len(document.paragraphs) - 1
    for index, paragraph in enumerate(document.paragraphs):
        change = comparison.changes.get(paragraph.id)
        above, below = gone.above.get(paragraph.id, ()), gone.at_end if index == last else ()
        spans = [] if change is None or not change.is_changed else _spans(change) or [Span(0, 0)]
        end = len(paragraph.text)
        if above and (not spans or spans[0].start):
            spans.insert(0, Span(0, 0))
        if below and (not spans or spans[-1].end < end):
            spans.append(Span(end, end))
        for span in spans:
            words = None if change is None else gone_words(_gone_in(change, span))
            said = (() if span.start else above) + (() if words is None else (words,))
            yield Stop(
                Place(paragraph_id=paragraph.id), span, (index, span.start), said + (below if span.end == end else ())
            )


def _gone_in(change: ParagraphChange, span: Span) -> list[Gone]:
    """What is gone at the places of this stop."""
    positions = ((change.paragraph.text_position(one.position), one) for one in change.deleted)
    return [one for position, one in positions if span.start <= position <= span.end]


def _spans(change: ParagraphChange) -> list[Span]:
    """What came in and where something went, in the text of the paragraph; neighbours are one stop."""
    paragraph = change.paragraph
    inserted = [(span.start, span.end) for span in change.inserted]
    found = sorted([*inserted, *((gone.position, gone.position) for gone in change.deleted)])
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return [Span(paragraph.text_position(start), paragraph.text_position(end)) for start, end in joined]
