"""A finding: which rule, where, how bad, why, and what would be right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from drafter.model.place import Place
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


class Severity(IntEnum):
    """How much a finding matters; larger is worse."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    def lowered(self) -> Severity:
        """One step less, for text unchanged from an adopted base."""
        return Severity(max(self - 1, Severity.HINT))


class Family(StrEnum):
    """The families of rules, in the words of the command line's JSON."""

    LEAD = "lead"
    NUMBERING = "numbering"
    PUNCTUATION = "punctuation"
    CHARACTER = "character"
    DATE = "date"
    CITATION = "citation"
    SESSION = "session"
    FOOTNOTE = "footnote"
    NAME = "name"
    BUDGET = "budget"
    STRUCTURE = "structure"


class Safety(StrEnum):
    """Whether a fix may be applied without asking: SAFE changes no meaning."""

    SAFE = "safe"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Fix:
    """Literal text in the place of the finding's span. For a fault in numbering both are numbers, and the fix lets the
    program count again. Where it `removes`, the whole paragraph or note goes, of which `before` is all there is. Where
    it `moves_marks`, the words stay, and the marks of notes right before the span go behind it."""

    before: str
    after: str
    safety: Safety = Safety.ASK
    removes: bool = False
    moves_marks: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """`span` counts in the `text` of the paragraph or note at `place`; None where it is about the whole of it."""

    rule: str
    family: Family
    severity: Severity
    place: Place
    span: Span | None
    text: str
    """The words that the span covers, "" for None."""
    message: Sentence
    """What is wrong, in a few words."""
    why: Sentence
    """Why, in one sentence."""
    fix: Fix | None = None
    is_lowered: bool = False
    """True where it weighs one step less, for its words stand unchanged in an adopted base."""
    around: tuple[str, str] = ("", "")
    """The few characters before and after the words: they tell equal words of one place from each other."""

    @property
    def key(self) -> str:
        """Names the finding from one check to the next, together with equal words of its place: rule, place, words."""
        place = self.place
        where = f"p{place.paragraph_id}" if place.paragraph_id is not None else f"n{place.note_id}"
        if place.paragraph_id is None and place.note_id is None:
            where = place.field or "all"
        return f"{self.rule} {where} {self._words}"

    @property
    def key_of_words(self) -> str:
        """Names it together with all others of its rule about the same words, wherever in the draft they stand."""
        return f"{self.rule} * {self._words}"

    @property
    def key_of_rule(self) -> str:
        """Names it together with all others of its rule."""
        return f"{self.rule} *"

    @property
    def _words(self) -> str:
        return self.text or self.message.en
