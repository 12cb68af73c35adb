"""What became of a paragraph from one text to another. Apart from the alignment: to show it takes no more than this."""

from __future__ import annotations

from enum import StrEnum


class PairKind(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    REMOVED = "removed"
    MOVED = "moved"
