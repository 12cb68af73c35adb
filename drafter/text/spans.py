"""Half-open spans in code points, and the way between code points and UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` up to, not including, `end`, counted in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Always True: an empty span is a place too, and `span or …` asks whether there is one."""
        return True

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True where both cover at least one common character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shifted(self, by: int) -> Span:
        """The same length, `by` code points further on."""
        return Span(self.start + by, self.end + by)


class Utf16Table:
    """Translates positions of one text between code points and UTF-16 units, which Qt counts in.

    A position inside a surrogate pair counts as the one before it.
    """

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        # Hardly a text has one: asked at every key, the largest is found faster than all are looked at.
        has_wide = bool(text) and max(text) > "\uffff"
        self._wide = [i for i, char in enumerate(text) if char > "\uffff"] if has_wide else []

    def to_utf16(self, code_point: int) -> int:
        """The UTF-16 position of `code_point`."""
        return code_point + bisect_left(self._wide, code_point)

    def to_code_point(self, utf16: int) -> int:
        """The code point that stands at, or reaches over, the UTF-16 position."""
        wide_before = 0
        for index in self._wide:
            if index + wide_before + 2 > utf16:
                return min(utf16 - wide_before, index)
            wide_before += 1
        return utf16 - wide_before
