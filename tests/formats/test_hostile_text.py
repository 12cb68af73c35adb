"""Text that is made to take long is read in a time that grows with its length: long runs of one thing, in every format.

20,000 characters take a few tenths of a second; where time grew with the square of the length they took a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from drafter import formats
from drafter.cli import shapes
from drafter.formats import FormatError
from drafter.formats.docx import writer
from tests.builders import op, pp, res
from tests.limits import run_limited

_HEAD = "第八十一届会议\n题目\n大会，\n回顾其第74/1号决议，\n1. 请秘书长提交报告。\n"
_ENGLISH = "Eighty-first session\nTitle\nThe General Assembly,\nRecalling its resolution 74/1,\n1. Requests a report.\n"
_LENGTH = 20_000
_UNITS = (
    "(",
    "[",
    "[a](",
    "“",
    "《",
    "**",
    "、",
    "，",
    ", ",
    "1",
    "１",
    "1,",
    "X",
    "co-",
    "co-x ",
    "A/",
    "A/RES/",
    "75/1、",
)
_WORDS = (
    "大会",
    "第八十一届会议",
    "2023年12月",
    "一百",
    "resolution ",
    "Recalling ",
    "one hundred and ",
    "twenty-",
    "和",
    "of ",
)
_SIGNS = ("¹", "\ufffc", "\u200b", "\u00a0", "\u0301", " ", "\t", ".", "___", "---")


def _in_one_line(unit: str) -> str:
    return unit * (_LENGTH // len(unit)) + "\n"


def _in_lines(unit: str) -> str:
    return f"{unit}\n" * (_LENGTH // (len(unit) + 1))


_LONG: Mapping[str, Callable[[int], str]] = {
    "numbers": lambda n: "".join(f"{i}. 请\n" for i in range(n // 8)),
    "numbers alone": lambda n: "".join(f"{i}.\n" for i in range(n // 6)),
    "figures": lambda n: "2. 请" + "".join(f"各国{i} " for i in range(n // 7)) + "\n",
    "notes": lambda n: (
        "".join(f"{i + 2}. 请各国{i + 1} 报告。\n" for i in range(n // 20))
        + "_______\n"
        + "".join(f"{i + 1} 见A/{i}。\n" for i in range(n // 20))
    ),
    "notes of one mark": lambda n: "2. 请各国，1 报告。\n" * (n // 24) + "_______\n" + "1 见A/1。\n" * (n // 24),
    "pages": lambda n: "\f".join("2. 请各国报告。\n1 见A/1。\n" for _ in range(n // 20)),
    "cut words": lambda n: "the keepers of light houses in co-\n" * (n // 34),
}


def understand(data: bytes) -> int:
    """What `drafter structure` does with a file; how many paragraphs it has, 0 where it is refused."""
    try:
        document = formats.read(data, "a").document
    except FormatError:
        return 0
    shapes.structure_of(document, "a", "text")
    return len(document.paragraphs)


@pytest.mark.parametrize("unit", [*_UNITS, *_WORDS, *_SIGNS])
def test_one_thing_over_and_over_in_one_line(unit: str) -> None:
    head = _ENGLISH if unit.isascii() else _HEAD
    run_limited(understand, (head + _in_one_line(unit)).encode(), seconds=6, megabytes=500)


@pytest.mark.parametrize("unit", ["(", "1", "X", "、", "大会", "一", "¹", "\ufffc", "____"])
def test_one_thing_over_and_over_in_lines_of_its_own(unit: str) -> None:
    run_limited(understand, (_HEAD + _in_lines(unit)).encode(), seconds=10, megabytes=500)


@pytest.mark.parametrize("kind", _LONG)
def test_long_texts_of_one_kind(kind: str) -> None:
    run_limited(understand, (_HEAD + _LONG[kind](_LENGTH)).encode(), seconds=10, megabytes=500)


@pytest.mark.parametrize("unit", ["(", "[a](", "X", "、", "75/1、", "<b>", "&amp;", " "])
def test_web_pages_and_markdown(unit: str) -> None:
    line = _in_one_line(unit)
    page = f"<!DOCTYPE html><html><body><p>大会，</p><p>回顾其决议，</p><p>1. 请{line}</p></body></html>"
    run_limited(understand, page.encode(), seconds=6, megabytes=500)
    run_limited(understand, f"**大会**，\n\n回顾其决议，\n\n1. 请{line}".encode(), seconds=6, megabytes=500)


@pytest.mark.parametrize("unit", ["(", "、", "75/1、", "第八十一届会议", " "])
def test_one_long_paragraph_of_a_word_file(unit: str) -> None:
    data = writer.write(res(pp("<b>回顾</b>其决议，"), op(f"<b>请</b>{_in_one_line(unit).strip()}各国。")))
    assert run_limited(understand, data, seconds=6, megabytes=500) == 2


@pytest.mark.parametrize("stray", ["\ufffc", "回顾\ufffc其决议，\n\ufffc"])
def test_a_character_that_stands_for_a_citation_here_is_left_out(stray: str) -> None:
    document = formats.read((_HEAD + stray + "\n").encode(), "a.txt").document
    assert "\ufffc" not in "".join(paragraph.text for paragraph in document.paragraphs)
    assert all(paragraph.text for paragraph in document.paragraphs)


@pytest.mark.parametrize("number", ["9" * 5000, "²"], ids=["more figures than a number has", "a raised figure"])
@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>大会，</p><ol start='{0}'><li value='{0}'>请各国。</li></ol></body></html>",
        "<!DOCTYPE html><html><body><p>大会，</p><p style='font-weight:{0}'>1. 请各国。</p></body></html>",
        "<!DOCTYPE html><html><body><p>大会，</p><p>1. 请<sup>{0}</sup>。</p><p><sup>{0}</sup> 见。</p></body></html>",
        "**大会**，\n\n回顾其决议[^{0}]，\n\n1. 请各国。\n\n[^{0}]: 见。\n",
        "大会，\n回顾其第{0}/{0}号决议，\n1. 请各国{0} 报告。\n_____\n{0} 见。\n\f{0}\n",
    ],
)
def test_figures_that_are_no_number_are_text(text: str, number: str) -> None:
    assert formats.read(text.format(number).encode(), "a").document.paragraphs
