"""At how many places two texts differ, as one sentence tells the user."""

from __future__ import annotations

from dataclasses import fields

from drafter.model.alignment import align
from drafter.model.document import Masthead, Resolution
from drafter.model.pair_kind import PairKind


def differing(one: Resolution, other: Resolution) -> int:
    """At how many places the two differ: paragraphs, notes and fields of the masthead; 0 where they are the same."""
    paragraphs = sum(pair.kind is not PairKind.SAME for pair in align(one, other))
    mine, theirs = one.notes_by_id, other.notes_by_id
    notes = sum(mine.get(key) != theirs.get(key) for key in mine.keys() | theirs.keys())
    names = (one_field.name for one_field in fields(Masthead))
    heads = sum(getattr(one.masthead, name) != getattr(other.masthead, name) for name in names)
    # What is only marked otherwise is a difference too, wherever it is.
    return (paragraphs + notes + heads) or int(one.paragraphs != other.paragraphs)
