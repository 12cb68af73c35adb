"""When two titles are the same, and how near they are when not."""

from __future__ import annotations

from collections import Counter

from drafter.text.letters import letters


def title_key(title: str) -> str:
    """What is compared: letters, digits and Han characters, without case, spaces, quotation marks, 《》 and dashes."""
    return letters(title.casefold())


def pairs_of(key: str) -> Counter[str]:
    """The pairs of neighbouring characters in a key, each as often as it occurs; a single character is its own pair."""
    if len(key) == 1:
        return Counter([key])
    return Counter(key[i : i + 2] for i in range(len(key) - 1))


def nearness(one: Counter[str], other: Counter[str]) -> float:
    """How much two keys share, 0.0 to 1.0 (Dice's coefficient over pairs of characters)."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
