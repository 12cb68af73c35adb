"""Citations of notes in a part: under which key, in which order, inside which bookmark."""

from __future__ import annotations

from drafter.formats.docx.oxml import TEXT, Element, w

REFERENCES = {w("footnoteReference"): "f", w("endnoteReference"): "e"}
"""What refers to a note, and the letter before its id in the note's key."""


def key_of(reference: Element) -> str:
    """The key of the note that the element refers to: "f3", "e1"."""
    return REFERENCES[str(reference.tag)] + reference.get(w("id"), "")


def has_own_mark(reference: Element) -> bool:
    """Whether the mark is typed behind the reference, and not counted."""
    return reference.get(w("customMarkFollows")) in ("1", "true", "on")


def counted_notes(root: Element) -> tuple[str, ...]:
    """The keys of the footnotes that Word numbers, in the order of their first citations."""
    found = (node for node in root.iter(w("footnoteReference")) if not has_own_mark(node))
    return tuple(dict.fromkeys(key_of(node) for node in found))


def bookmarked_notes(root: Element) -> dict[str, str]:
    """The key of the first note that is cited inside each bookmark.

    WORKAROUND: LibreOffice may write a bookmark around a citation as an empty one before it.
    """
    found: dict[str, str] = {}
    is_open: dict[str, str] = {}
    empty: list[str] = []
    for node in root.iter(w("bookmarkStart"), w("bookmarkEnd"), TEXT, *REFERENCES):
        if node.tag == TEXT:
            empty = []
        elif node.tag == w("bookmarkStart"):
            is_open[node.get(w("id"), "")] = name = node.get(w("name"), "")
            empty.append(name)
        elif node.tag == w("bookmarkEnd"):
            is_open.pop(node.get(w("id"), ""), None)
        else:
            for name in (*is_open.values(), *empty):
                found.setdefault(name, key_of(node))
            is_open.clear()  # each has its note: many that stay open are looked through once
            empty = []
    return found
