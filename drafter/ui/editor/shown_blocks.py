"""What each block of the sheet shows, and the way from there to another document, touching as few blocks as will do."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import ne
from types import MappingProxyType

from PySide6.QtGui import QTextBlock, QTextDocument

from drafter.model.difference import Difference, difference
from drafter.model.document import NoteId, Paragraph, ParagraphId, Resolution
from drafter.model.numbering import note_marks
from drafter.ui.editor.block_writer import BlockWriter
from drafter.ui.editor.displayed import Displayed, Markings
from drafter.ui.editor.sheet_style import SheetStyle, paragraph_id_of


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
        # Blocks stand as paragraphs do, but for the moment in which something happens to them.
        number = document.positions.get(paragraph_id, -1)
        if 0 <= number < len(self._displayed) and self._displayed[number].paragraph_id == paragraph_id:
            return number
        return next((at for at, shown in enumerate(self._displayed) if shown.paragraph_id == paragraph_id), None)

    def write(self, document: Resolution) -> None:
        """Show the document from scratch."""
        self._displayed = [self._wanted(paragraph, document) for paragraph in document.paragraphs] or [Displayed()]
        self._shown_with = (self.markings, note_marks(document))
        self.writer.write_all(self._displayed)

    def forget(self, first: int, end: int, blocks: Sequence[QTextBlock]) -> None:
        """Something happened to what were the blocks from `first` up to `end`, and now are these."""
        self._displayed[first:end] = [_unknown(block) for block in blocks]

    def show(self, document: Resolution) -> None:
        """Bring the blocks up to the document."""
        found = self._difference(document)
        self._shown_with = (self.markings, note_marks(document))
        there = deque(self._displayed[found.start : found.old_end])
        tail = self._displayed[found.old_end :]
        self._displayed = self._displayed[: found.start]
        self._patch_middle(document.paragraphs[found.start : found.new_end], there, document)
        self._displayed += tail
        if not self._displayed:
            self._displayed = [Displayed()]
            self.writer.clear()

    def _difference(self, document: Resolution) -> Difference:
        """The blocks that do not show what they should, and the paragraphs that they should show."""
        displayed, paragraphs = self._displayed, document.paragraphs
        markings, marks = self._shown_with
        found = difference([there.paragraph for there in displayed], paragraphs)
        if markings is not self.markings:
            wanted = [self.markings.for_paragraph(paragraph) for paragraph in paragraphs]
            found = found.joined(difference([there.marking for there in displayed], wanted))
        if marks is not note_marks(document):
            labels = [_labels(paragraph, document) for paragraph in paragraphs]
            found = found.joined(difference([there.labels for there in displayed], labels, differ=ne))
        return found

    def _patch_middle(self, wanted: tuple[Paragraph, ...], there: deque[Displayed], document: Resolution) -> None:
        """Write the wanted paragraphs over the blocks that are there, keeping those with the same id where they are."""
        pending = {paragraph.id for paragraph in wanted}
        waiting = {displayed.paragraph_id for displayed in there}
        for paragraph in wanted:
            index = len(self._displayed)
            if there and self._is_current(there[0], paragraph, document):
                pending.discard(paragraph.id)
                self._displayed.append(there.popleft())
                continue
            image = self._wanted(paragraph, document)
            is_there = paragraph.id in waiting and any(shown.paragraph_id == paragraph.id for shown in there)
            while is_there and there[0].paragraph_id not in pending:
                self._remove_block(index, there)
            if there and (there[0].paragraph_id == paragraph.id or there[0].paragraph_id not in pending):
                self.writer.update(index, there.popleft(), image)
            else:
                _forget(there, paragraph.id)
                self.writer.insert(index, image)
            pending.discard(paragraph.id)
            self._displayed.append(image)
        while there:
            self._remove_block(len(self._displayed), there)

    def _remove_block(self, index: int, there: deque[Displayed]) -> None:
        there.popleft()
        self.writer.remove(index)

    def _is_current(self, there: Displayed, paragraph: Paragraph, document: Resolution) -> bool:
        if there.paragraph is not paragraph or there.marking is not self.markings.for_paragraph(paragraph):
            return False
        return not paragraph.notes or there.labels == _labels(paragraph, document)

    def _wanted(self, paragraph: Paragraph, document: Resolution) -> Displayed:
        marking = self.markings.for_paragraph(paragraph)
        labels = _labels(paragraph, document)
        return Displayed.of(paragraph, labels, marking, shows_deleted=self.markings.shows_deleted)


_NO_LABELS: Mapping[NoteId, str] = MappingProxyType({})


def _labels(paragraph: Paragraph, document: Resolution) -> Mapping[NoteId, str]:
    if not paragraph.notes:
        return _NO_LABELS
    marks = note_marks(document)
    return {note: marks[note] for note in paragraph.notes}


def _forget(there: deque[Displayed], paragraph_id: ParagraphId) -> None:
    """The block that shows this paragraph further down is not the one to keep: the paragraph has moved up."""
    for index, displayed in enumerate(there):
        if displayed.paragraph_id == paragraph_id:
            there[index] = replace(displayed, paragraph_id=None)


def _unknown(block: QTextBlock) -> Displayed:
    """A block in which something happened: its text is what it is, its formats are anybody's."""
    return Displayed(paragraph_id_of(block.blockFormat()), None)
