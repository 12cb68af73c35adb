"""One of the things that could stand where the caret is, as the list shows it."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.state import Edit

MOST = 7
"""Rows of the list."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row: what would stand there, what says more about it, and the step that puts it there."""

    text: str
    detail: str
    edit: Edit

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return f"{self.text} {self.detail}".rstrip()
