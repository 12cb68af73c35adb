"""A note cited once more, and notes in the same words made one."""

from __future__ import annotations

import pytest

from drafter.model.document import NoteId
from drafter.model.edits import EditRefused
from drafter.model.note_commands import cite_again, merge_alike, notes_alike
from drafter.model.state import DraftState, at
from tests.builders import op, pp, res
from tests.model.checking import applied, printed

DRAFT = res(
    pp("<b>回顾</b>甲<n>1</n>，"),
    op("<b>请</b>乙<n>2</n>；"),
    op("丙<n>3</n>。"),
    notes={1: "A/1。", 2: "A/2。", 3: "A/1。"},
)
ONE, TWO, THREE = (note.id for note in DRAFT.footnotes)
FIRST, SECOND, THIRD = (paragraph.id for paragraph in DRAFT.paragraphs)


def test_a_note_is_cited_again_at_the_caret() -> None:
    after = applied(
        DraftState(DRAFT, selection=at(SECOND, 2)), cite_again(ONE).run(DraftState(DRAFT, selection=at(SECOND, 2)))
    )
    assert printed(after.document) == ["回顾甲[1]，", "1. 请乙[1][2]；", "2. 丙[3]。"]
    assert after.selection == at(SECOND, 3)


def test_notes_in_the_same_words_become_one() -> None:
    state = DraftState(DRAFT)
    after = applied(state, merge_alike(THREE).run(state)).document
    assert printed(after) == ["回顾甲[1]，", "1. 请乙[2]；", "2. 丙[1]。"]
    assert [note.id for note in after.footnotes] == [ONE, TWO]


def test_a_note_like_no_other_is_not_merged() -> None:
    with pytest.raises(EditRefused):
        merge_alike(TWO).run(DraftState(DRAFT))


def test_notes_without_words_are_not_alike() -> None:
    empty = res(op("甲<n>1</n>乙<n>2</n>。"), notes={1: "", 2: ""})
    assert notes_alike(empty, empty.footnotes[0].id) == ()
    assert notes_alike(empty, NoteId(9)) == ()
