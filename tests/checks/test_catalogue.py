"""Every rule of the catalogue is decided: looked after by rules that exist, or left out with its reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.checks import rules
from drafter.text.tables import read_table

TABLE = Path(rules.__file__).parent / "catalogue.tsv"
STUDY = Path(__file__).parents[3] / "shared" / "domain" / "un-drafting.md"
ROWS = read_table(TABLE, required=("id", "rules", "why_left_out"))
NAMES = {rule.info.name for rule in rules.ALL}

OUTSIDE = {
    "note-empty",
    "note-mark-without-note",
    "note-marks-side-by-side",
    "operative-part-missing",
    "own-word-list",
    "paragraph-empty",
    "roll-forward-undecided",
    "session-not-renewed",
    "sponsors-star-without-note",
}
"""Rules that the catalogue does not have."""


def test_each_is_built_or_left_out() -> None:
    for row in ROWS:
        assert bool(row["rules"]) != bool(row["why_left_out"]), row["id"]
        assert set(row["rules"].split()) <= NAMES, row["id"]


def test_each_rule_that_is_built_stands_in_the_table() -> None:
    assert {name for row in ROWS for name in row["rules"].split()} == NAMES - OUTSIDE


def test_no_id_stands_twice() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(ids) == len(set(ids))


@pytest.mark.skipif(not STUDY.exists(), reason="the study of the genre lies beside the project")
def test_the_table_has_every_id_of_the_study() -> None:
    known = set(re.findall(r"^\| (R\d+) \| [EWI]", STUDY.read_text(encoding="utf-8"), re.MULTILINE))
    assert {row["id"] for row in ROWS} == known
