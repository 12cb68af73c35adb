"""Writes a resolution as PDF: laid out by Qt, with an outline and links, read back by our own importer as the same."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from drafter.app.pages.copy import Copy, page_head, plain
from drafter.app.pages.furniture import Furniture
from drafter.app.pages.lines import LineSetter, SetLine
from drafter.app.pages.measures import BODY_TOP, DOTS_PER_INCH, FIRST_TOP, MEASURE, Sheet
from drafter.app.pages.paging import Page, Paging
from drafter.app.pages.papers import PAGE_SIZES
from drafter.app.pages.setting import Setting
from drafter.app.pages.words import Compositor
from drafter.formats.mastlines import head_of
from drafter.formats.page_options import PageOptions, Paper
from drafter.formats.pdf.finishing import Bookmark, finished
from drafter.model.document import Resolution
from drafter.model.numbering import note_marks

_COUNTED = 5
"""Every so many lines get their number."""


def write(document: Resolution, options: PageOptions | None = None) -> bytes:
    """The file. A QGuiApplication must be there, for the faces; the thread does not matter."""
    return write_copy(plain(document), options)


def write_copy(copy: Copy, options: PageOptions | None = None) -> bytes:
    """The same of a document whose runs may be marked as changes."""
    options = options or PageOptions()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = _device(buffer, copy.document, options.paper)
    drawing = _Drawing(copy, options, device)
    drawing.draw()
    return finished(bytes(buffer.data().data()), drawing.bookmarks, drawing.meant)


def _device(buffer: QBuffer, document: Resolution, paper: Paper) -> QPdfWriter:
    device = QPdfWriter(buffer)
    device.setResolution(DOTS_PER_INCH)
    device.setPageLayout(QPageLayout(QPageSize(PAGE_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF()))
    device.setTitle(document.masthead.title_text)
    device.setCreator("")
    device.setAuthor("")
    return device


class _Drawing:
    def __init__(self, copy: Copy, options: PageOptions, device: QPdfWriter) -> None:
        document = copy.document
        self._options = options
        self._device = device
        self._sheet = Sheet.of(options.paper)
        compositor = Compositor(document.language, note_marks(document), options)
        setter = LineSetter(device, compositor, MEASURE)
        setting = Setting(copy, setter, compositor)
        self._rule = setting.note_rule()
        head = copy.head or page_head(head_of(document.masthead, document.language))
        self._furniture = Furniture(document.language, head, setter, compositor, self._sheet)
        paging = Paging(setting.notes(), self._rule.height, self._room)
        for group in setting.groups():
            paging.add(group)
        self._pages = paging.finish()
        self.meant = setter.written.meant
        self.bookmarks: list[Bookmark] = []

    def draw(self) -> None:
        """Draw all pages."""
        painter = QPainter(self._device)
        try:
            for index, page in enumerate(self._pages):
                if index:
                    self._device.newPage()
                self._furniture.draw_page(painter, index + 1, len(self._pages))
                self._body(painter, page, index)
                self._notes(painter, page)
        finally:
            painter.end()

    @staticmethod
    def _top(index: int) -> int:
        return BODY_TOP if index else FIRST_TOP

    def _room(self, index: int) -> int:
        return self._sheet.bottom - self._top(index)

    def _body(self, painter: QPainter, page: Page[SetLine], index: int) -> None:
        counted = 0
        for placed in page.lines:
            y = self._top(index) + placed.top
            self._line(painter, placed.line, y)
            counted += placed.line.is_counted
            if self._options.line_numbers and placed.line.is_counted and counted % _COUNTED == 0:
                self._furniture.draw_line_number(painter, counted, y + placed.line.pieces[0].baseline)
            if placed.line.bookmark is not None:
                level, words = placed.line.bookmark
                self.bookmarks.append(Bookmark(words, level, index, (self._sheet.height - y) / 20))

    def _notes(self, painter: QPainter, page: Page[SetLine]) -> None:
        if not page.notes:
            return
        y = self._sheet.bottom - self._rule.height - sum(line.height for line in page.notes)
        for line in (self._rule, *page.notes):
            self._line(painter, line, y)
            y += line.height

    def _line(self, painter: QPainter, line: SetLine, y: int) -> None:
        for piece in line.pieces:
            piece.draw(painter, self._sheet.left, y)
        for stroke in line.strokes:
            stroke.draw(painter, self._sheet.left, y)
