"""Of a scan it is said that it is one, and what a machine recognised is not taken for certain."""

from __future__ import annotations

from drafter import formats
from drafter.formats import Imported
from drafter.formats.pdf.legibility import RECOGNISED
from tests.formats.pdf.paper import Paper, Sheet

_LINES = (
    "The General Assembly,",
    "Recalling its resolution 70/1 on the keepers of lighthouses,",
    "1. Requests the keepers of lighthouses to keep their lamps;",
    "2. Decides to remain seized of lighthouses.",
)


def recognised(sheet: Sheet) -> Sheet:
    sheet.picture()
    for at, line in enumerate(_LINES):
        sheet.invisible(123, 700 - 20 * at, line)
    return sheet


def printed(sheet: Sheet) -> Sheet:
    for at, line in enumerate(_LINES):
        sheet.text(123, 700 - 20 * at, line)
    return sheet


def sentences(imported: Imported, kind: str) -> list[tuple[str, str]]:
    return [(r.sentence.zh, r.sentence.en) for r in imported.repairs if r.kind == kind]


def test_recognised_text_is_read_and_doubted() -> None:
    recognised((paper := Paper()).sheet())
    imported = formats.read(paper.data(), "scan.pdf")
    assert [p.text for p in imported.document.paragraphs][1:] == [
        "Requests the keepers of lighthouses to keep their lamps;",
        "Decides to remain seized of lighthouses.",
    ]
    assert max(imported.certainty.values()) <= RECOGNISED
    assert sentences(imported, "recognised-text") == [
        (
            "第1页是扫描件，文字由机器识别，可能有错字，要对照原件核对。",
            "Scanned: page 1. A machine recognised the text and may have taken one letter for another;"
            " compare it with the pages.",
        )
    ]


def test_printed_text_on_a_picture_is_not_doubted() -> None:
    printed((paper := Paper()).sheet().picture())
    imported = formats.read(paper.data(), "paper.pdf")
    assert min(imported.certainty.values()) > RECOGNISED
    assert sentences(imported, "recognised-text") == []


def test_pages_that_are_pictures_are_named() -> None:
    paper = Paper()
    printed(paper.sheet())
    for _ in range(2):
        paper.sheet().picture()
    for _ in range(3):
        paper.sheet().text(123, 700, "and the lamps of all coasts, and the keepers who keep them in the nights,")
    paper.sheet().picture()
    assert sentences(formats.read(paper.data(), "paper.pdf"), "picture-pages") == [
        (
            "第2–3、7页是图片，没有文字可读，内容没有读入。",
            "Pictures without text: pages 2–3, 7. What they show was not read.",
        )
    ]
