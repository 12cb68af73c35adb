"""What is said to have followed from a change is what the numbers, references and notes show."""

from __future__ import annotations

import pytest

from drafter.model.commands import MOVE_UP, PARAGRAPH_BELOW, REMOVE, insert_note
from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.model.following import followed_references, renumbered_notes, what_followed
from drafter.model.state import DraftState, apply, at
from drafter.model.text_edits import content_span
from tests.builders import op, pp, res, sub

TEXT = res(
    pp("<b>回顾</b>其决议，"),
    pp("<b>重申</b>承诺，[1]\n"),
    op("<b>欢迎</b>报告；"),
    op("<b>鼓励</b>各国：", start=None),
    sub("参加；"),
    sub("合作；"),
    op("<b>请</b>秘书长执行上文第1和第2段；"),
    op("<b>决定</b>审议。"),
)


def changed(document: Resolution, index: int, command, position: int = 0) -> Resolution:  # type: ignore[no-untyped-def]
    state = DraftState(document, None, at(document.paragraphs[index].id, position))
    return apply(state, command.run(state)).document


def said(old: Resolution, new: Resolution) -> str | None:
    sentence = what_followed(old, new)
    return None if sentence is None else sentence.zh


def test_a_new_paragraph_moves_those_behind_it_and_what_names_them() -> None:
    new = changed(TEXT, 2, PARAGRAPH_BELOW)
    assert said(TEXT, new) == "原2至4段改为3至5段，上文引用改1处"


def test_a_preambular_paragraph_is_named_as_such() -> None:
    assert said(TEXT, changed(TEXT, 0, PARAGRAPH_BELOW)) == "原序言段2改为3"


def test_a_moved_paragraph_and_the_one_that_it_passed_are_both_named() -> None:
    assert said(TEXT, changed(TEXT, 7, MOVE_UP)) == "3、4段互换"


def test_subparagraphs_are_counted_in_their_own_list() -> None:
    assert said(TEXT, changed(TEXT, 4, REMOVE)) == "原(b)改为(a)"


def test_the_last_paragraph_takes_nothing_along() -> None:
    assert said(TEXT, changed(TEXT, 7, REMOVE)) is None


def test_a_note_above_others_moves_their_marks() -> None:
    one = changed(TEXT, 2, insert_note(), position=2)
    two = changed(one, 6, insert_note(), position=1)
    three = changed(two, 0, insert_note(), position=1)
    assert said(two, three) == "脚注1至2改为2至3"
    assert renumbered_notes(two, three) == frozenset(note.id for note in two.footnotes)


def test_the_references_that_followed_are_found_where_they_stand() -> None:
    new = changed(TEXT, 2, PARAGRAPH_BELOW)
    ((paragraph_id, references),) = followed_references(TEXT, new).items()
    paragraph: Paragraph = new.paragraph(ParagraphId(paragraph_id))
    assert [content_span(paragraph, one.span).of(paragraph.content) for one in references] == ["3"]


@pytest.mark.parametrize("index", [0, 3, 7])
def test_nothing_follows_from_words(index: int) -> None:
    from drafter.model.commands import typing
    from drafter.text.spans import Span

    state = DraftState(TEXT, None, at(TEXT.paragraphs[index].id))
    assert said(TEXT, apply(state, typing(TEXT.paragraphs[index].id, Span(0, 0), "字")).document) is None
