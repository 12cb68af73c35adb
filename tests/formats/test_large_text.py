"""Texts far larger than a resolution are refused in a moment; many notes and pages take time in proportion."""

from __future__ import annotations

import pytest

from drafter import formats
from drafter.formats.errors import FormatError
from tests.limits import run_limited

_TEXT = "The General Assembly,\nRecalling its decisions,\n1. Requests a report.\n"
_PAGE = "<p>The General Assembly,</p><p><i>Recalling</i> its decisions,</p>"
_XML = (
    "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><statement>"
    "<coverPage><p>{}</p></coverPage><preamble><formula><p>The General Assembly,</p></formula></preamble>"
    "<mainBody><paragraph><num>1.</num><content><p>Requests a report:</p></content><list>{}</list></paragraph>"
    "</mainBody></statement></akomaNtoso>"
)


def _refusal(data: bytes) -> str:
    try:
        formats.read(data, "a")
    except FormatError as error:
        return error.sentence.en
    return ""


def _each(unit: str) -> str:
    return "".join(unit.format(number) for number in range(20_000))


def _paragraphs(data: bytes) -> int:
    return len(formats.read(data, "a").document.paragraphs)


@pytest.mark.parametrize(
    "data",
    [
        _TEXT + "word " * 2_000_000,
        _TEXT + "海洋，" * 2_000_000,
        _TEXT + "a\n" * 1_000_000,
        _TEXT + "1.\n" * 1_000_000,
        f"# Title\n{_TEXT}" + "a\n" * 1_000_000,
        _PAGE + "<p>x</p>" * 1_000_000,
        _PAGE + "<b>x</b> " * 500_000,
        _PAGE + "x" * 10_000_000,
    ],
    ids=["line", "han", "lines", "numbers", "markdown", "blocks", "runs", "word"],
)
def test_a_text_that_is_no_resolution_by_its_size(data: str) -> None:
    assert "far more text" in run_limited(_refusal, data.encode(), seconds=15, megabytes=900)


@pytest.mark.parametrize(
    "data",
    [
        _TEXT + "a\f\n" * 20_000,
        _TEXT + "see it, 1/\n\n1/ A/1.\n\n" * 8_000,
        _TEXT + "*" * 300_000,
        _PAGE + "<ol>" + "<li>x;" * 20_000,
        _PAGE + '<a href="#n">1</a>' * 20_000 + '<p id="n"><a href="#x">1</a> A/1.</p>',
        _PAGE + _each('<a href="#n{0}">1</a>') + "<div>" + _each('<a id="n{0}" href="#x">1</a>') + "</div>",
        _PAGE + "<article>x</article>" * 20_000,
        _PAGE + "<p>x" + "y<sup>1</sup>" * 20_000 + "</p><p>_______</p><p>1 A/1.</p>",
        _XML.format("", "<item><p>x</p></item>" * 20_000),
        _XML.format("<docDate>x</docDate>" * 20_000, ""),
    ],
    ids=["pages", "notes", "stars", "items", "citations", "targets", "articles", "raised", "points", "dates"],
)
def test_many_of_one_kind_are_read_in_time(data: str) -> None:
    assert run_limited(_paragraphs, data.encode(), seconds=20, megabytes=900) >= 1


@pytest.mark.parametrize(
    "data", [b"\x7fELF\x02\x01\x01" + b"\x00\x90\x03" * 5_000, bytes(range(256)) * 40, b"\x00" * 9_000]
)
def test_a_program_named_as_a_text_is_no_document(data: bytes) -> None:
    with pytest.raises(FormatError) as refused:
        formats.read(data, "a.txt")
    assert refused.value.kind == "not-a-document"


def test_a_few_nuls_in_a_text_do_not_hinder() -> None:
    data = (_TEXT * 30).encode().replace(b"Recalling", b"Recalling\x00", 1)
    assert formats.read(data, "a.txt").document.paragraphs[0].text == "Recalling its decisions,"
