"""The PDF that we make is read by our own importer as the same document; it has an outline, links, and its faces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pytestqt.qtbot import QtBot

from drafter.app.pages import writer
from drafter.app.pages.setting import column_edges
from drafter.cli.shapes import Json, structure_of
from drafter.formats import read
from drafter.formats.page_options import ChineseLeads, FaceProfile, PageOptions, Paper
from drafter.formats.pdf.picture import PagePictures
from drafter.model.document import Part, Resolution, Run
from tests.builders import heading, op, pp, res
from tests.formats.docx.samples import adopted_chinese, chinese, english


def with_symbol(document: Resolution) -> Resolution:
    return replace(document, masthead=replace(document.masthead, symbol="A/C.2/81/L.5"))


def long_text(paragraphs: int = 40) -> Resolution:
    """Several pages, a note to each of its paragraphs, and a heading to every tenth."""
    body = []
    for number in range(1, paragraphs + 1):
        if number % 10 == 0:
            body.append(heading(f"第{number}节的标题"))
        words = "秘书长向大会提交报告，说明各国如何共享2026年海洋观测数据、提供Argo浮标并培训人员；" * 2
        body.append(op(f"<b>请</b>{words}<n>{number}</n>" + ("所述报告一并审议；" if number % 3 else "")))
    notes = {number: f"A/80/{200 + number}，附件{number}。" for number in range(1, paragraphs + 1)}
    return res(pp("<b>回顾</b>其决议，"), *body, notes=notes, masthead=with_symbol(chinese()).masthead)


def structure(document: Resolution) -> Json:
    """Without what no page can tell: how sure it is, and the level of text that goes on after a list."""
    found = structure_of(document, "", "")
    for paragraph in found["paragraphs"]:
        paragraph["certainty"] = 1.0
        paragraph["level"] = None if paragraph["part"] == "continuation" else paragraph["level"]
    return found


def again(document: Resolution, options: PageOptions | None = None) -> Resolution:
    return read(writer.write(document, options), "a.pdf").document


SAMPLES = {
    "a draft": with_symbol(chinese()),
    "an adopted text": adopted_chinese(),
    "English": with_symbol(english()),
    "many pages": replace(
        long_text(), masthead=replace(with_symbol(chinese()).masthead, sponsors=(Run("甲国：决议草案"),))
    ),
}
OPTIONS = {
    "as usual": PageOptions(),
    "A4 with line numbers": PageOptions(Paper.A4, line_numbers=True),
    "Kai and other faces": PageOptions(chinese_leads=ChineseLeads.BOLD, faces=FaceProfile.SYSTEM),
}


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_written_reads_back_as_the_same(qtbot: QtBot, name: str, options: str) -> None:
    assert structure(again(SAMPLES[name], OPTIONS[options])) == structure(SAMPLES[name])


def opened(document: Resolution, options: PageOptions | None = None) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(writer.write(document, options))


def test_the_outline_names_title_headings_and_operative_paragraphs(qtbot: QtBot) -> None:
    with opened(with_symbol(chinese())) as file:
        entries = [(entry.level, entry.get_title()) for entry in file.get_toc()]
    assert entries == [
        (0, "海洋观测数据共享合作"), (1, "1. 表示注意到"), (1, "2. 鼓励"), (1, "后续行动"),
        (2, "3. 决定"), (2, "4. 请"),
    ]  # fmt: skip


def test_the_outline_leads_to_the_pages(qtbot: QtBot) -> None:
    with opened(long_text()) as file:
        pages = [entry.get_dest().get_index() for entry in file.get_toc()]
        assert pages == sorted(pages)
        assert set(pages) == set(range(len(file)))


def test_symbols_lead_to_the_documents_and_marks_to_their_notes(qtbot: QtBot) -> None:
    data = writer.write(with_symbol(chinese()))
    assert b"/URI (https://" in data
    assert b"A/RES/70/1" in data
    assert data.count(b"/Dest (") >= 3


@pytest.mark.parametrize(("paper", "size"), [(Paper.LETTER, (612, 792)), (Paper.A4, (595, 842))])
def test_pages_are_of_the_paper_that_was_chosen(qtbot: QtBot, paper: Paper, size: tuple[float, float]) -> None:
    with opened(long_text(), PageOptions(paper)) as file:
        assert {tuple(round(side, 1) for side in page.get_size()) for page in file} == {size}


def test_every_face_is_embedded(qtbot: QtBot) -> None:
    with opened(with_symbol(chinese())) as file:
        fonts = [pdfium.FPDFTextObj_GetFont(one.raw) for page in file for one in page.get_objects() if one.type == 1]
        assert fonts
        assert all(pdfium.FPDFFont_GetIsEmbedded(font) == 1 for font in fonts)


def test_the_file_names_nobody(qtbot: QtBot) -> None:
    with opened(with_symbol(chinese())) as file:
        said = file.get_metadata_dict()
    assert (said["Author"], said["Creator"], said["Title"]) == ("", "", "海洋观测数据共享合作")


def test_characters_are_copied_as_they_were_written(qtbot: QtBot) -> None:
    document = res(op("<b>决定</b>农户、民生、自愿、长期——见食物报告。"), masthead=with_symbol(chinese()).masthead)
    with opened(document) as file:
        assert "农户、民生、自愿、长期——见食物报告。" in "".join(file[0].get_textpage().get_text_range().split())


def test_opening_phrases_in_kai_keep_their_words(qtbot: QtBot) -> None:
    found = again(with_symbol(chinese()), PageOptions(chinese_leads=ChineseLeads.KAI))
    assert [p.text for p in found.paragraphs] == [p.text for p in chinese().paragraphs]


def test_a_text_without_anything_is_a_page(qtbot: QtBot) -> None:
    with opened(res()) as file:
        assert len(file) == 1


def test_columns_of_a_table_are_as_wide_as_their_words() -> None:
    cells = [[(Run("行动"),), (Run("员额职称和其他说明文字"),), (Run("1"),)], [(Run("净变动共计"),)]]
    edges = column_edges(cells, 7000)
    widths = [after - before for before, after in pairwise(edges)]
    assert (edges[0], edges[-1]) == (0, 7000)
    assert widths[1] > widths[0] > widths[2] > 500


def test_figures_are_not_broken_for_the_sake_of_long_words() -> None:
    long = "各沿海图书馆按照适用于2021年联合藏书计划的分摊办法交付的款项"
    edges = column_edges([[(Run(long),), (Run("43 717 618"),), (Run("40 208 842"),)]], 7306)
    assert min(after - before for before, after in pairwise(edges[1:])) >= 10 * 105 + 216


def test_the_rows_of_a_table_are_read_back_as_rows(qtbot: QtBot) -> None:
    rows = "\n".join(f"第{number}项经费的说明\t{number} 400 000\t{number} 300 000" for number in range(3, 9))
    document = res(pp("回顾，"), replace(op(rows), part=Part.TABLE, numbering=None))
    (table,) = (one for one in again(with_symbol(document)).paragraphs if one.part is Part.TABLE)
    assert table.text.splitlines() == rows.splitlines()


def test_a_table_whose_page_ends_is_closed_above_and_below(qtbot: QtBot) -> None:
    rows = "\n".join(f"第{number}项\t说明{number}" for number in range(80))
    found = writer.write(res(pp("回顾，"), replace(op(rows), part=Part.TABLE, numbering=None)))
    with PagePictures(found) as pages:
        assert pages.count > 1
        picture = pages.picture(0, 600)
    dark = [row for row in range(picture.height) if _is_rule(picture.data, picture.width, row)]
    last_words = max(row for row in range(round(picture.height * 0.93)) if _ink(picture.data, picture.width, row) > 2)
    assert dark
    assert max(dark) >= last_words - 2


def _ink(data: bytes, width: int, row: int) -> int:
    line = data[row * width * 4 : (row + 1) * width * 4 : 4]
    return sum(value < 160 for value in line)


def _is_rule(data: bytes, width: int, row: int) -> bool:
    return _ink(data, width, row) > width * 0.5


def test_the_meeting_and_the_day_stand_at_the_right(qtbot: QtBot) -> None:
    with pypdfium2.PdfDocument(writer.write(adopted_chinese())) as pages:
        page = pages[len(pages) - 1]
        text = page.get_textpage()
        at, _ = text.search("次全体会议").get_next()
        assert text.get_charbox(at)[0] > page.get_width() / 2
