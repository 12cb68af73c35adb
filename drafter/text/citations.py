"""Citations of resolutions and decisions in running text: number, date, organ, and which of them form one list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Literal

from drafter.text.dates import DAY_EN, DAY_ZH, parse_date
from drafter.text.expressions import expression
from drafter.text.organs import OrganWords, masked
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.symbols import NUMBER_PATTERN, Organ, ResolutionNumber, Symbol, number_of

CitationKind = Literal["resolution", "decision"]

_OTHER_NUMBER = r"\d{1,3}/(?:CP|CMP|CMA|COP|MOP)\.\d{1,3}"
_NUMBER = expression(
    rf"(?=[\dES])(?:{NUMBER_PATTERN.pattern}|(?<![\w/.-])(?P<treaty>{_OTHER_NUMBER})(?![\w/]))", re.ASCII
)

_ANCHORS = r"[ \ufffc]*"
_DAY_ZH = expression(DAY_ZH)
_BESIDE_DATE_ZH = expression(r" ?(?:大会|其)?")
_SUBJECT_ZH = expression(
    r" ?(?:大会|安全理事会|安理会|经济及社会理事会|人权理事会|其)?"
    r"(?:(?:题为|关于|有关|载有|载述|通过|宣布|核可|认可|核准|设立)[^，；。：号]*的)?"
)
_SUBJECT_REACH = 120
_NOT_A_RESOLUTION_ZH = expression(r"号?(?:一般性|来文|文件|补编|公约|法律|法令|议定书|建议书|条例|案|备忘录)")
_SEPARATOR_ZH = expression(
    rf"{_ANCHORS}(?:(?:决议|决定)(?:第[一二三四五六七八九十]+(?:节|部分|章))?{_ANCHORS}、|[、和及与]|以及){_ANCHORS}"
)
_NOUN_ZH = expression(rf"{_ANCHORS}(?P<noun>决议|决定)")
_FAR_NOUN_ZH = expression(r"(?:关于|题为|有关|所载)[^，；。：]*?的(?:各项|有关|相关)?(?P<noun>决议|决定)")

_DATE_AFTER_EN = expression(rf" (?:of|on) (?P<date>{DAY_EN})")
_SEPARATOR_EN = expression(r"\ufffc*(?:,\ufffc*)?(?: \ufffc*(?:and|or|as well as))?[ \ufffc]+")
_NOUN_EN = expression(r"\b(?P<noun>[Rr]esolution|[Dd]ecision)(?P<plural>s?)(?: No\.)? $")
_BESIDE_EN = 20
_NOUN_REACH_EN = 2_000
"""How far before a list "resolutions" or "decisions" may stand; in adopted texts it is never farther."""
_ANY_NOUN_EN = expression(r"\b(?P<noun>[Rr]esolution|[Dd]ecision)(?P<plural>s?)\b")


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited resolution or decision.

    `span` covers the number with its 第 and 号, and the date where it stands directly beside it, as in
    2019年4月15日第73/291号 or 73/291 of 15 April 2019. `number` is in the register's form (57/270 B, 1514 (XV));
    `resolution` is None for numbers of treaty bodies (1/CP.21). `date` is None where there is none, or where
    `date_span` holds an impossible one; items of one day share the date. Citations of one list share `list_id`,
    which counts the lists of the text from 0.
    """

    span: Span
    number_span: Span
    number: str
    resolution: ResolutionNumber | None
    organ: Organ
    kind: CitationKind
    date: date | None
    date_span: Span | None
    list_id: int

    @property
    def has_own_date(self) -> bool:
        """True where the date stands inside the citation's own span."""
        return self.date_span is not None and self.span.start <= self.date_span.start < self.span.end

    @property
    def symbol(self) -> Symbol | None:
        """The symbol of the document cited; None for decisions and where the organ's documents are not known."""
        return self.resolution.symbol(self.organ, self.kind) if self.resolution else None


@dataclass(frozen=True, slots=True)
class _Item:
    """A number on its way to a citation."""

    span: Span
    number_span: Span
    resolution: ResolutionNumber | None
    date: date | None
    date_span: Span | None
    list_id: int = 0


@lru_cache(maxsize=256)
def find_citations(text: str, language: Language) -> tuple[Citation, ...]:
    """The citations in a text of the General Assembly, in reading order.

    Those of the last few paragraphs are remembered: every rule and every step of a roll-forward asks for them.
    """
    items = list(_items_zh(text) if language == "zh" else _items_en(text))
    items = _share_dates(_number_lists(items, text, language), language)
    if not items:
        return ()
    words = OrganWords(text, language)
    return _agreed(
        _citation(item, text, noun, words.organ_of(item.resolution, item.date, group))
        for group, noun, members in _lists(items, text, language)
        for item in members
    )


def _lists(items: Iterable[_Item], text: str, language: Language) -> Iterator[tuple[Span, Span | None, list[_Item]]]:
    """Each list with its place, its noun and its items."""
    for _, grouped in groupby(items, key=lambda item: item.list_id):
        members = list(grouped)
        group = Span(members[0].span.start, members[-1].span.end)
        yield group, noun_of(text, group, language), members


def _agreed(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations, where a number that comes back without its date belongs to the same organ as before."""
    known: dict[str, Organ] = {}
    agreed = []
    for citation in citations:
        organ = known.setdefault(citation.number, citation.organ)
        agreed.append(replace(citation, organ=organ) if citation.date is None else citation)
    return tuple(agreed)


def _citation(item: _Item, text: str, noun: Span | None, organ: Organ) -> Citation:
    kind: CitationKind = "resolution"
    if noun is not None:
        kind = "decision" if noun.of(text).lower().startswith(("决定", "decision")) else "resolution"
    elif organ == "GA" and item.resolution and item.resolution.is_decision:
        kind = "decision"
    return Citation(
        span=item.span,
        number_span=item.number_span,
        number=str(item.resolution) if item.resolution else item.number_span.of(text),
        resolution=item.resolution,
        organ=organ,
        kind=kind,
        date=item.date,
        date_span=item.date_span,
        list_id=item.list_id,
    )


def noun_of(text: str, group: Span, language: Language) -> Span | None:
    """Where 决议 or 决定 (after), resolutions or decisions (before) stands that a list of numbers belongs to."""
    if language == "zh":
        match = _NOUN_ZH.match(text, group.end) or _FAR_NOUN_ZH.match(text, group.end)
        return Span(*match.span("noun")) if match else None
    direct = _NOUN_EN.search(text, max(0, group.start - _BESIDE_EN), group.start)
    if direct:
        return Span(direct.start("noun"), direct.end("plural"))
    earlier = list(_ANY_NOUN_EN.finditer(text, max(0, group.start - _NOUN_REACH_EN), group.start))
    return Span(*earlier[-1].span()) if earlier else None


def _items_zh(text: str) -> Iterator[_Item]:
    plain = masked(text)
    previous: _Item | None = None
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        goes_on = previous is not None and _SEPARATOR_ZH.fullmatch(text, previous.span.end, start)
        has_ordinal, has_counter = text.endswith("第", 0, start), text.startswith("号", end)
        start -= has_ordinal
        date_span = _date_before(plain, start)
        is_beside = date_span is not None and _BESIDE_DATE_ZH.fullmatch(plain, date_span.end, start) is not None
        listed = has_ordinal or has_counter or is_beside or goes_on
        if not listed or _NOT_A_RESOLUTION_ZH.match(text, end):
            continue
        resolution = None if match["treaty"] else number_of(match)
        if resolution is None and not match["treaty"]:
            continue
        begin = date_span.start if date_span and is_beside else start
        previous = _Item(
            span=Span(begin, end + has_counter),
            number_span=Span(*match.span()),
            resolution=resolution,
            date=parse_date(date_span.of(text), "zh") if date_span else None,
            date_span=date_span,
        )
        yield previous


def _date_before(plain: str, start: int) -> Span | None:
    """The date of a number: right before `start`, or with the subject between, 2019年4月2日关于…的第73/285号."""
    dates = list(_DAY_ZH.finditer(plain, max(0, start - _SUBJECT_REACH), start))
    if not dates:
        return None
    span = Span(*dates[-1].span())
    return span if _SUBJECT_ZH.fullmatch(plain, span.end, start) else None


def _items_en(text: str) -> Iterator[_Item]:
    previous: _Item | None = None
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        resolution = None if match["treaty"] else number_of(match)
        if resolution is None and not match["treaty"]:
            continue
        dated = _DATE_AFTER_EN.match(text, end)
        listed = previous is not None and _SEPARATOR_EN.fullmatch(text, previous.span.end, start)
        if not (dated or listed or match["roman"] or _NOUN_EN.search(text, max(0, start - _BESIDE_EN), start)):
            continue
        date_span = Span(*dated.span("date")) if dated else None
        previous = _Item(
            span=Span(start, dated.end() if dated else end),
            number_span=Span(start, end),
            resolution=resolution,
            date=parse_date(date_span.of(text), "en") if date_span else None,
            date_span=date_span,
        )
        yield previous


def _number_lists(items: list[_Item], text: str, language: Language) -> list[_Item]:
    separator = _SEPARATOR_ZH if language == "zh" else _SEPARATOR_EN
    numbered: list[_Item] = []
    for item in items:
        if not numbered:
            numbered.append(item)
            continue
        joined = separator.fullmatch(text, numbered[-1].span.end, item.span.start)
        numbered.append(_of_list(item, numbered[-1].list_id + (0 if joined else 1)))
    return _split_by_noun(numbered, text) if language == "zh" else numbered


def _split_by_noun(items: list[_Item], text: str) -> list[_Item]:
    """Parts …决议、…决定 into a list of resolutions and one of decisions; 决议、…决议 stays one list, a slip."""
    nouns = [""] * len(items)
    for i in range(len(items) - 1, -1, -1):
        has_next = i + 1 < len(items) and items[i + 1].list_id == items[i].list_id
        nouns[i] = _noun_after(items[i], text) or (nouns[i + 1] if has_next else "")
    shift = 0
    split: list[_Item] = []
    for i, item in enumerate(items):
        if i and items[i - 1].list_id == item.list_id and nouns[i - 1] != nouns[i]:
            shift += 1
        split.append(_of_list(item, item.list_id + shift))
    return split


def _of_list(item: _Item, list_id: int) -> _Item:
    """The item in this list; most stand in it already, and a new item takes as long as finding its noun."""
    return item if item.list_id == list_id else replace(item, list_id=list_id)


def _noun_after(item: _Item, text: str) -> str:
    match = _NOUN_ZH.match(text, item.span.end)
    return match["noun"] if match else ""


def _share_dates(items: list[_Item], language: Language) -> list[_Item]:
    """Gives numbers of one session and one list the date that they share: before them, in English after them."""
    ordered = items if language == "zh" else items[::-1]
    shared: list[_Item] = []
    for item in ordered:
        giver = shared[-1] if shared else None
        if giver and item.date_span is None and giver.date_span is not None and _are_siblings(giver, item):
            shared.append(replace(item, date=giver.date, date_span=giver.date_span))
        else:
            shared.append(item)
    return shared if language == "zh" else shared[::-1]


def _are_siblings(a: _Item, b: _Item) -> bool:
    if a.list_id != b.list_id or a.resolution is None or b.resolution is None:
        return False
    return (a.resolution.session, a.resolution.series) == (b.resolution.session, b.resolution.series)
