"""Marks strings that are translated later, where they are used; the collector of strings knows the name."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """`text` as it is: as Qt's function of this name, which says nothing of what it gives back."""
    return text
