"""Sessions of the General Assembly in words: 第七十九届会议, seventy-ninth session."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from drafter.text.expressions import expression
from drafter.text.numerals import from_han, from_ordinal_en, to_han, to_ordinal_en
from drafter.text.sentence import Language
from drafter.text.spans import Span

SessionKind = Literal["regular", "special", "emergency"]

_LAST_IN_WORDS = 99
_NUMERAL_ZH = r"(?:[〇零一二三四五六七八九十百]{1,5}|\d{1,3})"
_PATTERN_ZH = expression(
    rf"第?(?P<number>{_NUMERAL_ZH})"
    rf"(?:届(?:(?P<emergency>紧急特别会议)|(?P<special>特别会议)|会议|常会|续会|主要会期)"
    rf"|(?=届?[和、至及](?:第?{_NUMERAL_ZH}届?[和、至及]){{0,6}}第?{_NUMERAL_ZH}届会议))"
)
_UNITS_EN = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS_EN = "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
_TENS_EN = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_ORDINAL_EN = (
    rf"(?:one hundred(?: and)? )?(?:(?:{_TENS_EN})y[- ](?:{_UNITS_EN})|(?:{_TENS_EN})ieth|{_TEENS_EN}|{_UNITS_EN})"
    r"|one hundredth|\d{1,3}(?:st|nd|rd|th)"
)
_LINK_EN = r"(?:,? (?:and|to|through) |, )"
_PATTERN_EN = expression(
    rf"\b(?P<number>{_ORDINAL_EN})"
    r"(?: (?:(?P<emergency>emergency special)|(?P<special>special)|regular|annual|resumed))?"
    rf"(?: sessions?\b|(?={_LINK_EN}(?:(?:{_ORDINAL_EN}){_LINK_EN}){{0,6}}(?:{_ORDINAL_EN}) sessions?\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A session named in a text; `number_span` covers its ordinal alone, 七十九 or seventy-ninth."""

    span: Span
    number_span: Span
    number: int
    kind: SessionKind


def format_session(session: int, language: Language) -> str:
    """第七十九届会议, seventy-ninth session; from 100 on in digits, as adopted texts have it (25 of 30)."""
    if language == "zh":
        return f"第{to_han(session) if session <= _LAST_IN_WORDS else session}届会议"
    return f"{to_ordinal_en(session)} session"


def session_line(session: int | None, language: Language) -> str:
    """The masthead's line: 第七十八届会议, Seventy-eighth session; "" for None."""
    if session is None:
        return ""
    line = format_session(session, language)
    return line[:1].upper() + line[1:]


def find_sessions(text: str, language: Language) -> tuple[FoundSession, ...]:
    """The sessions named, of whatever body, each one of 第七十八和七十九届会议; a plain session counts as regular."""
    return _find_zh(text) if language == "zh" else _find_en(text)


def _find_zh(text: str) -> tuple[FoundSession, ...]:
    found: list[FoundSession] = []
    for match in _PATTERN_ZH.finditer(text):
        digits = match["number"]
        number = int(digits) if digits.isascii() else from_han(digits)
        if number and ("第" in match[0] or (found and found[-1].span.end >= match.start() - 2)):
            found.append(_session(match, number))
    return tuple(found)


def _find_en(text: str) -> tuple[FoundSession, ...]:
    matches = ((match, from_ordinal_en(match["number"])) for match in _PATTERN_EN.finditer(text))
    return tuple(_session(match, number) for match, number in matches if number)


def _session(match: re.Match[str], number: int) -> FoundSession:
    kind: SessionKind = "emergency" if match["emergency"] else "special" if match["special"] else "regular"
    return FoundSession(Span(*match.span()), Span(*match.span("number")), number, kind)
