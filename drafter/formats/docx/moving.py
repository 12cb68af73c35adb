"""A paragraph that only changed its place is a move: Word shows both ends of it, and accepts or rejects them together.

ECMA-376 part 1, 17.13.5.22 to 17.13.5.26: runs stand in w:moveFrom and w:moveTo, which hold w:t, the ends of both
paragraphs are marked likewise, and a pair of ranges with one name says what belongs together.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.docx.oxml import DELETED_TEXT, TEXT, Element, P, el, w
from drafter.formats.docx.tracking import Tracker

_STAYS_DELETED = (w("footnoteReference"), w("endnoteReference"), w("fldChar"), w("fldSimple"), w("hyperlink"))
"""What must not stand twice in a file, or is no plain run: such a paragraph stays a deletion and an insertion."""


def is_movable(old: Sequence[Element], new: Element) -> bool:
    """True for one paragraph outside of tables on either side that holds nothing but runs of text."""
    if len(old) != 1 or old[0].tag != P or new.tag != P:
        return False
    in_table = any(next(each.iterancestors(w("tbl")), None) is not None for each in (old[0], new))
    return not in_table and not any(True for each in (old[0], new) for _ in each.iter(*_STAYS_DELETED))


def mark_move(old: Element, new: Element, name: str, tracker: Tracker) -> None:
    """Makes a move of a paragraph that was tracked as deleted and of the same one that was tracked as inserted.

    The typed number, which is another one at the new place, stays deleted here and inserted there.
    """
    _turn(old, "del", "moveFrom")
    _turn(new, "ins", "moveTo")
    for node in old.iter(w("moveFrom")):
        for text in node.iter(DELETED_TEXT):
            text.tag = TEXT
    for paragraph, kind in ((old, "moveFrom"), (new, "moveTo")):
        start, end = tracker.move_range(kind, name)
        paragraph.addprevious(start)
        paragraph.addnext(end)


def _turn(paragraph: Element, one: str, other: str) -> None:
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(one)}")
    changes = list(paragraph.iterchildren(w(one)))
    is_numbered = len(changes) > 1 and "".join(changes[0].itertext()).strip(" \t.()").isalnum()
    for change in changes[1:] if is_numbered else changes:
        change.tag = w(other)
    if properties is not None:
        properties.tag = w(other)
