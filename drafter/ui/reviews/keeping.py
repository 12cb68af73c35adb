"""What a review keeps on disk of its state, and its state from what was kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from drafter.formats.imported import Imported
from drafter.model.document import Resolution
from drafter.store.review_file import Decision, StructureState
from drafter.ui.reviews.import_state import Reviewed, base_lines_of
from drafter.ui.reviews.roll_choices import Choice, Key


def structure_of(imported: Imported, reviewed: Reviewed) -> StructureState:
    """What was corrected in the structure of a file, beside the document."""
    return StructureState(
        _reading(imported),
        reviewed.origins,
        reviewed.decided,
        reviewed.dropped,
        reviewed.gone,
        reviewed.regained,
        reviewed.counted,
        reviewed.settled,
    )


def reviewed_of(
    state: StructureState, document: Resolution, imported: Imported, base: Resolution | None = None
) -> Reviewed | None:
    """The review of `imported` as it was left; None where the file is read into other lines than it was then.

    `base` is the text before the changes that are kept, as it was left.
    """
    if state.reading != _reading(imported):
        return None
    return Reviewed(
        document,
        state.origins,
        state.decided,
        state.dropped,
        state.gone,
        state.regained,
        state.counted,
        state.settled,
        imported.source_lines,
        base,
        base_lines_of(imported),
    )


def decisions_of(decided: Mapping[Key, Choice]) -> tuple[Decision, ...]:
    """What was decided about proposals."""
    return tuple(Decision(*key, one.ticked, one.wording, one.values) for key, one in decided.items())


def decided_of(decisions: Iterable[Decision]) -> Mapping[Key, Choice]:
    """The same as the roll-forward review holds it."""
    return {
        (one.rule, one.place, one.span, one.before): Choice(one.ticked, one.wording, one.values) for one in decisions
    }


def _reading(imported: Imported) -> str:
    return sha256("\n".join(imported.source_lines).encode(errors="surrogatepass")).hexdigest()[:20]
