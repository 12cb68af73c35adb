"""The pages that are looked at before the file is written say what the file will say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from drafter.app.exporting import Kind, Order, produce
from drafter.app.previewing import keeps_base, preview
from drafter.formats import outputs, read
from drafter.formats.mastlines import Head
from drafter.model.document import Resolution
from drafter.model.state import Base, SourceFile
from tests.formats.docx.files import p, r
from tests.formats.docx.samples import adopted_chinese
from tests.formats.docx.test_headlines import based, rolled

DAY = date(2026, 10, 9)


def first_page(order: Order) -> str:
    with PdfDocument(preview(produce(order)).pages) as pages:
        return str(pages[0].get_textpage().get_text_bounded())


def word_base() -> Base:
    source = SourceFile("a.docx", "docx", outputs.clean(adopted_chinese()))
    return Base(read(source.data, source.name).document, "A/RES/80/372", source)


def draft_of(base: Base) -> Resolution:
    masthead = replace(base.document.masthead, symbol=None, adoption=None, committee="第一委员会")
    return replace(base.document, masthead=masthead)


def test_over_a_word_base_the_first_page_shows_what_becomes_of_its_head(qtbot: QtBot) -> None:
    base = word_base()
    order = Order(Kind.TRACKED, draft_of(base), base, "代表团", DAY)
    assert keeps_base(order)
    said = first_page(order)
    assert "A/RES/80/372C.1/80/L.__" in said
    assert "Distr.: GeneralLimited" in said


def test_what_the_file_keeps_of_its_head_is_shown_as_it_is(qtbot: QtBot) -> None:
    header = p(r("A/RES/79/12 (first printing)")) + p(r("Seventy-ninth session"))
    base = based(header)
    said = first_page(Order(Kind.TRACKED, rolled(base.document), base, "Delegation", DAY))
    assert "L.__" not in said
    assert "Limited" not in said


def test_a_copy_that_is_laid_out_by_us_shows_the_head_that_the_file_has(qtbot: QtBot) -> None:
    base = Base(adopted_chinese(), "A/RES/80/372")
    order = Order(Kind.TRACKED, draft_of(base), base, "代表团", DAY)
    assert not keeps_base(order)
    heads = produce(order).heads
    assert heads is not None
    assert heads.before.head == Head("A/RES/80/372", "Distr.: General")
    assert heads.after.head == Head("A/C.1/80/L.__", "Distr.: Limited", "[date]", "Original: Chinese")
    said = first_page(order)
    for words in ("A/RES/80/372C.1/80/L.__", "Distr.: GeneralLimited", "[date]", "Original: Chinese"):
        assert words in said
