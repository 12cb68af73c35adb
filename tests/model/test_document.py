from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.document import NOTE_CHARACTER, Mark, NoteId, Paragraph, ParagraphId, Part, Run
from drafter.model.runs import cut, length, marked, spliced, tidy
from drafter.text.spans import Span
from tests.builders import runs

MARKS = st.frozensets(st.sampled_from([Mark.LEAD, Mark.BOLD]), max_size=2)
WORDS = st.builds(Run, st.text("甲乙丙 ", max_size=4), MARKS)
CITATIONS = st.integers(1, 3).map(lambda note: Run(NOTE_CHARACTER, note=NoteId(note)))
RUNS = st.lists(st.one_of(WORDS, CITATIONS), max_size=8).map(tuple)


def paragraph(marked_up: str) -> Paragraph:
    return Paragraph(ParagraphId(1), Part.OPERATIVE, runs(marked_up))


def characters(some: tuple[Run, ...]) -> list[tuple[str, frozenset[Mark], int | None]]:
    return [(char, run.marks, run.note) for run in some for char in run.text]


def test_a_run_holds_no_note_character_unless_it_cites_a_note() -> None:
    for text, note in ((f"甲{NOTE_CHARACTER}", None), (NOTE_CHARACTER, None), ("甲", NoteId(1)), ("", NoteId(1))):
        with pytest.raises(ValueError, match="note citation"):
            Run(text, note=note)


@pytest.mark.parametrize(
    ("marked_up", "lead", "start"),
    [
        ("<b>欢迎</b>报告", "欢迎", 0),
        ("在这方面<b>欢迎</b>报告", "欢迎", 4),
        ("应其邀请，<b>请</b>秘书长", "请", 5),
        ("<b>对</b>报告<b>表示满意</b>", "对", 0),
        ("<b>欢</b><b>迎</b>报告", "欢迎", 0),
        ("<b> Takes </b><b>note</b> of", "Takes note", 1),
        ("<b>欢</b><n>1</n><b>迎</b>", "欢", 0),
        ("报告", "", None),
    ],
)
def test_the_lead_is_the_first_unbroken_group_of_lead_runs(marked_up: str, lead: str, start: int | None) -> None:
    found = paragraph(marked_up)
    assert found.lead == lead
    assert found.lead_span == (None if start is None else Span(start, start + len(lead)))


def test_a_text_position_lies_before_or_after_the_notes_cited_there() -> None:
    found = paragraph("甲<n>1</n><n>2</n>乙")
    assert found.content_position(1) == 1
    assert found.content_position(1, after_notes=True) == 3
    assert found.content_position(2) == 4


@given(RUNS)
def test_tidying_keeps_every_character_and_is_done_once(some: tuple[Run, ...]) -> None:
    tidied = tidy(some)
    assert characters(tidied) == characters(some)
    assert tidy(tidied) is tidied


@given(RUNS, st.data())
def test_cut_runs_join_to_the_whole(some: tuple[Run, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, length(some)))
    assert characters((*cut(some, 0, at), *cut(some, at))) == characters(some)


@given(RUNS, RUNS, st.data())
def test_splicing_replaces_just_the_span(some: tuple[Run, ...], new: tuple[Run, ...], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, length(some)))
    end = data.draw(st.integers(start, length(some)))
    whole = characters(some)
    assert characters(spliced(some, Span(start, end), new)) == whole[:start] + characters(new) + whole[end:]


@given(RUNS, st.data())
def test_marking_a_span_marks_its_words_only(some: tuple[Run, ...], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, length(some)))
    end = data.draw(st.integers(start, length(some)))
    after = characters(marked(some, Span(start, end), Mark.BOLD, present=True))
    for index, (was, now) in enumerate(zip(characters(some), after, strict=True)):
        inside = start <= index < end and was[2] is None
        assert now == (was[0], was[1] | {Mark.BOLD} if inside else was[1], was[2])
