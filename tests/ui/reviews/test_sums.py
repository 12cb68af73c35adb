"""Nothing is lost from file to draft, and that is counted, not claimed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter import formats
from drafter.formats.errors import FormatError
from drafter.formats.imported import Imported
from drafter.model.document import Run
from drafter.ui.reviews.import_state import begun
from drafter.ui.reviews.sums import sums

SHARED = Path(__file__).resolve().parents[4] / "shared"


def test_the_sums_of_the_sample_agree(sample: Imported) -> None:
    found = sums(sample, begun(sample))
    assert found.agree
    assert found.source == found.taken + found.left_out
    assert found.left_out > 0


def test_a_lost_word_is_noticed_and_its_line_named(wrapped: Imported) -> None:
    reviewed = begun(wrapped)
    document = reviewed.document
    shorter = replace(document.paragraphs[1], runs=(Run("赞许地确认海洋观测的作用，"),))
    lost = replace(document, paragraphs=(document.paragraphs[0], shorter, *document.paragraphs[2:]))
    found = sums(wrapped, replace(reviewed, document=lost))
    assert not found.agree
    assert found.missing == len("对预报风暴潮")
    assert found.lines == (14,)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not here")
@pytest.mark.parametrize("folder", ["seeds", "corpus/sample/akn", "corpus/sample/rendered", "corpus/sample/pairs"])
def test_the_sums_of_the_shared_texts_agree(folder: str) -> None:
    counted = 0
    for path in sorted((SHARED / folder).iterdir())[:40]:
        if path.suffix == ".pdf":
            continue
        try:
            imported = formats.read_file(path)
        except FormatError:
            continue
        assert sums(imported, begun(imported)).agree, path.name
        counted += 1
    assert counted
