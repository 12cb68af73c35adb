"""Words are found whatever their width and spacing; places by the names that delegates give them."""

from __future__ import annotations

import pytest

from drafter.app.searching import find, find_place, folded
from drafter.model.document import NoteId, ParagraphId
from drafter.model.place import Place
from drafter.text.spans import Span
from tests.builders import op, pp, res, sub

DOCUMENT = res(
    pp("<b>回顾</b>其2019年12月19日第74/239号决议，"),
    pp("<b>重申</b>第74/239号决议，"),
    op("<b>请</b>秘书长<n>1</n>："),
    sub("提交Report；"),
    notes={1: "A/74/336。"},
)
ONE, TWO, THREE, FOUR = (ParagraphId(number) for number in range(1, 5))


@pytest.mark.parametrize("query", ["74/239", "７４／２３９", " 74 / 239 "])
def test_width_and_spaces_make_no_difference(query: str) -> None:
    assert [(hit.place, hit.span) for hit in find(DOCUMENT, query)] == [
        (Place(ONE), Span(15, 21)),
        (Place(TWO), Span(3, 9)),
    ]


def test_capitals_make_no_difference_and_notes_come_last() -> None:
    assert [hit.place for hit in find(DOCUMENT, "report")] == [Place(FOUR)]
    hits = find(DOCUMENT, "74/")
    assert hits[-1].place == Place(note_id=NoteId(1001))
    assert [hit.order for hit in hits] == sorted(hit.order for hit in hits)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("1", Place(THREE)),
        ("op1", Place(THREE)),
        ("执行段1", Place(THREE)),
        ("pp2", Place(TWO)),
        ("序言段 2", Place(TWO)),
        ("1(a)", Place(FOUR)),
        ("注1", Place(note_id=NoteId(1001))),
        ("脚注1", Place(note_id=NoteId(1001))),
    ],
)
def test_a_place_is_found_by_its_name(query: str, place: Place) -> None:
    (hit,) = find_place(DOCUMENT, query)
    assert hit.place == place
    assert hit.span is None


def test_nothing_is_found_for_nothing() -> None:
    assert find(DOCUMENT, "  ") == ()
    assert find(DOCUMENT, "没有这样的词") == ()


def test_every_folded_character_says_where_it_stood() -> None:
    plain = folded("第 ７４／１ 号")
    assert plain.text == "第74/1号"
    assert [("第 ７４／１ 号")[origin] for origin in plain.origins] == list("第７４／１号")
