"""How the rows of the compare view are set: beside each other, below each other, as a table; all lengths in pixels."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """Which of the three."""

    BESIDE = "beside"
    BELOW = "below"
    TABLE = "table"


CHIP_PX = 68
NUMBER_PX = 62
"""For the number, with a little room before the text."""
EDGE_PX = 18
TOP_PX = 10
FOLD_PX = 30
NAME_PX, REMARK_PX = 104, 104
SCROLL_BAR_PX = 10
BETWEEN_PX = 6
"""Between the old and the new text where they stand below each other."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row stand; `number` is the right edge of a number, 0 where it stands in the text."""

    old_number: int
    old_left: int
    new_number: int
    new_left: int
    text_width: int
    chip_left: int
    chip_width: int
    rules: tuple[int, ...]
    """Lines from top to bottom."""


def columns(form: Form, width: int) -> Columns:
    """The columns of a row that is `width` wide."""
    if form is Form.BESIDE:
        half = (width - CHIP_PX) // 2
        text = half - NUMBER_PX - EDGE_PX
        right = half + CHIP_PX
        return Columns(
            NUMBER_PX - 10,
            NUMBER_PX,
            right + NUMBER_PX - 10,
            right + NUMBER_PX,
            text,
            half,
            CHIP_PX,
            (half, right - 1),
        )
    if form is Form.BELOW:
        left = CHIP_PX + NUMBER_PX
        text = width - left - EDGE_PX
        return Columns(left - 10, left, left - 10, left, text, 0, CHIP_PX, (CHIP_PX - 1,))
    middle = (width - NAME_PX - REMARK_PX) // 2
    edges = (NAME_PX, NAME_PX + middle, NAME_PX + 2 * middle)
    return Columns(0, edges[0] + 10, 0, edges[1] + 10, middle - 20, edges[2], REMARK_PX, edges)


def row_height(form: Form, old: int, new: int, least: int) -> int:
    """The height of a row with texts of these heights; `least` is what chip and number take."""
    if form is Form.BELOW:
        between = BETWEEN_PX if old and new else 0
        return max(old + between + new, least) + 2 * TOP_PX
    return max(old, new, least) + 2 * TOP_PX


def guessed_lines(texts: Iterable[str], size_px: int, width: int) -> int:
    """How many lines a text will take, without setting it: full-width characters are as wide as the type is large."""
    room = max(width, size_px * 2)
    wide = narrow = 0
    for text in texts:
        for char in text:
            if unicodedata.east_asian_width(char) in "WFA":
                wide += 1
            else:
                narrow += 1
    return max(1, math.ceil((wide * size_px + narrow * size_px * _NARROW) / room))


_NARROW = 0.46
"""The mean width of Latin letters and figures in the document's faces, of the size of the type."""
