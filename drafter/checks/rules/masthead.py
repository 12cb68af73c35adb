"""The head of the text: organ, title, agenda item; and its parts in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.checks.finding import Family, Severity
from drafter.checks.rule import DocumentRule, GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import Masthead, Paragraph, Part
from drafter.model.place import Place
from drafter.text.normal import count_han
from drafter.text.sentence import Sentence

_MOST_WORDS = 10_700
_HAN_A_WORD = 1.6
"""Chinese characters to one English word, over adopted texts in both languages."""


def _no_organ(subject: Subject) -> Iterator[Hit]:
    if not subject.document.masthead.organ.strip() and subject.document.paragraphs:
        yield Hit(place=Place(field="organ"))


NO_ORGAN = RuleInfo(
    name="organ-line-missing",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    title=Sentence(zh="缺“大会，”一行", en="The line with the organ is missing"),
    why=Sentence(
        zh="案文以机关名称加逗号开头，如“大会，”。",
        en="The text opens with the organ and a comma: The General Assembly,",
    ),
    source=Sentence(
        zh="《编辑手册》，决议：起草和编辑；1,882份已通过案文中1,880份如此",
        en="Editorial Manual, resolutions: drafting and editing; 1,880 of 1,882 adopted texts",
    ),
    flags=(),
    passes=("回顾其决议，",),
)


def _title(subject: Subject) -> Iterator[Hit]:
    title = subject.document.masthead.title_text.strip()
    if not title and subject.document.paragraphs:
        yield Hit(message=Sentence(zh="没有标题", en="There is no title"), place=Place(field="title"))
    elif re.search(r"[。；，,;]$|(?<![A-Z])\.$", title):
        message = Sentence(zh=f"标题末尾不用“{title[-1]}”", en=f"No “{title[-1]}” at the end of the title")
        yield Hit(message=message, place=Place(field="title"))


TITLE = RuleInfo(
    name="title-not-in-form",
    family=Family.STRUCTURE,
    severity=Severity.WARNING,
    title=Sentence(zh="标题不合规格", en="The title is not in its form"),
    why=Sentence(zh="每份决议有标题，末尾不加标点。", en="Every resolution has a title, without a mark at its end."),
    source=Sentence(zh="《编辑手册》，决议：起草和编辑", en="Editorial Manual, resolutions: drafting and editing"),
    flags=("= 海洋观测合作。\n回顾其决议，", "=\n回顾其决议，", "= Ocean observation,\nRecalling its resolution,"),
    passes=("= 海洋观测合作\n回顾其决议，", "= Cooperation with the U.S.A.\nRecalling its resolution,"),
)


def _order(subject: Subject) -> Iterator[Hit]:
    """A paragraph of the preamble behind an operative one, with no heading between."""
    is_operative, parts = False, (Part.SUB, Part.CONTINUATION, Part.TABLE)
    for paragraph in subject.document.paragraphs:
        if paragraph.part in parts:
            continue
        if paragraph.part is Part.PREAMBULAR and is_operative:
            yield Hit(place=Place(paragraph_id=paragraph.id))
        is_operative = paragraph.part is Part.OPERATIVE or (is_operative and paragraph.part is Part.PREAMBULAR)


ORDER = RuleInfo(
    name="preamble-behind-operative-part",
    family=Family.STRUCTURE,
    severity=Severity.ERROR,
    title=Sentence(zh="序言段排在了执行段之后", en="A preambular paragraph stands behind an operative one"),
    why=Sentence(
        zh="先序言段，后执行段；只有分节的案文每节可以有自己的序言段。",
        en="The preamble comes first; only a text in sections may have one in each.",
    ),
    source=Sentence(zh="《编辑手册》，决议：起草和编辑", en="Editorial Manual, resolutions: drafting and editing"),
    flags=("1. 请秘书长提交报告；\n回顾其决议，\n2. 决定继续审议。",),
    passes=(
        "回顾其决议，\n1. 请秘书长提交报告；\n2. 决定继续审议。",
        "1. 请秘书长提交报告；\n# 二\n回顾其决议，\n2. 决定继续审议。",
    ),
)


def _words(paragraph: Paragraph, subject: Subject) -> float:
    """About how many English words the paragraph comes to."""
    text = paragraph.text
    return count_han(text) / _HAN_A_WORD if subject.language == "zh" else len(text.split())


def _size(facts: Sequence[tuple[Paragraph, float]], _: Subject) -> Iterator[Hit]:
    words = int(sum(count for _, count in facts))
    if words > _MOST_WORDS:
        message = Sentence(zh=f"约合英文{words:,}词", en=f"About {words:,} words")
        yield Hit(message=message, place=Place())


SIZE = RuleInfo(
    name="text-over-word-limit",
    family=Family.STRUCTURE,
    severity=Severity.HINT,
    title=Sentence(zh="案文过长", en="The text is long"),
    why=Sentence(
        zh="会员国提交的文件超过10,700个英文词时，文件处理要多费时日。",
        en="Documents of Member States above 10,700 words take longer to process.",
    ),
    source=Sentence(zh="《编辑手册》，文件提交须知", en="Editorial Manual, instructions for submission"),
    flags=(),
    passes=("回顾其决议，",),
)


def _item(subject: Subject) -> Iterator[Hit]:
    masthead, register = subject.document.masthead, subject.context.register
    session, item = masthead.session, masthead.agenda_item
    if session is None or not item or masthead.adoption is not None or not register.agenda(session):
        return
    for number in re.split(r"[、,，和]| and ", item):
        if number.strip() and register.item(session, number.strip()) is None:
            message = Sentence(
                zh=f"第{session}届议程里没有项目{number.strip()}",
                en=f"The agenda of session {session} has no item {number.strip()}",
            )
            yield Hit(message=message, place=Place(field="agenda_item"))


ITEM = RuleInfo(
    name="agenda-item-unknown",
    family=Family.SESSION,
    severity=Severity.HINT,
    title=Sentence(zh="议程里没有这个项目", en="The agenda has no such item"),
    why=Sentence(
        zh="议程项目的编号每届不同：22(b)在第七十七届是23(b)。登记册可能不全，须核对。",
        en="Items change their numbers from session to session; the register may not have all of them. Check it.",
    ),
    source=Sentence(zh="登记册中第74至80届的议程项目", en="Agenda items of sessions 74 to 80 in the register"),
    flags=(),
    passes=("@78\n回顾其决议，",),
)

_ADOPTED = "A/RES/"


def _not_renewed(subject: Subject) -> Iterator[Hit]:
    """Of a draft that has an adopted base: once it is one's own, it is no text of the base's session any more."""
    masthead, base = subject.document.masthead, subject.context.base
    if base is None or not _is_adopted(base.masthead):
        return
    if _is_adopted(masthead) or (masthead.session is not None and masthead.session == base.masthead.session):
        yield Hit(place=Place(field="session"))


def _is_adopted(masthead: Masthead) -> bool:
    return masthead.adoption is not None or (masthead.symbol or "").startswith(_ADOPTED)


NOT_RENEWED = RuleInfo(
    name="session-not-renewed",
    family=Family.SESSION,
    severity=Severity.ERROR,
    title=Sentence(zh="还没有更新届次", en="The session is still the base’s"),
    why=Sentence(
        zh="文头还是基稿的：文号、届次或通过日期没有更新，不能作为新的草案提交。",
        en="The masthead is still the base’s: its symbol, session or day of adoption. A new draft needs its own.",
    ),
    source=Sentence(
        zh="《编辑手册》，文首：草案有自己的届次和文号", en="Editorial Manual, mastheads: a draft has its own session"
    ),
    flags=(),
    passes=("@78/371\n回顾其决议，", "@79\n回顾其决议，"),
)

RULES = (
    DocumentRule(NO_ORGAN, _no_organ),
    DocumentRule(TITLE, _title),
    DocumentRule(ORDER, _order),
    GatheredRule(SIZE, _words, _size),
    DocumentRule(ITEM, _item),
    DocumentRule(NOT_RENEWED, _not_renewed),
)
