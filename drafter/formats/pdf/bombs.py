"""Files that would fill the memory: streams that unpack to far more than any text needs.

PDFium unpacks up to a gigabyte for one stream and makes objects of all that stands in it (4 GB for 50 MB of single
letters), and has no limit that could be set. Pictures and fonts are not unpacked here: they may be large, and make no
objects.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from drafter.formats import refusals
from drafter.text.expressions import expression

MOST_IN_STREAM, MOST_IN_ALL = 32 * 2**20, 128 * 2**20
"""Bytes unpacked, pictures and fonts aside; the page descriptions of the UN's longest texts have 2 MB together."""
_STREAM = expression(rb"(?<!end)stream\r?\n")
_LONGEST_HEAD = 4096
_NO_TEXT = expression(rb"/Image\b|/FontFile|/Length1\b|/CIDFontType0C|/Type1C|/OpenType")
_PACKED = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_STEP = 2**16
_DEEPEST = 3
_DEEPEST_MARKS = 2000
"""PDFium keeps all marks around each mark: 100,000 in each other would take 40 GB."""


def refuse_bombs(data: bytes) -> None:
    """Raise FormatError where streams unpack to more than can be read, or mark content inside content without end."""
    _refuse_nesting(_opened_marks(data))
    total = 0
    for found in _STREAM.finditer(data):
        if data[found.end() : found.end() + 2] in _PACKED and not _NO_TEXT.search(_head(data, found.start())):
            total += _unpacked_size(memoryview(data)[found.end() :], MOST_IN_STREAM)
            if total > MOST_IN_ALL:
                raise refusals.too_much_text()


def _head(data: bytes, end: int) -> bytes:
    """The dictionary in front of a stream."""
    start = max(0, end - _LONGEST_HEAD)
    return data[max(start, data.rfind(b"obj", start, end)) : end]


def _unpacked_size(packed: memoryview | bytes, limit: int, depth: int = 1) -> int:
    """How many bytes the stream unpacks to, packed ones in it unpacked too; raises FormatError beyond `limit`."""
    size, nesting, first = 0, 0, b""
    for out in _pieces(packed):
        first = first or out
        size += len(out)
        nesting += _opened_marks(out)
        if size > limit:
            raise refusals.too_much_text()
    _refuse_nesting(nesting)
    if first[:2] in _PACKED and depth < _DEEPEST:
        size = max(size, _unpacked_size(first, limit, depth + 1))
    return size


def _opened_marks(content: bytes) -> int:
    """How many more stretches of marked content are opened than closed."""
    return content.count(b"BMC") + content.count(b"BDC") - content.count(b"EMC")


def _refuse_nesting(count: int) -> None:
    if count > _DEEPEST_MARKS:
        raise refusals.damaged_file()


def _pieces(packed: memoryview | bytes) -> Iterator[bytes]:
    """What a stream unpacks to, piece by piece, up to where it is broken."""
    unpacker = zlib.decompressobj()
    try:
        for at in range(0, len(packed), _STEP):
            waiting: memoryview | bytes = packed[at : at + _STEP]
            while len(waiting) and not unpacker.eof:
                yield unpacker.decompress(waiting, _STEP)
                waiting = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error:
        return
