"""What speaks against a paragraph's having been understood: signs that a reader can see for himself.

Each sign sets a ceiling to the certainty. What a file itself says about a paragraph is not doubted. Counts are of the
74,000 paragraphs of sessions 75 to 77, both languages: how many carry the sign though nothing is wrong with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from drafter.model.document import Paragraph, Part
from drafter.structuring.leads import Lead
from drafter.text.expressions import expression
from drafter.text.sentence import Language
from drafter.text.spans import Span


class Doubt(Enum):
    """A sign, with the certainty that a paragraph can have at most beside it."""

    NO_OPENING = ("no-opening", 0.8)
    """A preambular or operative paragraph opens with no phrase that the bank knows (730)."""
    OTHER_OPENING = ("other-opening", 0.85)
    """The opening phrase may be longer or shorter than the bank has it."""
    OTHER_PART = ("other-part", 0.8)
    """Adopted texts open paragraphs of the other part with this phrase, and none of this part (2)."""
    NOT_SET_APART = ("not-set-apart", 0.85)
    """The file sets openings apart, and not this one."""
    ENDING = ("ending", 0.85)
    """It does not end as paragraphs of its part do (115)."""
    UNBALANCED = ("unbalanced", 0.7)
    """A bracket or a quotation mark has no partner (7)."""
    NUMBER_INSIDE = ("number-inside", 0.6)
    """The number of a paragraph, or the letter of a sub-paragraph, stands in the middle of the words (60)."""
    OPENING_INSIDE = ("opening-inside", 0.7)
    """In English a clause behind a comma begins as a paragraph does, with a capital (0)."""
    FUSED_YEARS = ("fused-years", 0.7)
    """Two years run together: 20162030 (0)."""
    LOOSE_FIGURE = ("loose-figure", 0.7)
    """A figure that counts nothing stands behind a stop: the mark of a note, maybe (39)."""
    OUT_OF_SERIES = ("out-of-series", 0.85)
    """Its number does not go on from the one above."""

    def __init__(self, kind: str, ceiling: float) -> None:
        self.kind = kind
        self.ceiling = ceiling


OF_OPENINGS = frozenset({Doubt.NO_OPENING, Doubt.OTHER_OPENING, Doubt.OTHER_PART, Doubt.NOT_SET_APART})
"""Signs about the opening phrase alone, which is inferred even where the file gives all the rest."""
_LEAD_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)
_TEXT_PARTS = (*_LEAD_PARTS, Part.SUB, Part.CONTINUATION, Part.ANNEX)
_CLOSERS = "['’”\"》）)\\]]*$"
_ENDINGS = {
    Part.PREAMBULAR: expression("[，,：:]" + _CLOSERS),
    Part.OPERATIVE: expression("[；;。.：:]" + _CLOSERS),
    Part.SUB: expression("[，,；;。.：:？?]" + _CLOSERS + "|[;,] (?:and|or)$"),
}
_BRACKETS = (("《", "》"), ("〈", "〉"), ("（", "）"), ("(", ")"), ("[", "]"), ("“", "”"))
_BRACKET = expression("[" + re.escape("".join(one + other for one, other in _BRACKETS)) + "]")
_NUMBER_INSIDE = {
    "zh": expression(r"[\u4e00-\u9fff，；、]\d{1,3}[.．](?=[\u4e00-\u9fff])"),
    "en": expression(r"[a-z,;] \d{1,3}\. (?=[A-Z])"),
}
_LETTER_INSIDE = expression(
    r"\((?<=[\u4e00-\u9fff；，]\()(?<![条款段第至和及]\()[a-z]\)(?=[\u4e00-\u9fff])(?![款段项目分至和])"
)
_OPENING_INSIDE = expression(r"[,;] (?:[A-Z][a-z]+ing|Aware|Mindful) (?:also |further |that )")
_FUSED_YEARS = expression(r"(?:19|20)(?<!\d\d\d)\d\d(?:19|20)\d\d(?!\d)")
_COUNTED = "年月日时分个名项份条届次人种类周天小岁段章页点美万亿千百多至号家级所方位座台部场处大州岛轮公米英海和"
_LOOSE_FIGURE = {
    "zh": expression(rf"[、，；》”）)]\d{{1,2}}(?=[\u4e00-\u9fff])(?!\d*(?:[{_COUNTED}]|国(?!际)))"),
    "en": expression(r"[a-z][,;”)]\d{1,2}(?= [a-z])"),
}
_LAST_FIGURE = expression(r"[、，；。：》”）),;:.\]]\d{1,2}$")


def doubts(paragraph: Paragraph, lead: Lead, language: Language, *, leads_apart: bool) -> Iterator[Doubt]:
    """The signs that this paragraph carries; `leads_apart` says that its file sets openings apart."""
    if paragraph.part in _LEAD_PARTS:
        yield from _of_opening(lead, leads_apart=leads_apart)
    text = paragraph.text
    ending = _ENDINGS.get(paragraph.part)
    if ending is not None and not ending.search(text):
        yield Doubt.ENDING
    if paragraph.part in _TEXT_PARTS:
        yield from _of_wording(text, language)


def loose_figures(text: str, language: Language) -> tuple[Span, ...]:
    """Where figures stand behind a stop that count nothing, the end of the text included, in the order of the text."""
    ends = {match.end() for pattern in (_LOOSE_FIGURE[language], _LAST_FIGURE) for match in pattern.finditer(text)}
    return tuple(Span(len(text[:end].rstrip("0123456789")), end) for end in sorted(ends))


def _of_opening(lead: Lead, *, leads_apart: bool) -> Iterator[Doubt]:
    if lead.span is None or not lead.is_known:
        yield Doubt.NO_OPENING
    if not lead.from_bank:
        return
    if lead.is_ambiguous:
        yield Doubt.OTHER_OPENING
    if lead.is_of_other_part:
        yield Doubt.OTHER_PART
    if leads_apart:
        yield Doubt.NOT_SET_APART


def _of_wording(text: str, language: Language) -> Iterator[Doubt]:
    if _BRACKET.search(text) and any(text.count(one) != text.count(other) for one, other in _BRACKETS):
        yield Doubt.UNBALANCED
    if _holds_number(text, language):
        yield Doubt.NUMBER_INSIDE
    if language == "en" and _OPENING_INSIDE.search(text):
        yield Doubt.OPENING_INSIDE
    if _FUSED_YEARS.search(text):
        yield Doubt.FUSED_YEARS
    if _LOOSE_FIGURE[language].search(text):
        yield Doubt.LOOSE_FIGURE


def _holds_number(text: str, language: Language) -> bool:
    """True for a paragraph's number among the words. Most texts lack the very characters, which is seen at once."""
    has_point = "." in text or "．" in text
    if has_point and _NUMBER_INSIDE[language].search(text):
        return True
    return language == "zh" and "(" in text and _LETTER_INSIDE.search(text) is not None
