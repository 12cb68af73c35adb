"""A TrueType font of one glyph, a square of nearly an em, for text whose characters need a place and no shape."""

from __future__ import annotations

import struct

_EM = 1000
_LOW, _HIGH = 50, 850


def square_font() -> bytes:
    """The font program: glyph 0 is empty, glyph 1 the square; both are an em wide."""
    glyph = _square()
    tables = {
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, _LOW, _LOW, _HIGH, _HIGH, 0, 8, 2, 1, 0
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, _EM, 0, 0, _HIGH, 1, 0, 0, 0, 0, 0, 0, 0, 2),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"hmtx": struct.pack(">HhHh", _EM, 0, _EM, _LOW),
        b"loca": struct.pack(">III", 0, 0, len(glyph)),
        b"glyf": glyph,
    }
    return _file(tables)


def _square() -> bytes:
    """One contour of four points on the line, their steps as 16-bit numbers."""
    corners = ((_LOW, _LOW), (0, _HIGH - _LOW), (_HIGH - _LOW, 0), (0, _LOW - _HIGH))
    head = struct.pack(">hhhhh", 1, _LOW, _LOW, _HIGH, _HIGH) + struct.pack(">HH", 3, 0)
    steps = b"".join(struct.pack(">h", x) for x, _ in corners) + b"".join(struct.pack(">h", y) for _, y in corners)
    glyph = head + b"\x01" * 4 + steps
    return glyph + b"\0" * (-len(glyph) % 4)


def _file(tables: dict[bytes, bytes]) -> bytes:
    head = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, len(tables) * 16 - 64)
    offset = len(head) + 16 * len(tables)
    directory, body = b"", b""
    for tag, data in sorted(tables.items()):
        directory += tag + struct.pack(">III", 0, offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return head + directory + body
