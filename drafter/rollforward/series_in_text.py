"""The predecessor of a text as its own preamble shows it, where no title leads to it.

Measured against the titles of the register over sessions 76 and 77 (1,200 texts in both languages): a list that goes on
session by session ends with the predecessor in 334 of 362, 其…决议和以往各项决议 names it in 39 of 40, a bare
回顾其…决议 in 198 of 208. Most of the others cite a resolution that the register knows under quite another title; those
are left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.model.document import Part, Resolution
from drafter.register.adopted import adopted_number
from drafter.register.lookup import Register
from drafter.register.titles import nearness, pairs_of, title_key
from drafter.rollforward.base import base_session
from drafter.text.citations import Citation
from drafter.text.recalled import RecalledList, find_recalled_lists
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber

_FARTHEST = 3
"""Sessions back to the predecessor: a series that comes back more rarely shows no pattern."""
_SAME_SERIES = 0.6
_SAME_SUBJECT = 0.5
_OTHER_SUBJECT = 0.35

_RECALLS = {
    "zh": re.compile(r"(?:[又还]|再次|特别|并)*(?:回顾|重申|提及|忆及|铭记|遵循|意识到|念及|考虑到)"),
    "en": re.compile(r"(?:Recall|Reaffirm|Reiterat|Referring|Bearing in mind|Guided|Mindful)", re.IGNORECASE),
}
_SUBJECT_BEFORE_ZH = re.compile(r"(?:关于|题为|有关)(?P<subject>[^，；。]{2,80}?)的$")
_SUBJECT_AFTER_ZH = re.compile(r"(?:关于|有关)(?P<subject>[^，；。]{2,80}?)的(?:各项)?决议")
_SUBJECT_AFTER_EN = re.compile(r"(?: on| regarding| concerning|,? entitled) (?P<subject>[^,;.]{3,160})")
_ALL_OTHERS = {
    "zh": re.compile(r"决议?(?:以?及|和)?(?:以往|其他|所有|此前|之前)"),
    "en": re.compile(r",? (?:and|as well as) (?:all|its previous|previous|other)"),
}
_LATEST_OF_ALL = {
    "zh": re.compile(
        r"决议和?(?:决定)?，(?:其中)?(?:包括|特别是|尤其是|最近(?:的|一项|的一项)?(?:决议)?[是为])(?:大会|其)?$"
    ),
    "en": re.compile(
        r"resolutions[^,]*, (?:including|in particular|the (?:latest|most recent) of which (?:is|was)) "
        r"(?:its |General Assembly )?resolution $"
    ),
}
_NOTHING_MORE = {"zh": re.compile(r"决议[，；。]?"), "en": re.compile(r"[,;.]?")}


def head_of_list(document: Resolution, register: Register) -> ResolutionNumber | None:
    """The number at the end of the first list in the preamble that is the series' own; None where no list shows it."""
    for recalled in _preamble_lists(document):
        number = _series_end(recalled, document)
        if number is not None and not _has_other_title(number, document, register):
            return number
    return None


def _preamble_lists(document: Resolution) -> Iterator[RecalledList]:
    for paragraph in document.paragraphs:
        if paragraph.part is Part.PREAMBULAR and _RECALLS[document.language].match(paragraph.text):
            yield from find_recalled_lists(paragraph.text, document.language)


def _series_end(recalled: RecalledList, document: Resolution) -> ResolutionNumber | None:
    """The last number of the list, where the list has the form of a series' own."""
    cited = [number for citation in recalled.citations if (number := _regular(citation)) is not None]
    if not cited or not _is_recent(cited[-1], document):
        return None
    likeness = _likeness(recalled, document)
    if likeness is not None and likeness < _OTHER_SUBJECT:
        return None
    if likeness is not None and likeness >= _SAME_SUBJECT:
        return cited[-1]
    is_series = _goes_on(cited) if len(cited) > 1 else _stands_for_all(recalled, document.language)
    return cited[-1] if is_series else None


def _regular(citation: Citation) -> ResolutionNumber | None:
    """The number of a resolution of the General Assembly's regular sessions since the thirty-first; None for others."""
    number = citation.resolution
    if citation.organ != "GA" or number is None or number.is_decision or number.is_old:
        return None
    return number if number.regular_session is not None else None


def _is_recent(number: ResolutionNumber, document: Resolution) -> bool:
    session, own = base_session(document), adopted_number(document)
    if session is None or number.session < session - _FARTHEST:
        return False
    if own is not None and own.regular_session is not None:
        return (number.session, number.number) < (own.session, own.number)
    return number.session < session


def _goes_on(cited: Sequence[ResolutionNumber]) -> bool:
    """True where the last three numbers are one to three sessions apart."""
    return all(1 <= later.session - earlier.session <= _FARTHEST for earlier, later in pairwise(cited[-3:]))


def _stands_for_all(recalled: RecalledList, language: Language) -> bool:
    """True for 其…号决议和以往各项决议, 各项决议，最近的是…, and for a citation that is all the paragraph recalls."""
    if len(recalled.citations) > 1:
        return False
    span = recalled.items[-1].span
    before, rest = recalled.source[: span.start], recalled.source[span.end :]
    return bool(
        _LATEST_OF_ALL[language].search(before)
        or _ALL_OTHERS[language].match(rest)
        or _NOTHING_MORE[language].fullmatch(rest)
    )


def _likeness(recalled: RecalledList, document: Resolution) -> float | None:
    """How near the subject named beside the list is to the base's title; None where none is named."""
    subject = _subject(recalled)
    title = document.masthead.title_text
    if not subject or not title:
        return None
    return nearness(pairs_of(title_key(subject)), pairs_of(title_key(title)))


def _subject(recalled: RecalledList) -> str:
    before, after = recalled.source[: recalled.span.start], recalled.source[recalled.span.end :]
    if recalled.language == "zh":
        match = _SUBJECT_BEFORE_ZH.search(before) or _SUBJECT_AFTER_ZH.match(after)
    else:
        match = _SUBJECT_AFTER_EN.match(after)
    return match["subject"] if match else ""


def _has_other_title(number: ResolutionNumber, document: Resolution, register: Register) -> bool:
    """True where the register knows the resolution under a title that is not like the base's."""
    entry = register.get(number)
    title = entry.title(document.language) if entry else ""
    if not title or not document.masthead.title_text:
        return False
    return nearness(pairs_of(title_key(title)), pairs_of(title_key(document.masthead.title_text))) < _SAME_SERIES
