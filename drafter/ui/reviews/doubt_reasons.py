"""Why a paragraph is doubtful, in one line: the sign that made the reader least sure, else its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from drafter.model.document import Mark, Paragraph, Part
from drafter.phrases.leads import match_lead
from drafter.structuring.doubts import Doubt as Sign
from drafter.structuring.doubts import doubts
from drafter.structuring.leads import lead_of
from drafter.text.sentence import Language, Sentence

_SIGNS: Mapping[Sign, Sentence] = {
    Sign.NO_OPENING: Sentence(
        zh="起首语不在短语库中，未标出", en="Its opening phrase is not in the bank, so none is marked"
    ),
    Sign.OTHER_OPENING: Sentence(zh="起首语可能更长或更短", en="The opening phrase may be longer or shorter"),
    Sign.OTHER_PART: Sentence(
        zh="这个起首语通常用在另一部分", en="This opening phrase is usual in the other part of a resolution"
    ),
    Sign.NOT_SET_APART: Sentence(
        zh="源文件没有标出起首语，按短语库比对", en="The file does not set this opening phrase apart"
    ),
    Sign.ENDING: Sentence(
        zh="段末标点与本部分不合，可能没有断对", en="It does not end as paragraphs of its part do; it may be cut wrong"
    ),
    Sign.UNBALANCED: Sentence(zh="括号或引号不成对", en="A bracket or quotation mark has no partner"),
    Sign.NUMBER_INSIDE: Sentence(
        zh="段中有编号，可能是两段连在一起", en="There is a number inside; it may be two paragraphs"
    ),
    Sign.OPENING_INSIDE: Sentence(
        zh="逗号后像是另一段的开头", en="Behind a comma it reads as if another paragraph began"
    ),
    Sign.FUSED_YEARS: Sentence(zh="两个年份连在一起", en="Two years run together"),
    Sign.LOOSE_FIGURE: Sentence(
        zh="标点后有孤立数字，可能是脚注标号", en="A figure stands behind a stop; it may be the mark of a note"
    ),
    Sign.OUT_OF_SERIES: Sentence(zh="编号与上段不连续", en="Its number does not go on from the one above"),
}
_PLACES: Mapping[Part, Sentence] = {
    Part.PREAMBULAR: Sentence(zh="按位置认作序言段", en="Taken for a preambular paragraph by its place"),
    Part.OPERATIVE: Sentence(zh="没有编号，按位置认作执行段", en="No number; operative by its place"),
    Part.CONTINUATION: Sentence(
        zh="没有编号和起首语，认作上段的续段", en="No number, no opening phrase; goes on with the one above"
    ),
    Part.HEADING: Sentence(zh="单独一行，认作小标题", en="A line of its own, taken for a heading"),
}
_NO_NUMBER = Sentence(zh="没有编号，认作上段的续段", en="No number; goes on with the one above")
"""Of a continuation that opens as paragraphs of the two parts do."""
_GUESSED_OPENING = Sentence(
    zh="起首语不在短语库中，标到哪里是推断的", en="Its opening phrase is not in the bank; where it ends is a guess"
)
_ELSE = Sentence(zh="按位置推断", en="Inferred from its place")
_OPENED = (Part.PREAMBULAR, Part.OPERATIVE)
_SAME = 0.005
_BY_PLACE = 0.65
"""What is less sure was placed for want of anything that speaks against it."""


@lru_cache(maxsize=4096)
def doubt_reason(paragraph: Paragraph, sureness: float, language: Language) -> Sentence:
    """Why the reader is no surer of the paragraph than `sureness`."""
    sign = telling_sign(paragraph, sureness, language)
    if sign is None:
        if paragraph.part is Part.CONTINUATION and _opens_with_a_phrase(paragraph, language):
            return _NO_NUMBER
        return _PLACES.get(paragraph.part, _ELSE)
    return _GUESSED_OPENING if sign is Sign.NO_OPENING and paragraph.lead else _SIGNS[sign]


def _opens_with_a_phrase(paragraph: Paragraph, language: Language) -> bool:
    match = match_lead(paragraph.text, language)
    return match is not None and match.known


@lru_cache(maxsize=4096)
def telling_sign(paragraph: Paragraph, sureness: float, language: Language) -> Sign | None:
    """The sign that made the reader no surer than `sureness`; None where that is the paragraph's place."""
    signs = _signs(paragraph, language)
    telling = [sign for sign in signs if abs(sign.ceiling - sureness) < _SAME]
    if telling:
        return telling[0]
    if sureness <= _BY_PLACE or paragraph.part not in _OPENED:
        return None
    return Sign.NOT_SET_APART if paragraph.lead else Sign.NO_OPENING


def _signs(paragraph: Paragraph, language: Language) -> list[Sign]:
    plain = replace(paragraph, runs=tuple(replace(run, marks=run.marks - {Mark.LEAD}) for run in paragraph.runs))
    found = list(doubts(paragraph, lead_of(plain, language, typography=False), language, leads_apart=False))
    numbering = paragraph.numbering
    is_out = paragraph.part is Part.OPERATIVE and numbering is not None and numbering.start is not None
    return [*found, Sign.OUT_OF_SERIES] if is_out else found
