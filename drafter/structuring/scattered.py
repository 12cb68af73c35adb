"""Paragraphs whose number, first line and last word an extractor tore apart, put back into their order.

pdftotext takes the number of a short paragraph and the few characters of its second line, which stand below each
other at the margin, for a column of their own, and gives the first line after them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.phrases.leads import match_lead
from drafter.structuring.lines import Line, width
from drafter.structuring.typed import is_bare_number, typed_number
from drafter.structuring.wording import is_closed
from drafter.text.normal import is_han, normalise

_MOST_NUMBERS = 6
_MOST_TEXTS = 2 * (_MOST_NUMBERS + 1)
_NEARLY_FULL = 0.75


def in_reading_order(lines: Sequence[Line], column: float | None) -> list[Line]:
    """The lines, each bare number followed by the first line and then by the rest of its paragraph.

    Lines are moved only where the order they have cannot be right: where a number is followed by no beginning.
    """
    ordered: list[Line] = []
    at = 0
    while at < len(lines):
        region = _region(lines, at, column) if is_bare_number(lines[at].text) else []
        ordered += region or [lines[at]]
        at += len(region) or 1
    return ordered


def _region(lines: Sequence[Line], start: int, column: float | None) -> list[Line]:
    """From a bare number on: as many lines as make whole paragraphs of two lines at most, in their order; or []."""
    numbers: list[Line] = []
    texts: list[Line] = []
    is_cut: list[bool] = []
    best: list[Line] = []
    for line in (lines[at] for at in range(start, len(lines))):
        if line.page != lines[start].page or len(numbers) > _MOST_NUMBERS:
            break
        if is_bare_number(line.text):
            numbers.append(line)
            continue
        if typed_number(line.text) is not None or line.text.isdigit():
            break
        texts.append(line)
        is_cut.append(not is_closed(line.text))
        if sum(is_cut) > len(numbers) or len(texts) > _MOST_TEXTS:
            break
        if len(texts) == len(numbers) + sum(is_cut) and not _is_in_order(lines[start : start + len(numbers + texts)]):
            best = _assembled(numbers, texts, is_cut, column)
    return best


def _is_in_order(lines: Sequence[Line]) -> bool:
    """True where every bare number has below it what may begin its paragraph, and above it the end of another."""
    if any(
        is_bare_number(line.text) and not (is_bare_number(above.text) or is_closed(above.text))
        for above, line in pairwise(lines)
    ):
        return False
    below = [line for number, line in pairwise(lines) if is_bare_number(number.text)]
    return not any(is_bare_number(line.text) or _goes_on(line) or _may_be_rest(line) for line in below)


def _goes_on(line: Line) -> bool:
    """True where the line begins in the middle of an English sentence."""
    return line.text[:1].islower()


def _may_be_rest(line: Line) -> bool:
    """True for a Chinese line that closes a sentence and opens with no phrase that begins paragraphs."""
    if not is_han(line.text[:1]) or not is_closed(line.text):
        return False
    match = match_lead(normalise(line.text, "zh"), "zh")
    return match is None or not match.known


def _assembled(
    numbers: Sequence[Line], texts: Sequence[Line], is_cut: Sequence[bool], column: float | None
) -> list[Line]:
    """Number, first line and rest of each paragraph; [] where that cannot be.

    A first line is nearly full; a rest in front of it stands close below the number.
    """
    cut = [text for text, open_ended in zip(texts, is_cut, strict=True) if open_ended]
    if column is not None and any(width(text.text) < column * _NEARLY_FULL for text in cut):
        return []
    closed = [text for text, open_ended in zip(texts, is_cut, strict=True) if not open_ended]
    rests = {line.index for line in sorted(closed, key=lambda line: width(line.text))[: len(cut)]}
    firsts = [text for text in texts if text.index not in rests]
    left = [text for text in texts if text.index in rests]
    if any(rest.index < first.index and rest.gap for first, rest in zip(cut, left, strict=True)):
        return []
    if any(_goes_on(first) for first in firsts):
        return []
    ordered: list[Line] = []
    for number, first in zip(numbers, firsts, strict=True):
        ordered += [number, replace(first, gap=False)]
        if first in cut:
            ordered.append(replace(left.pop(0), gap=False))
    return ordered
