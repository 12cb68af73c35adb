"""Reads texts without a format of their own: dumps of PDF files, Markdown, simple HTML.

Each line is handed over as it stands; joining them is the business of structuring.
"""

from __future__ import annotations

import re

from drafter.formats.decoding import decode
from drafter.formats.html import paragraphs_of_html
from drafter.formats.markdown import MarkdownReader
from drafter.formats.refusals import no_document
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.spans import Span

_MARKDOWN = re.compile(r"\*\*\S.*?\S?\*\*|\[[^\]\n]+\]\([^)\n]*\)|^#{1,6} \S|^\[\^\w+\]:|<sup>", re.M)
_HTML = re.compile(rb"<!doctype html|<html[\s>]|<body[\s>]|<p[\s>]|<div[\s>]", re.I)


def is_html(data: bytes) -> bool:
    """True where the bytes begin as a web page does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and _HTML.search(data[:4096]) is not None


def is_markdown(data: bytes) -> bool:
    """True where the text has Markdown's marks."""
    text = decode(data)
    return text is not None and not text.lstrip().startswith("<?xml") and _MARKDOWN.search(text) is not None


def is_text(data: bytes) -> bool:
    """True where the bytes are readable text and no XML."""
    text = decode(data)
    return text is not None and not text.lstrip("\ufeff \n").startswith("<?xml")


def read_text(data: bytes) -> RawDocument:
    """A text file, one paragraph for each line of it."""
    lines = _lines(data)
    paragraphs = tuple(RawParagraph((RawRun(line),), lines=Span(index, index + 1)) for index, line in enumerate(lines))
    return RawDocument("text", paragraphs, source_lines=lines, wrapped=True)


def read_markdown(data: bytes) -> RawDocument:
    """A Markdown file, one paragraph for each line of it, with its bold, italic, links and notes."""
    return MarkdownReader(_lines(data)).document()


def read_html(data: bytes) -> RawDocument:
    """A web page, one paragraph for each block of it."""
    return paragraphs_of_html(_text(data))


def _text(data: bytes) -> str:
    text = decode(data)
    if text is None:
        raise no_document()
    return text


def _lines(data: bytes) -> tuple[str, ...]:
    return tuple(_text(data).split("\n"))
