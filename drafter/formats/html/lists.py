"""The numbers that a browser draws in front of list items, which are not in the text of a page."""

from __future__ import annotations

import re

from lxml import etree

from drafter.text.expressions import expression

_STYLE = expression(r"list-style(?:-type)?\s*:\s*(?P<value>[a-z-]+)", re.I)
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl", "l")
_FORMS = {
    "a": "letter",
    "A": "letter",
    "i": "roman",
    "I": "roman",
    "lower-alpha": "letter",
    "lower-latin": "letter",
    "upper-alpha": "letter",
    "lower-roman": "roman",
    "upper-roman": "roman",
}
_MOST_FIGURES = 4
_BY_DEPTH = ("arabic", "letter", "roman")
"""A list in a list counts as the UN counts sub-paragraphs, where the page does not say how."""


class ListNumbers:
    """Counts the items of each list, in reading order."""

    def __init__(self) -> None:
        self._last: dict[etree._Element, int] = {}

    def of(self, item: etree._Element) -> str | None:
        """The number of the next item in the UN's form, "1.", "(a)" or "(i)"; None in a list without numbers."""
        around = item.getparent()
        if around is None or around.tag != "ol":
            return None
        said = item.get("value") or ""
        start = around.get("start") or ""
        place = (
            int(said) if _is_number(said) else self._last.get(around, (int(start) if _is_number(start) else 1) - 1) + 1
        )
        self._last[around] = place
        form = _form(item, around)
        return _printed(place, form) if form else None


def _form(item: etree._Element, around: etree._Element) -> str | None:
    for element in (item, around):
        said = _STYLE.search(element.get("style") or "")
        if said and said["value"].lower() == "none":
            return None
        name = said["value"].lower() if said else element.get("type") or ""
        if name in _FORMS:
            return _FORMS[name]
    depth = sum(1 for _ in around.iterancestors("ol"))
    return _BY_DEPTH[min(depth, len(_BY_DEPTH) - 1)]


def _printed(place: int, form: str) -> str:
    if form == "letter" and 1 <= place <= 26:
        return f"({chr(96 + place)})"
    if form == "roman" and 1 <= place < 10 * len(_TENS):
        return f"({_TENS[place // 10]}{_ROMAN[place % 10]})"
    return f"{place}."


def _is_number(said: str) -> bool:
    """True for plain figures, few enough to be a place in a list."""
    return said.isdecimal() and len(said) <= _MOST_FIGURES
