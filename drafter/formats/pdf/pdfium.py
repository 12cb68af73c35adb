"""PDFium: the pages of a file as `Page` values."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as c

from drafter.formats import refusals
from drafter.formats.pdf.bombs import refuse_bombs
from drafter.formats.pdf.drawn import Drawn, drawn
from drafter.formats.pdf.glyphs import GlyphReader
from drafter.formats.pdf.page import Frame, Page
from drafter.formats.pdf.sheets import struck_once
from drafter.formats.pdf.strikes import Strikes
from drafter.formats.progress import OnPage, nobody

LOCK = threading.RLock()
"""PDFium may be used by one thread at a time (pypdfium2's documentation, “Thread incompatibility”)."""
MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000
"""The longest resolutions of sessions 75 to 80 have some 40 pages and 150,000 characters."""
_FEWEST_TEXTS = 40
"""Fewer stretches of text on a page say nothing about its fonts."""


def open_document(data: bytes) -> Any:
    """The open document, to be closed under `LOCK`; raises FormatError where it is locked, damaged, or far too long."""
    refuse_bombs(data)
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _refusal(error, data) from error
        if not 0 < len(document) <= MOST_PAGES:
            count = len(document)
            document.close()
            raise refusals.damaged_file() if count <= 0 else refusals.too_many_pages(MOST_PAGES)
        return document


@contextmanager
def loaded(document: Any, index: int) -> Iterator[Any]:
    """One page of PDFium's while the context lasts; None where it cannot be read."""
    raw = c.FPDF_LoadPage(document.raw, index)
    try:
        yield raw or None
    finally:
        if raw:
            c.FPDF_ClosePage(raw)


def _refusal(error: pypdfium2.PdfiumError, data: bytes) -> Exception:
    """PDFium's last error may be that of a file before, so that the file itself must name its encryption."""
    locked = (c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY)
    is_locked = error.err_code in locked and b"/Encrypt" in data
    return refusals.locked_pdf() if is_locked else refusals.damaged_file()


def pages_of(data: bytes, on_page: OnPage = nobody) -> list[Page]:
    """Every page of the file; one that cannot be read is empty. Raises FormatError where none can be.

    `on_page` is told of each page before it is read, and may raise to stop.
    """
    pages: list[Page] = []
    characters = broken = 0
    with LOCK, closing(open_document(data)) as document:
        for index in range(len(document)):
            on_page(index + 1, len(document))
            page = _page(document, index)
            broken += page is None
            pages.append(page or Page(0.0, 0.0, (), index=index))
            characters += sum(len(snippet.text) for snippet in pages[-1].snippets)
            if characters > MOST_CHARACTERS:
                raise refusals.too_much_text()
    if broken == len(pages):
        raise refusals.damaged_file()
    return pages


def _page(document: Any, index: int) -> Page | None:
    """One page; None where PDFium cannot read it. A page whose text lies on its side is turned first."""
    with loaded(document, index) as raw:
        if raw is None:
            return None
        things = drawn(raw, _frame(raw))
        glyphs = _glyphs(raw, things)
        turn = glyphs.direction if glyphs else 0
        if turn:
            # PDFium finds blanks and lines along the page's own turn.
            c.FPDFPage_SetRotation(raw, (c.FPDFPage_GetRotation(raw) + turn) % 4)
            things = drawn(raw, _frame(raw))
            glyphs = _glyphs(raw, things)
        return _content(raw, glyphs, things, index, turn) if glyphs else None


def _glyphs(raw: Any, things: Drawn) -> GlyphReader | None:
    """The characters of a page; None where PDFium cannot read them."""
    text = c.FPDFText_LoadPage(raw)
    if not text:
        return None
    try:
        if c.FPDFText_CountChars(text) > MOST_CHARACTERS:
            raise refusals.too_much_text()
        strikes = Strikes(things.strokes)
        glyphs = GlyphReader(text, _frame(raw), strikes)
        glyphs.read()
        glyphs.snippets = strikes.confirmed(glyphs.snippets)
        return glyphs
    finally:
        c.FPDFText_ClosePage(text)


def _content(raw: Any, glyphs: GlyphReader, things: Drawn, index: int, turn: int) -> Page:
    frame = _frame(raw)
    return Page(
        frame.width,
        frame.height,
        tuple(struck_once(glyphs.snippets)),
        tuple(things.rules),
        tuple(glyphs.turned),
        glyphs.unmapped,
        things.picture,
        things.silent / things.texts if things.texts >= _FEWEST_TEXTS else 0.0,
        things.invisible / things.texts if things.texts else 0.0,
        index,
        turn,
    )


def _frame(raw: Any) -> Frame:
    box = c.FS_RECTF()
    known = c.FPDF_GetPageBoundingBox(raw, box)
    left, bottom = (box.left, min(box.bottom, box.top)) if known else (0.0, 0.0)
    width, height = c.FPDF_GetPageWidthF(raw), c.FPDF_GetPageHeightF(raw)
    return Frame(left, bottom, width, height, c.FPDFPage_GetRotation(raw) % 4)
