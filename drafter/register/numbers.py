"""The numbers that a row for several lettered resolutions stands for, and what a number is looked up by."""

from __future__ import annotations

import re
from dataclasses import replace

from drafter.text.expressions import expression
from drafter.text.symbols import ResolutionNumber, parse_number

_PREFIX = expression(r"^A/RES/", re.IGNORECASE)


def number_in(text: str | ResolutionNumber) -> ResolutionNumber | None:
    """The number of a General Assembly resolution in any spelling, with or without A/RES/; None for anything else."""
    if isinstance(text, ResolutionNumber):
        return text
    number = any_number_in(text)
    return None if number is None or number.series == "year" else number


def any_number_in(text: str) -> ResolutionNumber | None:
    """The same for the numbers of councils too, which count by years: 2023/15."""
    return parse_number(_PREFIX.sub("", text.strip().replace("\u200e", "")))


def members(number: ResolutionNumber) -> tuple[ResolutionNumber, ...]:
    """The lettered resolutions that a row for several stands for, A and B for 75/101 A-B; none for a single letter."""
    first, joint, last = number.letters[:1], number.letters[1:-1].strip(), number.letters[-1:]
    if joint == "and":
        letters = [first, last]
    elif joint == "-":
        letters = [chr(code) for code in range(ord(first), ord(last) + 1)]
    else:
        return ()
    return tuple(replace(number, letters=letter) for letter in letters)


def unlettered(number: ResolutionNumber) -> ResolutionNumber | None:
    """75/101 for 75/101 A and for 75/101 A-B; None for a number without letters."""
    return replace(number, letters="") if number.letters else None
