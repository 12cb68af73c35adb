"""A base that tracks changes itself, and has comments: what the copy for submission makes of it."""

from __future__ import annotations

from datetime import datetime

import pytest
from lxml import etree

from drafter import formats
from drafter.formats import outputs
from drafter.formats.docx.reader import read
from drafter.formats.docx.redline import compare
from drafter.model import edits
from drafter.model.schema import normalise
from drafter.model.state import Base
from drafter.structuring import infer
from drafter.structuring.raw import TrackedChanges
from drafter.text.spans import Span
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN, field, p, r, ref, word_file
from tests.formats.docx.mutations import mutated
from tests.formats.docx.test_comments import comment, on
from tests.formats.docx.test_revisions import end, gone, ins

_NOTE = f"<w:r><w:footnoteRef/></w:r>{r(' 见')}{gone('A/78/1')}{ins('A/79/2')}{r('。')}"
_SECTION = "<w:sectPr><w:headerReference w:type='default' r:id='rId3'/></w:sectPr>"


def earlier() -> bytes:
    """A draft that went round: words, a paragraph, a note and a header changed, two comments."""
    return word_file(
        p("大会，"),
        p(r("回顾其") + on(1, gone("第78/1号") + ins("第79/2号")) + r("决议") + ref(1) + r("，")),
        p(ins("又回顾会员国的承诺，"), end("ins")),
        p(on(2, r("注意到")) + r("秘书长的报告，")),
        p("1. 请秘书长提交报告；"),
        p(gone("2. 鼓励各组织；"), end("del")),
        p("2. 决定处理此案。"),
        _SECTION,
        notes={1: _NOTE},
        parts={"comments": comment(1, "核对文号") + comment(2, "改为“欢迎”"), "header1": p(r("A/") + ins("81"))},
    )


@pytest.mark.parametrize("tracked", list(TrackedChanges))
def test_rejecting_all_gives_the_base_as_it_was_read(tracked: TrackedChanges) -> None:
    source = earlier()
    imported = formats.read(source, "a.docx", tracked=tracked)
    base = imported.document
    wanted = next(q for q in base.paragraphs if q.text.startswith("注意到"))
    draft = edits.replace_text(base, wanted.id, Span(0, 3), "欢迎")
    out = outputs.tracked(Base(base, "a", imported.source), draft, "某代表团", WHEN)
    assert judges.authors(out) == {"某代表团"}
    for view, document in (("accepted", draft), ("rejected", base)):
        settled = judges.read_back(judges.settled(out, view))  # type: ignore[arg-type]
        assert judges.body(settled) == judges.body(document)
        assert judges.notes(settled) == judges.notes(document)
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml"):
        assert "甲".encode() not in judges.part(out, name)
    assert judges.schema_faults(out) == []


@pytest.mark.parametrize("tracked", list(TrackedChanges))
def test_comments_survive_with_the_words_that_they_are_on(tracked: TrackedChanges) -> None:
    source = earlier()
    imported = formats.read(source, "a.docx", tracked=tracked)
    base = imported.document
    draft = edits.remove(base, [next(q.id for q in base.paragraphs if q.text.startswith("注意到"))])
    out = outputs.tracked(Base(base, "a", imported.source), draft, "某代表团", WHEN)
    assert judges.part(out, "word/comments.xml") == judges.part(source, "word/comments.xml")
    rejected = read(out, TrackedChanges.REJECTED)
    assert [(one.text, one.anchor) for one in rejected.comments] == [
        (one.text, one.anchor) for one in imported.comments
    ]
    assert [(one.text, one.anchor) for one in read(out).comments] == [
        ("核对文号", imported.comments[0].anchor),
        ("改为“欢迎”", ""),
    ]
    assert judges.body(infer(rejected).document) == judges.body(base)


def test_an_unchanged_draft_over_a_base_without_changes_keeps_every_byte_of_its_parts() -> None:
    source = word_file(
        p("大会，"), p(on(1, r("回顾"), ) + r("其决议，")), p("1. 请秘书长提交报告。"),
        parts={"comments": comment(1, "？"), "header1": p("A/81")},
    )  # fmt: skip
    imported = formats.read(source, "a.docx")
    out = outputs.tracked(Base(imported.document, "a", imported.source), imported.document, "某代表团", WHEN)
    assert {name: judges.part(out, name) for name in judges.part_names(out)} == {
        name: judges.part(source, name) for name in judges.part_names(source)
    }
    assert imported.comments[0].written == datetime(2026, 3, 4, 10, 20)


_CITED = f"<w:bookmarkStart w:id='0' w:name='_Ref1'/>{ref(1)}<w:bookmarkEnd w:id='0'/>"
_GRID = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
_INNER = f"<w:tbl>{_GRID}<w:tr><w:tc>{p('子')}</w:tc><w:tc>{p('丑')}</w:tc></w:tr></w:tbl>"
_TABLE = (
    f"<w:tbl>{_GRID}<w:tr><w:tc>{p('国家')}</w:tc><w:tc>{p(r('数额') + ref(3))}</w:tc></w:tr>"
    f"<w:tr><w:tc>{p(on(2, r('甲国')))}</w:tc><w:tc>{_INNER}{p('合计100')}</w:tc></w:tr></w:tbl>"
)


def went_round() -> bytes:
    """A text with tables, fields, controls, an annex, and changes and comments of others."""
    return word_file(
        p("发展筹资"),
        p("大会，"),
        p(r("回顾其") + on(1, gone("第78/1号") + ins("第79/2号")) + r("决议和《行动议程》") + _CITED + r("，")),
        p(
            r("重申《行动议程》")
            + field("NOTEREF _Ref1 \\h", "1")
            + r("所述承诺，")
            + f"<w:smartTag>{r('强调其意义，')}</w:smartTag>"
        ),
        p(r("注意到秘书长的报告") + ref(2) + f"<w:hyperlink r:id='rId9'>{r('A/79/100')}</w:hyperlink>" + r("，")),
        f"<w:sdt><w:sdtContent>{p('1. 请秘书长提交报告，其中应：')}{p('(a) 评估进展情况；')}</w:sdtContent></w:sdt>",
        p("2. 决定按照下表分摊费用："),
        _TABLE,
        p("3. 鼓励会员国提供自愿捐款；"),
        p(ins("4. 又鼓励各组织参与；"), end("ins")),
        p("4. 决定继续处理此案。"),
        p("附件"),
        p("各国按照比额表分摊费用。"),
        _INNER,
        p("此办法自通过之日起生效。"),
        notes={1: "第69/313号决议，附件。", 2: "A/79/100。", 3: "以美元计。"},
        parts={"comments": comment(1, "核对文号") + comment(2, "国名")},
        links={"1": "https://undocs.org/zh/A/79/100"},
    )


@pytest.mark.parametrize("tracked", list(TrackedChanges))
@pytest.mark.parametrize("seed", range(10))
def test_any_draft_over_such_a_text_keeps_both_truths_and_the_comments(tracked: TrackedChanges, seed: int) -> None:
    source = went_round()
    read_so = read(source, tracked)
    base = infer(read_so).document
    draft = normalise(mutated(base, seed))
    out = compare(base, source, draft, "丁", WHEN, tracked=tracked)
    accepted, rejected = read(out), read(out, TrackedChanges.REJECTED)
    for found, document in ((accepted, draft), (rejected, base)):
        assert judges.body(infer(found).document) == judges.body(document)
        assert judges.notes(infer(found).document) == judges.notes(document)
        assert {one.text for one in found.comments} == {"核对文号", "国名"}
    assert judges.body(judges.read_back(judges.settled(out, "rejected"))) == judges.body(base)
    assert set(judges.schema_faults(out)) <= set(judges.schema_faults(source))


def test_an_untouched_table_is_the_same_to_the_letter() -> None:
    source = went_round()
    base = infer(read(source)).document
    draft = edits.replace_text(base, base.paragraphs[0].id, Span(0, 2), "铭记")
    out = compare(base, source, draft, "丁", WHEN)
    before, after = (etree.fromstring(judges.part(data, "word/document.xml")) for data in (source, out))
    tables = [[etree.tostring(one, with_tail=False) for one in tree.iter(f"{judges.W}tbl")] for tree in (before, after)]
    assert tables[0] == tables[1] != []


def test_a_table_is_a_table_in_the_clean_copy_too() -> None:
    base = infer(read(went_round())).document
    again = judges.read_back(outputs.clean(base))
    assert judges.body(again) == judges.body(base)
