"""A colleague goes on in the very file that we sent, over our own tracked changes; theirs are told from ours."""

from __future__ import annotations

import copy
import random

import pytest
from lxml import etree

from drafter.app.amendments.accepting import accepted
from drafter.app.amendments.amendment import Standing
from drafter.app.amendments.received import receive
from drafter.app.amendments.standing import located
from drafter.app.exporting import words_of
from drafter.formats import outputs, read
from drafter.formats.docx.oxml import w
from drafter.formats.docx.package import Package
from drafter.model.schema import normalise
from drafter.model.state import Base
from tests.app.amendments.files import CANADA, OURS
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import chinese

_SAID = {"author": CANADA, "date": "2026-10-02T10:00:00Z"}


def marked(kind: str, number: int) -> etree._Element:
    """A change of theirs, still empty."""
    return etree.Element(w(kind), {w("id"): str(900 + number), **{w(key): value for key, value in _SAID.items()}})


def go_on(data: bytes, seed: int, steps: int = 6) -> bytes:
    """The file with random changes by Canada, made as Word makes them: struck runs, words put in behind runs.

    A run of ours that they strike stays in our insertion, with their deletion inside of it.
    """
    chance = random.Random(seed)
    package = Package.open(data)
    root = package.xml(package.main)
    body = [
        run
        for run in root.iter(w("r"))
        if len("".join(run.itertext(w("t")))) > 3 and next(run.iterancestors(w("del")), None) is None
    ][8:]  # the masthead is left alone
    for number, run in enumerate(chance.sample(body, steps)):
        if number % 2:
            new = marked("ins", number)
            new.append(copy.deepcopy(run))
            for text in new.iter(w("t")):
                text.text = chance.choice(("自愿", "，并在适当情况下", "进一步"))
            outer = run.getparent()
            (outer if outer is not None and outer.tag == w("ins") else run).addnext(new)
        else:
            gone = marked("del", number)
            run.addprevious(gone)
            gone.append(run)
            for text in gone.iter(w("t")):
                text.tag = w("delText")
    package.changed(package.main)
    return package.to_bytes()


@pytest.mark.parametrize("seed", range(16))
def test_theirs_are_listed_and_ours_stay(seed: int) -> None:
    base = chinese()
    draft = normalise(mutated(base, seed, steps=6))
    data = go_on(outputs.tracked(Base(base, "80/372"), draft, OURS, WHEN), seed)
    back = receive(data, "back.docx", draft, [OURS])
    one = back.rounds[0]
    assert [each.author for each in back.rounds] == [CANADA]
    assert words_of(one.before) == words_of(draft)
    assert words_of(one.after) == words_of(read(judges.settled(data, "accepted"), "judged.docx").document)
    assert back.amendments
    assert {each.standing for each in located(back, draft)} == {Standing.OPEN}
    taken = normalise(accepted(back, back.amendments, draft)[0])
    assert words_of(taken) == words_of(back.text)
