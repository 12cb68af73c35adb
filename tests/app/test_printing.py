"""What is printed are the pages of the PDF export; tried on a printer that writes a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from drafter.app.pages import writer
from drafter.app.printing import print_pages, printer_for
from drafter.formats.page_options import PageOptions, Paper
from tests.builders import op, res


@pytest.fixture(scope="module")
def pdf(qapp: QApplication) -> bytes:
    return writer.write(res(*(op(f"<b>请</b>秘书长提交第{index}份报告；") for index in range(80))))


def printer_into(path: Path, options: PageOptions) -> QPrinter:
    printer = printer_for(options)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_in(path: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(path) as document:
        return [document.get_page_size(index) for index in range(len(document))]


@pytest.mark.parametrize(("paper", "width"), [(Paper.A4, 595), (Paper.LETTER, 612)])
def test_every_page_goes_on_the_paper_chosen(pdf: bytes, tmp_path: Path, paper: Paper, width: float) -> None:
    printer = printer_into(tmp_path / "out.pdf", PageOptions(paper=paper))
    count = print_pages(pdf, printer)
    sizes = pages_in(tmp_path / "out.pdf")
    assert len(sizes) == count > 1
    assert sizes[0][0] == pytest.approx(width, abs=1)


def test_a_range_of_pages(pdf: bytes, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "out.pdf", PageOptions())
    printer.setFromTo(2, 2)
    assert print_pages(pdf, printer) == 1
    assert len(pages_in(tmp_path / "out.pdf")) == 1


def test_a_printer_that_does_not_begin(pdf: bytes, tmp_path: Path) -> None:
    assert print_pages(pdf, printer_into(tmp_path / "no such folder" / "out.pdf", PageOptions())) == 0


def test_a_file_keeps_its_letters(pdf: bytes, tmp_path: Path) -> None:
    print_pages(pdf, printer_into(tmp_path / "out.pdf", PageOptions()))
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        words = document[0].get_textpage().get_text_bounded()
    assert "请秘书长提交第0份报告" in words.replace(" ", "")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_range_that_cannot_be_begun(pdf: bytes, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "no such folder" / "out.pdf", PageOptions())
    printer.setFromTo(2, 2)
    assert print_pages(pdf, printer) == 0
