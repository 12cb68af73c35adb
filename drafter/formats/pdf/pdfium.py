"""PDFium: the pages of a file as `Page` values. Nothing else here knows the library."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as c

from drafter.formats import refusals
from drafter.formats.pdf.glyphs import GlyphReader
from drafter.formats.pdf.page import Frame, Page, Rule
from drafter.formats.pdf.sheets import struck_once

LOCK = threading.RLock()
"""PDFium may be used by one thread at a time (pypdfium2's documentation, “Thread incompatibility”)."""
MOST_PAGES = 400
MOST_CHARACTERS = 2_000_000
"""The longest resolutions of sessions 75 to 80 have some 40 pages and 150,000 characters."""
_MOST_OBJECTS = 20_000
_THIN, _SHORTEST_RULE = 2.0, 20.0
_TEXT, _PATH, _IMAGE = c.FPDF_PAGEOBJ_TEXT, c.FPDF_PAGEOBJ_PATH, c.FPDF_PAGEOBJ_IMAGE
_NO_WIDTH, _FEWEST_TEXTS = 0.01, 40


def open_document(data: bytes) -> Any:
    """The open document, to be closed under `LOCK`; raises FormatError where it is locked, damaged, or far too long."""
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


def pages_of(data: bytes) -> list[Page]:
    """Every page of the file; one that cannot be read is empty. Raises FormatError where none can be."""
    pages: list[Page] = []
    characters = broken = 0
    with LOCK, closing(open_document(data)) as document:
        for index in range(len(document)):
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
        glyphs = _glyphs(raw)
        turn = glyphs.direction if glyphs else 0
        if turn:
            # PDFium finds blanks and lines along the page's own turn.
            c.FPDFPage_SetRotation(raw, (c.FPDFPage_GetRotation(raw) + turn) % 4)
            glyphs = _glyphs(raw)
        return _content(raw, glyphs, index, turn) if glyphs else None


def _glyphs(raw: Any) -> GlyphReader | None:
    """The characters of a page; None where PDFium cannot read them."""
    text = c.FPDFText_LoadPage(raw)
    if not text:
        return None
    try:
        if c.FPDFText_CountChars(text) > MOST_CHARACTERS:
            raise refusals.too_much_text()
        glyphs = GlyphReader(text, _frame(raw))
        glyphs.read()
        return glyphs
    finally:
        c.FPDFText_ClosePage(text)


def _content(raw: Any, glyphs: GlyphReader, index: int, turn: int) -> Page:
    frame = _frame(raw)
    drawn = _drawn(raw, frame)
    return Page(
        frame.width,
        frame.height,
        tuple(struck_once(glyphs.snippets)),
        tuple(drawn.rules),
        tuple(glyphs.turned),
        glyphs.unmapped,
        drawn.picture,
        drawn.silent / drawn.texts if drawn.texts >= _FEWEST_TEXTS else 0.0,
        index,
        turn,
    )


def _frame(raw: Any) -> Frame:
    box = c.FS_RECTF()
    known = c.FPDF_GetPageBoundingBox(raw, box)
    left, bottom = (box.left, min(box.bottom, box.top)) if known else (0.0, 0.0)
    width, height = c.FPDF_GetPageWidthF(raw), c.FPDF_GetPageHeightF(raw)
    return Frame(left, bottom, width, height, c.FPDFPage_GetRotation(raw) % 4)


@dataclass(slots=True)
class _Drawn:
    """What is on a page: strokes, the share of the largest picture, how many stretches of text have no width."""

    rules: list[Rule] = field(default_factory=list)
    picture: float = 0.0
    texts: int = 0
    silent: int = 0

    def add(self, kind: int, box: tuple[float, float, float, float], frame: Frame) -> None:
        (x0, y0), (x1, y1) = frame.upright(box[0], box[1]), frame.upright(box[2], box[3])
        width, height = abs(x1 - x0), abs(y1 - y0)
        if kind == _TEXT:
            self.texts += 1
            self.silent += max(width, height) < _NO_WIDTH
        elif kind == _IMAGE:
            self.picture = max(self.picture, width * height / (frame.width * frame.height or 1.0))
        elif height <= _THIN and width >= _SHORTEST_RULE:
            self.rules.append(Rule(min(x0, x1), max(x0, x1), (y0 + y1) / 2))


def _drawn(raw: Any, frame: Frame) -> _Drawn:
    drawn = _Drawn()
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for index in range(min(c.FPDFPage_CountObjects(raw), _MOST_OBJECTS)):
        one = c.FPDFPage_GetObject(raw, index)
        kind = c.FPDFPageObj_GetType(one)
        if kind in (_TEXT, _PATH, _IMAGE) and c.FPDFPageObj_GetBounds(one, *pointers):
            left, bottom, right, top = (edge.value for edge in edges)
            drawn.add(kind, (left, bottom, right, top), frame)
    return drawn
