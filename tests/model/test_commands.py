from __future__ import annotations

import pytest

from drafter.model import commands
from drafter.model.command import Command
from drafter.model.document import NoteId, Paragraph, ParagraphId, Part, Resolution
from drafter.model.state import Caret, DraftState, Selection, at
from tests.builders import heading, op, pp, res, runs, sub
from tests.model.checking import applied, marked, pid, printed

DRAFT = res(
    pp("<b>回顾</b>甲<n>1</n>，"),
    pp("<b>铭记</b>乙，"),
    op("<b>请</b>丙："),
    sub("子；"),
    sub("丑；"),
    op("<b>决定</b>丁；"),
    op("<b>欢迎</b>戊。"),
)


def caret(paragraph: int, position: int = 0, document: Resolution = DRAFT) -> DraftState:
    return DraftState(document, selection=at(pid(paragraph), position))


def selecting(start: tuple[int, int], end: tuple[int, int], document: Resolution = DRAFT) -> DraftState:
    return DraftState(document, selection=Selection(Caret(pid(start[0]), start[1]), Caret(pid(end[0]), end[1])))


def label(command: Command, state: DraftState) -> str:
    return command.run(state).label.zh


def run(command: Command, state: DraftState) -> DraftState:
    assert command.can(state) is None
    return applied(state, command.run(state))


def why_not(command: Command, state: DraftState) -> str:
    reason = command.can(state)
    assert reason is not None
    return reason.en


def ids(state: DraftState) -> list[int]:
    return [paragraph.id for paragraph in state.document.paragraphs]


@pytest.mark.parametrize(
    ("command", "state", "zh", "en"),
    [
        (commands.SPLIT, caret(3, 1), "拆分执行段1", "Split OP1"),
        (commands.SPLIT, caret(3, 3), "插入执行段2", "Insert OP2"),
        (commands.SPLIT, caret(3, 0), "插入执行段1", "Insert OP1"),
        (commands.SPLIT_OFF_SUB, caret(6, 2), "从执行段2分出分段", "Split a subparagraph off OP2"),
        (commands.SPLIT_OFF_SUB, caret(3, 3), "插入执行段1(a)", "Insert OP1(a)"),
        (commands.JOIN_PREVIOUS, caret(2), "合并序言段1、2", "Join PP1 and PP2"),
        (commands.JOIN_NEXT, caret(1), "合并序言段1、2", "Join PP1 and PP2"),
        (commands.PARAGRAPH_BELOW, caret(3), "插入执行段2", "Insert OP2"),
        (commands.PARAGRAPH_BELOW, caret(2), "插入序言段3", "Insert PP3"),
        (commands.MOVE_UP, caret(6), "前移执行段2", "Move OP2 up"),
        (commands.MOVE_DOWN, caret(3), "后移执行段1", "Move OP1 down"),
        (commands.INDENT, caret(6), "降级执行段2", "Indent OP2"),
        (commands.OUTDENT, caret(5), "升级执行段1(b)", "Outdent OP1(b)"),
        (commands.TOGGLE_PART, caret(6), "执行段2改为序言段", "Make OP2 preambular"),
        (commands.TOGGLE_PART, caret(1), "序言段1改为执行段", "Make PP1 operative"),
        (commands.REMOVE, caret(6), "删除执行段2", "Delete OP2"),
        (commands.REMOVE, caret(3), "删除执行段1（连同其下2段）", "Delete OP1 with 2 below"),
        (commands.REMOVE, selecting((1, 0), (2, 3)), "删除序言段1、2", "Delete PP1 and PP2"),
        (commands.INSERT_NOTE, caret(6, 2), "插入脚注2", "Insert note 2"),
        (commands.remove_note(NoteId(1001)), caret(1), "删除脚注1", "Delete note 1"),
        (commands.insert_phrase(commands.lead_runs("欢迎")), caret(6), "插入短语“欢迎”", "Insert phrase “欢迎”"),
    ],
)
def test_commands_name_what_they_do(command: Command, state: DraftState, zh: str, en: str) -> None:
    edit = command.run(state)
    assert (edit.label.zh, edit.label.en) == (zh, en)
    run(command, state)


def test_every_command_says_why_without_a_caret_in_the_text() -> None:
    for command in commands.COMMANDS:
        assert why_not(command, DraftState(DRAFT)) == "The caret is not in the text."
        assert why_not(command, caret(99)) == "The caret is not in the text."


def test_commands_have_names_of_their_own() -> None:
    assert len({command.id for command in commands.COMMANDS}) == len(commands.COMMANDS)


def test_splitting_puts_the_caret_before_the_second_half() -> None:
    after = run(commands.SPLIT, caret(6, 2))
    assert printed(after.document)[5:7] == ["2. 决定", "3. 丁；"]
    assert after.selection == at(ParagraphId(2000))
    assert run(commands.SPLIT, caret(6, 0)).selection == at(pid(6))


def test_splitting_over_a_selection_removes_it_first() -> None:
    after = run(commands.SPLIT, selecting((6, 2), (3, 1)))
    assert printed(after.document)[2:] == ["1. 请", "2. 丁；", "3. 欢迎戊。"]
    assert after.selection == at(ParagraphId(2000))
    whole = run(commands.SPLIT, selecting((3, 0), (6, 0)))
    assert printed(whole.document)[2:] == ["1.", "2. 决定丁；", "3. 欢迎戊。"]
    assert whole.selection == at(pid(6))


def test_a_paragraph_selected_with_the_end_of_its_line_is_one() -> None:
    one_line = selecting((1, 0), (2, 0))
    assert run(commands.REMOVE, one_line).document.paragraphs == one_line.document.paragraphs[1:]
    down = run(commands.MOVE_DOWN, one_line)
    assert [p.id for p in down.document.paragraphs][:2] == [2, 1]
    noted = run(commands.INSERT_NOTE, one_line)
    assert [bool(p.notes) for p in noted.document.paragraphs][:2] == [True, False]
    assert noted.document.paragraphs[0].content.endswith("\ufffc")


def test_enter_in_an_empty_item_ends_the_list() -> None:
    empty = run(commands.SPLIT, caret(5, 2))
    assert printed(empty.document)[3:6] == ["(a) 子；", "(b) 丑；", "(c)"]
    ended = run(commands.SPLIT, empty)
    assert printed(ended.document)[3:7] == ["(a) 子；", "(b) 丑；", "2.", "3. 决定丁；"]


def test_joining_puts_the_caret_at_the_seam() -> None:
    after = run(commands.JOIN_PREVIOUS, caret(2))
    assert after.selection == at(pid(1), 5)
    assert run(commands.JOIN_NEXT, caret(1, 2)).selection == at(pid(1), 5)
    english = res(op("<b>Welcomes</b> it"), op("<b>Decides</b>."), language="en")
    joined = run(commands.JOIN_PREVIOUS, caret(2, 0, english))
    assert printed(joined.document) == ["Welcomes it Decides."]
    assert joined.selection == at(pid(1), 12)


def test_a_paragraph_below_comes_after_all_that_goes_with_this_one() -> None:
    after = run(commands.PARAGRAPH_BELOW, caret(3, 1))
    assert printed(after.document)[2:6] == ["1. 请丙：", "(a) 子；", "(b) 丑；", "2."]
    assert after.selection == at(ParagraphId(2000))


def test_a_paragraph_below_a_heading_is_like_the_next_one() -> None:
    document = res(heading("一"), pp("甲，"), heading("二"), op("乙；"), op("丙。"))
    assert run(commands.PARAGRAPH_BELOW, caret(1, 0, document)).document.paragraphs[1].part is Part.PREAMBULAR
    assert printed(run(commands.PARAGRAPH_BELOW, caret(3, 0, document)).document)[2:5] == ["二", "1.", "2. 乙；"]


def test_enter_at_the_end_of_a_table_begins_a_paragraph_below() -> None:
    table = Paragraph(ParagraphId(0), Part.TABLE, runs("甲\t乙"))
    document = res(op("甲："), table, op("乙。"))
    after = run(commands.SPLIT, caret(2, 3, document))
    assert printed(after.document) == ["1. 甲：", "甲\t乙", "2.", "3. 乙。"]
    assert commands.SPLIT.can(caret(2, 1, document)) is not None


def test_a_paragraph_below_a_table_is_like_what_the_table_belongs_to() -> None:
    table = Paragraph(ParagraphId(0), Part.TABLE, runs("甲\t乙"))
    after = run(commands.PARAGRAPH_BELOW, caret(2, 0, res(op("甲："), table, op("乙。"))))
    assert printed(after.document) == ["1. 甲：", "甲\t乙", "2.", "3. 乙。"]


def test_blocks_move_past_blocks() -> None:
    up = run(commands.MOVE_UP, caret(6))
    assert ids(up) == [1, 2, 6, 3, 4, 5, 7]
    assert ids(run(commands.MOVE_DOWN, up)) == [1, 2, 3, 4, 5, 6, 7]
    assert ids(run(commands.MOVE_DOWN, caret(3))) == [1, 2, 6, 3, 4, 5, 7]
    assert ids(run(commands.MOVE_UP, caret(5))) == [1, 2, 3, 5, 4, 6, 7]
    assert ids(run(commands.MOVE_UP, selecting((6, 0), (7, 1)))) == [1, 2, 6, 7, 3, 4, 5]


def test_a_paragraph_moves_past_a_heading_into_the_next_section() -> None:
    document = res(op("甲；"), heading("二"), op("乙；", start=1), op("丙。"))
    after = run(commands.MOVE_DOWN, caret(1, 0, document))
    assert printed(after.document) == ["二", "1. 甲；", "2. 乙；", "3. 丙。"]
    assert ids(run(commands.MOVE_UP, caret(2, 0, document))) == [2, 1, 3, 4]


@pytest.mark.parametrize(
    ("command", "paragraph", "why"),
    [
        (commands.MOVE_UP, 1, "It is the first paragraph already."),
        (commands.MOVE_DOWN, 7, "It is the last paragraph already."),
        (commands.MOVE_UP, 4, "It is the first of its list already."),
        (commands.MOVE_DOWN, 5, "It is the last of its list already."),
        (commands.MOVE_UP, 3, "It is at the edge of its part. To change the part, use “Preambular ↔ operative”."),
        (commands.MOVE_DOWN, 2, "It is at the edge of its part. To change the part, use “Preambular ↔ operative”."),
        (commands.JOIN_PREVIOUS, 1, "There is no paragraph above."),
        (commands.JOIN_NEXT, 7, "There is no paragraph below."),
        (commands.INDENT, 3, "There is no paragraph above that it could go under."),
        (commands.OUTDENT, 3, "It is at the highest level already."),
        (commands.TOGGLE_PART, 4, "Only preambular and operative paragraphs and headings can change."),
    ],
)
def test_a_command_that_cannot_be_run_says_why(command: Command, paragraph: int, why: str) -> None:
    assert why_not(command, caret(paragraph)) == why


def test_several_paragraphs_are_indented_and_outdented_together() -> None:
    deeper = run(commands.INDENT, selecting((6, 1), (7, 1)))
    assert printed(deeper.document)[2:] == ["请丙：", "(a) 子；", "(b) 丑；", "(c) 决定丁；", "(d) 欢迎戊。"]
    back = run(commands.OUTDENT, deeper)
    assert printed(back.document) == printed(DRAFT)


def test_an_operative_paragraph_becomes_the_last_preambular_one_and_back() -> None:
    after = run(commands.TOGGLE_PART, caret(6))
    assert ids(after) == [1, 2, 6, 3, 4, 5, 7]
    assert printed(after.document)[2:] == ["决定丁；", "1. 请丙：", "(a) 子；", "(b) 丑；", "2. 欢迎戊。"]
    back = run(commands.TOGGLE_PART, after)
    assert ids(back) == [1, 2, 6, 3, 4, 5, 7]
    assert printed(back.document)[2:4] == ["1. 决定丁；", "2. 请丙："]


def test_its_list_goes_with_a_paragraph_that_becomes_preambular() -> None:
    after = run(commands.TOGGLE_PART, caret(3))
    assert ids(after) == [1, 2, 3, 4, 5, 6, 7]
    assert printed(after.document)[2:] == ["请丙：", "(a) 子；", "(b) 丑；", "1. 决定丁；", "2. 欢迎戊。"]


def test_a_preambular_paragraph_becomes_the_first_operative_one() -> None:
    after = run(commands.TOGGLE_PART, caret(1))
    assert ids(after) == [2, 1, 3, 4, 5, 6, 7]
    assert printed(after.document)[:3] == ["铭记乙，", "1. 回顾甲[1]，", "2. 请丙："]


def test_several_paragraphs_change_their_part_together() -> None:
    operative = run(commands.TOGGLE_PART, selecting((1, 0), (2, 1)))
    assert printed(operative.document)[:3] == ["1. 回顾甲[1]，", "2. 铭记乙，", "3. 请丙："]
    assert label(commands.TOGGLE_PART, selecting((1, 0), (2, 1))) == "序言段1、2改为执行段"
    preambular = run(commands.TOGGLE_PART, selecting((3, 1), (6, 1)))
    assert ids(preambular) == [1, 2, 3, 4, 5, 6, 7]
    assert printed(preambular.document)[2:] == ["请丙：", "(a) 子；", "(b) 丑；", "决定丁；", "欢迎戊。"]
    assert why_not(commands.TOGGLE_PART, selecting((2, 0), (3, 1))).startswith("Select preambular or operative")


def test_a_subparagraph_does_not_move_together_with_what_stands_above_its_level() -> None:
    for command in (commands.MOVE_UP, commands.MOVE_DOWN):
        assert why_not(command, selecting((5, 0), (6, 1))) == "The selected paragraphs stand at different levels."


def test_in_sections_a_paragraph_joins_the_preamble_of_its_own_or_of_the_text() -> None:
    own = res(heading("一"), op("甲；"), heading("二"), pp("乙，"), op("丙；"), op("丁。"))
    assert ids(run(commands.TOGGLE_PART, caret(6, 0, own))) == [1, 2, 3, 4, 6, 5]
    common = res(pp("甲，"), heading("一"), op("乙；"), op("丙；"), op("丁。"))
    assert ids(run(commands.TOGGLE_PART, caret(4, 0, common))) == [1, 4, 2, 3, 5]
    none = res(op("甲；"), op("乙；"), op("丙。"))
    assert ids(run(commands.TOGGLE_PART, caret(2, 0, none))) == [2, 1, 3]


def test_a_heading_becomes_what_its_place_holds_and_the_numbers_follow() -> None:
    late = res(pp("甲，"), op("乙；"), heading("丙；"), op("丁。"))
    after = run(commands.TOGGLE_PART, caret(3, 0, late))
    assert printed(after.document) == ["甲，", "1. 乙；", "2. 丙；", "3. 丁。"]
    assert label(commands.TOGGLE_PART, caret(3, 0, late)) == "小标题“丙；”改为执行段"
    assert printed(run(commands.MAKE_HEADING, after).document) == printed(late)
    early = res(heading("甲，"), pp("乙，"), op("丙；"), op("丁。"))
    assert run(commands.TOGGLE_PART, caret(1, 0, early)).document.paragraphs[0].part is Part.PREAMBULAR
    between = res(pp("甲，"), heading("乙；"), op("丙；"), op("丁。"))
    assert printed(run(commands.TOGGLE_PART, caret(2, 0, between)).document)[1:] == ["1. 乙；", "2. 丙；", "3. 丁。"]
    last = res(pp("甲，"), op("乙；"), heading("丙。"))
    assert run(commands.TOGGLE_PART, caret(3, 0, last)).document.paragraphs[2].part is Part.OPERATIVE


def test_several_headings_become_paragraphs_together() -> None:
    both = res(pp("甲，"), op("乙；"), heading("丙；"), heading("丁；"), op("戊。"))
    state = selecting((3, 0), (4, 1), both)
    assert printed(run(commands.TOGGLE_PART, state).document)[1:] == ["1. 乙；", "2. 丙；", "3. 丁；", "4. 戊。"]


def test_a_paragraph_becomes_a_heading_and_loses_its_opening() -> None:
    after = run(commands.MAKE_HEADING, caret(6))
    made = after.document.paragraph(pid(6))
    assert (made.part, made.lead) == (Part.HEADING, "")
    assert label(commands.MAKE_HEADING, caret(6)) == "执行段2改为小标题"
    assert "heading already" in why_not(commands.MAKE_HEADING, after)
    assert "below it" in why_not(commands.MAKE_HEADING, caret(3))
    assert why_not(commands.MAKE_HEADING, caret(4)).startswith("Only preambular")


def test_removing_takes_what_is_below_along_and_the_caret_goes_to_the_next() -> None:
    after = run(commands.REMOVE, caret(3, 1))
    assert ids(after) == [1, 2, 6, 7]
    assert after.selection == at(pid(6))


def test_a_phrase_is_all_of_an_empty_paragraph() -> None:
    empty = run(commands.PARAGRAPH_BELOW, caret(6))
    after = run(commands.insert_phrase(commands.lead_runs("又欢迎")), empty)
    assert marked(after.document, 2000) == "<b>又欢迎</b>"
    assert after.selection == at(ParagraphId(2000), 3)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<b>决定</b>丁；", "<b>又欢迎</b>丁；"),
        ("在这方面<b>决定</b>丁；", "在这方面<b>又欢迎</b>丁；"),
        ("丁；", "<b>又欢迎</b>丁；"),
        ("<b>决定</b><n>1</n>；", "<b>又欢迎</b><n/>；"),
        ("<n>1</n><b>决定</b>丁；", "<n/><b>又欢迎</b>丁；"),
    ],
)
def test_a_phrase_replaces_the_opening_of_a_filled_paragraph(words: str, expected: str) -> None:
    after = run(commands.insert_phrase(commands.lead_runs("又欢迎")), caret(1, 1, res(op(words))))
    assert marked(after.document, 1) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "<b>Welcomes</b> "),
        ("<b>Notes</b> it;", "<b>Welcomes</b> it;"),
        ("it;", "<b>Welcomes</b> it;"),
    ],
)
def test_an_english_phrase_is_followed_by_a_space(words: str, expected: str) -> None:
    phrase = commands.insert_phrase(commands.lead_runs("Welcomes"))
    assert marked(run(phrase, caret(1, 0, res(op(words), language="en"))).document, 1) == expected


def test_a_new_note_stands_after_the_selection() -> None:
    after = run(commands.INSERT_NOTE, selecting((6, 0), (6, 2)))
    assert printed(after.document)[5] == "2. 决定[2]丁；"
    assert after.selection == at(pid(6), 3)
