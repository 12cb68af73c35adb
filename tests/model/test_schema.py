from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.document import (
    Footnote,
    Masthead,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Scheme,
)
from drafter.model.numbering import paragraph_numbers
from drafter.model.schema import faults, normalise
from tests.builders import heading, op, pp, res, runs, sub


def levels(*paragraphs: tuple[Part, int]) -> list[int]:
    document = res(*(Paragraph(ParagraphId(0), part, runs("甲"), level) for part, level in paragraphs))
    return [paragraph.level for paragraph in normalise(document).paragraphs]


OP, SUB, ON = Part.OPERATIVE, Part.SUB, Part.CONTINUATION


@pytest.mark.parametrize(
    ("paragraphs", "tidy"),
    [
        ([(OP, 0), (SUB, 1), (SUB, 2), (OP, 0)], [0, 1, 2, 0]),
        ([(OP, 0), (SUB, 2), (SUB, 2), (SUB, 3)], [0, 1, 1, 2]),
        ([(OP, 0), (SUB, 1), (SUB, 4), (SUB, 1)], [0, 1, 2, 1]),
        ([(SUB, 2), (SUB, 2), (OP, 0)], [1, 1, 0]),
        ([(OP, 1), (SUB, 0)], [0, 1]),
        ([(Part.HEADING, 0), (SUB, 3)], [0, 1]),
        ([(OP, 0), (ON, 2), (SUB, 1), (ON, 1), (ON, 0)], [0, 0, 1, 1, 0]),
    ],
)
def test_levels_do_not_jump_and_siblings_stay_siblings(paragraphs: list[tuple[Part, int]], tidy: list[int]) -> None:
    assert levels(*paragraphs) == tidy


def test_a_tidy_document_is_left_as_it_is() -> None:
    document = res(pp("<b>回顾</b>甲<n>1</n>，"), op("乙："), sub("子。"))
    assert normalise(document) is document


def test_runs_are_merged_everywhere() -> None:
    pieces = (Run("甲"), Run(""), Run("乙"))
    document = replace(
        res(op("")),
        masthead=Masthead(title=pieces, sponsors=pieces),
        footnotes=(Footnote(NoteId(7), pieces),),
        paragraphs=(Paragraph(ParagraphId(1), OP, pieces),),
    )
    tidied = normalise(document)
    merged = (Run("甲乙"),)
    assert (tidied.masthead.title, tidied.masthead.sponsors) == (merged, merged)
    assert (tidied.footnotes[0].runs, tidied.paragraphs[0].runs) == (merged, merged)


def test_the_next_id_is_larger_than_any_id() -> None:
    assert normalise(replace(res(op("甲")), next_id=1)).next_id == 2


def test_a_lone_operative_paragraph_is_left_as_it_was_imported() -> None:
    for document in (res(op("甲。")), res(op("甲。", numbered=False)), res(op("甲；", numbered=False), op("乙。"))):
        assert normalise(document) is document


def test_notes_that_nothing_cites_are_not_lost() -> None:
    document = replace(res(op("甲。")), footnotes=(Footnote(NoteId(7), (Run("A/78/1。"),)),))
    assert normalise(document) is document


PARTS = st.sampled_from([Part.PREAMBULAR, OP, SUB, SUB, ON, Part.HEADING, Part.ANNEX])
SCHEMES = st.sampled_from(list(Scheme)[:-1])
NUMBERINGS = st.one_of(
    st.none(),
    st.builds(Numbering, SCHEMES, st.one_of(st.none(), st.integers(1, 30))),
    st.just(Numbering(Scheme.TYPED, typed="1.1")),
)
PARAGRAPHS = st.lists(st.tuples(PARTS, st.integers(0, 4), NUMBERINGS), max_size=10)


@given(PARAGRAPHS)
def test_normalising_prints_the_same_and_is_done_once(paragraphs: list[tuple[Part, int, Numbering | None]]) -> None:
    document = Resolution(
        "zh",
        paragraphs=tuple(
            Paragraph(ParagraphId(i), part, (Run("甲"),), level, numbering)
            for i, (part, level, numbering) in enumerate(paragraphs, 1)
        ),
        next_id=100,
    )
    tidied = normalise(document)
    assert normalise(tidied) is tidied
    assert paragraph_numbers(tidied) == paragraph_numbers(document)
    assert [(p.id, p.part, p.runs) for p in tidied.paragraphs] == [(p.id, p.part, p.runs) for p in document.paragraphs]
    assert faults(tidied) == ()


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        (replace(res(op("甲")), next_id=1), "next_id"),
        (replace(res(op("甲<n>1</n>")), footnotes=()), "does not exist"),
        (replace(res(op("甲")), footnotes=(Footnote(NoteId(1)),)), "used 2 times"),
        (replace(res(op("甲")), paragraphs=(Paragraph(ParagraphId(1), OP, level=1),)), "at level 1"),
    ],
)
def test_faults_are_named(document: Resolution, fault: str) -> None:
    assert any(fault in found for found in faults(document))


def test_a_heading_parts_lists() -> None:
    assert levels((OP, 0), (SUB, 1), (Part.HEADING, 0), (SUB, 2)) == [0, 1, 0, 1]
    assert heading("一").level == 0
