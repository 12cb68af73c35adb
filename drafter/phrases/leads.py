"""The opening phrase at the head of a paragraph: where it stands, its step in a chain, whether it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafter.model.document import Part
from drafter.phrases.chain import ChainStep, split_step
from drafter.phrases.opening import Opening
from drafter.text.resources import resource
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.tables import read_table


@dataclass(frozen=True, slots=True)
class LeadUse:
    """How many paragraphs of adopted texts (sessions 75 to 80) open with a phrase."""

    preambular: int = 0
    operative: int = 0

    @property
    def total(self) -> int:
        """In both parts."""
        return self.preambular + self.operative

    def in_part(self, part: Part) -> int:
        """In one of the two parts; 0 for all others."""
        return {Part.PREAMBULAR: self.preambular, Part.OPERATIVE: self.operative}.get(part, 0)


@dataclass(frozen=True, slots=True)
class LeadMatch:
    """The opening phrase of a paragraph as the UN marks it, with its 又/还 or also/further."""

    spans: tuple[Span, ...]
    """One, or two around an object (对……表示满意, 提请……注意); the first is the marked lead."""
    text: str
    """The words of the first span."""
    phrase: str
    """All of it, "……" between two halves."""
    base: str
    """The phrase without 又/还 or also/further."""
    step: ChainStep
    known: bool
    """True where adopted texts open with this very phrase, with or without its step."""
    adverbial: Span | None = None
    """在这方面, 为此 and the like in front of the opening; not part of it."""

    @property
    def span(self) -> Span:
        """Where the marked lead stands."""
        return self.spans[0]


@dataclass(frozen=True)
class LeadTable:
    """The opening phrases of adopted texts with their counts."""

    uses: Mapping[Language, Mapping[str, LeadUse]]

    @classmethod
    def load(cls) -> LeadTable:
        """The bundled table."""
        uses: dict[Language, dict[str, LeadUse]] = {"zh": {}, "en": {}}
        for row in read_table(resource("phrases", "leads.tsv"), required=("language", "lead")):
            language: Language = "zh" if row["language"] == "zh" else "en"
            uses[language][row["lead"]] = LeadUse(int(row["preambular"] or 0), int(row["operative"] or 0))
        return cls(uses)

    def use(self, phrase: str, language: Language) -> LeadUse:
        """How often texts open with exactly this phrase."""
        return self.uses[language].get(phrase, LeadUse())

    def base_use(self, base: str, language: Language) -> LeadUse:
        """How often texts open with the phrase in any step of a chain."""
        return self._bases[language].get(base, LeadUse())

    @cached_property
    def _bases(self) -> Mapping[Language, Mapping[str, LeadUse]]:
        found: dict[Language, dict[str, LeadUse]] = {"zh": {}, "en": {}}
        for language, uses in self.uses.items():
            for phrase, use in uses.items():
                base, _ = split_step(phrase, language)
                old = found[language].get(base, LeadUse())
                found[language][base] = LeadUse(old.preambular + use.preambular, old.operative + use.operative)
        return found


@lru_cache(maxsize=1)
def leads() -> LeadTable:
    """The table, read once."""
    return LeadTable.load()


def _find(text: str, language: Language) -> Opening | None:
    """By the grammar of the language; the other one is not loaded."""
    if language == "zh":
        from drafter.phrases.grammar_zh import find
    else:
        from drafter.phrases.grammar_en import find
    return find(text)


@lru_cache(maxsize=1024)
def match_lead(text: str, language: Language, part: Part | None = None) -> LeadMatch | None:
    """The opening phrase of a paragraph's text (without its number); None where it opens with none.

    Headings, tables and annex text have none: where `part` says so the answer is None at once. Those of the last
    paragraphs are remembered, for several rules ask in turn.
    """
    if part in (Part.HEADING, Part.TABLE):
        return None
    found = _find(text, language)
    if found is None:
        return None
    phrase = "……".join(span.of(text) for span in found.spans)
    base, step = split_step(phrase, language)
    return LeadMatch(
        spans=found.spans,
        text=found.spans[0].of(text),
        phrase=phrase,
        base=base,
        step=step,
        known=bool(leads().base_use(base, language).total),
        adverbial=found.adverbial,
    )
