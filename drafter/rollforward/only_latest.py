"""A recalled list of which only the latest text of the series stays: 其2017年12月20日第72/221号决议.

The series' earlier texts go, what else the list recalls stays: a landmark, another organ's resolution. The register
names few of a long list's texts; the others are known by the list's form, which goes on session by session, and
by nothing speaking against them: neither another title, nor a text of the same session that is the series' own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from drafter.model.document import Resolution
from drafter.register.lookup import Register
from drafter.rollforward.base import OwnCitation
from drafter.rollforward.growth import own_text
from drafter.rollforward.predecessors import Predecessors, is_of, whole
from drafter.rollforward.series_in_text import has_other_subject
from drafter.text.citations import Citation
from drafter.text.recalled import ListItem, RecalledList
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber

_ONE_AFTER_THE_OTHER = 3
_FARTHEST = 3
"""As the predecessor is known by its list: three numbers that are one to three sessions apart."""


def of_series(
    recalled: RecalledList, document: Resolution, before: Predecessors, register: Register
) -> tuple[Citation, ...]:
    """The citations in the list of the series' own texts, the latest among them."""
    known = [each for each in recalled.citations if is_of(each, before.latest) or _whole(each) in before.older]
    supposed = [each for each in recalled.citations if each not in known and each.organ == "GA"]
    if not _goes_on([each for each in recalled.citations if each in known or each in supposed]):
        return tuple(known)
    sessions = {number.session for each in known if (number := each.resolution) is not None}
    supposed = [
        each
        for each in supposed
        if (number := _regular(each)) is not None
        and number.session not in sessions
        and (not number.is_old or _is_followed(number, recalled))
        and not has_other_subject(number, document, register)
    ]
    return tuple(each for each in recalled.citations if each in known or each in supposed)


def only_latest(recalled: RecalledList, series: Collection[Citation], own: Sequence[OwnCitation]) -> str | None:
    """The paragraph whose list has `own` in the place of all that `series` names.

    None where a date stands apart from its number, so that it belongs to all of the list.
    """
    if any(each.date_span is not None and not _holds(item, each) for item in recalled.items for each in item.citations):
        return None
    language, source = recalled.language, recalled.source
    is_dated = any(each.date_span for each in series)
    at = max(index for index, item in enumerate(recalled.items) if any(each in series for each in item.citations))
    if recalled.is_newest_first:
        at = 0
    texts: list[str] = []
    for index, item in enumerate(recalled.items):
        texts.extend(filter(None, [_rest(item, series, recalled)]))
        if index == at:
            texts.extend(own_text(each, language, is_dated=is_dated) for each in own)
    start, end = recalled.items[0].span.start, recalled.items[-1].span.end
    kept = len([each for each in recalled.citations if each not in series])
    head = _head(recalled, start, is_plural=kept + len(own) > 1)
    return head + _joined(texts, recalled) + source[end:]


def _holds(item: ListItem, citation: Citation) -> bool:
    span = citation.date_span
    return span is not None and item.span.start <= span.start and span.end <= item.span.end


def _rest(item: ListItem, series: Collection[Citation], recalled: RecalledList) -> str:
    """What stays of an item, "" where nothing does: two resolutions of one day may be of two series."""
    kept = [each for each in item.citations if each not in series]
    text = item.span.of(recalled.source)
    if len(kept) == len(item.citations):
        return _whole_item(text, recalled.language)
    for each in reversed(item.citations):
        if each not in kept:
            text = _without(text, each, item, recalled.language)
    return text if kept else ""


def _whole_item(text: str, language: Language) -> str:
    """An item with its 第 and 号, which are said once where numbers stand close together."""
    if language == "en":
        return text
    head = "第" if text[:1].isdigit() and "年" not in text else ""
    return head + text + ("" if text.endswith("号") else "号")


def _without(text: str, citation: Citation, item: ListItem, language: Language) -> str:
    """The item without one of its numbers, the day that they share kept."""
    start = citation.number_span.start - item.span.start
    end = citation.number_span.end - item.span.start
    before, behind = text[:start], text[end:]
    if language == "zh":
        before, behind = before.removesuffix("第"), behind.removeprefix("号")
    for separator in ("、", "以及", "和", "及", ", and ", " and ", ", "):
        if behind.startswith(separator):
            return before + behind.removeprefix(separator)
        if before.endswith(separator):
            return before.removesuffix(separator) + behind
    return before + behind


def _head(recalled: RecalledList, start: int, *, is_plural: bool) -> str:
    """The paragraph up to the list, its English noun in the right number."""
    noun = recalled.noun_span
    head = recalled.source[:start]
    if recalled.language == "zh" or noun is None or noun.end > start:
        return head
    return head[: noun.start] + noun.of(head).rstrip("s") + ("s" if is_plural else "") + head[noun.end :]


def _joined(texts: Sequence[str], recalled: RecalledList) -> str:
    """The items with the list's own last separator, which is no "and" where one follows the list."""
    final = recalled.separators[-1].of(recalled.source).replace("\ufffc", "")
    inner = "、" if recalled.language == "zh" else ", "
    return final.join(filter(None, [inner.join(texts[:-1]), *texts[-1:]]))


def _whole(citation: Citation) -> ResolutionNumber | None:
    return whole(citation.resolution) if citation.organ == "GA" and citation.resolution is not None else None


def _regular(citation: Citation) -> ResolutionNumber | None:
    """The number of a resolution of a regular session; None for others."""
    number = citation.resolution
    return None if number is None or number.is_decision or number.regular_session is None else number


def _is_followed(number: ResolutionNumber, recalled: RecalledList) -> bool:
    """True of 3474 (XXX) before 31/71, and not of 1 (I) before 71/54."""
    cited = (_regular(each) for each in recalled.citations)
    return any(each is not None and 1 <= each.session - number.session <= _FARTHEST for each in cited)


def _goes_on(citations: Sequence[Citation]) -> bool:
    """True of three texts and more whose last three are one to three sessions apart."""
    sessions = sorted({number.session for each in citations if (number := each.resolution) is not None})
    last = sessions[-_ONE_AFTER_THE_OTHER:]
    return len(last) == _ONE_AFTER_THE_OTHER and all(later - earlier <= _FARTHEST for earlier, later in pairwise(last))
