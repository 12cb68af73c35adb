"""What was mended is told once for each kind, and every place of it is known."""

from __future__ import annotations

from drafter.structuring.mending import Mends
from drafter.structuring.wording import seam, shortened
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


def test_one_and_more_are_told_apart_in_english() -> None:
    one, more = Mends(), Mends()
    for mends, count in ((one, 1), (more, 2)):
        mends.note("moved-notes", count=count)
        for mark in range(count):
            mends.note("uncited-note", str(mark + 1))
    assert [repair.sentence.en for repair in one.repairs()] == [
        "Lifted 1 note out of the running text",
        "Note 1 is cited nowhere in the text; kept as it stands",
    ]
    assert [repair.sentence.en for repair in more.repairs()] == [
        "Lifted 2 notes out of the running text",
        "Notes 1, 2 are cited nowhere in the text; kept as they stand",
    ]


def test_examples_end_at_words_and_without_a_stop() -> None:
    assert seam("sustainable patterns:", "cooperation and") == "patterns:／cooperation"
    assert seam("各国开展科学技", "术合作") == "科学技／术合"
    assert shortened("International cooperation on the observation") == "International…"
    mends = Mends()
    mends.note("wrong-link", "第70/1号决议 → A/76/403。")
    mends.note("wrong-link", "第71/1号决议 → A/76/404。")
    assert "403、第71" in mends.repairs()[0].sentence.zh
