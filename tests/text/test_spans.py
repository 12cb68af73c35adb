from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text.spans import Span, Utf16Table

TEXTS = st.text(alphabet=st.sampled_from("a决\U00020000\U0001f600 "), max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_code_points_and_utf16_units_translate_both_ways(text: str) -> None:
    table = Utf16Table(text)
    for position in range(len(text) + 1):
        assert table.to_utf16(position) == units(text[:position])
        assert table.to_code_point(table.to_utf16(position)) == position


@given(TEXTS)
def test_a_position_inside_a_surrogate_pair_counts_as_the_one_before_it(text: str) -> None:
    table = Utf16Table(text)
    for position, char in enumerate(text):
        if ord(char) > 0xFFFF:
            assert table.to_code_point(units(text[:position]) + 1) == position


@given(TEXTS)
def test_translated_positions_never_go_back(text: str) -> None:
    table = Utf16Table(text)
    places = [table.to_code_point(unit) for unit in range(units(text) + 1)]
    assert places == sorted(places)


def test_a_span_knows_its_text_and_length() -> None:
    span = Span(2, 4)
    assert span.of("回顾其决议") == "其决"
    assert len(span) == 2
    assert span.shifted(1) == Span(3, 5)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(Span(0, 2), Span(2, 4), False), (Span(0, 3), Span(2, 4), True), (Span(1, 1), Span(0, 2), False)],
)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span, expected: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is expected


@pytest.mark.parametrize("bounds", [(-1, 2), (3, 2)])
def test_a_span_cannot_end_before_it_starts(bounds: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(*bounds)


def test_an_empty_span_is_a_place_too() -> None:
    assert Span(4, 4)
    assert len(Span(4, 4)) == 0
