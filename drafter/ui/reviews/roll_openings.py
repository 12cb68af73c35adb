"""What 又 and 还, also and further become where a proposal changes how a paragraph opens."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.document import ParagraphId, Resolution
from drafter.rollforward import Proposal
from drafter.rollforward.applying import OPENING, OpeningChange, opening_changes
from drafter.ui.reviews.roll_choices import Choices, Entry

_Changes = Mapping[ParagraphId, OpeningChange]


class Openings:
    """Worked out once for each set of proposals that are applied together."""

    def __init__(self) -> None:
        self._document: Resolution | None = None
        self._accepted: tuple[Proposal, ...] = ()
        self._known: dict[tuple[Proposal, ...], _Changes] = {}

    def take(self, document: Resolution, choices: Choices) -> None:
        """What is ticked now, of a plan for this base."""
        if self._document is document and self._accepted == choices.accepted:
            return
        self._document, self._accepted = document, choices.accepted
        self._known.clear()

    def of(self, entry: Entry) -> OpeningChange | None:
        """What becomes of the opening that the entry writes, taken with all that is ticked; None for nothing."""
        proposal, place = entry.proposal, entry.proposal.place
        if self._document is None or place.paragraph_id is None or proposal.span is None:
            return None
        if proposal.span.start > OPENING:
            return None
        together = self._accepted if entry.is_ticked else (*self._accepted, entry.chosen)
        if together not in self._known:
            self._known[together] = opening_changes(self._document, together)
        return self._known[together].get(place.paragraph_id)
