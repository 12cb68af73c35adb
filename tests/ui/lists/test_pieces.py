"""Document text in lists: what came in and went is told apart, and the first change can be seen."""

from __future__ import annotations

from drafter.model.document import NoteId
from drafter.text.spans import Span
from drafter.ui.lists.pieces import (
    Look,
    Piece,
    of_difference,
    of_runs,
    plain_text,
    shortened,
    spoken_changes,
    with_looks,
)
from tests.builders import runs


def test_runs_keep_their_opening_phrase_blank_and_note_mark() -> None:
    pieces = of_runs(runs("<b>回顾</b>其决议<n>2</n>和<x>[…]</x>，"), {NoteId(1002): "7"})
    assert plain_text(pieces) == "回顾其决议7和[…]，"
    looks = {piece.text: piece.looks for piece in pieces}
    assert looks["回顾"] == {Look.LEAD}
    assert looks["7"] == {Look.NOTE_MARK}
    assert looks["[…]"] == {Look.BLANK}
    assert looks["和"] == frozenset()


def test_a_difference_is_the_old_text_without_what_came_and_the_new_one_without_what_went() -> None:
    old, new = "期待将于6月9日举行的对话，", "赞赏地注意到6月9日举行了对话，"
    pieces = of_difference(old, new, "zh", Span(0, 2))
    assert plain_text(p for p in pieces if Look.INSERTED not in p.looks) == old
    assert plain_text(p for p in pieces if Look.DELETED not in p.looks) == new


def test_what_takes_the_place_of_an_opening_phrase_looks_like_one() -> None:
    pieces = of_difference("期待各方合作，", "欢迎各方合作，", "zh", Span(0, 2))
    assert [(p.text, Look.LEAD in p.looks) for p in pieces] == [("期待", True), ("欢迎", True), ("各方合作，", False)]


def test_long_text_before_the_first_change_is_left_out() -> None:
    pieces = of_difference("甲" * 60 + "七十八届", "甲" * 60 + "七十九届", "zh")
    short = shortened(pieces, "zh", 10)
    assert plain_text(short).startswith("……" + "甲" * 10)
    assert any(Look.INSERTED in piece.looks for piece in short)


def test_long_text_between_two_changes_is_left_out() -> None:
    pieces = (
        Piece("一", frozenset({Look.DELETED})),
        Piece("乙" * 80),
        Piece("二", frozenset({Look.INSERTED})),
    )
    assert plain_text(shortened(pieces, "zh", 10)) == "一" + "乙" * 10 + "……" + "乙" * 10 + "二"


def test_text_without_a_change_stays_whole() -> None:
    pieces = (Piece("乙" * 80),)
    assert shortened(pieces, "zh", 10) == pieces


def test_a_look_covers_exactly_its_span() -> None:
    pieces = with_looks((Piece("甲乙"), Piece("丙丁")), Span(1, 3), Look.FAULT)
    assert [(p.text, Look.FAULT in p.looks) for p in pieces] == [
        ("甲", False),
        ("乙", True),
        ("丙", True),
        ("丁", False),
    ]


def test_changes_are_said_in_words() -> None:
    said = spoken_changes(of_difference("向大会第八十一届会议提交报告", "向大会第八十二届会议提交报告", "zh"))
    assert [one.zh for one in said] == ["删“八十一”", "增“八十二”"]
    assert [one.en for one in said] == ["deleted “八十一”", "inserted “八十二”"]
    assert spoken_changes(of_difference("提交报告", "提交报告", "zh")) == ()
