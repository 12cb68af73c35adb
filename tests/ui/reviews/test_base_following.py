"""A correction of the text under review is one of the text before its changes, as far as both are one text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model import edits
from drafter.model.document import Masthead, ParagraphId, Part, Resolution
from drafter.model.edits import EditRefused
from drafter.model.schema import faults, normalise
from drafter.text.spans import Span
from drafter.ui.reviews import import_steps
from drafter.ui.reviews.base_following import followed
from drafter.ui.reviews.import_state import Reviewed, Step
from drafter.ui.reviews.loose_notes import as_note
from drafter.ui.reviews.typed_numbers import subs_made
from tests.builders import heading, op, pp, res, runs

ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN = (ParagraphId(i) for i in range(1, 8))
MASTHEAD = Masthead(organ="大会", symbol="A/C.2/80/L.41", session=80, title=runs("海洋观测"))
DRAFT = res(
    heading("海洋观测决议草案"),
    pp("<b>回顾</b>其关于海洋观测的第77/185号决议，又回顾其第78/167号决议，"),
    op("<b>欢迎</b>秘书长的报告；<n>1</n>"),
    op("<b>鼓励</b>会员国加紧扩大自愿捐助；并请各组织参与；"),
    op("(a) 数据共享；<n>2</n>", numbered=False),
    op("各方可酌情安排。"),
    op("<b>决定</b>继续处理此案。"),
    masthead=MASTHEAD,
)
BASE = edits.replace_text(edits.replace_text(DRAFT, FOUR, Span(5, 7), "考虑"), FIVE, Span(4, 8), "数据的共享")
"""Other words in paragraphs 4 and 5."""


def made(step: Step, draft: Resolution = DRAFT, base: Resolution = BASE) -> tuple[Resolution, Resolution]:
    """Both texts after the correction."""
    after = normalise(step(Reviewed(draft)).document)
    return after, followed(draft, after, base)


CORRECTIONS: dict[str, Step] = {
    "part": import_steps.to_part(SIX, Part.CONTINUATION),
    "level": import_steps.each((FIVE,), lambda one: import_steps.to_level(one, 1)),
    "parts": import_steps.each((ONE, TWO), lambda one: import_steps.to_part(one, Part.ANNEX)),
    "left out": import_steps.left_out((ONE, SIX)),
    "joined": import_steps.joined(SEVEN),
    "several joined": import_steps.each((FIVE, SIX, SEVEN), import_steps.joined),
    "parted": import_steps.parted(TWO, 19),
    "field": import_steps.as_field(ONE, "title"),
    "written": import_steps.field_set("symbol", "A/80/L.2"),
    "session": import_steps.field_set("session", "第八十一届会议"),
    "no lead": import_steps.without_lead(TWO),
    "figure": import_steps.as_figure(THREE, 9, "1"),
    "note": as_note(SIX),
    "number": subs_made((FIVE,)),
}


@pytest.mark.parametrize("name", CORRECTIONS)
def test_where_both_say_the_same_they_go_on_saying_the_same(name: str) -> None:
    after, base = made(CORRECTIONS[name], base=DRAFT)
    assert after != DRAFT, name
    assert base == after


@pytest.mark.parametrize("name", CORRECTIONS)
def test_what_the_base_lacks_altogether_changes_nothing_in_it(name: str) -> None:
    base = replace(edits.remove(DRAFT, [*DRAFT.positions][:-1]), masthead=Masthead(organ="大会", symbol="A/1/L.1"))
    after, found = made(CORRECTIONS[name], base=base)
    assert after != DRAFT
    assert [one.text for one in found.paragraphs] in ([one.text for one in base.paragraphs], [])
    assert faults(found) == ()


def test_the_part_of_a_paragraph_with_other_words_follows() -> None:
    after, base = made(import_steps.to_part(FOUR, Part.CONTINUATION))
    assert after.paragraph(FOUR).part is base.paragraph(FOUR).part is Part.CONTINUATION
    assert base.paragraph(FOUR).text == "鼓励会员国考虑扩大自愿捐助；并请各组织参与；"
    assert base.paragraph(FOUR).lead == ""


def test_a_paragraph_with_other_words_is_parted_in_the_same_place() -> None:
    after, base = made(import_steps.parted(FOUR, 14))
    assert after.paragraph(FOUR).text == "鼓励会员国加紧扩大自愿捐助；"
    assert base.paragraph(FOUR).text == "鼓励会员国考虑扩大自愿捐助；"
    new = after.paragraphs[4].id
    assert base.paragraphs[4].id == new
    assert base.paragraph(new).text == after.paragraph(new).text == "并请各组织参与；"


def test_a_seam_amid_words_that_are_other_ones_parts_nothing() -> None:
    after, base = made(import_steps.parted(FOUR, 6))
    assert len(after.paragraphs) == len(base.paragraphs) + 1
    assert base == BASE


def test_paragraphs_with_other_words_are_joined() -> None:
    after, base = made(import_steps.joined(FIVE))
    assert base.paragraph(FOUR).text == BASE.paragraph(FOUR).text + BASE.paragraph(FIVE).text
    assert [one.id for one in base.paragraphs] == [one.id for one in after.paragraphs]


def test_paragraphs_between_which_another_one_was_struck_are_not_joined() -> None:
    between = edits.insert_paragraph(BASE, FIVE, Part.OPERATIVE, 0, runs("删去的段落。"))
    _, base = made(import_steps.joined(SIX), replace(DRAFT, next_id=between.next_id), between)
    assert base == between


def test_a_number_left_in_is_cut_off_in_both() -> None:
    after, base = made(subs_made((FIVE,)))
    assert (after.paragraph(FIVE).text, base.paragraph(FIVE).text) == ("数据共享；", "数据的共享；")
    assert after.paragraph(FIVE).numbering == base.paragraph(FIVE).numbering
    assert base.paragraph(FIVE).notes == BASE.paragraph(FIVE).notes


def test_a_paragraph_with_other_words_is_left_out_and_made_a_field_too() -> None:
    other = edits.replace_text(BASE, ONE, Span(0, 4), "海底电缆")
    _, base = made(import_steps.left_out((ONE,)), base=other)
    assert ONE not in base.positions
    after, base = made(import_steps.as_field(ONE, "title"), base=other)
    assert (after.masthead.title_text, base.masthead.title_text) == ("海洋观测决议草案", "海底电缆决议草案")


def test_a_field_that_says_something_else_there_stays() -> None:
    other = replace(BASE, masthead=replace(MASTHEAD, session=79))
    after, base = made(import_steps.field_set("session", "第八十一届会议"), base=other)
    assert (after.masthead.session, base.masthead.session) == (81, 79)


def test_a_line_is_taken_in_where_the_base_has_it_too() -> None:
    before, without = edits.remove(DRAFT, [SIX]), edits.remove(BASE, [SIX])
    step = import_steps.taken_in(3, "各方可酌情安排。", FIVE, Part.OPERATIVE)(Reviewed(before)).document
    base = followed(before, step, without, frozenset({"各方可酌情安排。"}))
    assert [one.id for one in base.paragraphs] == [one.id for one in step.paragraphs]
    assert followed(before, step, without) == without


def test_a_mark_among_other_words_stays_a_mark_there() -> None:
    after, base = made(import_steps.as_figure(FIVE, 9, "2"))
    assert after.paragraph(FIVE).notes == ()
    assert base == BASE


def test_notes_that_are_separated_say_in_each_text_what_they_said_there() -> None:
    twice = res(pp("<b>回顾</b>准则；<n>1</n>"), pp("<b>重申</b>准则；<n>1</n>"), notes={1: "A/79/1。"})
    earlier = replace(twice, footnotes=(replace(twice.footnotes[0], runs=runs("A/78/1。")),))
    after, base = made(import_steps.notes_separated, twice, earlier)
    assert [note.text for note in after.footnotes] == ["A/79/1。"] * 2
    assert [note.text for note in base.footnotes] == ["A/78/1。"] * 2
    assert [one.notes for one in base.paragraphs] == [one.notes for one in after.paragraphs]


_PARTS = st.sampled_from([Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION, Part.HEADING])


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9), st.integers(1, 30), _PARTS), max_size=8))
def test_whatever_is_corrected_both_stay_sound_and_one_text_stays_one(
    gestures: list[tuple[int, int, int, Part]],
) -> None:
    kinds: list[Callable[[ParagraphId, int, Part], Step]] = [
        lambda one, _at, part: import_steps.to_part(one, part),
        lambda one, at, _part: import_steps.to_level(one, 1 if at % 2 else -1),
        lambda one, _at, _part: import_steps.left_out((one,)),
        lambda one, _at, _part: import_steps.joined(one),
        lambda one, at, _part: import_steps.parted(one, at),
        lambda one, _at, _part: import_steps.without_lead(one),
    ]
    draft, same, other = DRAFT, DRAFT, BASE
    for kind, which, at, part in gestures:
        one = draft.paragraphs[which % len(draft.paragraphs)].id if draft.paragraphs else ONE
        try:
            after = normalise(kinds[kind](one, at, part)(Reviewed(draft)).document)
        except (EditRefused, KeyError):
            continue
        same, other, draft = followed(draft, after, same), followed(draft, after, other), after
        assert faults(other) == ()
        assert [one.text for one in same.paragraphs] == [one.text for one in draft.paragraphs]
        assert same == draft
