"""Places of the view as places in the model. Qt counts in UTF-16, the model in code points of what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtGui import QTextBlock

from drafter.model.state import Caret
from drafter.text.spans import Utf16Table
from drafter.ui.editor.displayed import Displayed
from drafter.ui.editor.view_text import ViewText

BLOCK_END = "\u2029"


def moved_within(block: QTextBlock, shown: ViewText, position: int, move: Callable[[ViewText, int], int]) -> int:
    """Where in the view a move over what a block shows leads from a position of the view in that block."""
    table = Utf16Table(shown.text)
    return block.position() + table.to_utf16(move(shown, table.to_code_point(position - block.position())))


def place_in_block(displayed: Sequence[Displayed], number: int, inside: int, *, forward: bool) -> Caret | None:
    """The place in the model of a place in what the block `number` shows, in code points.

    Of one in a paragraph that is gone it is the beginning of the text behind, or else the end of that before it; the
    other way round where not `forward`. None in a draft without paragraphs.
    """
    there = displayed[number]
    if there.paragraph_id is not None:
        return Caret(there.paragraph_id, there.shown.to_content(inside))
    before = next(filter(_is_of_draft, reversed(displayed[:number])), None)
    behind = next(filter(_is_of_draft, islice(displayed, number + 1, None)), None)
    if behind is not None and behind.paragraph_id is not None and (forward or before is None):
        return Caret(behind.paragraph_id, 0)
    if before is not None and before.paragraph_id is not None:
        return Caret(before.paragraph_id, before.shown.to_content(len(before.shown.text)))
    return None


def place_in_blocks(displayed: Sequence[Displayed], first: int, offset: int, *, forward: bool) -> Caret | None:
    """The same of an offset in the texts of the blocks from `first` on, joined by BLOCK_END."""
    number = first
    while offset > len(displayed[number].shown.text):
        offset -= len(displayed[number].shown.text) + len(BLOCK_END)
        number += 1
    return place_in_block(displayed, number, offset, forward=forward)


def _is_of_draft(there: Displayed) -> bool:
    return there.paragraph_id is not None
