"""The characters of a file, put together from the pieces that hold them ([MS-DOC] 2.9.38, 2.9.177)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from drafter.formats.doc97.binary import Damaged, Place, WordFile, cut, plex, u16, u32

_PROPERTIES, _PIECES = 1, 2
_COMPRESSED = 0x40000000


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `start` to `end` of the text, which lie from byte `offset` of the document on, `width` bytes each."""

    start: int
    end: int
    offset: int
    width: int

    @property
    def last_offset(self) -> int:
        """The byte behind its last character."""
        return self.offset + (self.end - self.start) * self.width


@dataclass(frozen=True)
class Text:
    """All stories of a file in one string, and where its characters lie."""

    characters: str
    pieces: tuple[Piece, ...]

    @cached_property
    def _placed(self) -> tuple[list[int], list[int], list[Piece]]:
        """The pieces as they lie in the file, their first bytes, and the last byte of any up to each of them."""
        placed = sorted(self.pieces, key=lambda piece: piece.offset)
        return [one.offset for one in placed], list(accumulate((one.last_offset for one in placed), max)), placed

    def positions(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of characters that lie in the bytes from `start` to `end`, as they lie there."""
        firsts, lasts, placed = self._placed
        found = []
        for piece in placed[bisect_right(lasts, start) : bisect_left(firsts, end)]:
            first, last = max(start, piece.offset), min(end, piece.last_offset)
            if first < last:
                shift = piece.start
                found.append(
                    (shift + (first - piece.offset) // piece.width, shift + -(-(last - piece.offset) // piece.width))
                )
        return found


def read_text(file: WordFile) -> Text:
    """The text of the file; raises Damaged where its pieces lie outside."""
    table = plex(_piece_table(file.table(Place.PIECES)), 8)
    pieces: list[Piece] = []
    parts: list[str] = []
    position = 0
    for start, end, item in table.stretches:
        # Pieces that lie on each other could make any number of characters out of a few bytes.
        if start != position or end < start or end > len(file.document):
            raise Damaged
        offset = u32(item, 2)
        width = 1 if offset & _COMPRESSED else 2
        offset = (offset & ~_COMPRESSED & 0x7FFFFFFF) // (2 if width == 1 else 1)
        raw = cut(file.document, offset, (end - start) * width)
        parts.append(_decoded(raw, width))
        pieces.append(Piece(start, end, offset, width))
        position = end
    return Text("".join(parts), tuple(pieces))


def _decoded(raw: bytes, width: int) -> str:
    """One character for each unit of the file, so that positions keep: halves of a pair stay apart until later."""
    if width == 1:
        return raw.decode("cp1252", errors="replace")
    return raw.decode("utf-16-le", errors="surrogatepass") if _is_simple(raw) else _units(raw)


def _is_simple(raw: bytes) -> bool:
    """True where no unit is half of a pair."""
    return not any(0xD8 <= high <= 0xDF for high in raw[1::2])


def _units(raw: bytes) -> str:
    return "".join(chr(raw[at] | raw[at + 1] << 8) for at in range(0, len(raw) - 1, 2))


def whole(text: str) -> str:
    """The text with halves of pairs joined; a half that stands alone becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _piece_table(data: bytes) -> bytes:
    at = 0
    while at < len(data):
        kind = data[at]
        if kind == _PIECES:
            return cut(data, at + 5, u32(data, at + 1))
        if kind != _PROPERTIES:
            break
        at += 3 + u16(data, at + 1)
    raise Damaged
