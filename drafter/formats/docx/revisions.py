"""Changes that a file already tracks: accepted in the tree, so that the reader and the redline see one text.

Element names and what accepting means: ECMA-376 part 1, 17.13.5.
"""

from __future__ import annotations

from drafter.formats.docx.oxml import P_PR, R_PR, Element, P, elements, w

_GONE = frozenset({w("del"), w("moveFrom")})
_STAYS = frozenset({w("ins"), w("moveTo")})
_FORMER_PROPERTIES = frozenset(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
)
_RANGE_MARKS = frozenset(
    w(f"{kind}{end}")
    for kind in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange", "customXmlMoveFromRange",
                 "customXmlMoveToRange")
    for end in ("Start", "End")
)  # fmt: skip
_CELL_MARKS = frozenset({w("cellIns"), w("cellDel"), w("cellMerge")})
_MARKS = _GONE | _STAYS | _FORMER_PROPERTIES | _RANGE_MARKS | _CELL_MARKS


def accept_all(root: Element) -> int:
    """Makes the tree what it is with every tracked change accepted; how many changes there were."""
    marks = list(root.iter(*_MARKS))
    if not marks:
        return 0
    count = sum(mark.tag in _GONE | _STAYS | _FORMER_PROPERTIES | _CELL_MARKS for mark in marks)
    joined = [mark for mark in marks if mark.tag in _GONE and _is_paragraph_mark(mark)]
    paragraphs = [_paragraph_of(mark) for mark in joined]
    for mark in marks:
        _accept(mark)
    for paragraph in reversed(paragraphs):
        _join_with_next(paragraph)
    return count


def _is_paragraph_mark(mark: Element) -> bool:
    parent = mark.getparent()
    grandparent = None if parent is None else parent.getparent()
    return parent is not None and parent.tag == R_PR and grandparent is not None and grandparent.tag == P_PR


def _paragraph_of(mark: Element) -> Element:
    return next(mark.iterancestors(P))


def _accept(mark: Element) -> None:
    parent = mark.getparent()
    if parent is None:
        return
    if parent.tag == w("trPr") and mark.tag in _GONE:
        _remove(next(mark.iterancestors(w("tr"))))
    elif mark.tag == w("cellDel"):
        _remove(next(mark.iterancestors(w("tc"))))
    elif mark.tag in _STAYS and parent.tag not in (R_PR, w("trPr")):
        _unwrap(mark)
    else:
        _remove(mark)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    parent.remove(element)


def _join_with_next(paragraph: Element) -> None:
    """A paragraph without its mark runs on into the next one, whose properties hold for both."""
    following = paragraph.getnext()
    while following is not None and following.tag != P:
        # A table cannot be run into; Word keeps the mark before one.
        if following.tag in (w("tbl"), w("sectPr")):
            following = None
            break
        following = following.getnext()
    content = [child for child in elements(paragraph) if child.tag != P_PR]
    if following is None:
        if not content and _may_go(paragraph):
            _remove(paragraph)
        return
    place = 1 if following.find(P_PR) is not None else 0
    for child in reversed(content):
        following.insert(place, child)
    _remove(paragraph)


def _may_go(paragraph: Element) -> bool:
    """A cell, a note and a header need a paragraph at their end."""
    parent = paragraph.getparent()
    return parent is not None and paragraph.getnext() is None and sum(1 for _ in parent.iterchildren(P)) > 1
