"""Hyphens that an extractor dropped at line ends: SecretaryGeneral where the text elsewhere has Secretary-General."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawParagraph

_HYPHENATED = re.compile(r"[A-Za-z]+(?:[-‑‐][A-Za-z0-9]+)+")
_WORD = re.compile(r"\b(?:[A-Za-z]{7,}|[A-Z]{3,}\d{1,3})\b")
_ALWAYS = frozenset(
    {"Secretary-General", "Under-Secretary-General", "South-South", "North-South", "COVID-19", "Self-Governing"}
    | {"awareness-raising", "capacity-building", "cost-effective", "cross-cutting", "decision-making", "evidence-based"}
    | {"follow-up", "gender-responsive", "high-level", "High-level", "long-term", "medium-term", "multi-stakeholder"}
    | {"non-discrimination", "non-governmental", "non-proliferation", "people-centred", "self-determination"}
    | {"short-term", "well-being"}
)
"""Hyphenated by the UN's Editorial Manual, and frequent; without their hyphens they are no words of its spelling."""


def known_hyphens(texts: Iterable[str]) -> Mapping[str, str]:
    """The hyphenated words of these texts, and a few of the UN's, by what is left of them without hyphens."""
    words = {word for text in texts for word in _HYPHENATED.findall(text)}
    return {re.sub(r"[-‑‐]", "", word): word for word in (*words, *_ALWAYS)}


def with_hyphens(paragraph: RawParagraph, known: Mapping[str, str], mends: Mends) -> RawParagraph:
    """The paragraph with the hyphens put back into words that stand hyphenated elsewhere in the text."""

    def restored(match: re.Match[str]) -> str:
        word = known.get(match[0])
        if word is None:
            return match[0]
        mends.note("restored-hyphen", word, paragraph.lines)
        return word

    if not any(word in known for word in _WORD.findall(paragraph.text)):
        return paragraph
    runs = tuple(replace(run, text=_WORD.sub(restored, run.text)) for run in paragraph.runs)
    return replace(paragraph, runs=runs)
