"""Chinese wordings for what was still to come: 期待将于…举行 becomes 赞赏地注意到…举行了 or 欢迎…举行."""

from __future__ import annotations

import re

from drafter.model.blanks import BLANK_TEXT
from drafter.rollforward.past import Reworded
from drafter.text.dates import FoundDate
from drafter.text.spans import Span

_WHO = r"[^，；。：]"
_LOOKS = re.compile(
    rf"(?P<look>[又还]?期待)(?P<who>{_WHO}{{0,40}}?)(?P<mark>即将分别于|即将于|将分别于|将于|将在|定于|拟于|最早于|[于在])?$"
)
_DAY = re.compile(r"\d ?日")
"""Between 期待 and the date it says that the date is that of a second meeting."""
_WILL = re.compile(
    r"(?P<will>即将|将|(?<![决已原协规约商确制])定|(?<![已原])拟)(?P<who>由[^，；。]{1,30}?|分别|再次|首次)?(?P<at>[于在])$|(?<!已)(?P<only>即将)$"
)
_HELD = re.compile(
    r"(?P<late>将)?(?P<place>(?:在|于)[^，；。将]{1,30}?)?"
    r"(?P<verb>(?:继续|重新|正式|分[两三]部分)?(?:举行|召开|举办|开幕|主办|通过|发布|启动))(?P<of>的)?"
)
_DECIDES = re.compile(rf"^(?P<lead>[又还]?(?:重申)?(?:大会|其)?决定)(?P<who>{_WHO}{{0,60}}?)(?P<at>[于在])?$")
_DECIDED = re.compile(r"(?:大会|其)?(?:已|随后)?决定(?P<at>[于在])?$")

NOTES, WELCOMES = "赞赏地注意到", "欢迎"


def event(text: str, found: FoundDate) -> Reworded | None:
    """The usual wordings for a meeting whose day has passed; None where the text does not speak of it as to come."""
    before, held = text[: found.span.start], _HELD.match(text, found.span.end)
    looks = _LOOKS.search(before)
    if looks is not None and _DAY.search(looks["who"]) is None and _is_told(found, looks, held):
        return _looked_forward_to(text, found, looks, held)
    will = _WILL.search(before)
    if will is None and not (held and held["late"]):
        return None
    if held is None and found.kind == "years" and will and will["at"] == "在":
        return None
    start = will.start() if will else found.span.start
    head = f"{will['who'] or ''}{will['at'] or ''}" if will else ""
    day = head + found.span.of(text)
    if held is None:
        return Reworded(Span(start, found.span.end), day)
    done = f"{day}{held['place'] or ''}{held['verb']}{'的' if held['of'] else '了'}"
    return Reworded(Span(start, held.end()), done)


def _is_told(found: FoundDate, looks: re.Match[str], held: re.Match[str] | None) -> bool:
    """True where the date is that of the meeting: not in 期待看到…2020年, nor in its name, 期待2023年水事会议."""
    if found.kind == "years" and not looks["mark"]:
        return held is not None and not looks["who"]
    return held is not None or not looks["who"]


def _looked_forward_to(text: str, found: FoundDate, looks: re.Match[str], held: re.Match[str] | None) -> Reworded:
    who, day = looks["who"], found.span.of(text)
    at = "于" if who else ""
    if held is None:
        return Reworded(Span(looks.start(), found.span.end), f"{NOTES}{who}{at}{day}", (f"{WELCOMES}{who}{at}{day}",))
    done = f"{who}{at}{day}{held['place'] or ''}{held['verb']}"
    return Reworded(Span(looks.start(), held.end()), f"{NOTES}{done}了", (f"{WELCOMES}{done}",))


def decision(text: str, found: FoundDate) -> Reworded | None:
    """决定…于…举行 on a day that has passed: a new day, or what was decided as done; None for anything else."""
    before, held = text[: found.span.start], _HELD.match(text, found.span.end)
    if held is None:
        return None
    done = f"{found.span.of(text)}{held['place'] or ''}{held['verb']}"
    decides = _DECIDES.match(before)
    if decides is not None:
        who = decides["who"] + (decides["at"] or "" if decides["who"] else "")
        again = f"{before[decides.start() :]}{BLANK_TEXT}{held.group()}"
        return Reworded(Span(0, held.end()), again, (f"{NOTES}{who}{done}了", f"{WELCOMES}{who}{done}"))
    decided = _DECIDED.search(before)
    if decided is None:
        return None
    return Reworded(Span(decided.start(), held.end()), f"{done}{'的' if held['of'] else '了'}")
