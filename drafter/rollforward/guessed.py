"""Citations that stay with their own text though they name what is taken for the predecessor.

Where the register does not know the series, what is cited for a title, a decision or a mandate of its own is no
recollection of last year's text: the Preparatory Committee established by 69/292 has no other founder a year later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.model.document import Resolution
from drafter.rollforward.passages import cites_passage
from drafter.rollforward.predecessors import Predecessors
from drafter.rollforward.series_in_text import is_of_title
from drafter.text.recalled import RecalledList
from drafter.text.sentence import Language

_FOUNDED: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:中|附件)?(?:所设|(?:所|而)?(?:设立|建立|成立|组建|创设))"),
    "en": re.compile(
        r"\b(?:established|created|constituted|set up|proclaimed|founded)"
        r" (?:by|in|under|through|pursuant to|in accordance with)(?: the| its)?(?: General Assembly)?(?: in)? ?$"
    ),
}
"""What stands before the resolution that founded something; in Chinese the verb stands behind it."""
_MANDATED: Mapping[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:依照|根据|依据|按照|遵照|依循)(?:大会|其)?$"),
    "en": re.compile(
        r"\b(?:pursuant to|in accordance with|as (?:stated|decided|requested|set out) (?:in|by)|by virtue of)"
        r"(?: the| its)?(?: General Assembly)? ?$"
    ),
}
_REPORTED: Mapping[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "zh": (re.compile(r"(?!)"), re.compile(r"[^，；。]{0,30}提[交供出][^，；。]{0,20}(?:报告|意见|资料)")),
    "en": (re.compile(r"\b(?:reports?|views|information)\b[^,;.]{0,80}$"), re.compile(r"(?!)")),
}
"""What is handed in every year under the latest text."""


def founds(recalled: RecalledList) -> bool:
    """True where the text is cited as the one that founded something: established by General Assembly resolution …"""
    head, rest = _around(recalled)
    pattern = _FOUNDED[recalled.language]
    return (pattern.match(rest) if recalled.language == "zh" else pattern.search(head)) is not None


def stays(recalled: RecalledList, document: Resolution, before: Predecessors) -> bool:
    """True where a list that cites a merely supposed predecessor cites it for itself."""
    if before.is_sure:
        return founds(recalled)
    head, rest = _around(recalled)
    if founds(recalled) or not is_of_title(recalled, document):
        return True
    if not before.is_plain and cites_passage(recalled):
        return True
    if _MANDATED[recalled.language].search(head) is None:
        return False
    reported_before, reported_behind = _REPORTED[recalled.language]
    is_report = reported_before.search(head) or reported_behind.match(rest)
    return not (before.is_plain and is_report)


def _around(recalled: RecalledList) -> tuple[str, str]:
    return recalled.source[: recalled.span.start], recalled.source[recalled.span.end :]
