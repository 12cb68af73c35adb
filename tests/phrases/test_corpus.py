"""Openings and chains of adopted texts, read from the shared material where it is there.

The bounds lie below what was measured over whole sessions (see the commits), so that only a real loss fails.
"""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from drafter.phrases.bank import phrase_bank
from drafter.phrases.leads import match_lead
from drafter.phrases.linking import link_in
from drafter.text.sentence import Language
from tests.phrases.steps import right_steps, steps_taken

SHARED = Path(__file__).parents[3] / "shared"
SAMPLE = SHARED / "corpus" / "sample" / "akn"

pytestmark = pytest.mark.skipif(not SAMPLE.is_dir(), reason="the shared material is not here")


@cache
def judge() -> ModuleType:
    spec = importlib.util.spec_from_file_location("akn_truth", SHARED / "bench" / "akn.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def texts(language: Language) -> tuple[list[dict[str, Any]], ...]:
    return tuple(judge().truth(path)["paragraphs"] for path in sorted(SAMPLE.glob(f"*-{language}.xml")))


@pytest.mark.parametrize(("language", "share"), [("zh", 0.98), ("en", 0.985)])
def test_openings_are_the_marked_ones(language: Language, share: float) -> None:
    marked = [
        (paragraph["lead"], match_lead(paragraph["text"], language))
        for text in texts(language)
        for paragraph in text
        if paragraph["kind"] in ("preambular", "operative") and paragraph["lead"]
    ]
    right = sum(found is not None and found.text == lead for lead, found in marked)
    assert len(marked) > 500
    assert right / len(marked) >= share


@pytest.mark.parametrize(("language", "share"), [("zh", 0.97), ("en", 0.98)])
def test_steps_are_the_ones_taken_in_preambles(language: Language, share: float) -> None:
    bank = phrase_bank()
    right = count = 0
    for text in texts(language):
        links = [link_in(each["text"], language, bank) for each in text if each["kind"] == "preambular"]
        pairs = list(zip(right_steps(links, language), steps_taken(links), strict=True))
        right += sum(one == other for one, other in pairs)
        count += len(pairs)
    assert count > 200
    assert right / count >= share
