"""Plain text has one line for each paragraph and loses neither numbers nor notes; it is read back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.cli.shapes import Json, structure_of
from drafter.formats import read, text_writer
from drafter.model.document import Footnote, Masthead, NoteId, Resolution, Run
from tests.builders import heading, op, pp, res
from tests.formats.docx.samples import adopted_chinese, chinese, english, table


def structure(document: Resolution) -> Json:
    return structure_of(document, "", "")


def again(document: Resolution) -> Resolution:
    return read(text_writer.write(document).encode(), "a.txt").document


@pytest.mark.parametrize("document", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])
def test_what_is_written_reads_back_as_the_same(document: Resolution) -> None:
    """But for the level of text that goes on after a list, which nothing in a plain text tells."""
    found, wanted = structure(again(document)), structure(document)
    for paragraph in (*found["paragraphs"], *wanted["paragraphs"]):
        paragraph["certainty"] = 1.0
        paragraph["level"] = None if paragraph["part"] == "continuation" else paragraph["level"]
    assert found == wanted


def test_the_whole_text() -> None:
    document = replace(
        res(
            pp("<b>欢迎</b>《准则》<n>1</n>的通过，"), op("<b>注意</b>报告；<n>2</n>"), heading("后续"),
            op("<b>核准</b>下表："), table("甲\t1\n乙\t2"), op("<b>依照</b>《准则》<n>1</n>合作。"),
            notes={1: "A/78/412。", 2: "A/80/297。"},
            masthead=Masthead(organ="大会", title=(Run("海洋"),), symbol="A/C.2/81/L.5", session=81),
        )
    )  # fmt: skip
    assert text_writer.write(document) == (
        "A/C.2/81/L.5\n\n第八十一届会议\n\n海洋\n\n大会，\n\n欢迎《准则》¹的通过，\n\n1. 注意报告；²\n\n后续\n\n"
        "2. 核准下表：\n\n甲\t1\n乙\t2\n\n"
        "3. 依照《准则》¹合作。\n\n__________________\n\n¹ A/78/412。\n\n² A/80/297。\n"
    )


def test_a_text_of_which_little_is_known_begins_with_its_first_paragraph() -> None:
    assert text_writer.write(res(pp("<b>回顾</b>其宣言，"), masthead=Masthead())) == "回顾其宣言，\n"


def test_a_note_that_nothing_cites_is_kept() -> None:
    document = replace(chinese(), footnotes=(*chinese().footnotes, Footnote(NoteId(1500), (Run("未引用。"),))))
    assert text_writer.write(document).endswith("² A/80/297。\n\n未引用。\n")
    assert structure(again(document))["footnotes"][-1] == {"mark": "", "text": "未引用。"}


def test_figures_of_the_text_are_no_marks() -> None:
    long = (
        "<b>回顾</b>其2011年12月24日第66/241 A号决议，该决议在会议审议了秘书长的报告以后未经表决即获得通过，"
        "并在其后历届会议上得到重申和执行，<n>1</n>"
    )
    (paragraph,) = again(res(pp(long), notes={1: "A/66/100。"})).paragraphs
    assert "第66/241 A号" in paragraph.text
    assert len(paragraph.notes) == 1


def test_lines_that_a_margin_cut_are_still_joined() -> None:
    dump = (
        "大会，\n\n回顾其2011年12月24日关于海洋观测数据共享合作和能力建设的第66/241号\n"
        "决议，其中请秘书长向大会提交报告，\n\n1. 决定审议。\n"
    )
    paragraphs = read(dump.encode(), "a.txt").document.paragraphs
    assert [p.text[-4:] for p in paragraphs] == ["交报告，", "定审议。"]


def test_a_table_below_the_rule_is_no_note_and_stays_whole() -> None:
    text = text_writer.write(chinese()) + "\n国家\t2030\n乙国\t5\n"
    assert read(text.encode(), "a.txt").document.paragraphs[-1].text == "国家\t2030\n乙国\t5"


def test_the_rule_above_the_notes_is_told() -> None:
    assert "left-out-rule" in {repair.kind for repair in read(text_writer.write(chinese()).encode(), "a.txt").repairs}
