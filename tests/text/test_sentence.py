"""Sentences: parts in one row, with the commas of each language."""

from __future__ import annotations

from drafter.text.sentence import Sentence, strung, with_commas


def test_parts_are_listed_with_the_commas_of_the_language() -> None:
    assert with_commas(("a", "b"), "zh") == "a，b"
    assert with_commas(("a", "b"), "en") == "a, b"


def test_a_part_that_says_nothing_has_no_comma() -> None:
    assert with_commas(("", "a", ""), "en") == "a"
    assert with_commas((), "zh") == ""


def test_sentences_are_strung_in_both_languages() -> None:
    said = strung((Sentence("改2处", "2 changed"), Sentence("", ""), Sentence("增1处", "1 new")))
    assert said == Sentence("改2处，增1处", "2 changed, 1 new")
