"""Tracked changes turned round: insertions become deletions and the other way, former properties the present ones.

Who accepts all changes of a turned tree gets what rejecting them gives (ECMA-376 part 1, 17.13.5), so that accepting
is all that has to be known elsewhere.
"""

from __future__ import annotations

from drafter.formats.docx.oxml import DELETED_TEXT, TEXT, Element, w

_TURNED = {
    w(one): w(other)
    for pair in (("ins", "del"), ("moveFrom", "moveTo"), ("cellIns", "cellDel"))
    for one, other in (pair, pair[::-1])
} | {DELETED_TEXT: TEXT, w("delInstrText"): w("instrText")}
_NAMELESS = frozenset({DELETED_TEXT, w("delInstrText")})
_FORMER = {
    w(f"{name}Change"): w(name) for name in ("rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr")
}
_REFERENCES = frozenset({w("headerReference"), w("footerReference")})
_OWN = frozenset({w("rPr"), w("sectPr"), *_REFERENCES})
"""What a change of properties says nothing of: looks and sections of a paragraph, headers and footers of a section."""


def turn_round(root: Element, but_of: frozenset[str] = frozenset()) -> None:
    """Turns every change in the tree, `but_of` those of these authors; turning twice gives the same text again.

    Deleted words become words wherever they are: where their deletion stays one, they go with it all the same.
    """
    for element in list(root.iter(*_FORMER)):
        if not _is_of(element, but_of):
            _take_former(element)
    for element in root.iter(*_TURNED):
        if element.tag in _NAMELESS or not _is_of(element, but_of):
            element.tag = _TURNED[element.tag]
    for element in root.iter(w("cellMerge")):
        if not _is_of(element, but_of):
            _turn_merge(element)


def _is_of(change: Element, authors: frozenset[str]) -> bool:
    return bool(authors) and author_of(change) in authors


def author_of(change: Element) -> str:
    """Whose change it is; "" where the file does not say."""
    return " ".join(change.get(w("author"), "").split())


def _take_former(change: Element) -> None:
    """The properties that a change replaced stand in the place of those that it brought; marks of changes stay."""
    present = change.getparent()
    former = change.find(_FORMER[change.tag])
    if present is None:
        return
    kept = [child for child in present if child.tag in _TURNED or child.tag in _OWN]
    for child in list(present):
        if child not in kept:
            present.remove(child)
    # The schema has headers and footers before all else.
    first = sum(child.tag in _REFERENCES for child in kept)
    for place, child in enumerate(list(former) if former is not None else [], first):
        present.insert(place, child)


def _turn_merge(mark: Element) -> None:
    present, former = mark.get(w("vMerge")), mark.get(w("vMergeOrig"))
    mark.attrib.clear()
    for name, said in (("vMerge", former), ("vMergeOrig", present)):
        if said is not None:
            mark.set(w(name), said)
