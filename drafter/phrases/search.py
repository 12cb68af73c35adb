"""Finding a phrase by Chinese characters, by their pinyin or its initials, or by English words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from drafter.model.document import Part
from drafter.phrases.bank import Phrase, PhraseBank
from drafter.text.pinyin import spells, syllables
from drafter.text.sentence import Language

_FEWEST_INSIDE = 3
"""Letters: fewer stand in the middle of too many phrases."""


class Fit(IntEnum):
    """How well a phrase answers a query, best first."""

    WHOLE = 0
    START = 1
    INSIDE = 2
    ALTERNATIVE = 3
    """It is another Chinese phrase for the same English one that answers."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that answers a query."""

    phrase: Phrase
    fit: Fit


def search(bank: PhraseBank, query: str, part: Part | None = None, language: Language | None = None) -> tuple[Hit, ...]:
    """The phrases that answer the query, best fit first, then the most frequent.

    An empty query gives all phrases of the part. `language` leaves out phrases that have no words in it; the query may
    be Chinese, English, pinyin or initials all the same: cq, cuqing and "calls up" find 促请.
    """
    wanted = _Query.of(query)
    found = (
        Hit(phrase, fit)
        for phrase in bank.in_part(part)
        if (language is None or phrase.text(language)) and (fit := wanted.fit(phrase)) is not None
    )
    return tuple(sorted(found, key=lambda hit: (hit.fit, not hit.phrase.own, -hit.phrase.count, hit.phrase.id)))


@dataclass(frozen=True, slots=True)
class _Query:
    text: str
    han: bool
    words: tuple[str, ...]

    @classmethod
    def of(cls, query: str) -> _Query:
        text = " ".join(query.casefold().split())
        han = bool(re.search(r"[\u3400-\u9fff]", text))
        return cls(text.replace(" ", "") if han else text, han, tuple(text.split()))

    def fit(self, phrase: Phrase) -> Fit | None:
        if not self.text:
            return Fit.WHOLE
        return self._fit_chinese(phrase) if self.han else self._fit_letters(phrase)

    def _fit_chinese(self, phrase: Phrase) -> Fit | None:
        own = _placed(self.text, phrase.zh)
        if own is None and self.text[0] in "又还":
            own = _placed(self.text[1:], phrase.zh) if self.text[1:] else None
        if own is None and any(self.text in other.zh for other in phrase.alternatives):
            return Fit.ALTERNATIVE
        return own

    def _fit_letters(self, phrase: Phrase) -> Fit | None:
        by_initials = _placed(self.text.replace(" ", ""), phrase.initials)
        by_words = self._fit_words(phrase.en.casefold())
        by_pinyin = spelt(self.text, phrase.zh)
        fits = [fit for fit in (by_initials, by_words, by_pinyin) if fit is not None]
        return min(fits, default=None)

    def _fit_words(self, english: str) -> Fit | None:
        if english == self.text:
            return Fit.WHOLE
        if english.startswith(self.text):
            return Fit.START
        heads = english.split()
        every = all(any(head.startswith(word) for head in heads) for word in self.words)
        return Fit.INSIDE if every else None


def _placed(part: str, whole: str) -> Fit | None:
    if not part or part not in whole:
        return None
    if part == whole:
        return Fit.WHOLE
    return Fit.START if whole.startswith(part) else Fit.INSIDE


def spelt(query: str, words: str) -> Fit | None:
    """How well the query, in small letters, is the pinyin of Chinese words; None where it is not."""
    typed, said = query.replace(" ", "").replace("'", ""), syllables(words)
    if not typed.isascii():
        return None
    if spells(typed, said):
        return Fit.WHOLE if typed == "".join(said) else Fit.START
    is_inside = len(typed) >= _FEWEST_INSIDE and any(spells(typed, said[start:]) for start in range(1, len(said)))
    return Fit.INSIDE if is_inside else None
