"""The five ways in which reading a file fails; whatever else is odd in a file is read and noted."""

from __future__ import annotations

from typing import Literal

from drafter.text.sentence import DrafterError, Sentence

FailureKind = Literal["not-a-document", "locked", "too-large", "damaged", "unsupported"]


class FormatError(DrafterError):
    """A file that cannot be read; `kind` names the reason for scripts, `sentence` says it to the user."""

    def __init__(self, kind: FailureKind, sentence: Sentence) -> None:
        super().__init__(sentence)
        self.kind: FailureKind = kind


class NoResolution(FormatError):
    """A text that may be no resolution; who knows better can have it read all the same."""
