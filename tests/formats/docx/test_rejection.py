"""Read turned round, a file with tracked changes is the base."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import rollforward
from drafter.app.exporting import words_of
from drafter.formats import outputs, read, read_file
from drafter.formats.docx.rejection import turned_round
from drafter.formats.errors import FormatError
from drafter.model.document import Resolution
from drafter.model.state import Base
from drafter.register.lookup import register
from drafter.text.resources import resource
from tests.formats.docx import judges


def rolled(document: Resolution) -> Resolution:
    """The draft with every proposal taken, also those for a person: as many changes as there can be."""
    plan = rollforward.plan(document, rollforward.Cycle(81, register(), date(2026, 10, 1)))
    return rollforward.apply(document, plan.proposals)[0]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_left_after_rejecting_is_the_base(language: str) -> None:
    imported = read_file(resource("samples", f"ocean-observation-{language}.md"))
    base = Base(imported.document, "80/372", imported.source)
    draft = rolled(imported.document)
    data = outputs.tracked(base, draft, "Delegation")
    assert words_of(read(data, "x.docx").document) == words_of(draft)
    turned = turned_round(data)
    assert words_of(read(turned, "x.docx").document) == words_of(base.document)


def test_an_independent_judge_sees_the_same() -> None:
    imported = read_file(resource("samples", "ocean-observation-zh.md"))
    base = Base(imported.document, "80/372", imported.source)
    data = outputs.tracked(base, rolled(imported.document), "Delegation")
    assert judges.plain_paragraphs(turned_round(data), "accepted") == judges.plain_paragraphs(data, "rejected")


def test_turning_round_twice_is_reading_as_it_was() -> None:
    imported = read_file(resource("samples", "ocean-observation-zh.md"))
    draft = rolled(imported.document)
    data = outputs.tracked(Base(imported.document, "80/372", imported.source), draft, "Delegation")
    twice = turned_round(turned_round(data))
    assert words_of(read(twice, "x.docx").document) == words_of(draft)


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(FormatError):
        turned_round(b"PK\x03\x04 nothing")
