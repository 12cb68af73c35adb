"""Files for tests, made byte by byte: containers of old Word files, PDF files, zip archives."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_LEAST_STREAM = 4096
"""Shorter streams would lie in the small-block stream, which is not needed here."""


def ole_container(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (MS-CFB, version 3) with these streams, padded with zeros; 7 MB at most."""
    padded = {name: data.ljust(_LEAST_STREAM, b"\0") for name, data in streams.items()}
    sectors = sum(-(-len(data) // _SECTOR) for data in padded.values()) + -(-(1 + len(padded)) // 4)
    tables = -(-sectors // (_SECTOR // 4 - 1))
    fat = [_FAT] * tables
    entries = [_entry("Root Entry", 5, _END, 0, child=1)]
    body = b""
    directory_sectors = -(-(1 + len(padded)) // 4)
    first = tables + directory_sectors
    fat += [tables + sector + 1 for sector in range(directory_sectors - 1)] + [_END]
    for index, (name, data) in enumerate(padded.items(), start=1):
        count = -(-len(data) // _SECTOR)
        right = index + 1 if index < len(padded) else _FREE
        entries.append(_entry(name, 2, first, len(data), right=right))
        fat += [first + sector + 1 for sector in range(count - 1)] + [_END]
        body += data.ljust(count * _SECTOR, b"\0")
        first += count
    directory = b"".join(entries).ljust(directory_sectors * _SECTOR, b"\0")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, 4096, _END, 0, _END, 0)
    header += struct.pack(f"<{tables}I", *range(tables)).ljust(4 * 109, b"\xff")
    return header + table + directory + body


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = _FREE, left: int = _FREE, right: int = _FREE
) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    head = encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, left, right, child)
    return head + b"\0" * 16 + struct.pack("<I", 0) + b"\0" * 16 + struct.pack("<IQ", start, size)


def pdf(content: bytes, *, locked: bool = False) -> bytes:
    """A PDF file of one page with these page operators; behind an unknown password where `locked`."""
    encrypt = b" /Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    if locked:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"ab" * 32, b"cd" * 32))
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, encrypt if locked else b"")
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def zip_bomb(megabytes: int) -> bytes:
    """A small archive in the shape of a Word file whose body unpacks to so many megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b"\0" * 1024 * 1024)
    return out.getvalue()
