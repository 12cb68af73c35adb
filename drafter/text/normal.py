"""The one normal form of text: one kind of space, hyphen and width, nothing invisible, no space beside a Han character.

Whatever comes in from a file passes here once, so that everything after compares and counts the same characters. What a
drafter could have meant is left alone: quotation marks, brackets and punctuation are matters for the checks.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.text.expressions import expression
from drafter.text.sentence import Language

NOTE_ANCHOR = "\ufffc"
"""The object-replacement character that stands for a note mark; spacing looks through it."""

_INVISIBLE = frozenset(
    "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2061\u2062\u2063\u2064\ufeff"
) | frozenset(chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10)))
_HYPHENS = frozenset("\u2010\u2011")
_WHITE = "\t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000"
"""All white space but the blank, as the inside of a character class."""
_RADICALS = "\u2e80-\u2fdf"
"""PDF fonts map some characters to radicals, which look the same: 大 as U+2F24."""
_SUPPLEMENT = str.maketrans(
    "⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳",
    "乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹虎衤覀见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟",
)
"""The radicals of the supplement, which Unicode does not decompose: those that Noto CJK draws with the same glyph."""
_FULL_WIDTH = "０-９Ａ-Ｚａ-ｚ"
_FULL_WIDTH_SHIFT = 0xFEE0
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3220-\u3229\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_PUNCTUATION = "\u3001-\u3003\u3008-\u3011\u3014-\u301b\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_FIRST_TIGHT = "\u2e80"
_HAN_MARK = expression(f"[{_HAN_PUNCTUATION}]")
_NUMBER_MARK = expression(r"(?:\d{1,3}\.|\([a-z]{1,4}\)|[a-z]\.|[一二三四五六七八九十]{1,3}) ")
_ALL_HAN = expression(f"[{_HAN}]+")
_GAPS = expression(f"[ {NOTE_ANCHOR}]+")
_SPACES = expression("  +")

_ODD = expression(f"[{''.join(sorted(_INVISIBLE | _HYPHENS))}{_WHITE}{_RADICALS}{_FULL_WIDTH}]")
_BLANK = expression(" ")


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in normal form with, for each of its characters, the place of the character it came from."""

    text: str
    origins: tuple[int, ...]


def is_han(char: str) -> bool:
    """True for a Chinese character, its radicals, 〇 and ㈠ included."""
    return _ALL_HAN.match(char) is not None


def count_han(text: str) -> int:
    """How many Chinese characters the text has."""
    return sum(map(len, _ALL_HAN.findall(text)))


def normalise(text: str, language: Language) -> str:
    """The normal form of one paragraph; applying it twice changes nothing more.

    No invisible characters; one kind of hyphen; half-width digits and letters; composed accents; runs of white space
    (line ends and non-breaking spaces included) become one space, none at either end. In Chinese a space beside a Han
    character or full-width punctuation goes too, save after the number of a paragraph or a section: `57/270 B` and
    `100 000` keep theirs.
    """
    if _is_normal(text, language):
        return text
    plain = _to_plain(text)
    composed = plain if unicodedata.is_normalized("NFC", plain) else _compose(text)[0]
    return _with_fewer_spaces(composed, language)


def normalise_map(text: str, language: Language) -> NormalText:
    """The normal form of `text` with the origin of each of its characters, in code points of `text`."""
    if _is_normal(text, language):
        return NormalText(text, tuple(range(len(text))))
    composed, origins = _compose(text)
    normal = _with_fewer_spaces(composed, language)
    kept: list[int] = []
    at = 0
    for char in normal:
        while composed[at] != char:  # what is gone are spaces; of several the first one stays
            at += 1
        kept.append(origins[at])
        at += 1
    return NormalText(normal, tuple(kept))


def normalise_runs(runs: Sequence[str], language: Language) -> tuple[str, ...]:
    """The runs of one paragraph, as many as came in, such that joined they are the normal form of the joined text."""
    text = "".join(runs)
    if _is_normal(text, language):
        return tuple(runs)
    normal = normalise_map(text, language)
    parts: list[str] = []
    start = end = 0
    for run in runs:
        end += len(run)
        stop = bisect_left(normal.origins, end, start)
        parts.append(normal.text[start:stop])
        start = stop
    return tuple(parts)


def _is_normal(text: str, language: Language) -> bool:
    """True where `text` surely needs no work, which is so for nearly every text of a document that is open."""
    if _ODD.search(text) or "  " in text or text.startswith(" ") or text.endswith(" "):
        return False
    if language == "zh" and " " in text and _has_blank_beside_han(text):
        return False
    return unicodedata.is_normalized("NFC", text)


def _has_blank_beside_han(text: str) -> bool:
    """The same beside the sign of a note. The text neither begins nor ends with a blank."""
    beside = (text[at] for found in _BLANK.finditer(text) for at in (found.start() - 1, found.end()))
    return any(char == NOTE_ANCHOR or _is_tight(char) for char in beside)


def unified(radical: str) -> str:
    """The ideograph that looks like a radical: 长 for ⻓, 大 for ⼤; anything else as it is."""
    return unicodedata.normalize("NFKC", radical.translate(_SUPPLEMENT))


def _to_plain(text: str) -> str:
    """The text with each character in its plainer form; the invisible ones are gone."""
    return _ODD.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    char = found[0]
    if char in _INVISIBLE:
        return ""
    if char in _HYPHENS:
        return "-"
    if char.isspace() or char == "\u2800":
        return " "
    if "\u2e80" <= char <= "\u2fdf":
        return unified(char)
    return chr(ord(char) - _FULL_WIDTH_SHIFT)


def _compose(text: str) -> tuple[str, Sequence[int]]:
    """Plain characters, composed accents and unified ideographs; a new one comes from the first one of its cluster."""
    origins = [at for at, char in enumerate(text) if char not in _INVISIBLE]
    text = _to_plain(text)
    if unicodedata.is_normalized("NFC", text):
        return text, origins
    clusters: list[str] = []
    firsts: list[int] = []
    for char, origin in zip(text, origins, strict=True):
        if clusters and unicodedata.combining(char):
            clusters[-1] += char
        else:
            clusters.append(char)
            firsts.append(origin)
    composed = [unicodedata.normalize("NFC", cluster) for cluster in clusters]
    return "".join(composed), [first for first, new in zip(firsts, composed, strict=True) for _ in new]


def _with_fewer_spaces(text: str, language: Language) -> str:
    """Single spaces, none at either end and, in Chinese, none that only layout put in."""
    text = _SPACES.sub(" ", text).strip(" ")
    if language == "en" or " " not in text:
        return text
    mark = _NUMBER_MARK.match(text)
    number_end = mark.end() - 1 if mark else -1

    def without_spaces(gap: re.Match[str]) -> str:
        before, after = text[max(gap.start() - 1, 0)], text[gap.end() : gap.end() + 1]
        if not (_is_tight(before) or _is_tight(after)):
            return gap[0]
        return (" " if gap.start() == number_end else "") + gap[0].replace(" ", "")

    return _GAPS.sub(without_spaces, text)


def _is_tight(char: str) -> bool:
    """True for a Han character or a mark of full width, beside which no space stands; False for "", at either end."""
    if char < _FIRST_TIGHT:
        return False
    return _ALL_HAN.match(char) is not None or _HAN_MARK.match(char) is not None
