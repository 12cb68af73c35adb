"""Every kind of Word file that we write is valid by the schema."""

from __future__ import annotations

import itertools

import pytest

from drafter.formats import outputs
from drafter.formats.page_options import ChineseLeads, FaceProfile, PageOptions, Paper
from drafter.model.document import Resolution
from drafter.model.schema import normalise
from drafter.model.state import Base
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import adopted_chinese, chinese, english

_TEXTS = {"zh": chinese(), "zh-adopted": adopted_chinese(), "en": english()}
_OPTIONS = [
    PageOptions(paper, lines, counted, leads, faces)
    for (paper, lines, counted), leads, faces in zip(
        itertools.product(Paper, (False, True), (False, True)),
        itertools.cycle(ChineseLeads),
        itertools.cycle(FaceProfile),
        strict=False,
    )
]


@pytest.mark.parametrize("options", _OPTIONS, ids=lambda options: "-".join(map(str, options.to_values().values())))
@pytest.mark.parametrize("document", _TEXTS.values(), ids=_TEXTS)
def test_clean_copies(document: Resolution, options: PageOptions) -> None:
    assert judges.schema_faults(outputs.clean(document, options)) == []


@pytest.mark.parametrize("document", _TEXTS.values(), ids=_TEXTS)
def test_copies_for_submission_and_comparisons(document: Resolution) -> None:
    base, draft = Base(document, "80/372"), normalise(mutated(document, seed=4, steps=12))
    assert judges.schema_faults(outputs.tracked(base, draft, "某代表团", WHEN)) == []
    assert judges.schema_faults(outputs.comparison(base, draft)) == []
