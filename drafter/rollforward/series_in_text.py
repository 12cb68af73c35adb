"""The predecessor of a text as its own preamble shows it, where no title leads to it.

Measured against the titles of the register over sessions 76 and 77 (1,200 texts in both languages): a list that goes on
session by session ends with the predecessor in 334 of 362, 其…决议和以往各项决议 names it in 39 of 40, a bare
回顾其…决议 in 198 of 208. Most of the others cite a resolution that the register knows under quite another title; those
are left out here. Where the register knows nothing of the series, the bare citation is a guess, as is a title that is
merely near: 70/299 begins with 70/1, 72/268 with a declaration on another disease. Only `Shown.is_plain` goes unasked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.model.document import Part, Resolution
from drafter.register.lookup import Register
from drafter.register.titles import nearness, pairs_of, title_key
from drafter.rollforward.base import base_session
from drafter.text.citations import Citation
from drafter.text.recalled import RecalledList, find_recalled_lists
from drafter.text.symbols import ResolutionNumber

_ONE_AFTER_THE_OTHER = 3
"""Texts in a row that are a series; of two the second may be on another subject."""
_FARTHEST = 3
"""Sessions back to the predecessor: a series that comes back more rarely shows no pattern."""
_SAME_SERIES = 0.6
_SAME_TITLE = 0.8
_SAME_SUBJECT = 0.5
_OTHER_SUBJECT = 0.35

_RECALLS = {
    "zh": re.compile(r"(?:[又还]|再次|特别|并)*(?:回顾|重申|提及|忆及|铭记|遵循|意识到|念及|考虑到)"),
    "en": re.compile(r"(?:Recall|Reaffirm|Reiterat|Referring|Bearing in mind|Guided|Mindful)", re.IGNORECASE),
}
_SUBJECT_BEFORE_ZH = re.compile(r"(?:关于|题为|有关)(?P<subject>[^，；。]{2,80}?)的$")
_SUBJECT_AFTER_ZH = re.compile(r"(?:关于|有关)(?P<subject>[^，；。]{2,80}?)的(?:各项)?决议")
_SUBJECT_AFTER_EN = re.compile(r"(?: on| regarding| concerning|,? entitled) (?P<subject>[^,;.]{3,160})")
_SUBJECT_OF_ALL = {
    "zh": re.compile(
        r"(?:关于|有关|涉及)(?P<subject>[^，；。]{2,80}?)的(?:所有|各项|全部|相关|有关|以往|一切)*决议[^，；。]{0,6}，[^，；。]{0,16}$"
    ),
    "en": re.compile(
        r"resolutions (?:on|regarding|concerning|relating to|related to) (?P<subject>[^;.]{3,160}), [^,;]{0,80}$"
    ),
}
"""Whose latest text follows: 关于…的所有决议，包括…"""
_NAMES_NOTHING = re.compile(
    r"(?:the|this|these|that|such) (?:subject|matter|question|issue|item|topic)s?\b"
    r"|[这此该本][一个]?(?:主题|专题|问题|事项|议题|项目)$"
)
"""关于这一主题的各项决议, previous resolutions on the subject: the base's own, whatever it is."""
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
        r"(?:its |General Assembly )?(?:resolutions? )?$"
    ),
}
_NOTHING_MORE = {"zh": re.compile(r"决议[，；。]?"), "en": re.compile(r"[,;.]?")}


@dataclass(frozen=True, slots=True)
class Shown:
    """The predecessor as a list shows it."""

    number: ResolutionNumber
    is_plain: bool
    """True where more than its place says so: the base's title, 和以往各项决议, three texts one after the other."""


def head_of_list(document: Resolution, register: Register) -> Shown | None:
    """The number at the end of the first list in the preamble that is the series' own; None where no list shows it."""
    guess: Shown | None = None
    for recalled in _preamble_lists(document):
        shown = _series_end(recalled, document, register)
        if shown is None or has_other_title(shown.number, document, register):
            continue
        if shown.is_plain:
            return shown
        guess = guess or shown
    return guess


def is_of_title(recalled: RecalledList, document: Resolution) -> bool:
    """False where the words beside the list name a subject that is not the base's; True where they name none."""
    likeness = _likeness(recalled, document)
    return likeness is None or likeness >= (_SAME_SUBJECT if len(recalled.citations) > 1 else _SAME_TITLE)


def _preamble_lists(document: Resolution) -> Iterator[RecalledList]:
    for paragraph in document.paragraphs:
        if paragraph.part is Part.PREAMBULAR and _RECALLS[document.language].match(paragraph.text):
            yield from find_recalled_lists(paragraph.text, document.language)


def _series_end(recalled: RecalledList, document: Resolution, register: Register) -> Shown | None:
    """The last number of the list, where the list has the form of a series' own."""
    cited = [number for citation in recalled.citations if (number := _regular(citation)) is not None]
    if not cited or not _is_recent(cited[-1], document):
        return None
    likeness = _likeness(recalled, document)
    if likeness is not None and likeness < _OTHER_SUBJECT:
        return None
    if likeness is not None and likeness >= _SAME_SUBJECT:
        return Shown(cited[-1], is_plain=likeness >= _SAME_TITLE or (len(cited) > 1 and _goes_on(cited)))
    if len(cited) > 1:
        is_one = not any(has_other_title(number, document, register) for number in cited[-_ONE_AFTER_THE_OTHER:])
        is_plain = len(cited) >= _ONE_AFTER_THE_OTHER or _latest_of_all(recalled)
        return Shown(cited[-1], is_plain=is_one and is_plain) if _goes_on(cited) else None
    if not _stands_for_all(recalled):
        return None
    return Shown(cited[-1], is_plain=_latest_of_all(recalled) or _all_others(recalled))


def _regular(citation: Citation) -> ResolutionNumber | None:
    """The number of a resolution of the General Assembly's regular sessions since the thirty-first; None for others."""
    number = citation.resolution
    if citation.organ != "GA" or number is None or number.is_decision or number.is_old:
        return None
    return number if number.regular_session is not None else None


def _is_recent(number: ResolutionNumber, document: Resolution) -> bool:
    """True for a text of the last sessions before the base's; what its own session adopted is another subject."""
    session = base_session(document)
    return session is not None and session - _FARTHEST <= number.session < session


def _goes_on(cited: Sequence[ResolutionNumber]) -> bool:
    """True where the last three numbers are one to three sessions apart."""
    return all(1 <= later.session - earlier.session <= _FARTHEST for earlier, later in pairwise(cited[-3:]))


def _stands_for_all(recalled: RecalledList) -> bool:
    """True for 其…号决议和以往各项决议, 各项决议，最近的是…, and for a citation that is all the paragraph recalls."""
    if len(recalled.citations) > 1:
        return False
    rest = recalled.source[recalled.items[-1].span.end :]
    return bool(_latest_of_all(recalled) or _all_others(recalled) or _NOTHING_MORE[recalled.language].fullmatch(rest))


def _latest_of_all(recalled: RecalledList) -> bool:
    before = recalled.source[: recalled.items[0].span.start]
    return _LATEST_OF_ALL[recalled.language].search(before) is not None


def _all_others(recalled: RecalledList) -> bool:
    return _ALL_OTHERS[recalled.language].match(recalled.source, recalled.items[-1].span.end) is not None


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
    match = match or _SUBJECT_OF_ALL[recalled.language].search(before)
    subject = match["subject"] if match else ""
    return "" if _NAMES_NOTHING.match(subject) else subject


def has_other_title(number: ResolutionNumber, document: Resolution, register: Register) -> bool:
    """True where the register knows the resolution under a title that is not like the base's."""
    keys = _titles(number, document, register)
    return keys is not None and nearness(*map(pairs_of, keys)) < _SAME_SERIES


def has_other_subject(number: ResolutionNumber, document: Resolution, register: Register) -> bool:
    """The same of a resolution that stands in a list of the series: its title may have grown since.

    60/1 and 70/1 come to 0.4 at most, earlier texts of a series to 0.5 and more, or one title holds the other.
    """
    keys = _titles(number, document, register)
    if keys is None or keys[0] in keys[1] or keys[1] in keys[0]:
        return False
    return nearness(*map(pairs_of, keys)) < _SAME_SUBJECT


def _titles(number: ResolutionNumber, document: Resolution, register: Register) -> tuple[str, str] | None:
    """The keys of the register's title and of the base's; None where one of them is not known."""
    entry = register.get(number)
    title = entry.title(document.language) if entry else ""
    if not title or not document.masthead.title_text:
        return None
    return title_key(title), title_key(document.masthead.title_text)
