"""The best chain of places in a text: one place for each of several things that stand in order, or none for some.

Places are taken in the order of the things; which chain ends best before a place is looked up in a tree of maxima, so
that the time grows with the number of places and its logarithm only.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line, and how much speaks for it."""

    line: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class _Chain:
    """`rank` is lower for a last place that was reached earlier: of equally good chains the first one wins."""

    score: float = 0.0
    rank: int = 0
    thing: int = -1
    place: Place | None = None
    before: _Chain | None = None

    @property
    def value(self) -> tuple[float, int]:
        """What makes one chain better than another."""
        return self.score, -self.rank


def best_chain(places: Sequence[Sequence[Place]]) -> list[tuple[int, Place]]:
    """Of the places of each thing at most one, such that they stand in order and their scores make the largest sum.

    Each is given with the index of its thing.
    """
    tree = _Maxima(sorted({(place.line, place.end) for of_one in places for place in of_one}))
    known: dict[Place, _Chain] = {}
    best = _Chain()
    for thing, of_one in enumerate(places):
        befores = [tree.best_up_to((place.line, place.start)) for place in of_one]
        for place, before in zip(of_one, befores, strict=True):
            old = known.get(place)
            score = before.score + place.score
            if old is not None and old.score >= score:
                continue
            rank = len(known) + 1 if old is None else old.rank
            known[place] = chain = _Chain(score, rank, thing, place, before)
            tree.add((place.line, place.end), chain)
            best = max(best, chain, key=lambda one: one.value)
    return _links(best)


def _links(chain: _Chain | None) -> list[tuple[int, Place]]:
    links: list[tuple[int, Place]] = []
    while chain is not None and chain.place is not None:
        links.append((chain.thing, chain.place))
        chain = chain.before
    return links[::-1]


class _Maxima:
    """The best chain that ends at or before a position (a Fenwick tree)."""

    def __init__(self, positions: Sequence[tuple[int, int]]) -> None:
        self._positions = positions
        self._best = [_Chain()] * (len(positions) + 1)

    def add(self, position: tuple[int, int], chain: _Chain) -> None:
        """A chain that ends here."""
        at = bisect_right(self._positions, position)
        while at < len(self._best):
            if chain.value > self._best[at].value:
                self._best[at] = chain
            at += at & -at

    def best_up_to(self, position: tuple[int, int]) -> _Chain:
        """The best of those that end here or earlier; the empty one where there is none."""
        at = bisect_right(self._positions, position)
        found = _Chain()
        while at > 0:
            if self._best[at].value > found.value:
                found = self._best[at]
            at -= at & -at
        return found
