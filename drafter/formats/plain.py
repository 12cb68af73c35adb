"""Reads texts without a format of their own: dumps of PDF files, Markdown, simple HTML.

Each line is handed over as it stands; joining them is the business of structuring.
"""

from __future__ import annotations

from drafter.formats import mail
from drafter.formats.decoding import decode, decode_html
from drafter.formats.one_line_each import read_lines
from drafter.formats.refusals import no_document, too_much_text
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawDocument, RawParagraph, RawRun
from drafter.text.spans import Span

LARGEST_CHARACTERS, MOST_LINES = 4_000_000, 150_000
"""Of a text; the longest resolution that we know has some 300,000 characters on 4,000 lines."""


def read_text(data: bytes) -> RawDocument:
    """A text file: one paragraph for each line of it, to be joined with others where a margin may have cut them.

    What a mail put around the lines is left out.
    """
    lines = _split(mail.decoded(_known(decode(data))))
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


def read_html(data: bytes, *, is_part: bool = False) -> RawDocument:
    """A web page, one paragraph for each block of it; `is_part` where it comes from the midst of one."""
    from drafter.formats.html.reader import paragraphs_of_html

    raw = paragraphs_of_html(_known(decode_html(data)), is_part=is_part)
    if sum(map(len, raw.source_lines)) > LARGEST_CHARACTERS or len(raw.source_lines) > MOST_LINES:
        raise too_much_text()
    return raw


def _known(text: str | None) -> str:
    if text is None:
        raise no_document()
    return text


def _lines(data: bytes) -> tuple[str, ...]:
    return _split(_known(decode(data)))


def _split(text: str) -> tuple[str, ...]:
    """The lines of the text; raises FormatError where it is far larger than any resolution."""
    if len(text) > LARGEST_CHARACTERS or text.count("\n") > MOST_LINES:
        raise too_much_text()
    return tuple(text.split("\n"))
