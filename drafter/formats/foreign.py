"""Files that are known but not read: each gets the sentence that fits it."""

from __future__ import annotations

from drafter.formats import refusals
from drafter.formats.errors import FormatError

_OTHER_OFFICE = (b"{\\rtf", b"\xffWPC")
"""Rich text, WordPerfect."""


def refusal(data: bytes) -> FormatError | None:
    """Why a file of a known kind cannot be read; None where it is none of these kinds."""
    return refusals.other_office() if data.startswith(_OTHER_OFFICE) else None
