"""Paragraph numbers typed in front of the text: 1. (a) ㈠ (i) a. i. — found, named and cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.model.document import Scheme
from drafter.text.expressions import expression

_FORMS: tuple[tuple[Scheme, re.Pattern[str]], ...] = (
    (Scheme.ARABIC, expression(r"(?P<number>\d{1,3})\s?[.．、](?!\d)")),
    (Scheme.LETTER, expression(r"[(（] ?(?P<number>([a-z])\2{0,2}) ?[)）]")),
    (Scheme.ROMAN, expression(r"[(（] ?(?P<number>[ivx]{2,6}) ?[)）]")),
    (Scheme.HAN, expression(r"(?P<number>[㈠-㈩])|[(（](?P<number2>[一二三四五六七八九十]{1,3})[)）]")),
    (Scheme.BARE_ROMAN, expression(r"(?P<number>i{2,3}|iv|vi{0,3}|ix|x) ?\.(?= |$)")),
    (Scheme.BARE_LETTER, expression(r"(?P<number>[a-z])\.(?= |$|[^\x00-\x7f])")),
    (
        Scheme.TYPED,
        expression(
            r"(?P<number>\d{1,3}(?: bis| ter| quater|之[二三四五])) ?[.．、]"
            r"|\((?P<number2>[子丑寅卯辰巳午未申酉戌亥])\)"
        ),
    ),
)
_OPENING = expression(r"\s*[\da-z(（㈠-㈩]")
"""How every one of them begins: most paragraphs are told by it to have none."""
_BLANKS = expression(r"\s+")
LEVELS = {
    Scheme.ARABIC: 0,
    Scheme.LETTER: 1,
    Scheme.HAN: 2,
    Scheme.ROMAN: 2,
    Scheme.BARE_LETTER: 3,
    Scheme.BARE_ROMAN: 4,
    Scheme.TYPED: 1,
}
"""Level of a sub-paragraph by the form of its number (Editorial Manual, sub-paragraphs)."""


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as it stands, the form it has, and how many characters of the text it takes with its blanks."""

    text: str
    scheme: Scheme
    length: int

    @property
    def value(self) -> int | None:
        """The figure of an Arabic number."""
        return int(self.text.rstrip(".")) if self.scheme is Scheme.ARABIC else None


def is_bare_number(text: str) -> bool:
    """True where the text is a number and nothing else."""
    found = typed_number(text)
    return found is not None and found.length == len(text)


def typed_number(text: str) -> TypedNumber | None:
    """The number that opens the text, in the UN's form ("1．" gives "1."); None where there is none."""
    opening = _OPENING.match(text)
    if opening is None:
        return None
    for scheme, pattern in _FORMS:
        match = pattern.match(text, opening.end() - 1)
        if match:
            number = next(filter(None, match.groups()))
            return TypedNumber(_printed(number, scheme), scheme, _end_of_blanks(text, match.end()))
    return None


def _end_of_blanks(text: str, start: int) -> int:
    blanks = _BLANKS.match(text, start)
    return blanks.end() if blanks else start


def _printed(number: str, scheme: Scheme) -> str:
    if scheme is Scheme.ARABIC or scheme in (Scheme.BARE_LETTER, Scheme.BARE_ROMAN):
        return f"{number}."
    if scheme is Scheme.HAN and len(number) == 1 and "㈠" <= number <= "㈩":
        return number
    if scheme is Scheme.TYPED and number[0].isdigit():
        return f"{number}."
    return f"({number})"
