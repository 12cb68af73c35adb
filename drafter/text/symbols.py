"""Numbers of resolutions and symbols of documents: 57/270 B, 1514 (XV), A/C.2/78/L.66/Rev.1; parse, format, link.

Forms after the Editorial Manual, identification of resolutions and decisions, and as adopted texts have them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Literal
from urllib.parse import quote

from drafter.text.expressions import expression
from drafter.text.numerals import from_figures, from_roman, to_roman
from drafter.text.sentence import Language
from drafter.text.spans import Span

Organ = Literal["GA", "SC", "ECOSOC", "HRC", "other"]
"""Whose resolution, decision or document: as in the command line's JSON."""

Series = Literal["session", "special", "emergency", "year"]
"""What the second figure of a number counts: regular sessions, special or emergency special ones, or years."""

FIRST_YEAR = 1945
"""The regular session N opens in the year 1945 + N."""
FIRST_SLASH_SESSION = 31
"""Up to session 30 numbers carry the session as a Roman figure."""
_FIRST_DECISION = 401
_FIRST_DECISION_AT_31 = 301
_SPECIAL_PREFIX: dict[Series, str] = {"session": "", "special": "S-", "emergency": "ES-", "year": ""}

_LETTERS = r"[A-Z]{1,2}(?:(?: ?[-–] ?| to | and | ?至 ?| ?和 ?)[A-Z]{1,2})?"
_SLASH_FORM = (
    rf"(?P<prefix>E?S-)?(?P<session>\d{{1,4}})/(?P<number>\d{{1,4}})(?: ?(?P<letters>{_LETTERS})(?![A-Za-z.]))?"
)
_BRACKET_FORM = r"[(（](?:(?P<old_prefix>E?S-)?(?P<roman>[IVXL]+)|(?P<year>\d{4}))[)）]"
_OLD_FORM = rf"(?P<old_number>\d{{1,4}})(?: ?(?P<old_letters>{_LETTERS}))? ?{_BRACKET_FORM}"
NUMBER_PATTERN = expression(rf"(?=[\dES])(?<![\w/.-])(?:{_SLASH_FORM}|{_OLD_FORM})(?![\w/])", re.ASCII)
"""Where a number of a resolution may stand in running text of either language; a fraction looks the same.

What it can begin with is asked for first: four characters of five are passed over at once.
"""


@total_ordering
@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """The number of a resolution or a decision.

    `session` is the session or, where `series` is "year", the year: 78 of 78/167, 15 of 1514 (XV), 2000 of 1325 (2000).
    `letters` names the parts: "", "B", "A-E", "A and B". `is_old` is true of the forms with round brackets.
    """

    session: int
    number: int
    letters: str = ""
    series: Series = "session"
    is_old: bool = False

    @property
    def regular_session(self) -> int | None:
        """The regular session of the General Assembly that a GA number of this form belongs to, else None."""
        return self.session if self.series == "session" else None

    @property
    def is_decision(self) -> bool:
        """True where a General Assembly number of this form is a decision: from 401 on, at session 31 from 301 on."""
        if self.series != "session" or self.is_old:
            return False
        return self.number >= (_FIRST_DECISION_AT_31 if self.session == FIRST_SLASH_SESSION else _FIRST_DECISION)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, ResolutionNumber):
            return NotImplemented
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, bool]:
        return (self.series, self.session, self.number, self.letters, self.is_old)

    def __str__(self) -> str:
        """The form of the register: 57/270 B, 43/222 A-E, 1514 (XV), 3201 (S-VI), S-21/2, 1325 (2000)."""
        return self.format("en").replace(" to ", "-")

    def format(self, language: Language) -> str:
        """As it stands in running text: 43/222 A to E and 1514 (XV); 43/222 A至E and 1514(XV)."""
        letters = self.letters.replace("-", "至" if language == "zh" else " to ")
        if language == "zh":
            letters = letters.replace(" and ", "和")
        tail = f" {letters}" if letters else ""
        if not self.is_old:
            return f"{_SPECIAL_PREFIX[self.series]}{self.session}/{self.number}{tail}"
        return f"{self.number}{tail}{'' if language == 'zh' else ' '}({self._bracket})"

    @property
    def _bracket(self) -> str:
        session = str(self.session) if self.series == "year" else to_roman(self.session)
        return _SPECIAL_PREFIX[self.series] + session

    def symbol(self, organ: Organ, kind: Literal["resolution", "decision"] = "resolution") -> Symbol | None:
        """The document that holds the text; None for decisions, most of which have none, and for other organs."""
        root = {"GA": "A", "SC": "S", "ECOSOC": "E", "HRC": "A/HRC", "other": None}[organ]
        if root is None or kind == "decision":
            return None
        if self.is_old:
            number = f"{self.number}({self._bracket})"
        else:
            number = f"{_SPECIAL_PREFIX[self.series]}{self.session}/{self.number}"
            number += f" {self.letters}" if len(self.letters) == 1 else ""
        return Symbol(tuple(f"{root}/RES/{number}".split("/")))


def parse_number(text: str) -> ResolutionNumber | None:
    """The resolution number that the whole of `text` is, in the form of either language; None otherwise."""
    match = NUMBER_PATTERN.fullmatch(" ".join(text.split()))
    return number_of(match) if match else None


def number_of(match: re.Match[str]) -> ResolutionNumber | None:
    """The number behind a match of NUMBER_PATTERN; None where its Roman figure is none."""
    prefix = match["prefix"] or match["old_prefix"] or ""
    series: Series = {"": "session", "S-": "special", "ES-": "emergency"}[prefix]  # type: ignore[assignment]
    letters = _canonical_letters(match["letters"] or match["old_letters"] or "")
    if match["session"]:
        session = int(match["session"])
        return ResolutionNumber(session, int(match["number"]), letters, "year" if session >= FIRST_YEAR else series)
    if match["year"]:
        return ResolutionNumber(int(match["year"]), int(match["old_number"]), letters, "year", True)
    roman = from_roman(match["roman"])
    return ResolutionNumber(roman, int(match["old_number"]), letters, series, True) if roman else None


def _canonical_letters(letters: str) -> str:
    if len(letters) < 2:
        return letters
    joined = re.sub(r" ?(?:[-–至]| to ) ?", "-", letters)
    return re.sub(r" ?和 ?", " and ", joined)


_ROOTS = (
    "A|S|E|T|ST|TD|DP|AT|CAC|CAT|CBD|CCM|CCPR|CCW|CD|CDP|CEB|CED|CEDAW|CERD|CLCS|CMW|CRC|CRPD|CTOC|BWC|FCCC|HRI|HSP|ICCD|ICEF|"
    "IDB|ISBA|JIU|LOS|MC|NPT|PBC|SPLOS|TPNW|UNEP|UNW"
)
_BRACKET = r"(?: ?\((?:Sect|Part|Parts|Vol|SUPP)\.? ?[0-9IVX]+\)|\(\d{1,4}\)|\([A-Z]*-?[IVXL]+\))"
_PART = rf"[A-Za-z0-9]+(?:(?:\.|-(?!(?:{_ROOTS})/))[A-Za-z0-9]+)*{_BRACKET}?"
_SYMBOL = rf"(?:{_ROOTS})(?:/{_PART})+"
_RESOLUTION = r"(?:A|E|S|A/HRC)/RES/(?:E?S-)?\d{1,4}/\d{1,4} [A-Z](?![A-Za-z])"
_FOUND = expression(rf"(?<![\w./-])(?P<symbol>{_RESOLUTION}|{_SYMBOL})(?P<joint>-{_SYMBOL})?(?![A-Za-z])", re.ASCII)
_COMMITTEES = {f"C.{number}": number for number in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a document, cut at its strokes: ("A", "C.2", "78", "L.66", "Rev.1")."""

    parts: tuple[str, ...]

    def __str__(self) -> str:
        return "/".join(self.parts)

    @property
    def organ(self) -> Organ:
        """The organ whose document it is; "other" for subsidiary bodies with a series of their own and for treaties."""
        if self.parts[:2] == ("A", "HRC"):
            return "HRC"
        owners: dict[str, Organ] = {"A": "GA", "S": "SC", "E": "ECOSOC"}
        return owners.get(self.parts[0], "other")

    @property
    def session(self) -> int | None:
        """The General Assembly's regular session: 78 of A/78/290, of A/C.2/78/L.66, of A/RES/78/167; else None."""
        if self.organ != "GA":
            return None
        number = self.resolution
        if number is not None:
            return number.regular_session
        place = 2 if self.parts[1] in _COMMITTEES or self.parts[1] in ("INF", "BUR") else 1
        part = self.parts[place] if len(self.parts) > place else ""
        # A/520 and its like are documents without a session in their symbol.
        return from_figures(part) if len(self.parts) > place + 1 else None

    @property
    def committee(self) -> int | None:
        """The Main Committee, 2 for A/C.2/…; None for all others."""
        return _COMMITTEES.get(self.parts[1]) if self.parts[0] == "A" and len(self.parts) > 1 else None

    @property
    def is_limited(self) -> bool:
        """True for a draft, which has L. in its symbol."""
        return any(part.startswith("L.") for part in self.parts)

    @property
    def resolution(self) -> ResolutionNumber | None:
        """The number in the symbol of an adopted resolution, else None."""
        head, found, tail = str(self).partition("/RES/")
        return parse_number(tail) if found and "/" not in head.removeprefix("A/HRC") else None

    @property
    def document_number(self) -> int | None:
        """290 of A/78/290, 465 of A/78/465/Add.2; None where another part than a plain number follows the session."""
        if self.session is None or self.resolution is not None or self.committee is not None:
            return None
        digits = re.match(r"\d+", self.parts[-1] if len(self.parts) == 3 else self.parts[2])
        return from_figures(digits[0]) if digits and self.parts[1].isdecimal() else None

    def suffix(self, name: Literal["Rev", "Add", "Corr"]) -> int | None:
        """The number of the last `Rev.`, `Add.` or `Corr.`, else None."""
        for part in reversed(self.parts):
            head, _, number = part.partition(".")
            if head == name and (count := from_figures(number)) is not None:
                return count
        return None

    def link(self, language: Language) -> str:
        """The address of the document on undocs.org in `language`."""
        return link(self, language)


@dataclass(frozen=True, slots=True)
class FoundSymbol:
    """A document symbol where it stands; of a joint one (A/76/299-S/2021/749) the first, while the span covers both."""

    span: Span
    symbol: Symbol


def parse_symbol(text: str) -> Symbol | None:
    """The symbol that the whole of `text` is; None for anything else."""
    match = _FOUND.fullmatch(text.strip())
    return _symbol(match) if match and not match["joint"] else None


def find_symbols(text: str) -> tuple[FoundSymbol, ...]:
    """All document symbols in reading order; those of agencies outside the UN's document system are not among them."""
    found = []
    for match in _FOUND.finditer(text):
        symbol = _symbol(match)
        if symbol:
            found.append(FoundSymbol(Span(*match.span()), symbol))
    return tuple(found)


def _symbol(match: re.Match[str]) -> Symbol | None:
    text = match["symbol"]
    return Symbol(tuple(text.split("/"))) if re.search(r"\d", text) else None


def link(symbol: Symbol, language: Language) -> str:
    """The address of a document: https://undocs.org/zh/A/RES/78/167; blanks inside the symbol are left out."""
    path = "".join(str(symbol).split())
    return f"https://undocs.org/{language}/{quote(path, safe='/().')}"
