"""A card promises the words that the draft will have, 又 and also included."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.document import Resolution
from drafter.rollforward import Certainty, Cycle, apply, plan
from drafter.text.sentence import Language
from drafter.ui.lists.pieces import plain_text
from drafter.ui.reviews.proposal_text import side, texts
from drafter.ui.reviews.roll_choices import Choices, Entry
from drafter.ui.reviews.roll_openings import Openings
from tests.builders import op
from tests.rollforward.series import EMPTY_REGISTER, adopted

BASES: dict[Language, Resolution] = {
    "zh": adopted(
        op("<b>期待</b>第二次图书馆论坛于2024年3月举行；"),
        op("<b>又期待</b>将于2024年5月20日至22日在甲地举行的第三次图书馆论坛；"),
        op("<b>请</b>秘书长报告。"),
    ),
    "en": adopted(
        op("<b>Looks forward</b> to the work of the libraries;"),
        op("<b>Also looks forward</b> to the third forum of libraries, to be held in Accra from 20 to 22 May 2024;"),
        op("<b>Requests</b> the Secretary-General to report."),
        language="en",
    ),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("is_ticked", [True, False])
def test_a_card_shows_the_opening_that_is_written(language: Language, is_ticked: bool) -> None:
    base = BASES[language]
    made = plan(base, Cycle(79, EMPTY_REGISTER, date(2024, 10, 1)))
    entries = [Entry(each) for each in made.proposals if each.rule == "overtaken-event"]
    assert entries
    for entry in entries:
        place = entry.proposal.place.paragraph_id
        assert place is not None
        openings = Openings()
        openings.take(base, Choices((entry,) if is_ticked else ()))
        promised = texts(base, entry, openings.of(entry))[1]
        draft, refused = apply(base, [entry.chosen])
        assert refused == ()
        assert promised == draft.paragraph(place).text
        assert plain_text(side(base, entry, openings.of(entry), is_after=True)) == promised


def test_the_opening_changes_are_those_of_the_neighbours_verb() -> None:
    base = BASES["en"]
    made = plan(base, Cycle(79, EMPTY_REGISTER, date(2024, 10, 1)))
    (entry,) = [Entry(each) for each in made.proposals if each.certainty is Certainty.ASK and each.place.paragraph_id]
    assert texts(base, entry)[1].startswith("Also ")
    openings = Openings()
    openings.take(base, Choices((entry,)))
    change = openings.of(entry)
    assert change is not None
    assert not change.apply(texts(base, entry)[1]).startswith("Also ")
    assert change.apply("Other words") == "Other words"
