"""Superscript figures that cite a note again: which are read so, and what a comparison does with them."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.formats.docx import reader
from drafter.formats.docx.redline import compare
from drafter.model import edits
from drafter.model.document import NOTE_CHARACTER, Resolution, Run
from drafter.model.numbering import note_marks
from drafter.structuring import infer
from tests.formats.docx import judges, truths
from tests.formats.docx.files import WHEN, p, r, ref, word_file

W = judges.W
UP = "<w:vertAlign w:val='superscript'/>"


def cited(*blocks: str) -> Resolution:
    """What is read of a text with two notes, 22 and 41, that Word numbers 1 and 2, and with these paragraphs."""
    return infer(reader.read(noted(*blocks))).document


def noted(*blocks: str) -> bytes:
    """The file itself."""
    first = p(r("Recalling the Convention,") + ref(22) + r(" and its Protocol,") + ref(41))
    notes = {22: "United Nations, Treaty Series.", 41: "A/81/41."}
    return word_file(p("The General Assembly,"), first, *blocks, p("1. Requests a report."), notes=notes)


def second(document: Resolution) -> str:
    """The second paragraph, each citation as the note's number in brackets."""
    marks = note_marks(document)
    return "".join(
        run.text.replace(NOTE_CHARACTER, "") + (f"[{marks[run.note]}]" if run.note is not None else "")
        for run in document.paragraphs[1].runs
    )


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        (r("Noting the Protocol,") + r("2", UP), "Noting the Protocol,[2]"),
        (r("Noting the Convention") + r("1", UP) + r(" and all parties,"), "Noting the Convention[1] and all parties,"),
        (r("Noting the Plan 2011–2020") + r("1", UP) + r(" as adopted,"), "Noting the Plan 2011–2020[1] as adopted,"),
        (r("Noting decision 70/1") + r("2", UP) + r(" as adopted,"), "Noting decision 70/1[2] as adopted,"),
        (r("Noting the Protocol,") + r(" ", UP) + r("2", UP) + r(" ", UP), "Noting the Protocol,[2]"),
    ],
    ids=["at the end", "behind a word", "behind a year", "behind a document's number", "between blanks"],
)
def test_a_raised_figure_cites_the_note_of_its_number(inside: str, wanted: str) -> None:
    assert second(cited(p(inside))).rstrip() == wanted


@pytest.mark.parametrize(
    "inside",
    [
        r("Noting an area of 40 km") + r("2", UP) + r(" of land,"),
        r("Noting 10") + r("2", UP) + r(" tons,"),
        r("Noting emissions of CO") + r("2", UP) + r(" and others,"),
        r("Noting the value x") + r("2", UP) + r(" of all,"),
        r("Noting the Protocol,") + r("3", UP) + r(" as adopted,"),
        r("Noting the Protocol,") + r("1–2", UP) + r(" as adopted,"),
        r("Noting the isotope ") + r("2", UP) + r("H and others,"),
        r("Noting what is said in note ") + r("2", UP) + r(" above,"),
        r("Noting the Protocol,") + r("2 ") + r(" as adopted,"),
    ],
    ids=["area", "power", "gas", "letter", "no such note", "range", "isotope", "a word", "not raised"],
)
def test_other_figures_stay_figures(inside: str) -> None:
    assert "[" not in second(cited(p(inside)))


def test_a_figure_before_its_note_is_cited_stays_a_figure() -> None:
    source = word_file(
        p("The General Assembly,"),
        p(r("Recalling the Plan,") + r("1", UP) + r(" and the Convention,") + ref(22)),
        p("1. Requests a report."),
        notes={22: "A/81/7."},
    )
    document = infer(reader.read(source)).document
    assert len(document.paragraphs[0].notes) == 1


def test_it_is_told_where_figures_were_read_so() -> None:
    read = infer(reader.read(noted(p(r("Noting the Protocol,") + r("2", UP)))))
    told = [one for one in read.repairs if one.kind == "note-marks"]
    assert len(told) == 1
    assert told[0].sentence.en == "Read 1 superscript figure as a further citation of a note: 2"
    assert [place.start for place in told[0].places] == [2]


def test_a_comparison_keeps_the_file_and_corrects_the_figure() -> None:
    """A new note before them makes the note another's number; the typed figure follows as a tracked change."""
    source = noted(p(r("Noting the Protocol,") + r("2", UP) + r(" as adopted,")))
    base = infer(reader.read(source)).document
    draft = edits.add_note(base, base.paragraphs[0].id, 9, (Run("A/81/7."),))
    out = compare(base, source, draft, "Delegation", WHEN)
    assert truths.faults(source, draft, out) == []
    root = etree.fromstring(judges.part(out, "word/document.xml"))
    assert [node.text for node in root.iter(f"{W}delText")] == ["2"]
    raised = [run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is not None]
    assert ["".join(t.text or "" for t in run.iter(f"{W}t")) for run in raised][-1] == "3"


def test_without_a_change_the_file_stays_as_it_is() -> None:
    source = noted(p(r("Noting the Protocol,") + r("2", UP)))
    base = infer(reader.read(source)).document
    out = compare(base, source, base, "Delegation", WHEN)
    assert judges.part(out, "word/document.xml") == judges.part(source, "word/document.xml")
