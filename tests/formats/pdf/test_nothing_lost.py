"""Every character that PDFium finds on the pages stands in the document, on a line left out, or in a repair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from drafter.formats.pdf import reader
from drafter.structuring import infer
from drafter.structuring.raw import RawDocument
from drafter.text.sentence import Language
from tests.formats.pdf.drafts import random_draft
from tests.formats.pdf.setter import CHINESE, UN, Manner
from tests.structuring.accounting import lost_characters

_SAMPLE = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "sample"
_FOLDERS = ("pdf-official-en", "pdf-drafts-en", "rendered")
_FILES = sorted(path for folder in _FOLDERS for path in (_SAMPLE / folder).glob("*.pdf"))
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


def visible(texts: Iterable[str]) -> Counter[str]:
    return Counter(char for text in texts for char in text if not char.isspace() and char >= " ")


def printed(data: bytes) -> Counter[str]:
    """The characters of all pages as PDFium tells them, without our rows, columns and notes."""
    document = pypdfium2.PdfDocument(data)
    try:
        return visible(page.get_textpage().get_text_range().translate(_LINE_END_HYPHENS) for page in document)
    finally:
        document.close()


def told(raw: RawDocument) -> Counter[str]:
    """The characters of all source lines."""
    return visible(raw.source_lines)


@pytest.mark.skipif(not _FILES, reason="the shared material is not there")
@pytest.mark.parametrize("path", _FILES[::5], ids=lambda path: path.stem)
def test_every_character_of_the_uns_files_is_told(path: Path) -> None:
    data = path.read_bytes()
    raw = reader.read(data)
    assert told(raw) == printed(data)
    assert lost_characters(raw, infer(raw)) == ""


_MANNERS: dict[str, tuple[Language, Manner]] = {
    "English": ("en", UN),
    "Chinese": ("zh", CHINESE),
    "line numbers": ("en", replace(UN, line_numbers=True)),
}


@pytest.mark.parametrize("name", _MANNERS)
@pytest.mark.parametrize("seed", range(4))
def test_every_character_of_a_draft_is_told(name: str, seed: int) -> None:
    language, manner = _MANNERS[name]
    data = random_draft(seed, language).set(manner)
    raw = reader.read(data)
    assert told(raw) == printed(data)
    lost = lost_characters(raw, infer(raw))
    assert lost.strip("0123456789") == ""
    # Line numbers are parts of lines: they are counted instead.
    assert bool(lost) == any(repair.kind == "left-out-line-numbers" for repair in raw.repairs)
