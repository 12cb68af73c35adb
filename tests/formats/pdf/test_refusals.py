"""A PDF that cannot be read is refused with one sentence."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats import FormatError
from drafter.formats.pdf import pdfium
from tests.formats.pdf.paper import Paper


def refusal(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as caught:
        formats.read(data, "file.pdf")
    return caught.value


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


def test_too_many_characters_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfium, "MOST_CHARACTERS", 50)
    assert refusal(page_of_text().data()).kind == "too-large"


def test_no_pages_at_all() -> None:
    assert refusal(Paper().data()).kind == "damaged"


def test_the_head_of_a_pdf_without_one() -> None:
    assert refusal(b"%PDF-1.7\n" + bytes(range(256)) * 20).kind == "damaged"


def test_a_few_bytes_in_front_do_no_harm() -> None:
    assert formats.read(b"\r\n\r\n" + page_of_text().data(), "file.pdf").document.paragraphs
