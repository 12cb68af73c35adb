"""References inside the text: to paragraphs above and below, and to the annex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, ParagraphId, Part
from drafter.model.numbering import paragraph_numbers
from drafter.model.place import Place
from drafter.model.references import DIRECTION_WORDS, Direction, Reference, find_references
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


def _references(paragraph: Paragraph, subject: Subject) -> tuple[Reference, ...] | None:
    return find_references(paragraph.text, subject.language) or None


def _astray(facts: Sequence[tuple[Paragraph, tuple[Reference, ...]]], subject: Subject) -> Iterator[Hit]:
    if not facts:
        return
    document = subject.document
    numbers = _operative_numbers(subject)
    for paragraph, references in facts:
        if paragraph.part is Part.ANNEX:
            continue
        own = document.positions[paragraph.id]
        above = {numbers[p.id] for p in document.paragraphs[:own] if p.id in numbers}
        below = {numbers[p.id] for p in document.paragraphs[own + 1 :] if p.id in numbers}
        there = {"above": above, "below": below, "here": above | below | {numbers.get(paragraph.id, 0)}}
        for reference in references:
            if reference.number not in there[reference.direction]:
                message = _no_paragraph(reference.number, reference.direction)
                yield Hit(reference.whole, message, place=Place(paragraph_id=paragraph.id))


def _operative_numbers(subject: Subject) -> dict[ParagraphId, int]:
    """The number of each numbered paragraph at the top level, whatever part it is in."""
    digits = {
        paragraph_id: re.match(r"\d+", number) for paragraph_id, number in paragraph_numbers(subject.document).items()
    }
    return {paragraph_id: int(match[0]) for paragraph_id, match in digits.items() if match}


def _no_paragraph(number: int, direction: Direction) -> Sentence:
    where_zh = {"above": "上文", "below": "下文", "here": "本决议"}[direction]
    where_en = {"above": "above", "below": "below", "here": "in this resolution"}[direction]
    return Sentence(zh=f"{where_zh}没有第{number}段", en=f"There is no paragraph {number} {where_en}")


ASTRAY = RuleInfo(
    name="cross-reference-astray",
    family=Family.NUMBERING,
    severity=Severity.WARNING,
    title=Sentence(zh="所指的段落不在那里", en="The paragraph referred to is not there"),
    why=Sentence(
        zh="“上文”指前面的段，“下文”指后面的段；增删段落后段号会变，须核对。",
        en="Above points to an earlier paragraph, below to a later one; numbers change when paragraphs come and go.",
    ),
    source=Sentence(zh="已通过案文中480处，2处有误", en="480 such references in adopted texts, 2 of them wrong"),
    flags=(
        "1. 请秘书长提交报告；\n2. 决定审议上文第7段所述报告。",
        "1. 请秘书长执行下文第1段；\n2. 决定继续审议。",
        "1. Requests a report;\n2. Decides to consider the report referred to in paragraph 7 above.",
    ),
    passes=(
        "1. 请秘书长提交报告；\n2. 决定审议上文第1段所述报告。",
        "1. 请秘书长参照该报告第7段；\n2. 决定继续审议。",
        "1. Requests a report;\n2. Decides to consider the report referred to in paragraph 1 above.",
    ),
)

_ANNEX = {
    "zh": re.compile("本决议的?附件|附于本决议|作为附件(?:附|列)于本决议"),
    "en": re.compile(r"\bannex(?:es)? to the present resolution|\bannexed to the present resolution"),
}


def _annex_named(paragraph: Paragraph, subject: Subject) -> Span | None:
    match = _ANNEX[subject.language].search(paragraph.text) if paragraph.part is not Part.ANNEX else None
    return Span(*match.span()) if match else None


def _annex_missing(facts: Sequence[tuple[Paragraph, Span]], subject: Subject) -> Iterator[Hit]:
    if any(paragraph.part is Part.ANNEX for paragraph in subject.document.paragraphs):
        return
    for paragraph, span in facts:
        yield Hit(span, place=Place(paragraph_id=paragraph.id))


ANNEX_MISSING = RuleInfo(
    name="annex-missing",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    title=Sentence(zh="提到了附件，却没有附件", en="The annex that is named is missing"),
    why=Sentence(zh="案文提到本决议附件，后面却没有附件。", en="The text names an annex to it, and none follows."),
    source=Sentence(zh="第75至77届已通过案文", en="Adopted texts of sessions 75 to 77"),
    flags=("1. 通过本决议附件所载的章程；\n2. 决定继续审议。",),
    passes=("1. 通过该决议附件所载的章程；\n2. 决定继续审议。",),
)


def _names_annex(paragraph: Paragraph, subject: Subject) -> bool | None:
    word = "附" if subject.language == "zh" else "annex"
    return True if paragraph.part is not Part.ANNEX and word in paragraph.content.lower() else None


def _annex_unnamed(facts: Sequence[tuple[Paragraph, bool]], subject: Subject) -> Iterator[Hit]:
    annex = next((paragraph for paragraph in subject.document.paragraphs if paragraph.part is Part.ANNEX), None)
    if annex is not None and not facts:
        yield Hit(place=Place(paragraph_id=annex.id))


ANNEX_UNNAMED = RuleInfo(
    name="annex-never-named",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    title=Sentence(zh="正文没有提到附件", en="No paragraph names the annex"),
    why=Sentence(
        zh="附件要由一个执行段提出，如“通过本决议附件所载的……”。",
        en="A paragraph must bring the annex in, as in “adopts the … contained in the annex to the "
        "present resolution”.",
    ),
    source=Sentence(zh="第75至77届已通过案文", en="Adopted texts of sessions 75 to 77"),
    flags=(),
    passes=("1. 请秘书长提交报告；\n2. 决定继续审议。",),
)

RULES = (
    GatheredRule(ASTRAY, _references, _astray, DIRECTION_WORDS),
    GatheredRule(ANNEX_MISSING, _annex_named, _annex_missing, ("附", "annex")),
    GatheredRule(ANNEX_UNNAMED, _names_annex, _annex_unnamed),
)
