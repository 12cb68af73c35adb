"""What was changed in the sheet: where something happened, and which characters gave way to which others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """`old[start:old_end]` gave way to `inserted`."""

    start: int
    old_end: int
    inserted: str


@dataclass(frozen=True, slots=True)
class Touched:
    """The part of the view, in its own positions, that may differ from what is known to be shown."""

    start: int
    end: int

    def joined(self, start: int, removed: int, added: int) -> Touched:
        """This part and a later change together, in positions after that change."""
        end = self.end + added - removed if self.end >= start + removed else start + added
        return Touched(min(self.start, start), max(end, start + added))


def change_between(old: str, new: str, caret: int | None = None) -> Change | None:
    """The smallest change that makes `new` of `old`; None where they are equal.

    Of several that would do (one more 的 in 的的), the one that ends at `caret`, a position in `new`: where the change
    happened decides what the typed characters look like.
    """
    if old == new:
        return None
    start = _common_prefix(old, new)
    end = _common_suffix(old, new, start)
    old_end, new_end = len(old) - end, len(new) - end
    if caret is not None:
        start, old_end, new_end = _slid(old, new, (start, old_end, new_end), caret)
    return Change(start, old_end, new[start:new_end])


def _common_prefix(a: str, b: str) -> int:
    shorter = min(len(a), len(b))
    if a[:shorter] == b[:shorter]:
        return shorter
    low, high = 0, shorter
    while low < high:
        middle = (low + high + 1) // 2
        if a[:middle] == b[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(a: str, b: str, start: int) -> int:
    """How many last characters are the same, none of them before `start`."""
    most = min(len(a), len(b)) - start
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if a[len(a) - middle :] == b[len(b) - middle :]:
            low = middle
        else:
            high = middle - 1
    return low


def _slid(old: str, new: str, change: tuple[int, int, int], caret: int) -> tuple[int, int, int]:
    """The same change further left, where that lets it end at the caret."""
    start, old_end, new_end = change
    by = new_end - caret
    if not 0 < by <= start:
        return change
    can_slide = old[old_end - by : old_end] == new[new_end - by : new_end]
    return (start - by, old_end - by, new_end - by) if can_slide else change
