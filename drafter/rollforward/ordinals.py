"""Whose sessions they are that a text names: the General Assembly's own, another body's, or not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafter.language.sessions import FoundSession, find_sessions
from drafter.text.numerals import to_han, to_ordinal_en, to_ordinal_figures_en
from drafter.text.sentence import Language
from drafter.text.spans import Span


class Whose(StrEnum):
    """Whose session it is, as far as the words beside it say."""

    ASSEMBLY = "assembly"
    OTHER = "other"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class NamedSession:
    """A regular session in a text. `number_span` covers its numeral alone: 七十九, seventy-ninth."""

    number_span: Span
    number: int
    whose: Whose


_SESSION_WORD = {"zh": "届", "en": "ession"}
"""Without it a text names no session; most paragraphs are spared the closer look."""

_LINK = re.compile(r"(?:届)?(?:会议|sessions?)?(?:[和、至及与]|,? ?(?:and|to|or|,) ?)*(?:第|the |its )?", re.IGNORECASE)
_RANGE = re.compile(r"至|\bto\b")

_ASSEMBLY_ZH = re.compile(r"(?:^|[^方国织构关署盟])大会(?:的)?$|第[一二三四五六]委员会(?:的)?$")
_OTHER_ZH = re.compile(
    r"(?:委员会|理事会|会议|大会|执行局|执委会|法庭|法院|管理局|组织|机构|论坛|工作组|小组|专家组)(?:的)?$"
)
_ASSEMBLY_EN = re.compile(
    r"(?:Assembly,?(?: \w+){0,3}|agenda(?: \w+)?|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee,?(?: \w+){0,3})"
    r" (?:its|the)$"
)
_OTHER_EN = re.compile(
    r"(?:Committee|Commission|Council|Conference|Board|Authority|Agency|Organi[sz]ation|Subcommittee|Group|Parties|Forum|"
    r"Programme|Panel|Pacific|Africa|Caribbean|Europe)"
    r"(?: (?:on|for|of|against) (?:the )?[A-Z][\w-]*(?: (?:and|for|in|of|on|the|[A-Z][\w-]*))*)?"
    r"(?: \([^)]*\))?,?(?: \w+){0,3} (?:its|the)$"
)
_BODY_AFTER_EN = re.compile(r" of the (?P<body>\w+ ?\w*)")


def session_lists(text: str, language: Language) -> Iterator[tuple[NamedSession, ...]]:
    """The regular sessions in reading order, those of one list together: 第七十四届和第七十五届会议."""
    if _SESSION_WORD[language] not in text:
        return
    group: list[FoundSession] = []
    for found in find_sessions(text, language):
        if group and not _is_linked(text, group[-1], found):
            yield from _named(text, group, language)
            group = []
        group.append(found)
    yield from _named(text, group, language)


def is_range(text: str, sessions: tuple[NamedSession, ...]) -> bool:
    """True where the last two sessions of a list are joined by 至 or "to"."""
    if len(sessions) < 2:
        return False
    left, right = sessions[-2:]
    return _RANGE.search(text[left.number_span.end : right.number_span.start]) is not None


def ordinal_like(numeral: str, number: int, language: Language) -> str:
    """The numeral of `number` in the manner of the one that stands there: 八十 for 七十九, "Eightieth"."""
    if numeral[:1].isdigit():
        return str(number) if numeral.isdigit() else to_ordinal_figures_en(number)
    if language == "zh":
        return to_han(number)
    word = to_ordinal_en(number)
    return word[:1].upper() + word[1:] if numeral[:1].isupper() else word


def _is_linked(text: str, left: FoundSession, right: FoundSession) -> bool:
    return _LINK.fullmatch(text, left.number_span.end, right.number_span.start) is not None


def _named(text: str, group: list[FoundSession], language: Language) -> Iterator[tuple[NamedSession, ...]]:
    if not group or any(found.kind != "regular" for found in group):
        return
    whose = _whose(text, group, language)
    yield tuple(NamedSession(found.number_span, found.number, whose) for found in group)


def _whose(text: str, group: list[FoundSession], language: Language) -> Whose:
    before = text[: group[0].span.start].rstrip()
    if language == "zh":
        return _said(before, _ASSEMBLY_ZH, _OTHER_ZH)
    after = _BODY_AFTER_EN.match(text, group[-1].span.end)
    if after is not None and not before.endswith("its"):
        return Whose.ASSEMBLY if after["body"].startswith(("General Assembly", "Assembly")) else Whose.OTHER
    return _said(before, _ASSEMBLY_EN, _OTHER_EN)


def _said(before: str, assembly: re.Pattern[str], other: re.Pattern[str]) -> Whose:
    if assembly.search(before):
        return Whose.ASSEMBLY
    return Whose.OTHER if other.search(before) else Whose.UNSAID
