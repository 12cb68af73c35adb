"""Keeping sequences of numbers sensible when paragraphs come, go and move.

A number that begins anew (the first one of a section of a Fifth Committee text, say) belongs to its place: whoever
stands there has it. A number that is too high (a slip of the source) belongs to its paragraph and goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from drafter.model.document import Numbering, Paragraph, ParagraphId, Part, Resolution, Scheme
from drafter.model.memo import remembered, remembered_structure
from drafter.model.numbering import TRANSPARENT, Counter, default_scheme
from drafter.model.outline import division_of, divisions

_BODY = (Part.PREAMBULAR, Part.OPERATIVE)


def with_starts_kept(
    before: Resolution, after: Sequence[Paragraph], moved: AbstractSet[ParagraphId]
) -> tuple[Paragraph, ...]:
    """`after` with each beginning of a sequence at its place.

    `moved` are those that left their place in their sequence: moved, removed, or given another part or level.
    """
    result = list(after)
    index_of = {paragraph.id: index for index, paragraph in enumerate(result)}
    for index, start in _restarts(before).items():
        paragraph_id = before.paragraphs[index].id
        if paragraph_id not in moved or _moved_with_heading(before.paragraphs, index, moved):
            continue
        heir = _heir(before.paragraphs, index, moved)
        if heir is not None:
            _set_start(result, index_of[heir], start)
    for paragraph_id in moved & index_of.keys():
        old = before.positions.get(paragraph_id)
        if old is None or not _moved_with_heading(before.paragraphs, old, moved):
            _set_start(result, index_of[paragraph_id], None)
    _take_over_starts(before, result, moved)
    return tuple(result)


@remembered_structure
def _restarts(document: Resolution) -> Mapping[int, int]:
    """The paragraphs, by index, whose number begins a sequence anew, with that number."""
    # Asked for at every step of a larger edit, and nearly no text has one.
    if not [p for p in document.paragraphs if (numbering := p.numbering) is not None and numbering.start is not None]:
        return {}
    counter = Counter()
    found: dict[int, int] = {}
    for index, paragraph in enumerate(document.paragraphs):
        counter.reach(paragraph)
        numbering = paragraph.numbering
        if numbering is not None and numbering.start is not None:
            place = (paragraph.level, numbering.scheme)
            if not counter.has_begun(*place) or numbering.start <= counter.next_value(*place):
                found[index] = numbering.start
        counter.count(paragraph)
    return found


def _moved_with_heading(paragraphs: Sequence[Paragraph], index: int, moved: AbstractSet[ParagraphId]) -> bool:
    above = paragraphs[index - 1] if index else None
    return above is not None and above.part is Part.HEADING and above.id in moved and paragraphs[index].id in moved


def _heir(paragraphs: Sequence[Paragraph], index: int, moved: AbstractSet[ParagraphId]) -> ParagraphId | None:
    """Who begins the sequence when the paragraph at `index` no longer does; None where nobody goes on from it."""
    for follower in _followers(paragraphs, index):
        numbering = paragraphs[follower].numbering
        if numbering is None or numbering.start is not None:
            return None
        if paragraphs[follower].id not in moved:
            return paragraphs[follower].id
    return None


def _followers(paragraphs: Sequence[Paragraph], index: int) -> Iterator[int]:
    """The indices of the paragraphs that come after the one at `index` in its sequence."""
    first = paragraphs[index]
    if first.numbering is None:
        return
    in_annex = first.part is Part.ANNEX
    for following in range(index + 1, len(paragraphs)):
        paragraph = paragraphs[following]
        if paragraph.part in TRANSPARENT or (paragraph.part is Part.ANNEX and not in_annex and first.level == 0):
            continue
        if _ends_sequence(paragraph, first, in_annex=in_annex):
            return
        numbering = paragraph.numbering
        if paragraph.level == first.level and numbering is not None and numbering.scheme is first.numbering.scheme:
            yield following


def _ends_sequence(paragraph: Paragraph, first: Paragraph, *, in_annex: bool) -> bool:
    if paragraph.part is Part.HEADING:
        return first.level > 0
    return paragraph.level < first.level or (in_annex and paragraph.part in _BODY)


def _set_start(paragraphs: list[Paragraph], index: int, start: int | None) -> None:
    paragraph = paragraphs[index]
    if paragraph.numbering is not None and paragraph.numbering.start != start:
        paragraphs[index] = replace(paragraph, numbering=replace(paragraph.numbering, start=start))


def _take_over_starts(before: Resolution, paragraphs: list[Paragraph], moved: AbstractSet[ParagraphId]) -> None:
    """A paragraph that came to stand first in a section takes over the number that the section begins with."""
    restarts = {before.paragraphs[index].id for index in _restarts(before)}
    if not restarts:
        return
    for index, paragraph in enumerate(paragraphs):
        arrived = paragraph.id in moved or paragraph.id not in before.positions
        if not arrived or not _opens_section(paragraphs, index):
            continue
        for follower in _followers(paragraphs, index):
            numbering = paragraphs[follower].numbering
            if numbering is not None and numbering.start is not None:
                if paragraphs[follower].id in restarts and not _is_parted(paragraphs, index, follower):
                    _set_start(paragraphs, index, numbering.start)
                    _set_start(paragraphs, follower, None)
                break
            if paragraphs[follower].id in before.positions and paragraphs[follower].id not in moved:
                break


def _is_parted(paragraphs: Sequence[Paragraph], index: int, follower: int) -> bool:
    """True where a heading stands between two paragraphs: what begins behind it begins a section of its own."""
    return any(paragraph.part is Part.HEADING for paragraph in paragraphs[index + 1 : follower])


def _opens_section(paragraphs: Sequence[Paragraph], index: int) -> bool:
    paragraph = paragraphs[index]
    if paragraph.numbering is None or paragraph.numbering.start is not None:
        return False
    above = paragraphs[index - 1] if index else None
    return above is None or above.part in (Part.HEADING, Part.PREAMBULAR) or above.level < paragraph.level


def with_single_numbering(before: Resolution, after: Resolution) -> Resolution:
    """`after` with its operative paragraphs numbered where a lone unnumbered one got company, and the other way round.

    A single operative paragraph carries no number (39 of 41 adopted Chinese texts, 37 of 37 English ones). Only an edit
    that changes how many there are does this, so an import stands as its source printed it.
    """
    earlier = _operative_by_division(before)
    changed: dict[ParagraphId, Paragraph] = {}
    for key, paragraphs in _operative_by_division(after).items():
        was = earlier.get(key, ())
        if len(was) == 1 and was[0].numbering is None and len(paragraphs) > 1:
            changed |= _numbered(paragraphs, first_division=key is None)
        elif len(was) > 1 and len(paragraphs) == 1 and _is_counted(paragraphs[0]):
            changed[paragraphs[0].id] = replace(paragraphs[0], numbering=None)
    if not changed:
        return after
    return replace(after, paragraphs=tuple(changed.get(paragraph.id, paragraph) for paragraph in after.paragraphs))


@remembered
def _operative_by_division(document: Resolution) -> dict[ParagraphId | None, tuple[Paragraph, ...]]:
    """The operative paragraphs of each part of a composite text, by the id of its organ line; None for the first."""
    operative = Part.OPERATIVE
    return {
        document.paragraphs[division.start].id if division.start else None: tuple(
            [p for p in document.paragraphs[division.start : division.stop] if p.part is operative and p.level == 0]
        )
        for division in divisions(document)
    }


def _is_counted(paragraph: Paragraph) -> bool:
    return paragraph.numbering is not None and paragraph.numbering.scheme is Scheme.ARABIC


def _numbered(paragraphs: Sequence[Paragraph], *, first_division: bool) -> dict[ParagraphId, Paragraph]:
    numbered: dict[ParagraphId, Paragraph] = {}
    for index, paragraph in enumerate(paragraphs):
        if paragraph.numbering is None:
            start = None if index or first_division else 1
            numbered[paragraph.id] = replace(paragraph, numbering=Numbering(Scheme.ARABIC, start))
    return numbered


def fitting_numbering(document: Resolution, index: int) -> Numbering | None:
    """How the paragraph at `index` is numbered at its place by the manner of its neighbours; None for unnumbered.

    Sub-paragraphs follow their list, else the text's way at that level, else the Editorial Manual's.
    """
    paragraph = document.paragraphs[index]
    if paragraph.part in TRANSPARENT or paragraph.part in (Part.PREAMBULAR, Part.HEADING):
        return None
    # One by one: mostly the next paragraph answers, and a text may have thousands.
    neighbours = (other for other in _nearest(document, index) if _is_like(other, paragraph))
    if paragraph.level == 0:
        nearest = next(neighbours, None)
        return None if nearest is None else same_scheme(nearest)
    counted = (scheme for other in neighbours if (scheme := same_scheme(other)) is not None)
    return next(counted, None) or Numbering(default_scheme(paragraph.level, document.language))


def _nearest(document: Resolution, index: int) -> Iterator[Paragraph]:
    """The other paragraphs: those of the same list first, then those of the division, before and after in turn."""
    paragraphs = document.paragraphs
    division = division_of(document, index) if paragraphs[index].level == 0 else range(len(paragraphs))
    for distance in range(1, len(paragraphs)):
        for other in (index - distance, index + distance):
            if other in division:
                yield paragraphs[other]


def _is_like(other: Paragraph, paragraph: Paragraph) -> bool:
    if paragraph.level > 0:
        return other.level == paragraph.level and other.numbering is not None and other.part not in TRANSPARENT
    return other.part is paragraph.part and other.level == 0


def same_scheme(paragraph: Paragraph) -> Numbering | None:
    """The numbering of one that goes on from `paragraph`; None where that one is not counted."""
    numbering = paragraph.numbering
    return None if numbering is None or numbering.scheme is Scheme.TYPED else Numbering(numbering.scheme)
