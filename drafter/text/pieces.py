"""What a change of some words really changes: the pieces between what the old and the new wording share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """The words at `old` of the old wording become those at `new` of the new one; one of the two may be empty."""

    old: Span
    new: Span


def changed_pieces(old: str, new: str, token: re.Pattern[str]) -> tuple[Piece, ...]:
    """The pieces in which two wordings differ, in order; none for equal ones.

    `token` finds what changes as a whole; it must miss no character. What both begin and end with is set aside first,
    so that a small change of a long text takes no time.
    """
    old_tokens, new_tokens = token.findall(old), token.findall(new)
    old_starts, new_starts = _starts(old_tokens), _starts(new_tokens)
    head = common_length(old_tokens, new_tokens)
    tail = common_length(old_tokens[head:][::-1], new_tokens[head:][::-1])
    old_end, new_end = len(old_tokens) - tail, len(new_tokens) - tail
    matcher = SequenceMatcher(None, old_tokens[head:old_end], new_tokens[head:new_end], autojunk=False)
    return tuple(
        Piece(
            Span(old_starts[head + i1], old_starts[head + i2]),
            Span(new_starts[head + j1], new_starts[head + j2]),
        )
        for kind, i1, i2, j1, j2 in matcher.get_opcodes()
        if kind != "equal"
    )


def common_length(a: Sequence[str], b: Sequence[str]) -> int:
    """How many members two sequences have in common from their beginning on."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _starts(tokens: Iterable[str]) -> list[int]:
    return list(accumulate((len(token) for token in tokens), initial=0))
