"""What stands at a place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.model.document import Adoption, Masthead, NoteId, ParagraphId, Run
from drafter.model.place import Place, is_there, words_at
from tests.builders import pp, res

DRAFT = replace(
    res(pp("<b>回顾</b>其宣言，<n>1</n>")),
    masthead=Masthead(title=(Run("海洋"), Run("观测")), session=79, adoption=Adoption(number="79/371")),
)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(paragraph_id=DRAFT.paragraphs[0].id), "回顾其宣言，"),
        (Place(note_id=DRAFT.footnotes[0].id), "A/78/100。"),
        (Place(field="title"), "海洋观测"),
        (Place(field="session"), "79"),
        (Place(field="committee"), ""),
        (Place(field="adoption"), ""),
        (Place(), ""),
    ],
)
def test_the_words_at_a_place_are_those_without_its_notes(place: Place, words: str) -> None:
    assert words_at(DRAFT, place) == words
    assert is_there(DRAFT, place)


@pytest.mark.parametrize("place", [Place(paragraph_id=ParagraphId(99)), Place(note_id=NoteId(99))])
def test_what_is_gone_is_not_there_and_has_no_words(place: Place) -> None:
    assert not is_there(DRAFT, place)
    with pytest.raises(KeyError):
        words_at(DRAFT, place)
