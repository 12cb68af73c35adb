"""Reads texts without a format of their own: dumps of PDF files, Markdown, simple HTML.

Each line is handed over as it stands; joining them is the business of structuring.
"""

from __future__ import annotations

from drafter.formats import mail
from drafter.formats.decoding import decode, decode_html
from drafter.formats.one_line_each import read_lines
from drafter.formats.refusals import no_document
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.spans import Span


def read_text(data: bytes) -> RawDocument:
    """A text file: one paragraph for each line of it, to be joined with others where a margin may have cut them.

    What a mail put around the lines is left out.
    """
    lines = tuple(mail.decoded(_known(decode(data))).split("\n"))
    mends = Mends()
    letter = mail.opened(lines, mends)
    uncut = None if mends.repairs() else read_lines(lines)
    if uncut is not None:
        return uncut
    paragraphs = tuple(
        RawParagraph((RawRun(line),), lines=Span(index, index + 1))
        for index, line in enumerate(letter.lines)
        if index not in letter.left_out
    )
    left_out = tuple(sorted(mends.left_out))
    return RawDocument("text", paragraphs, source_lines=lines, repairs=mends.repairs(), left_out=left_out, wrapped=True)


def read_markdown(data: bytes) -> RawDocument:
    """A Markdown file, one paragraph for each line of it, with its bold, italic, links and notes."""
    from drafter.formats.markdown import MarkdownReader

    return MarkdownReader(_lines(data)).document()


def read_html(data: bytes) -> RawDocument:
    """A web page, one paragraph for each block of it."""
    from drafter.formats.html.reader import paragraphs_of_html

    return paragraphs_of_html(_known(decode_html(data)))


def _known(text: str | None) -> str:
    if text is None:
        raise no_document()
    return text


def _lines(data: bytes) -> tuple[str, ...]:
    return tuple(_known(decode(data)).split("\n"))
