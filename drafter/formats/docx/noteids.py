"""The ids of footnotes in the order in which the text cites them, which LibreOffice takes for granted.

Word finds a note by its id, whatever it is. LibreOffice 7.4 gives the first reference the note of the lowest id, the
second the next one and so on, notes that nothing cites counted in: wherever a note came in with a high id, each later
note was shown one place off. Separators take no part, whatever their ids are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.formats.docx.footnotes import FOOTNOTE, notes_of
from drafter.formats.docx.oxml import Element, w, whole


def ascending(cited: Iterable[int], uncited: Iterable[int], new: frozenset[int], above: int) -> Mapping[int, int]:
    """The id that each note gets, by its id so far: ascending in the order given, all greater than `above`.

    Notes in `new` come right after the one before them; the others keep their ids unless too few are free before them.
    """
    given: dict[int, int] = {}
    last = above
    for old in (*dict.fromkeys(cited), *sorted(uncited)):
        last = last + 1 if old in new else max(old, last + 1)
        given[old] = last
    return given


def order_ids(body: Element, part: Element, new: frozenset[int]) -> None:
    """Gives the footnotes of a part and their references in the body ids that ascend as the text cites them."""
    references = list(body.iter(w("footnoteReference")))
    notes = [note for _, note in notes_of(part, FOOTNOTE)]
    cited, there = _ids_of(references), frozenset(_ids_of(notes))
    separators = frozenset(_ids_of(part)) - there
    given = ascending(cited, there - set(cited), new, max((0, *separators)))
    for node in (*references, *notes):
        number = whole(node.get(w("id")))
        if number is not None:
            node.set(w("id"), str(given[number]))


def _ids_of(nodes: Iterable[Element]) -> list[int]:
    return [number for node in nodes if (number := whole(node.get(w("id")))) is not None]
