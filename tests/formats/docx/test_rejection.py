"""Read as rejected, a file with tracked changes is the base that it was made over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter import rollforward
from drafter.app.exporting import words_of
from drafter.formats import TrackedChanges, outputs, read, read_file
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


def sample(language: str) -> tuple[Resolution, Resolution, bytes]:
    """A base, a draft, and the file that tracks the changes between them."""
    imported = read_file(Path(resource("samples", f"ocean-observation-{language}.md")))
    base = Base(imported.document, "80/372", imported.source)
    draft = rolled(imported.document)
    return imported.document, draft, outputs.tracked(base, draft, "Delegation")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_left_after_rejecting_is_the_base(language: str) -> None:
    base, draft, data = sample(language)
    assert words_of(read(data, "x.docx").document) == words_of(draft)
    assert words_of(read(data, "x.docx", tracked=TrackedChanges.REJECTED).document) == words_of(base)


def test_an_independent_judge_sees_the_same() -> None:
    _, _, data = sample("zh")
    rejected = read(data, "x.docx", tracked=TrackedChanges.REJECTED)
    settled = read(judges.settled(data, "rejected"), "x.docx")
    assert [line for line in rejected.source_lines if line] == [line for line in settled.source_lines if line]


def test_a_draft_over_the_rejected_text_is_a_change_of_that_text() -> None:
    base, draft, data = sample("zh")
    rejected = read(data, "x.docx", tracked=TrackedChanges.REJECTED)
    again = outputs.tracked(Base(rejected.document, "x", rejected.source), rejected.document, "Delegation")
    assert judges.authors(again) == set()
    assert words_of(read(again, "y.docx").document) == words_of(base) != words_of(draft)


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(FormatError):
        read(b"PK\x03\x04 nothing", "x.docx", tracked=TrackedChanges.REJECTED)
