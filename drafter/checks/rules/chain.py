"""The chain of 又/还 and also/further over adjacent paragraphs that open with the same phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import GatheredRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, Part
from drafter.model.place import Place
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import ChainStep, Link, chain_word, expected_step, is_tolerated, split_step, with_step
from drafter.phrases.leads import LeadMatch, match_lead
from drafter.phrases.linking import breaks_or_links, link_of, runs_of
from drafter.text.sentence import Language, Sentence


@dataclass(frozen=True, slots=True)
class _Linked:
    """What a paragraph is to a chain: its link, None where it opens with no known phrase or breaks a run."""

    link: Link | None


_NO_LINK = _Linked(None)


@dataclass(frozen=True, slots=True)
class _Opening:
    """One paragraph of a run, with its link and the one before it (None where the run begins)."""

    paragraph: Paragraph
    link: Link
    previous: Link | None
    expected: ChainStep
    is_sure: bool
    """False where the paragraph before opens with a phrase that is not known."""

    def lead(self, language: Language) -> LeadMatch:
        """The opening phrase, found anew: only what is flagged needs its place."""
        match = match_lead(self.paragraph.text, language, self.paragraph.part)
        assert match is not None
        return match


_Facts = Sequence[tuple[Paragraph, _Linked]]


def _linked(paragraph: Paragraph, subject: Subject) -> _Linked | None:
    if not breaks_or_links(paragraph):
        return None
    if paragraph.part not in (Part.PREAMBULAR, Part.OPERATIVE):
        return _NO_LINK
    match = match_lead(paragraph.text, subject.language, paragraph.part)
    return _NO_LINK if match is None else _Linked(link_of(match, paragraph.text, subject.language, phrase_bank()))


def _openings(facts: _Facts, subject: Subject) -> Iterator[_Opening]:
    """The paragraphs that open with a phrase, in order."""
    document, language = subject.document, subject.language
    for run in runs_of((paragraph, linked.link) for paragraph, linked in facts):
        previous: Link | None = None
        for index, (paragraph_id, link) in enumerate(run):
            if link is not None:
                expected = expected_step(previous, link, language)
                is_sure = previous is not None or index == 0
                yield _Opening(document.paragraph(paragraph_id), link, previous, expected, is_sure)
            previous = link


def _hit(opening: _Opening, message: Sentence, language: Language, severity: Severity | None = None) -> Hit:
    lead = opening.lead(language)
    base, _ = split_step(lead.text, language)
    preambular = opening.paragraph.part is Part.PREAMBULAR
    right = with_step(base, opening.expected, language, preambular=preambular)
    return Hit(
        span=lead.span,
        place=Place(paragraph_id=opening.paragraph.id),
        message=message,
        severity=severity,
        fix=Fix(lead.text, right, Safety.SAFE) if right != lead.text else None,
    )


def _without_predecessor(facts: _Facts, subject: Subject) -> Iterator[Hit]:
    language = subject.language
    for opening in _openings(facts, subject):
        step = opening.link.step
        if step in (ChainStep.BARE, opening.expected) or is_tolerated(opening.previous, opening.link, language):
            continue
        yield _hit(opening, _unjoined(opening, language), language, None if opening.is_sure else Severity.WARNING)


def _unjoined(opening: _Opening, language: Language) -> Sentence:
    lead = opening.lead(language).text
    if opening.expected is ChainStep.BARE:
        return Sentence(zh=f"“{lead}”没有承接", en=f"“{lead}” has nothing to follow on from")
    word = chain_word(opening.expected, language)
    return Sentence(zh=f"“{lead}”应改用“{word}”", en=f"“{lead}” should take “{word}” here")


WITHOUT_PREDECESSOR = RuleInfo(
    name="also-further-without-predecessor",
    family=Family.LEAD,
    severity=Severity.ERROR,
    title=Sentence(zh="“又”“还”没有承接", en="Also or further has nothing to follow on from"),
    why=Sentence(
        zh="“又”只能紧接同一起首语，“还”只能紧接“又”；起首语隔断后重新从头起。",
        en="“Also” follows the same opening in the paragraph before, “further” follows “also”; after another opening "
        "the phrase starts bare again.",
    ),
    why_in_chinese=Sentence(
        zh="“又”只能紧接同一起首语，“还”只能紧接“又”；起首语隔断后重新从头起。",
        en="“又” stands right behind the same opening, “还” right behind “又”; after another "
        "opening the phrase starts bare again.",
    ),
    why_in_english=Sentence(
        zh="“also”只能紧接同一起首语，“further”只能紧接“also”；起首语隔断后重新从头起。",
        en="“Also” follows the same opening in the paragraph before, “further” follows “also”; "
        "after another opening the phrase starts bare again.",
    ),
    source=Sentence(
        zh="已通过的中文案文中10,480处“又”“还”有139处不合（1.3%）",
        en="139 of 10,480 uses of 又 and 还 in adopted Chinese texts deviate (1.3 %)",
    ),
    flags=(
        "1. 确认其贡献；\n2. 请会员国参加；\n3. 又确认其作用。",
        "回顾其决议，\n还回顾其决定，",
        "重申其决议，\n又重申其决定，\n还重申其宣言，\n又重申其议程，",
        "1. Welcomes the report;\n2. Requests support;\n3. Also welcomes the summary.",
        "Recalling its resolution,\nRecalling further its decision,",
    ),
    passes=(
        "重申其决议，\n又重申其决定，\n还重申其宣言，\n重申其议程，",
        "1. 请秘书长提交报告；\n2. 又请秘书长设立联络点；\n3. 还请秘书长通报情况。",
        "1. 请秘书长提交报告；\n2. 又再次请秘书长设立联络点。",
        "Recalling its resolution,\nRecalling also its decision,\nRecalling further its declaration,",
        "1. Requests the Secretary-General to report;\n2. Also requests the Secretary-General to inform it.",
    ),
)


def _missing(facts: _Facts, subject: Subject) -> Iterator[Hit]:
    language = subject.language
    for opening in _openings(facts, subject):
        if opening.link.step is not ChainStep.BARE or opening.expected is ChainStep.BARE or _is_renewed(opening):
            continue
        word = chain_word(opening.expected, language)
        message = Sentence(
            zh=f"与上一段起首语相同，通常用“{word}{opening.link.base}”",
            en=f"The paragraph before opens alike; usually “{word}” is added",
        )
        weight = Severity.HINT if is_tolerated(opening.previous, opening.link, language) else None
        yield _hit(opening, message, language, weight)


def _is_renewed(opening: _Opening) -> bool:
    """True where one of both paragraphs has 再次 and the other has not: of 50 such pairs none takes 又 (75 to 77)."""
    return opening.previous is not None and opening.previous.base != opening.link.base


MISSING = RuleInfo(
    name="also-further-missing",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="相邻两段起首语相同，缺“又”“还”", en="Two paragraphs open alike without also or further"),
    why=Sentence(
        zh="相邻段落用同一起首语时依次加“又”“还”。原文两个不同的动词译成同一个中文词时可不加。",
        en="Adjacent paragraphs that open alike take “also”, then “further”. A Chinese text needs none where it "
        "renders two verbs of the original by one.",
    ),
    why_in_chinese=Sentence(
        zh="相邻段落用同一起首语时依次加“又”“还”。原文两个不同的动词译成同一个中文词时可不加。",
        en="Adjacent paragraphs that open alike take “又”, then “还”. None is needed where two "
        "verbs of the original are rendered by one.",
    ),
    why_in_english=Sentence(
        zh="相邻段落用同一起首语时依次加also、further。",
        en="Adjacent paragraphs that open alike take “also”, then “further”.",
    ),
    source=Sentence(
        zh="已通过的中文案文：无受文者的执行段相邻2,516对中2,346对有“又”，受文者相同的1,430对中1,000对有",
        en="Adopted Chinese texts: 2,346 of 2,516 operative pairs without addressee have 又, 1,000 "
        "of 1,430 with the same one",
    ),
    flags=(
        "1. 重申其决议；\n2. 重申其决定。",
        "回顾其决议，\n又回顾其决定，\n回顾其宣言，",
        "1. 请秘书长提交报告；\n2. 请秘书长设立联络点。",
        "Recalling its resolution,\nRecalling its decision,",
        "1. Calls upon States:\n(a) To act;\n(b) To help;\n2. Calls upon States to report.",
        "1. Calls upon States to report;\n2. Calls upon States:\n(a) To act;\n(b) To help.",
        "1. 促请会员国：\n(a) 采取行动；\n(b) 提供协助；\n2. 促请会员国提出报告。",
    ),
    passes=(
        "1. 鼓励会员国参加；\n2. 鼓励区域委员会协助。",
        "重申其决议，\n又重申其决定，",
        "1. 请秘书长提交报告；\n2. 再次请秘书长设立联络点。",
        "1. Encourages Member States to take part;\n2. Encourages the regional commissions to assist.",
        "1. Calls upon States to report;\n2. Calls upon States and other stakeholders:\n(a) To act;\n(b) To help.",
    ),
)

RULES = (GatheredRule(WITHOUT_PREDECESSOR, _linked, _without_predecessor), GatheredRule(MISSING, _linked, _missing))
