"""The chain of 又/还 and also/further over adjacent paragraphs that open with the same phrase."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.checks.finding import Family, Fix, Safety, Severity
from drafter.checks.rule import DocumentRule, Hit, RuleInfo, Subject
from drafter.model.document import Paragraph, Part
from drafter.model.place import Place
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import CHAIN_WORDS, ChainStep, Link, expected_step, is_tolerated, split_step, with_step
from drafter.phrases.leads import match_lead
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)


@dataclass(frozen=True, slots=True)
class _Opening:
    """One paragraph of a run, with its link and the one before it (None where the run begins)."""

    paragraph: Paragraph
    link: Link
    previous: Link | None

    def expected(self, language: Language) -> ChainStep:
        return expected_step(self.previous, self.link, language)


def _openings(subject: Subject) -> Iterator[_Opening]:
    """The opened paragraphs in order; lists below a paragraph do not break its run, headings do."""
    previous: Link | None = None
    part: Part | None = None
    for paragraph in subject.document.paragraphs:
        if paragraph.part not in _PARTS:
            previous = None if paragraph.part in (Part.HEADING, Part.ANNEX) else previous
            continue
        if paragraph.part is not part:
            previous, part = None, paragraph.part
        link = _link(paragraph.text, paragraph.lead, paragraph.part, subject.language)
        if link is not None:
            yield _Opening(paragraph, link, previous)
        previous = link


@lru_cache(maxsize=4096)
def _link(text: str, lead: str, part: Part, language: Language) -> Link | None:
    """The link that a paragraph makes; None where it has no opening phrase.

    A phrase around an object (对……表示满意) counts whole, so that 对……表示关切 after it is another one.
    """
    if not lead:
        return None
    match = match_lead(text, language, part)
    base, step = split_step(lead, language)
    if match and match.text == lead:
        base, step = match.base, match.step
    bank = phrase_bank()
    end = text.find(lead) + len(lead)
    return Link(base, step, bank.is_directive(base, language), text[end:].strip())


def _lead_span(paragraph: Paragraph) -> Span:
    return paragraph.lead_span or Span(0, 0)


def _fix(opening: _Opening, step: ChainStep, language: Language) -> Fix | None:
    base, _ = split_step(opening.paragraph.lead, language)
    preambular = opening.paragraph.part is Part.PREAMBULAR
    after = with_step(base, step, language, preambular=preambular)
    before = opening.paragraph.lead
    return Fix(before, after, Safety.SAFE) if after != before else None


def _without_predecessor(subject: Subject) -> Iterator[Hit]:
    language = subject.language
    for opening in _openings(subject):
        expected = opening.expected(language)
        if opening.link.step in (ChainStep.BARE, expected) or is_tolerated(opening.previous, opening.link, language):
            continue
        yield Hit(
            span=_lead_span(opening.paragraph),
            place=Place(paragraph_id=opening.paragraph.id),
            message=_unjoined(opening, expected, language),
            fix=_fix(opening, expected, language),
        )


def _unjoined(opening: _Opening, expected: ChainStep, language: Language) -> Sentence:
    lead = opening.paragraph.lead
    if expected is ChainStep.BARE:
        return Sentence(zh=f"“{lead}”没有承接", en=f"“{lead}” has nothing to follow on from")
    word = CHAIN_WORDS[language][expected]
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
    source="10,480 chains in adopted Chinese texts, 1.3 % deviate",
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


def _missing(subject: Subject) -> Iterator[Hit]:
    language = subject.language
    for opening in _openings(subject):
        expected = opening.expected(language)
        if opening.link.step is not ChainStep.BARE or expected is ChainStep.BARE:
            continue
        word = CHAIN_WORDS[language][expected]
        yield Hit(
            span=_lead_span(opening.paragraph),
            place=Place(paragraph_id=opening.paragraph.id),
            severity=Severity.HINT if is_tolerated(opening.previous, opening.link, language) else None,
            message=Sentence(
                zh=f"与上一段起首语相同，通常用“{word}{opening.link.base}”",
                en=f"The paragraph before opens alike; usually “{word}” is added",
            ),
            fix=_fix(opening, expected, language),
        )


MISSING = RuleInfo(
    name="also-further-missing",
    family=Family.LEAD,
    severity=Severity.WARNING,
    title=Sentence(zh="相邻两段起首语相同，缺“又”“还”", en="Two paragraphs open alike without also or further"),
    why=Sentence(
        zh="相邻段落用同一起首语时依次加“又”“还”。原文两个不同的动词译成同一个中文词时可不加。",
        en="Adjacent paragraphs that open alike take “also”, then “further”. Where two verbs of the original share one "
        "Chinese verb, none is needed.",
    ),
    source="Adopted Chinese texts: 2,346 of 2,516 pairs without addressee have 又, 1,000 of 1,430 with the same one",
    flags=(
        "1. 重申其决议；\n2. 重申其决定。",
        "回顾其决议，\n又回顾其决定，\n回顾其宣言，",
        "1. 请秘书长提交报告；\n2. 请秘书长设立联络点。",
        "Recalling its resolution,\nRecalling its decision,",
    ),
    passes=(
        "1. 鼓励会员国参加；\n2. 鼓励区域委员会协助。",
        "重申其决议，\n又重申其决定，",
        "1. Encourages Member States to take part;\n2. Encourages the regional commissions to assist.",
    ),
)

RULES = (DocumentRule(WITHOUT_PREDECESSOR, _without_predecessor), DocumentRule(MISSING, _missing))
