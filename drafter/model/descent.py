"""Two texts of one descent that were read apart: what became what is given one id in both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count, takewhile

from drafter.model.alignment import Pair, align, align_notes
from drafter.model.document import NoteId, ParagraphId, Resolution, Runs
from drafter.model.pair_kind import PairKind
from drafter.text.letters import letters

Ids = Mapping[int, int]
"""From the ids of one text, of paragraphs and of notes, to other ones."""


def descended(base: Resolution, draft: Resolution) -> tuple[Resolution, Resolution, Ids]:
    """Both texts, with one id for what became what, and the new ids by those that the base had.

    The draft keeps its ids; what it lacks of the base has an id that nothing in the draft ever had. Both go on counting
    from one id, so that a paragraph that comes to be in one of them is none of the other's.

    Two readings number their paragraphs alike by chance: which one is which is told by the words alone. Of a paragraph
    that was split the first part keeps its id, as it does where a draft is edited.
    """
    apart = renumbered(base, {one: draft.next_id + one for one in _ids_of(base)})
    pairs = align(apart, draft)
    became: dict[int, int] = {pair.old_id: pair.new_id for pair in pairs if pair.old_id and pair.new_id}
    became |= _first_parts(apart, draft, pairs)
    notes = align_notes(apart, draft, pairs)
    became |= {pair.old_id: pair.new_id for pair in notes if pair.old_id and pair.new_id}
    free = count(draft.next_id)
    ids = {one: became.get(draft.next_id + one) or next(free) for one in _ids_of(base)}
    next_id = next(free)
    return replace(renumbered(base, ids), next_id=next_id), replace(draft, next_id=next_id), ids


def _ids_of(document: Resolution) -> tuple[int, ...]:
    return (*(paragraph.id for paragraph in document.paragraphs), *(note.id for note in document.footnotes))


def _first_parts(base: Resolution, draft: Resolution, pairs: tuple[Pair, ...]) -> Mapping[int, int]:
    """The first part of each paragraph that was split, where a later and longer part was taken for it.

    Letters are compared, for the stop at the seam may be another one.
    """
    standing = [pair for pair in pairs if pair.new_id is not None]
    found: dict[int, int] = {}
    for index, pair in enumerate(standing):
        if pair.changed and pair.old_id is not None:
            whole = letters(base.paragraph(pair.old_id).text)
            above = takewhile(lambda at: standing[at].kind is PairKind.NEW, range(index - 1, -1, -1))
            for first in above:
                parts = (draft.paragraph(one.new_id).text for one in standing[first : index + 1] if one.new_id)
                if whole.startswith(letters("".join(parts))):
                    found[pair.old_id] = standing[first].new_id or 0
    return found


def renumbered(document: Resolution, ids: Ids) -> Resolution:
    """The document with other ids of all its paragraphs and notes; `next_id` is above them."""
    masthead = document.masthead
    return replace(
        document,
        masthead=replace(masthead, title=_cited(masthead.title, ids), sponsors=_cited(masthead.sponsors, ids)),
        paragraphs=tuple(
            replace(one, id=ParagraphId(ids[one.id]), runs=_cited(one.runs, ids)) for one in document.paragraphs
        ),
        footnotes=tuple(
            replace(note, id=NoteId(ids[note.id]), runs=_cited(note.runs, ids)) for note in document.footnotes
        ),
        next_id=max(ids.values(), default=0) + 1,
    )


def _cited(runs: Runs, ids: Ids) -> Runs:
    return tuple(run if run.note is None else replace(run, note=NoteId(ids[run.note])) for run in runs)
