"""What the library says of a text that it holds, and what it holds of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from drafter.model.state import SourceFile
from drafter.text.sentence import Language
from drafter.text.symbols import ResolutionNumber


class Addition(Enum):
    """What became of a text that was to join the library."""

    ADDED = auto()
    SAME = auto()
    """It holds the very same text already, or the same words out of another file."""
    KEPT = auto()
    """It holds a text with other words under this number and in this language, which stays."""
    REPLACED = auto()
    """The copy that it held has gone."""


@dataclass(frozen=True, slots=True)
class NewText:
    """An adopted resolution in one language, as the library lists it."""

    number: ResolutionNumber
    language: Language
    title: str
    committee: str
    """As the masthead has it; "" where it does not say."""
    adopted_on: date | None
    origin: str
    """The name of the file that it was read from, without folders."""

    @property
    def symbol(self) -> str:
        """A/RES/78/167."""
        return f"A/RES/{self.number}"


@dataclass(frozen=True, slots=True)
class HeldText(NewText):
    """A text that the library holds."""

    key: int
    """Names it as long as it is held."""
    added_on: date


@dataclass(frozen=True, slots=True)
class Contents:
    """The text itself. The library never looks into `document`: it is whatever the caller wrote, and gets back."""

    document: bytes
    words: str
    """What a search looks through: title, paragraphs and notes as plain text."""
    source: SourceFile | None = None
    """The file that it was read from, byte for byte: a draft that is made from it is tracked against that file."""
