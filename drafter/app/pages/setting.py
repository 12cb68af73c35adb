"""The document as groups of lines, each group to stand on one page, in the UN's form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from drafter.app.pages.copy import Copy, Opening
from drafter.app.pages.lines import LineSetter, Piece, SetLine, Stroke, Style
from drafter.app.pages.measures import MEASURE, NOTE_RULE, SIZES, STEP, TEXT
from drafter.app.pages.words import Compositor, Look, Words
from drafter.formats.cells import rows_of
from drafter.formats.mastlines import Line
from drafter.model.document import Footnote, NoteId, Paragraph, Part, Run, Runs, text_of
from drafter.text.normal import is_han

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_ANNEX_WORDS = ("附件", "附录", "附文", "Annex", "Appendix")
_NUMBER_END = 1022
"""Where a number left of a title ends."""
_NOTE_MARK_END = 1195
_CELL_PADDING = 108
_NARROWEST, _HALF_WIDTH = 4, 112
"""In half widths of characters what a column has room for at least; half a Han character and a little, in twips."""
_ROW_GAP = 70
"""Between rows, by which a reader, ours too, tells them from the lines of one cell."""
_TALLEST_ROW = 12
"""Lines of a table's row that are kept on one page."""
_LONGEST_BOOKMARK = 48

Group = tuple[SetLine, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph's lines; they stand with the next or the previous ones where they keep to them."""

    lines: tuple[SetLine, ...]
    after: int
    keeps_next: bool = False
    keeps_previous: bool = False
    is_whole: bool = False


class Setting:
    """Sets one document; what comes out is drawn by others."""

    def __init__(self, copy: Copy, setter: LineSetter, compositor: Compositor) -> None:
        self._copy = copy
        self._document = document = copy.document
        self._setter = setter
        self._compositor = compositor
        self._sizes = SIZES[document.language]

    def groups(self) -> list[Group]:
        """All lines of the body in their order."""
        made: list[Group] = []
        held: Group = ()
        after = 0
        for block in self._blocks():
            if not block.lines:
                continue
            lines = (replace(block.lines[0], before=block.lines[0].before + after), *block.lines[1:])
            first, *others = [lines] if block.is_whole or block.keeps_next else list(_without_orphans(lines))
            if block.keeps_next:
                held = (*held, *first)
            elif block.keeps_previous and made and not held:
                made[-1] = (*made[-1], *first)
            else:
                made += [(*held, *first), *others]
                held = ()
            after = block.after
        return [*made, held] if held else made

    def notes(self) -> dict[NoteId, list[SetLine]]:
        """The lines of each note."""
        return {note.id: self._note(note) for note in self._document.footnotes}

    def note_rule(self) -> SetLine:
        """What stands between text and notes."""
        look = Look(8.0)
        words = self._compositor.words((Run("_" * NOTE_RULE),), look)
        return SetLine(280, pieces=(self._setter.piece(words, look, TEXT, 160),), is_counted=False)

    # Blocks

    def _blocks(self) -> Iterator[_Block]:
        for opening in self._copy.opening:
            yield self._line(opening)
        for paragraph in self._document.paragraphs:
            if paragraph.part is Part.TABLE:
                yield from self._table(paragraph)
            else:
                yield self._paragraph(paragraph)
        if self._copy.closing is not None:
            yield self._closing(self._copy.closing)
        if self._document.masthead.adoption is None:
            end = SetLine(240, 360, strokes=(Stroke(4320, 0, MEASURE - 4320, 0, 20),), is_counted=False)
            yield _Block((end,), 0, keeps_previous=True)

    def _line(self, opening: Opening) -> _Block:
        line = opening.line
        style = self._style_of(line.style)
        words = self._compositor.words(line.runs, style.look)
        of_number = self._number(opening.number, style.look)
        if line.field == "organ":
            style = replace(style, first=TEXT + STEP)
        lines = self._setter.lines(words, style, of_number)
        if line.field == "title" and lines:
            lines[0] = replace(lines[0], bookmark=(0, _shortened(text_of(line.runs))))
        return _Block(tuple(lines), style.after, keeps_next=line.field in ("title", "heading", "basis", "sponsors"))

    def _style_of(self, name: str) -> Style:
        """The style of this name in the Word file."""
        size, line = self._sizes.text, self._sizes.line
        is_en = self._document.language == "en"
        bold = Look(size, bold=True, heading=True)
        plain = Look(size)
        heading = Style(bold, line, 240, 120, align=_LEFT, number_ends_at=_NUMBER_END)
        styles = {
            "Session": Style(bold, line, left=0, align=_LEFT),
            "AgendaItemNormal": Style(plain, line, left=0, align=_LEFT),
            "AgendaTitleH2": Style(bold, line, left=0, right=5040, align=_LEFT),
            "TitleHCH": replace(heading, look=replace(bold, size=14.0), line=line + 60),
            "TitleH1": replace(heading, look=replace(bold, size=12.0), line=line + 30),
            "TitleH2": heading,
            "H4": replace(heading, look=Look(size, italic=is_en), before=120, after=240),
        }
        return styles.get(name, Style(plain, line, after=120))

    def _paragraph(self, paragraph: Paragraph) -> _Block:
        number = self._copy.numbers.get(paragraph.id, ())
        if paragraph.part is Part.HEADING and not self._is_organ_line(paragraph):
            return self._heading(paragraph, number)
        style = self._text_style(paragraph, number)
        words = self._compositor.words(paragraph.runs, style.look)
        of_number = self._number(number, style.look)
        lines = self._setter.lines(words, style, of_number)
        if paragraph.part is Part.OPERATIVE and lines:
            named = f"{text_of(number)} {paragraph.lead or paragraph.text}".strip()
            lines[0] = replace(lines[0], bookmark=(2, _shortened(named)))
        return _Block(tuple(lines), style.after)

    def _number(self, runs: Runs, look: Look) -> Words | None:
        return self._compositor.words(runs, look) if runs else None

    def _is_organ_line(self, paragraph: Paragraph) -> bool:
        organ = self._document.masthead.organ
        return bool(organ) and paragraph.text.strip(" ，,") == organ

    def _text_style(self, paragraph: Paragraph, number: Runs) -> Style:
        """Set in by its level from the second on; the first line by a tab, but for text that goes on."""
        left = TEXT + max(paragraph.level - 1, 0) * STEP
        goes_on = paragraph.part is Part.CONTINUATION and not number
        first = left if goes_on or paragraph.level > 1 else left + STEP
        return Style(Look(self._sizes.text), self._sizes.line, after=120, left=left, first=first)

    def _heading(self, paragraph: Paragraph, number: Runs) -> _Block:
        is_annex = paragraph.text.strip().startswith(_ANNEX_WORDS)
        style = self._style_of("TitleHCH" if is_annex else "TitleH2")
        words = self._compositor.words(paragraph.runs, style.look)
        of_number = self._number(number, style.look)
        lines = self._setter.lines(words, style, of_number)
        if lines:
            lines[0] = replace(lines[0], bookmark=(1, _shortened(paragraph.text)))
        return _Block(tuple(lines), style.after, keeps_next=True)

    def _closing(self, line: Line) -> _Block:
        lines: list[SetLine] = []
        for index, text in enumerate(text_of(line.runs).split("\n")):
            style = Style(Look(self._sizes.text), self._sizes.line, before=0 if index else 240, align=_RIGHT)
            lines += self._setter.lines(self._compositor.words((replace(line.runs[0], text=text),), style.look), style)
        return _Block(tuple(lines), 0, keeps_previous=True, is_whole=True)

    def _note(self, note: Footnote) -> list[SetLine]:
        look = Look(self._sizes.note)
        style = Style(look, self._sizes.note_line, first=TEXT, number_ends_at=_NOTE_MARK_END)
        lines = self._setter.lines(self._compositor.words(note.runs, look), style, self._compositor.note_mark(note.id))
        return [replace(line, is_counted=False, notes=()) for line in lines]

    # Tables

    def _table(self, paragraph: Paragraph) -> Iterator[_Block]:
        rows = rows_of(paragraph.runs)
        edges = column_edges(rows, MEASURE - 2 * TEXT)
        for index, row in enumerate(rows):
            lines = self._row(row, [TEXT + edge for edge in edges])
            after = 120 if index == len(rows) - 1 else 0
            yield _Block(tuple(lines), after, is_whole=len(lines) <= _TALLEST_ROW)

    def _row(self, cells: Sequence[Runs], columns: Sequence[int]) -> list[SetLine]:
        """A row as lines that run through all its cells, closed above and below: a page may end with any of them."""
        style = Style(Look(self._sizes.text), self._sizes.line, align=_LEFT)
        edges = [*columns[: len(cells)], columns[-1]]
        set_cells = [
            self._setter.lines(
                self._compositor.words(runs, style.look),
                replace(style, left=left + _CELL_PADDING, right=MEASURE - right + _CELL_PADDING),
            )
            for runs, left, right in zip(cells, edges, edges[1:], strict=False)
        ]
        count = max(1, *(len(lines) for lines in set_cells))
        made = []
        for index in range(count):
            own = [lines[index] for lines in set_cells if index < len(lines)]
            is_last = index == count - 1
            height = style.line + (_ROW_GAP if is_last else 0)
            strokes = [Stroke(edge, 0, edge, height) for edge in edges]
            strokes += [Stroke(edges[0], 0, edges[-1], 0)] if index == 0 else []
            strokes += [Stroke(edges[0], height, edges[-1], height)] if is_last else []
            pieces: tuple[Piece, ...] = tuple(piece for line in own for piece in line.pieces)
            notes = tuple(note for line in own for note in line.notes)
            made.append(SetLine(height, 0, notes, pieces, tuple(strokes)))
        return made


def column_edges(rows: Sequence[Sequence[Runs]], width: int) -> list[int]:
    """Where the columns of a table begin, and where the last one ends, in twips: as wide as their words ask for.

    Where there is no room for all, the narrow ones have what they ask for, so that no figure is broken.
    """
    count = max(len(row) for row in rows)
    asked = [max((_units(row[index]) for row in rows if index < len(row)), default=0) for index in range(count)]
    widths = [max(units, _NARROWEST) * _HALF_WIDTH + 2 * _CELL_PADDING for units in asked]
    if sum(widths) <= width:
        widths = [one * width // sum(widths) for one in widths]
    wide = sorted(range(count), key=widths.__getitem__)
    left = width
    for place, index in enumerate(wide):
        widths[index] = min(widths[index], left // (count - place))
        left -= widths[index]
    widths[wide[-1]] += left
    return [sum(widths[:index]) for index in range(count + 1)]


def _units(cell: Runs) -> int:
    """Half widths of Han characters."""
    return sum(2 if is_han(character) else 1 for character in text_of(cell))


def _without_orphans(lines: Sequence[SetLine]) -> Iterator[Group]:
    """No first line alone at the foot of a page, no last one alone at its head."""
    if len(lines) <= 3:
        yield tuple(lines)
        return
    yield tuple(lines[:2])
    yield from ((line,) for line in lines[2:-2])
    yield tuple(lines[-2:])


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_BOOKMARK else f"{line[: _LONGEST_BOOKMARK - 1]}…"
