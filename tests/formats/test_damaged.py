"""Damaged files of every kind are read, or refused with a sentence; nothing else happens."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import FormatError
from tests.formats.test_akn import SAMPLE
from tests.formats.test_reading import DOCX, HTML, MARKDOWN, TEXT

_FILES = st.sampled_from([TEXT.encode(), MARKDOWN.encode(), HTML.encode(), SAMPLE.encode(), DOCX])
_PLACES = st.floats(0, 1, exclude_max=True)


@given(data=_FILES, cut=_PLACES)
def test_cut_short(data: bytes, cut: float) -> None:
    with contextlib.suppress(FormatError):
        formats.read(data[: int(len(data) * cut)], "a")


@given(data=_FILES, changes=st.lists(st.tuples(_PLACES, st.integers(0, 255)), min_size=1, max_size=20))
def test_bytes_changed(data: bytes, changes: list[tuple[float, int]]) -> None:
    damaged = bytearray(data)
    for place, value in changes:
        damaged[int(len(damaged) * place)] = value
    with contextlib.suppress(FormatError):
        formats.read(bytes(damaged), "a")


@given(data=_FILES, start=_PLACES, end=_PLACES)
def test_a_stretch_missing(data: bytes, start: float, end: float) -> None:
    first, last = sorted((int(len(data) * start), int(len(data) * end)))
    with contextlib.suppress(FormatError):
        formats.read(data[:first] + data[last:], "a")


@given(st.binary(max_size=3000))
def test_any_bytes(data: bytes) -> None:
    with contextlib.suppress(FormatError):
        formats.read(data, "a")
