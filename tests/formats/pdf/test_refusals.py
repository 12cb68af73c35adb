"""A PDF that cannot be read is refused with one sentence, and whatever is odd in one never takes long."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.pdf import pdfium
from tests.formats.pdf.drafts import random_draft
from tests.formats.pdf.paper import Paper, Span
from tests.formats.pdf.setter import CHINESE, UN

_LONGEST_S = 10.0
"""For a damaged file of a few pages; a whole one takes a tenth of a second."""


def refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        formats.read(data, "file.pdf")
    return caught.value


def outcome(data: bytes) -> str:
    """The format that was read, or the kind of the refusal; anything else is raised."""
    try:
        return formats.read(data, "file.pdf").format
    except FormatError as error:
        return error.kind if error.sentence.zh and error.sentence.en else "no sentence"


def page_of_text() -> Paper:
    paper = Paper()
    sheet = paper.sheet()
    sheet.text(123, 700, "The General Assembly,").text(147, 680, "Recalling its resolution 70/1,")
    sheet.text(147, 660, "1. Requests the keepers of lighthouses to keep their lamps.")
    return paper


def test_a_scan_has_no_text() -> None:
    paper = Paper()
    paper.sheet().picture()
    error = refusal(paper.data())
    assert error.kind == "unsupported"
    assert error.sentence.zh == "这份PDF是扫描件，没有文字可读。请用Word或XML版，或把文字粘贴进来。"


def test_a_scan_with_a_stamp_is_a_scan() -> None:
    paper = Paper()
    for _ in range(3):
        paper.sheet().picture().text(50, 20, "Received in the archive")
    assert "扫描件" in refusal(paper.data()).sentence.zh


def test_empty_pages_have_no_text() -> None:
    paper = Paper()
    paper.sheet()
    assert "没有文字" in refusal(paper.data()).sentence.zh


def test_a_locked_file_says_so() -> None:
    error = refusal(page_of_text().data(locked=True))
    assert (error.kind, error.sentence.zh) == ("locked", "这份PDF加了密码。解除后再打开。")


def test_fonts_without_a_meaning() -> None:
    sheet = (paper := Paper()).sheet()
    for line in range(30):
        sheet.text(100, 700 - 14 * line, "大会回顾其决议并请秘书长提交报告", face="mute")
    error = refusal(paper.data())
    assert error.kind == "unsupported"
    assert "乱码" in error.sentence.zh


def test_fonts_that_are_nowhere() -> None:
    sheet = (paper := Paper()).sheet()
    text = "各国海岸灯塔看守人在漫长的夜里照管灯火"
    for line in range(6):
        for at, char in enumerate(text):
            code = char.encode("utf-16-be").hex()
            sheet.content.append(f"BT /nowhere 10 Tf 1 0 0 1 {100 + 10 * at} {700 - 14 * line} Tm <{code}> Tj ET")
    sheet.text(100, 500, "The General Assembly,")
    assert "没有嵌入字体" in refusal(paper.data()).sentence.zh


def test_a_page_tree_that_holds_itself_ends() -> None:
    imported = formats.read(page_of_text().data(loop=True), "file.pdf")
    assert imported.document.paragraphs[0].text == "Recalling its resolution 70/1,"


def test_a_thousand_pages_are_too_many() -> None:
    error = refusal(page_of_text().data(pages=1000))
    assert error.kind == "too-large"


def test_too_many_characters_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfium, "MOST_CHARACTERS", 50)
    assert refusal(page_of_text().data()).kind == "too-large"


def test_no_pages_at_all() -> None:
    assert refusal(Paper().data()).kind == "damaged"


def test_the_head_of_a_pdf_without_one() -> None:
    assert refusal(b"%PDF-1.7\n" + bytes(range(256)) * 20).kind == "damaged"


def test_a_few_bytes_in_front_do_no_harm() -> None:
    assert formats.read(b"\r\n\r\n" + page_of_text().data(), "file.pdf").document.paragraphs


_WHOLE = [
    random_draft(1, "en").set(UN),
    random_draft(2, "zh").set(CHINESE),
    page_of_text().data(),
]


@settings(max_examples=120)
@given(st.integers(0, 10**9))
def test_a_damaged_file_is_read_or_refused_in_time(seed: int) -> None:
    data = mutated(random.Random(seed))
    start = time.monotonic()
    assert outcome(data) in ("pdf", "damaged", "locked", "unsupported", "not-a-document", "too-large")
    assert time.monotonic() - start < _LONGEST_S


def mutated(rng: random.Random) -> bytes:
    """One of the files with bytes changed, cut out, doubled, emptied, or its end gone."""
    data = bytearray(rng.choice(_WHOLE))
    for _ in range(rng.choice((1, 1, 3, 20))):
        at = rng.randrange(len(data))
        length = min(len(data) - at, rng.choice((1, 8, 200)))
        kind = rng.randrange(5)
        if kind == 0:
            data[at : at + length] = rng.randbytes(length)
        elif kind == 1:
            del data[at : at + length]
        elif kind == 2:
            data[at:at] = data[at : at + length]
        elif kind == 3:
            data[at : at + length] = bytes(length)
        elif len(data) > 400:
            del data[rng.randrange(200, len(data)) :]
        if len(data) < 100:
            break
    return bytes(data)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_OPERATORS := (
    "q", "Q", "BT", "ET", "/roman 1e30 Tf", "/roman 0 Tf", "/roman -5 Tf", "1e20 0 0 1e20 0 0 cm", "0 0 0 0 0 0 cm",
    "1 0 0 1 -99999 5 Tm", "0 0 0 0 9 9 Tm", "<41> Tj", "(The General Assembly,) Tj", "[(a) -1e9 (b)] TJ", "5 Ts",
    "3 Tr", "0 0 1e9 1e9 re f", "/picture Do", "/nothing Do", "W n", "T*", "1e9 TL", "1e9 Tz", "0 Tz",
)), min_size=1, max_size=60))  # fmt: skip
def test_any_page_content_is_read_or_refused(operators: list[str]) -> None:
    sheet = (paper := Paper()).sheet()
    sheet.spans(123, 700, Span("The General Assembly,"))
    sheet.content.append(" ".join(operators))
    assert outcome(paper.data()) in ("pdf", "unsupported", "not-a-document")
