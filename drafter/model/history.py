"""Undo and redo as a value: the states before and after the present one, each step with its name.

States share all that did not change, so a thousand steps of an average text cost a few megabytes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.model.state import DraftState, Selection
from drafter.text.sentence import Sentence

MERGE_WITHIN_MS = 500
LIMIT = 12_000
"""Steps: more than the longest day of drafting has, so that undoing everything leads back to what was opened."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change with its name, and the state on its far side: before it in the past, after it in the future."""

    label: Sentence
    state: DraftState


@dataclass(frozen=True, slots=True)
class _Merging:
    """What the next edit must match to join the last step."""

    key: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class History:
    """The present state, the steps that led to it, oldest first, and those that were undone, next one last."""

    present: DraftState
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    merging: _Merging | None = None


def record(
    history: History, state: DraftState, label: Sentence, merge_key: str | None = None, at_ms: int = 0
) -> History:
    """`state` is the present, one step after what was. What was undone is given up.

    With the same `merge_key` as the last step, at most MERGE_WITHIN_MS later, it joins that step. Beyond LIMIT steps
    the oldest are given up. Where the document and base did not change, only the selection is taken over.
    """
    if state.document is history.present.document and state.base is history.present.base:
        return replace(history, present=state)
    merging = None if merge_key is None else _Merging(merge_key, at_ms)
    if _joins(history.merging, merging):
        return replace(history, present=state, future=(), merging=merging)
    past = (*history.past, Step(label, history.present))[-LIMIT:]
    return History(state, past, (), merging)


def _joins(last: _Merging | None, new: _Merging | None) -> bool:
    return last is not None and new is not None and last.key == new.key and new.at_ms - last.at_ms <= MERGE_WITHIN_MS


def with_selection(history: History, selection: Selection | None) -> History:
    """The present with another selection, which is no step; typing at another place then begins a new one."""
    if selection == history.present.selection:
        return history
    return replace(history, present=replace(history.present, selection=selection), merging=None)


def undo(history: History) -> History:
    """One step back: the present is the very state from before it. Unchanged where there is nothing to undo."""
    if not history.past:
        return history
    step = history.past[-1]
    future = (*history.future, Step(step.label, history.present))
    return History(step.state, history.past[:-1], future)


def redo(history: History) -> History:
    """One step on again; unchanged where there is nothing to redo."""
    if not history.future:
        return history
    step = history.future[-1]
    past = (*history.past, Step(step.label, history.present))
    return History(step.state, past, history.future[:-1])


def without_last(history: History) -> History:
    """As if the last step had never been: it cannot be made again. Unchanged where there is none."""
    return replace(undo(history), future=()) if history.past else history


def undo_label(history: History) -> Sentence | None:
    """The name of the step that `undo` takes back; None where there is none."""
    return history.past[-1].label if history.past else None


def redo_label(history: History) -> Sentence | None:
    """The name of the step that `redo` makes again; None where there is none."""
    return history.future[-1].label if history.future else None
