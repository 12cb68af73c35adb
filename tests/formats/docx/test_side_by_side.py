"""The comparison copy has a row for every paragraph and note of either text, and marks what one of them lacks."""

from __future__ import annotations

import io
import zipfile

from docx import Document

from drafter.formats.comparison_rows import rows as comparison_rows
from drafter.formats.comparison_rows import summary
from drafter.formats.docx import side_by_side
from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Part, Resolution
from drafter.text.spans import Span
from tests.builders import op, pp, res, runs

BASE = res(
    pp("<b>回顾</b>其2024年12月17日第79/374号决议，<n>1</n>"),
    op("<b>鼓励</b>会员国开放观测数据；"),
    op("<b>请</b>秘书长提交报告。"),
    notes={1: "A/79/297。"},
    masthead=Masthead(organ="大会", title=runs("海洋观测")),
)


def rows(draft: Resolution) -> list[list[str]]:
    """The cells' words below the headings."""
    file = Document(io.BytesIO(side_by_side.write(BASE, "A/RES/79/374", draft)))
    (table,) = file.tables
    return [[cell.text for cell in row.cells] for row in table.rows][1:]


def test_unchanged_paragraphs_stand_on_both_sides_without_a_remark() -> None:
    assert rows(BASE)[1] == ["执行段1", "1. 鼓励会员国开放观测数据；", "1. 鼓励会员国开放观测数据；", ""]


def test_notes_come_last_and_are_cited_where_they_stand() -> None:
    found = rows(BASE)
    assert found[0][1].endswith("决议，1")
    assert found[-1] == ["脚注1", "A/79/297。", "A/79/297。", ""]


def test_new_and_removed_paragraphs_have_one_empty_side() -> None:
    draft = edits.remove(BASE, [ParagraphId(2)])
    draft = edits.insert_paragraph(draft, ParagraphId(1), Part.OPERATIVE, 0, runs("<b>敦促</b>各方共享浮标；"))
    remarks = {row[3]: row for row in rows(draft)}
    assert remarks["增"][1] == ""
    assert remarks["增"][2].endswith("敦促各方共享浮标；")
    assert remarks["删"][2] == ""


def test_changed_words_are_struck_on_the_left_and_underlined_on_the_right() -> None:
    draft = edits.replace_text(BASE, ParagraphId(2), Span(5, 7), "共享")
    file = Document(io.BytesIO(side_by_side.write(BASE, "", draft)))
    row = file.tables[0].rows[2]
    struck = [run.text for run in row.cells[1].paragraphs[0].runs if run.font.strike]
    underlined = [run.text for run in row.cells[2].paragraphs[0].runs if run.font.underline]
    assert (struck, underlined) == (["开放"], ["共享"])


def test_the_file_names_nobody_and_carries_no_picture() -> None:
    data = side_by_side.write(BASE, "A/RES/79/374", BASE)
    properties = Document(io.BytesIO(data)).core_properties
    assert (properties.author, properties.last_modified_by, properties.title) == ("", "", "海洋观测")
    assert not [name for name in zipfile.ZipFile(io.BytesIO(data)).namelist() if "thumbnail" in name]


def test_what_changed_is_listed_before_the_table() -> None:
    draft = edits.remove(BASE, [ParagraphId(2)])
    draft = edits.insert_paragraph(draft, ParagraphId(1), Part.OPERATIVE, 0, runs("<b>敦促</b>各方共享浮标；"))
    draft = edits.set_masthead(draft, session=80)
    file = Document(io.BytesIO(side_by_side.write(BASE, "A/RES/79/374", draft)))
    said = [paragraph.text for paragraph in file.paragraphs]
    assert said[:2] == ["海洋观测", "改动一览"]
    assert "新增2处：届会议、执行段1" in said
    assert "删去1处：执行段1" in said


def test_texts_that_are_the_same_are_said_to_be() -> None:
    file = Document(io.BytesIO(side_by_side.write(BASE, "", BASE)))
    assert "两份案文完全相同。" in [paragraph.text for paragraph in file.paragraphs]


def test_a_paragraph_that_has_another_number_now_says_which_it_had() -> None:
    draft = edits.insert_paragraph(BASE, ParagraphId(1), Part.OPERATIVE, 0, runs("<b>敦促</b>各方共享浮标；"))
    assert [row[3] for row in rows(draft)] == ["", "增", "原执行段1", "原执行段2", ""]


def test_pages_are_numbered_and_rows_of_a_usual_height_stay_whole() -> None:
    file = Document(io.BytesIO(side_by_side.write(BASE, "", BASE)))
    assert "NUMPAGES" in file.sections[0].footer.paragraphs[0]._p.xml
    assert all("w:cantSplit" in row._tr.xml for row in file.tables[0].rows[1:])


def test_paragraphs_that_follow_each_other_are_listed_as_a_range() -> None:
    draft = BASE
    for words in ("敦促各方；", "吁请各方；", "邀请各方；"):
        draft = edits.insert_paragraph(draft, ParagraphId(3), Part.OPERATIVE, 0, runs(words))
    zh, en = summary(comparison_rows(BASE, draft))[0].zh, summary(comparison_rows(BASE, draft))[0].en
    assert (zh, en) == ("新增3处：执行段3至5", "3 new: OP3 to OP5")
