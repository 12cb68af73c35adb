"""Hyphens that an extractor dropped at line ends: SecretaryGeneral where the text elsewhere has Secretary-General.

pdftotext takes every hyphen at a line's end for a sign that a word goes on. It drops it and puts the rest of the next
line behind, so that the line is far wider than the column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.phrases.compounds import compound_parts, compounds
from drafter.structuring.lines import Line, width
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawParagraph, RawRun
from drafter.text.expressions import expression

_LETTERS = expression(r"[A-Za-z]{3,}")
_HYPHENATED = expression(r"(?<![A-Za-z])[A-Za-z]+(?:[-‑‐][A-Za-z0-9]+)+")
_WORD = expression(r"\b[A-Za-z][A-Za-z0-9-]{4,}[A-Za-z0-9]\b")
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_NUMERAL = expression(rf"(?P<first>{_TENS})(?P<last>{_ONES})", re.I)
_YEARS = expression(r"(?<![\d/])(?P<first>(?:19|20)\d\d)(?P<last>(?:19|20)\d\d)(?![\d/])")
_LONGEST_PERIOD = 60
_HAN_PAIR = expression(r"(?P<left>[\u4e00-\u9fff]{2,4})[-‑‐](?P<right>[\u4e00-\u9fff]{2,4})")
_ALWAYS = frozenset(
    {"Secretary-General", "Under-Secretary-General", "South-South", "North-South", "COVID-19", "Self-Governing"}
    | {"awareness-raising", "capacity-building", "cost-effective", "cross-cutting", "decision-making", "evidence-based"}
    | {"follow-up", "gender-responsive", "high-level", "High-level", "long-term", "medium-term", "multi-stakeholder"}
    | {"non-discrimination", "non-governmental", "non-proliferation", "people-centred", "self-determination"}
    | {"short-term", "well-being"}
)
"""Hyphenated by the UN's Editorial Manual, and frequent; without their hyphens they are no words of its spelling."""
_HAN_ALWAYS = frozenset({("色列", "巴勒"), ("拉伯", "以色"), ("以色列", "巴勒斯坦")})
_SUSPENDED = ("and", "or")
_TWO_LINES = 1.15
"""In columns: a line so wide is two."""
_SHORTEST_PART, _WORD_LENGTH = 3, 4


@dataclass(frozen=True, slots=True)
class Hyphens:
    """The hyphenated words of a text, and a few of the UN's, by what is left of them without hyphens."""

    words: Mapping[str, str]
    plain: Mapping[str, int]
    """How often the text has a word, in small letters, without a hyphen."""
    han: tuple[tuple[str, str], ...]
    """What stands on both sides of a hyphen between Chinese characters."""

    @classmethod
    def of(cls, texts: Sequence[str]) -> Hyphens:
        """Those of these texts."""
        words = {word for text in texts for word in _HYPHENATED.findall(text)}
        pairs = {(match["left"][-2:], match["right"][:2]) for text in texts for match in _HAN_PAIR.finditer(text)}
        plain = Counter(word.lower() for text in texts for word in _LETTERS.findall(text))
        in_order = sorted((*words, *_ALWAYS), key=lambda word: (_hyphens_in(word), word))
        han = tuple(sorted(pairs | _HAN_ALWAYS))
        return cls({re.sub(r"[-‑‐]", "", word): word for word in in_order}, plain, han)

    def restored(self, word: str) -> str | None:
        """The word with its hyphens; None where it has them, or none are known."""
        closed = word.replace("-", "")
        numeral = _NUMERAL.fullmatch(closed)
        if numeral:
            found: str | None = f"{numeral['first']}-{numeral['last']}"
        else:
            known = (self.words.get(closed), _like(compounds().get(closed.lower()), closed))
            found = max((word for word in known if word is not None), key=_hyphens_in, default=None)
        return found if found is not None and _hyphens_in(found) > _hyphens_in(word) else None

    def parted(self, word: str) -> str | None:
        """The same for a word that was surely cut: parts that words of adopted texts begin with and end in."""
        firsts, lasts = compound_parts()
        if self.plain.get(word.lower(), 0) > 1:
            return None
        for at in range(_SHORTEST_PART, len(word) - 1):
            first, last = word[:at], word[at:]
            opening = first.lower().rpartition("-")[2]
            if last in _SUSPENDED and opening in firsts:
                return f"{first}- {last}"
            if len(last) >= _SHORTEST_PART and last.lower() in lasts and (opening in firsts or opening in self.plain):
                return f"{first}-{last}"
            if len(opening) >= _WORD_LENGTH <= len(last) and opening in self.plain and last in self.plain:
                return f"{first}-{last}"
        return None


def _hyphens_in(word: str) -> int:
    return len(re.findall(r"[-‑‐]", word))


def _like(compound: str | None, closed: str) -> str | None:
    """The hyphens of `compound` between the letters of `closed`, which keeps its capitals."""
    if compound is None:
        return None
    letters = iter(closed)
    return "".join("-" if char == "-" else next(letters) for char in compound)


def with_cut_words(lines: Iterable[Line], column: float | None, hyphens: Hyphens, mends: Mends) -> list[Line]:
    """The lines; in those that are two, the hyphen put back into the word at the end of the first."""
    return [_mended(line, column, hyphens, mends) if column is not None else line for line in lines]


def _mended(line: Line, column: float, hyphens: Hyphens, mends: Mends) -> Line:
    if width(line.text) < column * _TWO_LINES:
        return line
    for start, end, found in _proposals(line.text, hyphens):
        if width(line.text[:start]) < column < width(line.text[:end]) + column * (_TWO_LINES - 1):
            mends.note("restored-hyphen", found, line.paragraph.lines)
            return replace(line, runs=_replaced(line.runs, start, end, found))
    return line


def _proposals(text: str, hyphens: Hyphens) -> Iterable[tuple[int, int, str]]:
    for match in _WORD.finditer(text):
        found = hyphens.restored(match[0]) or hyphens.parted(match[0])
        if found is not None:
            yield match.start(), match.end(), found
    for left, right in hyphens.han:
        at = text.find(left + right)
        if at >= 0:
            yield at, at + len(left + right), f"{left}-{right}"


def _replaced(runs: Iterable[RawRun], start: int, end: int, found: str) -> tuple[RawRun, ...]:
    """The runs with `found` for the characters from `start` to `end`, where one run holds them all."""
    kept: list[RawRun] = []
    position = 0
    for run in runs:
        first, position = position, position + len(run.text)
        if first <= start and end <= position and run.note is None:
            run = replace(run, text=run.text[: start - first] + found + run.text[end - first :])
        kept.append(run)
    return tuple(kept)


def with_hyphens(paragraph: RawParagraph, hyphens: Hyphens, mends: Mends) -> RawParagraph:
    """The paragraph with the hyphens put back into words that are known with them, and between two years."""

    def restored(match: re.Match[str]) -> str:
        word = hyphens.restored(match[0])
        if word is None:
            return match[0]
        mends.note("restored-hyphen", word, paragraph.lines)
        return word

    def period(match: re.Match[str]) -> str:
        if not 0 < int(match["last"]) - int(match["first"]) <= _LONGEST_PERIOD:
            return match[0]
        years = f"{match['first']}-{match['last']}"
        mends.note("restored-hyphen", years, paragraph.lines)
        return years

    runs = tuple(
        replace(run, text=_YEARS.sub(period, _WORD.sub(restored, run.text))) if run.text else run
        for run in paragraph.runs
    )
    return paragraph if runs == paragraph.runs else replace(paragraph, runs=runs)
