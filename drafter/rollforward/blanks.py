"""Where the blanks of a proposed text stand."""

from __future__ import annotations

import re

from drafter.model.blanks import BLANK_TEXT
from drafter.text.spans import Span

_BLANK = re.compile(re.escape(BLANK_TEXT))


def blanks_in(text: str) -> tuple[Span, ...]:
    """The spans of BLANK_TEXT in `text`, in reading order."""
    return tuple(Span(*match.span()) for match in _BLANK.finditer(text))
