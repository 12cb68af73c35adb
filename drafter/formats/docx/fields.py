"""Fields of a Word file: what an instruction says, and what is printed where the file keeps no result.

Instructions: ECMA-376 part 1, 17.16.5.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.formats.docx.oxml import Element, w
from drafter.formats.docx.signs import sign
from drafter.text.expressions import expression

_ENCLOSED = expression(r"\\o\s*(?:\\a[clr]\s*)?\(\s*([○◯〇□△◇])\s*[,;，]\s*([^,;，)]+?)\s*\)", re.IGNORECASE)
_QUOTED = expression(r'"([^"]*)"')
_CIRCLED_FIRST, _CIRCLED_COUNT = 0x2460, 20
_CIRCLES = "○◯〇"
_PRINTING = frozenset({"EQ", "LISTNUM", "FORMDROPDOWN", "GOTOBUTTON", "BIDIOUTLINE", "SYMBOL"})
"""Fields that show something of which the file keeps nothing."""
_PAGE_NUMBERS = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_COUNTED = frozenset({"AUTONUM", "AUTONUMLGL", "AUTONUMOUT"})
_DEEPEST = 64
"""Word itself puts at most 20 fields into each other; each keeps all that stands in it."""


def name_of(instruction: str) -> str:
    """The first word, in capitals; "" for an empty instruction."""
    words = instruction.split(None, 1)
    return words[0].upper() if words else ""


def bookmark_cited(instruction: str) -> str | None:
    """The bookmark whose note the field repeats; None where it does not do that."""
    if name_of(instruction) not in ("NOTEREF", "FTNREF"):
        return None
    words = iter(instruction.split()[1:])
    for word in words:
        if word in ("\\*", "\\#", "\\@"):
            next(words, None)
        elif not word.startswith("\\"):
            return word.strip('"“”')
    return None


def address_linked(instruction: str) -> str | None:
    """The address that the field links to; None where it links to a place in the file, or is another field."""
    if name_of(instruction) != "HYPERLINK":
        return None
    rest = instruction.split(None, 1)[1:]
    said = rest[0].lstrip() if rest else ""
    quoted = _QUOTED.match(said)
    address = quoted[1] if quoted else said.split(None, 1)[0] if said and not said.startswith("\\") else ""
    return address.strip() or None


def counts_paragraphs(instruction: str) -> bool:
    """Whether the field prints the number of its paragraph, as Word 6 had it."""
    return name_of(instruction) in _COUNTED


def numbers_pages(instruction: str) -> bool:
    """Whether the field prints the number of the page, or of all pages."""
    return name_of(instruction) in _PAGE_NUMBERS


def shown_without_result(instruction: str) -> str | None:
    """What a field prints of which the file keeps no result: "" for nothing, None for what is not known here."""
    enclosed = _ENCLOSED.search(instruction)
    if enclosed:
        return _in_circle(enclosed[2]) if enclosed[1] in _CIRCLES else enclosed[2]
    name = name_of(instruction)
    if name == "SYMBOL":
        return _symbol(instruction)
    if name == "MACROBUTTON":
        # The words follow the name of the macro, which nobody runs.
        return " ".join(instruction.split()[2:])
    return None if name in _PRINTING else ""


def _in_circle(text: str) -> str:
    number = int(text) if text.isdecimal() and len(text) < 3 else 0
    return chr(_CIRCLED_FIRST + number - 1) if 1 <= number <= _CIRCLED_COUNT else text


def _symbol(instruction: str) -> str | None:
    words = instruction.split()
    try:
        code = int(words[1], 0)
    except (IndexError, ValueError):
        return None
    font = re.search(r'\\f\s+"?([^"\\]+)', instruction)
    if "\\u" in words:
        return sign(code, "") or None
    named = font[1].strip() if font else ""
    return sign(0xF000 + code, named) if named.lower() in ("symbol", "wingdings") else sign(code, "") or None


def stray_marks(root: Element) -> frozenset[Element]:
    """Beginnings, middles and ends of fields that have no counterpart; they would swallow all text behind them.

    Fields in far more others than Word takes are none either.
    """
    return frozenset(_unmatched(root.iter(w("fldChar"))))


def _unmatched(marks: Iterable[Element]) -> Iterable[Element]:
    is_open: list[Element] = []
    too_deep = 0
    for mark in marks:
        kind = mark.get(w("fldCharType"))
        if kind == "begin" and len(is_open) < _DEEPEST:
            is_open.append(mark)
        elif kind == "begin" or too_deep or not is_open:
            too_deep += (kind == "begin") - (kind == "end" and too_deep > 0)
            yield mark
        elif kind == "end":
            is_open.pop()
    yield from is_open
