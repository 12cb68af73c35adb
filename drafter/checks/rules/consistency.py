"""Whether a text keeps to its own words: one name for one thing, short names given once, links that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.checks.finding import Family, Severity
from drafter.checks.mentions import Mention, Mentions, bare_first_mentions
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import RUNNING_PARTS, Paragraph, Runs, places_of
from drafter.model.place import Place
from drafter.text.organs import masked
from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span
from drafter.text.symbols import find_symbols
from drafter.text.tables import read_table


@dataclass(frozen=True, slots=True)
class _Variants:
    names: tuple[str, ...]
    reason: Sentence


@lru_cache(maxsize=2)
def _variants(language: Language) -> tuple[_Variants, ...]:
    rows = read_table(resource("checks", "variants.tsv"), required=("language", "names"))
    return tuple(
        _Variants(tuple(row["names"].split(";")), Sentence(zh=row["reason_zh"], en=row["reason_en"]))
        for row in rows
        if row["language"] == language
    )


def _names(paragraph: Paragraph, subject: Subject) -> tuple[tuple[int, str, Span], ...] | None:
    """Which names of which group stand in the paragraph: group, name, place of the first one."""
    if paragraph.part not in RUNNING_PARTS:
        return None
    text = paragraph.text
    found = tuple(
        (index, name, Span(at, at + len(name)))
        for index, variants in enumerate(_variants(subject.language))
        for name in variants.names
        if name in text and (at := _outside_longer(text, name, variants.names)) >= 0
    )
    return found or None


def _outside_longer(text: str, name: str, names: Sequence[str]) -> int:
    """Where a name stands that is no part of a longer one of its group; -1 where it does not."""
    longer = [other for other in names if other != name and name in other]
    at = text.find(name)
    while at >= 0:
        around = [(m.start(), m.end()) for other in longer for m in re.finditer(re.escape(other), text)]
        if not any(start <= at < end for start, end in around):
            return at
        at = text.find(name, at + 1)
    return -1


def _two_names(facts: Sequence[tuple[Paragraph, tuple[tuple[int, str, Span], ...]]], subject: Subject) -> Iterator[Hit]:
    used: dict[int, str] = {}
    told: set[tuple[int, str]] = set()
    groups = _variants(subject.language)
    for paragraph, found in facts:
        for index, name, span in sorted(found, key=lambda each: each[2]):
            first = used.setdefault(index, name)
            if name != first and (index, name) not in told:
                told.add((index, name))
                message = Sentence(zh=f"上文用“{first}”，这里用“{name}”", en=f"“{first}” is used above, “{name}” here")
                yield Hit(span, message, groups[index].reason, place=Place(paragraph_id=paragraph.id))


TWO_NAMES = RuleInfo(
    name="two-names-for-one-thing",
    family=Family.NAME,
    severity=Severity.HINT,
    title=Sentence(zh="同一事物用了两种名称", en="Two names for one thing"),
    why=Sentence(zh="一份案文里同一事物用同一名称。", en="A text keeps to one name for one thing."),
    source=Sentence(
        zh="78/167里“联合国南南合作信托基金”和“联合国南南合作基金”并用", en="78/167 has two names of one fund"
    ),
    flags=("1. 欢迎总体目标；\n2. 重申总目标。",),
    passes=("1. 欢迎总体目标；\n2. 重申总体目标。",),
)

_DEFINED = re.compile(r"(?P<full>[\u4e00-\u9fff]{2,20})\((?P<short>(?![DGPU]-)[A-Z][A-Za-z0-9-]{1,14})\)")


def _defined(paragraph: Paragraph, _: Subject) -> tuple[tuple[str, Span], ...] | None:
    if paragraph.part not in RUNNING_PARTS:
        return None
    found = tuple((m["short"], Span(m.start("short") - 1, m.end())) for m in _DEFINED.finditer(masked(paragraph.text)))
    return found or None


def _defined_twice(facts: Sequence[tuple[Paragraph, tuple[tuple[str, Span], ...]]], _: Subject) -> Iterator[Hit]:
    seen: set[str] = set()
    for paragraph, found in facts:
        for short, span in found:
            if short in seen:
                message = Sentence(zh=f"“{short}”上文已经注过", en=f"“{short}” is given above already")
                yield Hit(span, message, place=Place(paragraph_id=paragraph.id))
            seen.add(short)


DEFINED_TWICE = RuleInfo(
    name="abbreviation-defined-twice",
    family=Family.NAME,
    severity=Severity.HINT,
    title=Sentence(zh="简称注了两次", en="An abbreviation is given twice"),
    why=Sentence(
        zh="首次提到时写全称(简称)，以后直接用简称或全称。",
        en="The full name with its abbreviation stands at the first mention only.",
    ),
    source=Sentence(zh="《联合国公文手册》第40页", en="Correspondence Manual, page 40"),
    flags=("深为关切冠状病毒病(COVID-19)的影响，\n1. 请秘书长应对冠状病毒病(COVID-19)疫情；\n2. 决定继续审议。",),
    passes=("深为关切冠状病毒病(COVID-19)的影响，\n1. 请秘书长应对COVID-19疫情；\n2. 决定继续审议。",),
    languages=("zh",),
)


_SHORT_FORMS = tuple(row["short"] for row in read_table(resource("checks", "short_forms.tsv"), required=("short",)))
_SHORT = re.compile("|".join(map(re.escape, _SHORT_FORMS)))


def _short(paragraph: Paragraph, _: Subject) -> Mentions | None:
    """Short forms that stand in the paragraph, and whether they are given there: 全称(简称)."""
    if paragraph.part not in RUNNING_PARTS:
        return None
    text = paragraph.text
    found = tuple(Mention(m[0], Span(*m.span()), _is_given(text, *m.span())) for m in _SHORT.finditer(masked(text)))
    return found or None


def _is_given(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in ("(", "、", "“") and ")" in text[end : end + 12]


def _never_defined(facts: Sequence[tuple[Paragraph, Mentions]], _: Subject) -> Iterator[Hit]:
    return bare_first_mentions(
        facts, lambda name: Sentence(zh=f"“{name}”没有先写全称", en=f"“{name}” is not given in full before")
    )


NEVER_DEFINED = RuleInfo(
    name="short-name-not-introduced",
    family=Family.NAME,
    severity=Severity.HINT,
    title=Sentence(zh="简称没有先写全称", en="A short name is not given in full before"),
    why=Sentence(
        zh="机构首次提到时写全称，后面加括号注简称。",
        en="A body is named in full at its first mention, its short name in brackets.",
    ),
    source=Sentence(
        zh="《联合国公文手册》第40页；78/167未注“贸发会议”，属疏漏",
        en="Correspondence Manual, page 40; 78/167 has one slip",
    ),
    flags=("1. 请贸发会议提交报告；\n2. 决定继续审议。",),
    passes=("1. 请联合国贸易和发展会议(贸发会议)提交报告；\n2. 请贸发会议继续努力。",),
    languages=("zh",),
)


def _linked(paragraph: Paragraph, _: Subject) -> tuple[Hit, ...] | None:
    return tuple(_links_in(paragraph.runs, Place(paragraph_id=paragraph.id))) or None


def _links(facts: Sequence[tuple[Paragraph, tuple[Hit, ...]]], subject: Subject) -> Iterator[Hit]:
    document = subject.document
    yield from _links_in(document.masthead.sponsors, Place(field="sponsors"))
    for _, hits in facts:
        yield from hits
    for note in document.footnotes:
        yield from _links_in(note.runs, Place(note_id=note.id))


def _links_in(runs: Runs, place: Place) -> Iterator[Hit]:
    for position, run in places_of(runs):
        hit = _wrong_link(run.text, run.href, position) if run.href is not None else None
        if hit:
            yield replace(hit, place=place)


def _wrong_link(text: str, href: str, position: int) -> Hit | None:
    symbols = find_symbols(text)
    if len(symbols) != 1:
        return None
    span = symbols[0].span.shifted(position)
    shown = str(symbols[0].symbol)
    if href.strip() in ("", "#"):
        message = Sentence(zh=f"{shown}的链接是空的", en=f"The link of {shown} leads nowhere")
        return Hit(span, message, severity=Severity.WARNING)
    aims = [str(each.symbol) for each in find_symbols(_path(href))]
    if aims and not any(_is_like(shown, aim) for aim in aims):
        return Hit(span, Sentence(zh=f"{shown}的链接指向{aims[0]}", en=f"The link of {shown} leads to {aims[0]}"))
    return None


def _path(href: str) -> str:
    """The address without its host; undocs.org/zh/A/69/39 names the document behind the language."""
    path = href.replace("%20", " ").split("?")[0].partition("://")[2].partition("/")[2]
    return re.sub(r"^(?:[a-z]{2}/)+", "", path)


def _is_like(shown: str, aim: str) -> bool:
    """True where one of both is the other, or its beginning: A/57/270 for A/57/270 B."""
    a, b = "".join(shown.split()), "".join(aim.split())
    return a.startswith(b) or b.startswith(a)


LINKS = RuleInfo(
    name="link-leads-elsewhere",
    family=Family.FOOTNOTE,
    severity=Severity.WARNING,
    title=Sentence(zh="链接指向另一份文件", en="The link leads to another document"),
    why=Sentence(
        zh="链接的目标须与所示文号一致；上一届的链接常常留在原处。",
        en="A link leads to the document that is shown; last year's links are often left in place.",
    ),
    source=Sentence(
        zh="A/C.2/69的草案有两处：A/69/39链到A/67/39，A/69/153链到A/68/212",
        en="A draft of session 69 has two such links",
    ),
    flags=(),
    passes=("回顾其决议，",),
)

RULES = (
    GatheredRule(TWO_NAMES, _names, _two_names),
    GatheredRule(DEFINED_TWICE, _defined, _defined_twice, ("(",)),
    GatheredRule(NEVER_DEFINED, _short, _never_defined, _SHORT_FORMS),
    GatheredRule(LINKS, _linked, _links, ("/",)),
)
