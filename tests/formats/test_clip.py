"""What programs put on the clipboard: RTF is read for its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.formats.clip import words_of_rtf

HEAD = (
    rb"{\rtf1\ansi\ansicpg936\uc2\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    rb"{\f1\fnil\fcharset134 \'cb\'ce\'cc\'e5{\*\falt SimSun};}}{\stylesheet{\ql Normal;}}{\info{\author X}}"
)


def test_words_and_their_counted_numbers_are_read_and_what_is_not_printed_is_not() -> None:
    body = (
        rb"\pard{\b\f1 \'bb\'d8\'b9\'cb}{\f1\u20854\'c6\'e478/167\u21495\'ba\'c5\u20915\'be\'f6}{\super 1}\'a3\'ac\par "
        rb"{\listtext\f0 1.\tab}{\b\f1 \'be\'f6\'b6\'a8}{\*\bkmkstart a}\'a3\'bb\par}"
    )
    assert words_of_rtf(HEAD + body) == "回顾其78/167号决1，\n1.\t决定；\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (rb"{\rtf1\ansi \u-10179 ?\u-8704 ? A/78/1\par}", "\U0001f600 A/78/1\n"),
        (HEAD + "\\f1 决议}".encode("gbk"), "决议"),
        (rb"{\rtf1\ansi{\fonttbl{\f0\fcharset85 Song;}}\f0 \u20915?\'be}", "决¾"),
        (rb"{\rtf1\ansi{\pict\pngblip " + b"89504e47\r\n" * 400_000 + rb"}words}" + b"\0", "words"),
    ],
    ids=["beyond the first plane", "bytes beyond ASCII", "an encoding that Python lacks", "a picture"],
)
def test_what_programs_do_differently_is_read_all_the_same(data: bytes, words: str) -> None:
    assert words_of_rtf(data) == words


@pytest.mark.parametrize("data", [b"", b"words", HEAD + b"}", rb"{\rtf1{\pict 00}}"])
def test_what_has_no_words_is_none(data: bytes) -> None:
    assert words_of_rtf(data) is None


@given(st.binary(max_size=200))
def test_what_is_damaged_is_no_mistake_of_ours(tail: bytes) -> None:
    words = words_of_rtf(HEAD + tail)
    assert words is None or words.strip()
