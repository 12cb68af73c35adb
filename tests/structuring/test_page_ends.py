"""Pages of a dump without form feeds, found again by what stands at their feet."""

from __future__ import annotations

import pytest

from drafter.structuring import infer
from drafter.structuring.inferred import Inferred
from tests.structuring.accounting import lost_characters
from tests.structuring.sources import wrapped

_HEAD = """A/RES/80/372
United Nations
General Assembly
Eightieth session

Resolution adopted by the General Assembly on 7 December 2025

80/372. Sharing of ocean observation data

The General Assembly,
"""
_EARLIER = [
    f"Welcoming the outcome of dialogue number {number} on the sharing of tide gauge readings among coastal States,"
    for number in ("one", "two", "three", "four", "five", "six")
]
_OPENING = "".join(text.replace(" readings", "\nreadings") + "\n" for text in _EARLIER)
_FIRST = f"""{_OPENING}Recalling the outcome of the regional dialogue on the sharing of tide gauge
readings,1
Recognizing the contribution of fishing communities to the observation network
and the need for buoys in small island
"""
_SECOND = """developing States that have taken part in the network since it was set up,2
1. Requests the Secretary-General to report on the network.
"""


def read(text: str) -> Inferred:
    raw = wrapped(text, "en")
    inferred = infer(raw)
    assert lost_characters(raw, inferred).strip("- ") == ""
    return inferred


def texts(inferred: Inferred) -> list[str]:
    return [paragraph.text for paragraph in inferred.document.paragraphs]


def notes(inferred: Inferred) -> list[str]:
    return [note.text for note in inferred.document.footnotes]


EXPECTED = [
    *_EARLIER,
    "Recalling the outcome of the regional dialogue on the sharing of tide gauge readings,",
    "Recognizing the contribution of fishing communities to the observation network and the need for buoys in small "
    "island developing States that have taken part in the network since it was set up,",
    "Requests the Secretary-General to report on the network.",
]


@pytest.mark.parametrize(
    "foot",
    [
        "25-12345 (E)    151225\n*2512345*\nSharing of ocean observation data\n\nA/RES/80/372\n\n",
        "25-12345 (E)\n\n151225\n\n*2512345*\n\nA/RES/80/372\n\nSharing of ocean observation data\n\n",
    ],
)
def test_foot_and_running_head_between_two_pages_are_no_text(foot: str) -> None:
    text = f"{_HEAD}{_FIRST}1\n\nA/80/297.\n\n{foot}{_SECOND}\n2\n\nA/80/298.\n\n2/2\n\n25-12345\n"
    inferred = read(text)
    assert texts(inferred) == EXPECTED
    assert notes(inferred) == ["A/80/297.", "A/80/298."]


def test_a_page_without_a_foot_ends_below_its_notes() -> None:
    inferred = read(f"{_HEAD}{_FIRST}1\n\nA/80/297.\n\n{_SECOND}2\n\nA/80/298.\n")
    assert texts(inferred) == EXPECTED
    assert notes(inferred) == ["A/80/297.", "A/80/298."]


def test_the_first_note_of_a_page_may_stand_above_its_mark() -> None:
    above = "Report of the dialogue on tide gauges (Ocean Series, vol. 7, No. 12).\n1\n\n2\n\nA/80/298.\n\n"
    first = _FIRST.replace("network\nand", "network2\nand")
    inferred = read(f"{_HEAD}{first}{above}{_SECOND.replace(',2', ',')}")
    assert texts(inferred) == EXPECTED
    assert notes(inferred) == ["Report of the dialogue on tide gauges (Ocean Series, vol. 7, No. 12).", "A/80/298."]


def test_a_fraction_alone_makes_no_pages() -> None:
    text = f"{_HEAD}{_FIRST.replace(',1', ',')}2/3\n{_SECOND.replace(',2', ',')}"
    assert "2/3" in "".join(texts(read(text)))
