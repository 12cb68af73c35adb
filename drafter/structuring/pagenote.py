"""A note as it stood at the foot of a page, and the forms that its mark takes where it is not a raised figure."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.structuring.raw import RawNote
from drafter.text.expressions import expression

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹＊０１２３４５６７８９", "0123456789*0123456789")
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"

_MARK = r"(?:\d{1,3}|[*＊]{1,3}|[a-z])"
SLASH_BODY = expression(rf"[\s\u3000]*(?P<mark>{_MARK})[ \u00a0]?[/／](?!\d)[\s\u3000]*(?=[^\s/／])")
"""How a note opened before word processors had notes (documents of the UN until about 1998): “1/ See A/47/1.”"""
SLASH_MARK = expression(
    rf"[ \t\u00a0\u3000]{{0,4}}(?<![A-Za-z0-9*/／\-–])(?<!\d[.,])(?P<mark>{_MARK})[/／](?![A-Za-z0-9/／])"
)
"""How the text cited it: “47/199 of 22 December 1992, 1/”; neither a symbol, a fraction nor “and/or”."""


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note with the page and the source line that it stood on."""

    note: RawNote
    page: int
    line: int
