"""The streams of a binary Word file, and the figures at its head that say where everything lies ([MS-DOC] 2.5)."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import olefile

from drafter.formats import refusals

_IDENT, _WORD_97 = 0xA5EC, 0x00C1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_COUNTS_AT, _PLACES_AT = 64, 154
_MOST_ENTRIES = 2_000_000
_SLACK = 64 * 1024
"""Bytes that the last sectors may lack."""
_OLD_WORDS = (0xA5DC, 0xA5DB, 0xA59B, 0xA59C)
"""First words of Word 2 to 95 files."""


class Damaged(ValueError):
    """A place in the file points out of it."""


class Place(IntEnum):
    """The pairs of offset and length in the head that we need, by their position (FibRgFcLcb97)."""

    STYLES = 1
    NOTE_REFERENCES = 2
    NOTE_TEXTS = 3
    CHARACTER_PAGES = 12
    PARAGRAPH_PAGES = 13
    PIECES = 33
    ENDNOTE_REFERENCES = 46
    ENDNOTE_TEXTS = 47


@dataclass(frozen=True, slots=True)
class Lengths:
    """How many characters each story has; they follow each other in this order."""

    main: int
    notes: int
    headers: int
    macros: int
    comments: int
    endnotes: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """The two streams of a file: text and formatting pages, and the tables that explain them."""

    document: bytes
    tables: bytes
    lengths: Lengths

    def table(self, place: Place) -> bytes:
        """The bytes of one table; empty where the file has none. Raises Damaged where it lies outside."""
        at = _PLACES_AT + 8 * place
        offset, length = u32(self.document, at), u32(self.document, at + 4)
        if length == 0:
            return b""
        return cut(self.tables, offset, length)


def open_file(data: bytes) -> WordFile:
    """The file's streams; raises FormatError where it is locked, no Word file, older than Word 97, or damaged."""
    try:
        with _container(data) as container:
            return _word_file(container)
    # olefile raises OSError and its subclasses for what it checks, the others where a broken file slips through.
    except (OSError, IndexError, ValueError, KeyError, TypeError, AttributeError, struct.error, MemoryError) as error:
        raise refusals.damaged_file() from error


def _container(data: bytes) -> Any:
    """The open compound file.

    WORKAROUND: olefile 0.47 follows a chain of sectors for as long as a damaged head says (a minute for 4 GB), and only
    notes that this is more than the file has. Here such a stream is an error.
    """
    container = olefile.OleFileIO()
    follow = container._open

    def limited(start: int, size: int = olefile.olefile.UNKNOWN_SIZE, force_FAT: bool = False) -> Any:  # noqa: N803
        if size not in (olefile.olefile.UNKNOWN_SIZE, None) and size > len(data) + _SLACK:
            raise OSError("a stream larger than its file")
        return follow(start, size, force_FAT)

    container._open = limited
    container.open(io.BytesIO(data))
    return container


def _word_file(container: Any) -> WordFile:
    if container.exists("EncryptedPackage"):
        raise refusals.locked_word()
    if not container.exists("WordDocument"):
        raise refusals.other_office()
    document = container.openstream("WordDocument").read()
    flags = u16(document, 10)
    ident, version = u16(document, 0), u16(document, 2)
    if ident in _OLD_WORDS or (ident == _IDENT and version < _WORD_97):
        raise refusals.old_word()
    if flags & _ENCRYPTED:
        raise refusals.locked_word()
    name = "1Table" if flags & _TABLE_1 else "0Table"
    if ident != _IDENT or not container.exists(name):
        raise refusals.damaged_file()
    return WordFile(document, container.openstream(name).read(), _lengths(document))


def _lengths(document: bytes) -> Lengths:
    counts = [u32(document, _COUNTS_AT + 12 + 4 * index) for index in range(6)]
    if sum(counts) > len(document):
        raise Damaged
    return Lengths(*counts)


def u16(data: bytes, at: int) -> int:
    """The two bytes at `at` as a number; raises Damaged where they are not there."""
    return int.from_bytes(cut(data, at, 2), "little")


def u32(data: bytes, at: int) -> int:
    """The four bytes at `at` as a number; raises Damaged where they are not there."""
    return int.from_bytes(cut(data, at, 4), "little")


def cut(data: bytes, at: int, length: int) -> bytes:
    """So many bytes from `at`; raises Damaged where there are fewer."""
    if at < 0 or length < 0 or at + length > len(data):
        raise Damaged
    return data[at : at + length]


@dataclass(frozen=True, slots=True)
class Plex:
    """A table of ascending positions with an item of fixed size for each stretch between two of them."""

    positions: tuple[int, ...]
    items: tuple[bytes, ...]

    @property
    def stretches(self) -> Sequence[tuple[int, int, bytes]]:
        """Start, end and item of each stretch."""
        return list(zip(self.positions, self.positions[1:], self.items, strict=False))


def plex(data: bytes, item_size: int) -> Plex:
    """The table in these bytes; raises Damaged where they do not come out even ([MS-DOC] 2.2.2)."""
    if not data:
        return Plex((), ())
    count = (len(data) - 4) // (4 + item_size)
    if count < 0 or count > _MOST_ENTRIES:
        raise Damaged
    positions = struct.unpack_from(f"<{count + 1}I", data)
    start = 4 * (count + 1)
    return Plex(
        positions, tuple(data[at : at + item_size] for at in range(start, start + count * item_size, item_size or 1))
    )
