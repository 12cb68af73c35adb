"""Where two documents differ, by what they share: what an edit leaves alone is the same object before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not
from typing import TypeVar

from drafter.model.document import Paragraph, Part, Resolution

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """`old[start:old_end]` gave way to `new[start:new_end]`; all before and behind are the same objects."""

    start: int
    old_end: int
    new_end: int

    @property
    def is_empty(self) -> bool:
        """True where the two sequences are the same."""
        return self.start == self.old_end == self.new_end

    def joined(self, other: Difference) -> Difference:
        """The smallest stretch of the same two sequences that has both in it."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        old_end, new_end = max(self.old_end, other.old_end), max(self.new_end, other.new_end)
        return Difference(min(self.start, other.start), old_end, new_end)


def difference(old: Sequence[Item], new: Sequence[Item], differ: Callable[[Item, Item], bool] = is_not) -> Difference:
    """The smallest one stretch in which the two differ, by identity; an empty one at the end where they do not."""
    shorter = min(len(old), len(new))
    # In C: this runs at every key over the whole of a text.
    start = next(compress(count(), map(differ, old, new)), shorter)
    end = next(compress(count(), map(differ, reversed(old), reversed(new))), shorter)
    end = min(end, shorter - start)
    return Difference(start, len(old) - end, len(new) - end)


def have_same_structure(old: Resolution, new: Resolution) -> bool:
    """True where the two differ by nothing but words.

    Then the same paragraphs stand in the same places under the same numbers, and cite the same notes.
    """
    return _are_alike(old, new, _structure)


def have_same_names(old: Resolution, new: Resolution) -> bool:
    """True where the words that differ name no paragraph either, and open no part of a composite resolution."""
    return _are_alike(old, new, _names)


def _are_alike(old: Resolution, new: Resolution, aspect: Callable[[Paragraph], object]) -> bool:
    if old.footnotes is not new.footnotes or old.masthead is not new.masthead:
        return False
    if len(old.paragraphs) != len(new.paragraphs):
        return False
    found = difference(old.paragraphs, new.paragraphs)
    pairs = zip(old.paragraphs[found.start : found.old_end], new.paragraphs[found.start : found.new_end], strict=True)
    return all(a is b or aspect(a) == aspect(b) for a, b in pairs)


def _structure(paragraph: Paragraph) -> tuple[object, ...]:
    return paragraph.id, paragraph.part, paragraph.level, paragraph.numbering, paragraph.notes


def _names(paragraph: Paragraph) -> tuple[object, ...]:
    """Headings open parts by their words and are called by them, as is what has no number of its own."""
    is_numbered = paragraph.numbering is not None or paragraph.part is Part.PREAMBULAR
    return *_structure(paragraph), "" if is_numbered and paragraph.part is not Part.HEADING else paragraph.text
