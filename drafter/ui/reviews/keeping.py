"""What a review keeps on disk of its state, and its state from what was kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from drafter.formats.imported import Imported
from drafter.model.document import Resolution
from drafter.store.review_file import Decision, HalfDoneReview
from drafter.store.review_history import KeptHistory, KeptStep
from drafter.store.review_structure import StructureState
from drafter.text.sentence import Sentence
from drafter.ui.reviews.import_state import History, Reviewed, base_lines_of
from drafter.ui.reviews.roll_choices import Choice, Key

_MOST = 100
"""More steps nobody goes back, and the file is written at each of them."""


def structure_of(imported: Imported, reviewed: Reviewed) -> StructureState:
    """What was corrected in the structure of a file, beside the document."""
    return _structure(_reading(imported), reviewed)


def _structure(reading: str, reviewed: Reviewed) -> StructureState:
    return StructureState(
        reading,
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


def steps_of(imported: Imported, history: History) -> KeptHistory:
    """The steps that can be taken back or made again, as they are kept: of each way the last hundred."""

    reading = _reading(imported)

    def kept(states: tuple[tuple[Sentence, Reviewed], ...]) -> tuple[KeptStep, ...]:
        # The last ones are next to the present state, whichever way they lead.
        last = states[-_MOST:]
        return tuple(KeptStep(label, one.document, _structure(reading, one), one.base) for label, one in last)

    return KeptHistory(kept(history.past), kept(history.future))


def history_of(review: HalfDoneReview, imported: Imported) -> History | None:
    """The review of `imported` as it was left, with the way back; None as with `reviewed_of`."""
    if review.structure is None:
        return None
    present = reviewed_of(review.structure, review.base.document, imported, review.before)

    def states(steps: tuple[KeptStep, ...]) -> tuple[tuple[Sentence, Reviewed], ...]:
        found = ((one.label, reviewed_of(one.structure, one.document, imported, one.before)) for one in steps)
        return tuple((label, state) for label, state in found if state is not None)

    kept = review.history
    return None if present is None else History(present, states(kept.past), states(kept.future))


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
