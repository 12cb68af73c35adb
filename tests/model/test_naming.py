from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Footnote, Masthead, NoteId, Numbering, Paragraph, ParagraphId, Part, Run, Scheme
from drafter.model.naming import field_name, note_name, paragraph_name, paragraph_names, place_name
from drafter.model.place import Place
from drafter.text.sentence import Sentence
from tests.builders import heading, op, pp, res, runs, sub
from tests.model.checking import pid


def other(part: Part, text: str, level: int = 0, scheme: Scheme | None = None) -> Paragraph:
    return Paragraph(ParagraphId(0), part, runs(text), level, None if scheme is None else Numbering(scheme))


DRAFT = res(
    pp("<b>回顾</b>甲<n>1</n>，"),
    pp("<b>铭记</b>乙："),
    sub("子，"),
    heading("一般情况"),
    op("<b>请</b>丙："),
    sub("子："),
    sub("一；", 2, Scheme.HAN),
    other(Part.CONTINUATION, "并请丁；"),
    other(Part.TABLE, "甲\t乙"),
    op("<b>决定</b>戊。"),
    other(Part.ANNEX, "附件"),
    other(Part.ANNEX, "己；", scheme=Scheme.ARABIC),
    other(Part.ANNEX, "庚。", 1, Scheme.LETTER),
)


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (1, "序言段1", "PP1"),
        (2, "序言段2", "PP2"),
        (3, "序言段2(a)", "PP2(a)"),
        (4, "小标题“一般情况”", "heading “一般情况”"),
        (5, "执行段1", "OP1"),
        (6, "执行段1(a)", "OP1(a)"),
        (7, "执行段1(a)㈠", "OP1(a)㈠"),
        (8, "执行段1续段", "continuation of OP1"),
        (9, "执行段1的表格", "table in OP1"),
        (10, "执行段2", "OP2"),
        (11, "附件段“附件”", "annex paragraph “附件”"),
        (12, "附件段1", "annex para. 1"),
        (13, "附件段1(a)", "annex para. 1(a)"),
    ],
)
def test_paragraphs_are_called_as_delegates_call_them(number: int, zh: str, en: str) -> None:
    assert paragraph_name(DRAFT, pid(number)) == Sentence(zh, en)


def test_a_lone_operative_paragraph_needs_no_number() -> None:
    assert paragraph_name(res(pp("甲，"), op("乙。", numbered=False)), pid(2)) == Sentence("执行段", "OP")


def test_unnumbered_ones_among_others_are_called_by_their_words() -> None:
    document = res(op("决定在大会下届会议上审议这一问题；", numbered=False), op("", numbered=False))
    assert paragraph_name(document, pid(1)).zh == "执行段“决定在大会下届会…”"
    assert paragraph_name(document, pid(2)) == Sentence("执行段（空）", "operative paragraph (empty)")


def test_english_words_are_not_cut() -> None:
    name = paragraph_name(res(heading("Implementation of the framework of action"), language="en"), pid(1))
    assert name == Sentence("小标题“Implementation of the…”", "heading “Implementation of the…”")


def test_preambular_paragraphs_are_counted_for_each_part_of_a_composite_text() -> None:
    document = res(pp("甲，"), op("乙。"), heading("大会，"), pp("丙，"), masthead=Masthead(organ="大会"))
    assert paragraph_name(document, pid(4)) == Sentence("序言段1", "PP1")


@pytest.mark.parametrize(
    ("numbers", "zh", "en"),
    [
        ([1], "序言段1", "PP1"),
        ([1, 2], "序言段1、2", "PP1 and PP2"),
        ([1, 2, 3], "序言段1、2、2(a)", "PP1, PP2 and PP2(a)"),
        ([2, 5], "序言段2、执行段1", "PP2 and OP1"),
        ([1, 2, 3, 5], "序言段1至执行段1", "PP1 to OP1"),
        ([5, 6, 7, 10], "执行段1至2", "OP1 to OP2"),
    ],
)
def test_several_are_named_at_once(numbers: list[int], zh: str, en: str) -> None:
    assert paragraph_names(DRAFT, [pid(number) for number in numbers]) == Sentence(zh, en)


def test_notes_are_called_by_their_marks() -> None:
    assert note_name(DRAFT, NoteId(1001)) == Sentence("脚注1", "note 1")
    stray = replace(DRAFT, footnotes=(*DRAFT.footnotes, Footnote(NoteId(9), (Run("A/78/1。"),))))
    assert note_name(stray, NoteId(9)).zh == "未引用的脚注“A/78/1。”"


def test_places_are_named() -> None:
    assert place_name(DRAFT, Place(paragraph_id=pid(5))).zh == "执行段1"
    assert place_name(DRAFT, Place(note_id=NoteId(1001))).en == "note 1"
    assert place_name(DRAFT, Place(field="title")) == Sentence("标题", "the title")
    assert place_name(DRAFT, Place()) == Sentence("全文", "the whole text")
    for field in Masthead.__slots__:
        assert field_name(field) != field_name("no field")
