"""What comes next in a body: the number of an operative paragraph, a section, another part, an annex, or the end."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from drafter.structuring.patterns import Patterns
from drafter.structuring.raw import RawParagraph
from drafter.structuring.typed import typed_number


class Landmark(Enum):
    """Something that divides a body."""

    NUMBER = auto()
    SECTION = auto()
    PART = auto()
    """The enacting words of a further part of a composite resolution."""
    ANNEX = auto()
    END = auto()


def landmarks(texts: Sequence[tuple[RawParagraph, str]], patterns: Patterns) -> list[Landmark]:
    """For each paragraph, given with its text in normal form, the landmark that comes next below it."""
    below = Landmark.END
    found: list[Landmark] = []
    for paragraph, text in reversed(texts):
        found.append(below)
        below = _landmark(paragraph, text, patterns) or below
    return found[::-1]


def _landmark(paragraph: RawParagraph, text: str, patterns: Patterns) -> Landmark | None:
    number = typed_number(paragraph.number or text)
    if number is not None:
        return Landmark.NUMBER if number.value is not None else None
    tests = (
        (patterns.annex, Landmark.ANNEX),
        (patterns.organ_line, Landmark.PART),
        (patterns.section, Landmark.SECTION),
    )
    return next((landmark for pattern, landmark in tests if pattern.fullmatch(text)), None)
