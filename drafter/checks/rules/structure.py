"""What every resolution has: a preambular and an operative part, each paragraph with words."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import DocumentRule, Hit, RuleInfo, Subject
from drafter.model.document import Part
from drafter.model.place import Place
from drafter.text.sentence import Sentence


def _has(subject: Subject, part: Part) -> bool:
    return any(paragraph.part is part and paragraph.text.strip() for paragraph in subject.document.paragraphs)


def _without_operative(subject: Subject) -> Iterable[Hit]:
    if not _has(subject, Part.OPERATIVE):
        yield Hit(place=Place())


WITHOUT_OPERATIVE = RuleInfo(
    name="operative-part-missing",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    title=Sentence(zh="没有执行段", en="There is no operative paragraph"),
    why=Sentence(
        zh="决议由执行段作出决定；没有执行段就不成其为决议。",
        en="A resolution decides in its operative paragraphs; without one it is none.",
    ),
    source=Sentence(
        zh="《编辑手册》，决议：起草和编辑；458份已通过案文中有一份读不出执行段",
        en="Editorial Manual, resolutions: drafting and editing; one of 458 adopted texts is read without one",
    ),
    flags=("回顾其决议，", "Recalling its resolution,"),
    passes=(
        "回顾其决议，\n1. 请秘书长提交报告；\n2. 决定继续审议。",
        "1. Requests a report;\n2. Decides to remain seized.",
    ),
)


def _empty(subject: Subject) -> Iterable[Hit]:
    for paragraph in subject.document.paragraphs:
        if not paragraph.content.strip():
            yield Hit(place=Place(paragraph_id=paragraph.id))


EMPTY_PARAGRAPH = RuleInfo(
    name="paragraph-empty",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    title=Sentence(zh="空段", en="The paragraph is empty"),
    why=Sentence(
        zh="空段会印成一个没有文字的段号；写上文字，或删去这一段。",
        en="It would print as a number without words; write it, or delete it.",
    ),
    source=Sentence(
        zh="《编辑手册》，决议：起草和编辑",
        en="Editorial Manual, resolutions: drafting and editing",
    ),
    flags=(),
    passes=("回顾其决议，\n1. 请秘书长提交报告；\n2. 决定继续审议。",),
)

RULES = (DocumentRule(WITHOUT_OPERATIVE, _without_operative), DocumentRule(EMPTY_PARAGRAPH, _empty))
