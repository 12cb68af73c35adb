"""From the comparison with the base to what the sheet and its margin show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.document import ParagraphId
from drafter.model.pair_kind import PairKind
from drafter.ui.editor.displayed import Marking, Markings
from drafter.ui.editor.view_text import Deletion

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison, ParagraphChange

HIDDEN, BRIEF, ALL = "hidden", "brief", "all"
"""How much of the changes is shown: bars only; what came in; what went too. As in the setting `changes`."""


class MarkingMaker:
    """Makes markings of comparisons; what did not change between two of them stays the same object."""

    def __init__(self, display: str = BRIEF) -> None:
        self.display = display
        self._made: dict[ParagraphId, tuple[ParagraphChange, Marking]] = {}

    def set_display(self, display: str) -> None:
        """Show more or less from now on."""
        self.display = display
        self._made.clear()

    def markings(self, comparison: Comparison | None) -> Markings:
        """What the sheet marks. Wholly new paragraphs stand in plain ink: their bar says it."""
        if comparison is None or self.display == HIDDEN:
            self._made.clear()
            return Markings()
        made = {}
        for paragraph_id, change in comparison.changes.items():
            if change.kind is PairKind.NEW:
                continue
            known = self._made.get(paragraph_id)
            made[paragraph_id] = known if known is not None and known[0] is change else (change, _marking(change))
        self._made = made
        return Markings(
            {paragraph_id: marking for paragraph_id, (_, marking) in made.items()}, shows_deleted=self.display == ALL
        )


def _marking(change: ParagraphChange) -> Marking:
    gone = tuple(Deletion(one.position, one.text) for one in change.deleted)
    return Marking(change.paragraph.content, change.inserted, gone)
