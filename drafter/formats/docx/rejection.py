"""The other view of a file with tracked changes: turned round, so that who accepts them gets what rejecting them gives.

What rejecting means: ECMA-376 part 1, 17.13.5. The reader accepts all changes; of the turned file it reads the base.
"""

from __future__ import annotations

from drafter.formats.docx.oxml import DELETED_TEXT, TEXT, Element, w
from drafter.formats.docx.package import Package

_TURNED = {
    w(one): w(other)
    for pair in (("ins", "del"), ("moveFrom", "moveTo"), ("cellIns", "cellDel"))
    for one, other in (pair, pair[::-1])
} | {DELETED_TEXT: TEXT, w("delInstrText"): w("instrText")}
_FORMER = {w(f"{name}Change"): w(name) for name in ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr")}
_OWN = frozenset({w("rPr"), w("sectPr")})
"""Stand among a paragraph's properties, and a change of those says nothing of them."""
_XML = ".xml"


def turned_round(data: bytes) -> bytes:
    """The file with insertions as deletions, deletions as insertions, and former properties as the present ones.

    Raises FormatError where the file is damaged.
    """
    package = Package.open(data)
    for name in package.names:
        if name.startswith("word/") and name.endswith(_XML):
            _turn(package.xml(name))
            package.changed(name)
    return package.to_bytes()


def _turn(root: Element) -> None:
    for element in list(root.iter(*_FORMER)):
        _take_former(element)
    for element in root.iter(*_TURNED):
        element.tag = _TURNED[element.tag]


def _take_former(change: Element) -> None:
    """The properties that a change replaced stand in the place of those that it brought; marks of paragraphs stay."""
    present = change.getparent()
    former = change.find(_FORMER[change.tag])
    if present is None:
        return
    kept = [child for child in present if child.tag in _TURNED or child.tag in _OWN]
    for child in list(present):
        if child not in kept:
            present.remove(child)
    for place, child in enumerate(list(former) if former is not None else []):
        present.insert(place, child)
