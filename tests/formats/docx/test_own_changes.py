"""A base that tracks changes itself, and has comments: what the copy for submission makes of it."""

from __future__ import annotations

from datetime import datetime

import pytest

from drafter import formats
from drafter.formats import outputs
from drafter.formats.docx.reader import read
from drafter.model import edits
from drafter.model.state import Base
from drafter.structuring import infer
from drafter.structuring.raw import TrackedChanges
from drafter.text.spans import Span
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN, p, r, ref, word_file
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
