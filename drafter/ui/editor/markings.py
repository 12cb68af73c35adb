"""From the comparison with the base to what the sheet and its margin show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.document import ParagraphId, Resolution
from drafter.model.pair_kind import PairKind
from drafter.text.spans import Span
from drafter.ui.editor.displayed import Marking, Markings
from drafter.ui.editor.removed import Removed
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
        self._removed: dict[ParagraphId, Removed] = {}
        self._base: Resolution | None = None

    def set_display(self, display: str) -> None:
        """Show more or less from now on."""
        self.display = display
        self._made.clear()

    def markings(self, comparison: Comparison | None) -> Markings:
        """What the sheet marks. In brief wholly new paragraphs stand in plain ink: their bar says it."""
        if comparison is None or self.display == HIDDEN:
            self._made.clear()
            return Markings()
        made = {}
        for paragraph_id, change in comparison.changes.items():
            if change.kind is PairKind.NEW and self.display == BRIEF:
                continue
            known = self._made.get(paragraph_id)
            made[paragraph_id] = known if known is not None and known[0] is change else (change, _marking(change))
        self._made = made
        markings = {paragraph_id: marking for paragraph_id, (_, marking) in made.items()}
        if self.display != ALL:
            return Markings(markings)
        return Markings(markings, self._removed_above(comparison), shows_deleted=True)

    def _removed_above(self, comparison: Comparison) -> dict[ParagraphId | None, tuple[Removed, ...]]:
        """What is gone above each paragraph, and behind the last one."""
        above: dict[ParagraphId | None, tuple[Removed, ...]] = {}
        gone: list[Removed] = []
        for pair in comparison.pairs:
            if pair.new_id is None and pair.old_id is not None:
                gone.append(self._removed_from(comparison.base, pair.old_id))
            elif gone:
                above[pair.new_id], gone = tuple(gone), []
        return {**above, None: tuple(gone)} if gone else above

    def _removed_from(self, base: Resolution, paragraph_id: ParagraphId) -> Removed:
        if base is not self._base:
            self._base, self._removed = base, {}
        if paragraph_id not in self._removed:
            self._removed[paragraph_id] = Removed.of(base, paragraph_id)
        return self._removed[paragraph_id]


def _marking(change: ParagraphChange) -> Marking:
    content = change.paragraph.content
    if change.kind is PairKind.NEW:
        return Marking(content, (Span(0, len(content)),) if content else ())
    gone = tuple(Deletion(one.position, one.text) for one in change.deleted)
    return Marking(content, change.inserted, gone)
