"""English wordings for what was still to come: looks forward to …, to be held …, becomes welcomes …, held …"""

from __future__ import annotations

import re

from drafter.model.blanks import BLANK_TEXT
from drafter.rollforward.past import Reworded
from drafter.text.dates import FoundDate
from drafter.text.spans import Span

_PAST = {
    "to be held": "held",
    "to be convened": "convened",
    "to be organized": "organized",
    "to be hosted": "hosted",
    "to be launched": "launched",
    "to be concluded": "concluded",
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
    "will be hosted": "was hosted",
    "will be launched": "was launched",
    "will take place": "took place",
    "will enter into force": "entered into force",
    "will go into effect": "went into effect",
    "will be organized": "was organized",
    "will convene": "convened",
    "will reconvene": "reconvened",
    "will meet": "met",
    "would be held": "was held",
    "would convene": "convened",
    "would take place": "took place",
}
_WILL = re.compile(rf"\b(?P<will>{'|'.join(sorted(_PAST, key=len, reverse=True))})\b[^;.]{{0,90}}?$")
_LOOK = re.compile(r"\b(?P<look>[Ll]ook(?P<form>s|ing) forward to)\b[^;.]{0,160}?$")

_DECIDES = r"^(?P<lead>(?:(?:Also|Further) )?[Dd]ecides (?:also |further )?"
_DECIDES_TO = re.compile(
    rf"{_DECIDES}to (?P<verb>convene|hold|organize))(?P<rest>(?: [^;.]{{0,160}}?)?,? (?:on|from|in) |, )$"
)
_DECIDES_THAT = re.compile(
    rf"{_DECIDES}that)(?P<who> [^;.]{{1,120}}?) "
    r"(?P<verb>(?:shall|will) (?:be held|be convened|hold|convene|take place))"
    r"(?P<rest>\b[^;.]{0,90}?)$"
)
_UPCOMING = re.compile(r"(?<=\bthe )(?:upcoming|forthcoming) ")
_GERUND = {"convene": "convening", "hold": "holding", "organize": "organizing"}
_DONE = {
    "be held": "was held",
    "be convened": "was convened",
    "hold": "held",
    "convene": "convened",
    "take place": "took place",
}
_OBJECT_BEHIND = re.compile(r", (?=an? |the |its )")

NOTES, WELCOMES = "Notes with appreciation", "Welcomes"


def event(text: str, found: FoundDate) -> Reworded | None:
    """The usual wordings for a meeting whose day has passed; None where the text does not speak of it as to come."""
    before = text[: found.span.start]
    will, look = _WILL.search(before), _LOOK.search(before)
    if will is None and look is None:
        return None
    start = min(match.start() for match in (will, look) if match)
    reworded = before[start:]
    if will is not None:
        cut = will.start("will") - start
        reworded = reworded[:cut] + _PAST[will["will"]] + reworded[cut + len(will["will"]) :]
    span = Span(start, found.span.end)
    if look is None:
        return Reworded(span, reworded + found.span.of(text))
    rest = reworded[len(look["look"]) :] + found.span.of(text)
    rest = _UPCOMING.sub("", rest)
    welcome, note = _openings(look["look"], look["form"])
    return Reworded(span, welcome + rest, (note + rest,))


def _openings(look: str, form: str) -> tuple[str, str]:
    """Welcomes and Notes with appreciation, in the form and with the initial of the phrase that they replace."""
    welcome, note = (WELCOMES, NOTES) if form == "s" else ("Welcoming", "Noting with appreciation")
    return (welcome, note) if look[0].isupper() else (welcome.lower(), note[0].lower() + note[1:])


def decision(text: str, found: FoundDate) -> Reworded | None:
    """Decides to convene … on a day that has passed: a new day, or what was decided as done; None for anything else."""
    before, day = text[: found.span.start], found.span.of(text)
    that = _DECIDES_THAT.match(before)
    if that is not None:
        done = f"{that['who']} {_DONE[that['verb'].partition(' ')[2]]}{that['rest']}{day}"
        again = before + BLANK_TEXT
        return Reworded(Span(0, found.span.end), again, (f"{NOTES} that{done}", f"{WELCOMES} the fact that{done}"))
    to = _DECIDES_TO.match(before)
    if to is None:
        return None
    behind = _OBJECT_BEHIND.match(text, found.span.end)
    is_object_before = not to["rest"].startswith(",") and len(to["rest"].split()) > 1
    if behind is None and not is_object_before:
        return None
    end = behind.end() if behind and not is_object_before else found.span.end
    tail = ", of " if behind and not is_object_before else ""
    done = f" the {_GERUND[to['verb']]}{' of' if is_object_before else ''}{to['rest']}{day}{tail}"
    return Reworded(
        Span(0, end),
        before + BLANK_TEXT + text[found.span.end : end],
        (NOTES + done, WELCOMES + done),
    )
