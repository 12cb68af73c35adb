"""The sheet's characters and the model's: joiners and struck text are shown, never counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.model.document import NOTE_CHARACTER, NoteId, Paragraph, ParagraphId, Part
from drafter.text.spans import Span
from drafter.ui.editor.view_text import WORD_JOINER, Deletion, Shown, to_model_text, view_text
from tests.builders import op, runs

LABELS = {NoteId(1001): "1", NoteId(1002): "2"}


def test_a_note_gets_a_joiner_and_its_number() -> None:
    shown = view_text(op("<b>请</b>秘书长<n>1</n>报告；"), LABELS)
    assert shown.text == f"请秘书长{WORD_JOINER}{NOTE_CHARACTER}报告；"
    assert [p.label for p in shown.pieces if p.shown is Shown.NOTE] == ["1"]


def test_the_caret_never_stands_between_joiner_and_note() -> None:
    shown = view_text(op("甲<n>1</n>乙"), LABELS)
    assert [shown.to_view(content) for content in range(4)] == [0, 1, 3, 4]
    assert [shown.to_content(view) for view in range(5)] == [0, 1, 1, 2, 3]
    assert shown.snapped(2, forward=True) == 3
    assert shown.snapped(2, forward=False) == 1
    assert shown.skipped(1, forward=True) == 2
    assert shown.skipped(2, forward=False) == 1


def test_struck_text_stands_before_what_follows_it_and_counts_for_nothing() -> None:
    shown = view_text(op("甲乙丙"), LABELS, deleted=[Deletion(1, "了了"), Deletion(3, "完")])
    assert shown.text == "甲了了乙丙完"
    assert [shown.to_content(view) for view in range(7)] == [0, 1, 1, 1, 2, 3, 3]
    assert shown.to_view(1) == 1
    assert shown.snapped(2, forward=True) == 4
    assert shown.snapped(6, forward=True) == 5


def test_inserted_text_is_cut_at_its_edges() -> None:
    shown = view_text(op("<b>欢迎</b>召开会议"), LABELS, inserted=[Span(1, 4)])
    assert [(p.text, p.is_inserted) for p in shown.pieces] == [
        ("欢", False),
        ("迎", True),
        ("召开", True),
        ("会议", False),
    ]


def test_what_qt_would_divide_a_block_at_becomes_a_line_feed() -> None:
    table = Paragraph(ParagraphId(1), Part.TABLE, runs("甲\t乙\n丙\t丁"))
    shown = view_text(table, LABELS)
    assert "\n" not in shown.text
    assert to_model_text(shown.text) == "甲\t乙\n丙\t丁"


@given(
    st.text("甲乙\n🌍\u2029\ufdd0", max_size=8),
    st.lists(st.integers(0, 9), max_size=3),
    st.lists(st.integers(0, 9), max_size=3),
)
def test_positions_agree_in_both_directions(text: str, notes: list[int], gone: list[int]) -> None:
    marked = text
    for note in notes:
        at = min(note, len(marked))
        marked = marked[:at] + "\x01" + marked[at:]
    paragraph = op(marked.replace("\x01", "<n>1</n>"))
    length = len(paragraph.content)
    shown = view_text(paragraph, LABELS, deleted=[Deletion(p, "删") for p in sorted({min(g, length) for g in gone})])
    for content in range(length + 1):
        assert shown.to_content(shown.to_view(content)) == content
    for view in range(len(shown.text) + 1):
        back = shown.to_view(shown.to_content(view))
        assert back <= view
        assert shown.snapped(view, forward=False) == back
    assert [shown.to_view(c) for c in range(length + 1)] == sorted({shown.to_view(c) for c in range(length + 1)})
