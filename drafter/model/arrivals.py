"""Paragraphs that arrive from another place or another text, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from drafter.model.document import Numbering, Paragraph, ParagraphId, Part, Resolution, Scheme
from drafter.model.outline import block_end, division_of, previous_sibling
from drafter.model.paragraph_edits import checked_level, plain_runs, settled
from drafter.model.sequences import fitting_numbering
from drafter.model.text_edits import existing


def insert_paragraphs(
    document: Resolution, after_id: ParagraphId | None, arriving: Sequence[Paragraph]
) -> tuple[Resolution, tuple[ParagraphId, ...]]:
    """The document with these paragraphs after that one (None: at the top), and the ids that they have there.

    They are numbered as their neighbours are, else as they come; a number with which a section begins stays with its
    heading. None is preambular behind an operative one of its division. The notes that they cite must be there.
    """
    start = 0 if after_id is None else document.positions[existing(document, after_id).id] + 1
    ids = tuple(ParagraphId(document.next_id + offset) for offset in range(len(arriving)))
    paragraphs = list(document.paragraphs)
    paragraphs[start:start] = [
        replace(one, id=new_id, runs=plain_runs(one.part, one.runs), level=checked_level(one.part, one.level))
        for one, new_id in zip(arriving, ids, strict=True)
    ]
    arrived = range(start, start + len(ids))
    for index in arrived:
        paragraphs[index] = _fitted(document, paragraphs, index, arrived)
    return settled(document, paragraphs, next_id=document.next_id + len(ids)), ids


def is_behind_operative(document: Resolution, index: int) -> bool:
    """True where an operative paragraph of the same division stands above the one at `index`."""
    division = division_of(document, index)
    return any(document.paragraphs[above].part is Part.OPERATIVE for above in range(division.start, index))


def _fitted(document: Resolution, paragraphs: Sequence[Paragraph], index: int, arrived: range) -> Paragraph:
    """The paragraph at `index` as it fits there."""
    one = paragraphs[index]
    trial = replace(document, paragraphs=tuple(paragraphs))
    if one.part is Part.PREAMBULAR and is_behind_operative(trial, index):
        one = replace(one, part=Part.OPERATIVE, numbering=None)
        trial = replace(document, paragraphs=(*paragraphs[:index], one, *paragraphs[index + 1 :]))
    came = one.numbering
    if came is not None and (came.scheme is Scheme.TYPED or _begins_section(paragraphs, index, arrived)):
        return one
    fitting = fitting_numbering(trial, index)
    if came is not None and (fitting is None or _begins_list(paragraphs, index)):
        fitting = Numbering(came.scheme)
    return replace(one, numbering=fitting)


def _begins_section(paragraphs: Sequence[Paragraph], index: int, arrived: range) -> bool:
    """True for one that came with a first number and its heading, or to a heading under which nothing was numbered."""
    numbering = paragraphs[index].numbering
    if numbering is None or numbering.start is None or not index or paragraphs[index - 1].part is not Part.HEADING:
        return False
    if index - 1 in arrived:
        return True
    section = takewhile(lambda other: paragraphs[other].part is not Part.HEADING, range(index + 1, len(paragraphs)))
    return all(other in arrived or paragraphs[other].numbering is None for other in section)


def _begins_list(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """True for a sub-paragraph that has no other of its level before or behind it."""
    level = paragraphs[index].level
    if not level or previous_sibling(paragraphs, index) is not None:
        return False
    end = block_end(paragraphs, index)
    return end == len(paragraphs) or paragraphs[end].level != level
