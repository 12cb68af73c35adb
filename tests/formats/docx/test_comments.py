"""Comments of a Word file: who, when, what, on which words."""

from __future__ import annotations

from datetime import datetime

from drafter import formats
from drafter.formats.docx.reader import read
from drafter.structuring.raw import RawComment
from tests.formats.docx.files import p, r, ref, word_file


def comment(number: int, text: str, author: str = "乙", date: str = "2026-03-04T10:20:00Z") -> str:
    """A comment; text without mark-up becomes one paragraph."""
    inside = text if text.startswith("<") else p(f"<w:r><w:annotationRef/></w:r>{r(text)}")
    return f"<w:comment w:id='{number}' w:author='{author}' w:date='{date}'>{inside}</w:comment>"


def on(number: int, inside: str) -> str:
    """Runs with a comment on them."""
    mark = f"<w:r><w:commentReference w:id='{number}'/></w:r>"
    return f"<w:commentRangeStart w:id='{number}'/>{inside}<w:commentRangeEnd w:id='{number}'/>{mark}"


def test_a_comment_has_author_date_text_words_and_line() -> None:
    data = word_file(
        p("大会，"), "<w:p/>", p(r("回顾其") + on(3, r("第78/") + r("1号")) + r("决议，")),
        parts={"comments": comment(3, "请核对文号")},
    )  # fmt: skip
    assert read(data).comments == (RawComment("乙", datetime(2026, 3, 4, 10, 20), "请核对文号", "第78/1号", 2),)


def test_a_comment_may_reach_over_paragraphs_and_stand_between_them() -> None:
    blocks = (
        p("大会，"), "<w:commentRangeStart w:id='1'/>", p("回顾甲，"), p("回顾乙，"), "<w:commentRangeEnd w:id='1'/>",
        p("完"),
    )  # fmt: skip
    said = read(word_file(*blocks, parts={"comments": comment(1, p("甲") + p("乙"))})).comments
    assert [(one.text, one.anchor, one.line) for one in said] == [("甲\n乙", "回顾甲，\n回顾乙，", 1)]


def test_a_comment_without_words_stands_in_its_line() -> None:
    mark = "<w:r><w:commentReference w:id='1'/></w:r>"
    said = read(word_file(p("大会，"), p(r("回顾") + mark), parts={"comments": comment(1, "？", date="?")})).comments
    assert said == (RawComment("乙", None, "？", "", 1),)


def test_comments_in_a_table_and_on_a_note() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p(on(1, r('乙')))}</w:tc></w:tr></w:tbl>"
    note = f"<w:r><w:footnoteRef/></w:r>{r(' 见')}{on(2, r('A/78/1'))}{r('。')}"
    data = word_file(
        p("大会，"), table, p(r("准则") + ref(1)), notes={1: note},
        parts={"comments": comment(1, "数额") + comment(2, "文号")},
    )  # fmt: skip
    assert [(one.text, one.anchor, one.line) for one in read(data).comments] == [
        ("数额", "乙", 2),
        ("文号", "A/78/1", 3),
    ]


def test_a_comment_on_deleted_words_stays_a_comment() -> None:
    deleted = "<w:r><w:delText>旧</w:delText></w:r>"
    inside = f"<w:del w:id='9' w:author='甲'>{on(1, deleted)}</w:del>"
    said = read(word_file(p("大会，"), p(r("回顾") + inside), parts={"comments": comment(1, "删去")})).comments
    assert [(one.text, one.anchor, one.line) for one in said] == [("删去", "", 1)]


def test_comments_of_the_secretariats_machines_are_none() -> None:
    data = word_file(
        p(on(1, r("大会，"))), parts={"comments": comment(1, "&lt;&lt;ODS JOB NO>>N2600001E&lt;&lt;ODS JOB NO>>")}
    )
    assert read(data).comments == ()
    assert read(data).repairs == ()


def test_how_many_by_whom_is_told() -> None:
    bodies = "".join(comment(n, "甲", author) for n, author in enumerate(["乙", "丙国", "丙国", "", "丁", "戊", "己"]))
    data = word_file(p("大会，"), p("回顾甲，"), p("1. 请秘书长提交报告。"), parts={"comments": bodies})
    imported = formats.read(data, "a.docx")
    assert len(imported.comments) == 7
    said = next(repair.sentence for repair in imported.repairs if repair.kind == "comments")
    assert said.zh == "文件中有7条批注（丙国2条、乙1条、丁1条、戊1条等），未读入正文。"
    assert said.en == (
        "The file holds 7 comments (2 by 丙国, 1 by 乙, 1 by 丁, 1 by 戊 and others), which are not part of the text."
    )


def test_very_many_comments_on_everything_are_read_in_time() -> None:
    starts = "".join(f"<w:commentRangeStart w:id='{n}'/>" for n in range(3000))
    bodies = "".join(comment(n, "甲") for n in range(3000))
    said = read(word_file(starts, *[p("字" * 100)] * 3000, parts={"comments": bodies})).comments
    assert len(said) == 3000
    assert len(said[0].anchor) < 1200
