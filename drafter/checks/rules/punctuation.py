"""The mark that closes a paragraph, by its part and its place: ， ； 。 or ： before a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.checks.typed_items import is_typed_item
from drafter.language.profile import profile
from drafter.model.document import Paragraph, Part
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_MOST_STOPS = 0.4
_FEWEST = 4
"""With more numbered paragraphs than this, and stops at more than four in ten of them, a text is in sentences."""
_ALL_MARKS = "，；。：、,;.:"
_QUOTES = ("”", "’", '"', "'")


@dataclass(frozen=True, slots=True)
class _End:
    """How a paragraph ends, and whether that is judged."""

    is_clause: bool
    is_typed_item: bool
    last: str
    """"" where it has no words."""
    closing: str
    """The same without quotation marks behind it."""


_Facts = Sequence[tuple[Paragraph, _End]]
_INSIDE = (Part.SUB, Part.CONTINUATION, Part.TABLE)


def _end(paragraph: Paragraph, _: Subject) -> _End:
    text = paragraph.text.rstrip()
    last = text[-1:]
    closing = text.rstrip("”’\"')）")[-1:] if last in _QUOTES else last
    return _End(_is_a_clause(paragraph), is_typed_item(paragraph), last, closing)


def _wrong_closing(facts: _Facts, subject: Subject, part: Part) -> Iterable[Hit]:
    """Hits in the preambular part, or in the operative part, with the sub-paragraphs that belong to it."""
    owner = Part.HEADING
    for index, (paragraph, end) in enumerate(facts):
        if paragraph.part not in _INSIDE:
            owner = paragraph.part
        if owner is part and end.is_clause:
            allowed = _allowed(facts, index, part, subject)
            if end.closing not in allowed:
                yield _wrong_mark(paragraph, allowed)


def _is_a_clause(paragraph: Paragraph) -> bool:
    """True for what is numbered or opens with a phrase: rows of a schedule and captions close as they like."""
    if paragraph.part is Part.PREAMBULAR:
        return bool(paragraph.text.strip())
    numbered = paragraph.part in (Part.OPERATIVE, Part.SUB) and paragraph.numbering is not None
    return bool(paragraph.text.strip()) and (numbered or (paragraph.part is Part.OPERATIVE and bool(paragraph.lead)))


def _allowed(facts: _Facts, index: int, part: Part, subject: Subject) -> str:
    """The marks that may close the paragraph, the usual one first."""
    closing = profile(subject.language).closing
    comma, semicolon, stop, colon = closing.preambular, closing.operative, closing.final, closing.list_intro
    paragraph, end = facts[index]
    after, end_after = facts[index + 1] if index + 1 < len(facts) else (None, end)
    if after is not None and _introduces(paragraph, end, after, end_after):
        return colon
    if part is Part.PREAMBULAR:
        return comma if paragraph.part is Part.PREAMBULAR else comma + semicolon
    if after is None or after.part is Part.ANNEX:
        return stop
    if after.part in (Part.HEADING, Part.PREAMBULAR, Part.TABLE):
        return stop + semicolon + colon
    if after.part is Part.CONTINUATION:
        return semicolon + comma + colon
    return semicolon


def _introduces(paragraph: Paragraph, end: _End, after: Paragraph, end_after: _End) -> bool:
    """True where the next paragraph is the first item of a list below this one."""
    if end_after.is_typed_item:
        return not end.is_typed_item
    return after.part is Part.SUB and after.level > (paragraph.level if paragraph.part is Part.SUB else 0)


def _wrong_mark(paragraph: Paragraph, allowed: str) -> Hit:
    text = paragraph.text.rstrip()
    last = text[-1]
    if last in _ALL_MARKS:
        span, after = Span(len(text) - 1, len(text)), allowed[0]
        found = last
    else:
        span, after, found = Span(len(text) - 1, len(text)), last + allowed[0], ""
    return Hit(
        span=span,
        place=Place(paragraph_id=paragraph.id),
        message=_message(allowed[0], found),
        fix=Fix(span.of(text), after, Safety.SAFE),
    )


def _message(expected: str, found: str) -> Sentence:
    if not found:
        return Sentence(zh=f"段末缺“{expected}”", en=f"The paragraph should end with “{expected}”")
    return Sentence(
        zh=f"段末应为“{expected}”，现为“{found}”", en=f"The paragraph should end with “{expected}”, not “{found}”"
    )


def _preambular(facts: _Facts, subject: Subject) -> Iterable[Hit]:
    return _wrong_closing(facts, subject, Part.PREAMBULAR)


def _operative(facts: _Facts, subject: Subject) -> Iterable[Hit]:
    return () if _is_in_sentences(facts, subject) else _wrong_closing(facts, subject, Part.OPERATIVE)


def _is_in_sentences(facts: _Facts, subject: Subject) -> bool:
    """True for a declaration or an agenda, whose numbered paragraphs are sentences that end with stops."""
    stop = profile(subject.language).closing.final
    numbered = [end for p, end in facts if p.part is Part.OPERATIVE and p.numbering is not None]
    ended = sum(end.last == stop for end in numbered)
    return ended > _MOST_STOPS * len(numbered) and len(numbered) > _FEWEST


PREAMBULAR_CLOSING = RuleInfo(
    name="preambular-closing-mark",
    family=Family.PUNCTUATION,
    severity=Severity.ERROR,
    title=Sentence(zh="序言段末标点不对", en="Wrong mark at the end of a preambular paragraph"),
    why=Sentence(
        zh="每个序言段以逗号结束，最后一段也一样。",
        en="Every preambular paragraph ends with a comma, the last one too.",
    ),
    source=Sentence(
        zh="已通过的中文案文32,527个序言段中32,376个以逗号结束",
        en="32,376 of 32,527 preambular paragraphs in adopted Chinese texts",
    ),
    flags=(
        "回顾其决议；\n1. 请秘书长提交报告；\n2. 决定继续审议。",
        "Recalling its resolution;\n1. Requests a report.",
    ),
    passes=(
        "回顾其决议，\n1. 请秘书长提交报告；\n2. 决定继续审议。",
        "回顾其决议，[1]\n1. 请秘书长提交报告；\n2. 决定继续审议。",
        "Recalling its resolution,\n1. Requests a report;\n2. Decides to remain seized.",
    ),
    is_met_in_writing=True,
)

OPERATIVE_CLOSING = RuleInfo(
    name="operative-closing-mark",
    family=Family.PUNCTUATION,
    severity=Severity.ERROR,
    title=Sentence(zh="执行段末标点不对", en="Wrong mark at the end of an operative paragraph"),
    why=Sentence(
        zh="执行段以分号结束，最后一段以句号结束，引出列举的用冒号。",
        en="An operative paragraph ends with a semicolon, the last with a full stop, one before a list with a colon.",
    ),
    source=Sentence(
        zh="已通过的中文案文：38,711个执行段以分号结束，1,801个最后一段以句号结束",
        en="38,711 operative paragraphs with a semicolon and 1,801 last ones with a stop in adopted Chinese texts",
    ),
    flags=(
        "1. 请秘书长提交报告，\n2. 决定继续审议。",
        "1. 请秘书长提交报告；\n2. 决定继续审议；",
        "1. 请秘书长；\n(a) 提交报告；\n(b) 通报情况；\n2. 决定继续审议。",
        "1. 请秘书长提交报告\n2. 决定继续审议。",
        "1. Requests a report.\n2. Decides to remain seized.",
    ),
    passes=(
        "1. 请秘书长提交报告；[1]\n2. 决定继续审议。",
        "1. 请秘书长：\n(a) 提交报告；\n(b) 通报情况；\n2. 决定继续审议。",
        "1. 请秘书长提交报告；\n2. 决定：\n(a) 继续审议；\n(b) 设立基金。",
        "# 一\n1. 请秘书长提交报告；\n2. 决定继续审议。\n# 二\n3. 请秘书长通报情况。",
    ),
    is_met_in_writing=True,
)

RULES = (
    GatheredRule(PREAMBULAR_CLOSING, _end, _preambular),
    GatheredRule(OPERATIVE_CLOSING, _end, _operative),
)
