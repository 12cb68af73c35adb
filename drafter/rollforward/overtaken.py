"""What the year has overtaken: meetings still to come, decisions to hold them, anniversaries that have passed.

A meeting may have been put off, moved or renamed, so that nothing is changed unasked (86 of 477 将于 and 定于 in
adopted texts lie before the adoption already); the usual rewordings are 欢迎 and 赞赏地注意到. 将是…周年 becomes 是.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward import events_en, events_zh
from drafter.rollforward.anniversaries import ANNIVERSARY, anniversaries
from drafter.rollforward.base import adoption_day
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.past import Reworded, cited_dates, past_dates, past_years, year_spans
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.dates import FoundDate, find_dates
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

EVENT_RULE = "overtaken-event"
ANNIVERSARY_RULE = "overtaken-anniversary"

_LOOKS_AHEAD = {
    "zh": re.compile(r"期待|将|定于|拟于|决定"),
    "en": re.compile(
        r"\b(?:[Ll]ook(?:s|ing) forward|to be (?:held|convened|organized|hosted|launched|concluded)|scheduled|will"
        r"|would|[Dd]ecides|upcoming|forthcoming)\b"
    ),
}
"""Without one of these a paragraph speaks of nothing to come."""
_EVENT = {"zh": events_zh.event, "en": events_en.event}
_DECISION = {"zh": events_zh.decision, "en": events_en.decision}


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Events and anniversaries in the text that were to come and lie before `cycle.today`, in document order."""
    since = adoption_day(document)
    for paragraph in document.paragraphs:
        if not _LOOKS_AHEAD[document.language].search(paragraph.text):
            continue
        place = Place(paragraph_id=paragraph.id)
        proposals = list(_anniversaries(paragraph.text, document.language, cycle.today, place))
        taken = [proposal.span for proposal in proposals if proposal.span]
        for changed in _events(paragraph.text, document.language, cycle.today, since):
            if not any(changed.span.overlaps(span) for span in taken):
                taken.append(changed.span)
                proposals.append(_proposal(paragraph.text, changed, place, EVENT_RULE, _HELD, Certainty.ASK))
        yield from sorted(proposals, key=lambda proposal: proposal.span or Span(0, 0))


def _anniversaries(text: str, language: Language, today: date, place: Place) -> Iterator[Proposal]:
    if not ANNIVERSARY[language].search(text):
        return
    for changed, is_sure in anniversaries(text, language, today):
        certainty = Certainty.LIKELY if is_sure else Certainty.ASK
        yield _proposal(text, changed, place, ANNIVERSARY_RULE, _PASSED, certainty)


def _events(text: str, language: Language, today: date, since: date | None) -> Iterator[Reworded]:
    passed = (*past_dates(text, language, today), *past_years(text, language, since, today))
    if not passed:
        return
    own = _own_dates(text, language)
    for found in passed:
        changed = _decision(text, found, language, since)
        if changed is None and found.span in own:
            changed = _event(text, found, language, own)
        if changed is not None:
            yield changed


def _own_dates(text: str, language: Language) -> frozenset[Span]:
    """The dates and years that are not those of citations: pursuant to resolution 76/300 of 28 July 2022."""
    cited = cited_dates(text, language)
    spans = [found.span for found in find_dates(text, language)] + list(year_spans(text, language))
    return frozenset(span for span in spans if not any(span.overlaps(other) for other in cited))


def _event(text: str, found: FoundDate, language: Language, own: frozenset[Span]) -> Reworded | None:
    """The wordings for an event; None where another date stands nearer to what says that it was to come."""
    changed = _EVENT[language](text, found)
    if changed is None or any(changed.span.start <= other.start < found.span.start for other in own):
        return None
    return changed


def _decision(text: str, found: FoundDate, language: Language, since: date | None) -> Reworded | None:
    """The wordings for what is decided in the base itself; what was past at its adoption is history there already."""
    if since is None or found.first is None or found.first <= since:
        return None
    return _DECISION[language](text, found)


_PASSED = Sentence(zh="这一天到新稿时已经过去。", en="By the time of the draft this day has passed.")
_HELD = Sentence(
    zh="会期已过。实际会期、地点请核对，可能与原定不同。",
    en="This date has passed. Check when and where it was held, which may differ from the plan.",
)


def _proposal(text: str, changed: Reworded, place: Place, rule: str, why: Sentence, certainty: Certainty) -> Proposal:
    return Proposal(
        rule=rule,
        place=place,
        span=changed.span,
        before=changed.span.of(text),
        after=changed.after,
        why=why,
        certainty=certainty,
        blanks=blanks_in(changed.after),
        options=changed.options,
    )
