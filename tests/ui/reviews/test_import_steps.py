"""Corrections of an import: each keeps what nothing else changed, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formats.imported import Imported
from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, ParagraphId, Part, Run
from drafter.model.edits import EditRefused
from drafter.model.schema import faults
from drafter.text.sentence import Sentence
from drafter.ui.reviews import import_steps
from drafter.ui.reviews.import_state import Reviewed, Revision, Step, begun
from drafter.ui.reviews.loose_notes import as_note
from drafter.ui.reviews.sums import left_out_lines, sums
from tests.builders import op, pp, res

ONE, TWO, THREE, FOUR, FIVE = (ParagraphId(i) for i in range(1, 6))
LABEL = Sentence(zh="改", en="Change")


@pytest.fixture
def start(wrapped: Imported) -> Reviewed:
    return begun(wrapped)


def test_another_part_is_numbered_and_gets_its_opening_phrase(start: Reviewed) -> None:
    after = import_steps.to_part(FOUR, Part.OPERATIVE)(start)
    assert after.document.paragraph(FOUR).part is Part.OPERATIVE
    assert after.document.paragraph(FOUR).numbering is not None
    assert FOUR in after.decided
    heading = import_steps.to_part(ONE, Part.HEADING)(start)
    assert heading.document.paragraph(ONE).lead == "", "a heading has no opening phrase"
    back = import_steps.to_part(ONE, Part.PREAMBULAR)(heading)
    assert back.document.paragraph(ONE).lead == "重申"


def test_what_is_left_out_leaves_its_lines_out(wrapped: Imported, start: Reviewed) -> None:
    after = import_steps.left_out((ONE,))(start)
    assert ONE not in after.document.positions
    assert left_out_lines(wrapped, after) == {11, 12}
    assert sums(wrapped, after).agree
    assert sums(wrapped, after).left_out > sums(wrapped, start).left_out


def test_a_line_that_was_left_out_can_be_taken_in_again(wrapped: Imported, start: Reviewed) -> None:
    without = import_steps.left_out((FOUR,))(start)
    after = import_steps.taken_in(19, wrapped.source_lines[19], THREE, Part.CONTINUATION)(without)
    assert [p.text for p in after.document.paragraphs][3] == "各方可酌情安排；"
    assert left_out_lines(wrapped, after) == frozenset()


def test_joined_paragraphs_come_from_the_lines_of_both(start: Reviewed) -> None:
    after = import_steps.joined(FOUR)(start)
    assert after.document.paragraph(THREE).text == "鼓励会员国开放实时观测数据；各方可酌情安排；"
    assert after.lines_of(THREE) == {16, 17, 19}


def test_a_paragraph_is_split_at_a_stop(start: Reviewed) -> None:
    joined = import_steps.joined(FOUR)(start)
    seam = import_steps.seams(joined.document.paragraph(THREE))[0]
    assert seam.after.startswith("各方")
    after = import_steps.parted(THREE, seam.position)(joined)
    assert [p.text for p in after.document.paragraphs][2:4] == ["鼓励会员国开放实时观测数据；", "各方可酌情安排；"]
    assert after.lines_of(THREE) == {16, 17}
    assert after.lines_of(after.document.paragraphs[3].id) == {19}, "each half has its own lines"


def test_a_paragraph_becomes_the_title_or_a_note(start: Reviewed) -> None:
    title = import_steps.as_field(ONE, "title")(start)
    assert title.document.masthead.title_text.startswith("重申其关于")
    assert ONE not in title.document.positions
    note = as_note(FOUR)(start)
    assert [n.text for n in note.document.footnotes] == ["各方可酌情安排；"]
    assert note.document.paragraph(THREE).notes == (note.document.footnotes[0].id,)
    with pytest.raises(EditRefused):
        as_note(ONE)(start)


@pytest.mark.parametrize(
    ("field", "text", "read"),
    [("symbol", "A/C.2/78/L.66", "A/C.2/78/L.66"), ("session", "第七十九届会议", 79), ("session", "79", 79)],
)
def test_fields_are_set_as_they_are_written(start: Reviewed, field: str, text: str, read: object) -> None:
    assert getattr(import_steps.field_set(field, text)(start).document.masthead, field) == read


def test_a_session_that_is_none_is_refused(start: Reviewed) -> None:
    with pytest.raises(EditRefused):
        import_steps.field_set("session", "不知道")(start)


def test_the_notes_of_the_sponsors_stay_when_their_words_change() -> None:

    document = res(op("请<n>1</n>报告。"))
    sponsors = (Run("甲国："), Run(NOTE_CHARACTER, note=NoteId(1001)), Run("决议草案"))
    document = replace(document, masthead=replace(document.masthead, sponsors=sponsors))
    after = import_steps.field_set("sponsors", "乙国：决议草案")(Reviewed(document))
    assert [run.note for run in after.document.masthead.sponsors if run.note] == [1001]


def test_each_citation_of_a_note_gets_a_note_of_its_own() -> None:
    document = res(pp("回顾<n>1</n>，"), op("请<n>1</n>报告<n>2</n>。"), notes={1: "甲", 2: "乙"})
    after = import_steps.notes_separated(Reviewed(document)).document
    assert [n.text for n in after.footnotes] == ["甲", "乙", "甲"]
    assert len(set(after.cited_notes)) == 3
    assert faults(after) == ()


def test_steps_can_be_taken_back_and_made_again(qtbot: object, start: Reviewed) -> None:
    revision = Revision()
    revision.begin(start)
    assert revision.make(LABEL, import_steps.left_out((ONE,)))
    assert revision.undo_label == LABEL
    after = revision.present
    revision.undo()
    assert revision.present is start
    revision.redo()
    assert revision.present is after
    assert not revision.make(LABEL, lambda state: state), "what changes nothing is no step"


def test_a_refused_step_is_said(qtbot: object, start: Reviewed) -> None:
    revision = Revision()
    revision.begin(start)
    said: list[Sentence] = []
    revision.refused.connect(said.append)
    assert not revision.make(LABEL, import_steps.joined(ONE))
    assert len(said) == 1
    assert revision.present is start


def _steps(paragraph: ParagraphId) -> list[Step]:
    parts = [import_steps.to_part(paragraph, part) for part in Part if part is not Part.TABLE]
    levels = [import_steps.to_level(paragraph, by) for by in (1, -1)]
    others = [import_steps.joined(paragraph), import_steps.left_out((paragraph,)), as_note(paragraph)]
    more = [import_steps.without_lead(paragraph), import_steps.each((paragraph, FOUR), import_steps.joined)]
    return [*parts, *levels, *others, *more, import_steps.parted(paragraph, 3), import_steps.confirmed(paragraph)]


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(0, 14)), max_size=12))
def test_whatever_is_corrected_the_document_stays_sound_and_the_sums_agree(
    wrapped: Imported, choices: list[tuple[int, int]]
) -> None:
    revision = Revision()
    revision.begin(begun(wrapped))
    for number, step in choices:
        paragraph = ParagraphId(number)
        if paragraph in revision.present.document.positions:
            steps = _steps(paragraph)
            revision.make(LABEL, steps[step % len(steps)])
        assert faults(revision.present.document) == ()
    assert sums(wrapped, revision.present).agree
    while revision.undo_label is not None:
        revision.undo()
    assert revision.present.document is wrapped.document


def test_joined_paragraphs_have_one_opening_phrase() -> None:
    start = Reviewed(res(op("<b>请</b>秘书长报告；"), op("<b>决定</b>审议。")))
    joined = import_steps.joined(TWO)(start).document.paragraph(ONE)
    assert joined.text == "请秘书长报告；决定审议。"
    assert [run.text for run in joined.runs if Mark.LEAD in run.marks] == ["请"]
