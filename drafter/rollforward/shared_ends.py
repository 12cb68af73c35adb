"""What two strings share at their ends: the rest is what a change really changes."""

from __future__ import annotations


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin with alike, and how many of the others they end with alike."""
    head = _shared(one, other)
    return head, _shared(one[head:][::-1], other[head:][::-1])


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
