"""Numbers as the UN writes them: 八十一, eighty-first, XV, and the marks (a), ㈠, i. of sub-paragraphs.

Every parser gives None for a text that is no such numeral, and reads back exactly what its counterpart writes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_VALUES = {char: value for value, char in enumerate(_HAN_DIGITS)} | {"零": 0}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN_VALUES = {sign: value for value, sign in _ROMAN if len(sign) == 1}
_ROMAN_LIMIT = 4000

_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *_TEENS]
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_IRREGULAR_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CIRCLED_HAN_FIRST = 0x3220
_CIRCLED_HAN_LAST_VALUE = 10
_MOST_FIGURES = 9
"""What has more counts nothing in a document; Python itself refuses to read 4,300."""


def from_figures(text: str) -> int | None:
    """The number that the text writes in figures of any width; None for all else, for ², and for a row of figures."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_FIGURES else None


def to_raised(text: str) -> str:
    """The text with its figures raised, as the marks of notes stand in plain text: ¹²; other characters stay."""
    return text.translate(_RAISED)


def to_han(number: int) -> str:
    """The number in Han numerals, 八十一 for 81, 一百零三 for 103; from 1 to 9999, else ValueError."""
    if not 1 <= number <= 9999:
        raise ValueError(f"no Han numeral is written for {number}")
    parts: list[str] = []
    skipped = False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit == 0:
            skipped = bool(parts)
            continue
        parts.append(("零" if skipped else "") + _HAN_DIGITS[digit] + sign)
        skipped = False
    han = "".join(parts)
    return han[1:] if han.startswith("一十") else han


def from_han(text: str) -> int | None:
    """The number that Han numerals name: 八十一 and 一百零三 by units, 一九七五 digit by digit; None for others."""
    if 2 <= len(text) <= 4 and all(char in _HAN_VALUES for char in text):
        return int("".join(str(_HAN_VALUES[char]) for char in text)) or None
    number, digit = 0, 0
    for char in text:
        if char in _HAN_UNITS:
            number += (digit or 1) * _HAN_UNITS[char]
            digit = 0
        elif char in _HAN_VALUES:
            digit = _HAN_VALUES[char]
        else:
            return None
    number += digit
    return number if 1 <= number <= 9999 and to_han(number) == text.replace("〇", "零") else None


def to_cardinal_en(number: int) -> str:
    """The number in English words, "one hundred and three"; from 0 to 999, else ValueError."""
    if not 0 <= number <= 999:
        raise ValueError(f"no English numeral is written for {number}")
    hundreds, rest = divmod(number, 100)
    if hundreds:
        head = f"{_SMALL[hundreds]} hundred"
        return f"{head} and {to_cardinal_en(rest)}" if rest else head
    if rest < len(_SMALL):
        return _SMALL[rest]
    tens, unit = divmod(rest, 10)
    return f"{_TENS[tens]}-{_SMALL[unit]}" if unit else _TENS[tens]


def to_ordinal_en(number: int) -> str:
    """The English ordinal in words, "seventy-ninth" for 79; from 1 to 999, else ValueError."""
    if number < 1:
        raise ValueError(f"no English ordinal is written for {number}")
    head, last = _split_last_word(to_cardinal_en(number))
    if last in _IRREGULAR_ORDINALS:
        return head + _IRREGULAR_ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def to_ordinal_figures_en(number: int) -> str:
    """1st, 12th, 82nd."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _split_last_word(words: str) -> tuple[str, str]:
    match = re.search(r"[a-z]+$", words)
    start = match.start() if match else 0
    return words[:start], words[start:]


@cache
def _ordinals_en() -> Mapping[str, int]:
    return {to_ordinal_en(number): number for number in range(1, 1000)}


def from_ordinal_en(text: str) -> int | None:
    """The number of an English ordinal: "seventy-ninth", "Seventy ninth", "79th"; None for anything else."""
    digits = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", text)
    if digits:
        return int(digits[1])
    words = " ".join(text.lower().split())
    return _ordinals_en().get(words) or _ordinals_en().get(re.sub(r"(?<=ty) ", "-", words))


def to_roman(number: int) -> str:
    """The Roman numeral in capitals, XV for 15; from 1 to 3999, else ValueError."""
    if not 1 <= number < _ROMAN_LIMIT:
        raise ValueError(f"no Roman numeral is written for {number}")
    parts = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)


def from_roman(text: str) -> int | None:
    """The number of a well-formed Roman numeral, all in capitals or all in small letters; None for anything else."""
    capitals = text.upper() if text.islower() else text
    values = [_ROMAN_VALUES.get(char, 0) for char in capitals]
    number = sum(-value if value < following else value for value, following in pairwise([*values, 0]))
    return number if 1 <= number < _ROMAN_LIMIT and to_roman(number) == capitals else None


def to_letters(number: int) -> str:
    """The letter mark of the `number`th item: a … z, then aa, bb … zz, aaa (Editorial Manual, sub-paragraphs)."""
    if number < 1:
        raise ValueError(f"no letter marks item {number}")
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def from_letters(text: str) -> int | None:
    """The place of a letter mark, 28 for bb; None for anything but one small letter, repeated or not."""
    if not re.fullmatch(r"([a-z])\1*", text):
        return None
    return 26 * (len(text) - 1) + ord(text[0]) - ord("a") + 1


def to_circled_han(number: int) -> str:
    """The Chinese mark of a second-level item with its brackets: ㈠ … ㈩, then (十一), (十二) …"""
    if 1 <= number <= _CIRCLED_HAN_LAST_VALUE:
        return chr(_CIRCLED_HAN_FIRST + number - 1)
    return f"({to_han(number)})"


def from_circled_han(text: str) -> int | None:
    """The place of ㈠, (十一), or of the non-standard (一) and （一）; None for anything else."""
    if len(text) == 1:
        place = ord(text) - _CIRCLED_HAN_FIRST + 1
        return place if 1 <= place <= _CIRCLED_HAN_LAST_VALUE else None
    bracketed = re.fullmatch(r"[(（](.+)[)）]", text)
    return from_han(bracketed[1]) if bracketed else None
