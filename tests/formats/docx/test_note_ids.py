"""The ids of notes ascend as the text cites them, since LibreOffice pairs references and notes by that order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.formats.docx import reader
from drafter.formats.docx.noteids import ascending
from drafter.formats.docx.redline import compare
from drafter.model import edits
from drafter.model.document import Resolution, Run
from drafter.structuring import infer
from tests.formats.docx import judges, truths
from tests.formats.docx.files import WHEN, p, r, ref, word_file

W = judges.W


def noted(*ids: int, uncited: int | None = None) -> bytes:
    """A file with one preambular paragraph a note."""
    cited = [p(r("回顾其第70/1号决议") + ref(number) + r("，")) for number in ids]
    notes = {number: f"A/81/{number}。" for number in (*ids, *([uncited] if uncited is not None else []))}
    return word_file(p("大会，"), *cited, p("1. 请秘书长提交报告。"), notes=notes)


def with_notes(document: Resolution, *paragraphs: int) -> Resolution:
    """The document with a new note after the opening words of these paragraphs."""
    for index in paragraphs:
        document = edits.add_note(document, document.paragraphs[index].id, 2, (Run(f"A/C.2/81/{index}。"),))
    return document


def ids_after(source: bytes, *paragraphs: int) -> list[int]:
    """The ids of the notes in the order of the references, in a comparison that is true both ways."""
    base = infer(reader.read(source)).document
    draft = with_notes(base, *paragraphs)
    out = compare(base, source, draft, "某代表团", WHEN)
    assert truths.faults(source, draft, out) == []
    assert judges.notes(judges.read_back(out)) == judges.notes(draft)
    root = etree.fromstring(judges.part(out, "word/document.xml"))
    return [int(node.get(f"{W}id", "")) for node in root.iter(f"{W}footnoteReference")]


@pytest.mark.parametrize(
    ("ids", "paragraphs", "wanted"),
    [
        ((22, 41, 43), (0,), [1, 22, 41, 43]),
        ((22, 41, 43), (1, 2), [22, 23, 41, 42, 43]),
        ((22, 41, 43), (3,), [22, 41, 43, 44]),
        ((1, 2, 5), (0,), [1, 2, 3, 5]),
        ((1, 2), (0, 1), [1, 2, 3, 4]),
        ((22, 48, 41), (0,), [1, 22, 48, 49]),
    ],
    ids=["free before", "free between", "at the end", "up to the next gap", "no gap", "a base out of order"],
)
def test_a_new_note_gets_an_id_between_its_neighbours(
    ids: tuple[int, ...], paragraphs: tuple[int, ...], wanted: list[int]
) -> None:
    assert ids_after(noted(*ids), *paragraphs) == wanted


def test_a_note_that_nothing_cites_comes_last() -> None:
    source = noted(5, 9, uncited=7)
    base = infer(reader.read(source)).document
    out = compare(base, source, with_notes(base, 0), "某代表团", WHEN)
    notes = etree.fromstring(judges.part(out, "word/footnotes.xml"))
    texts = {"".join(t.text or "" for t in note.iter(f"{W}t")).strip(): note.get(f"{W}id") for note in notes}
    assert texts["A/81/7。"] == "10"


def test_without_a_new_note_no_id_changes() -> None:
    source = noted(22, 48, 41)
    base = infer(reader.read(source)).document
    draft = edits.remove_note(base, base.paragraphs[0].notes[0])
    out = compare(base, source, draft, "某代表团", WHEN)
    root = etree.fromstring(judges.part(out, "word/document.xml"))
    assert [node.get(f"{W}id") for node in root.iter(f"{W}footnoteReference")] == ["22", "48", "41"]


def test_a_second_comparison_makes_bookmarks_of_other_names() -> None:
    """A note that is cited twice has a bookmark; its name comes from an id that may be free again later."""
    source = noted(22, 41)
    for _ in range(2):
        base = infer(reader.read(source)).document
        draft = with_notes(base, 0)
        new = draft.paragraphs[0].notes[0]
        draft = edits.cite_note(draft, draft.paragraphs[1].id, 2, new)
        source = judges.settled(compare(base, source, draft, "某代表团", WHEN), "accepted")
    root = etree.fromstring(judges.part(source, "word/document.xml"))
    names = [node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names)) == 2


@given(
    st.lists(st.integers(-5, 60), unique=True, max_size=12),
    st.sets(st.integers(-5, 60), max_size=4),
    st.sets(st.integers(0, 11)),
    st.integers(0, 9),
)
def test_ids_ascend_and_none_is_given_twice(cited: list[int], rest: set[int], places: set[int], above: int) -> None:
    uncited = rest - set(cited)
    new = frozenset(cited[place] for place in places if place < len(cited))
    given_ids = ascending(cited, uncited, new, above)
    in_order = [given_ids[number] for number in (*cited, *sorted(uncited))]
    assert in_order == sorted(set(in_order))
    assert min(in_order, default=above + 1) > above
    assert all(given_ids[number] >= number for number in cited if number not in new)
