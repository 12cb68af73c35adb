"""At which level a sub-paragraph stands, by the form of its number and by the numbers before it."""

from __future__ import annotations

from drafter.model.document import Scheme
from drafter.model.numbering import Number, readings
from drafter.structuring.typed import LEVELS


class SubLevels:
    """Goes through the numbers in reading order and remembers the last one of each open level."""

    def __init__(self) -> None:
        self._last: dict[int, str] = {}

    def reach(self, level: int, number: str | None) -> None:
        """A paragraph of this level, with its number as printed; what is deeper is closed by it."""
        for deeper in [one for one in self._last if one > level]:
            del self._last[deeper]
        if number is not None:
            self._last[level] = number

    def level(self, number: str, scheme: Scheme) -> int:
        """By the form of the number; where letters and Roman numerals look alike, by what it goes on from."""
        found = {reading.scheme: reading for reading in readings(number)}
        letter, roman = found.get(Scheme.LETTER), found.get(Scheme.ROMAN)
        if letter is None or roman is None:
            return LEVELS[scheme if roman is None else Scheme.ROMAN]
        if self.goes_on(LEVELS[Scheme.ROMAN], roman):
            return LEVELS[Scheme.ROMAN]
        if self.goes_on(LEVELS[Scheme.LETTER], letter):
            return LEVELS[Scheme.LETTER]
        return LEVELS[min(letter, roman, key=lambda reading: reading.value).scheme]

    def goes_on(self, level: int, number: Number) -> bool:
        """True where the last number of the level is the one before."""
        before = self._last.get(level)
        return before is not None and Number(number.scheme, number.value - 1) in readings(before)
