"""How the paragraphs of a Word file are marked: what one author takes out and puts in, and what they leave between."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafter.formats.changing import MarkedParagraph, MarkedPiece
from drafter.formats.docx.opened import readable_roots
from drafter.formats.docx.oxml import DELETED_TEXT, TEXT, Element, P, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.turning import author_of

_GONE = frozenset({w("del"), w("moveFrom")})
_COMES = frozenset({w("ins"), w("moveTo")})
_SIGNS = (w("footnoteReference"), w("endnoteReference"), w("tab"), w("br"), w("sym"), w("noBreakHyphen"))
"""What stands in the text without being words: it keeps two changes apart as words do."""


def marked_paragraphs(data: bytes, accepted: frozenset[str], author: str) -> tuple[MarkedParagraph, ...]:
    """See `drafter.formats.changing`; FormatError where it is no Word file that can be read."""
    roots = readable_roots(Package.open(data))
    found = (_pieces(paragraph, accepted, author) for root in roots for paragraph in root.iter(P))
    return tuple(pieces for pieces in found if any(one.in_before != one.in_after for one in pieces))


def _pieces(paragraph: Element, accepted: frozenset[str], author: str) -> MarkedParagraph:
    """What stands in neither text is left out; what follows each other alike is one."""
    each = (_piece(text, accepted, author) for text in paragraph.iter(TEXT, DELETED_TEXT, *_SIGNS))
    shown = (one for one in each if one.in_before or one.in_after)
    return tuple(_joined(shown))


def _joined(pieces: Iterator[MarkedPiece]) -> Iterator[MarkedPiece]:
    for (in_before, in_after), group in groupby(pieces, key=lambda one: (one.in_before, one.in_after)):
        yield MarkedPiece("".join(one.text for one in group), in_before, in_after)


def _piece(text: Element, accepted: frozenset[str], author: str) -> MarkedPiece:
    marks = list(text.iterancestors(*_GONE, *_COMES))
    words = "".join((text.text or "").split())
    return MarkedPiece(words, _stands(marks, accepted), _stands(marks, accepted | {author}))


def _stands(marks: list[Element], accepted: frozenset[str]) -> bool:
    """Whether what these marks are around stands in the text with the changes of these authors, and no others."""
    return all((author_of(mark) in accepted) == (mark.tag in _COMES) for mark in marks)
