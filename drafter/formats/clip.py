"""What lies on the clipboard: words, and often the same as a web page, which knows more about them."""

from __future__ import annotations

from drafter.formats.decoding import decode
from drafter.formats.errors import FormatError
from drafter.formats.plain import read_html
from drafter.structuring.raw import RawDocument

_ENCODING = "utf-8"
_LARGEST_PAGE = 20_000_000
"""In characters: a page so large would take longer to read than anyone waits for a paste."""


def marked_up(html: str) -> RawDocument | None:
    """The page, where it says more than its words: bold, italics, superscripts, notes, numbers; None where it does not.

    A page without any of it comes from a program that only wraps its lines in tags; the plain text then says more.
    """
    if not html.strip() or len(html) > _LARGEST_PAGE or decode(html.encode(_ENCODING, "replace")) is None:
        return None
    try:
        raw = read_html(html.encode(_ENCODING, "replace"))
    except FormatError:
        return None
    runs = [run for paragraph in raw.paragraphs for run in paragraph.runs]
    says_more = any(run.bold or run.italic or run.superscript or run.note is not None for run in runs)
    is_numbered = any(paragraph.number is not None for paragraph in raw.paragraphs)
    return raw if raw.paragraphs and not raw.wrapped and (says_more or is_numbered) else None


def best_source(text: str, html: str) -> bytes:
    """What of the clipboard is to be read as a file: the page where it is marked up, else the words."""
    return (html if marked_up(html) is not None else text).encode(_ENCODING, "replace")
