"""What every resolution has: a preambular and an operative part, each paragraph with words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, Part
from drafter.model.outline import block_end
from drafter.model.place import Place
from drafter.text.sentence import Sentence


def _decides(paragraph: Paragraph, _: Subject) -> bool | None:
    """True for an operative paragraph that has words."""
    return True if paragraph.part is Part.OPERATIVE and paragraph.text.strip() else None


def _without_operative(facts: Sequence[tuple[Paragraph, bool]], _: Subject) -> Iterable[Hit]:
    if not facts:
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


def _is_empty(paragraph: Paragraph, _: Subject) -> bool:
    return not paragraph.content.strip()


def _empty(facts: Sequence[tuple[Paragraph, bool]], _: Subject) -> Iterable[Hit]:
    paragraphs = [paragraph for paragraph, _ in facts]
    for index, (paragraph, is_empty) in enumerate(facts):
        if is_empty:
            stands_alone = block_end(paragraphs, index) == index + 1
            removal = Fix(paragraph.content, "", Safety.SAFE, removes=True) if stands_alone else None
            yield Hit(place=Place(paragraph_id=paragraph.id), fix=removal)


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
    is_met_in_writing=True,
)

RULES = (
    GatheredRule(WITHOUT_OPERATIVE, _decides, _without_operative),
    GatheredRule(EMPTY_PARAGRAPH, _is_empty, _empty),
)
