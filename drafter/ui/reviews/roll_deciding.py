"""What the user decides in the roll-forward review: ticks, wordings, what is filled in; one proposal or all alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from drafter.rollforward import Plan
from drafter.ui.reviews.roll_choices import Choice, Choices, Entry, Key

Change = Callable[[Choice], Choice]


class Deciding(QObject):
    """Keeps the choices; `changed` follows every decision and every plan, `decided` every decision."""

    changed = Signal()
    decided = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices()

    @property
    def choices(self) -> Choices:
        """Everything that was proposed, with what was decided."""
        return self._choices

    def begin(self, decided: Mapping[Key, Choice]) -> None:
        """Another base, about which this was decided in an earlier window."""
        self._choices = Choices(decided=decided)

    def take_plan(self, plan: Plan) -> None:
        """What is proposed now; what was decided stays decided."""
        self._choices = self._choices.planned(plan)
        self.changed.emit()

    def take_refusal(self) -> None:
        """Nothing is proposed; what was decided is kept for the next plan."""
        self._choices = Choices(decided=self._choices.decided)
        self.changed.emit()

    def decide(self, key: Key, change: Change) -> None:
        """Decide about one proposal."""
        entry = self._choices.entry(key)
        if entry is not None:
            self._choices = self._choices.with_choice(key, change(entry.choice))
            self.changed.emit()
            self.decided.emit()

    def tick(self, entry: Entry, *, is_on: bool) -> None:
        """Apply a proposal, or leave its words as they are."""
        self.decide(entry.key, lambda choice: replace(choice, ticked=is_on))

    def tick_alike(self, entry: Entry, *, is_on: bool) -> int:
        """The same for all that ask for the same change; how many there were."""
        alike = self._choices.alike(entry)
        for each in alike:
            self._choices = self._choices.with_choice(each.key, replace(each.choice, ticked=is_on))
        self.changed.emit()
        self.decided.emit()
        return len(alike)

    def word(self, key: Key, wording: str) -> None:
        """Apply a proposal in this wording; "" changes nothing."""
        entry = self._choices.entry(key)
        if wording and entry is not None:
            self.decide(key, worded(wording, (entry.proposal.after, *entry.proposal.options)))

    def restore(self, entry: Entry) -> None:
        """Decide about a proposal as it was decided in `entry`."""
        self.decide(entry.key, lambda _choice: entry.choice)

    def fill_in(self, key: Key, number: int | None, text: str) -> None:
        """What was typed for a blank is part of the proposal at once, and the proposal is meant to be applied.

        `number` counts the blanks; None is for the whole wording.
        """
        entry = self._choices.entry(key)
        if entry is None:
            return
        if number is None:
            self.word(key, text.strip() or entry.proposal.after)
            return
        values = list(entry.choice.values) + [""] * (len(entry.blanks) - len(entry.choice.values))
        values[number] = text
        is_ticked = True if text.strip() else entry.choice.ticked
        self.decide(key, lambda choice: replace(choice, values=tuple(values), ticked=is_ticked))

    def next_open(self, key: Key | None, *, backwards: bool = False) -> Entry | None:
        """The next proposal that only the user can decide about and has not; from the other end where none is left."""
        entries = self._choices.entries[::-1] if backwards else self._choices.entries
        keys = [entry.key for entry in entries]
        here = keys.index(key) + 1 if key in keys else 0
        return next((entry for entry in (*entries[here:], *entries[:here]) if entry.waits), None)


def worded(wording: str, offered: Collection[str]) -> Change:
    """Take this wording. What was filled in stays for another one that is offered too; it is no part of own words."""

    def change(choice: Choice) -> Choice:
        is_kept = choice.wording == wording or (wording in offered and choice.wording in (None, *offered))
        return replace(choice, wording=wording, values=choice.values if is_kept else (), ticked=True)

    return change
