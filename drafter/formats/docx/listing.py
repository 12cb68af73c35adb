"""Numbers that Word counts itself: a list for each sequence, so that every number comes out as it is printed.

Typed numbers are the UN's own way (7,865 paragraphs of 348 official files, none with w:numPr); lists are an option, for
drafts that go on being edited in Word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.formats.docx import properties as pr
from drafter.formats.docx.oxml import Element, el
from drafter.formats.docx.package import WML, Package
from drafter.model.document import Numbering, ParagraphId, Resolution, Scheme
from drafter.model.numbering import paragraph_numbers, readings

_PART = "word/numbering.xml"
_FORMS: Mapping[Scheme, tuple[str, str]] = {
    Scheme.ARABIC: ("decimal", "%1."),
    Scheme.LETTER: ("lowerLetter", "(%1)"),
    Scheme.ROMAN: ("lowerRoman", "(%1)"),
    Scheme.HAN: ("chineseCounting", "(%1)"),
    Scheme.BARE_LETTER: ("lowerLetter", "%1."),
    Scheme.BARE_ROMAN: ("lowerRoman", "%1."),
}
"""Word has no ㈠; (一) is read as it."""
_LAST_LETTER = 26
"""Word goes on with aa, bb, the UN with aa, ab: what comes after z is typed."""


@dataclass(frozen=True, slots=True)
class _List:
    scheme: Scheme
    start: int


def add_lists(package: Package, body: str, document: Resolution) -> dict[ParagraphId, Element]:
    """Puts the lists into the package; the w:numPr of each paragraph that Word numbers comes back."""
    lists, members = _sequences(document)
    if not lists:
        return {}
    forms = [_form(number, one) for number, one in enumerate(lists, start=1)]
    uses = [
        el("num", {"numId": str(number)}, pr.valued("abstractNumId", number)) for number in range(1, len(lists) + 1)
    ]
    package.put(_PART, el("numbering", None, *forms, *uses))
    package.declare(_PART, f"{WML}.numbering+xml")
    package.relate(body, "numbering", _PART)
    return {
        paragraph_id: el("numPr", None, pr.valued("ilvl", 0), pr.valued("numId", number))
        for paragraph_id, number in members.items()
    }


def _sequences(document: Resolution) -> tuple[list[_List], dict[ParagraphId, int]]:
    """The lists, and the number (from 1) of the list that each paragraph belongs to."""
    numbers = paragraph_numbers(document)
    lists: list[_List] = []
    members: dict[ParagraphId, int] = {}
    last: dict[tuple[int, Scheme], tuple[int, int]] = {}
    for paragraph in document.paragraphs:
        value = _value(paragraph.numbering, numbers.get(paragraph.id))
        if value is None or paragraph.numbering is None:
            continue
        key = (paragraph.level, paragraph.numbering.scheme)
        number, before = last.get(key, (0, 0))
        if not number or value != before + 1:
            lists.append(_List(paragraph.numbering.scheme, value))
            number = len(lists)
        last[key] = (number, value)
        members[paragraph.id] = number
    return lists, members


def _value(numbering: Numbering | None, printed: str | None) -> int | None:
    """Which one of its sequence a number is; None for one that is to be typed."""
    if numbering is None or printed is None or numbering.scheme not in _FORMS:
        return None
    value = next((one.value for one in readings(printed) if one.scheme is numbering.scheme), None)
    is_letter = numbering.scheme in (Scheme.LETTER, Scheme.BARE_LETTER)
    return None if value is None or (is_letter and value > _LAST_LETTER) else value


def _form(number: int, one: _List) -> Element:
    kind, text = _FORMS[one.scheme]
    level = el(
        "lvl",
        {"ilvl": "0"},
        pr.valued("start", one.start),
        pr.valued("numFmt", kind),
        pr.valued("lvlText", text),
        pr.valued("lvlJc", "left"),
    )
    return el("abstractNum", {"abstractNumId": str(number)}, pr.valued("multiLevelType", "singleLevel"), level)
