"""Every wrong date of a citation in the adopted texts of sessions 75 to 77 is found, with the day that is right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter.register.lookup import register
from drafter.rollforward import Certainty, Cycle, base_faults
from drafter.text.dates import format_date
from drafter.text.sentence import Language
from drafter.text.symbols import parse_number
from drafter.text.tables import TableRow, read_table
from tests.builders import pp
from tests.rollforward.series import adopted, changed

ROWS = read_table(Path(__file__).with_name("date_faults.tsv"), required=("cited", "printed", "right", "language"))


def citing(row: TableRow, day: str) -> str:
    """A paragraph that cites the row's resolution or decision under a day."""
    number = parse_number(row["cited"])
    assert number is not None
    language: Language = "zh" if row["language"] == "zh" else "en"
    when = format_date(date.fromisoformat(row[day]), language)
    if language == "zh":
        return f"回顾其{when}第{number}号{'决定' if number.is_decision else '决议'}，"
    return f"Recalling its {'decision' if number.is_decision else 'resolution'} {number} of {when},"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['cited']}-{row['language']}")
def test_the_wrong_day_is_asked_about_and_the_right_one_is_not(row: TableRow) -> None:
    language: Language = "zh" if row["language"] == "zh" else "en"
    cycle = Cycle(78, register(), date(2023, 10, 1))
    base = adopted(pp(citing(row, "printed")), language=language)
    proposals = list(base_faults.propose(base, cycle))
    assert [proposal.certainty for proposal in proposals] == [Certainty.ASK]
    assert changed(base, proposals) == [citing(row, "right")]
    assert list(base_faults.propose(adopted(pp(citing(row, "right")), language=language), cycle)) == []
