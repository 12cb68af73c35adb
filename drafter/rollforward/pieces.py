"""What a change of some words really changes: the pieces between what the old and the new wording share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from drafter.text.spans import Span

_TOKEN = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|第\d+/\d+(?: [A-Z])?号|\d{1,2} [A-Z][a-z]+ \d{4}|\d+/\d+(?: [A-Z]\b)?"
    r"|[A-Za-z]+|\d+|\[…\]|.|\n"
)
"""Dates and numbers of resolutions change as a whole, as do blanks, words and figures; of the rest each character."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The words at `old` of the old wording become those at `new` of the new one; one of the two may be empty."""

    old: Span
    new: Span


def changed_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in which two wordings differ, in order; none for equal ones."""
    old_tokens, new_tokens = _TOKEN.findall(old), _TOKEN.findall(new)
    old_starts, new_starts = _starts(old_tokens), _starts(new_tokens)
    operations = SequenceMatcher(None, old_tokens, new_tokens, autojunk=False).get_opcodes()
    return tuple(
        Piece(Span(old_starts[i1], old_starts[i2]), Span(new_starts[j1], new_starts[j2]))
        for kind, i1, i2, j1, j2 in operations
        if kind != "equal"
    )


def _starts(tokens: Iterable[str]) -> list[int]:
    return list(accumulate((len(token) for token in tokens), initial=0))
