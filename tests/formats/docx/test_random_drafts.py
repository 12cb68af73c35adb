"""Random drafts on real and laid-out bases: both truths, validity, and nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.formats.docx.redline import compare
from drafter.formats.docx.writer import write
from drafter.model.document import Resolution
from drafter.model.schema import normalise
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import adopted_chinese, chinese, english

_MAY_CHANGE = {
    "word/document.xml",
    "word/footnotes.xml",
    "word/_rels/document.xml.rels",
    "word/_rels/footnotes.xml.rels",
    "[Content_Types].xml",
}
_SAMPLES = judges.SHARED / "corpus" / "sample"
_OFFICIAL = sorted((_SAMPLES / "word-official-en").glob("*.DOC"))
_MADE_BY_OTHERS = sorted((_SAMPLES / "rendered").glob("*-zh.docx"))[::6]


def assert_both_truths(source: bytes, base: Resolution, draft: Resolution, out: bytes) -> None:
    """By our own reader, by docx-plus and by a plain reader."""
    accepted = judges.read_back(out)
    assert judges.body(accepted) == judges.body(draft)
    assert judges.notes(accepted) == judges.notes(draft)
    assert judges.body(judges.read_back(judges.settled(out, "accepted"))) == judges.body(draft)
    assert judges.body(judges.read_back(judges.settled(out, "rejected"))) == judges.body(base)
    assert judges.plain_paragraphs(out, "rejected") == judges.plain_paragraphs(source, "accepted")


def assert_nothing_else_is_touched(source: bytes, out: bytes) -> None:
    """All other parts are the same bytes, and no fault of the schema was added."""
    for name in judges.part_names(source):
        assert name in _MAY_CHANGE or judges.part(out, name) == judges.part(source, name), name
    assert set(judges.schema_faults(out)) <= set(judges.schema_faults(source))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("base", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])
def test_random_drafts_of_made_up_texts(base: Resolution, seed: int) -> None:
    draft = normalise(mutated(base, seed))
    source = write(base)
    out = compare(base, None, draft, "某代表团", WHEN)
    accepted = judges.read_back(out)
    assert judges.body(accepted) == judges.body(judges.read_back(write(draft)))
    assert judges.notes(accepted) == judges.notes(draft)
    assert judges.body(judges.read_back(judges.settled(out, "rejected"))) == judges.body(judges.read_back(source))


@pytest.mark.skipif(not _OFFICIAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", [*_OFFICIAL[::3], *_MADE_BY_OTHERS], ids=lambda path: path.stem)
def test_random_drafts_of_real_files(path: Path) -> None:
    source = path.read_bytes()
    base = judges.read_back(source)
    draft = normalise(mutated(base, seed=len(source)))
    out = compare(base, source, draft, "Delegation", WHEN)
    assert_both_truths(source, base, draft, out)
    assert_nothing_else_is_touched(source, out)
