"""The kinds of files that can be read: how their bytes begin, and who reads them.

A reader is imported when the first file of its kind comes, so that a Word file does not wait for what reads PDF files.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.formats.decoding import decode, decode_html
from drafter.formats.progress import OnPage
from drafter.structuring.raw import RawDocument, Reading, TrackedChanges
from drafter.text.expressions import expression

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKDOWN = expression(r"\*\*\S.*?\S?\*\*|\[[^\[\]\n]+\]\([^)\[\n]*\)|^#{1,6} \S|^\[\^\w+\]:|<sup>", re.M)
_HTML = expression(r"<(?:!doctype html|(?:html|head|body|meta|title|p|div)[\s/>])", re.I)
_HTML_AT_START = expression(
    r"(?:<!--.*?-->|\s)*<(?:span|table|ul|ol|h[1-6]|b|i|font|pre|br|center|a)[\s/>]", re.I | re.S
)
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be read. `suffixes` are the usual endings, for file dialogs only."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, Reading, OnPage], RawDocument]
    """Only files that have pages tell of them."""


def _is_docx(data: bytes) -> bool:
    """True where the bytes are an archive's; what it holds, the reader finds out."""
    return data.startswith(b"PK")


def _is_doc(data: bytes) -> bool:
    """True where the bytes are the container of old Office files; what it holds, the reader finds out."""
    return data.startswith(_OLE)


def _is_pdf(data: bytes) -> bool:
    """True where the bytes are a PDF file's; some have a few bytes of others in front."""
    return b"%PDF-" in data[:1024]


def _is_akn(data: bytes) -> bool:
    """True where the bytes are XML whose root is Akoma Ntoso's."""
    return b"akomaNtoso" in data[:4096]


def _is_html(data: bytes) -> bool:
    """True where the bytes begin as a web page does."""
    head = decode_html(data[:_HEAD]) or ""
    if not head.lstrip("\ufeff \t\n").startswith("<"):
        return False
    return _HTML.search(head) is not None or _HTML_AT_START.match(head) is not None


def _is_markdown(data: bytes) -> bool:
    """True where the text has Markdown's marks."""
    text = decode(data)
    return text is not None and not text.lstrip().startswith("<?xml") and _MARKDOWN.search(text) is not None


def _is_text(data: bytes) -> bool:
    """True where the bytes are readable text and no XML."""
    text = decode(data)
    return text is not None and not text.lstrip("\ufeff \n").startswith("<?xml")


def _read_docx(data: bytes, tracked: Reading, _pages: OnPage) -> RawDocument:
    from drafter.formats.docx.reader import read

    return read(data, tracked)


def _read_doc(data: bytes, tracked: Reading, _pages: OnPage) -> RawDocument:
    """Authors are not told apart in old files: what is not rejected is accepted."""
    from drafter.formats.doc97.reader import read

    return read(data, tracked if isinstance(tracked, TrackedChanges) else TrackedChanges.ACCEPTED)


def _read_pdf(data: bytes, _: Reading, on_page: OnPage) -> RawDocument:
    from drafter.formats.pdf.reader import read

    return read(data, on_page)


def _read_akn(data: bytes, _: Reading, _pages: OnPage) -> RawDocument:
    from drafter.formats.akn import read

    return read(data)


def _read_html(data: bytes, _: Reading, _pages: OnPage) -> RawDocument:
    from drafter.formats.plain import read_html

    return read_html(data)


def _read_markdown(data: bytes, _: Reading, _pages: OnPage) -> RawDocument:
    from drafter.formats.plain import read_markdown

    return read_markdown(data)


def _read_text(data: bytes, _: Reading, _pages: OnPage) -> RawDocument:
    from drafter.formats.plain import read_text

    return read_text(data)


FORMATS: tuple[Format, ...] = (
    Format("docx", (".docx", ".docm"), _is_docx, _read_docx),
    Format("doc", (".doc",), _is_doc, _read_doc),
    Format("pdf", (".pdf",), _is_pdf, _read_pdf),
    Format("akn", (".xml",), _is_akn, _read_akn),
    Format("html", (".html", ".htm"), _is_html, _read_html),
    Format("markdown", (".md", ".markdown"), _is_markdown, _read_markdown),
    Format("text", (".txt",), _is_text, _read_text),
)
"""In the order in which they are tried."""
