"""Deadlines that have passed: 请秘书长至迟于2024年6月30日提交…; asked about, with a blank for the new day.

Only in operative paragraphs that ask or decide; what a preamble tells of an old deadline is history.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafter.model.document import ASKING_PARTS, Part, Resolution
from drafter.model.place import Place
from drafter.rollforward.base import adoption_day
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.past import asked_anew, past_dates
from drafter.rollforward.proposal import Proposal
from drafter.text.dates import FoundDate
from drafter.text.sentence import Language, Sentence

RULE = "overtaken-deadline"

_ASKS: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:在这方面)?(?:[又还]|再次|并)*(?:请|邀请|要求|决定|敦促|促请|鼓励|吁请|呼吁)"),
    "en": re.compile(
        r"(?:In this regard,? )?(?:Also |Further |Once again )*"
        r"(?:requests|invites|decides|urges|calls upon|encourages)\b",
        re.IGNORECASE,
    ),
}
_BEFORE: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:(?:至迟|最迟|不迟|不晚)(?:应)?[于在]?|延[长期]?[至到]|截至|直至)$"),
    "en": re.compile(r"\b(?:by|no later than|not later than|before|until|beyond)(?: the end of)? $"),
}
_AFTER_ZH = re.compile(r" ?(?:之前|以前|前|之后继续)")


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """The deadlines between the base and `cycle.today` in operative paragraphs and below them, in document order.

    What had passed when the base was adopted was history there already.
    """
    since, asks = adoption_day(document) or date.min, False
    for paragraph in document.paragraphs:
        if paragraph.part is Part.OPERATIVE:
            asks = _ASKS[document.language].match(paragraph.text) is not None
        if asks and paragraph.part in ASKING_PARTS:
            for found in past_dates(paragraph.text, document.language, cycle.today):
                is_new = found.last is not None and found.last >= since
                if is_new and _is_deadline(paragraph.text, found, document.language):
                    yield asked_anew(RULE, paragraph.text, found, Place(paragraph_id=paragraph.id), _WHY)


def _is_deadline(text: str, found: FoundDate, language: Language) -> bool:
    if _BEFORE[language].search(text[: found.span.start]):
        return True
    return language == "zh" and _AFTER_ZH.match(text, found.span.end) is not None


_WHY = Sentence(
    zh="这个期限到新稿时已经过去；请填新的期限，或改写这一段。",
    en="This deadline has passed by the time of the draft; fill in a new one, or reword the paragraph.",
)
