"""What was mended is told once for each kind, and every place of it is known."""

from __future__ import annotations

from drafter.structuring.mending import Mends
from drafter.text.spans import Span


def test_every_place_of_a_kind_is_kept_in_the_order_of_the_source() -> None:
    mends = Mends()
    mends.note("joined-lines", "甲／乙", Span(9, 10))
    mends.note("joined-lines", "丙／丁", Span(3, 4))
    mends.note("joined-lines", "丙／丁", Span(3, 4))
    mends.note("joined-lines", "戊／己")
    (repair,) = mends.repairs()
    assert repair.places == (Span(3, 4), Span(9, 10))
    assert repair.lines == Span(9, 10), "that of the example in the sentence"
    assert "4" in repair.sentence.zh


def test_what_happened_nowhere_in_particular_has_no_places() -> None:
    mends = Mends()
    mends.note("removed-spaces", count=12)
    (repair,) = mends.repairs()
    assert (repair.places, repair.lines) == ((), None)
