"""Decades that have ended: 2014-2024年联合国…十年 in a text that still speaks of them as going on.

In adopted texts of sessions 76 and 77, 22 of 143 decades with their years had ended before; 20 of these stand in a
paragraph that recalls their proclamation. Nothing usual takes their place, so that they are told, not reworded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.model.document import Paragraph, Resolution
from drafter.model.naming import paragraph_name
from drafter.rollforward.cycle import Cycle
from drafter.text.organs import masked
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_YEARS = r"(?:19|20)\d\d ?[-–—至] ?(?P<{}>(?:19|20)\d\d)"
_DECADE: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(
        rf"{_YEARS.format('before')}年[^，；。、]{{0,25}}十年(?!期)|[^，；。、\d]{{0,25}}十年(?!期)[(（]{_YEARS.format('after')}年?[)）]"
    ),
    "en": re.compile(
        rf"(?:[A-Z][\w’-]+ (?:of |for |the )*)*Decade\b[^,;.()]{{0,80}},? ?\(?{_YEARS.format('after')}\)?"
        rf"|{_YEARS.format('before')} [^,;.]{{0,60}}\bDecade\b"
    ),
}
_HISTORY: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"^(?:又|还)?(?:回顾|铭记)|宣布|宣告|之后|过去十年"),
    "en": re.compile(r"^(?:Also |Further )?[Rr]ecall|\bproclaim|\bdeclar|\bafter\b|\bpast decade"),
}
"""What a paragraph has that speaks of the decade as of something past."""


def remarks(document: Resolution, cycle: Cycle) -> Iterator[Sentence]:
    """One sentence for each paragraph with a decade whose last year is before the year of `cycle.today`."""
    for paragraph in document.paragraphs:
        decade = _ended(paragraph, document.language, cycle.today.year)
        if decade is not None:
            name = paragraph_name(document, paragraph.id)
            yield Sentence(
                zh=f"{name.zh}说的“{decade}”已经结束，请看是否还要提。",
                en=f"“{decade}” in {name.en} has ended. See whether it should still stand there.",
            )


def _ended(paragraph: Paragraph, language: Language, year: int) -> str | None:
    if _HISTORY[language].search(paragraph.text):
        return None
    opening = paragraph.lead_span.end if paragraph.lead_span else 0
    for match in _DECADE[language].finditer(masked(paragraph.text), opening):
        if int(match["before"] or match["after"]) < year:
            return Span(*match.span()).of(paragraph.text).strip()
    return None
