"""How often a resolution comes back: every session, every second or every third one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.register.entry import Entry
from drafter.text.sentence import Sentence

_USUAL = (1, 2, 3)
"""Offsets of requests and agenda paragraphs in adopted texts: +1 1,546, +2 571, +3 76 (sessions 75 to 80)."""


@dataclass(frozen=True, slots=True)
class Periodicity:
    """`sessions` from one text of the series to the next: 1, 2 or 3."""

    sessions: int
    is_regular: bool
    """False where it rests on one step alone, or where earlier steps were longer or shorter."""
    why: Sentence
    """The sessions that it rests on."""


def periodicity(series: Sequence[Entry], complete: Collection[int]) -> Periodicity | None:
    """The latest step between two texts of a series; None where there are no two, or where it is longer than three.

    `complete` are the sessions all of whose titles the register has: a step over a session that is not among them is
    not counted, because a text of the series may lie there unseen.
    """
    sessions = sorted({entry.session for entry in series if entry.session is not None})
    steps = [
        (earlier, later)
        for earlier, later in pairwise(sessions)
        if all(between in complete for between in range(earlier + 1, later))
    ]
    if not steps or steps[-1][1] != sessions[-1]:
        return None
    lengths = [later - earlier for earlier, later in steps]
    length = lengths[-1]
    if length not in _USUAL:
        return None
    seen = [steps[0][0]] + [later for _, later in steps]
    return Periodicity(length, len(lengths) > 1 and set(lengths[-3:]) == {length}, _reason(seen[-4:]))


def _reason(sessions: Sequence[int]) -> Sentence:
    return Sentence(
        zh=f"同一标题的决议见于第{'、'.join(map(str, sessions))}届会议。",
        en=f"Resolutions under this title were adopted at sessions {', '.join(map(str, sessions))}.",
    )
