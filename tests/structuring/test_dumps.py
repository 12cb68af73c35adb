"""Texts copied out of PDF files, read back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from tests.structuring.accounting import lost_characters
from tests.structuring.press import Manner, Press
from tests.structuring.sources import HEAD, NOTES, PARAGRAPHS, wrapped

_NUMBER = re.compile(r"(\d+\.|\([a-z]\)) ")
_MARK = re.compile(r"\{(\d+)\}")


def read(inferred: Inferred) -> list[tuple[str, str, list[str]]]:
    """Number, words and marks of each paragraph."""
    numbers, marks = paragraph_numbers(inferred.document), note_marks(inferred.document)
    return [(numbers.get(p.id, ""), p.text, [marks[n] for n in p.notes]) for p in inferred.document.paragraphs]


def printed() -> list[tuple[str, str, list[str]]]:
    expected = []
    for paragraph in PARAGRAPHS:
        number = _NUMBER.match(paragraph)
        text = _MARK.sub("", paragraph[number.end() if number else 0 :])
        expected.append((number[1] if number else "", text, _MARK.findall(paragraph)))
    return expected


@pytest.mark.parametrize("manner", ["copied", "layout", "raw"])
def test_a_dump_reads_as_what_was_printed(manner: Manner) -> None:
    raw = wrapped(Press(manner).print(HEAD, PARAGRAPHS, NOTES))
    inferred = infer(raw)
    assert read(inferred) == printed()
    assert [note.text for note in inferred.document.footnotes] == list(NOTES.values())
    assert lost_characters(raw, inferred) == ""


@given(manner=st.sampled_from(["copied", "layout"]), measure=st.integers(26, 44), page=st.integers(12, 60))
def test_the_page_does_not_matter_where_beginnings_are_drawn_in(manner: Manner, measure: int, page: int) -> None:
    raw = wrapped(Press(manner, measure, page).print(HEAD, PARAGRAPHS, NOTES))
    inferred = infer(raw)
    assert read(inferred) == printed()
    assert lost_characters(raw, inferred) == ""


@pytest.mark.parametrize("page", [10, 17, 40])
@pytest.mark.parametrize("measure", [30, 32.5, 34.8, 36, 40])
def test_the_page_does_not_matter_without_indents_either(measure: float, page: int) -> None:
    raw = wrapped(Press("raw", measure, page).print(HEAD, PARAGRAPHS, NOTES))
    inferred = infer(raw)
    assert read(inferred) == printed()
