"""How many changes a file tracks, as a person counts them: one stretch of words that one author put in or took out.

Word keeps a mark for every run, every end of a paragraph and every row; five marks may be one change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from drafter.formats.docx.oxml import P_PR, R_PR, RUN, Element, M, P, w
from drafter.formats.docx.revisions import MARKS
from drafter.formats.docx.turning import author_of

_TEXT_CHANGES = tuple(w(name) for name in ("del", "ins", "moveFrom", "moveTo"))
_ROW, _CELL, _TABLE, _SECTION = w("tr"), w("tc"), w("tbl"), w("sectPr")
_CELL_CHANGES = {w("cellIns"): "ins", w("cellDel"): "del"}
_TABLE_CHANGES = tuple(w(f"{name}Change") for name in ("tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr"))
_SILENT = frozenset({R_PR, w("commentReference"), w("annotationRef"), w("lastRenderedPageBreak")})

_Key = tuple[str, str]
"""What was done, and by whom."""


def count_changes(root: Element) -> int:
    """The changes in one part that was not settled yet."""
    return changes_by_author(root).total()


def changes_by_author(root: Element) -> Counter[str]:
    """The same for each author, "" for changes that name none."""
    stretches = list(_stretches(_text_states(root)))
    found = Counter(author for kind, author in stretches if kind in ("ins", "del"))
    # A move is one change in two places: the two counts are united, not added.
    found += Counter(a for kind, a in stretches if kind == "moveFrom") | Counter(
        a for kind, a in stretches if kind == "moveTo"
    )
    found.update(author for _, author in _stretches(_look_states(root)))
    found.update(_block_changes(root))
    return found


def _stretches(states: Iterable[_Key | None]) -> Iterator[_Key]:
    last: _Key | None = None
    for state in states:
        if state is not None and state != last:
            yield state
        last = state


def _text_states(root: Element) -> Iterator[_Key | None]:
    """What became of each run, each end of a paragraph and each marked cell, in order."""
    ends: list[_Key | None] = []
    for node in root.iter(P, RUN, f"{{{M}}}r", _ROW, *_CELL_CHANGES):
        if node.tag == P:
            # What is said of a paragraph's end stands at its beginning.
            yield from ends
            ends = [_state_of_end(node)]
        elif node.tag == _ROW:
            state = _state_of_row(node)
            if state is not None:
                yield from ends
                ends = []
                yield state
        elif node.tag in _CELL_CHANGES:
            yield _CELL_CHANGES[node.tag], author_of(node)
        elif any(child.tag not in _SILENT for child in node):
            yield _state_of_run(node)
    yield from ends


def _state_of_run(run: Element) -> _Key | None:
    for ancestor in run.iterancestors():
        if ancestor.tag in _TEXT_CHANGES:
            return _named(ancestor)
        if ancestor.tag == P:
            return _state_of_row(next(ancestor.iterancestors(_ROW), None))
    return None


def _state_of_end(paragraph: Element) -> _Key | None:
    properties = paragraph.find(f"{P_PR}/{R_PR}")
    return _marked(properties) or _state_of_row(next(paragraph.iterancestors(_ROW), None))


def _state_of_row(row: Element | None) -> _Key | None:
    return None if row is None else _marked(row.find(w("trPr")))


def _marked(properties: Element | None) -> _Key | None:
    """A deletion counts before the insertion that it undoes."""
    marks = {} if properties is None else {str(child.tag): child for child in reversed(properties)}
    return next((_named(marks[tag]) for tag in _TEXT_CHANGES if tag in marks), None)


def _look_states(root: Element) -> Iterator[_Key | None]:
    for run in root.iter(RUN):
        change = run.find(f"{R_PR}/{w('rPrChange')}")
        if change is not None:
            yield _named(change)
        elif any(child.tag not in _SILENT for child in run):
            yield None


def _block_changes(root: Element) -> Iterator[str]:
    """The authors of changes to the form of paragraphs, tables and sections: one for each of these."""
    for properties in root.iter(P_PR):
        change = _reshaping(properties) if _holds_paragraph(properties) else None
        if change is not None:
            yield author_of(change)
    changes = root.iter(*_TABLE_CHANGES, w("cellMerge"))
    tables = {next(change.iterancestors(_TABLE), change): author_of(change) for change in changes}
    yield from tables.values()
    yield from (author_of(change) for change in root.iter(w("sectPrChange")))


def _holds_paragraph(properties: Element) -> bool:
    parent = properties.getparent()
    return parent is not None and parent.tag == P


def _reshaping(properties: Element) -> Element | None:
    """What says that the paragraph's form was changed; None where it was not."""
    change = properties.find(w("pPrChange"))
    if change is not None:
        return change
    numbering = properties.find(w("numPr"))
    return None if numbering is None else next((child for child in numbering if child.tag in MARKS), None)


def _named(change: Element) -> _Key:
    return str(change.tag).rpartition("}")[2], author_of(change)
