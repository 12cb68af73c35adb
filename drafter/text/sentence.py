"""Sentences for the user, in both languages of the interface, and the error that carries one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]
"""Simplified Chinese or English: of a document, or of the interface; the two are separate settings."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say to the user, written out in both languages."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """The wording in `language`."""
        return self.zh if language == "zh" else self.en


def with_commas(parts: Iterable[str], language: Language) -> str:
    """The parts that say something, with the commas of `language` between them; "" where none does."""
    return ("，" if language == "zh" else ", ").join(part for part in parts if part)


def strung(sentences: Iterable[Sentence]) -> Sentence:
    """Sentences with commas between them, as one."""
    said = tuple(sentences)
    return Sentence(with_commas((one.zh for one in said), "zh"), with_commas((one.en for one in said), "en"))


class DrafterError(Exception):
    """Something the user can act on; `sentence` says what is wrong and what to do."""

    kind = "error"
    """A short name for scripts, printed by the command line."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
