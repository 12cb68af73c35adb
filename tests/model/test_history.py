from __future__ import annotations

from dataclasses import replace

from drafter.model.commands import typing
from drafter.model.edits import remove
from drafter.model.history import (
    LIMIT,
    History,
    record,
    redo,
    redo_label,
    undo,
    undo_label,
    with_selection,
    without_last,
)
from drafter.model.state import Base, Caret, DraftState, Edit, Selection, apply, at
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from tests.builders import op, pp, res
from tests.model.checking import pid

START = DraftState(res(pp("甲，"), op("乙。")), selection=at(pid(1), 0))


def typed(history: History, text: str, at_ms: int, paragraph: int = 1, position: int = 0) -> History:
    edit = typing(pid(paragraph), Span(position, position), text)
    return record(history, apply(history.present, edit), edit.label, edit.merge_key, at_ms)


def changed(history: History, name: str) -> History:
    """The history after some labelled step."""
    state = apply(history.present, typing(pid(1), Span(0, 0), name))
    return record(history, state, Sentence(name, name))


def text(history: History) -> str:
    return history.present.document.paragraphs[0].text


def test_undo_gives_the_identical_state_and_redo_too() -> None:
    one = changed(History(START), "一")
    two = changed(one, "二")
    assert undo(two).present is one.present
    assert undo(undo(two)).present is START
    assert redo(undo(two)).present is two.present


def test_steps_are_called_by_their_names_both_ways() -> None:
    two = changed(changed(History(START), "一"), "二")
    assert undo_label(two) == Sentence("二", "二")
    assert redo_label(two) is None
    assert undo_label(undo(two)) == Sentence("一", "一")
    assert redo_label(undo(two)) == Sentence("二", "二")
    assert undo_label(undo(undo(two))) is None


def test_with_nothing_to_undo_or_redo_nothing_happens() -> None:
    history = History(START)
    assert undo(history) is history
    assert redo(history) is history


def test_a_step_that_came_to_nothing_is_forgotten() -> None:
    one = changed(History(START), "一")
    without = without_last(changed(one, "二"))
    assert without.present is one.present
    assert (undo_label(without), redo_label(without)) == (Sentence("一", "一"), None)
    assert without_last(History(START)) == History(START)


def test_a_new_step_gives_up_what_was_undone() -> None:
    history = changed(undo(changed(History(START), "一")), "二")
    assert redo_label(history) is None
    assert undo(history).present is START


def test_quick_typing_at_one_place_is_one_step() -> None:
    history = typed(typed(typed(History(START), "一", 0), "二", 400, position=1), "三", 900, position=2)
    assert text(history) == "一二三甲，"
    assert undo(history).present is START


def test_typing_after_a_pause_or_elsewhere_is_another_step() -> None:
    first = typed(History(START), "一", 0)
    assert text(undo(typed(first, "二", 501))) == "一甲，"
    assert text(undo(typed(first, "二", 100, paragraph=2))) == "一甲，"


def test_typing_after_the_caret_was_moved_is_another_step() -> None:
    first = typed(History(START), "一", 0)
    stayed = with_selection(first, at(pid(1), 1))
    assert stayed is first
    moved = with_selection(first, at(pid(1), 2))
    assert undo(typed(moved, "二", 100, position=2)).present is moved.present


def test_typing_after_an_undo_is_another_step() -> None:
    undone = undo(typed(typed(History(START), "一", 0), "二", 5000))
    assert text(undo(typed(undone, "三", 5100))) == "一甲，"


def test_moving_the_caret_is_no_step() -> None:
    history = with_selection(History(START), at(pid(2), 1))
    assert undo_label(history) is None
    selected = replace(START, selection=at(pid(2), 2))
    assert record(History(START), selected, Sentence("选", "select")).past == ()


def test_a_change_of_base_is_a_step() -> None:
    with_base = replace(START, base=Base(START.document, "A/RES/78/167"))
    history = record(History(START), with_base, Sentence("换基稿", "Change base"))
    assert undo(history).present is START


def test_the_oldest_steps_are_given_up_beyond_the_limit() -> None:
    history = History(START)
    for _ in range(LIMIT + 5):
        history = changed(history, "一")
    assert len(history.past) == LIMIT
    while undo_label(history) is not None:
        history = undo(history)
    assert text(history) == "一" * 5 + "甲，"


def test_unchanged_paragraphs_are_shared_by_all_steps() -> None:
    history = changed(History(START), "一")
    assert history.present.document.paragraphs[1] is START.document.paragraphs[1]


def deleting(*ids: int) -> Edit:
    return Edit(Sentence("删", "Delete"), lambda document: remove(document, [pid(i) for i in ids]))


def test_a_selection_outlives_its_paragraph_in_the_next_one_or_the_last() -> None:
    document = res(pp("甲，"), op("乙；"), op("丙。"))
    state = DraftState(document, selection=Selection(Caret(pid(1), 1), Caret(pid(2), 2)))
    assert apply(state, deleting(2)).selection == Selection(Caret(pid(1), 1), Caret(pid(3), 0))
    assert apply(state, deleting(2, 3)).selection == Selection(Caret(pid(1), 1), Caret(pid(1), 2))
    assert apply(state, deleting(1, 2, 3)).selection is None


def test_a_selection_stays_within_a_paragraph_that_got_shorter() -> None:
    state = DraftState(res(op("甲乙丙。")), selection=at(pid(1), 4))
    shorter = typing(pid(1), Span(1, 4), "")
    assert apply(state, replace(shorter, caret=None)).selection == at(pid(1), 1)


def test_an_edit_that_changes_nothing_leaves_the_state() -> None:
    assert apply(START, Edit(Sentence("无", "Nothing"), lambda document: document)) is START
