"""What a colleague did to a file comes back one by one; all of it accepted is their text, nothing of it is ours."""

from __future__ import annotations

import random

import pytest

from drafter.app.amendments.accepting import accepted
from drafter.app.amendments.amendment import Standing
from drafter.app.amendments.received import Received, Round
from drafter.app.amendments.standing import located
from drafter.app.exporting import words_of
from drafter.formats import outputs
from drafter.model.document import Resolution
from drafter.model.schema import faults, normalise
from drafter.model.state import Base
from tests.app.amendments.files import CANADA, OURS, changed_by, read_by, read_rejected, received
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import adopted_chinese, chinese, english

BASES = pytest.mark.parametrize("base", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])


def all_of(document: Resolution) -> tuple[object, ...]:
    return judges.body(document), judges.notes(document), judges.head(document)


@BASES
@pytest.mark.parametrize("seed", range(14))
def test_accepting_all_gives_their_text_and_nothing_else_is_open(base: Resolution, seed: int) -> None:
    theirs = normalise(mutated(base, seed))
    back = received(base, theirs)
    sent = back.rounds[0].before
    assert all_of(sent) == all_of(read_rejected(changed_by(CANADA, base, theirs)))
    assert {each.standing for each in located(back, sent)} <= {Standing.OPEN}
    draft = normalise(accepted(back, back.amendments, sent)[0])
    assert all_of(draft) == all_of(back.text)
    assert faults(draft) == ()


@BASES
@pytest.mark.parametrize("seed", range(6))
def test_one_by_one_in_any_order_gives_the_same_words(base: Resolution, seed: int) -> None:
    back = received(base, normalise(mutated(base, seed)))
    draft = back.rounds[0].before
    order = list(back.amendments)
    random.Random(seed).shuffle(order)
    for amendment in order:
        draft = normalise(accepted(back, [amendment], draft)[0])
        standings = {each.amendment.key: each.standing for each in located(back, draft)}
        assert standings[amendment.key] is Standing.TAKEN
    assert all_of(draft) == all_of(back.text)


@pytest.mark.parametrize("seed", [3, 5, 11])
def test_our_own_changes_are_not_listed_among_those_of_others(seed: int) -> None:
    """Our file for submission went out; a colleague changed it further under another name."""
    base = chinese()
    draft = normalise(mutated(base, seed, steps=4))
    submitted = outputs.tracked(Base(base, "80/372"), draft, OURS, WHEN)
    sent = read_by(submitted, OURS)
    assert words_of(sent) == words_of(draft)
    back = received(sent, normalise(mutated(sent, seed + 100, steps=3)))
    assert {each.author for each in back.amendments} == {CANADA}
    assert words_of(normalise(accepted(back, back.amendments, sent)[0])) == words_of(back.text)


@BASES
@pytest.mark.parametrize("seed", range(12))
def test_where_the_draft_went_on_each_side_keeps_its_words(base: Resolution, seed: int) -> None:
    """Paragraphs that one side alone changed read as that side has them; nothing that was taken is left open."""
    base = normalise(base)
    theirs, ours = normalise(mutated(base, seed)), normalise(mutated(base, seed + 1000))
    back = Received("back.docx", (Round(CANADA, None, base, theirs),), (), theirs, is_tracked=True)
    wanted = [each.amendment for each in located(back, ours) if each.standing is Standing.OPEN]
    draft = normalise(accepted(back, wanted, ours)[0])
    assert faults(draft) == ()
    for paragraph in base.paragraphs:
        if all(paragraph.id in one.positions for one in (theirs, ours, draft)):
            was, now = paragraph.content, draft.paragraph(paragraph.id).content
            our_words, their_words = ours.paragraph(paragraph.id).content, theirs.paragraph(paragraph.id).content
            assert their_words != was or now == our_words
            assert our_words != was or now == their_words
