"""A proposal of roll-forward: one change, with its reason and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


class Certainty(StrEnum):
    """SURE and LIKELY are applied unless the user says no; ASK is listed, and applied only when the user says so."""

    SURE = "sure"
    LIKELY = "likely"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`span` counts in the `text` of the paragraph or note at `place`; None for a field of the masthead.

    `blanks` are the parts of `after` that nobody can know yet, as spans in `after`: they become visible placeholders.
    """

    rule: str
    place: Place
    span: Span | None
    before: str
    after: str
    why: Sentence
    certainty: Certainty
    blanks: tuple[Span, ...] = ()
    options: tuple[str, ...] = ()
    """Other wordings that the user may prefer to `after` (the other ways in which a recalled list grows, say)."""
    group: str = ""
    """What it has in common with others that would be decided alike: changed-term:三角合作. "" stands for the rule."""
    option_whys: tuple[Sentence, ...] = ()
    """The reason for each of the options; () where `why` is the reason for them too."""

    @property
    def kind(self) -> str:
        """The same for all that one decision may be made for: the group, else the rule."""
        return self.group or self.rule

    def why_of(self, wording: str) -> Sentence:
        """The reason for one of its wordings; its own reason for words that it does not offer."""
        return dict(zip(self.options, self.option_whys, strict=False)).get(wording, self.why)
