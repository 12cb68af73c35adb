"""Writes small binary Word files for tests: text, fields, notes, and what formatting the test names by characters."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from tests.formats.files import ole_container

_FIB_BYTES = 1024
TEXT_AT = 2048
_PLACES_AT = 154
_NOTE_REFERENCES, _NOTE_TEXTS, _CHARACTERS, _PARAGRAPHS, _PIECES = 2, 3, 12, 13, 33
ITALIC, HIDDEN = b"\x36\x08\x01", b"\x3c\x08\x01"
DELETED, INSERTED = b"\x00\x08\x01", b"\x01\x08\x01"
RAISED = b"\x48\x2a\x01"
IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x17\x24\x01"


@dataclass
class WordFile:
    """`notes` are the texts of notes; where they are cited stands in `cited`: position and whether Word counts them."""

    text: str
    notes: Sequence[str] = ()
    cited: Sequence[tuple[int, bool]] = ()
    headers: str = ""
    looks: Mapping[tuple[int, int], bytes] = field(default_factory=dict)
    """Formatting of the characters from one position up to another."""
    paragraphs: Mapping[tuple[int, int], bytes] = field(default_factory=dict)
    """The same of paragraphs."""
    flags: int = 0x0200
    version: int = 0x00C1
    narrow: bool = False
    """One byte for a character, in Windows-1252."""
    pieces: Sequence[tuple[int, int]] = ()
    """For files that lie: so many characters, and the byte at which they begin; else all of them in one piece."""

    def data(self) -> bytes:
        """The file."""
        note_story = "".join(f"{note}\r" for note in self.notes)
        note_story += "\r" if self.notes else ""
        stories = (self.text, note_story, self.headers)
        whole = "".join(stories)
        raw = whole.encode("cp1252") if self.narrow else whole.encode("utf-16-le", "surrogatepass")
        pages_at = TEXT_AT + -(-len(raw) // 512) * 512
        tables = _Tables(self, len(whole))
        pages = self._pages(tables, pages_at)
        document = self._fib(tables, stories).ljust(TEXT_AT, b"\0") + raw.ljust(pages_at - TEXT_AT, b"\0") + pages
        return ole_container({"WordDocument": document, "1Table": bytes(tables.data)})

    def _fib(self, tables: _Tables, stories: Sequence[str]) -> bytes:
        fib = bytearray(_FIB_BYTES)
        struct.pack_into("<HH", fib, 0, 0xA5EC, self.version)
        struct.pack_into("<H", fib, 10, self.flags)
        struct.pack_into("<HHH", fib, 32, 14, 0, 0)
        struct.pack_into("<III", fib, 76, *(len(story) for story in stories))
        for place, (offset, length) in tables.places.items():
            struct.pack_into("<II", fib, _PLACES_AT + 8 * place, offset, length)
        return bytes(fib)

    def _pages(self, tables: _Tables, at: int) -> bytes:
        """One page of formatting for characters and one for paragraphs, where there is any."""
        width = 1 if self.narrow else 2
        out = b""
        for place, formatting, is_paragraph in ((_CHARACTERS, self.looks, False), (_PARAGRAPHS, self.paragraphs, True)):
            if formatting:
                spans = [
                    (TEXT_AT + width * start, TEXT_AT + width * end, data) for (start, end), data in formatting.items()
                ]
                page_number = (at + len(out)) // 512
                tables.add(place, struct.pack("<II", spans[0][0], spans[-1][1]) + struct.pack("<I", page_number))
                out += _page(spans, is_paragraph=is_paragraph)
        return out


def _page(spans: Sequence[tuple[int, int, bytes]], *, is_paragraph: bool) -> bytes:
    """Formatting of stretches, those between them without any."""
    filled: list[tuple[int, bytes]] = []
    end = spans[0][0]
    for start, stop, data in spans:
        if start > end:
            filled.append((end, b""))
        filled.append((start, data))
        end = stop
    page = bytearray(512)
    struct.pack_into(f"<{len(filled) + 1}I", page, 0, *(start for start, _ in filled), end)
    at, place = 510, 4 * (len(filled) + 1)
    for _, data in filled:
        body = b"\0" + bytes([(len(data) + 3) // 2]) + b"\0\0" + data if is_paragraph else bytes([len(data)]) + data
        if data:
            at = (at - len(body) - 1) // 2 * 2
            page[at : at + len(body)] = body
            page[place] = at // 2
        place += 13 if is_paragraph else 1
    page[511] = len(filled)
    return bytes(page)


class _Tables:
    """The table stream while it is written."""

    def __init__(self, file: WordFile, length: int) -> None:
        self.data = bytearray(b"\0" * 8)
        self.places: dict[int, tuple[int, int]] = {}
        offset = TEXT_AT * 2 | 0x40000000 if file.narrow else TEXT_AT
        pieces = file.pieces or ((length, offset),)
        ends = list(accumulate((count for count, _ in pieces), initial=0))
        table = struct.pack(f"<{len(ends)}I", *ends)
        table += b"".join(struct.pack("<HIH", 0, place, 0) for _, place in pieces)
        self.add(_PIECES, b"\x02" + struct.pack("<I", len(table)) + table)
        if file.notes:
            references = [position for position, _ in file.cited]
            kinds = b"".join(struct.pack("<H", counted) for _, counted in file.cited)
            self.add(_NOTE_REFERENCES, struct.pack(f"<{len(references) + 1}I", *references, len(file.text)) + kinds)
            ends = [0]
            for note in file.notes:
                ends.append(ends[-1] + len(note) + 1)
            self.add(_NOTE_TEXTS, struct.pack(f"<{len(ends) + 1}I", *ends, ends[-1] + 1))

    def add(self, place: int, body: bytes) -> None:
        """Write a table and where it lies."""
        self.places[place] = (len(self.data), len(body))
        self.data += body
