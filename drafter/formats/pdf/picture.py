"""Pictures of the pages of a PDF file, for looking at its source."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import pypdfium2.raw as c

from drafter.formats.pdf.pdfium import LOCK, loaded, open_document

_CHANNELS = 4
_MOST_PIXELS = 40_000_000
"""Of one picture: a page of the UN's at 500 dots an inch has 24 million."""
_WHITE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Rows of pixels from the top, four bytes each (blue, green, red, one without meaning), without padding."""

    width: int
    height: int
    data: bytes


class PagePictures:
    """The pages of a file, open until the context ends. PDFium is locked only while it works.

    Opening raises FormatError where the file is locked, damaged, or has far too many pages. Nothing in the file is
    run or followed: the pages are drawn without form fields and actions.
    """

    def __init__(self, data: bytes) -> None:
        self._document: Any = open_document(data)
        with LOCK:
            self._count = len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; no more pictures can be had."""
        with LOCK:
            self._document.close()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page as it is shown, in points; (0.0, 0.0) where PDFium cannot read it.

        IndexError where there is no such page.
        """
        with LOCK, loaded(self._document, self._checked(page)) as raw:
            return _size(raw)

    def picture(self, page: int, width: int) -> PagePicture:
        """The page `width` pixels wide, or less where it would be too high; white where PDFium cannot read it.

        IndexError where there is no such page.
        """
        with LOCK, loaded(self._document, self._checked(page)) as raw:
            columns, rows = _pixels(_size(raw), width)
            return PagePicture(columns, rows, _drawn(raw, columns, rows))

    def _checked(self, page: int) -> int:
        if not 0 <= page < self._count:
            raise IndexError(page)
        return page


def _size(raw: Any) -> tuple[float, float]:
    return (c.FPDF_GetPageWidthF(raw), c.FPDF_GetPageHeightF(raw)) if raw is not None else (0.0, 0.0)


def _pixels(size: tuple[float, float], width: int) -> tuple[int, int]:
    """Columns and rows of a picture with the page's proportions, not more than can be held."""
    columns = max(1, width)
    proportion = size[1] / size[0] if size[0] > 0 and size[1] > 0 else 1.0
    rows = max(1, round(columns * proportion))
    if columns * rows > _MOST_PIXELS:
        columns = max(1, int((_MOST_PIXELS / proportion) ** 0.5))
        rows = max(1, min(round(columns * proportion), _MOST_PIXELS // columns))
    return columns, rows


def _drawn(raw: Any, columns: int, rows: int) -> bytes:
    """The pixels of a page on white."""
    buffer = (ctypes.c_ubyte * (columns * rows * _CHANNELS))()
    bitmap = c.FPDFBitmap_CreateEx(columns, rows, c.FPDFBitmap_BGRx, buffer, columns * _CHANNELS)
    try:
        c.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, _WHITE)
        if raw is not None:
            c.FPDF_RenderPageBitmap(bitmap, raw, 0, 0, columns, rows, 0, c.FPDF_ANNOT)
    finally:
        c.FPDFBitmap_Destroy(bitmap)
    return bytes(buffer)
