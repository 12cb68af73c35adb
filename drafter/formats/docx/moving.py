"""A paragraph that only changed its place is a move: Word shows both ends of it, and accepts or rejects them together.

ECMA-376 part 1, 17.13.5.22 to 17.13.5.26: runs stand in w:moveFrom and w:moveTo, which hold w:t, the ends of both
paragraphs are marked likewise, and a pair of ranges with one name says what belongs together.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.docx.oxml import DELETED_TEXT, TEXT, Element, P, w
from drafter.formats.docx.tracking import Tracker

_STAYS_DELETED = (w("footnoteReference"), w("endnoteReference"), w("fldChar"), w("fldSimple"))
"""What must not stand twice in a file, or is no plain run: such a paragraph stays a deletion and an insertion."""
_MARK_GONE = f"{w('pPr')}/{w('rPr')}/{w('del')}"
_MARK_NEW = f"{w('pPr')}/{w('rPr')}/{w('ins')}"


def is_movable(old: Sequence[Element], new: Element) -> bool:
    """True for one whole paragraph outside of tables on either side that holds nothing but runs of text and links."""
    if len(old) != 1 or old[0].find(_MARK_GONE) is None or new.tag != P or new.find(_MARK_NEW) is None:
        return False
    if old[0].getparent() is None:
        return False  # The text ended with it, and what it held stands with what follows now.
    in_table = any(next(each.iterancestors(w("tbl")), None) is not None for each in (old[0], new))
    return not in_table and not any(True for each in (old[0], new) for _ in each.iter(*_STAYS_DELETED))


def mark_move(old: Element, new: Element, name: str, tracker: Tracker) -> None:
    """Makes a move of a paragraph that was tracked as deleted and of the same one that was tracked as inserted.

    Each end has the number that it is typed with there.
    """
    for text in list(old.iter(DELETED_TEXT)):
        text.tag = TEXT
    for paragraph, tracked, kind in ((old, "del", "moveFrom"), (new, "ins", "moveTo")):
        for change in list(paragraph.iter(w(tracked))):
            change.tag = w(kind)
        start, end = tracker.move_range(kind, name)
        paragraph.addprevious(start)
        paragraph.addnext(end)
