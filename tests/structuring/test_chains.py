"""The best chain has the largest sum that places in order can have, and is found in a text of any length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.structuring.chains import Place, best_chain
from tests.limits import run_limited

PLACES = st.builds(
    lambda line, start, size, score: Place(line, start, start + size, score),
    st.integers(0, 3),
    st.integers(0, 8),
    st.integers(1, 3),
    st.sampled_from([1.0, 1.5, 2.5]),
)


def is_in_order(chain: Sequence[Place]) -> bool:
    return all((a.line, a.end) <= (b.line, b.start) for a, b in pairwise(chain))


def largest_sum(places: Sequence[Sequence[Place]]) -> float:
    """By trying every choice."""
    chains: list[tuple[Place, ...]] = [()]
    for of_one in places:
        chains += [(*chain, place) for chain in chains for place in of_one]
    return max(sum(place.score for place in chain) for chain in chains if is_in_order(chain))


@given(st.lists(st.lists(PLACES, max_size=3), max_size=6))
def test_no_chain_in_order_has_a_larger_sum(places: list[list[Place]]) -> None:
    chain = best_chain(places)
    things = [thing for thing, _ in chain]
    assert things == sorted(set(things))
    assert all(place in places[thing] for thing, place in chain)
    assert is_in_order([place for _, place in chain])
    assert sum(place.score for _, place in chain) == largest_sum(places)


def test_of_equal_chains_the_first_one_wins() -> None:
    first, second = Place(0, 0, 1, 1.0), Place(1, 0, 1, 1.0)
    assert best_chain([[first, second]]) == [(0, first)]


def test_ten_thousand_things_take_no_time_worth_speaking_of() -> None:
    places = [[Place(line, 0, 1, 1.0), Place(line + 1, 3, 4, 1.0)] for line in range(10_000)]
    assert len(run_limited(best_chain, places, seconds=10, megabytes=500)) == 10_000
