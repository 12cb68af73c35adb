"""What each block of the sheet shows, and the way from there to another document, touching as few blocks as will do."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import chain
from operator import ne
from types import MappingProxyType

from PySide6.QtGui import QTextBlock, QTextDocument

from drafter.model.difference import Difference, difference
from drafter.model.document import NoteId, ParagraphId, Resolution
from drafter.model.numbering import note_marks
from drafter.ui.editor.block_writer import BlockWriter
from drafter.ui.editor.displayed import Displayed, Markings
from drafter.ui.editor.removed import Removed, Row
from drafter.ui.editor.sheet_style import SheetStyle, row_id_of


class ShownBlocks:
    """The blocks of one QTextDocument, which stand as the paragraphs of a document do."""

    def __init__(self, document: QTextDocument, style: SheetStyle) -> None:
        self.writer = BlockWriter(document, style)
        self.markings = Markings()
        self._displayed: list[Displayed] = [Displayed()]
        self._shown_with: tuple[Markings, Mapping[NoteId, str]] = (self.markings, {})

    @property
    def displayed(self) -> list[Displayed]:
        """What each block shows, by its number. Not to be changed."""
        return self._displayed

    def number_of(self, paragraph_id: ParagraphId, document: Resolution) -> int | None:
        """The number of the block that shows a paragraph of `document`; None while it is not shown."""
        # Blocks stand as paragraphs do, further down by as many as are gone; something may just be happening to them.
        place = document.positions.get(paragraph_id, 0)
        for number in chain(range(place, len(self._displayed)), range(min(place, len(self._displayed)))):
            if self._displayed[number].paragraph_id == paragraph_id:
                return number
        return None

    def write(self, document: Resolution) -> None:
        """Show the document from scratch."""
        self._displayed = [self._wanted(row, document) for row in self.markings.rows(document)] or [Displayed()]
        self._shown_with = (self.markings, note_marks(document))
        self.writer.write_all(self._displayed)

    def forget(self, first: int, end: int, blocks: Sequence[QTextBlock]) -> None:
        """Something happened to what were the blocks from `first` up to `end`, and now are these."""
        self._displayed[first:end] = [_unknown(block) for block in blocks]

    def show(self, document: Resolution) -> None:
        """Bring the blocks up to the document."""
        rows = self.markings.rows(document)
        found = self._difference(rows, document)
        self._shown_with = (self.markings, note_marks(document))
        there = deque(self._displayed[found.start : found.old_end])
        tail = self._displayed[found.old_end :]
        self._displayed = self._displayed[: found.start]
        self._patch_middle(rows[found.start : found.new_end], there, document)
        self._displayed += tail
        if not self._displayed:
            self._displayed = [Displayed()]
            self.writer.clear()

    def _difference(self, rows: Sequence[Row], document: Resolution) -> Difference:
        """The blocks that do not show what they should, and the rows that they should show."""
        displayed = self._displayed
        markings, marks = self._shown_with
        found = difference([there.paragraph or there.removed for there in displayed], rows)
        if markings is not self.markings:
            wanted = [self.markings.for_row(row) for row in rows]
            found = found.joined(difference([there.marking for there in displayed], wanted))
        if marks is not note_marks(document):
            labels = [_labels(row, document) for row in rows]
            found = found.joined(difference([there.labels for there in displayed], labels, differ=ne))
        return found

    def _patch_middle(self, wanted: Sequence[Row], there: deque[Displayed], document: Resolution) -> None:
        """Write the wanted rows over the blocks that are there, keeping those with the same id where they are."""
        pending = {row.id for row in wanted}
        waiting = {displayed.row_id for displayed in there}
        for row in wanted:
            index = len(self._displayed)
            if there and self._is_current(there[0], row, document):
                pending.discard(row.id)
                self._displayed.append(there.popleft())
                continue
            image = self._wanted(row, document)
            is_there = row.id in waiting and any(shown.row_id == row.id for shown in there)
            while is_there and there[0].row_id not in pending:
                self._remove_block(index, there)
            if there and (there[0].row_id == row.id or there[0].row_id not in pending):
                self.writer.update(index, there.popleft(), image)
            else:
                _forget(there, row.id)
                self.writer.insert(index, image)
            pending.discard(row.id)
            self._displayed.append(image)
        while there:
            self._remove_block(len(self._displayed), there)

    def _remove_block(self, index: int, there: deque[Displayed]) -> None:
        there.popleft()
        self.writer.remove(index)

    def _is_current(self, there: Displayed, row: Row, document: Resolution) -> bool:
        if there.row is not row or there.marking is not self.markings.for_row(row):
            return False
        return there.labels == _labels(row, document)

    def _wanted(self, row: Row, document: Resolution) -> Displayed:
        if isinstance(row, Removed):
            return Displayed.of_removed(row)
        marking, labels = self.markings.for_row(row), _labels(row, document)
        return Displayed.of(row, labels, marking, shows_deleted=self.markings.shows_deleted)


_NO_LABELS: Mapping[NoteId, str] = MappingProxyType({})


def _labels(row: Row, document: Resolution) -> Mapping[NoteId, str]:
    if isinstance(row, Removed) or not row.notes:
        return _NO_LABELS
    marks = note_marks(document)
    return {note: marks[note] for note in row.notes}


def _forget(there: deque[Displayed], row_id: ParagraphId) -> None:
    """The block that shows this row further down is not the one to keep: the row has moved up."""
    for index, displayed in enumerate(there):
        if displayed.row_id == row_id:
            there[index] = Displayed()


def _unknown(block: QTextBlock) -> Displayed:
    """A block in which something happened: its text is what it is, its formats are anybody's."""
    row_id = row_id_of(block.blockFormat())
    return Displayed(None if row_id is None or row_id < 0 else row_id, None)
