from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model import edits
from drafter.model.document import Mark, Masthead, Numbering, Paragraph, ParagraphId, Part, Resolution, Run, Scheme
from drafter.model.edits import EditRefused
from tests.builders import heading, op, pp, res, runs, sub
from tests.model.checking import edited, marked, pid, printed


def continuation(text: str, level: int = 0) -> Paragraph:
    return Paragraph(ParagraphId(0), Part.CONTINUATION, runs(text), level)


def table() -> Paragraph:
    return Paragraph(ParagraphId(0), Part.TABLE, (Run("甲\t乙"),))


def ids(document: Resolution) -> list[int]:
    return [paragraph.id for paragraph in document.paragraphs]


DRAFT = res(
    pp("<b>回顾</b>甲，"), pp("<b>铭记</b>乙，"), op("<b>请</b>丙："), sub("子；"), sub("丑；"), op("<b>决定</b>丁。")
)


def test_splitting_keeps_the_id_on_the_first_half() -> None:
    after = edited(DRAFT, lambda d: edits.split(d, pid(3), 1))
    assert printed(after)[2:] == ["1. 请", "2. 丙：", "(a) 子；", "(b) 丑；", "3. 决定丁。"]
    assert ids(after) == [1, 2, 3, 2000, 4, 5, 6]
    assert marked(after, 3) == "<b>请</b>"


def test_splitting_at_the_start_leaves_the_words_their_id() -> None:
    after = edited(DRAFT, lambda d: edits.split(d, pid(3), 0))
    assert ids(after) == [1, 2, 2000, 3, 4, 5, 6]
    assert printed(after)[2:4] == ["1.", "2. 请丙："]


def test_splitting_drops_the_space_between_the_halves_and_joining_brings_it_back() -> None:
    document = res(op("<b>Welcomes</b> the report and requests more;"), op("<b>Decides</b>."), language="en")
    split = edited(document, lambda d: edits.split(d, pid(1), 20))
    assert printed(split) == ["1. Welcomes the report", "2. and requests more;", "3. Decides."]
    joined = edited(split, lambda d: edits.join_with_previous(d, ParagraphId(2000)))
    assert joined.paragraphs == document.paragraphs


def test_a_note_stays_with_the_words_that_it_stands_behind() -> None:
    document = res(op("<b>请</b>甲；<n>1</n><n>2</n>又请乙。<n>3</n>"))
    after = edited(document, lambda d: edits.split(d, pid(1), 3))
    assert printed(after) == ["1. 请甲；[1][2]", "2. 又请乙。[3]"]
    end = edited(document, lambda d: edits.split_off_sub(d, pid(1), 9))
    assert printed(end) == ["1. 请甲；[1][2]又请乙。[3]", "(a)"]


def test_joining_keeps_the_first_id() -> None:
    after = edited(DRAFT, lambda d: edits.join_with_previous(d, pid(2)))
    assert ids(after) == [1, 3, 4, 5, 6]
    assert marked(after, 1) == "<b>回顾</b>甲，铭记乙，"


def test_an_opening_that_is_joined_to_other_words_is_set_like_them() -> None:
    both = res(op("甲<n>1</n>"), op("[<b>请</b>乙<n>2</n>"), op("<b>决定</b>丙。"))
    bold = replace(both, paragraphs=(both.paragraphs[0], _with_bold(both.paragraphs[1]), both.paragraphs[2]))
    after = edited(bold, lambda d: edits.join_with_previous(d, pid(2)))
    assert [run.text for run in after.paragraphs[0].runs if run.marks] == ["乙"]
    across = edited(both, lambda d: edits.replace_range(d, (pid(2), 2), (pid(3), 1)))
    assert marked(across, 2) == "[<b>请</b>定丙。"
    front = edited(both, lambda d: edits.replace_range(d, (pid(2), 0), (pid(3), 0)))
    assert marked(front, 3) == "<b>决定</b>丙。"


def _with_bold(paragraph: Paragraph) -> Paragraph:
    *words, last, note = paragraph.runs
    return replace(paragraph, runs=(*words, replace(last, marks=frozenset({Mark.BOLD})), note))


def test_joining_adds_no_second_space() -> None:
    document = res(op("Welcomes "), op("it;"), op(" and more."), language="en")
    once = edited(document, lambda d: edits.join_with_previous(d, pid(2)))
    assert printed(edited(once, lambda d: edits.join_with_previous(d, pid(3)))) == ["Welcomes it; and more."]


def test_joining_to_an_empty_paragraph_keeps_the_one_with_words() -> None:
    document = edits.split(DRAFT, pid(3), 0)
    after = edited(document, lambda d: edits.join_with_previous(d, pid(3)))
    assert after.paragraphs == DRAFT.paragraphs


def test_splitting_at_the_end_of_a_heading_begins_a_paragraph() -> None:
    document = res(heading("总则"), op("甲；"), op("乙。"))
    after = edited(document, lambda d: edits.split(d, pid(1), 2))
    assert [p.part for p in after.paragraphs] == ["heading", "operative", "operative", "operative"]
    assert printed(after) == ["总则", "1.", "2. 甲；", "3. 乙。"]


def test_a_lone_operative_paragraph_gets_its_number_with_company() -> None:
    document = res(pp("甲，"), op("乙丙。", numbered=False))
    two = edited(document, lambda d: edits.split(d, pid(2), 1))
    assert printed(two) == ["甲，", "1. 乙", "2. 丙。"]
    assert printed(edited(two, lambda d: edits.join_with_previous(d, ParagraphId(2000)))) == ["甲，", "乙丙。"]


def test_each_part_of_a_composite_text_counts_its_lone_paragraph_for_itself() -> None:
    document = res(
        op("甲。", numbered=False), heading("大会，"), op("乙丙。", numbered=False), masthead=Masthead(organ="大会")
    )
    after = edited(document, lambda d: edits.split(d, pid(3), 1))
    assert printed(after) == ["甲。", "大会，", "1. 乙", "2. 丙。"]


def test_an_imported_number_of_a_lone_paragraph_stays() -> None:
    document = res(pp("甲，"), op("乙。"))
    assert printed(edited(document, lambda d: edits.split(d, pid(1), 1))) == ["甲", "，", "1. 乙。"]


def test_a_new_paragraph_is_numbered_as_its_neighbours_are() -> None:
    operative = edited(DRAFT, lambda d: edits.insert_paragraph(d, pid(5), Part.OPERATIVE, runs=runs("戊；")))
    assert printed(operative)[2:] == ["1. 请丙：", "(a) 子；", "(b) 丑；", "2. 戊；", "3. 决定丁。"]
    item = edited(DRAFT, lambda d: edits.insert_paragraph(d, pid(4), Part.SUB, 1, runs("己；")))
    assert printed(item)[3:6] == ["(a) 子；", "(b) 己；", "(c) 丑；"]
    top = edited(DRAFT, lambda d: edits.insert_paragraph(d, None, Part.PREAMBULAR))
    assert printed(top)[0] == ""


def test_sub_paragraphs_follow_the_manner_of_the_text() -> None:
    roman = res(op("甲："), sub("子：", 1), sub("一；", 2, Scheme.ROMAN), op("乙："), sub("丑：", 1))
    after = edited(roman, lambda d: edits.insert_paragraph(d, pid(5), Part.SUB, 2, runs("二；")))
    assert printed(after)[-1] == "(i) 二；"
    fresh = edited(DRAFT, lambda d: edits.insert_paragraph(d, pid(4), Part.SUB, 2, runs("一；")))
    assert printed(fresh)[4] == "㈠ 一；"


def test_removing_paragraphs_takes_their_notes_along() -> None:
    document = res(pp("甲<n>1</n>，"), op("乙<n>2</n>；"), op("丙<n>1</n>；"), op("丁。"))
    after = edited(document, lambda d: edits.remove(d, [pid(2), pid(1)]))
    assert printed(after) == ["1. 丙[1]；", "2. 丁。"]


def test_removing_down_to_one_operative_paragraph_takes_its_number() -> None:
    assert printed(edited(DRAFT, lambda d: edits.remove(d, [pid(6)])))[2:] == ["请丙：", "(a) 子；", "(b) 丑；"]


@pytest.mark.parametrize(
    ("moving", "before", "expected"),
    [
        ([6], 3, [1, 2, 6, 3, 4, 5]),
        ([3, 4, 5], None, [1, 2, 6, 3, 4, 5]),
        ([1], 3, [2, 1, 3, 4, 5, 6]),
        ([2, 1], 1, [1, 2, 3, 4, 5, 6]),
        ([5], 4, [1, 2, 3, 5, 4, 6]),
    ],
)
def test_moved_paragraphs_stand_before_the_named_one(
    moving: list[int], before: int | None, expected: list[int]
) -> None:
    target = None if before is None else pid(before)
    after = edited(DRAFT, lambda d: edits.move(d, [pid(i) for i in moving], target))
    assert ids(after) == expected
    assert {p.id: p.runs for p in after.paragraphs} == {p.id: p.runs for p in DRAFT.paragraphs}


SECTIONS = res(heading("一"), op("甲；"), op("乙；"), heading("二"), op("丙；", start=1), op("丁；"), op("戊。"))


def test_removing_the_first_of_a_section_hands_its_number_on() -> None:
    after = edited(SECTIONS, lambda d: edits.remove(d, [pid(5)]))
    assert printed(after) == ["一", "1. 甲；", "2. 乙；", "二", "1. 丁；", "2. 戊。"]


def test_moving_the_first_of_a_section_away_hands_its_number_on() -> None:
    after = edited(SECTIONS, lambda d: edits.move(d, [pid(5)], pid(2)))
    assert printed(after) == ["一", "1. 丙；", "2. 甲；", "3. 乙；", "二", "1. 丁；", "2. 戊。"]


def test_moving_to_the_first_place_of_a_section_takes_its_number_over() -> None:
    after = edited(SECTIONS, lambda d: edits.move(d, [pid(7)], pid(5)))
    assert printed(after)[3:] == ["二", "1. 戊。", "2. 丙；", "3. 丁；"]
    swapped = edited(SECTIONS, lambda d: edits.move(d, [pid(5)], pid(7)))
    assert printed(swapped)[3:] == ["二", "1. 丁；", "2. 丙；", "3. 戊。"]


def test_a_paragraph_written_at_the_top_of_a_section_takes_its_number_over() -> None:
    for change in (
        lambda d: edits.insert_paragraph(d, pid(4), Part.OPERATIVE),
        lambda d: edits.split(d, pid(5), 0),
        lambda d: edits.split(d, pid(4), 1),
    ):
        assert printed(edited(SECTIONS, change))[3:6] == ["二", "1.", "2. 丙；"]


def test_a_section_that_moves_with_its_heading_keeps_its_numbers() -> None:
    after = edited(SECTIONS, lambda d: edits.move(d, [pid(i) for i in (4, 5, 6, 7)], pid(1)))
    assert printed(after)[:4] == ["二", "1. 丙；", "2. 丁；", "3. 戊。"]


def test_what_a_moved_heading_leaves_behind_goes_on_with_the_section_before() -> None:
    after = edited(SECTIONS, lambda d: edits.move(d, [pid(4), pid(5)], None))
    assert printed(after) == ["一", "1. 甲；", "2. 乙；", "3. 丁；", "4. 戊。", "二", "1. 丙；"]


def test_making_the_first_of_a_section_preambular_hands_its_number_on() -> None:
    after = edited(SECTIONS, lambda d: edits.set_part(d, pid(5), Part.PREAMBULAR))
    assert printed(after)[3:] == ["二", "丙；", "1. 丁；", "2. 戊。"]


def test_indenting_the_second_of_a_section_leaves_the_restart() -> None:
    after = edited(SECTIONS, lambda d: edits.indent(d, pid(6)))
    assert printed(after)[3:] == ["二", "1. 丙；", "(a) 丁；", "2. 戊。"]


def test_a_slip_goes_with_its_paragraph() -> None:
    document = res(op("甲；"), op("乙；", start=22), op("丙；", start=3), op("丁。"))
    assert printed(edited(document, lambda d: edits.remove(d, [pid(2)]))) == ["1. 甲；", "3. 丙；", "4. 丁。"]
    document = res(op("甲；"), op("乙；", start=3), op("丙。"))
    assert printed(edited(document, lambda d: edits.remove(d, [pid(2)]))) == ["1. 甲；", "2. 丙。"]


def test_dropping_a_slip_frees_those_that_followed_it() -> None:
    document = res(op("甲；", start=14), op("乙；", start=154), op("丙；", start=16), op("丁。"))
    after = edited(document, lambda d: edits.drop_start(d, pid(2)))
    assert printed(after) == ["14. 甲；", "15. 乙；", "16. 丙；", "17. 丁。"]
    assert [p.numbering for p in after.paragraphs[1:]] == [Numbering(Scheme.ARABIC)] * 3


def test_dropping_a_typed_number_counts_as_the_neighbours_do() -> None:
    typed = Paragraph(ParagraphId(0), Part.OPERATIVE, runs("乙；"), numbering=Numbering(Scheme.TYPED, typed="2bis"))
    document = res(op("甲；"), typed, op("丙。"))
    assert printed(document) == ["1. 甲；", "2bis 乙；", "2. 丙。"]
    assert printed(edited(document, lambda d: edits.drop_start(d, pid(2)))) == ["1. 甲；", "2. 乙；", "3. 丙。"]


def test_indenting_and_outdenting_take_along_what_is_below() -> None:
    document = res(op("甲；"), op("乙："), sub("子；"), continuation("并且。", 1), op("丙。"))
    deeper = edited(document, lambda d: edits.indent(d, pid(2)))
    assert printed(deeper) == ["1. 甲；", "(a) 乙：", "㈠ 子；", "并且。", "2. 丙。"]
    assert [p.level for p in deeper.paragraphs] == [0, 1, 2, 2, 0]
    back = edited(deeper, lambda d: edits.outdent(d, pid(2)))
    assert back.paragraphs == document.paragraphs


def test_an_outdented_item_is_of_the_part_that_it_belonged_to() -> None:
    document = res(pp("甲："), sub("子，"), op("乙。"))
    after = edited(document, lambda d: edits.outdent(d, pid(2)))
    assert after.paragraphs[1].part is Part.PREAMBULAR


def test_a_level_is_reached_step_by_step_or_refused() -> None:
    after = edited(DRAFT, lambda d: edits.set_level(d, pid(5), 2))
    assert printed(after)[3:5] == ["(a) 子；", "㈠ 丑；"]
    with pytest.raises(EditRefused):
        edits.set_level(DRAFT, pid(5), 3)


def test_a_sub_paragraph_is_split_off() -> None:
    document = res(op("请秘书长：报告；", numbered=False))
    after = edited(document, lambda d: edits.split_off_sub(d, pid(1), 5))
    assert printed(after) == ["请秘书长：", "(a) 报告；"]
    first = edited(DRAFT, lambda d: edits.split_off_sub(d, pid(3), 3))
    assert printed(first)[2:6] == ["1. 请丙：", "(a)", "(b) 子；", "(c) 丑；"]


def test_a_range_over_paragraphs_is_replaced() -> None:
    after = edited(DRAFT, lambda d: edits.replace_range(d, (pid(1), 2), (pid(6), 2), runs("戊")))
    assert printed(after) == ["回顾戊丁。"]
    assert ids(after) == [1]
    whole = edited(DRAFT, lambda d: edits.replace_range(d, (pid(1), 0), (pid(3), 0)))
    assert ids(whole) == [3, 4, 5, 6]


def test_a_range_takes_whole_tables_only() -> None:
    document = res(op("甲；"), table(), op("乙；"), table())
    after = edited(document, lambda d: edits.replace_range(d, (pid(1), 0), (pid(4), 3)))
    assert printed(after) == [""]
    with pytest.raises(EditRefused, match="rows and columns"):
        edits.replace_range(document, (pid(1), 0), (pid(2), 2))


@pytest.mark.parametrize(
    "change",
    [
        lambda d: edits.join_with_previous(d, pid(1)),
        lambda d: edits.join_with_previous(d, pid(2)),
        lambda d: edits.join_with_previous(d, pid(3)),
        lambda d: edits.split(d, pid(3), 1),
        lambda d: edits.split(d, pid(2), 99),
        lambda d: edits.split_off_sub(d, pid(1), 1),
        lambda d: edits.indent(d, pid(1)),
        lambda d: edits.indent(d, pid(2)),
        lambda d: edits.indent(d, pid(3)),
        lambda d: edits.outdent(d, pid(2)),
        lambda d: edits.set_part(d, pid(3), Part.OPERATIVE),
        lambda d: edits.insert_paragraph(d, pid(2), Part.SUB, 5),
        lambda d: edits.insert_paragraph(d, pid(9), Part.SUB, 1),
        lambda d: edits.insert_paragraph(d, pid(1), Part.OPERATIVE, runs=runs("<n>9</n>")),
        lambda d: edits.remove(d, [pid(9)]),
        lambda d: edits.move(d, [pid(1)], pid(9)),
        lambda d: edits.replace_range(d, (pid(2), 0), (pid(1), 0)),
    ],
)
def test_what_makes_no_sense_is_refused(change: object) -> None:
    assert callable(change)
    with pytest.raises(EditRefused) as refused:
        change(res(heading("一"), op("甲。"), table()))
    assert refused.value.sentence.zh.endswith("。")
