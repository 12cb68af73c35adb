"""Whose resolution a number in running text is: the organ words around it, the shape of the number, and its date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from drafter.text.expressions import expression
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.symbols import FIRST_SLASH_SESSION, FIRST_YEAR, Organ, ResolutionNumber

_LAST_ROMAN_SESSION = 30
_LAST_HRC_SESSION = 90
_HRC_FIRST_YEAR = 2006
_HRC_SESSIONS_A_YEAR = 3

Owner = Organ | Literal["own", "council"]
"""What an organ word says: an organ, the text's own one (其, its), or "the Council", which the number's shape tells."""

_OTHER_ASSEMBLY_ZH = r"(?:环境|卫生|劳工|人居|管理局|届|审议|缔约国|公约|组织|联盟)大会(?!主席)"
_OTHER_BODY_ZH = (
    r"(?<!第[一二三四五六])委员会|缔约方会议|缔约国会议|执行局|(?:托管|执行|管理|工业发展|贸易和发展)理事会"
)
_OWN_ZH = r"(?<![尤及极与])其(?![中他它余次后实间])|及其(?=\d{4}年|第\d|关于|题为|各项|以往|ES?-\d|S-\d)|本机构"
_MENTIONS_ZH = expression(
    rf"(?P<other>{_OTHER_ASSEMBLY_ZH})|(?P<SC>安全理事会|安理会)|(?P<ECOSOC>经济及社会理事会|经社理事会)|(?P<HRC>人权理事会)"
    rf"|(?P<GA>大会)|(?P<other2>{_OTHER_BODY_ZH})|(?P<council>理事会)|(?P<own>{_OWN_ZH})"
)
_MENTIONS_EN = expression(
    r"(?P<other>(?:Environment|Health|Habitat) Assembly|Assembly of (?:States|Heads|the African)|Trusteeship Council"
    r"|Governing Council|Industrial Development Board)"
    r"|(?P<SC>Security Council)|(?P<ECOSOC>Economic and Social Council)|(?P<HRC>Human Rights Council)"
    r"|(?P<GA>General Assembly|\bAssembly)"
    r"|(?P<other2>\b(?:Commission|Conference of the (?:States )?Parties|Executive Board)\b|\b(?<!Main )Committee\b)"
    r"|(?P<council>\bCouncil\b)|(?P<own>\b[Ii]ts\b)"
)
_SUBORDINATE_OWN = {"zh": expression(r"[在以按据由]$|根据$"), "en": expression(r"\b(?:in|by|under|through|with) $")}
_BREAK = {
    "zh": expression(r"[，；。：]|根据|按照|依照|依据|遵照"),
    "en": expression(r"[,;:.] |\b(?:established|created|mandated|requested|pursuant|under|accordance)\b"),
}
_GOES_ON = {
    "zh": expression(r"[，：](?:其中)?(?:包括|特别是|尤其是|主要是|最近|最新|即|例如|如)|，[^，；。]{0,12}(?=包括)"),
    "en": expression(r", (?:including|in particular|especially|notably|inter alia|the (?:most recent|latest)|such as)"),
}
_OPENS = expression("[“《]")
_CLOSES = {"“": "”", "《": "》"}
_NAMED_BEHIND = expression(r"\ufffc* of the (?:United Nations )?")
_REACH = 160
_YEARS_ASTRAY = 2
_LAST_OTHER_SESSION = 69
"""The Commission on the Status of Women, whose count runs highest among other bodies, held its sixty-ninth in 2025."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An organ word where it stands."""

    start: int
    end: int
    owner: Owner


@lru_cache(maxsize=8)
def masked(text: str) -> str:
    """The text with the insides of quotations and titles blanked out; as long as `text`. Unclosed ones stay."""
    pieces: list[str] = []
    position = 0
    closing = {"“": text.rfind("”"), "《": text.rfind("》")}
    for match in _OPENS.finditer(text):
        start = match.end()
        if start <= position or closing[match[0]] < start:
            continue
        end = text.index(_CLOSES[match[0]], start)
        pieces += [text[position:start], "\u00a4" * (end - start), text[end]]
        position = end + 1
    return "".join(pieces) + text[position:]


def is_in_session(session: int, day: date) -> bool:
    """True where `day` lies in a regular session of the General Assembly: 1 September to 30 September a year later.

    The first session alone met from January 1946 on.
    """
    opening = FIRST_YEAR + session
    return date(opening, 1 if session == 1 else 9, 1) <= day <= date(opening + 1, 9, 30)


def is_outside_session(session: int, day: date) -> bool:
    """True where no text with a number of this session can be of `day`; never for sessions with Roman numbers."""
    return session >= FIRST_SLASH_SESSION and not is_in_session(session, day)


class OrganWords:
    """The organ words of a text of the General Assembly, which tell whose the numbers are that it cites."""

    def __init__(self, text: str, language: Language) -> None:
        self._text, self._language = text, language
        self._mentions = _mentions(text, language)

    def organ_of(self, number: ResolutionNumber | None, day: date | None, group: Span) -> Organ:
        """The organ that adopted what `number` cites; `group` is the list that it stands in.

        The nearest organ word before the list governs it, in English also one right behind it (of the Commission on …),
        unless the shape of the number or its date speaks for another: 2019/2 is the Economic and Social Council's,
        1325 (2000) the Security Council's, and 48/11 of 2021 not the Assembly's.
        """
        if number is None:
            return "other"
        behind = self._named_behind(group)
        if behind in ("other", "HRC"):
            return "HRC" if behind == "HRC" else "other"
        # Mentions never overlap, so that they stand in the order of their ends too.
        before = self._mentions[: bisect_right(self._mentions, group.start, key=lambda mention: mention.end)]
        if number.series == "year":
            return "SC" if number.is_old else self._year_numbered(before, group.start)
        if number.series == "emergency":
            return "GA"
        if number.is_old:
            return _roman_numbered(number, day, before)
        return self._session_numbered(number, day, before, group.start)

    def _named_behind(self, group: Span) -> Owner | None:
        """Of which organ the list is said to be behind it: resolution 2019/2 of the Commission on …"""
        first = bisect_left(self._mentions, group.end, key=lambda mention: mention.start)
        for mention in self._mentions[first : first + 1]:
            if _NAMED_BEHIND.fullmatch(self._text, group.end, mention.start):
                return mention.owner
        return None

    def _year_numbered(self, before: Sequence[Mention], start: int) -> Organ:
        """The Economic and Social Council, unless another body with such numbers stands beside the list alone."""
        attached = {mention.owner for mention in before if self._is_attached(mention, start)}
        return "other" if "other" in attached and "ECOSOC" not in attached else "ECOSOC"

    def _session_numbered(
        self, number: ResolutionNumber, day: date | None, before: Sequence[Mention], start: int
    ) -> Organ:
        is_slashed = number.session >= FIRST_SLASH_SESSION
        if day and number.series == "session" and is_slashed and is_in_session(number.session, day):
            return "GA"
        possible = number.series == "special" or is_slashed
        for i in range(len(before) - 1, -1, -1):
            owner = self._resolved(before[i], before[:i])
            if owner == "GA" and possible and day is None:
                return "GA"
            attached = self._is_attached(before[i], start)
            if owner in ("HRC", "council") and _is_hrc(number, day) and (day or attached):
                return "HRC"
            if owner == "other" and attached and (day or number.session <= _LAST_OTHER_SESSION):
                return "other"
        if possible:
            return "GA"
        return "HRC" if any(mention.owner == "HRC" for mention in before) else "other"

    def _resolved(self, mention: Mention, before: Sequence[Mention]) -> Owner:
        """What 其 or its stands for: the body named in the same clause (理事会在其第5/1号决议中), else the Assembly."""
        if mention.owner != "own":
            return mention.owner
        leads_in = self._text[max(0, mention.start - 9) : mention.start]
        if before and _SUBORDINATE_OWN[self._language].search(leads_in):
            subject = before[-1]
            between = self._text[subject.end : mention.start]
            if len(between) < 40 and not re.search(r"[；。;]", between) and subject.owner != "own":
                return subject.owner
        return "GA"

    def _is_attached(self, mention: Mention, start: int) -> bool:
        """True where nothing but modifiers stands between the organ word and the list that begins at `start`."""
        if start - mention.end > _REACH:
            return False
        between = _GOES_ON[self._language].sub("", masked(self._text)[mention.end : start])
        return _BREAK[self._language].search(between) is None


def _mentions(text: str, language: Language) -> tuple[Mention, ...]:
    """All organ words outside quotations and titles, in reading order."""
    pattern = _MENTIONS_ZH if language == "zh" else _MENTIONS_EN
    found = []
    for match in pattern.finditer(masked(text)):
        name = (match.lastgroup or "").rstrip("2")
        found.append(Mention(match.start(), match.end(), name))  # type: ignore[arg-type]
    return tuple(found)


def _roman_numbered(number: ResolutionNumber, day: date | None, before: Sequence[Mention]) -> Organ:
    if number.series == "special" or (day and is_in_session(number.session, day)):
        return "GA"
    if number.session > _LAST_ROMAN_SESSION:
        return "ECOSOC"
    if day and abs(day.year - FIRST_YEAR - number.session) > _YEARS_ASTRAY:
        # The regional commissions count their sessions in Roman figures too: 574 (XXVII) of 1998.
        return "other"
    for mention in reversed(before):
        if mention.owner in ("GA", "own"):
            return "GA"
        if mention.owner == "ECOSOC":
            return "ECOSOC"
    return "GA"


def _is_hrc(number: ResolutionNumber, day: date | None) -> bool:
    """True where the Human Rights Council, three sessions a year since 2006, can have adopted it on that day."""
    if number.series != "session" or number.letters or number.session > _LAST_HRC_SESSION:
        return number.series == "special" and (day is None or day.year >= _HRC_FIRST_YEAR)
    year = _HRC_FIRST_YEAR + (number.session - 1) / _HRC_SESSIONS_A_YEAR
    return day is None or abs(day.year + (day.month - 6) / 12 - year) <= 1.5
