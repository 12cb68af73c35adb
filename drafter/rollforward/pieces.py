"""What a proposal really changes, date by date and number by number."""

from __future__ import annotations

import re

from drafter.text import pieces
from drafter.text.pieces import Piece

_TOKEN = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|第\d+/\d+(?: [A-Z])?号|\d{1,2} [A-Z][a-z]+ \d{4}|\d+/\d+(?: [A-Z]\b)?"
    r"|[A-Za-z]+|\d+|\[…\]|.|\n"
)
"""Dates and numbers of resolutions change as a whole, as do blanks, words and figures; of the rest each character."""


def changed_pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in which two wordings differ, in order; none for equal ones."""
    return pieces.changed_pieces(old, new, _TOKEN)
