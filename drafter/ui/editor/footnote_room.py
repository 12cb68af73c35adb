"""How high the footnote pane is: known before the pane is made, so that the sheet stays where it is then."""

from __future__ import annotations

from drafter.ui.theme import LIST_ROW_PX, scaled

ROWS_SHOWN = 3
_EDGE_PX = 1
"""Above the title line."""
_BELOW_PX = 5


def pane_height(*, is_folded: bool) -> int:
    """The height of the title line alone, or with ROWS_SHOWN rows below it."""
    if is_folded:
        return scaled(LIST_ROW_PX) + _EDGE_PX
    return scaled(LIST_ROW_PX) * (ROWS_SHOWN + 1) + _EDGE_PX + _BELOW_PX
