"""Printing the pages that the PDF export makes: on paper stands what the file shows.

The pages are drawn as pictures at the printer's own resolution, so that no printer's idea of a face or of a line end
changes where a line of a resolution ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from drafter.app.pages.papers import PAGE_SIZES
from drafter.formats.page_options import PageOptions
from drafter.formats.pdf.picture import PagePictures
from drafter.store.atomic import WriteRefused, atomic_write

_FINEST_DPI = 600
"""Letters of 10 points gain nothing beyond."""
_POINTS_PER_INCH = 72
_ROUNDING_PT = 2.0


def printer_for(options: PageOptions) -> QPrinter:
    """The system's usual printer with the paper that the pages are made for; the user may choose another one."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(PAGE_SIZES[options.paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


def print_pages(pdf: bytes, printer: QPrinter) -> int:
    """Print the pages that were chosen in the printer's dialog; how many they are, 0 where the printer did not begin.

    A page goes on paper of another size as large as it fits. A printer that writes a PDF file of all pages, on
    paper of their size, gets them as they are, with their letters and links.
    """
    with PagePictures(pdf) as pictures:
        pages = list(_chosen(printer, pictures.count))
        if len(pages) == pictures.count and _takes_file(printer, pictures):
            return len(pages) if _is_written(Path(printer.outputFileName()), pdf) else 0
        painter = QPainter()
        if not pages or not painter.begin(printer):
            return 0
        try:
            for place, page in enumerate(pages):
                if place:
                    printer.newPage()
                _draw(painter, pictures, page, printer)
        finally:
            painter.end()
        return len(pages)


def _takes_file(printer: QPrinter, pictures: PagePictures) -> bool:
    """True for a printer that writes a PDF file of pages as large as these."""
    if printer.outputFormat() is not QPrinter.OutputFormat.PdfFormat:
        return False
    paper, (wide, high) = printer.paperRect(QPrinter.Unit.Point), pictures.size(0)
    return abs(paper.width() - wide) < _ROUNDING_PT and abs(paper.height() - high) < _ROUNDING_PT


def _is_written(path: Path, pdf: bytes) -> bool:
    try:
        atomic_write(path, pdf)
    except WriteRefused:
        return False
    return True


def _chosen(printer: QPrinter, count: int) -> Iterator[int]:
    """The pages from 0, the last one first where the printer is asked to."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = range(max(first, 1) - 1, min(last, count))
    is_backwards = printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
    return reversed(pages) if is_backwards else iter(pages)


def _draw(painter: QPainter, pictures: PagePictures, page: int, printer: QPrinter) -> None:
    wide, high = pictures.size(page)
    dpi = min(printer.resolution(), _FINEST_DPI)
    picture = pictures.picture(page, round(wide / _POINTS_PER_INCH * dpi))
    image = QImage(picture.data, picture.width, picture.height, QImage.Format.Format_RGB32)
    paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(paper.width() / wide, paper.height() / high)
    target = QRectF(0, 0, wide * scale, high * scale)
    target.moveCenter(paper.center())
    painter.drawImage(target.translated(-paper.topLeft()), image)
