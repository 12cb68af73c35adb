"""What lies on the clipboard: words, and often the same as a web page, which knows more about them; or RTF alone."""

from __future__ import annotations

import re

from drafter.formats.decoding import decode
from drafter.formats.errors import FormatError
from drafter.formats.plain import read_html
from drafter.model.document import Part
from drafter.structuring.raw import RawDocument

_ENCODING = "utf-8"
_LIST = re.compile(r"<li[\s>]", re.I)
_LARGEST_PAGE = 20_000_000
"""In characters: a page so large would take longer to read than anyone waits for a paste."""


def marked_up(html: str, *, is_part: bool = False) -> RawDocument | None:
    """The page, where it says more than its words: bold, italics, superscripts, notes, numbers; None where it does not.

    A page without any of it comes from a program that only wraps its lines in tags; the plain text then says more.
    Where it `is_part` of a page, a list without numbers and a table also do: text has them run together.
    """
    if not html.strip() or len(html) > _LARGEST_PAGE or decode(html.encode(_ENCODING, "replace")) is None:
        return None
    try:
        raw = read_html(html.encode(_ENCODING, "replace"), is_part=is_part)
    except FormatError:
        return None
    runs = [run for paragraph in raw.paragraphs for run in paragraph.runs]
    says_more = any(run.bold or run.italic or run.superscript or run.note is not None for run in runs)
    is_numbered = any(paragraph.number is not None for paragraph in raw.paragraphs)
    has_form = is_part and (_LIST.search(html) or any(paragraph.part is Part.TABLE for paragraph in raw.paragraphs))
    return raw if raw.paragraphs and not raw.wrapped and (says_more or is_numbered or has_form) else None


def best_source(text: str, html: str) -> bytes:
    """What of the clipboard is to be read as a file: the page where it is marked up, else the words."""
    return (html if marked_up(html) is not None else text).encode(_ENCODING, "replace")


_RTF = b"{\\rtf"
_LARGEST_RTF = 4_000_000
"""In bytes, without pictures: as much takes two seconds."""
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{1000,}")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CHARACTER_SET = re.compile(r"\\fcharset\d+")


def words_of_rtf(data: bytes) -> str | None:
    """The words of a text in RTF, with its typed and counted numbers; None where it is none, or has no words.

    Its notes are lost, and how its words are set apart.
    """
    data = _PICTURE.sub(b"", data)
    if not data.lstrip().startswith(_RTF) or len(data) > _LARGEST_RTF:
        return None
    # RTF is ASCII; what old programs write beyond it is in the encoding that it names.
    ascii_only = _BEYOND_ASCII.sub(lambda match: b"\\'%02x" % match[0][0], data).decode("ascii").rstrip("\0")
    words = _read_rtf(ascii_only)
    return words if words.strip() else None


def _read_rtf(text: str) -> str:
    from striprtf.striprtf import rtf_to_text  # here, for it is hardly ever needed

    def read(source: str) -> str:
        words: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
        # Characters beyond the first plane come as two halves.
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    try:
        return read(text)
    except (LookupError, TypeError, ValueError):
        # A font in an encoding that Python does not know, or a damaged one; most words stand there as numbers too.
        return read(_CHARACTER_SET.sub("", text))
