"""How far the reading of a file is, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

OnPage = Callable[[int, int], None]
"""The number of the page that is read next, and how many there are. Raising stops the reading; nothing is left open."""


def nobody(_page: int, _pages: int) -> None:
    """Nobody waits."""
