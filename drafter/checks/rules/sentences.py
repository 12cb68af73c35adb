"""Marks inside a paragraph, which is one sentence whatever its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, Part
from drafter.model.place import Place
from drafter.phrases.leads import match_lead
from drafter.text.organs import masked
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_INNER = {
    "zh": re.compile("(?P<bracket>[()])|(?P<stop>。)|(?P<semicolon>；)"),
    "en": re.compile(
        r"(?P<stop>(?<=[a-z)”])(?<!Dr)(?<!Mr)(?<!Ms)(?<!Mrs)(?<!No)(?<!vol)(?<!al)\. (?=[A-Z]))|(?P<semicolon>;(?= ))"
        r"|(?P<bracket>[()])"
    ),
}
_ITEMS = {"zh": re.compile("：|[(（][a-z][)）]"), "en": re.compile(r": |\([a-z]\)")}
_OPENING = 60
_MOST_CLAUSES = 20
_MOST_SENTENCES = 0.15


@dataclass(frozen=True, slots=True)
class _Marks:
    stops: tuple[Span, ...]
    semicolons: tuple[Span, ...]
    is_list: bool = False
    """True where the semicolons part the items of a list."""


_NO_MARKS = _Marks((), ())
_SIGNS = {"zh": ("。", "；"), "en": (". ", "; ")}


def _inner(paragraph: Paragraph, subject: Subject) -> _Marks | None:
    """The marks inside, outside quotations and brackets; an empty value for a paragraph that has none."""
    if paragraph.part not in (Part.PREAMBULAR, Part.OPERATIVE):
        return None
    if not any(mark in paragraph.text[:-1] for mark in _SIGNS[subject.language]):
        return _NO_MARKS
    text = masked(paragraph.text).rstrip()
    found: dict[str, list[Span]] = {"stop": [], "semicolon": []}
    depth = 0
    for match in _INNER[subject.language].finditer(text, 0, max(len(text) - 1, 0)):
        kind = match.lastgroup or ""
        if kind == "bracket":
            depth += 1 if match[0] == "(" else -1
        elif depth <= 0 and len(found[kind]) < _MOST_CLAUSES:
            found[kind].append(Span(match.start(), match.start() + 1))
    stops, semicolons = found["stop"], found["semicolon"]
    return _Marks(tuple(stops), tuple(semicolons), _is_list(text, semicolons, subject.language))


def _is_list(text: str, semicolons: Sequence[Span], language: Language) -> bool:
    """True for parallel clauses: behind a colon or behind (a), or two and more of them, none with a verb of its own.

    A clause that opens with a phrase of a paragraph (；敦促…) is a paragraph that was joined on.
    """
    if not semicolons:
        return False
    if _ITEMS[language].search(text, 0, semicolons[0].start):
        return True
    is_joined = any(_opens(text[mark.end : mark.end + _OPENING], language) for mark in semicolons)
    return len(semicolons) > 1 and not is_joined


def _opens(clause: str, language: Language) -> bool:
    plain = clause.strip().removeprefix("并").removeprefix("and ")
    return match_lead(plain[:1].upper() + plain[1:], language) is not None


def _stops(facts: Sequence[tuple[Paragraph, _Marks]], _: Subject) -> Iterator[Hit]:
    found = [(paragraph, marks.stops[0]) for paragraph, marks in facts if marks.stops]
    if len(found) > max(2, _MOST_SENTENCES * len(facts)):
        return
    for paragraph, span in found:
        yield Hit(span, place=Place(paragraph_id=paragraph.id))


STOP = RuleInfo(
    name="full-stop-inside-paragraph",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    title=Sentence(zh="段中有句号", en="A full stop inside the paragraph"),
    why=Sentence(
        zh="整份决议是一句话，段中不用句号，改用逗号或另起一段。",
        en="A resolution is one sentence: no full stop inside a paragraph. Use a comma, or begin a new paragraph.",
    ),
    source=Sentence(
        zh="已通过案文40,305个执行段中127个段中有句号", en="127 of 40,305 operative paragraphs in adopted texts"
    ),
    flags=(
        "1. 请秘书长提交报告。报告应说明情况；\n2. 决定继续审议。",
        "1. Requests a report. It should be short;\n2. Decides so.",
    ),
    passes=("1. 请秘书长提交报告，说明情况；\n2. 决定继续审议。", "1. Requests the report of Dr. Kim;\n2. Decides so."),
)


def _semicolons(facts: Sequence[tuple[Paragraph, _Marks]], _: Subject) -> Iterator[Hit]:
    for paragraph, marks in facts:
        if marks.semicolons and not marks.is_list:
            yield Hit(marks.semicolons[0], place=Place(paragraph_id=paragraph.id))


SEMICOLON = RuleInfo(
    name="semicolon-inside-paragraph",
    family=Family.PUNCTUATION,
    severity=Severity.HINT,
    title=Sentence(zh="段中有分号", en="A semicolon inside the paragraph"),
    why=Sentence(
        zh="分号结束一个执行段；段中多用逗号，很长的并列除外。",
        en="A semicolon closes a paragraph; inside one a comma is usual, but for long parallel clauses.",
    ),
    source=Sentence(
        zh="已通过案文40,305个执行段中609个段中有分号", en="609 of 40,305 operative paragraphs in adopted texts"
    ),
    flags=(
        "1. 请秘书长提交报告；并说明情况；\n2. 决定继续审议。",
        "1. 请秘书长提交报告；敦促会员国参加；鼓励各方协助；\n2. 决定继续审议。",
        "1. Requests a report; further encourages States to take part;\n2. Decides so.",
    ),
    passes=(
        "1. 请秘书长提交报告，并说明情况；\n2. 决定继续审议。",
        "1. 请秘书长(提交报告；说明情况)继续努力；\n2. 决定继续审议。",
        "1. 强调以下方面的重要性：提交报告；说明情况；\n2. 决定继续审议。",
        "1. 认识到报告应当及时；情况应当说明；数据应当可靠；\n2. 决定继续审议。",
        "1. Requests the Secretary-General: (a) to report; (b) to inform it;\n2. Decides so.",
    ),
)

RULES = (GatheredRule(STOP, _inner, _stops), GatheredRule(SEMICOLON, _inner, _semicolons))
