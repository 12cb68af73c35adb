"""A wrong date of a cited resolution is known from another organ's number of the same form."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.register.citation_dates import DateFault, date_fault
from drafter.register.entry import Entry, Evidence
from drafter.register.lookup import Register
from drafter.text.citations import find_citations

REGISTER = Register(
    (
        Entry("73/361", 73, date(2018, 12, 18), evidence=Evidence.CITED),
        Entry("73/362", 73, date(2018, 12, 19), evidence=Evidence.CITED_ONCE),
        Entry("1514 (XV)", 15, date(1960, 12, 14), evidence=Evidence.CITED),
        Entry("72/363 A", 72, date(2017, 12, 1), evidence=Evidence.CITED),
        Entry("72/363 B", 72, date(2018, 6, 1), evidence=Evidence.CITED),
    )
)


def fault(text: str) -> DateFault | None:
    """What is wrong with the only citation of an English text."""
    (citation,) = find_citations(text, "en")
    return date_fault(citation, REGISTER)


@pytest.mark.parametrize(
    ("text", "right", "is_outside"),
    [
        ("Recalling its resolution 73/361 of 18 December 2017,", date(2018, 12, 18), True),
        ("Recalling its resolution 73/361 of 18 December 2081,", date(2018, 12, 18), True),
        ("Recalling its resolution 73/399 of 4 June 2018,", date(2019, 6, 4), True),
        ("Recalling its resolution 73/361 of 20 December 2018,", date(2018, 12, 18), False),
        ("Recalling its resolution 1514 (XV) of 15 December 1960,", date(1960, 12, 14), False),
    ],
)
def test_a_wrong_date_comes_with_the_right_one(text: str, right: date, is_outside: bool) -> None:
    found = fault(text)
    assert found is not None
    assert (found.right, found.is_outside_session) == (right, is_outside)


@pytest.mark.parametrize(
    "text",
    [
        "Recalling its resolution 73/361 of 18 December 2018,",
        "Recalling its resolution 73/362 of 20 December 2018,",
        "Recalling its resolution 72/363 of 1 June 2018,",
        "Recalling resolution 73/307 of 19 May 2016 on disaster risk reduction in the region,",
        "Recalling Security Council resolution 1325 (2000) of 31 October 2000,",
        "Recalling its resolution 73/361,",
    ],
    ids=["right", "not sure", "several parts", "of a commission", "of another organ", "undated"],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert fault(text) is None
