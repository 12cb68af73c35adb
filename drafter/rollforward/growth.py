"""How a text of a series cites its predecessors: append, replace the last, slide; each as a change of one paragraph.

Counts over 1,034 pairs of one series (un-drafting.md 4.1): append 335, replace 256, slide 76.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from drafter.model.blanks import BLANK_TEXT
from drafter.rollforward.base import OwnCitation
from drafter.rollforward.predecessors import is_of, whole
from drafter.text.citations import Citation
from drafter.text.dates import format_date
from drafter.text.recalled import RecalledList, append, find_recalled_lists, format_item, join_items, slide
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.symbols import ResolutionNumber


class Way(StrEnum):
    """What happens to the list when the series goes on."""

    APPEND = "append"
    REPLACE = "replace"
    SLIDE = "slide"


_STAND_IN = 9999
"""Takes the place of a number that nobody knows yet while a list is written; no session has so many resolutions."""


def lists_with(text: str, language: Language, latest: ResolutionNumber) -> tuple[RecalledList, ...]:
    """The lists of the paragraph that cite the General Assembly's resolution `latest`, or a part of it."""
    if str(latest) not in text:
        return ()
    return tuple(each for each in find_recalled_lists(text, language) if cited_of(each, latest))


def cited_of(recalled: RecalledList, latest: ResolutionNumber) -> tuple[Citation, ...]:
    """The citations in the list of this resolution: several where it is cited part by part."""
    return tuple(citation for citation in recalled.citations if is_of(citation, latest))


def grown(recalled: RecalledList, latest: ResolutionNumber, own: Sequence[OwnCitation], way: Way, keep: int = 0) -> str:
    """The paragraph after its list, which cites `latest`, has taken up `own`.

    With Way.SLIDE the oldest item after the first `keep` ones goes. Blanks stand for what is not known of `own`.
    """
    is_followed = mixes_organs(recalled) and not is_general_assembly(recalled.items[-1].citations[-1])
    if is_followed and way is Way.APPEND:
        return _inserted(recalled, own)
    if is_followed or way is Way.REPLACE:
        return _replaced(recalled, cited_of(recalled, latest), own)
    is_dated = any(citation.date_span for citation in recalled.citations)
    first = own[0]
    replacement = (
        slide(recalled, _number(first), first.adopted_on, keep)
        if way is Way.SLIDE
        else append(recalled, _number(first), first.adopted_on)
    )
    text, last = replacement.apply(recalled.source), first
    for item in own[1:]:
        text = append(_list_ending_with(text, recalled, last), _number(item), item.adopted_on).apply(text)
        last = item
    for item in own:
        text = _with_blanks(text, item, recalled.language, is_dated=is_dated)
    return text


def is_general_assembly(citation: Citation) -> bool:
    """True where the General Assembly adopted it."""
    return citation.organ == "GA"


def mixes_organs(recalled: RecalledList) -> bool:
    """True of 第75/11号和第2558(2020)号决议, a list of the General Assembly's and of another organ's resolutions."""
    return len({is_general_assembly(citation) for citation in recalled.citations}) > 1


def _inserted(recalled: RecalledList, own: Sequence[OwnCitation]) -> str:
    """The paragraph with `own` behind the General Assembly's last item, before those of the other organ."""
    items = [item for item in recalled.items if is_general_assembly(item.citations[-1])]
    is_dated = any(citation.date_span for item in items for citation in item.citations)
    separator = "、" if recalled.language == "zh" else ", "
    end = items[-1].span.end
    new = "".join(separator + own_text(item, recalled.language, is_dated=is_dated) for item in own)
    return recalled.source[:end] + new + recalled.source[end:]


def own_text(own: OwnCitation, language: Language, *, is_dated: bool) -> str:
    """The base as one item of a list, with a blank for what is not known: […]第78/[…]号, 78/[…] of […]."""
    number, day = _spelled(own, language), _day(own, language)
    if language == "zh":
        return f"{day if is_dated else ''}第{number}号"
    return f"{number} of {day}" if is_dated else number


def _number(own: OwnCitation) -> ResolutionNumber:
    return own.number or ResolutionNumber(own.session, _STAND_IN)


def _spelled(own: OwnCitation, language: Language) -> str:
    return own.number.format(language) if own.number else f"{own.session}/{BLANK_TEXT}"


def _day(own: OwnCitation, language: Language) -> str:
    return format_date(own.adopted_on, language) if own.adopted_on else BLANK_TEXT


def _with_blanks(text: str, own: OwnCitation, language: Language, *, is_dated: bool) -> str:
    """The text with blanks where `own` was written without its day, or with a stand-in for its number."""
    if own.is_known:
        return text
    return text.replace(format_item(_number(own), None, language), own_text(own, language, is_dated=is_dated), 1)


def _list_ending_with(text: str, recalled: RecalledList, last: OwnCitation) -> RecalledList:
    return lists_with(text, recalled.language, whole(_number(last)))[-1]


def _replaced(recalled: RecalledList, old: Sequence[Citation], own: Sequence[OwnCitation]) -> str:
    """Each of the `old` citations gives way to one of `own`; where their numbers differ, all of them to all."""
    text, language = recalled.source, recalled.language
    if len(old) == len(own):
        for citation, item in zip(reversed(old), reversed(own), strict=True):
            text = restated(text, citation, item, language)
        return text
    is_dated = any(citation.date_span for citation in old)
    span = Span(old[0].span.start, old[-1].span.end)
    new = join_items([own_text(item, language, is_dated=is_dated) for item in own], language)
    return _with_noun(text[: span.start], recalled, plural=len(own) > 1) + new + text[span.end :]


def restated(text: str, citation: Citation, own: OwnCitation, language: Language) -> str:
    """The paragraph whose citation has the number and the date of `own`, each where its own one stood."""
    edits = [(citation.number_span, _spelled(own, language))]
    if citation.date_span is not None:
        edits.append((citation.date_span, _day(own, language)))
    for span, new in sorted(edits, key=lambda edit: -edit[0].start):
        text = text[: span.start] + new + text[span.end :]
    return text


def _with_noun(head: str, recalled: RecalledList, *, plural: bool) -> str:
    """The words before the list, with its English noun in the right number where the list is replaced as a whole."""
    noun = recalled.noun_span
    if recalled.language == "zh" or noun is None or (len(recalled.items) > 1 and not plural):
        return head
    return head[: noun.start] + noun.of(head).rstrip("s") + ("s" if plural else "") + head[noun.end :]
