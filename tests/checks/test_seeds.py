"""The audits of the two real drafts: what was found by hand is raised, and what was marked as right is not.

Each row of the audits (domain/un-drafting.md, section 5) stands here, but for five that no rule can raise:
- symbol, distribution and date that the masthead lacks: they are the Secretariat's, and blank in every draft;
- an encouragement that goes on with a request (OP7 of the old draft): the sentence is right, a matter of taste;
- a report asked for inside the paragraph on the agenda (OP27): 67 of 421 of sessions 75 to 77 do so;
- 《…会议的报告》 beside 《…会议报告》: the other form stands in the other draft;
- 特别指出 beside 重点指出: right, because the original has two verbs.
What is wrong with the file and not with the text is mended and told when it is read.
"""

from __future__ import annotations

from collections import Counter
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
        ("4.", "term-superseded", "hint"),
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
        "citation-list-out-of-order",
        "decision-called-resolution",
        "note-out-of-sequence",
        "document-of-later-session",
        "also-further-missing",
        "opening-phrase-unknown",
        "item-title-differs-from-masthead",
    ],
)
def test_the_old_draft_is_right_elsewhere(rule: str) -> None:
    assert rule not in {name for _, name, _ in raised(OLD)}


def test_each_superseded_term_of_the_old_draft_is_named() -> None:
    found = checks.run(read_file(OLD).document, checks.Context(register()))
    terms = Counter(finding.text for finding in found if finding.rule == "term-superseded")
    assert terms == {"三角合作": 14, "三角发展合作": 1, "2015年后发展议程": 1, "千年发展目标": 1}


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        pytest.param(OLD, "joined-agenda", "南南合作促进发展", id="the title of the item on two lines"),
        pytest.param(OLD, "removed-spaces", "107", id="spaces beside Chinese characters"),
        pytest.param(OLD, "moved-asterisk", "*", id="the star parted from the sponsor"),
        pytest.param(OLD, "wrong-link", "A/69/39 → A/67/39、A/69/153 → A/68/212", id="links of the year before"),
        pytest.param(NEW, "dead-link", "21", id="links that lead nowhere, and letters cut off by them"),
        pytest.param(NEW, "removed-spaces", "246", id="three manners of spacing"),
    ],
)
def test_what_is_wrong_with_the_file_is_told_when_it_is_read(path: Path, kind: str, words: str) -> None:
    assert [kind] == [
        repair.kind for repair in read_file(path).repairs if repair.kind == kind and words in repair.sentence.zh
    ]


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
        "official-records-disagree",
        "note-mark-before-punctuation",
        "decision-called-resolution",
        "item-title-differs-from-masthead",
        "instrument-without-note",
        "predecessor-not-cited",
        "future-event-already-past",
    ],
)
def test_the_new_draft_is_right_elsewhere(rule: str) -> None:
    assert rule not in {name for _, name, _ in raised(NEW)}


def test_a_year_later_the_new_draft_speaks_of_what_is_past() -> None:
    later = {rule for _, rule, _ in raised(NEW, date(2024, 11, 20))}
    assert {"future-event-already-past", "anniversary-already-past"} <= later
