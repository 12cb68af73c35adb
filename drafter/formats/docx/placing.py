"""New paragraphs, tables and masthead lines at their places in the body."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.formats.docx.comparison import Comparison, positions
from drafter.formats.docx.content_runs import ContentRuns
from drafter.formats.docx.layout import table_element
from drafter.formats.docx.located import OPENING_FIELDS
from drafter.formats.docx.newblocks import NewBlocks
from drafter.formats.docx.oxml import Element, w
from drafter.formats.docx.tracking import Tracker
from drafter.model.document import Paragraph, ParagraphId, Part, Runs
from drafter.model.numbering import paragraph_numbers
from drafter.model.pair_kind import PairKind
from drafter.text.spans import Span

_UPPER_FIELDS = OPENING_FIELDS[: OPENING_FIELDS.index("agenda_title") + 1]
"""Lines that follow one another above the rest; what comes below belongs to the title."""


class Placing:
    """Puts in what the draft has and the base has not."""

    def __init__(
        self,
        compared: Comparison,
        content: ContentRuns,
        blocks: NewBlocks,
        tracker: Tracker,
        elsewhere: frozenset[str] = frozenset(),
    ) -> None:
        """`elsewhere` are the lines of the masthead that the file prints beside its body."""
        self._compared = compared
        self._elsewhere = elsewhere
        self._content = content
        self._blocks = blocks
        self._tracker = tracker
        self._made_lines: dict[str, Element] = {}
        self.made: dict[ParagraphId, Element] = {}
        """The new paragraphs, by their ids in the draft."""
        self.moved: dict[ParagraphId, Element] = {}
        """The new block of each paragraph that was moved, by its id in the base."""

    def apply(self) -> None:
        """Puts everything in, as insertions."""
        for name in OPENING_FIELDS:
            self._opening_line(name)
        self._closing_line(self._paragraphs())

    def _paragraphs(self) -> Element | None:
        """All new paragraphs, each behind the one that it follows; the last block of the text comes back."""
        numbers = paragraph_numbers(self._compared.new)
        cursor: Element | None = None
        waiting: list[Element] = []
        for pair in self._compared.pairs:
            item = self._compared.items.get(pair.old_id) if pair.old_id is not None else None
            if item is not None and pair.kind is not PairKind.MOVED:
                for made in waiting:
                    self._block_of_line(item.lines.start).addprevious(made)
                waiting, cursor = [], self._block_of_line(item.lines.end - 1)
            is_new = item is None or pair.old_id not in self._compared.living
            if pair.new_id is not None and is_new:
                made = self._new_block(self._compared.new.paragraph(pair.new_id), numbers.get(pair.new_id))
                if pair.old_id is not None and pair.kind is PairKind.MOVED and not pair.changed:
                    self.moved[pair.old_id] = made
                if cursor is None:
                    waiting.append(made)
                else:
                    cursor.addnext(made)
                    cursor = made
        self._at_end(waiting)
        return waiting[-1] if waiting else cursor

    def _new_block(self, paragraph: Paragraph, number: str | None) -> Element:
        if paragraph.part is Part.TABLE:
            table = table_element(paragraph, self._content.cells(paragraph))
            self._tracker.insert_table(table)
            return table
        model = self._blocks.model_for(paragraph, number)
        runs = self._blocks.runs_like(model, paragraph)
        content = self._content.make(paragraph.id, runs, _whole(runs), model.line, model.position)
        made = self._blocks.paragraph(paragraph, number, model, content)
        self._tracker.insert_all(made)
        self.made[paragraph.id] = made
        return made

    def _at_end(self, blocks: Iterable[Element]) -> None:
        """Blocks of a base in which no paragraph was found: before the section that ends the body."""
        body = self._compared.opened.body
        section = body.find(w("sectPr"))
        for block in blocks:
            if section is None:
                body.append(block)
            else:
                section.addprevious(block)

    def _opening_line(self, name: str) -> None:
        """A line of the masthead that the draft has and the base has not."""
        compared = self._compared
        if name == "symbol" or name in self._elsewhere or name in compared.living or name not in compared.new_values:
            return
        if name not in compared.items and compared.is_same_field(name):
            return
        runs = compared.new_values[name]
        content = self._content.make(name, runs, _whole(runs), self._blocks.masthead_model(name), 0)
        made = self._blocks.masthead_line(name, content)
        if self._put(name, made):
            self._tracker.insert_all(made)
            self._made_lines[name] = made

    def _put(self, name: str, made: Element) -> bool:
        """Behind the line above it among the upper ones, before the next one that the base has otherwise."""
        above = _UPPER_FIELDS[: _UPPER_FIELDS.index(name) + 1] if name in _UPPER_FIELDS else ()
        for field in reversed(above):
            block = self._made_lines[field] if field in self._made_lines else self._last_block(field)
            if block is not None:
                block.addnext(made)
                return True
        for field in OPENING_FIELDS[OPENING_FIELDS.index(name) :]:
            if field in self._compared.items:
                self._block_of_line(self._compared.items[field].lines.start).addprevious(made)
                return True
        lines = [item.lines.start for item in self._compared.items.values()]
        if lines:
            self._block_of_line(min(lines)).addprevious(made)
        return bool(lines)

    def _last_block(self, field: str) -> Element | None:
        item = self._compared.items.get(field)
        return None if item is None else self._block_of_line(item.lines.end - 1)

    def _closing_line(self, last: Element | None) -> None:
        """The meeting and the day, where a draft becomes an adopted text."""
        if last is None or "meeting" in self._compared.living or "meeting" not in self._compared.new_values:
            return
        made = self._blocks.closing_line()
        if made is not None:
            self._tracker.insert_all(made)
            last.addnext(made)

    def _block_of_line(self, index: int) -> Element:
        """The table that the line stands in, outermost, or the paragraph itself."""
        paragraph = self._compared.lines[index].element
        tables = list(paragraph.iterancestors(w("tbl")))
        return tables[-1] if tables else paragraph


def _whole(runs: Runs) -> Span:
    return Span(0, sum(len(run.text) for _, run in positions(runs)))
