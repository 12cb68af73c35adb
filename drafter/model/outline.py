"""The tree that the levels of the paragraphs make: blocks, parents, the divisions of a composite text."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model.document import Paragraph, Part, Resolution
from drafter.model.memo import remembered_names
from drafter.model.numbering import TRANSPARENT

DEEPEST_LEVEL = 4
"""1. → (a) → (i) → a. → i. (Editorial Manual); below that nothing is numbered."""


def block_end(paragraphs: Sequence[Paragraph], index: int) -> int:
    """The index after the last paragraph that goes with the one at `index`: what lies below it, and what continues it.

    A heading is a block of its own.
    """
    head = paragraphs[index]
    end = index + 1
    if head.part is Part.HEADING:
        return end
    while end < len(paragraphs) and _goes_with(paragraphs[end], head):
        end += 1
    return end


def _goes_with(paragraph: Paragraph, head: Paragraph) -> bool:
    if paragraph.part is Part.HEADING:
        return False
    if paragraph.part in TRANSPARENT:
        return head.part not in TRANSPARENT and paragraph.level >= head.level
    return paragraph.level > head.level


def parent_index(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    """The index of the paragraph that the one at `index` belongs to; None where it stands on its own.

    A continuation or a table belongs to the paragraph that it continues.
    """
    child = paragraphs[index]
    if child.part is Part.HEADING or (child.level == 0 and child.part not in TRANSPARENT):
        return None
    for above in range(index - 1, -1, -1):
        paragraph = paragraphs[above]
        if paragraph.part is Part.HEADING:
            return None
        if paragraph.part in TRANSPARENT:
            continue
        if paragraph.level < child.level or (child.part in TRANSPARENT and paragraph.level == child.level):
            return above
    return None


def previous_sibling(paragraphs: Sequence[Paragraph], index: int) -> int | None:
    """The index of the paragraph before at the same level under the same parent; None where there is none."""
    level = paragraphs[index].level
    for above in range(index - 1, -1, -1):
        paragraph = paragraphs[above]
        if paragraph.part is Part.HEADING or (paragraph.level < level and paragraph.part not in TRANSPARENT):
            return None
        if paragraph.level == level and paragraph.part not in TRANSPARENT:
            return above
    return None


@remembered_names
def divisions(document: Resolution) -> tuple[range, ...]:
    """The indices of each part of a composite resolution (A, B …); one range for any other.

    A part opens with its own organ line, which is a heading in the words of the masthead's organ.
    """
    organ = document.masthead.organ
    heading = Part.HEADING
    headings = [paragraph for paragraph in document.paragraphs[1:] if paragraph.part is heading] if organ else []
    opening = [paragraph for paragraph in headings if paragraph.text.strip(" ，,") == organ]
    starts = [0, *(document.positions[paragraph.id] for paragraph in opening)]
    ends = [*starts[1:], len(document.paragraphs)]
    return tuple(range(start, end) for start, end in zip(starts, ends, strict=True))


def division_of(document: Resolution, index: int) -> range:
    """The part of the composite resolution that the paragraph at `index` stands in."""
    return next(division for division in divisions(document) if index < division.stop)
