"""An asterisk that was typed behind the sponsors leads nowhere, and that is told."""

from __future__ import annotations

from dataclasses import replace

from drafter import checks
from drafter.checks.sample import sample
from drafter.model.document import Run, Runs
from drafter.model.place import Place
from drafter.register.lookup import register
from drafter.rollforward.sponsors import GROUP_NOTES, with_star_note

TYPED = (Run("甲国：* 决议草案"),)


def told(sponsors: Runs, note: str = "") -> list[tuple[str, Place]]:
    document = sample("1. 请秘书长报告。")
    document = replace(document, masthead=replace(document.masthead, sponsors=sponsors))
    if note:
        document = with_star_note(document, note)
    found = checks.run(document, checks.Context(register()))
    return [(each.text, each.place) for each in found if each.place.field == "sponsors" or each.family == "footnote"]


def test_an_asterisk_without_its_note_is_told() -> None:
    assert told(TYPED) == [("*", Place(field="sponsors"))]


def test_one_with_its_note_is_right() -> None:
    assert told(TYPED, GROUP_NOTES["zh"]) == []
    assert told((Run("甲国：决议草案"),)) == []
