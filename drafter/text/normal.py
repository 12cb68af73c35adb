"""The one normal form of text: one kind of space, hyphen and width, nothing invisible, no space beside a Han character.

Whatever comes in from a file passes here once, so that everything after compares and counts the same characters. What a
drafter could have meant is left alone: quotation marks, brackets and punctuation are matters for the checks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.text.sentence import Language

NOTE_ANCHOR = "\ufffc"
"""The object-replacement character that stands for a note mark; spacing looks through it."""

_INVISIBLE = frozenset(
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2061\u2062\u2063\u2064\ufeff"
) | frozenset(chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10)))
_HYPHENS = frozenset("\u2010\u2011")
_FULL_WIDTH_SHIFT = 0xFEE0
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3220-\u3229\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_PUNCTUATION = "\u3001-\u3003\u3008-\u3011\u3014-\u301b\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_TIGHT = re.compile(f"[{_HAN}{_HAN_PUNCTUATION}]")
_NUMBER_MARK = re.compile(r"(?:\d{1,3}\.|\([a-z]{1,4}\)|[a-z]\.|[一二三四五六七八九十]{1,3}) ")


_ODD = re.compile(
    f"[{''.join(sorted(_INVISIBLE | _HYPHENS))}\u2800\u2e80-\u2fdf\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
    r"|[^\S ]|  |\A | \Z"
)
_BESIDE_HAN = re.compile(f"[{_HAN}{_HAN_PUNCTUATION}{NOTE_ANCHOR}] | [{_HAN}{_HAN_PUNCTUATION}{NOTE_ANCHOR}]")


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in normal form with, for each of its characters, the place of the character it came from."""

    text: str
    origins: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Char:
    char: str
    origin: int


def is_han(char: str) -> bool:
    """True for a Chinese character, its radicals, 〇 and ㈠ included."""
    return re.match(f"[{_HAN}]", char) is not None


def normalise(text: str, language: Language) -> str:
    """The normal form of one paragraph; applying it twice changes nothing more.

    No invisible characters; one kind of hyphen; half-width digits and letters; composed accents; runs of white space
    (line ends and non-breaking spaces included) become one space, none at either end. In Chinese a space beside a Han
    character or full-width punctuation goes too, save after the number of a paragraph or a section: `57/270 B` and
    `100 000` keep theirs.
    """
    return normalise_map(text, language).text


def normalise_map(text: str, language: Language) -> NormalText:
    """The normal form of `text` with the origin of each of its characters, in code points of `text`."""
    if _is_normal(text, language):
        return NormalText(text, tuple(range(len(text))))
    chars = _compose([_Char(_plain(char), i) for i, char in enumerate(text) if char not in _INVISIBLE])
    chars = _single_spaces(chars)
    if language == "zh":
        chars = _without_auto_spaces(chars)
    return NormalText("".join(c.char for c in chars), tuple(c.origin for c in chars))


def normalise_runs(runs: Sequence[str], language: Language) -> tuple[str, ...]:
    """The runs of one paragraph, as many as came in, such that joined they are the normal form of the joined text."""
    ends: list[int] = []
    for run in runs:
        ends.append((ends[-1] if ends else 0) + len(run))
    parts: list[list[str]] = [[] for _ in runs]
    normal = normalise_map("".join(runs), language)
    index = 0
    for char, origin in zip(normal.text, normal.origins, strict=True):
        while origin >= ends[index]:
            index += 1
        parts[index].append(char)
    return tuple("".join(part) for part in parts)


def _is_normal(text: str, language: Language) -> bool:
    """True where `text` surely needs no work, which is so for nearly every text of a document that is open."""
    if _ODD.search(text) or (language == "zh" and _BESIDE_HAN.search(text)):
        return False
    return unicodedata.is_normalized("NFC", text)


def _plain(char: str) -> str:
    code = ord(char)
    if char.isspace() or char == "\u2800":
        return " "
    if char in _HYPHENS:
        return "-"
    if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
        return chr(code - _FULL_WIDTH_SHIFT)
    if 0x2E80 <= code <= 0x2FDF:
        # PDF fonts map some characters to radicals, which look the same: 大 as U+2F24.
        return unicodedata.normalize("NFKC", char)
    return char


def _compose(chars: list[_Char]) -> list[_Char]:
    """Composed accents and unified ideographs; each new character comes from the first one of its cluster."""
    if unicodedata.is_normalized("NFC", "".join(c.char for c in chars)):
        return chars
    clusters: list[list[_Char]] = []
    for c in chars:
        if clusters and unicodedata.combining(c.char):
            clusters[-1].append(c)
        else:
            clusters.append([c])
    return [
        _Char(char, cluster[0].origin)
        for cluster in clusters
        for char in unicodedata.normalize("NFC", "".join(c.char for c in cluster))
    ]


def _single_spaces(chars: Iterable[_Char]) -> list[_Char]:
    kept: list[_Char] = []
    for c in chars:
        if c.char != " " or (kept and kept[-1].char != " "):
            kept.append(c)
    while kept and kept[-1].char == " ":
        kept.pop()
    return kept


def _without_auto_spaces(chars: list[_Char]) -> list[_Char]:
    text = "".join(c.char for c in chars)
    mark = _NUMBER_MARK.match(text)
    number_end = mark.end() - 1 if mark else -1
    return [c for i, c in enumerate(chars) if c.char != " " or i == number_end or not _touches_han(text, i)]


def _touches_han(text: str, space: int) -> bool:
    left, right = space - 1, space + 1
    while left > 0 and text[left] in (NOTE_ANCHOR, " "):
        left -= 1
    while right < len(text) - 1 and text[right] in (NOTE_ANCHOR, " "):
        right += 1
    return any(0 <= i < len(text) and _TIGHT.match(text[i]) for i in (left, right))
