"""Counts in English, which says one otherwise than many."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """1 comment, 2 comments; `many` for nouns that do not simply take an s: counted(2, "property", "properties")."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
