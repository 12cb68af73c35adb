"""The pages of what is exported, to look at before it is written; for threads, with a QGuiApplication for the faces."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from drafter.app.exporting import Kind, Order, Product
from drafter.app.page_pictures import Wanted, drawn
from drafter.app.pages import reading_pages, tracked_copy, writer
from drafter.app.pages.copy import tracked_head
from drafter.formats.pdf.picture import PagePictures


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages as a PDF file."""

    order: Order
    pages: bytes
    count: int
    is_exact: bool
    """Whether they are the file's own pages; Word breaks lines and pages a little otherwise than we do."""


def preview(product: Product) -> Preview:
    """The pages of a finished file."""
    order = product.order
    pages = _pages(product)
    with PagePictures(pages) as pictures:
        return Preview(order, pages, pictures.count, is_exact=order.kind is Kind.PDF)


def keeps_base(order: Order) -> bool:
    """Whether the file is the base's own with changes in it, so that its pages are as the base has them, not ours."""
    source = order.base.source if order.base else None
    return order.kind is Kind.TRACKED and source is not None and source.format == "docx"


def page_picture(found: Preview, page: int, width: int) -> QImage:
    """One of them, so many pixels wide."""
    return drawn(found.pages, Wanted(page, width))


def _pages(product: Product) -> bytes:
    order = product.order
    if order.kind is Kind.PDF:
        return product.data
    if order.kind is Kind.COMPARISON and order.base is not None:
        return reading_pages.of_comparison(order.base.document, order.base.name, order.document)
    if order.kind in (Kind.XML, Kind.TEXT):
        return reading_pages.of_text(product.data.decode())
    if order.kind is Kind.TRACKED and order.base is not None:
        copy = tracked_copy.tracked(order.base.document, order.document)
        if product.heads is not None:
            copy = replace(copy, head=tracked_head(product.heads.before.head, product.heads.after.head))
        return writer.write_copy(copy)
    return writer.write(order.document, order.pages)
