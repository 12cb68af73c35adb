"""The numbers that Word counts itself: lists, their levels, formats and restarts, as they stand on paper.

ECMA-376 part 1, 17.9. Counters belong to the abstract list, so that two lists of one kind go on counting together; an
override of the start begins anew where its list is first used.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.formats.docx.oxml import Element, integer, toggle, value, w, whole
from drafter.formats.docx.stylesheet import Stylesheet
from drafter.text.numerals import to_han, to_letters, to_ordinal_en, to_roman

_LEVELS = 9
_BULLET = "•"

State = tuple[dict[str, list[int | None]], set[int]]
"""Counters by abstract list, and the lists that have begun."""


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    pattern: str
    restart_after: int | None
    """0 never restarts; n restarts after level n - 1 (counted from 0); None after any higher level."""
    is_legal: bool


@dataclass(slots=True)
class _List:
    abstract_id: str
    levels: dict[int, _Level]
    overrides: dict[int, int] = field(default_factory=dict)


class AutoNumbers:
    """Counts the numbers of one story; ask for every paragraph, in order."""

    def __init__(self, root: Element | None, styles: Stylesheet) -> None:
        self._styles = styles
        self._lists: dict[int, _List] = {}
        self._level_of_style: dict[tuple[int, str], int] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[int] = set()
        if root is not None:
            self._load(root)

    def number(self, paragraph: Element) -> str | None:
        """The paragraph's number as printed, None where it has none; counts it."""
        reference = self._styles.number_reference(paragraph)
        if reference is None or not reference.list_id:
            return None
        found = self._lists.get(reference.list_id)
        if found is None:
            return None
        level = reference.level if reference.level is not None else self._linked_level(reference.list_id, paragraph)
        if level not in found.levels:
            return None
        self._count(reference.list_id, found, level)
        return self._printed(found, level) or None

    def state(self) -> State:
        """What was counted so far."""
        return {key: list(counted) for key, counted in self._counters.items()}, set(self._begun)

    def go_back(self, state: State) -> None:
        """Counts on from an earlier state, as if nothing had come since."""
        self._counters, self._begun = {key: list(counted) for key, counted in state[0].items()}, set(state[1])

    def _linked_level(self, list_id: int, paragraph: Element) -> int:
        for style_id in self._styles.styles_up(paragraph):
            if (list_id, style_id) in self._level_of_style:
                return self._level_of_style[list_id, style_id]
        return 0

    def _count(self, list_id: int, found: _List, level: int) -> None:
        counters = self._counters.setdefault(found.abstract_id, [None] * _LEVELS)
        if list_id not in self._begun:
            self._begun.add(list_id)
            for overridden in found.overrides:
                counters[overridden] = None
        current = counters[level]
        counters[level] = self._start(found, level) if current is None else current + 1
        for higher in range(level):
            # A level that was passed over counts as begun.
            if counters[higher] is None:
                counters[higher] = self._start(found, higher)
        for deeper in range(level + 1, _LEVELS):
            if deeper in found.levels and self._restarts(found.levels[deeper], level):
                counters[deeper] = None

    @staticmethod
    def _start(found: _List, level: int) -> int:
        return found.overrides.get(level, found.levels[level].start if level in found.levels else 1)

    @staticmethod
    def _restarts(deeper: _Level, level: int) -> bool:
        return deeper.restart_after is None or level < deeper.restart_after

    def _printed(self, found: _List, level: int) -> str:
        counters = self._counters[found.abstract_id]
        said = found.levels[level]
        if said.form == "bullet":
            return _BULLET

        def figure(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            form = "decimal" if said.is_legal else found.levels[place].form if place in found.levels else "decimal"
            return format_number(counters[place] or 1, form)

        return re.sub(r"%([1-9])", figure, said.pattern).strip()

    def _load(self, root: Element) -> None:
        abstracts = {abstract.get(w("abstractNumId"), ""): abstract for abstract in root.iter(w("abstractNum"))}
        for entry in root.iter(w("num")):
            list_id = whole(entry.get(w("numId")))
            if list_id is None:
                continue
            abstract_id = self._linked_abstract(value(entry, "abstractNumId") or "", abstracts)
            abstract = abstracts.get(abstract_id)
            if abstract is None:
                continue
            found = _List(abstract_id, {})
            for element in abstract.iter(w("lvl")):
                self._add_level(list_id, found, element)
            for override in entry.iter(w("lvlOverride")):
                self._override(list_id, found, override)
            self._lists[list_id] = found

    @staticmethod
    def _linked_abstract(abstract_id: str, abstracts: dict[str, Element]) -> str:
        """A list may only name the style whose list it is (w:numStyleLink)."""
        abstract = abstracts.get(abstract_id)
        wanted = value(abstract, "numStyleLink")
        if wanted is None:
            return abstract_id
        linked = (other_id for other_id, other in abstracts.items() if value(other, "styleLink") == wanted)
        return next(linked, abstract_id)

    def _override(self, list_id: int, found: _List, override: Element) -> None:
        level = whole(override.get(w("ilvl"), "0"))
        for element in override.iter(w("lvl")):
            self._add_level(list_id, found, element)
        start = integer(override, "startOverride")
        if start is not None and level is not None:
            found.overrides[level] = start

    def _add_level(self, list_id: int, found: _List, element: Element) -> None:
        place = whole(element.get(w("ilvl"), "0"))
        if place is None or not 0 <= place < _LEVELS:
            return
        start = integer(element, "start")
        found.levels[place] = _Level(
            start=1 if start is None else start,
            form=value(element, "numFmt") or "decimal",
            pattern=value(element, "lvlText") or "",
            restart_after=integer(element, "lvlRestart"),
            is_legal=bool(toggle(element, "isLgl")),
        )
        style_id = value(element, "pStyle")
        if style_id is not None:
            self._level_of_style[list_id, style_id] = place


def format_number(number: int, form: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); a format that is not known here is decimal."""
    try:
        return _FORMS.get(form, str)(number)
    except (ValueError, IndexError):
        return str(number)


def _enclosed(first: int, count: int) -> Callable[[int], str]:
    def form(number: int) -> str:
        return chr(first + number - 1) if 1 <= number <= count else str(number)

    return form


def _from(signs: str) -> Callable[[int], str]:
    def form(number: int) -> str:
        return signs[number - 1] if 1 <= number <= len(signs) else str(number)

    return form


def _han_digits(number: int) -> str:
    return to_han(number) if number <= 10 else "".join("〇一二三四五六七八九"[int(figure)] for figure in str(number))


def _han_legal(number: int) -> str:
    written = ("一" if 10 <= number < 20 else "") + to_han(number)
    return written.translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))


def _ordinal(number: int) -> str:
    last = number % 10 if number // 10 % 10 != 1 else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "none": lambda _: "",
    "bullet": lambda _: "",
    "numberInDash": lambda number: f"- {number} -",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": to_roman,
    "lowerRoman": lambda number: to_roman(number).lower(),
    "upperLetter": lambda number: to_letters(number).upper(),
    "lowerLetter": to_letters,
    "ordinal": _ordinal,
    "ordinalText": lambda number: to_ordinal_en(number).capitalize(),
    "chineseCounting": to_han,
    "chineseCountingThousand": to_han,
    "japaneseCounting": to_han,
    "taiwaneseCounting": to_han,
    "taiwaneseCountingThousand": to_han,
    "ideographDigital": _han_digits,
    "taiwaneseDigital": _han_digits,
    "japaneseDigitalTenThousand": _han_digits,
    "chineseLegalSimplified": _han_legal,
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "decimalEnclosedCircle": _enclosed(0x2460, 20),
    "decimalEnclosedCircleChinese": _enclosed(0x2460, 20),
    "decimalEnclosedParen": _enclosed(0x2474, 20),
    "decimalEnclosedFullstop": _enclosed(0x2488, 20),
    "ideographEnclosedCircle": _enclosed(0x3280, 10),
    "decimalFullWidth": lambda number: str(number).translate({0x30 + digit: 0xFF10 + digit for digit in range(10)}),
    "decimalFullWidth2": lambda number: str(number).translate({0x30 + digit: 0xFF10 + digit for digit in range(10)}),
}
