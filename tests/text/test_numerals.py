from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.text import numerals


@given(st.integers(1, 9999))
def test_han_numerals_read_back(number: int) -> None:
    assert numerals.from_han(numerals.to_han(number)) == number


@given(st.integers(1, 999))
def test_english_ordinals_read_back_however_they_are_written(number: int) -> None:
    words = numerals.to_ordinal_en(number)
    assert {numerals.from_ordinal_en(form) for form in (words, words.title(), words.replace("-", " "))} == {number}


@given(st.integers(1, 3999))
def test_roman_numerals_read_back_in_both_cases(number: int) -> None:
    roman = numerals.to_roman(number)
    assert numerals.from_roman(roman) == numerals.from_roman(roman.lower()) == number


@given(st.integers(1, 200))
def test_marks_of_items_read_back(place: int) -> None:
    assert numerals.from_letters(numerals.to_letters(place)) == place
    assert numerals.from_circled_han(numerals.to_circled_han(place)) == place


@given(st.text(alphabet="〇零一二三四五六七八九十百千", min_size=1, max_size=8))
def test_a_han_numeral_is_read_only_where_it_is_written_so(text: str) -> None:
    number = numerals.from_han(text)
    plain = text.replace("〇", "零")
    if number is not None and any(sign in text for sign in "十百千"):
        assert numerals.to_han(number) == plain


@pytest.mark.parametrize(
    ("number", "han"),
    [(10, "十"), (12, "十二"), (81, "八十一"), (103, "一百零三"), (110, "一百一十"), (2003, "二千零三")],
)
def test_han_numerals_are_those_of_the_united_nations(number: int, han: str) -> None:
    assert numerals.to_han(number) == han


def test_years_are_read_digit_by_digit() -> None:
    assert numerals.from_han("一九七五") == 1975
    assert numerals.from_han("二〇二三") == 2023


@pytest.mark.parametrize("text", ["", "一" * 5000, "百一", "一百一十十", "十百", "零", "甲", "7"])
def test_what_is_no_han_numeral_gives_none(text: str) -> None:
    assert numerals.from_han(text) is None


@pytest.mark.parametrize(
    ("number", "words"), [(79, "seventy-ninth"), (80, "eightieth"), (101, "one hundred and first")]
)
def test_english_ordinals_are_written_in_words(number: int, words: str) -> None:
    assert numerals.to_ordinal_en(number) == words


def test_english_ordinals_in_digits_are_read() -> None:
    assert numerals.from_ordinal_en("79th") == 79
    assert numerals.from_ordinal_en("session") is None


@pytest.mark.parametrize("text", ["IIII", "IVX", "", "Xv", "ABC"])
def test_malformed_roman_numerals_give_none(text: str) -> None:
    assert numerals.from_roman(text) is None


def test_letters_go_on_doubled_after_z() -> None:
    assert [numerals.to_letters(n) for n in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
    assert numerals.from_letters("ab") is None


def test_circled_han_goes_on_in_brackets_after_ten() -> None:
    assert [numerals.to_circled_han(n) for n in (1, 10, 11)] == ["㈠", "㈩", "(十一)"]
    assert numerals.from_circled_han("（一）") == 1
    assert numerals.from_circled_han("①") is None


@pytest.mark.parametrize(
    "write",
    [
        numerals.to_han,
        numerals.to_roman,
        numerals.to_letters,
        numerals.to_circled_han,
        numerals.to_ordinal_en,
    ],
)
def test_zero_has_no_numeral(write: object) -> None:
    with pytest.raises(ValueError, match="0"):
        write(0)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "number"), [("78", 78), ("０７", 7), ("", None), ("²", None), ("7a", None), ("9" * 5000, None)]
)
def test_figures_are_read_where_they_are_a_number(text: str, number: int | None) -> None:
    assert numerals.from_figures(text) == number


def test_figures_alone_are_raised() -> None:
    assert numerals.to_raised("10 *") == "¹⁰ *"


def test_ordinals_in_figures_end_as_they_are_spoken() -> None:
    spoken = {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 82: "82nd", 111: "111th"}
    assert {number: numerals.to_ordinal_figures_en(number) for number in spoken} == spoken
