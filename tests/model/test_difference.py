"""Where two documents differ, and what one inherits from the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.model import edits
from drafter.model.difference import difference, have_same_names, have_same_structure
from drafter.model.document import Numbering, Part, Scheme
from drafter.model.memo import inherit
from drafter.model.numbering import paragraph_numbers
from drafter.model.state import DraftState, Edit, apply
from drafter.text.spans import Span
from tests.builders import heading, op, pp, res
from tests.model.checking import LABEL, check_memory

ITEMS = [object() for _ in range(4)]
SOME = st.lists(st.sampled_from(ITEMS), max_size=8)


@given(SOME, SOME)
def test_outside_the_difference_all_is_the_same(old: list[object], new: list[object]) -> None:
    found = difference(old, new)
    assert [*new[: found.start], *old[found.start : found.old_end], *new[found.new_end :]] == old
    assert 0 <= found.start <= found.old_end <= len(old)
    assert found.start <= found.new_end <= len(new)


def test_equal_objects_that_are_not_one_differ() -> None:
    old, new = pp("甲"), pp("甲")
    assert old == new
    assert difference([old], [new]).old_end == 1


DRAFT = res(pp("<b>回顾</b>甲，"), heading("一"), op("<b>请</b>乙<n>1</n>；"), op("丙。"))
FIRST, HEADING, THIRD = (p.id for p in DRAFT.paragraphs[:3])


def test_words_that_name_no_paragraph_leave_the_structure() -> None:
    assert have_same_structure(DRAFT, edits.type_text(DRAFT, FIRST, Span(3, 3), "又"))


def test_words_of_a_heading_name_it() -> None:
    after = edits.type_text(DRAFT, HEADING, Span(0, 0), "又")
    assert have_same_structure(DRAFT, after)
    assert not have_same_names(DRAFT, after)
    inherit(DRAFT, after)
    check_memory(after)


def test_a_citation_that_goes_is_structure() -> None:
    assert not have_same_structure(DRAFT, edits.type_text(DRAFT, THIRD, Span(1, 4), ""))


def test_a_number_that_begins_anew_is_structure() -> None:
    changed = replace(DRAFT.paragraphs[2], numbering=Numbering(Scheme.ARABIC, 5))
    after = replace(DRAFT, paragraphs=(*DRAFT.paragraphs[:2], changed, DRAFT.paragraphs[3]))
    assert not have_same_structure(DRAFT, after)
    inherit(DRAFT, after)
    assert paragraph_numbers(after)[THIRD] == "5."


def test_a_key_numbers_nothing_anew() -> None:
    before = apply(DraftState(DRAFT), Edit(LABEL, lambda d: edits.type_text(d, FIRST, Span(3, 3), "又")))
    numbers = paragraph_numbers(before.document)
    after = apply(before, Edit(LABEL, lambda d: edits.type_text(d, THIRD, Span(1, 1), "又"))).document
    assert paragraph_numbers(after) is numbers
    check_memory(after)


def test_a_part_that_changes_is_numbered_anew() -> None:
    before = apply(DraftState(DRAFT), Edit(LABEL, lambda d: edits.type_text(d, FIRST, Span(3, 3), "又")))
    after = apply(before, Edit(LABEL, lambda d: edits.set_part(d, THIRD, Part.SUB))).document
    check_memory(after)
