"""Edits over several paragraphs at once: what a selection covers gives way to lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.document import ParagraphId, Resolution
from drafter.model.paragraph_edits import join_with_previous, remove, split
from drafter.model.refusal import EditRefused
from drafter.model.state import Caret
from drafter.model.text_edits import existing, type_text
from drafter.text.spans import Span


def replace_range(document: Resolution, start: Caret, end: Caret, lines: Sequence[str]) -> tuple[Resolution, Caret]:
    """`lines` stand where everything from `start` to `end` stood; and the caret after the last of them.

    Each line but the first begins a paragraph. What is left of the first and of the last paragraph is joined, as far as
    the two can be (a heading stays apart from what follows it). The text takes the marks of its neighbours.
    """
    if start.paragraph_id == end.paragraph_id:
        place, span = start.paragraph_id, Span(start.position, end.position)
    else:
        document, place = _emptied(document, start, end)
        span = Span(start.position, start.position) if place == start.paragraph_id else Span(0, 0)
    document = type_text(document, place, span, lines[0])
    caret = Caret(place, span.start + len(lines[0]))
    for line in lines[1:]:
        document, caret = _next_line(document, caret, line)
    return document, caret


def _emptied(document: Resolution, start: Caret, end: Caret) -> tuple[Resolution, ParagraphId]:
    """The document without what stands between the two, and the paragraph in which `start` then lies."""
    first, last = document.positions[start.paragraph_id], document.positions[end.paragraph_id]
    between = [paragraph.id for paragraph in document.paragraphs[first + 1 : last]]
    document = remove(document, between)
    document = type_text(document, end.paragraph_id, Span(0, end.position), "")
    length = len(existing(document, start.paragraph_id).content)
    document = type_text(document, start.paragraph_id, Span(start.position, length), "")
    try:
        document = join_with_previous(document, end.paragraph_id)
    except EditRefused:
        return document, start.paragraph_id
    kept = start.paragraph_id in document.positions
    return document, start.paragraph_id if kept else end.paragraph_id


def _next_line(document: Resolution, caret: Caret, line: str) -> tuple[Resolution, Caret]:
    """A paragraph begun at the caret, with `line` before what stood behind the caret."""
    index = document.positions[caret.paragraph_id]
    document = split(document, caret.paragraph_id, caret.position)
    second = document.paragraphs[index + 1].id
    return type_text(document, second, Span(0, 0), line), Caret(second, len(line))
