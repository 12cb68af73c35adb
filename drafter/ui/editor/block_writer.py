"""Writes paragraphs into the blocks of a QTextDocument, touching as little as will do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from drafter.text.spans import Utf16Table
from drafter.ui.editor.changes import change_between
from drafter.ui.editor.displayed import Displayed
from drafter.ui.editor.properties import LOOK
from drafter.ui.editor.sheet_style import SheetStyle, look, row_id_of
from drafter.ui.editor.view_text import Piece

_KEEP = QTextCursor.MoveMode.KeepAnchor


class BlockWriter:
    """One document and the style that it is written in."""

    def __init__(self, document: QTextDocument, style: SheetStyle) -> None:
        self._document = document
        self.style = style

    @contextmanager
    def one_change(self) -> Iterator[None]:
        """All that happens inside is laid out once, at the end."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def write_all(self, displayed: Sequence[Displayed]) -> None:
        """The document consists of these blocks."""
        self.clear()
        cursor = QTextCursor(self._document)
        for index, one in enumerate(displayed):
            if one.form is None:
                continue
            block_format = self.style.block_format(one.form)
            if index:
                cursor.insertBlock(block_format, self._plain)
            else:
                cursor.setBlockFormat(block_format)
            for piece in one.shown.pieces:
                cursor.insertText(piece.text, self.style.character_format(piece))

    def clear(self) -> None:
        """The document is one empty block that shows no paragraph."""
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self.style.plain_block_format())
        cursor.setBlockCharFormat(self._plain)
        cursor.setCharFormat(self._plain)

    def insert(self, index: int, image: Displayed) -> None:
        """A new block at `index`, before the one that stands there."""
        cursor = QTextCursor(self._document)
        if index < self._document.blockCount():
            block = self._block(index)
            own = block.blockFormat()
            cursor.setPosition(block.position())
            # The words move into the new block, so that one gets their format.
            cursor.insertBlock(own, block.charFormat())
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock(self.style.plain_block_format(), self._plain)
        self.update(index, Displayed(), image)

    def remove(self, index: int) -> None:
        """The block at `index` goes; the last one there is stays, empty."""
        if self._document.blockCount() == 1:
            self.clear()
            return
        block = self._block(index)
        neighbour = block.previous() if index else block.next()
        # Of two joined blocks Qt keeps the format of the first one, or of the second one where the first one is empty.
        kept = neighbour.blockFormat()
        cursor = QTextCursor(self._document)
        if index:
            cursor.setPosition(block.position() - 1)
            cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        else:
            cursor.setPosition(neighbour.position(), _KEEP)
        cursor.removeSelectedText()
        if row_id_of(cursor.blockFormat()) != row_id_of(kept):
            cursor.setBlockFormat(kept)

    def update(self, index: int, there: Displayed, image: Displayed) -> None:
        """The block at `index`, which shows `there`, shows `image`.

        Where nobody knows what it shows (`there` has no row), all its formats are set.
        """
        block = self._block(index)
        self._set_block_format(block, image)
        old, new = there.shown.pieces, image.shown.pieces
        if there.row is None:
            self._rewrite(block, 0, block.text(), new)
            return
        first = _count_same(old, new)
        last = min(_count_same(old[::-1], new[::-1]), len(new) - first, len(old) - first)
        middle = old[first : len(old) - last], new[first : len(new) - last]
        if any(middle):
            self._rewrite(block, _utf16_length(old[:first]), _text(middle[0]), middle[1])

    def _set_block_format(self, block: QTextBlock, image: Displayed) -> None:
        assert image.form is not None
        current = block.blockFormat()
        if row_id_of(current) == image.form.id and current.property(LOOK) == look(image.form):
            return
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self.style.block_format(image.form))
        cursor.setBlockCharFormat(self._plain)

    def _rewrite(self, block: QTextBlock, offset: int, old: str, pieces: Sequence[Piece]) -> None:
        """The text `old` at `offset` of the block gives way to the pieces, each in its format."""
        start = block.position() + offset
        cursor = QTextCursor(block)
        change = change_between(old, _text(pieces))
        if change is not None:
            table = Utf16Table(old)
            cursor.setPosition(start + table.to_utf16(change.start))
            cursor.setPosition(start + table.to_utf16(change.old_end), _KEEP)
            cursor.insertText(change.inserted, self._plain)
        for piece in self._looking_otherwise(block, start, pieces):
            cursor.setPosition(piece.start)
            cursor.setPosition(piece.end, _KEEP)
            cursor.setCharFormat(piece.format)

    def _looking_otherwise(self, block: QTextBlock, start: int, pieces: Sequence[Piece]) -> list[_Placed]:
        """The pieces that stand from `start` on in other formats than their own.

        Setting a format lays the block out again, and typed characters mostly look like their neighbours already.
        """
        placed = []
        for piece in pieces:
            end = start + _utf16_length((piece,))
            placed.append(_Placed(start, end, self.style.character_format(piece)))
            start = end
        there = _formats(block)
        return [one for one in placed if any(f != one.format for s, e, f in there if s < one.end and e > one.start)]

    @property
    def _plain(self) -> QTextCharFormat:
        return self.style.character_format(Piece(""))

    def _block(self, index: int) -> QTextBlock:
        return self._document.findBlockByNumber(index)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Characters of the document, in its positions, and how they should look."""

    start: int
    end: int
    format: QTextCharFormat


def _formats(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Where in the document each stretch of one format in the block begins and ends, and that format."""
    found = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        found.append((fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()))
        fragments += 1
    return found


def _count_same(old: tuple[Piece, ...], new: tuple[Piece, ...]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _text(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _utf16_length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text.encode("utf-16-le")) // 2 for piece in pieces)
