"""What was corrected in the structure of a file under review, as plain JSON values, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.model.document import ParagraphId

Origins = Mapping[ParagraphId, frozenset[int]]


@dataclass(frozen=True, slots=True)
class StructureState:
    """What was corrected in the structure, beside the document itself. Lines are those of one reading of the file.

    The fields are those of the review itself, where each is explained.
    """

    reading: str
    """Names the lines of the reading: in another reading of the file the same numbers are other lines."""
    origins: Origins = field(default_factory=dict)
    decided: frozenset[ParagraphId] = frozenset()
    dropped: frozenset[int] = frozenset()
    gone: tuple[str, ...] = ()
    regained: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    settled: frozenset[str] = frozenset()


def structure_to_json(state: StructureState) -> dict[str, Any]:
    """The state as dictionaries, lists, strings and numbers."""
    return {
        "reading": state.reading,
        "origins": origins_to_json(state.origins),
        "decided": sorted(state.decided),
        "dropped": sorted(state.dropped),
        "gone": state.gone,
        "regained": state.regained,
        "counted": state.counted,
        "settled": sorted(state.settled),
    }


def origins_to_json(origins: Origins) -> dict[str, Any]:
    """The lines of each paragraph."""
    return {str(paragraph): sorted(lines) for paragraph, lines in origins.items()}


def structure_from_json(value: Mapping[str, Any]) -> StructureState:
    """The state that `structure_to_json` made the value of; KeyError, TypeError or ValueError where it is damaged."""
    return StructureState(
        str(value["reading"]),
        {ParagraphId(int(one)): frozenset(map(int, lines)) for one, lines in value["origins"].items()},
        frozenset(ParagraphId(int(one)) for one in value["decided"]),
        frozenset(map(int, value["dropped"])),
        tuple(map(str, value["gone"])),
        tuple(map(str, value["regained"])),
        tuple(map(str, value["counted"])),
        frozenset(map(str, value["settled"])),
    )
