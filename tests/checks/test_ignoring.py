"""What is ignored stays so however the draft is edited elsewhere, and equal words written later are told of."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import checks
from drafter.checks.finding import Finding
from drafter.checks.ignoring import ignored_among, key_here, naming
from drafter.checks.sample import sample
from drafter.model import edits
from drafter.model.document import Part, Resolution
from drafter.register.lookup import register
from drafter.text.spans import Span


@pytest.fixture
def document() -> Resolution:
    return sample(
        "深信合作重要，\n1. 决定设立工作组，请秘书长就（合作提出报告，并向大会汇报；\n2. 决定继续审议这一问题。"
    )


def brackets(document: Resolution) -> tuple[Finding, ...]:
    found = checks.run(document, checks.Context(register(), today=date(2026, 10, 5)))
    return tuple(finding for finding in found if finding.rule == "full-width-bracket")


def typed(document: Resolution, paragraph: int, position: int, text: str) -> Resolution:
    return edits.replace_text(document, document.paragraphs[paragraph].id, Span(position, position), text)


@pytest.fixture
def ignored(document: Resolution) -> frozenset[str]:
    (finding,) = brackets(document)
    return frozenset({key_here(finding)})


def test_equal_words_written_later_in_the_same_paragraph_are_told_of(
    document: Resolution, ignored: frozenset[str]
) -> None:
    end = len(document.paragraphs[1].text) - 1
    both = brackets(typed(document, 1, end, "，并说明（其他情况"))
    assert len(both) == 2
    assert ignored_among(both, ignored) == both[:1]


@pytest.mark.parametrize(
    ("position", "text"),
    [(0, "又"), (10, "联合国"), (14, "发展"), (13, "新"), (23, "尽快")],
    ids=["start", "near", "right after", "right before", "further on"],
)
def test_editing_the_paragraph_leaves_it_ignored(
    document: Resolution, ignored: frozenset[str], position: int, text: str
) -> None:
    now = brackets(typed(document, 1, position, text))
    assert len(now) == 1
    assert ignored_among(now, ignored) == now


def test_renumbering_leaves_it_ignored(document: Resolution, ignored: frozenset[str]) -> None:
    now = edits.insert_paragraph(document, document.paragraphs[0].id, Part.OPERATIVE)
    assert ignored_among(brackets(now), ignored) == brackets(now)


def test_it_follows_its_words_to_another_paragraph(document: Resolution, ignored: frozenset[str]) -> None:
    parted = edits.split(document, document.paragraphs[1].id, 4)
    (now,) = brackets(parted)
    assert now.place.paragraph_id != document.paragraphs[1].id
    assert ignored_among((now,), ignored) == (now,)


def test_keys_without_neighbours_name_all_equal_words_of_their_place(document: Resolution) -> None:
    end = len(document.paragraphs[1].text) - 1
    both = brackets(typed(document, 1, end, "，并说明（其他情况"))
    older = frozenset({both[0].key})
    assert ignored_among(both, older) == both
    assert naming(both, older) == {0: older, 1: older}


def test_no_keys_name_nothing(document: Resolution) -> None:
    assert naming(brackets(document), frozenset()) == {}
