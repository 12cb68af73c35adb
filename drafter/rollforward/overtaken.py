"""What the year has overtaken: meetings that were still to come, and anniversaries that have passed.

A meeting may have been put off, moved or renamed, so that nothing is changed unasked (86 of 477 将于 and 定于 in
adopted texts lie before the adoption already); the usual rewordings are 欢迎 and 赞赏地注意到. 将是…周年 becomes 是.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafter.model.document import Resolution
from drafter.model.place import Place
from drafter.rollforward.cycle import Cycle
from drafter.rollforward.proposal import Certainty, Proposal
from drafter.text.dates import FoundDate, find_dates
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

EVENT_RULE = "overtaken-event"
ANNIVERSARY_RULE = "overtaken-anniversary"

_LOOKS_AHEAD = {
    "zh": re.compile(r"期待|将|定于|拟于"),
    "en": re.compile(r"\b(?:[Ll]ook(?:s|ing) forward|to be (?:held|convened|organized|hosted)|scheduled|will)\b"),
}
"""Without one of these a paragraph speaks of nothing to come."""


@dataclass(frozen=True, slots=True)
class _Reworded:
    """What is to stand at `span` instead: the first wording, and others that are as usual."""

    span: Span
    after: str
    options: tuple[str, ...] = ()


def propose(document: Resolution, cycle: Cycle) -> Iterator[Proposal]:
    """Events and anniversaries in the text that were to come and lie before `cycle.today`, in document order."""
    reword = {"zh": _event_zh, "en": _event_en}[document.language]
    anniversary = {"zh": _anniversary_zh, "en": _anniversary_en}[document.language]
    for paragraph in document.paragraphs:
        if not _LOOKS_AHEAD[document.language].search(paragraph.text):
            continue
        place, text = Place(paragraph_id=paragraph.id), paragraph.text
        taken: list[Span] = []
        for found in past_dates(text, document.language, cycle.today):
            passed = anniversary(text, found)
            changed = passed or reword(text, found)
            if changed is None or any(changed.span.overlaps(span) for span in taken):
                continue
            taken.append(changed.span)
            yield _proposal(text, changed, place, is_anniversary=passed is not None)


def past_dates(text: str, language: Language, today: date) -> Iterator[FoundDate]:
    """The dates of the text whose last day lies before `today`; ranges of whole years are not among them."""
    for found in find_dates(text, language):
        if found.kind != "years" and found.last is not None and found.last < today:
            yield found


def _proposal(text: str, changed: _Reworded, place: Place, *, is_anniversary: bool) -> Proposal:
    if is_anniversary:
        rule, certainty = ANNIVERSARY_RULE, Certainty.LIKELY
        why = Sentence(zh="这一天到新稿时已经过去。", en="By the time of the draft this day has passed.")
    else:
        rule, certainty = EVENT_RULE, Certainty.ASK
        why = Sentence(
            zh="会期已过。实际会期、地点请核对，可能与原定不同。",
            en="This date has passed. Check when and where it was held, which may differ from the plan.",
        )
    return Proposal(
        rule=rule,
        place=place,
        span=changed.span,
        before=changed.span.of(text),
        after=changed.after,
        why=why,
        certainty=certainty,
        options=changed.options,
    )


# Chinese, as in: 期待将于2024年1月21日至23日在坎帕拉举行的第三次南方首脑会议

_AHEAD_ZH = re.compile(r"(?P<look>[又还]?期待)?(?P<mark>(?<![决已原])(?:即将于|将于|将在|定于|拟于))?$")
_HELD_ZH = re.compile(r"(?P<late>将)?(?P<place>(?:在|于)[^，；。将]{1,30}?)?(?P<verb>举行|召开|举办|开幕)(?P<of>的)?")
_AT_ZH = {"即将于": "于", "将于": "于", "定于": "于", "拟于": "于", "将在": "在", None: ""}


def _event_zh(text: str, found: FoundDate) -> _Reworded | None:
    ahead = _AHEAD_ZH.search(text[: found.span.start])
    look, mark = (ahead["look"], ahead["mark"]) if ahead else (None, None)
    held = _HELD_ZH.match(text, found.span.end)
    if not look and not mark and not (held and held["late"]):
        return None
    start = ahead.start() if ahead else found.span.start
    day = found.span.of(text)
    if held is None:
        span = Span(start, found.span.end)
        return _Reworded(span, f"{look or ''}{_AT_ZH[mark]}{day}") if mark else None
    place, verb = held["place"] or "", held["verb"]
    span = Span(start, held.end())
    if look:
        return _Reworded(span, f"赞赏地注意到{day}{place}{verb}了", (f"欢迎{day}{place}{verb}",))
    return _Reworded(span, f"{_AT_ZH[mark]}{day}{place}{verb}{'的' if held['of'] else '了'}")


_ANNIVERSARY_ZH = re.compile(r"(?P<will>将)是[^，；。]{1,60}周年")


def _anniversary_zh(text: str, found: FoundDate) -> _Reworded | None:
    will = _ANNIVERSARY_ZH.match(text, found.span.end)
    if will is None:
        return None
    return _Reworded(Span(found.span.start, will.end("will")), found.span.of(text))


# English: Looks forward to the third South Summit, to be held in Kampala from 21 to 23 January 2024

_WILL_EN = re.compile(
    r"\b(?P<will>to be (?:held|convened|organized|hosted)|(?:is |are )?scheduled (?:to be held|to take place|for)"
    r"|will (?:be held|be convened|take place|enter into force|be organized))\b[^;.]{0,90}?$"
)
_PAST_EN = {
    "to be held": "held",
    "to be convened": "convened",
    "to be organized": "organized",
    "to be hosted": "hosted",
    "scheduled to be held": "held",
    "scheduled to take place": "which took place",
    "scheduled for": "held on",
    "is scheduled to be held": "was held",
    "is scheduled to take place": "took place",
    "is scheduled for": "was held on",
    "are scheduled to be held": "were held",
    "are scheduled to take place": "took place",
    "are scheduled for": "were held on",
    "will be held": "was held",
    "will be convened": "was convened",
    "will take place": "took place",
    "will enter into force": "entered into force",
    "will be organized": "was organized",
}
_LOOK_EN = re.compile(r"\b(?P<look>[Ll]ook(?P<form>s|ing) forward to)\b[^;.]{0,160}?$")


def _event_en(text: str, found: FoundDate) -> _Reworded | None:
    before = text[: found.span.start]
    will, look = _WILL_EN.search(before), _LOOK_EN.search(before)
    if will is None and look is None:
        return None
    start = min(match.start() for match in (will, look) if match)
    reworded = before[start:]
    if will is not None:
        cut = will.start("will") - start
        reworded = reworded[:cut] + _PAST_EN[will["will"]] + reworded[cut + len(will["will"]) :]
    span = Span(start, found.span.end)
    if look is None:
        return _Reworded(span, reworded + found.span.of(text))
    rest = reworded[len(look["look"]) :] + found.span.of(text)
    welcome, note = _openings_en(look["look"], look["form"])
    return _Reworded(span, welcome + rest, (note + rest,))


def _openings_en(look: str, form: str) -> tuple[str, str]:
    """Welcomes and Notes with appreciation, in the form and with the initial of the phrase that they replace."""
    welcome, note = (
        ("Welcomes", "Notes with appreciation") if form == "s" else ("Welcoming", "Noting with appreciation")
    )
    return (welcome, note) if look[0].isupper() else (welcome.lower(), note[0].lower() + note[1:])


_ANNIVERSARY_EN = re.compile(r" (?P<will>will (?:mark|be))(?= the [^,;.]{1,60}anniversary)")


def _anniversary_en(text: str, found: FoundDate) -> _Reworded | None:
    will = _ANNIVERSARY_EN.match(text, found.span.end)
    if will is None:
        return None
    return _Reworded(Span(*will.span("will")), "marked" if will["will"].endswith("mark") else "was")
