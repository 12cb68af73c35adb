"""Changes that a file already tracks: accepted or rejected in the tree, so that reader and redline see one text.

Element names and what accepting means: ECMA-376 part 1, 17.13.5.
"""

from __future__ import annotations

from drafter.formats.docx.oxml import P_PR, R_PR, RUN, Element, M, P, elements, remove, w
from drafter.formats.docx.turning import turn_round
from drafter.structuring.raw import AcceptedOf, Reading, TrackedChanges

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
MARKS = _GONE | _STAYS | _FORMER_PROPERTIES | _RANGE_MARKS | _CELL_MARKS
"""Every element that tracks a change."""
_COMMENT_RANGE = (w("commentRangeStart"), w("commentRangeEnd"))
_MATH_RUN = f"{{{M}}}r"
_MERGED = {"cont": "continue", "rest": "restart"}


def is_tracking(root: Element) -> bool:
    """Whether the part tracks any change."""
    return next(root.iter(*MARKS), None) is not None


def settle(root: Element, tracked: Reading) -> None:
    """Makes the tree what it is with every tracked change accepted, or rejected, or the one and the other by author."""
    if isinstance(tracked, AcceptedOf):
        turn_round(root, but_of=tracked.authors)
    elif tracked is TrackedChanges.REJECTED:
        turn_round(root)
    accept_all(root)


def accept_all(root: Element) -> None:
    """Makes the tree what it is with every tracked change accepted."""
    marks = list(root.iter(*MARKS))
    joined = [_paragraph_ended_by(mark) for mark in marks if mark.tag in _GONE]
    for mark in marks:
        _accept(mark)
    for paragraph in reversed(joined):
        if paragraph is not None:
            _join_with_next(paragraph)


def _paragraph_ended_by(mark: Element) -> Element | None:
    """The paragraph of whose end something is said; None for a change of anything else."""
    path = (R_PR, P_PR, P)
    above: Element | None = mark
    for tag in path:
        above = above.getparent() if above is not None else None
        if above is None or above.tag != tag:
            return None
    return above


def _accept(mark: Element) -> None:
    parent = mark.getparent()
    if parent is None:
        return
    if mark.tag in _GONE:
        _accept_deletion(mark, parent)
    elif mark.tag in _STAYS and parent.tag not in (R_PR, w("trPr")):
        _unwrap(mark)
    elif mark.tag == w("cellDel"):
        _remove_from_table(next(mark.iterancestors(w("tc")), mark))
    elif mark.tag == w("cellMerge"):
        _merge(mark, parent)
    else:
        remove(mark)


def _accept_deletion(mark: Element, parent: Element) -> None:
    if parent.tag == w("trPr"):
        _remove_from_table(next(mark.iterancestors(w("tr")), mark))
    elif parent.tag == w("numPr"):
        remove(parent)
    elif parent.tag == R_PR and _paragraph_ended_by(mark) is None:
        owner = parent.getparent()
        # A formula marks its runs one by one; elsewhere a run stands inside its change.
        remove(owner if owner is not None and owner.tag == _MATH_RUN else mark)
    else:
        _keep_comments(mark)
        remove(mark)


def _keep_comments(gone: Element) -> None:
    """Comments on deleted words are comments still: their marks move out, before the deletion."""
    for node in list(gone.iter(*_COMMENT_RANGE, w("commentReference"))):
        run = node.getparent()
        is_run = node.tag == w("commentReference") and run is not None and run.tag == RUN
        gone.addprevious(run if is_run and run is not None else node)


def _merge(mark: Element, properties: Element) -> None:
    """A tracked merging of cells says how the cell is merged once it is accepted."""
    said = _MERGED.get(mark.get(w("vMerge"), ""))
    merge = properties.find(w("vMerge"))
    if said is not None and merge is None:
        mark.tag = w("vMerge")
        mark.attrib.clear()
        mark.set(w("val"), said)
        return
    if merge is not None and said is None and w("vMerge") not in mark.attrib:
        remove(merge)
    remove(mark)


def _remove_from_table(part: Element) -> None:
    """A row goes with its last cell, a table with its last row."""
    parent = part.getparent()
    remove(part)
    if parent is None or parent.tag not in (w("tr"), w("tbl")):
        return
    kind = part.tag
    if next(parent.iter(str(kind)), None) is None:
        if parent.tag == w("tr"):
            _remove_from_table(parent)
        elif _may_go(parent):
            remove(parent)


def _unwrap(element: Element) -> None:
    for child in list(element):
        element.addprevious(child)
    remove(element)


def _join_with_next(paragraph: Element) -> None:
    """A paragraph without its mark runs on into the next one, whose properties hold for both."""
    following = paragraph.getnext()
    while following is not None and following.tag != P:
        # A table cannot be run into; Word keeps the mark before one.
        if following.tag in (w("tbl"), w("sectPr"), w("sdt")):
            following = None
            break
        following = following.getnext()
    content = [child for child in elements(paragraph) if child.tag != P_PR]
    if following is None:
        if not content and _may_go(paragraph):
            remove(paragraph)
        return
    place = 1 if following.find(P_PR) is not None else 0
    for child in reversed(content):
        following.insert(place, child)
    remove(paragraph)


def _may_go(block: Element) -> bool:
    """A cell, a note and a header need a paragraph at their end."""
    parent = block.getparent()
    if parent is None:
        return False
    if block.tag == P:
        return block.getnext() is None and next(block.itersiblings(P, preceding=True), None) is not None
    return parent.find(P) is not None
