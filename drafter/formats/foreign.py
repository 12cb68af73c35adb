"""Files that are known but not read: old and locked Word files. Each gets the sentence that fits it."""

from __future__ import annotations

import io

from drafter.formats import refusals
from drafter.formats.errors import FormatError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIB_ENCRYPTED = 0x0100
_FIB_FLAGS = 10


def refusal(data: bytes) -> FormatError | None:
    """Why a file of a known kind cannot be read; None where it is none of these kinds."""
    if data.startswith(_OLE):
        return _ole_refusal(data)
    if data.startswith((b"{\\rtf", b"\xffWPC")):
        return refusals.other_office()
    return None


def _ole_refusal(data: bytes) -> FormatError:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            if container.exists("EncryptedPackage"):
                return refusals.locked_word()
            if not container.exists("WordDocument"):
                return refusals.other_office()
            head = container.openstream("WordDocument").read(_FIB_FLAGS + 2)
    except (OSError, IndexError, ValueError):
        return refusals.damaged_file()
    flags = int.from_bytes(head[_FIB_FLAGS:], "little")
    return refusals.locked_word() if flags & _FIB_ENCRYPTED else refusals.old_word()
