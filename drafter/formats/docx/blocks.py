"""The blocks of a story in reading order: paragraphs and tables, through content controls and other wrappings."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.formats.docx.oxml import Element, P, elements, value, w
from drafter.formats.docx.pieces import ALTERNATIVES, Piece, Story, chosen
from drafter.formats.docx.typedmarks import with_typed_citations

TABLE = w("tbl")
_WRAPPINGS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def blocks_of(parent: Element) -> Iterator[Element]:
    """The w:p and w:tbl elements of a body, a cell, a note or a header, in order."""
    for child in elements(parent):
        if child.tag in (P, TABLE):
            yield child
        elif child.tag == w("sdt") and child.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
            continue  # What a form says where nothing was filled in is no text.
        elif child.tag in _WRAPPINGS:
            yield from blocks_of(child)
        elif child.tag == ALTERNATIVES:
            yield from blocks_of(chosen(child))


def rows_of(table: Element) -> list[list[Element]]:
    """The cells of each row; a cell that goes on with the one above it is left out."""
    return [[cell for cell in _inside(row, "tc") if not _goes_on(cell)] for row in _inside(table, "tr")]


def lines_of(parent: Element, story: Story) -> Iterator[tuple[Element, tuple[Piece, ...]]]:
    """Every paragraph below `parent` in reading order, with its pieces; a text box after its host."""
    for block in blocks_of(parent):
        yield from lines_of_block(block, story)


def lines_of_block(block: Element, story: Story) -> Iterator[tuple[Element, tuple[Piece, ...]]]:
    """The same for one block: one pair for a paragraph without text boxes."""
    if block.tag == TABLE:
        for row in rows_of(block):
            for cell in row:
                yield from lines_of(cell, story)
        return
    yield block, with_typed_citations(block, story.pieces(block), story)
    boxes, story.boxes = story.boxes, []
    for box in boxes:
        yield from lines_of(box, story)


def _inside(parent: Element, name: str) -> Iterator[Element]:
    for child in elements(parent):
        if child.tag == w(name):
            yield child
        elif child.tag in _WRAPPINGS:
            yield from _inside(child, name)


def _goes_on(cell: Element) -> bool:
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and value(cell, "tcPr", "vMerge") != "restart"
