"""Days that were still to come when the base was adopted and have passed since, whatever is said of them.

What `overtaken` and `deadlines` have a wording for comes from them; the rest is asked about with a blank:
请秘书长于…召开会议, 核准…分别于…举行, 自…起生效. Dates of citations and periods of accounts are not among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from drafter.model.document import RUNNING_PARTS, Resolution
from drafter.model.place import Place
from drafter.rollforward import deadlines, overtaken
from drafter.rollforward.base import adoption_day
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.past import asked_anew, cited_dates, past_dates
from drafter.rollforward.proposal import Proposal
from drafter.text.dates import FoundDate
from drafter.text.organs import masked
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

RULE = "overtaken-date"

_PERIOD: Mapping[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "zh": (re.compile(r"(?!)"), re.compile(r" ?(?:财政)?(?:期间|年度)|(?:起|开始)的?[一十\d]+年")),
    "en": (
        re.compile(r"\b(?:period|periods|year)(?: from)? $|\b(?:year|decade|period) beginning on $"),
        re.compile(r"(?!)"),
    ),
}
"""What stands before or behind the dates of a period of accounts, and the first day of a decade."""


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """All that is said of days that have passed: what has a wording, then the other days, each in document order."""
    worded = (*overtaken.propose(document, cycle), *deadlines.propose(document, cycle))
    yield from worded
    yield from _others(document, cycle.today, _spans(worded))


def _others(document: Resolution, today: date, worded: Mapping[Place, Sequence[Span]]) -> Iterator[Proposal]:
    """One question for each day that no wording speaks of."""
    since, language = adoption_day(document), document.language
    if since is None:
        return
    for paragraph in document.paragraphs:
        if paragraph.part not in RUNNING_PARTS:
            continue
        dates = [each for each in past_dates(paragraph.text, language, today) if each.first and each.first > since]
        place = Place(paragraph_id=paragraph.id)
        for found in _own_dates(paragraph.text, dates, language) if dates else ():
            if not any(_covers(span, found.span, paragraph.text) for span in worded.get(place, ())):
                yield asked_anew(RULE, paragraph.text, found, place, _WHY)


def _spans(proposals: Iterable[Proposal]) -> dict[Place, list[Span]]:
    spans: dict[Place, list[Span]] = {}
    for proposal in proposals:
        if proposal.span is not None:
            spans.setdefault(proposal.place, []).append(proposal.span)
    return spans


_SECOND = re.compile(r"[^;.。；：]{0,160}?,? and the (?:(?!\b(?:will|to be|scheduled)\b)[^;.])*$")
"""What stands between the days of two meetings that one "looks forward to" speaks of."""


def _covers(handled: Span, found: Span, text: str) -> bool:
    """True where the wording at `handled` is that of this day too: looks forward to … in May and the … in June."""
    if found.overlaps(handled):
        return True
    looks = handled.of(text).lower().startswith("look")
    return looks and handled.end <= found.start and _SECOND.fullmatch(text, handled.end, found.start) is not None


def _own_dates(text: str, dates: list[FoundDate], language: Language) -> Iterator[FoundDate]:
    """The dates that are neither of a citation nor of a period, nor inside a quotation or a title."""
    plain = masked(text)
    cited = cited_dates(text, language)
    before, behind = _PERIOD[language]
    for found in dates:
        is_period = before.search(text, 0, found.span.start) or behind.match(text, found.span.end)
        is_quoted = found.span.of(plain) != found.span.of(text)
        if not is_period and not is_quoted and not any(found.span.overlaps(span) for span in cited):
            yield found


_WHY = Sentence(
    zh="基稿通过时这一天还没有到，现在已经过去；请填新的日期，或改写这一段。",
    en="This day was still to come when the base was adopted, and has passed; fill in a new one, or reword the "
    "paragraph.",
)
