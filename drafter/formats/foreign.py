"""Files that are known but not read: each gets the sentence that fits it."""

from __future__ import annotations

from drafter.formats import refusals
from drafter.formats.errors import FormatError

_OTHER_OFFICE = (b"{\\rtf", b"\xffWPC")
"""Rich text, WordPerfect."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
"""The first file of the archive, stored as it is (OpenDocument 1.3, part 2, 3.3)."""
_HEAD = 128
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
"""PNG, JPEG, GIF, TIFF."""


def refusal(data: bytes) -> FormatError | None:
    """Why a file of a known kind cannot be read; None where it is none of these kinds."""
    if data.startswith(_OTHER_OFFICE) or _OPEN_DOCUMENT in data[:_HEAD]:
        return refusals.other_office()
    is_picture = data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")
    return refusals.picture() if is_picture else None
