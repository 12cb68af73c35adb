"""Numbers of paragraphs: in sequence, and none where there is only one operative paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import DocumentRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, Part, Scheme
from drafter.model.numbering import Counter, Number
from drafter.model.place import Place
from drafter.text.sentence import Sentence


def _out_of_sequence(subject: Subject) -> Iterable[Hit]:
    counter = Counter()
    may_restart = True
    for paragraph in subject.document.paragraphs:
        counter.reach(paragraph)
        numbering = paragraph.numbering
        if numbering is not None and numbering.start is not None:
            expected = counter.next_value(paragraph.level, numbering.scheme)
            if not (numbering.start == 1 and (may_restart or _begins_a_list(paragraph, expected))):
                yield _wrong_number(paragraph, Number(numbering.scheme, numbering.start), expected)
        counter.count(paragraph)
        may_restart = _may_restart_after(paragraph, may_restart)


def _begins_a_list(paragraph: Paragraph, expected: int) -> bool:
    """A second list in one paragraph begins at (a) again; (a) straight after (a) is a slip all the same."""
    return paragraph.part is not Part.OPERATIVE and expected > 2


def _may_restart_after(paragraph: Paragraph, may_restart: bool) -> bool:
    """Sections of Fifth Committee texts and annexes count from 1 again; so does a second list in one paragraph."""
    if paragraph.part in (Part.HEADING, Part.CONTINUATION, Part.TABLE, Part.PREAMBULAR):
        return True
    return may_restart and paragraph.numbering is None


def _wrong_number(paragraph: Paragraph, found: Number, expected_value: int) -> Hit:
    expected = Number(found.scheme, expected_value)
    return Hit(
        place=Place(paragraph_id=paragraph.id),
        message=Sentence(zh=f"段号应为{expected}，现为{found}", en=f"The number should be {expected}, not {found}"),
        fix=Fix(str(found), str(expected), Safety.SAFE),
    )


OUT_OF_SEQUENCE = RuleInfo(
    name="number-out-of-sequence",
    family=Family.NUMBERING,
    severity=Severity.ERROR,
    title=Sentence(zh="段号不连续", en="The number breaks the sequence"),
    why=Sentence(
        zh="段号须依次连续，不跳号，不重号；只有分节的案文可从1重新起编。",
        en="Numbers run on without gap or repeat; only a text in sections may begin again at 1.",
    ),
    source=Sentence(
        zh="《编辑手册》，决议；1,882份已通过案文中有23处断号，多为笔误（77/235：14、154、16）",
        en="Editorial Manual, resolutions; 23 breaks in 1,882 adopted texts, most of them slips (77/235: 14, 154, 16)",
    ),
    flags=(
        "1. 请秘书长提交报告；\n3. 决定继续审议。",
        "1. 请秘书长提交报告；\n1. 决定继续审议。",
        "1. 请秘书长：\n(a) 提交报告；\n(c) 通报情况；\n2. 决定继续审议。",
        "1. Requests a report;\n3. Decides to remain seized.",
    ),
    passes=(
        "1. 请秘书长提交报告；\n2. 决定继续审议。",
        "# 一\n1. 请秘书长提交报告；\n2. 决定继续审议；\n# 二\n1. 请秘书长通报情况。",
        "1. 请秘书长：\n(a) 提交报告；\n(b) 通报情况；\n2. 决定：\n(a) 继续审议；\n(b) 设立基金。",
    ),
)


def _only_one_numbered(subject: Subject) -> Iterable[Hit]:
    operative = [paragraph for paragraph in subject.document.paragraphs if paragraph.part is Part.OPERATIVE]
    if len(operative) == 1 and operative[0].numbering and operative[0].numbering.scheme is Scheme.ARABIC:
        yield Hit(place=Place(paragraph_id=operative[0].id))


ONLY_ONE_NUMBERED = RuleInfo(
    name="single-operative-paragraph-numbered",
    family=Family.NUMBERING,
    severity=Severity.ERROR,
    title=Sentence(zh="只有一个执行段，不编号", en="A single operative paragraph has no number"),
    why=Sentence(
        zh="决议只有一个执行段时，该段不编号。",
        en="Where a resolution has only one operative paragraph, it is not numbered.",
    ),
    source=Sentence(
        zh="只有一个执行段的已通过案文：中文41份中39份、英文37份中37份不编号",
        en="39 of 41 Chinese and 37 of 37 English adopted texts with a single operative paragraph",
    ),
    flags=("回顾其决定，\n1. 决定继续审议。",),
    passes=("回顾其决定，\n1. 请秘书长提交报告；\n2. 决定继续审议。",),
)


def _lonely_item(subject: Subject) -> Iterable[Hit]:
    paragraphs = subject.document.paragraphs
    for index, paragraph in enumerate(paragraphs):
        if paragraph.part is Part.SUB and not _has_sibling(paragraphs, index):
            yield Hit(place=Place(paragraph_id=paragraph.id))


def _has_sibling(paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """True where the list that the sub-paragraph stands in has another item at its level."""
    level = paragraphs[index].level
    return any(_first_at_or_above(part, level) for part in (reversed(paragraphs[:index]), paragraphs[index + 1 :]))


def _first_at_or_above(paragraphs: Iterable[Paragraph], level: int) -> bool:
    for paragraph in paragraphs:
        if paragraph.part in (Part.CONTINUATION, Part.TABLE):
            continue
        if paragraph.level <= level:
            return paragraph.part is Part.SUB and paragraph.level == level
    return False


LONELY_ITEM = RuleInfo(
    name="list-of-one",
    family=Family.NUMBERING,
    severity=Severity.WARNING,
    title=Sentence(zh="只有一个分段", en="A list of one"),
    why=Sentence(
        zh="有(a)就应有(b)；只有一项时并入上文。",
        en="Where there is an (a) there is a (b); a single item belongs in the text before it.",
    ),
    source=Sentence(
        zh="《编辑手册》，标题和列举（有A就应有B）",
        en="Editorial Manual, headings and lists (if there is an A there must be a B)",
    ),
    flags=("1. 请秘书长：\n(a) 提交报告；\n2. 决定继续审议。",),
    passes=("1. 请秘书长：\n(a) 提交报告；\n(b) 通报情况；\n2. 决定继续审议。",),
)

RULES = (
    DocumentRule(OUT_OF_SEQUENCE, _out_of_sequence),
    DocumentRule(ONLY_ONE_NUMBERED, _only_one_numbered),
    DocumentRule(LONELY_ITEM, _lonely_item),
)
