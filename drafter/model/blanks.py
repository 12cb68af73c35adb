"""What stands in a draft for something that nobody can know yet."""

from __future__ import annotations

import re

from drafter.model.document import Mark, Run, Runs

BLANK_TEXT = "[…]"
_BLANK = frozenset({Mark.BLANK})
_PARTS = re.compile(f"({re.escape(BLANK_TEXT)})")


def with_blanks(text: str | None) -> Runs:
    """A text that has no marks of its own, as runs with its blanks marked: a line of the masthead; () for no text."""
    parts = _PARTS.split(text or "")
    return tuple(Run(part, _BLANK if part == BLANK_TEXT else frozenset()) for part in parts if part)
