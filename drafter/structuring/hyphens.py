"""Hyphens that an extractor dropped at line ends: SecretaryGeneral where the text elsewhere has Secretary-General."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawParagraph

_HYPHENATED = re.compile(r"[A-Za-z]+(?:[-‑‐][A-Za-z0-9]+)+")
_RUN_TOGETHER = re.compile(r"\b[A-Z]?[a-z]+[A-Z][a-z]+\b|\b[A-Z]{3,}\d+\b")
_ALWAYS = ("Secretary-General", "South-South", "North-South", "Under-Secretary-General", "COVID-19")


def known_hyphens(texts: Iterable[str]) -> Mapping[str, str]:
    """The hyphenated words of these texts, and a few of the UN's, by what is left of them without hyphens."""
    words = {word for text in texts for word in _HYPHENATED.findall(text)}
    return {re.sub(r"[-‑‐]", "", word): word for word in (*words, *_ALWAYS)}


def with_hyphens(paragraph: RawParagraph, known: Mapping[str, str], mends: Mends) -> RawParagraph:
    """The paragraph with the hyphens of known words put back into words that run together in the middle."""

    def restored(match: re.Match[str]) -> str:
        word = known.get(match[0])
        if word is None:
            return match[0]
        mends.note("restored-hyphen", word, paragraph.lines)
        return word

    if not _RUN_TOGETHER.search(paragraph.text):
        return paragraph
    runs = tuple(replace(run, text=_RUN_TOGETHER.sub(restored, run.text)) for run in paragraph.runs)
    return replace(paragraph, runs=runs)
