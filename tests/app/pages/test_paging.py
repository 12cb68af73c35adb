"""Lines on pages: notes with the lines that cite them, groups kept whole, nothing lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.app.pages.paging import Page, Paging
from drafter.model.document import NoteId


@dataclass(frozen=True)
class Line:
    name: str
    height: int = 10
    before: int = 0
    notes: tuple[NoteId, ...] = ()


def paged(
    groups: Sequence[Sequence[Line]], notes: Mapping[NoteId, Sequence[Line]] | None = None, room: int = 100
) -> list[Page[Line]]:
    paging = Paging(notes or {}, 5, lambda _page: room)
    for group in groups:
        paging.add(group)
    return paging.finish()


def names(pages: Sequence[Page[Line]]) -> list[list[str]]:
    return [[placed.line.name for placed in page.lines] for page in pages]


def lines(count: int, name: str = "a") -> list[Line]:
    return [Line(f"{name}{index}") for index in range(count)]


def test_a_page_is_filled_and_the_next_one_begun() -> None:
    assert [len(page) for page in names(paged([[line] for line in lines(12)]))] == [10, 2]


def test_a_group_is_not_torn() -> None:
    assert [len(page) for page in names(paged([lines(7), lines(4, "b")]))] == [7, 4]


def test_a_group_that_no_page_can_hold_is() -> None:
    assert [len(page) for page in names(paged([lines(3), lines(14, "b")]))] == [3, 10, 4]


def test_space_above_a_paragraph_is_left_out_at_the_head_of_a_page() -> None:
    (first, second) = paged([lines(10), [Line("b", before=50)]])
    assert (first.lines[-1].top, second.lines[0].top) == (90, 0)


def test_a_note_stands_on_the_page_of_the_line_that_cites_it_first() -> None:
    one, two = NoteId(1), NoteId(2)
    notes = {one: [Line("note", 20)], two: [Line("other", 20)]}
    citing = [*lines(6), Line("x", notes=(one,)), Line("y", notes=(two, one))]
    pages = paged([[line] for line in citing], notes)
    assert names(pages)[1] == ["y"]
    assert [[line.name for line in page.notes] for page in pages] == [["note"], ["other"]]


def test_a_note_larger_than_a_page_goes_on_over_the_next() -> None:
    note = NoteId(1)
    pages = paged([[Line("x", notes=(note,))], [Line("y")]], {note: lines(15, "n")})
    assert [len(page.notes) for page in pages] == [8, 7]
    assert names(pages) == [["x"], ["y"]]


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(5, 40), st.integers(0, 30), st.lists(st.integers(1, 6), max_size=2)), min_size=1
        ),
        max_size=20,
    ),
    st.lists(st.integers(0, 14), min_size=6, max_size=6),
)
def test_every_line_and_every_cited_note_stands_once_and_in_order(
    shapes: list[list[tuple[int, int, list[int]]]], lengths: list[int]
) -> None:
    notes = {NoteId(at): lines(length, f"n{at}-") for at, length in enumerate(lengths, start=1)}
    groups = [
        [Line(f"{i}-{j}", height, before, tuple(map(NoteId, cited))) for j, (height, before, cited) in enumerate(group)]
        for i, group in enumerate(shapes)
    ]
    pages = paged(groups, notes)
    assert [name for page in names(pages) for name in page] == [line.name for group in groups for line in group]
    cited = dict.fromkeys(note for group in groups for line in group for note in line.notes)
    expected = [line.name for note in cited for line in notes[note]]
    assert [line.name for page in pages for line in page.notes] == expected
    for page in pages:
        tops = [(placed.top, placed.line.height) for placed in page.lines]
        assert all(top + height <= below for (top, height), (below, _) in pairwise(tops))
