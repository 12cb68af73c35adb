"""The audits of the two real drafts: what was found by hand is raised, and what was marked as right is not."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from drafter import checks
from drafter.formats import read_file
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.register.lookup import register

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
OLD = SEEDS / "A_C.2_69_L-south-south-pdf-text.txt"
NEW = SEEDS / "A_C.2_78_L.66-south-south-markdown.txt"

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the two drafts lie beside the project")

Raised = set[tuple[str, str, str]]


@lru_cache(maxsize=4)
def raised(path: Path, today: date | None = None) -> Raised:
    """What is raised: the place (PP5, 23., n1, a field of the masthead), the rule, the severity."""
    document = read_file(path).document
    numbers, marks = paragraph_numbers(document), note_marks(document)
    found = set()
    for finding in checks.run(document, checks.Context(register(), today=today)):
        place = finding.place
        if place.paragraph_id is not None:
            where = numbers.get(place.paragraph_id) or f"PP{document.positions[place.paragraph_id] + 1}"
        elif place.note_id is not None:
            where = f"n{marks.get(place.note_id, '')}"
        else:
            where = place.field or ""
        found.add((where, finding.rule, finding.severity.name.lower()))
    return found


@pytest.mark.parametrize(
    ("where", "rule", "severity"),
    [
        ("PP3", "citation-list-interrupted", "error"),
        ("n1", "sales-number-form", "warning"),
        ("12.", "note-cited-twice", "warning"),
        ("4.", "semicolon-inside-paragraph", "hint"),
        ("17.", "semicolon-inside-paragraph", "hint"),
        ("6.", "session-asked-is-past", "hint"),
        ("11.", "term-superseded", "warning"),
        ("12.", "term-superseded", "warning"),
        ("14.", "opening-phrase-unattested", "hint"),
        ("23.", "also-further-without-predecessor", "error"),
        ("26.", "possible-budget-implication", "hint"),
        ("27.", "item-title-without-de", "warning"),
        ("n5", "see-before-document-itself", "hint"),
        ("n*", "group-note-not-usual", "hint"),
        ("sponsors", "country-name-not-official", "warning"),
    ],
)
def test_the_old_draft(where: str, rule: str, severity: str) -> None:
    assert (where, rule, severity) in raised(OLD)


@pytest.mark.parametrize(
    "rule",
    [
        "citation-date-outside-session",
        "citation-date-differs-from-register",
        "note-mark-before-punctuation",
        "report-and-agenda-disagree",
        "official-records-disagree",
        "citation-later-than-text",
        "also-further-missing",
        "opening-phrase-unknown",
    ],
)
def test_the_old_draft_is_right_elsewhere(rule: str) -> None:
    assert rule not in {name for _, name, _ in raised(OLD)}


def test_a_new_addressee_in_the_old_draft_takes_no_also() -> None:
    chain = {(where, rule) for where, rule, _ in raised(OLD) if rule.startswith("also-further")}
    assert chain == {("23.", "also-further-without-predecessor")}


@pytest.mark.parametrize(
    ("where", "rule", "severity"),
    [
        ("PP6", "instrument-without-title-marks", "warning"),
        ("6.", "capital-with-its-country", "hint"),
        ("PP9", "abbreviation-defined-twice", "hint"),
        ("PP9", "latin-word-in-chinese", "error"),
        ("PP10", "opening-phrase-in-wrong-part", "hint"),
        ("PP13", "instrument-in-quotation-marks", "warning"),
        ("PP13", "short-name-not-introduced", "hint"),
        ("PP18", "also-further-missing", "warning"),
        ("PP17", "term-superseded", "warning"),
        ("PP17", "two-names-for-one-thing", "hint"),
        ("15.", "two-names-for-one-thing", "hint"),
        ("22.", "two-names-for-one-thing", "hint"),
    ],
)
def test_the_new_draft(where: str, rule: str, severity: str) -> None:
    assert (where, rule, severity) in raised(NEW)


@pytest.mark.parametrize(
    "rule",
    [
        "citation-date-outside-session",
        "citation-date-differs-from-register",
        "citation-list-out-of-order",
        "also-further-without-predecessor",
        "note-out-of-sequence",
        "note-cited-twice",
        "session-asked-is-past",
        "report-and-agenda-disagree",
        "document-of-later-session",
        "future-event-already-past",
    ],
)
def test_the_new_draft_is_right_elsewhere(rule: str) -> None:
    assert rule not in {name for _, name, _ in raised(NEW)}


def test_a_year_later_the_new_draft_speaks_of_what_is_past() -> None:
    later = {rule for _, rule, _ in raised(NEW, date(2024, 11, 20))}
    assert {"future-event-already-past", "anniversary-already-past"} <= later
