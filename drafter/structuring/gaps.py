"""Blanks lost behind opening phrases: “Recallingits”, where the blank was the last character set in italics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.phrases.leads import match_lead
from drafter.structuring.lines import Line
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawRun
from drafter.structuring.typed import typed_number
from drafter.text.expressions import expression

_REACH = 60
_GLUED = expression(
    r"(?<=[a-z]{3})(?:its?|the|that|th[eo]se|this|all|also|with|upon|further|relevant|Member|States|Governments|of|to|in|on"
    r"|by|and|for|a|an|[A-Z“][A-Za-z]*|\d+)\b"
)


def with_gaps_behind_leads(lines: Iterable[Line], mends: Mends) -> list[Line]:
    """The lines of an English text; where an opening phrase stands close to the next word, with the blank put back."""
    return [_mended(line, mends) for line in lines]


def _mended(line: Line, mends: Mends) -> Line:
    number = typed_number(line.text)
    start = number.length if number else 0
    text = line.text[start:]
    for match in _GLUED.finditer(text, 0, _REACH):
        parted = f"{text[: match.start()]} {text[match.start() :]}"
        if _ends_lead(parted, match.start()) and not _ends_lead(text, match.end()):
            mends.note("restored-blank", f"{_last_word(parted[: match.start()])} {match[0]}", line.paragraph.lines)
            return replace(line, runs=_inserted(line.runs, start + match.start()))
    return line


def _ends_lead(text: str, at: int) -> bool:
    found = match_lead(text, "en")
    return found is not None and found.known and found.span.end == at


def _last_word(text: str) -> str:
    return text.rpartition(" ")[2]


def _inserted(runs: Iterable[RawRun], at: int) -> tuple[RawRun, ...]:
    """The runs with a blank in front of the character at position `at`."""
    kept: list[RawRun] = []
    position = 0
    for run in runs:
        first, position = position, position + len(run.text)
        if first < at <= position:
            run = replace(run, text=f"{run.text[: at - first]} {run.text[at - first :]}")
        kept.append(run)
    return tuple(kept)
