"""The content of a file decides what it is, never its name; what is read comes with its file and its lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import formats
from drafter.formats.decoding import decode
from drafter.formats.docx import writer
from drafter.model.document import Part
from tests.builders import op, pp, res
from tests.formats.test_akn import SAMPLE

TEXT = "第八十届会议\n第二委员会\n题目\n大会，\n回顾其第74/1号决议，\n1. 请秘书长提交报告。\n"
MARKDOWN = "题目\n\n大会，\n\n**回顾**其[74/1](https://undocs.org/ch/A/RES/74/1)号决议，\n\n1. **请**秘书长提交报告。\n"
HTML = (
    "<!DOCTYPE html><html><body><h1>题目</h1><p>大会，</p>"
    "<p><b>回顾</b>其决议，</p><p>1. <b>请</b>秘书长。</p></body></html>"
)
DOCX = writer.write(res(pp("<b>回顾</b>其第74/1号决议，"), op("<b>请</b>秘书长提交报告。")))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), "text"),
        (TEXT.encode("utf-16"), "text"),
        (TEXT.encode("gb18030"), "text"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text"),
        (TEXT.replace("\n", "\r\n").encode(), "text"),
        (MARKDOWN.encode(), "markdown"),
        (HTML.encode(), "html"),
        (SAMPLE.encode(), "akn"),
        (DOCX, "docx"),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.DOC", "a.txt", "a"])
def test_the_content_decides(data: bytes, expected: str, name: str) -> None:
    imported = formats.read(data, name)
    assert imported.format == expected
    assert (imported.source.name, imported.source.format, imported.source.data) == (name, expected, data)
    parts = [p.part for p in imported.document.paragraphs]
    assert parts[0] is Part.PREAMBULAR
    assert Part.OPERATIVE in parts


def test_formats_are_known_by_one_name_each() -> None:
    names = [known.name for known in formats.FORMATS]
    assert len(set(names)) == len(names)
    assert {"docx", "akn", "html", "markdown", "text"} <= set(names)


def test_lines_lead_back_to_the_source(tmp_path: Path) -> None:
    path = tmp_path / "决议.txt"
    path.write_text(TEXT, encoding="utf-8")
    imported = formats.read_file(path)
    (first, second) = imported.document.paragraphs
    assert [imported.source_lines[imported.lines[p.id].start] for p in (first, second)] == [
        "回顾其第74/1号决议，",
        "1. 请秘书长提交报告。",
    ]
    assert imported.source_lines[imported.field_lines["session"].start] == "第八十届会议"


def test_markdown_gives_leads_and_links() -> None:
    first, second = formats.read(MARKDOWN.encode(), "a.md").document.paragraphs
    assert (first.lead, second.lead) == ("回顾", "请")
    assert [run.href for run in first.runs if run.href] == ["https://undocs.org/ch/A/RES/74/1"]
    assert first.text == "回顾其74/1号决议，"


def test_links_that_lead_nowhere_go_and_are_told() -> None:
    imported = formats.read(MARKDOWN.replace("https://undocs.org/ch/A/RES/74/1", "#").encode(), "a.md")
    assert not any(run.href for p in imported.document.paragraphs for run in p.runs)
    assert [r.sentence.zh for r in imported.repairs if r.kind == "dead-link"] == ["去掉哪里都不通的链接1个，文字照留"]


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ("回顾《准则》¹的通过，\n\n¹ 见A/80/1。\n\n1. 请秘书长。", "见A/80/1。"),
        ("回顾《准则》[^a]的通过，\n\n1. 请秘书长。\n\n[^a]: 见A/80/1。", "见A/80/1。"),
        ("回顾《准则》<sup>1</sup>的通过，\n\n1. **请**秘书长。\n\n¹ 见A/80/1。", "见A/80/1。"),
    ],
)
def test_notes_of_markdown(body: str, note: str) -> None:
    document = formats.read(f"题目\n\n大会，\n\n{body}\n".encode(), "a.md").document
    (footnote,) = document.footnotes
    assert footnote.text == note
    assert document.paragraphs[0].notes == (footnote.id,)
    assert document.paragraphs[0].text == "回顾《准则》的通过，"


def test_html_blocks_are_paragraphs() -> None:
    document = formats.read(HTML.encode(), "a.html").document
    assert document.masthead.title_text == "题目"
    assert [(p.part, p.lead, p.text) for p in document.paragraphs] == [
        (Part.PREAMBULAR, "回顾", "回顾其决议，"),
        (Part.OPERATIVE, "请", "请秘书长。"),
    ]


def test_notes_of_html_stand_as_paragraphs_at_the_end() -> None:
    page = HTML.replace("其决议，", "其决议，<sup>1</sup>").replace("</body>", "<p><sup>1</sup> 见A/80/1。</p></body>")
    document = formats.read(page.encode(), "a.html").document
    assert [note.text for note in document.footnotes] == ["见A/80/1。"]
    assert document.paragraphs[0].notes == (document.footnotes[0].id,)
    assert len(document.paragraphs) == 2


def test_repairs_are_counted_with_an_example() -> None:
    dump = """ 题目

 大会，

 回顾《海洋观测数据共享自愿准
则》1
 的通过，期待各方将其用于 2026 年设立的区域观

测网，

__________________

 1 见A/80/1。

http://undocs.org/ch/A/79/1

 1. 请秘书长提交报告。
"""
    imported = formats.read(dump.encode(), "a.txt")
    told = {repair.kind: repair.sentence.zh for repair in imported.repairs}
    assert (
        imported.document.paragraphs[0].text
        == "回顾《海洋观测数据共享自愿准则》的通过，期待各方将其用于2026年设立的区域观测网，"
    )
    assert told["joined-lines"] == "接回断行3处，例：“自愿准／则》”，在／处断开"
    assert told["moved-notes"] == "脚注移出正文1条"
    assert told["left-out-url"] == "弃置网址行1行：http://undocs.org/ch/A/79/1"
    assert told["wrong-link"] == "1处链接指向别的文件：A/80/1 → A/79/1"
    assert told["inferred-lead"] == "补认起首语2处，源文件没有标出，按短语库比对"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "gb18030"])
def test_chinese_in_any_encoding(encoding: str) -> None:
    data = TEXT.encode(encoding)
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    assert decode(data) == TEXT


def test_english_of_old_windows() -> None:
    assert decode("The “Guidelines” – adopted".encode("cp1252")) == "The “Guidelines” – adopted"


def test_a_few_damaged_bytes_do_not_hinder() -> None:
    damaged = (TEXT * 40).encode()[:-30] + b"\xff" + TEXT.encode()
    assert formats.read(damaged, "a.txt").document.masthead.session == 80
