"""The masthead: the lines above the organ line on the first page, in one column or in two."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.pdf.layout import Layout
from drafter.formats.pdf.paragraphs import Block
from drafter.formats.pdf.rows import Piece, Row
from drafter.model.document import Part, Scheme
from drafter.structuring.patterns import NUMBERED_TITLE, PATTERNS
from drafter.structuring.roles import SPONSORS, TITLE, role_of
from drafter.structuring.typed import typed_number
from drafter.text.normal import normalise
from drafter.text.sentence import Language

_COLUMN_GAP = 2.5
"""In ems: a gap that parts columns."""
_WIDER = 1.25
_SAME_EDGE = 3.0
_GOING_ON = (None, TITLE, SPONSORS, "heading")
"""Roles of lines that can go on in the next line; those of a session, a symbol or an item are whole."""
_LISTS_ON = (",", "、", "，", " and", "和")
"""A line of sponsors that ends so is not the last one."""
_NEVER_GOING_ON = ("session", "committee", "agenda_item")


def organ_line_at(rows: Sequence[Row], language: Language) -> int | None:
    """The place of the line with the enacting organ: The General Assembly, — None where there is none.

    Without its comma it is that line too, but in Chinese only below the same words in the masthead.
    """
    patterns = PATTERNS[language]
    texts = [normalise(row.plain, language) for row in rows]
    for at, text in enumerate(texts):
        if patterns.organ_line.fullmatch(text):
            return at
    bare = [at for at, text in enumerate(texts) if rows[at].page == 0 and patterns.bare_organ.fullmatch(text)]
    return bare[-1] if len(bare) > (language == "zh") else None


def text_at(rows: Sequence[Row], language: Language) -> int:
    """Where the text begins on a first page without an organ line: at its first number; 0 where it has no masthead."""
    own = [row for row in rows if row.page == 0]
    roles = {role_of(normalise(cell.plain, language), language) for row in own for cell in _cells(row)}
    if "symbol" not in roles:
        return 0
    for at, row in enumerate(own):
        number = typed_number(row.text)
        if number is not None and number.scheme is Scheme.ARABIC:
            return at
    return 0


def with_title(blocks: Sequence[Block], language: Language) -> list[Block]:
    """The lines of a masthead without an organ line, where only its size tells the title from headings below it."""
    is_open = [role_of(normalise(" ".join(row.plain for row in b.rows), language), language) is None for b in blocks]
    sizes = [block.first.size for block, is_one in zip(blocks, is_open, strict=True) if is_one]
    titled = False
    for block, is_one in zip(blocks, is_open, strict=True):
        if titled:
            block.part = Part.HEADING
        elif is_one and block.first.size == max(sizes):
            block.role, titled = TITLE, True
    return list(blocks)


def head_blocks(rows: Sequence[Row], layout: Layout, language: Language) -> list[Block]:
    """One block for each line of the masthead, columns parted, lines that the margin cut joined."""
    blocks: list[Block] = []
    for row in rows:
        for cell in _cells(row):
            if blocks and _goes_on(blocks[-1], cell, layout, language):
                blocks[-1].rows.append(cell)
            else:
                blocks.append(Block([cell]))
    return blocks


def _cells(row: Row) -> list[Row]:
    """The parts of a row that stand in different columns; the number of a title does not part from it."""
    cells: list[list[Piece]] = []
    for piece in row.pieces:
        if cells and (piece.x0 - cells[-1][-1].x1 <= _COLUMN_GAP * row.size or _is_number(cells[-1])):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return [row.part(cell) for cell in cells]


def _is_number(pieces: Sequence[Piece]) -> bool:
    text = "".join(piece.text for piece in pieces).strip()
    number = typed_number(text)
    numbered = NUMBERED_TITLE.fullmatch(text)
    return (number is not None and number.length >= len(text)) or (numbered is not None and not numbered["title"])


def _goes_on(block: Block, row: Row, layout: Layout, language: Language) -> bool:
    above = block.last
    if above.page != row.page or above.y <= row.y or layout.gap(above, row) > _WIDER:
        return False
    text = normalise(" ".join(one.plain for one in block.rows), language)
    if text.startswith("[") and "]" not in text:
        return True
    if _dress(above) != _dress(row) or not _is_in_line(block, row, layout):
        return False
    if role_of(text, language) not in _GOING_ON:
        return False
    role = role_of(normalise(row.plain, language), language)
    if role == SPONSORS and not text.endswith(_LISTS_ON) and layout.leaves_room(above, row):
        return False
    return role not in _NEVER_GOING_ON


def _dress(row: Row) -> tuple[float, bool]:
    return row.size, row.face.bold or row.face.is_hei


def _is_in_line(block: Block, row: Row, layout: Layout) -> bool:
    """True where the line begins below the one above, below its title behind the number, or at the margin."""
    edges = [block.last.x0, layout.left]
    if len(block.rows) == 1:
        edges += [piece.x0 for piece in block.first.pieces[1:2]]
    return any(abs(row.x0 - edge) <= _SAME_EDGE for edge in edges)
