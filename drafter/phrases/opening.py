"""What a language's grammar finds at the head of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Opening:
    """The spans of the opening phrase, and of what stands in front of it."""

    spans: tuple[Span, ...]
    adverbial: Span | None = None
