"""References to paragraphs of the text itself: 上文第3段, 下文第5和第7段, paragraphs 3 and 5 above; kept right.

Forms after adopted texts of sessions 75 to 77: 上文第N段 181, 上文第N和N段 54, 本决议第N段 11, 下文第N段 9; with a
letter behind the number 4; 以上 and 以下 stand for 上文 and 下文. Paragraphs of other documents (该报告第7段) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.model.document import Paragraph, ParagraphId, Part, Resolution
from drafter.model.memo import remembered_names
from drafter.model.numbering import paragraph_numbers
from drafter.model.outline import divisions
from drafter.model.text_edits import replace_text
from drafter.text.expressions import expression
from drafter.text.numerals import from_figures
from drafter.text.sentence import Language
from drafter.text.spans import Span

_ITEM_ZH = r"(?:第 ?)?\d{1,3}(?!\d) ?(?:(?:\([a-z]+\))+|[㈠-㈩])?"
_ITEM_EN = r"\d{1,3}(?!\d)(?: ?\([a-z]+\))*"
_REFERENCE: Mapping[Language, re.Pattern[str]] = {
    "zh": expression(
        rf"(?P<where>上文|下文|以上|以下|本决议)(?:执行部分)?"
        rf"(?P<list>第 ?{_ITEM_ZH}(?:段?(?:、|和|以及|及|至){_ITEM_ZH})*) ?段"
    ),
    "en": expression(
        rf"\b[Pp]aragraphs? (?P<list>{_ITEM_EN}(?:(?:, and |, | and | or | to |–){_ITEM_EN})*)"
        r",? (?P<where>above|below|of the present resolution)\b"
    ),
}
_NUMBER = expression(r"\d+")
Direction = Literal["above", "below", "here"]
_DIRECTIONS: Mapping[str, Direction] = {
    "上文": "above",
    "以上": "above",
    "above": "above",
    "下文": "below",
    "以下": "below",
    "below": "below",
    "本决议": "here",
    "of the present resolution": "here",
}
DIRECTION_WORDS = tuple(_DIRECTIONS)
"""One of these stands in every reference."""
_WORD: Mapping[Language, str] = {"zh": "段", "en": "aragraph"}
"""Without it a paragraph refers to nothing."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One number of a reference: `span` is the number's in the paragraph's text, `where` the word that says which way.

    `phrase` is the whole of it, 上文第3和第5段, and stands at `whole`.
    """

    number: int
    span: Span
    where: str
    phrase: str
    whole: Span

    @property
    def direction(self) -> Direction:
        """Which way it points: to paragraphs before, behind, or anywhere in the text."""
        return _DIRECTIONS[self.where]


def find_references(text: str, language: Language) -> tuple[Reference, ...]:
    """The numbers in the references of a text, in reading order."""
    return tuple(_references(text, language))


def _references(text: str, language: Language) -> Iterator[Reference]:
    if _WORD[language] not in text:
        return
    for match in _REFERENCE[language].finditer(text):
        for number in _NUMBER.finditer(text, match.start("list"), match.end("list")):
            yield Reference(int(number[0]), Span(*number.span()), match["where"], match[0], Span(*match.span()))


def operative_numbered(document: Resolution, index: int) -> Mapping[int, ParagraphId]:
    """The operative paragraphs that a reference in the paragraph at `index` may name, by their numbers.

    They stand in the same part of a composite resolution. A number that two of them have is left out.
    """
    return next(numbered for division, numbered in _numbered_divisions(document) if index < division.stop)


@remembered_names
def _numbered_divisions(document: Resolution) -> tuple[tuple[range, Mapping[int, ParagraphId]], ...]:
    """Each part of the resolution with its operative paragraphs by number; worked out once for each document."""
    return tuple((division, _numbered(document, division)) for division in divisions(document))


def _numbered(document: Resolution, division: range) -> Mapping[int, ParagraphId]:
    numbers = paragraph_numbers(document)
    found: dict[int, ParagraphId] = {}
    doubles: set[int] = set()
    for paragraph in (document.paragraphs[i] for i in division):
        number = from_figures(numbers.get(paragraph.id, "").rstrip("."))
        if paragraph.part is Part.OPERATIVE and number is not None:
            doubles |= {number} & found.keys()
            found[number] = paragraph.id
    return {number: target for number, target in found.items() if number not in doubles}


def followed(before: Resolution, after: Resolution) -> Resolution:
    """`after` with the references that stood in `before` naming the same paragraphs as there, by their new numbers.

    A reference to a paragraph that is gone stays as it is; so does one that was only just written.
    """
    numbers, numbers_now = paragraph_numbers(before), paragraph_numbers(after)
    if numbers is numbers_now or numbers == numbers_now:
        return after
    document = after
    for index, paragraph in enumerate(after.paragraphs):
        for reference in reversed(find_references(paragraph.text, after.language)):
            source = _source(reference, paragraph, before, after)
            new = None if source is None else _new_number(reference, before, source, after, index)
            if new is not None and new != reference.number:
                document = replace_text(document, paragraph.id, reference.span, str(new))
    return document


def _source(reference: Reference, paragraph: Paragraph, before: Resolution, after: Resolution) -> int | None:
    """Where the reference stood before: in the paragraph itself, or in the one that it was split off or joined from.

    None for one that was written or pasted just now: what it names is the writer's business.
    """
    own = before.positions.get(paragraph.id)
    if own is not None and reference.phrase in before.paragraphs[own].text:
        return own
    lost = (i for i, other in enumerate(before.paragraphs) if reference.phrase in other.text)
    return next((i for i in lost if reference.phrase not in _text_now(before.paragraphs[i].id, after)), None)


def _text_now(paragraph_id: ParagraphId, document: Resolution) -> str:
    return document.paragraph(paragraph_id).text if paragraph_id in document.positions else ""


def _new_number(reference: Reference, before: Resolution, source: int, after: Resolution, index: int) -> int | None:
    target = operative_numbered(before, source).get(reference.number)
    return next((number for number, each in operative_numbered(after, index).items() if each == target), None)
