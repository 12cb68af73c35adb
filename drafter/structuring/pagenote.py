"""A note as it stood at the foot of a page, and the characters that some extractors write its mark with."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.structuring.raw import RawNote

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹＊", "0123456789*")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note with the page and the source line that it stood on."""

    note: RawNote
    page: int
    line: int
