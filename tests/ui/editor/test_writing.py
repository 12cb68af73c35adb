"""Edits made of what was typed, pasted and moved."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.model.document import Footnote, NoteId, ParagraphId, Part, Resolution, Run, Scheme
from drafter.model.numbering import paragraph_numbers
from drafter.model.outline import block_end
from drafter.model.placing import Pasted
from drafter.model.schema import faults
from drafter.model.state import Caret, DraftState, Edit, apply, at
from drafter.text.sentence import Language
from drafter.ui.editor.clipboard import from_mime, from_text, to_mime
from drafter.ui.editor.writing import CUTTING, Range, begun, erased, moved, pasted, written
from tests.builders import heading, op, pp, res, runs, sub
from tests.model.checking import marked, printed

ONE, TWO, THREE = ParagraphId(1), ParagraphId(2), ParagraphId(3)


def made(document: Resolution, edit: Edit) -> DraftState:
    state = apply(DraftState(document), edit)
    assert faults(state.document) == ()
    return state


def texts(document: Resolution) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def across(start: tuple[ParagraphId, int], end: tuple[ParagraphId, int]) -> Range:
    return Range(Caret(*start), Caret(*end))


DOCUMENT = res(
    pp("<b>重申</b>承诺<n>1</n>，"),
    op("<b>请</b>秘书长报告<n>2</n>；"),
    op("<b>决定</b>列入议程<n>1</n>。"),
)


def test_the_mark_of_a_note_that_is_taken_away_is_a_step_with_its_number() -> None:
    mark = DOCUMENT.paragraphs[1].content.index("\ufffc")
    edit = written(DOCUMENT, across((TWO, mark), (TWO, mark + 1)), [""])
    assert edit.label.zh == "删除脚注2"
    assert edit.merge_key is None
    assert [note.id for note in made(DOCUMENT, edit).document.footnotes] == [NoteId(1001)]
    with_words = written(DOCUMENT, across((TWO, mark - 1), (TWO, mark + 1)), [""])
    assert with_words.label.zh == "输入"


LISTS = res(
    op("<b>请</b>各国："), sub("供资；"), op("<b>敦促</b>各国："), sub("培训；"), sub("报告；"), op("<b>决定</b>。")
)
FOUR, FIVE, SIX = ParagraphId(4), ParagraphId(5), ParagraphId(6)


def test_paragraphs_that_are_selected_from_end_to_end_go_as_a_whole() -> None:
    for end in ((FIVE, 3), (SIX, 0)):
        edit = erased(LISTS, across((THREE, 0), end), CUTTING)
        assert (edit.label.zh, edit.label.en) == ("剪切", "Cut")
        state = made(LISTS, edit)
        assert texts(state.document) == ["请各国：", "供资；", "决定。"]
        assert state.selection == at(SIX, 0)
    assert erased(LISTS, across((THREE, 0), (SIX, 0))).label.zh == "删除执行段2、2(a)、2(b)"
    last = made(LISTS, written(LISTS, across((FIVE, 0), (SIX, 3)), [""]))
    assert texts(last.document)[-1] == "培训；"
    assert last.selection == at(FOUR, 3)
    assert texts(made(LISTS, erased(LISTS, across((ONE, 0), (SIX, 3)))).document) == [""]


def test_a_paragraph_stays_for_the_sub_paragraphs_that_are_not_selected() -> None:
    state = made(LISTS, erased(LISTS, across((THREE, 0), (FOUR, 3))))
    assert [(p.text, p.level) for p in state.document.paragraphs[2:4]] == [("", 0), ("报告；", 1)]


def test_several_lines_over_a_selection_begin_paragraphs() -> None:
    state = made(DOCUMENT, written(DOCUMENT, across((TWO, 1), (THREE, 2)), ["各国", "敦促", ""]))
    assert texts(state.document) == ["重申承诺，", "请各国", "敦促", "列入议程。"]
    assert state.selection is not None
    assert state.selection == at(state.document.paragraphs[3].id, 0)


def test_a_draft_is_begun_with_preambular_paragraphs() -> None:
    state = made(res(), begun(res(), ["回顾，", "重申"]))
    assert texts(state.document) == ["回顾，", "重申"]
    assert {paragraph.part for paragraph in state.document.paragraphs} == {Part.PREAMBULAR}
    assert state.selection == at(state.document.paragraphs[1].id, 2)


def test_pasted_words_keep_their_marks_and_cite_the_same_note() -> None:
    arriving = (Pasted(runs("<b>敦促</b>各国<n>1</n>")),)
    state = made(
        DOCUMENT, pasted(DOCUMENT, across((TWO, 0), (TWO, 1)), arriving, {NoteId(1001): DOCUMENT.footnotes[0]})
    )
    paragraph = state.document.paragraphs[1]
    assert paragraph.text == "敦促各国秘书长报告；"
    assert paragraph.lead == "敦促"
    assert paragraph.notes == (NoteId(1001), NoteId(1002))
    assert len(state.document.footnotes) == 2


def test_a_note_that_the_draft_does_not_have_is_made_anew() -> None:
    note = Footnote(NoteId(1001), (Run("第70/1号决议。"),))
    state = made(
        DOCUMENT, pasted(DOCUMENT, across((TWO, 1), (TWO, 1)), (Pasted(runs("各国<n>1</n>")),), {note.id: note})
    )
    new = state.document.paragraphs[1].notes[0]
    assert new not in DOCUMENT.notes_by_id
    assert state.document.notes_by_id[new].text == "第70/1号决议。"


def test_pasted_paragraphs_bring_their_part_and_level() -> None:
    document = res(op("<b>请</b>各国："), op(""), op("<b>决定</b>。"))
    arriving = (Pasted(runs("提供资源；"), Part.SUB, 1), Pasted(runs("培训人员；"), Part.SUB, 1))
    state = made(document, pasted(document, across((TWO, 0), (TWO, 0)), arriving))
    assert [(p.text, p.part, p.level) for p in state.document.paragraphs[1:3]] == [
        ("提供资源；", Part.SUB, 1),
        ("培训人员；", Part.SUB, 1),
    ]
    assert state.document.paragraphs[1].numbering is not None
    assert state.document.paragraphs[1].numbering.scheme is Scheme.LETTER


RECALLED = {
    "zh": (
        Pasted(runs("<b>回顾</b>其决议，"), Part.PREAMBULAR),
        Pasted(runs("<b>又回顾</b>其报告，"), Part.PREAMBULAR),
    ),
    "en": (
        Pasted(runs("<b>Recalling</b> its resolution,"), Part.PREAMBULAR),
        Pasted(runs("<b>Recalling also</b> its report,"), Part.PREAMBULAR),
    ),
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_preambular_paragraph_is_pasted_behind_an_operative_one(language: Language) -> None:
    document = res(pp(""), op("<b>决定</b>；"), op(""), language=language)
    state = made(document, pasted(document, across((THREE, 0), (THREE, 0)), RECALLED[language]))
    assert [p.part for p in state.document.paragraphs[2:]] == [Part.OPERATIVE] * 2
    above = made(document, pasted(document, across((ONE, 0), (ONE, 0)), RECALLED[language]))
    assert [p.part for p in above.document.paragraphs[:2]] == [Part.PREAMBULAR] * 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_opening_that_is_pasted_into_a_paragraph_is_plain_there(language: Language) -> None:
    document = res(op("<b>敦促</b>会员国；" if language == "zh" else "<b>Urges</b> States;"), language=language)
    lead = document.paragraphs[0].lead
    for position in (len(lead) + 1, len(document.paragraphs[0].text)):
        caret = (ONE, position)
        state = made(document, pasted(document, across(caret, caret), RECALLED[language][:1]))
        assert [run.text for run in state.document.paragraphs[0].runs if run.marks] == [lead]
    front = made(document, pasted(document, across((ONE, 0), (ONE, 0)), RECALLED[language][:1]))
    first = RECALLED[language][0].runs[0].text
    assert [run.text for run in front.document.paragraphs[0].runs if run.marks] == [first]


def test_what_is_copied_comes_back_the_same() -> None:
    document = res(op("<b>请</b>各国<n>1</n>："), sub("提供<x>待填</x>资源；"), sub("培训；"))
    where = across((ONE, 0), (TWO, 4))
    data = to_mime(document, where)
    assert data.text() == "1. 请各国：\n(a) 提供待填"
    fragment = from_mime(data, "zh")
    assert fragment is not None
    assert [(one.runs, one.part, one.level) for one in fragment.paragraphs] == [
        (document.paragraphs[0].runs, Part.OPERATIVE, 0),
        (document.paragraphs[1].runs[:2], Part.SUB, 1),
    ]
    assert set(fragment.notes) == {NoteId(1001)}


SECTIONS = res(
    pp("<b>重申</b>承诺<n>1</n>，"),
    pp("<b>又重申</b>宣言，"),
    heading("一 总则"),
    op("<b>请</b>各国：", start=1),
    sub("供资<n>2</n>；", scheme=Scheme.HAN),
    sub("培训；", scheme=Scheme.HAN),
    sub("教师；", 2),
    op("<b>敦促</b>各国<n>1</n>；"),
    heading("二 后续"),
    op("<b>决定</b>列入议程；", start=1),
    op("<b>又决定</b>继续审议。"),
)


def cut_and_pasted_back(document: Resolution, where: Range) -> DraftState:
    fragment = from_mime(to_mime(document, where), "zh")
    assert fragment is not None
    without = made(document, erased(document, where, CUTTING))
    assert without.selection is not None
    caret = without.selection.caret
    back = pasted(
        without.document, Range(caret, caret), fragment.paragraphs, fragment.notes, is_whole=fragment.is_whole
    )
    return made(without.document, back)


def as_it_prints(document: Resolution) -> list[tuple[str, str, str, int]]:
    numbers = paragraph_numbers(document)
    return [(numbers.get(p.id, ""), p.part, marked(document, p.id), p.level) for p in document.paragraphs]


@pytest.mark.parametrize("document", [SECTIONS, LISTS, DOCUMENT], ids=["sections", "lists", "notes"])
@given(data=st.data())
def test_whole_paragraphs_that_are_cut_and_pasted_back_stand_where_they_stood(
    document: Resolution, data: st.DataObject
) -> None:
    count = len(document.paragraphs)
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    with_line_end = data.draw(st.booleans()) and last + 1 < count
    # Whoever cuts a paragraph and leaves what is below it makes another list of that.
    assume(all(block_end(document.paragraphs, index) <= last + 1 for index in range(first, last + 1)))
    one, other = document.paragraphs[first], document.paragraphs[last]
    end = Caret(document.paragraphs[last + 1].id, 0) if with_line_end else Caret(other.id, len(other.content))
    state = cut_and_pasted_back(document, Range(Caret(one.id, 0), end))
    assert as_it_prints(state.document) == as_it_prints(document)


def test_whole_paragraphs_before_an_empty_one_leave_it_empty() -> None:
    document = res(op("<b>请</b>各国；"), op("<b>敦促</b>各国；"), op(""))
    state = cut_and_pasted_back(document, across((TWO, 0), (THREE, 0)))
    assert texts(state.document) == ["请各国；", "敦促各国；", ""]


def test_words_of_a_heading_take_the_kind_of_the_empty_paragraph_they_come_to() -> None:
    document = res(heading("后续行动"), op("<b>请</b>各国；"), op(""))
    fragment = from_mime(to_mime(document, across((ONE, 0), (ONE, 4))), "zh")
    assert fragment is not None
    caret = Caret(document.paragraphs[2].id, 0)
    state = made(document, pasted(document, Range(caret, caret), fragment.paragraphs, is_whole=fragment.is_whole))
    assert printed(state.document) == ["后续行动", "1. 请各国；", "2. 后续行动"]
    with_end = across((ONE, 0), (TWO, 0))
    whole = from_mime(to_mime(document, with_end), "zh")
    assert whole is not None
    after = made(document, pasted(document, Range(caret, caret), whole.paragraphs, is_whole=whole.is_whole))
    assert after.document.paragraphs[2].part is Part.HEADING


WHOLE = (Pasted(runs("<b>敦促</b>各国；"), Part.OPERATIVE), Pasted(runs("培训；"), Part.SUB, 1))


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (0, ["1. 敦促各国；", "(a) 培训；", "2. 请秘书长；"]),
        (2, ["1. 请秘敦促各国；", "(a) 培训；", "2. 书长；"]),
        (5, ["1. 请秘书长；", "2. 敦促各国；", "(a) 培训；"]),
    ],
)
def test_whole_paragraphs_stay_paragraphs_wherever_they_are_pasted(position: int, expected: list[str]) -> None:
    document = res(op("<b>请</b>秘书长；"), op("<b>决定</b>。"))
    state = made(document, pasted(document, across((ONE, position), (ONE, position)), WHOLE, is_whole=True))
    assert printed(state.document)[:-1] == expected


def test_one_paragraph_with_the_end_of_its_line_stays_one() -> None:
    where = across((TWO, 0), (THREE, 0))
    fragment = from_mime(to_mime(LISTS, where), "zh")
    assert fragment is not None
    assert ([one.runs[0].text for one in fragment.paragraphs], fragment.is_whole) == (["供资；"], True)
    place = across((SIX, 0), (SIX, 0))
    state = made(LISTS, pasted(LISTS, place, fragment.paragraphs, is_whole=fragment.is_whole))
    assert printed(state.document)[-2:] == ["(c) 供资；", "3. 决定。"]


def test_what_is_typed_over_whole_paragraphs_stands_in_the_first() -> None:
    for end in ((FOUR, 3), (FIVE, 0)):
        state = made(LISTS, written(LISTS, across((THREE, 0), end), ["请"]))
        assert printed(state.document)[2:4] == ["2. 请", "(a) 报告；"]
        assert state.selection == at(THREE, 1)


def test_whole_paragraphs_are_moved_as_paragraphs_and_keep_their_notes() -> None:
    where = across((TWO, 0), (THREE, 0))
    for target, expected in ((Caret(ONE, 0), [1, 0, 2]), (Caret(THREE, 8), [0, 2, 1])):
        fragment = from_mime(to_mime(DOCUMENT, where), "zh")
        assert fragment is not None
        edit = moved(DOCUMENT, where, target, fragment.paragraphs, fragment.notes, is_whole=True)
        assert edit is not None
        document = made(DOCUMENT, edit).document
        assert texts(document) == [texts(DOCUMENT)[index] for index in expected]
        assert {note.id for note in document.footnotes} == {note.id for note in DOCUMENT.footnotes}


def test_foreign_text_comes_line_by_line_and_tidy() -> None:
    fragment = from_text("  第 78/167 号 决议\r\n\n２０２４年\u200b报告 ", "zh")
    assert fragment is not None
    assert [one.runs[0].text for one in fragment.paragraphs] == ["第78/167号决议", "2024年报告"]
    assert from_text(" \n ", "zh") is None
    english = from_text(" word ", "en")
    assert english is not None
    assert english.paragraphs[0].runs[0].text == " word "


def test_text_is_not_moved_into_itself() -> None:
    assert moved(DOCUMENT, across((TWO, 1), (TWO, 4)), Caret(TWO, 3), (Pasted(runs("秘书长")),), {}) is None


def test_a_note_that_is_moved_stays_the_same_note() -> None:
    where = across((TWO, 4), (TWO, 7))
    for target in (Caret(ONE, 2), Caret(THREE, 2)):
        fragment = from_mime(to_mime(DOCUMENT, where), "zh")
        assert fragment is not None
        edit = moved(DOCUMENT, where, target, fragment.paragraphs, fragment.notes)
        assert edit is not None
        document = made(DOCUMENT, edit).document
        assert document.paragraph(TWO).text == "请秘书长；"
        assert document.paragraph(target.paragraph_id).text[2:4] == "报告"
        assert sorted(note.text for note in document.footnotes) == sorted(note.text for note in DOCUMENT.footnotes)


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8), st.sampled_from([ONE, TWO, THREE]))
def test_moving_words_loses_no_character(a: int, b: int, c: int, target: ParagraphId) -> None:
    content = DOCUMENT.paragraph(TWO).content
    start, end = sorted((min(a, len(content)), min(b, len(content))))
    where = across((TWO, start), (TWO, end))
    place = Caret(target, min(c, len(DOCUMENT.paragraph(target).content)))
    fragment = from_mime(to_mime(DOCUMENT, where), "zh")
    assert fragment is not None
    edit = moved(DOCUMENT, where, place, fragment.paragraphs, fragment.notes)
    if edit is None or start == end:
        return
    state = made(DOCUMENT, edit)
    assert sorted("".join(texts(state.document))) == sorted("".join(texts(DOCUMENT)))
    assert len(state.document.cited_notes) == len(DOCUMENT.cited_notes)
    assert state.selection is not None
    caret = state.selection.caret
    moved_text = content[start:end]
    before = state.document.paragraph(caret.paragraph_id).content[: caret.position]
    assert before.endswith(moved_text)


@pytest.mark.parametrize(
    ("words", "position", "expected"),
    [
        ("请各国：", 0, ["甲\t乙", "1. 请各国：", "2. 决定。"]),
        ("请各国：", 2, ["1. 请各", "甲\t乙", "2. 国：", "3. 决定。"]),
        ("请各国：", 4, ["1. 请各国：", "甲\t乙", "2. 决定。"]),
        ("", 0, ["甲\t乙", "决定。"]),
    ],
)
def test_a_table_is_never_pasted_into_words(words: str, position: int, expected: list[str]) -> None:
    document = res(op(words), op("<b>决定</b>。"))
    table = (Pasted((Run("甲\t乙"),), Part.TABLE),)
    state = made(document, pasted(document, across((ONE, position), (ONE, position)), table, is_whole=True))
    assert [line for line in printed(state.document) if line.strip()] == expected
