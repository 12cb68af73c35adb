"""Sentences for the user, in both languages of the interface, and the error that carries one."""

from __future__ import annotations

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


class DrafterError(Exception):
    """Something the user can act on; `sentence` says what is wrong and what to do."""

    kind = "error"
    """A short name for scripts, printed by the command line."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
