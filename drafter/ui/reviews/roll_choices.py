"""What the user makes of a plan: which proposals are ticked, in which wording, and what was filled in for blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from drafter.model.place import Place
from drafter.rollforward import Certainty, Plan, Proposal
from drafter.rollforward.base_faults import RULE as BASE_FAULT_RULE
from drafter.rollforward.blanks import blanks_in
from drafter.rollforward.placeholders import is_taken_unasked, opens_blank
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


class Kind(StrEnum):
    """What a proposal is about, in the order of the list of kinds."""

    RECALLED = "recalled"
    SESSION = "session"
    SYMBOL = "symbol"
    PAST = "past"
    MASTHEAD = "masthead"
    TERM = "term"
    OTHER = "other"


KIND_NAMES: Mapping[Kind, Sentence] = {
    Kind.RECALLED: Sentence(zh="引用决议清单", en="Recalled resolutions"),
    Kind.SESSION: Sentence(zh="届次", en="Sessions"),
    Kind.SYMBOL: Sentence(zh="文号、脚注", en="Symbols, footnotes"),
    Kind.PAST: Sentence(zh="会期已过", en="Dates that have passed"),
    Kind.MASTHEAD: Sentence(zh="文头", en="Masthead"),
    Kind.TERM: Sentence(zh="用语更新", en="Changed terms"),
    Kind.OTHER: Sentence(zh="其他", en="Other"),
}
_KINDS = {
    "recalled": Kind.RECALLED,
    "other-series": Kind.RECALLED,
    "session": Kind.SESSION,
    "body": Kind.SESSION,
    "report": Kind.SYMBOL,
    "official": Kind.SYMBOL,
    "overtaken": Kind.PAST,
    "masthead": Kind.MASTHEAD,
    "adopted": Kind.MASTHEAD,
    "changed-term": Kind.TERM,
}
"""By what a rule's name begins with."""


def kind_of(proposal: Proposal) -> Kind:
    """What a proposal is about."""
    return next((kind for head, kind in _KINDS.items() if proposal.rule.startswith(head)), Kind.OTHER)


Key = tuple[str, Place, Span | None, str]


def key_of(proposal: Proposal) -> Key:
    """Names a proposal from one plan of the same base to the next."""
    return proposal.rule, proposal.place, proposal.span, proposal.before


def group_of(proposal: Proposal) -> tuple[str, str, str]:
    """What proposals share that are decided alike: the many 三角合作 of an old text, else the very same change."""
    return (proposal.kind, "", "") if proposal.group else (proposal.rule, proposal.before, proposal.after)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user decided; None where the program's own answer stands.

    `wording` takes the place of the proposal's own; `values` are what was filled in for its blanks, "" for what is
    still open.
    """

    ticked: bool | None = None
    wording: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A proposal with what was decided about it."""

    proposal: Proposal
    choice: Choice = Choice()

    @property
    def key(self) -> Key:
        """Names it."""
        return key_of(self.proposal)

    @property
    def is_open(self) -> bool:
        """True where nobody has decided what the program leaves to the user."""
        return self.proposal.certainty is Certainty.ASK and self.choice.ticked is None

    @property
    def waits(self) -> bool:
        """True where it is left to the user and is no field beside the list, which may stay empty."""
        return self.is_open and not self.opens_blank

    @property
    def opens_blank(self) -> bool:
        """True where its blanks are asked for beside the list; left empty they stay open, counted as to fill in."""
        return opens_blank(self.proposal)

    @property
    def is_ticked(self) -> bool:
        """True where it will be applied."""
        if self.choice.ticked is not None:
            return self.choice.ticked
        return is_taken_unasked(self.proposal)

    @property
    def wording(self) -> str:
        """What will stand there, its blanks filled in as far as they are known."""
        return self.chosen.after

    @property
    def chosen(self) -> Proposal:
        """The proposal as it will be applied."""
        proposal = self.proposal
        if self.choice.wording is not None and self.choice.wording != proposal.after:
            proposal = replace(proposal, after=self.choice.wording, blanks=blanks_in(self.choice.wording))
        return _filled(proposal, self.choice.values)

    @property
    def why(self) -> Sentence:
        """The reason for the wording that is chosen."""
        return self.proposal.why_of(self.choice.wording or self.proposal.after)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The wordings to choose from, the program's own first, then those that the user wrote."""
        offered = (self.proposal.after, *self.proposal.options)
        own = self.choice.wording
        return offered if own is None or own in offered else (*offered, own)

    @property
    def blanks(self) -> tuple[Span, ...]:
        """The blanks of the wording before anything is filled in."""
        return self._unfilled.blanks

    @property
    def context(self) -> str:
        """The wording with its blanks."""
        return self._unfilled.after

    @property
    def _unfilled(self) -> Proposal:
        return replace(self, choice=replace(self.choice, values=())).chosen


def _filled(proposal: Proposal, values: Sequence[str]) -> Proposal:
    """The proposal with these values in the place of its blanks; what has none stays a blank."""
    if not any(values):
        return proposal
    text, blanks, end = "", [], 0
    for number, blank in enumerate(proposal.blanks):
        value = values[number].strip() if number < len(values) else ""
        text += proposal.after[end : blank.start]
        if not value:
            blanks.append(Span(len(text), len(text) + len(blank)))
        text += _without_repeat(value, text) or blank.of(proposal.after)
        end = blank.end
    return replace(proposal, after=text + proposal.after[end:], blanks=tuple(blanks))


def _without_repeat(value: str, before: str) -> str:
    """A whole symbol typed where only its number is missing: what stands before the blank is not said twice."""
    head = before.rsplit(" ", 1)[-1]
    return value.removeprefix(head) if head and value != head else value


@dataclass(frozen=True)
class Choices:
    """All entries of a plan, in document order, and the faults of the base itself, which are only listed."""

    entries: tuple[Entry, ...] = ()
    faults: tuple[Proposal, ...] = ()
    decided: Mapping[Key, Choice] = field(default_factory=dict)
    """Also what was decided about proposals that the present plan does not have."""

    def planned(self, plan: Plan) -> Choices:
        """The entries of another plan of the same base; what was decided stays decided."""
        faults = tuple(proposal for proposal in plan.proposals if proposal.rule == BASE_FAULT_RULE)
        entries = tuple(
            Entry(proposal, self.decided.get(key_of(proposal), Choice()))
            for proposal in plan.proposals
            if proposal.rule != BASE_FAULT_RULE
        )
        return Choices(entries, faults, self.decided)

    def with_choice(self, key: Key, choice: Choice) -> Choices:
        """The same with another decision about one of them."""
        entries = tuple(replace(entry, choice=choice) if entry.key == key else entry for entry in self.entries)
        return Choices(entries, self.faults, {**self.decided, key: choice})

    def entry(self, key: Key) -> Entry | None:
        """The entry with this key; None where there is none."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def alike(self, entry: Entry) -> tuple[Entry, ...]:
        """All that ask for the same change as this one, itself among them."""
        group = group_of(entry.proposal)
        return tuple(each for each in self.entries if group_of(each.proposal) == group)

    @property
    def accepted(self) -> tuple[Proposal, ...]:
        """What will be applied, in its wording."""
        return tuple(entry.chosen for entry in self.entries if entry.is_ticked)

    def count(self, certainty: Certainty) -> int:
        """How many there are of a certainty."""
        return sum(entry.proposal.certainty is certainty for entry in self.entries)

    def kinds(self) -> Iterator[tuple[Kind, int]]:
        """The kinds there are, with their counts."""
        for kind in Kind:
            count = sum(kind_of(entry.proposal) is kind for entry in self.entries)
            if count:
                yield kind, count


_NUMBER = re.compile(r"\d+/\d+(?: [A-Z]\b)?")


def way_name(proposal: Proposal, wording: str) -> Sentence | None:
    """How a recalled list grows with this wording; None where the wording speaks for itself."""
    if kind_of(proposal) is not Kind.RECALLED:
        return None
    before, after = _NUMBER.findall(proposal.before), _NUMBER.findall(wording)
    gone = [number for number in before if number not in after]
    if not before or wording not in (proposal.after, *proposal.options):
        return None
    if not gone:
        return Sentence(zh="逐年添加", en="Add to the list")
    if len(before) == 1 or len(gone) > 1:
        return Sentence(zh="只留最近一届", en="Only the latest")
    newest = before[0] if len(after) > 1 and after[0] not in before else before[-1]
    if gone == [newest]:
        return Sentence(zh="换下前一份", en="Replace the one before")
    return Sentence(zh="去掉最早，添上最新", en="Drop the oldest, add the latest")
