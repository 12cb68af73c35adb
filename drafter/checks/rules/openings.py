"""How a paragraph opens: with a phrase that is known, in the part where it belongs, in the form of that part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import GatheredRule, Hit, ParagraphRule, RuleInfo, Subject
from drafter.checks.typed_items import item_mark
from drafter.language.profile import profile
from drafter.model.document import Paragraph, Part
from drafter.model.place import Place
from drafter.phrases.chain import ChainStep, with_step
from drafter.phrases.leads import LeadMatch, leads, match_lead
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

_OPENING_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)
_MOST_ASTRAY = 0.2
"""A text with more paragraphs without an opening phrase than this is a declaration or a set of rules."""
_FEWEST_USES = 30
_RARE = 0.04
_NEARLY_NEVER = 0.003
_HEAD = 12
_FIRST_WORD = re.compile(r"(?:(?:Also|Further) )?(?P<verb>[A-Za-z]+)(?= )")


def _lead(paragraph: Paragraph, subject: Subject) -> LeadMatch | None:
    if paragraph.part not in _OPENING_PARTS:
        return None
    return match_lead(paragraph.text, subject.language, paragraph.part)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a paragraph is written: whether it opens with a phrase, and whether it ends as a sentence does."""

    is_open: bool
    ends_in_stop: bool


_Manners = Sequence[tuple[Paragraph, _Manner]]


def _manner(paragraph: Paragraph, subject: Subject) -> _Manner | None:
    """None where it need not open with a phrase."""
    if paragraph.part not in _OPENING_PARTS or not paragraph.text.strip() or item_mark(paragraph.text):
        return None
    stop = profile(subject.language).closing.final
    return _Manner(_lead(paragraph, subject) is not None, paragraph.text.rstrip().endswith(stop))


def _unknown(facts: _Manners, subject: Subject) -> Iterator[Hit]:
    astray = [paragraph for paragraph, manner in facts if not manner.is_open]
    if len(astray) > max(2, _MOST_ASTRAY * len(facts)) or _is_in_sentences(facts):
        return
    for paragraph in astray:
        head = Span(0, min(_HEAD if subject.language == "zh" else 2 * _HEAD, len(paragraph.text)))
        yield Hit(head, place=Place(paragraph_id=paragraph.id))


def _is_in_sentences(facts: _Manners) -> bool:
    """True for a declaration, whose numbered paragraphs are sentences that end with stops."""
    operative = [manner for paragraph, manner in facts if paragraph.part is Part.OPERATIVE]
    return sum(manner.ends_in_stop for manner in operative) > max(3, 0.4 * len(operative))


UNKNOWN = RuleInfo(
    name="opening-phrase-unknown",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="段首没有起首语", en="The paragraph opens with no known phrase"),
    why=Sentence(
        zh="序言段和执行段都以起首语开头，如“回顾”“请”；“各国应……”这样的句子要改写。",
        en="Every paragraph opens with a phrase such as Recalling or Requests; a sentence must be recast.",
    ),
    source=Sentence(
        zh="《编辑手册》，决议：起草和编辑；198个起首语涵盖已通过案文98%的段落",
        en="Editorial Manual, resolutions: drafting and editing; 198 phrases open 98 % of adopted paragraphs",
    ),
    flags=(
        "回顾其决议，\n1. 各国应当提交报告；\n2. 决定继续审议。",
        "Recalling its resolution,\n1. States should report;\n2. Decides to remain seized.",
    ),
    passes=(
        "回顾其决议，\n1. 在这方面请秘书长提交报告；\n2. 对其贡献表示满意；\n3. 决定继续审议。",
        "Recalling its resolution,\n1. In this regard, requests a report;\n2. Decides to remain seized.",
    ),
    is_met_in_writing=True,
)


def _share(paragraph: Paragraph, lead: LeadMatch, subject: Subject) -> float | None:
    """Which share of the uses of an opening stands in this part; None where it is too rare to say."""
    use = leads().base_use(lead.base, subject.language)
    return use.in_part(paragraph.part) / use.total if use.total >= _FEWEST_USES else None


def _in_wrong_part(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    lead = _lead(paragraph, subject)
    if lead is None or _wrong_form(paragraph, subject):
        return
    share = _share(paragraph, lead, subject)
    if share is None or share >= _RARE:
        return
    is_operative = paragraph.part is Part.OPERATIVE
    severity = Severity.WARNING if share < _NEARLY_NEVER else Severity.HINT
    message = (
        Sentence(zh=f"“{lead.text}”用于序言段", en=f"“{lead.text}” belongs in the preamble")
        if is_operative
        else Sentence(zh=f"“{lead.text}”用于执行段", en=f"“{lead.text}” belongs in the operative part")
    )
    yield Hit(lead.span, message, severity=severity)


IN_WRONG_PART = RuleInfo(
    name="opening-phrase-in-wrong-part",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="起首语用错了部分", en="The opening phrase belongs in the other part"),
    why=Sentence(
        zh="“铭记”“深信”“意识到”等只用于序言段，“请”“决定”“要求”等只用于执行段。",
        en="Bearing in mind, convinced and aware open preambular paragraphs only; requests and decides operative ones.",
    ),
    source=Sentence(
        zh="第75至80届已通过案文起首语的使用次数：在另一部分占99.7%以上为警告，96%以上为提示",
        en="Uses of each phrase in adopted texts of sessions 75 to 80: 99.7 % in the other part warn, 96 % hint",
    ),
    flags=("1. 铭记会员国的责任；\n2. 请秘书长提交报告。", "请秘书长提交报告，\n1. 决定继续审议。"),
    passes=(
        "铭记会员国的责任，\n1. 请秘书长提交报告；\n2. 重申其决议。",
        "Bearing in mind the responsibility of States,\n1. Requests a report.",
    ),
)


def _wrong_form(paragraph: Paragraph, subject: Subject) -> Span | None:
    """The first word: a participle in the operative part, a finite verb in the preamble, an infinitive anywhere."""
    first = _FIRST_WORD.match(paragraph.text)
    if subject.language != "en" or first is None or paragraph.part not in _OPENING_PARTS:
        return None
    word, verbs = first["verb"].capitalize(), _finite_verbs()
    is_infinitive = bool({f"{word}s", f"{word}es"} & verbs)
    if paragraph.part is Part.OPERATIVE:
        is_wrong = is_infinitive or (word.endswith("ing") and _lead(paragraph, subject) is not None)
    else:
        is_wrong = is_infinitive or word in verbs
    return Span(*first.span()) if is_wrong else None


@lru_cache(maxsize=1)
def _finite_verbs() -> frozenset[str]:
    """The first words of operative openings that never open a preambular paragraph: Requests, Decides."""
    return frozenset(
        phrase.split(" ")[0]
        for phrase, use in leads().uses["en"].items()
        if use.operative > _FEWEST_USES * max(1, use.preambular) and phrase.split(" ")[0].endswith("s")
    )


def _form(facts: Sequence[tuple[Paragraph, Span]], subject: Subject) -> Iterator[Hit]:
    """Nothing where it is a manner: “We, Heads of State, … Reaffirm …” is a declaration."""
    opening = [paragraph for paragraph in subject.document.paragraphs if paragraph.part in _OPENING_PARTS]
    if len(facts) > max(2, _MOST_ASTRAY * len(opening)):
        return
    for paragraph, span in facts:
        words, is_operative = span.of(paragraph.text), paragraph.part is Part.OPERATIVE
        zh = f"“{words}”不是{'执行段' if is_operative else '序言段'}的词形"
        form = "an operative" if is_operative else "a preambular"
        message = Sentence(zh=zh, en=f"“{words}” is not the form of {form} paragraph")
        yield Hit(span, message, place=Place(paragraph_id=paragraph.id))


FORM = RuleInfo(
    name="opening-verb-in-wrong-form",
    family=Family.LEAD,
    severity=Severity.ERROR,
    title=Sentence(zh="起首动词的词形不对", en="The opening verb has the wrong form"),
    why=Sentence(
        zh="英文序言段以分词起首（Recalling），执行段以第三人称单数现在时起首（Requests）。",
        en="Preambular paragraphs open with a participle (Recalling), operative ones with the present "
        "tense (Requests).",
    ),
    source=Sentence(
        zh="《编辑手册》，决议：起草和编辑；78/167第7段的“Encourage”通过后才发现",
        en="Editorial Manual, resolutions: drafting and editing; “Encourage” in paragraph 7 of 78/167 was a slip",
    ),
    flags=(
        "Requests support,\n1. Decides to remain seized.",
        "1. Encourage Member States to take part;\n2. Decides to remain seized.",
        "1. Looking forward to the meeting;\n2. Decides to remain seized.",
    ),
    passes=("Having considered the report,\nDeeply concerned about the delay,\n1. Requests a report.",),
    languages=("en",),
)


def _order(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    lead = _lead(paragraph, subject)
    if lead is None or lead.step is ChainStep.BARE:
        return
    preambular = paragraph.part is Part.PREAMBULAR
    right = with_step(lead.base, lead.step, "en", preambular=preambular)
    first = lead.text.split(" ")[0].lower()
    is_front = first in ("also", "further")
    if is_front == preambular and right.lower() != lead.text.lower():
        is_sure = " " not in lead.base
        message = Sentence(zh=f"“{first}”的位置不对", en=f"“{first}” stands in the wrong place")
        yield Hit(lead.span, message, fix=Fix(lead.text, right, Safety.SAFE) if is_sure else None)


ORDER = RuleInfo(
    name="also-further-in-wrong-place",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="also或further的位置不对", en="Also or further stands in the wrong place"),
    why=Sentence(
        zh="英文序言段放在分词之后（Recalling also），执行段放在动词之前（Also requests）。",
        en="In the preamble it follows the participle, Recalling also; in the operative part it comes "
        "first, Also requests.",
    ),
    source=Sentence(
        zh="已通过的英文案文：序言段放在分词之后4,561处，之前9处",
        en="Adopted English texts: 4,561 preambular paragraphs have it behind the participle, 9 before",
    ),
    flags=("Recalling its resolution,\nAlso recalling its decision,\n1. Requests a report.",),
    passes=(
        "Recalling its resolution,\nRecalling also its decision,\n1. Requests a report.",
        "Having considered also the report,\n1. Requests a report.",
    ),
    languages=("en",),
)

_SWOLLEN = re.compile("(?:此外|另外|同时)，?(?=[又还])")
_SWOLLEN_AFTER = re.compile("(?:再|另)(?=重申|确认|强调|欢迎|请|决定|鼓励|敦促|促请)")


def _swollen(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    if paragraph.part not in _OPENING_PARTS:
        return
    match = _SWOLLEN.match(paragraph.text) or _SWOLLEN_AFTER.match(paragraph.text)
    if match and subject.language == "zh":
        message = Sentence(zh=f"“{match[0]}”多余", en=f"“{match[0]}” is too much")
        yield Hit(Span(*match.span()), message, fix=Fix(match[0], "", Safety.ASK))


SWOLLEN = RuleInfo(
    name="also-further-swollen",
    family=Family.LEAD,
    severity=Severity.ERROR,
    title=Sentence(zh="“又”“还”之外又加了词", en="A further word beside also or further"),
    why=Sentence(
        zh="同一起首语依次为不加词、“又”、“还”，第四段又从不加词起；不用“此外还”“再”“另”。",
        en="An opening goes bare, 又, 还 and bare again; 此外还, 再 and 另 are not used.",
    ),
    source=Sentence(
        zh="已通过案文中连续四段的236处有228处第四段不加词",
        en="228 of 236 runs of four in adopted texts have the fourth paragraph bare",
    ),
    flags=("1. 重申其决议；\n2. 此外还重申其决定。", "1. 请秘书长提交报告；\n2. 另请秘书长通报情况。"),
    passes=("1. 重申其决议；\n2. 又重申其决定。", "1. 再次请秘书长提交报告；\n2. 决定继续审议。"),
    languages=("zh",),
)


def _unattested(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    lead = _lead(paragraph, subject)
    if lead is not None and not lead.known and not item_mark(paragraph.text):
        message = Sentence(zh=f"起首语表里没有“{lead.base}”", en=f"The table of openings lacks “{lead.base}”")
        yield Hit(lead.span, message)


UNATTESTED = RuleInfo(
    name="opening-phrase-unattested",
    family=Family.LEAD,
    severity=Severity.HINT,
    title=Sentence(zh="起首语少见", en="A rare opening phrase"),
    why=Sentence(
        zh="第75至80届的案文很少这样起首；可换一个常用的，也可加入您的短语库。",
        en="Texts of sessions 75 to 80 hardly open so; take a usual phrase, or add this one to your phrases.",
    ),
    source=Sentence(
        zh="第75至80届已通过案文的起首语表", en="The table of openings of adopted texts, sessions 75 to 80"
    ),
    flags=("1. 极其感兴趣地欢迎其贡献；\n2. 决定继续审议。",),
    passes=("1. 赞赏地注意到其贡献；\n2. 决定继续审议。",),
)


def _recognise(paragraph: Paragraph, subject: Subject) -> Iterator[Hit]:
    if paragraph.part is Part.OPERATIVE and (lead := _lead(paragraph, subject)) and lead.base == "认识到":
        right = lead.text.replace("认识到", "确认")
        yield Hit(lead.span, fix=Fix(lead.text, right, Safety.ASK))


RECOGNISE = RuleInfo(
    name="recognize-in-operative-part",
    family=Family.LEAD,
    severity=Severity.HINT,
    title=Sentence(zh="执行段里Recognizes多译“确认”", en="Recognizes is usually 确认 in the operative part"),
    why=Sentence(
        zh="Recognizing在序言段译“认识到”，Recognizes在执行段译“确认”。",
        en="Recognizing is 认识到 in the preamble, Recognizes is 确认 in the operative part.",
    ),
    source=Sentence(
        zh="已通过案文：执行段“确认”1,683处，“认识到”303处",
        en="Adopted texts, operative part: 1,683 with 确认, 303 with 认识到",
    ),
    flags=("1. 认识到会员国的责任；\n2. 决定继续审议。",),
    passes=("认识到会员国的责任，\n1. 确认其贡献；\n2. 决定继续审议。",),
    languages=("zh",),
)

_MODEL_UN = re.compile(
    r"(?:Having adopted|Having studied|Fully aware|Deeply conscious|Noting with approval|Observing|Expe"
    r"cting|Contemplating"
    r"|Viewing with appreciation|Trusts|Hopes|Further proclaims|Suggests|Solemnly affirms|Keeping in mind)\b"
)


def _model_un(paragraph: Paragraph, _: Subject) -> Iterator[Hit]:
    match = _MODEL_UN.match(paragraph.text) if paragraph.part in _OPENING_PARTS else None
    if match:
        message = Sentence(zh=f"“{match[0]}”在大会决议里几乎不用", en=f"Assembly texts hardly ever say “{match[0]}”")
        yield Hit(Span(*match.span()), message)


MODEL_UN = RuleInfo(
    name="opening-phrase-hardly-used",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="大会决议几乎不用的起首语", en="An opening phrase that Assembly texts hardly ever use"),
    why=Sentence(
        zh="这样的起首语见于模拟联合国的手册，大会近年的决议几乎没有；换一个常用的。",
        en="Such phrases come from Model UN handbooks; recent resolutions hardly have them. Take a usual one.",
    ),
    source=Sentence(zh="2020至2026年的已通过案文中各有0至3处", en="0 to 3 cases each in adopted texts of 2020 to 2026"),
    flags=("Fully aware of the risk,\n1. Requests a report.",),
    passes=("Aware of the risk,\n1. Requests a report.",),
    languages=("en",),
)


RULES = (
    GatheredRule(UNKNOWN, _manner, _unknown),
    ParagraphRule(IN_WRONG_PART, _in_wrong_part),
    GatheredRule(FORM, _wrong_form, _form),
    ParagraphRule(ORDER, _order, ("also", "Also", "further", "Further")),
    ParagraphRule(SWOLLEN, _swollen, ("此外", "另外", "同时", "再", "另")),
    ParagraphRule(UNATTESTED, _unattested),
    ParagraphRule(RECOGNISE, _recognise, ("认识到",)),
    ParagraphRule(MODEL_UN, _model_un),
)
