"""The notes of a file: footnotes and endnotes, each under the key by which pieces cite it ("f3", "e1")."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.formats.docx.oxml import Element, w

FOOTNOTE, ENDNOTE = "f", "e"
_FURNITURE = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def notes_of(root: Element | None, kind: str) -> Iterator[tuple[str, Element]]:
    """The key and the element of every note in a notes part, without separators."""
    if root is None:
        return
    for note in root.iter(w("footnote"), w("endnote")):
        if note.get(w("type")) not in _FURNITURE:
            yield kind + note.get(w("id"), ""), note
