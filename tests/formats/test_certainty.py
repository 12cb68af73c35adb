"""Certainty is honest: measured over the sample of adopted texts, where the shared material lies beside the project."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from drafter import formats
from drafter.model.document import Part
from drafter.model.numbering import paragraph_numbers
from tests.formats.adopted import Adopted, adopted, squeeze

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not there")

_SURE = 0.9
_MOST_WRONG = 1 / 200
_PARTS = (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB)


@dataclass(slots=True)
class Tally:
    """How many paragraphs were sure and unsure, and how many of either were wrong in anything."""

    sure: int = 0
    wrong_though_sure: int = 0
    unsure: int = 0
    wrong_and_unsure: int = 0

    def add(self, certainty: float, *, is_right: bool) -> None:
        if certainty >= _SURE:
            self.sure += 1
            self.wrong_though_sure += not is_right
        else:
            self.unsure += 1
            self.wrong_and_unsure += not is_right


def pairs(name: str) -> Iterator[tuple[Path, Path]]:
    """The files of a list, each with the XML of the same text."""
    bench = SHARED / "bench"
    for line in (bench / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            file, truth = line.split("\t")[:2]
            yield bench / file, bench / truth


def understood(path: Path) -> Iterator[tuple[Adopted, float]]:
    """What the import says of each paragraph, and how sure it is."""
    imported = formats.read_file(path)
    numbers = paragraph_numbers(imported.document)
    for p in imported.document.paragraphs:
        if p.part in _PARTS:
            number = squeeze(numbers.get(p.id, ""))
            lead = "" if p.part is Part.SUB else squeeze(p.lead)
            yield Adopted(p.part.value, p.level, number, squeeze(p.text), lead), imported.certainty[p.id]


@cache
def tally(name: str) -> Tally:
    """The sums over a list. A paragraph is right where one like it stands at its place in the adopted text."""
    sums = Tally()
    for path, truth_path in pairs(name):
        truth = adopted(truth_path)
        if truth is None:
            continue
        found = list(understood(path))
        matcher = difflib.SequenceMatcher(None, truth, [paragraph for paragraph, _ in found], autojunk=False)
        right = {at for block in matcher.get_matching_blocks() for at in range(block.b, block.b + block.size)}
        for at, (_, certainty) in enumerate(found):
            sums.add(certainty, is_right=at in right)
    return sums


@pytest.mark.parametrize("name", ["dev-akn", "dev-docx-zh", "dev-txt-zh", "dev-pdf-zh", "dev-pdf-en"])
def test_of_sure_paragraphs_one_in_two_hundred_is_wrong_at_most(name: str) -> None:
    sums = tally(f"{name}.tsv")
    assert sums.sure > 500
    assert sums.wrong_though_sure <= sums.sure * _MOST_WRONG, sums
    assert sums.unsure <= sums.sure / 10, sums


def test_most_wrong_paragraphs_are_unsure() -> None:
    sums = [tally(f"{name}.tsv") for name in ("dev-akn", "dev-txt-zh")]
    assert sum(s.wrong_and_unsure for s in sums) > sum(s.wrong_though_sure for s in sums), sums
