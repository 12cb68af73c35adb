"""Every character, note and number of real files stands in what the import gives, and in the same order.

The files are read a second time without any code of the project. PDF files have a test of their own.
"""

from __future__ import annotations

from pathlib import Path
from zipfile import is_zipfile

import pytest

from drafter import formats
from tests.formats.witnesses import Witness, word_witness, xml_witness
from tests.structuring.accounting import lost_from, lost_notes, lost_numbers, misplaced

_SAMPLE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "sample"
pytestmark = pytest.mark.skipif(not _SAMPLE.is_dir(), reason="the shared material is not there")


def files(pattern: str) -> list[Path]:
    return sorted(_SAMPLE.glob(pattern))


def check(path: Path, witness: Witness) -> None:
    """Fail with what the import lost, if anything."""
    imported = formats.read_file(path)
    assert lost_from(witness.texts, imported.source_lines, imported) == ""
    assert lost_notes(witness.notes, imported.document) == []
    assert lost_numbers(witness.numbers, imported.document) == ""
    assert misplaced(witness.body, imported.document) == ""


@pytest.mark.parametrize("path", files("akn/*.xml"), ids=lambda path: path.stem)
def test_of_the_uns_xml(path: Path) -> None:
    check(path, xml_witness(path))


@pytest.mark.parametrize("path", files("rendered/*.docx") + files("pairs/*.docx"), ids=lambda path: path.stem)
def test_of_rendered_word_files(path: Path) -> None:
    check(path, word_witness(path))


@pytest.mark.parametrize(
    "path", [path for path in files("word-official-en/*") if is_zipfile(path)], ids=lambda path: path.stem
)
def test_of_the_uns_word_files(path: Path) -> None:
    check(path, word_witness(path))


@pytest.mark.parametrize("path", files("rendered/*.txt"), ids=lambda path: path.stem)
def test_of_text_copied_out_of_pages(path: Path) -> None:
    imported = formats.read_file(path)
    text = path.read_text(encoding="utf-8")
    assert lost_from(text.splitlines(), imported.source_lines, imported) == ""
