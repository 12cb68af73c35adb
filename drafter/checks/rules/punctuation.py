"""The mark that closes a paragraph, by its part and its place: ， ； 。 or ： before a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import DocumentRule, Hit, RuleInfo, Subject
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


def _wrong_closing(subject: Subject, part: Part) -> Iterable[Hit]:
    """Hits in the preambular part, or in the operative part, with the sub-paragraphs that belong to it."""
    paragraphs = subject.document.paragraphs
    owner = Part.HEADING
    for index, paragraph in enumerate(paragraphs):
        if paragraph.part not in (Part.SUB, Part.CONTINUATION, Part.TABLE):
            owner = paragraph.part
        if owner is part and _is_a_clause(paragraph):
            yield from _wrong_mark(paragraph, _allowed(paragraphs, index, part, subject))


def _is_a_clause(paragraph: Paragraph) -> bool:
    """True for what is numbered or opens with a phrase: rows of a schedule and captions close as they like."""
    if paragraph.part is Part.PREAMBULAR:
        return bool(paragraph.text.strip())
    numbered = paragraph.part in (Part.OPERATIVE, Part.SUB) and paragraph.numbering is not None
    return bool(paragraph.text.strip()) and (numbered or (paragraph.part is Part.OPERATIVE and bool(paragraph.lead)))


def _allowed(paragraphs: Sequence[Paragraph], index: int, part: Part, subject: Subject) -> str:
    """The marks that may close the paragraph, the usual one first."""
    closing = profile(subject.language).closing
    comma, semicolon, stop, colon = closing.preambular, closing.operative, closing.final, closing.list_intro
    paragraph = paragraphs[index]
    after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if after is not None and _introduces(paragraph, after):
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


def _introduces(paragraph: Paragraph, after: Paragraph) -> bool:
    """True where the next paragraph is the first item of a list below this one."""
    if is_typed_item(after):
        return not is_typed_item(paragraph)
    return after.part is Part.SUB and after.level > (paragraph.level if paragraph.part is Part.SUB else 0)


def _wrong_mark(paragraph: Paragraph, allowed: str) -> Iterable[Hit]:
    text = paragraph.text.rstrip()
    last = text[-1]
    closing = text.rstrip("”’\"')）")[-1:] if last in "”’\"'" else last
    if closing in allowed:
        return
    if last in _ALL_MARKS:
        span, after = Span(len(text) - 1, len(text)), allowed[0]
        found = last
    else:
        span, after, found = Span(len(text) - 1, len(text)), last + allowed[0], ""
    yield Hit(
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


def _preambular(subject: Subject) -> Iterable[Hit]:
    return _wrong_closing(subject, Part.PREAMBULAR)


def _operative(subject: Subject) -> Iterable[Hit]:
    return () if _is_in_sentences(subject) else _wrong_closing(subject, Part.OPERATIVE)


def _is_in_sentences(subject: Subject) -> bool:
    """True for a declaration or an agenda, whose numbered paragraphs are sentences that end with stops."""
    stop = profile(subject.language).closing.final
    numbered = [p for p in subject.document.paragraphs if p.part is Part.OPERATIVE and p.numbering is not None]
    ended = sum(paragraph.text.rstrip().endswith(stop) for paragraph in numbered)
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
)

RULES = (DocumentRule(PREAMBULAR_CLOSING, _preambular), DocumentRule(OPERATIVE_CLOSING, _operative))
