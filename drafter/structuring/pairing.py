"""Marks and texts of notes that stand apart, brought together: pdftotext puts a mark before its text, or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.structuring.lines import Line

_MOST_CHUNKS = 6
"""A note of more sentences on as many lines would rather be text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that holds a mark and nothing else. `is_in_front`: it is known to belong to the text behind it."""

    line: Line
    is_in_front: bool = False


Chunk = tuple[Line, ...]
Token = Mark | Chunk
Pair = tuple[Mark, Chunk]


def pairs(tokens: Sequence[Token], *, by_gaps: bool = False) -> list[Pair] | None:
    """Each mark with its text, on either side of it; None where they do not come out even.

    Before its text a mark may have several chunks, behind it one. With `by_gaps` a mark belongs to the text that no
    blank line parts it from; one that opens the notes may belong to either side.
    """
    ways: list[tuple[Pair | None, int] | None] = [None] * len(tokens) + [(None, len(tokens))]
    for at in reversed(range(len(tokens))):
        possible = [way for way in _ways(tokens, at) if not by_gaps or _is_near(tokens, at, way[0])]
        ways[at] = next((way for way in possible if ways[way[1]] is not None), None)
    found: list[Pair] = []
    at = 0
    while at < len(tokens):
        way = ways[at]
        if way is None or way[0] is None:
            return None
        found.append(way[0])
        at = way[1]
    return found


def _is_near(tokens: Sequence[Token], at: int, pair: Pair) -> bool:
    """True where no blank line parts the mark from its text, or one on either side of it says nothing."""
    mark, text = pair
    is_above = not isinstance(tokens[at], Mark)
    below = (tokens[at + 2 : at + 3] or [mark])[0] if is_above else text
    is_tight_below = not isinstance(below, Mark) and not below[0].gap
    if is_above:
        return not mark.line.gap and not is_tight_below
    return mark.is_in_front or at == 0 or mark.line.gap or is_tight_below


def _ways(tokens: Sequence[Token], at: int) -> list[tuple[Pair, int]]:
    """The pairs that the token at `at` may belong to, each with where the next one begins; the likeliest first."""
    here = tokens[at]
    after = tokens[at + 1 : at + 1 + _MOST_CHUNKS]
    if not isinstance(here, Mark):
        return [((after[0], here), at + 2)] if after and isinstance(after[0], Mark) else []
    ways: list[tuple[Pair, int]] = []
    text: Chunk = ()
    for index, token in enumerate(after):
        if isinstance(token, Mark):
            break
        text = text + token
        ways.append(((here, text), at + index + 2))
    return ways


def first_chunks(tokens: Sequence[Token]) -> tuple[list[Pair], list[Line]]:
    """Where they do not come out even: each mark with the chunk right behind it, and the lines that are left over."""
    found: list[Pair] = []
    rest: list[Line] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if isinstance(token, Mark):
            if after is None or isinstance(after, Mark):
                rest.append(token.line)
            else:
                found.append((token, after))
        elif not isinstance(before, Mark):
            rest.extend(token)
    return found, rest


def with_marks_in_front(tokens: Sequence[Token], is_closed: Sequence[bool]) -> list[Token]:
    """The tokens, a mark that got into the middle of its note, behind a chunk without a full stop, put in front.

    `is_closed` says for each token whether it ends in a full stop.
    """
    kept = list(zip(tokens, is_closed, strict=True))
    at = 0
    while at + 2 < len(kept):
        (above, closed), (mark, _), (below, below_closed) = kept[at : at + 3]
        if not isinstance(above, Mark) and isinstance(mark, Mark) and not isinstance(below, Mark) and not closed:
            in_front = Mark(mark.line, is_in_front=True)
            kept[at : at + 3] = [(in_front, False), (above + below, below_closed)]
        at += 1
    return [token for token, _ in kept]
