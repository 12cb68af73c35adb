"""The pages that are looked at before the file is written say what the file will say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from drafter.app.exporting import Kind, Order, produce
from drafter.app.previewing import keeps_base, preview
from drafter.formats import outputs, read
from drafter.model.state import Base, SourceFile
from tests.formats.docx.samples import adopted_chinese

DAY = date(2026, 10, 9)


def first_page(order: Order) -> str:
    with PdfDocument(preview(produce(order)).pages) as pages:
        return str(pages[0].get_textpage().get_text_bounded())


def word_base() -> Base:
    source = SourceFile("a.docx", "docx", outputs.clean(adopted_chinese()))
    return Base(read(source.data, source.name).document, "A/RES/80/372", source)


def test_over_a_word_base_the_first_page_has_the_symbol_and_the_distribution_of_the_base(qtbot: QtBot) -> None:
    base = word_base()
    symbol = base.document.masthead.symbol
    assert symbol
    draft = replace(
        base.document, masthead=replace(base.document.masthead, symbol=None, adoption=None, committee="第一委员会")
    )
    order = Order(Kind.TRACKED, draft, base, "代表团", DAY)
    assert keeps_base(order)
    said = first_page(order)
    assert "Distr.: General" in said
    assert "L.__" not in said


def test_a_copy_that_is_laid_out_by_us_has_what_the_secretariat_fills_in(qtbot: QtBot) -> None:
    base = Base(adopted_chinese(), "A/RES/80/372")
    draft = replace(
        base.document, masthead=replace(base.document.masthead, symbol=None, adoption=None, committee="第一委员会")
    )
    order = Order(Kind.TRACKED, draft, base, "代表团", DAY)
    assert not keeps_base(order)
    assert "L.__" in first_page(order)
