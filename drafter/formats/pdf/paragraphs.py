"""Lines to paragraphs: by the distance of lines, by where they begin, by what they say; over the page as on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from drafter.formats.pdf.layout import Layout
from drafter.formats.pdf.page import Face
from drafter.formats.pdf.rows import Row
from drafter.formats.pdf.tables import Table, find_tables
from drafter.model.document import Part
from drafter.phrases.leads import match_lead
from drafter.structuring.lines import first_unit
from drafter.structuring.typed import TypedNumber, typed_number
from drafter.structuring.wording import is_closed
from drafter.text.normal import normalise
from drafter.text.sentence import Language

SURE, UNSURE = 1.0, 0.8
"""How sure the border of two paragraphs is: all signs say the same; they contradict each other."""
_WIDER = 1.25
_SAME_EDGE = 0.5
"""In ems: lines that begin so near to each other begin at one edge."""
_TOLERANCE = {"zh": 1.0, "en": 1.5}
"""In ems: how much room a line may leave though the margin cut it."""
_LONGEST_HEADING = 160
_FREE = 0.45
"""Of the column's width: a line that leaves so much of it free was not cut by the margin."""
_DEEPEST = 6
"""In ems: how far in the further lines of a paragraph may stand."""
_FIRST_ITEMS = ("(a)", "(i)", "㈠", "1.", "a.", "i.")


@dataclass(slots=True)
class Block:
    """The lines of one paragraph; `certainty` is that of its borders."""

    rows: list[Row]
    certainty: float = SURE
    hang: float | None = None
    """Where the text begins behind the number of the first line, if a gap sets it off."""
    role: str | None = None
    """What the layout says it is in the masthead; None where its words must tell."""
    part: Part | None = None
    table: Table | None = None

    @property
    def first(self) -> Row:
        """The first line."""
        return self.rows[0]

    @property
    def last(self) -> Row:
        """The last line so far."""
        return self.rows[-1]

    @property
    def is_bold(self) -> bool:
        """Whether all of it is set in bold, as headings are."""
        return all(
            piece.face.bold or piece.face.is_hei for row in self.rows for piece in row.pieces if not piece.raised
        )


@dataclass(frozen=True, slots=True)
class _Border:
    """Whether a paragraph begins, and how sure that is."""

    begins: bool
    certainty: float = SURE


class Joiner:
    """Joins the lines below the masthead."""

    def __init__(self, layout: Layout, language: Language) -> None:
        self._layout = layout
        self._language = language
        self._last_number = 0

    def blocks(self, rows: Sequence[Row]) -> list[Block]:
        """The paragraphs that the lines make."""
        blocks: list[Block] = []
        at = 0
        for table in find_tables(rows, self._layout):
            self._join(rows[at : table.start], blocks)
            blocks.append(Block(list(rows[table.start : table.end]), part=Part.TABLE, table=table))
            at = table.end
        self._join(rows[at:], blocks)
        return blocks

    def _join(self, rows: Sequence[Row], blocks: list[Block]) -> None:
        """Add the paragraphs that these lines make; after a table a new one begins."""
        for row in rows:
            border = self._border(blocks[-1], row) if blocks and blocks[-1].table is None else _Border(True)
            if border.begins:
                blocks.append(Block([row], hang=_hang(row)))
                self._count(row)
                if border.certainty < SURE and len(blocks) > 1:
                    blocks[-2].certainty = min(blocks[-2].certainty, border.certainty)
            else:
                blocks[-1].rows.append(row)
            blocks[-1].certainty = min(blocks[-1].certainty, border.certainty)

    def _count(self, row: Row) -> None:
        found = typed_number(row.text)
        if found is not None and found.value is not None:
            self._last_number = found.value

    def _border(self, block: Block, row: Row) -> _Border:
        if block.last.page != row.page or row.y >= block.last.y:
            return self._over_page(block, row)
        if self._layout.is_spaced:
            return self._by_gap(block, row)
        return self._by_indent(block, row)

    def _by_gap(self, block: Block, row: Row) -> _Border:
        """Where paragraphs stand apart."""
        if self._layout.gap(block.last, row) > _WIDER:
            return _Border(True, SURE if self._may_end(block) or self._shows_start(row) else UNSURE)
        if self._changes_look(block, row) or self._is_next_item(block, row):
            return _Border(True)
        if self._is_out_of_line(block, row):
            if self._hangs(block, row):
                return _Border(False, UNSURE)
            return _Border(True, SURE if self._may_end(block) else UNSURE)
        return _Border(True, UNSURE) if self._leaves_much_free(block, row) else _Border(False)

    def _is_next_item(self, block: Block, row: Row) -> bool:
        """True for the next item of a list whose items do not stand apart, and for the first one behind a colon."""
        here, first = typed_number(row.text), typed_number(block.first.text)
        if here is None:
            return False
        if first is not None and first.scheme is here.scheme:
            return self._at(row.x0, block.first.x0) and row.x0 > self._layout.left
        return self._is_closed(block.last) and here.text in _FIRST_ITEMS

    def _hangs(self, block: Block, row: Row) -> bool:
        """True where a line goes on further in than its paragraph's first: neither centred nor set to the right."""
        first, size = block.first, self._layout.size
        is_aligned = abs(first.x1 - row.x1) < size / 4 or abs(first.x0 + first.x1 - row.x0 - row.x1) < size / 2
        is_further_in = _SAME_EDGE * size < row.x0 - first.x0 < _DEEPEST * size
        return len(block.rows) == 1 and is_further_in and not is_aligned and not self._is_closed(first)

    def _leaves_much_free(self, block: Block, row: Row) -> bool:
        """True where no margin cut the line above, by far, and the next begins with a capital.

        Headings are broken by hand; Chinese lines break early in front of long chains of numbers.
        """
        layout = self._layout
        free = layout.right - block.last.x1
        is_short = free > _FREE * (layout.right - layout.left) and row.plain[:1].isupper()
        return is_short and not block.is_bold and self._is_early(block.last, row)

    def _by_indent(self, block: Block, row: Row) -> _Border:
        """Where they do not."""
        layout = self._layout
        if self._changes_look(block, row) or layout.gap(block.last, row) > _WIDER * 1.2:
            return _Border(True)
        number = self._number(row)
        closed = self._is_closed(block.last)
        if closed and (number is not None or self._shows_lead(row)):
            return _Border(True)
        if layout.is_indented:
            is_drawn_in = row.x0 > layout.left + _SAME_EDGE * layout.size
            if closed and len(block.rows) == 1 and self._are_first(block.first, row):
                return _Border(True)
            if is_drawn_in and not self._goes_on_at(block, row):
                return _Border(True, SURE if closed else UNSURE)
            early = closed and self._is_early(block.last, row)
            return _Border(early and self._opens(row), UNSURE if early else SURE)
        if self._is_out_of_line(block, row):
            return _Border(True, SURE if closed else UNSURE)
        early = closed and self._is_early(block.last, row)
        return _Border(early, SURE if early and self._opens(row) else UNSURE if early else SURE)

    def _are_first(self, above: Row, row: Row) -> bool:
        """True where both lines begin where first lines do."""
        return self._at(above.x0, self._layout.first) and self._at(row.x0, self._layout.first)

    def _over_page(self, block: Block, row: Row) -> _Border:
        """Between pages there is no distance to go by."""
        if self._changes_look(block, row):
            return _Border(True)
        if self._number(row) is not None and self._is_closed(block.last):
            return _Border(True)
        if self._shows_lead(row) and self._is_closed(block.last):
            return _Border(True)
        closed = self._ends_as_paragraph(block.last)
        layout = self._layout
        early = self._is_early(block.last, row)
        if layout.is_indented:
            if self._goes_on_at(block, row) and not self._at(row.x0, layout.first):
                doubtful = closed and early and self._opens(row)
                return _Border(False, UNSURE if doubtful else SURE)
            if self._at(row.x0, layout.first) and not self._hangs_at_first(block):
                return _Border(True, SURE if closed else UNSURE)
        if not closed:
            ended = self._leaves_much_free(block, row)
            return _Border(ended, UNSURE if ended else SURE)
        if self._is_out_of_line(block, row):
            return _Border(True)
        return _Border(early or self._opens(row), SURE if early and self._opens(row) else UNSURE)

    def _ends_as_paragraph(self, row: Row) -> bool:
        """True for a line that ends with a stop; below the first number a comma is none, for it ends no paragraph."""
        return self._is_closed(row) and not (self._last_number and row.plain.endswith((",", "，")))

    def _hangs_at_first(self, block: Block) -> bool:
        """True where the paragraph's further lines begin where others have their first."""
        return (
            len(block.rows) > 1
            and self._at(block.last.x0, self._layout.first)
            and self._at(block.first.x0, self._layout.left)
        )

    def _may_end(self, block: Block) -> bool:
        """True where the paragraph may end here: at a stop, or as a heading does."""
        if self._is_closed(block.last) or block.is_bold:
            return True
        length = sum(len(row.plain) for row in block.rows)
        return length <= _LONGEST_HEADING and block.first.x0 > self._layout.first + self._layout.size

    def _shows_start(self, row: Row) -> bool:
        return self._number(row) is not None or self._opens(row)

    def _is_closed(self, row: Row) -> bool:
        return is_closed(row.plain)

    def _changes_look(self, block: Block, row: Row) -> bool:
        """True between a heading and text, or between two headings of different size."""
        here = Block([row])
        if abs(block.last.size - row.size) > 0.08 * self._layout.size:
            return True
        return block.is_bold != here.is_bold and not self._is_bold_inside(block, here)

    def _is_bold_inside(self, block: Block, here: Block) -> bool:
        """True where a line only happens to be all bold or all plain: its paragraph runs on at the margin."""
        is_heading = block.is_bold and not self._is_closed(block.last)
        return not is_heading and self._layout.is_spaced and not here.is_bold

    def _is_out_of_line(self, block: Block, row: Row) -> bool:
        return not self._goes_on_at(block, row)

    def _goes_on_at(self, block: Block, row: Row) -> bool:
        """True where the line begins where the paragraph's lines do."""
        edges = [block.last.x0] if len(block.rows) > 1 else [block.first.x0]
        if len(block.rows) == 1 and block.first.x0 > self._layout.left - self._layout.size:
            edges.append(self._layout.left)
        if block.hang is not None:
            edges.append(block.hang)
        return any(self._at(row.x0, edge) for edge in edges)

    def _at(self, x: float, edge: float) -> bool:
        return abs(x - edge) <= _SAME_EDGE * self._layout.size

    def _number(self, row: Row) -> TypedNumber | None:
        """The number that opens the line, if it can be that of the next paragraph."""
        found = typed_number(row.text)
        if found is None or (found.value is not None and found.value not in (1, self._last_number + 1)):
            return None
        return found

    def _opens(self, row: Row) -> bool:
        """True where the line opens with a phrase that adopted texts open paragraphs with."""
        match = match_lead(normalise(row.plain, self._language), self._language)
        return match is not None and match.known

    def _shows_lead(self, row: Row) -> bool:
        """True where the line opens with such a phrase, and that is set apart from the text as leads are."""
        apart = takewhile(lambda piece: _is_set_apart(piece.face, row.face), row.pieces)
        opening = normalise("".join(piece.text for piece in apart), self._language)
        match = match_lead(normalise(row.plain, self._language), self._language) if opening else None
        return match is not None and match.known and match.span.end <= len(opening)

    def _is_early(self, above: Row, below: Row) -> bool:
        """True where the margin did not cut the line above: what follows would have found room."""
        text = below.plain
        width = (below.x1 - below.x0) / max(1, len(text)) * len(first_unit(text))
        return self._layout.right - above.x1 - width > _TOLERANCE[self._language] * self._layout.size


def _is_set_apart(face: Face, text: Face) -> bool:
    """True for bold, italic, 楷体 or 黑体 in front of a text that is not set so."""
    here, there = ((one.bold, one.italic, one.is_kai, one.is_hei) for one in (face, text))
    return any(own and not other for own, other in zip(here, there, strict=True))


def _hang(row: Row) -> float | None:
    """Where the text behind a number begins, if the number stands apart."""
    number = typed_number(row.text)
    if number is None or len(row.pieces) < 2:
        return None
    length = 0
    for piece, after in zip(row.pieces, row.pieces[1:], strict=False):
        length += len(piece.text)
        if length >= number.length:
            return after.x0
    return None
