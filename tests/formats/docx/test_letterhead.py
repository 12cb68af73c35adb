"""Symbol, distribution and date of the base become the draft's where they are found for certain, and stay else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from drafter.formats import TrackedChanges, outputs, read
from drafter.formats.docx.redline import compare
from drafter.formats.docx.writer import write
from drafter.formats.mastlines import Head
from drafter.model.document import Resolution
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.files import WHEN, field, p, r, word_file
from tests.formats.docx.samples import adopted_chinese

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFFICIAL = sorted((judges.SHARED / "corpus" / "sample" / "word-official-en").glob("*.DOC"))
_TEXT = (
    p("Seventy-ninth session"),
    p("Agenda item 15"),
    p("Resolution adopted by the General Assembly on 1 December 2024"),
    p("79/12. Cooperation in observing coasts"),
    p("The General Assembly,"),
    p("Recalling its resolution 78/5 of 1 December 2023,"),
    p("1. Requests the Secretary-General to report to it."),
)
_SECTION = "<w:sectPr><w:headerReference w:type='first' r:id='rId1'/><w:titlePg/></w:sectPr>"
_DRAFT = Head("A/C.2/80/L.__", "Distr.: Limited", "[date]")
_BASE = Head("A/RES/79/12", "Distr.: General", "3 January 2025")


def cell(*paragraphs: str) -> str:
    return f"<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/></w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*cells: str) -> str:
    grid = "<w:gridCol w:w='3000'/>" * len(cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid><w:tr>{''.join(cells)}</w:tr></w:tbl>"


_LINES = (p(r("A") + r("/RES/79/12")), p("Distr.: General"), p("3 January 2025"))
_TABLE = table(cell(p("United Nations")), cell(*_LINES))
PLACES = {
    "lines": word_file(p("United Nations"), *_LINES, *_TEXT),
    "table": word_file(_TABLE, *_TEXT),
    "header": word_file(*_TEXT, _SECTION, parts={"header1": _TABLE + p("")}),
    "columns": word_file(p("United Nations     A/RES/79/12"), p("Distr.: General"), p("3 January 2025"), *_TEXT),
    "nothing": word_file(*_TEXT),
}


def rolled(base: Resolution) -> Resolution:
    masthead = replace(base.masthead, session=80, symbol=None, adoption=None, committee="Second Committee")
    return replace(base, masthead=masthead)


def over(source: bytes) -> bytes:
    base = judges.read_back(source)
    return compare(base, source, rolled(base), "Delegation", WHEN)


def header_text(data: bytes, name: str = "word/header1.xml") -> list[str]:
    root = etree.fromstring(judges.part(data, name))
    return ["".join(node.text or "" for node in one.iter(f"{_W}t")) for one in root.iter(f"{_W}p")]


@pytest.mark.parametrize("place", PLACES)
def test_accepted_the_head_is_the_drafts_and_rejected_the_bases(place: str) -> None:
    source = PLACES[place]
    out = over(source)
    is_there = place != "nothing"
    assert outputs.head_said(out).head == (_DRAFT if is_there else Head())
    assert outputs.head_said(out, TrackedChanges.REJECTED).head == (_BASE if is_there else Head())
    assert truths.faults(source, rolled(judges.read_back(source)), out) == []


def test_every_header_has_the_symbol_of_the_draft_and_a_field_goes_with_what_it_says() -> None:
    filled = field(' DOCVARIABLE "sss1" ', "A/RES/79/12")
    section = _SECTION.replace("<w:titlePg/>", "<w:headerReference w:type='default' r:id='rId2'/><w:titlePg/>")
    source = word_file(*_TEXT, section, parts={"header1": _TABLE + p(""), "header2": p(filled)})
    out = over(source)
    accepted = settling.settled(out, "accepted")
    running = etree.fromstring(judges.part(accepted, "word/header2.xml"))
    assert header_text(accepted, "word/header2.xml") == ["A/C.2/80/L.__"]
    assert not list(running.iter(f"{_W}instrText"))
    back = etree.fromstring(judges.part(settling.settled(out, "rejected"), "word/header2.xml"))
    assert [one.text for one in back.iter(f"{_W}instrText")] == [' DOCVARIABLE "sss1" ']
    assert header_text(settling.settled(out, "rejected"), "word/header2.xml") == ["A/RES/79/12"]
    assert judges.schema_faults(out) == judges.schema_faults(source)


def test_the_title_beside_the_symbol_of_later_pages_follows_the_title() -> None:
    section = _SECTION.replace("<w:titlePg/>", "<w:headerReference w:type='default' r:id='rId2'/><w:titlePg/>")
    running = p(r("A/RES/79/12") + "<w:r><w:tab/></w:r>" + r("Cooperation in observing coasts"))
    source = word_file(*_TEXT, section, parts={"header1": _TABLE + p(""), "header2": running})
    base = judges.read_back(source)
    draft = rolled(base)
    title = replace(draft.masthead.title[0], text="Cooperation in observing lakes")
    draft = replace(draft, masthead=replace(draft.masthead, title=(title,)))
    out = compare(base, source, draft, "Delegation", WHEN)
    said = header_text(settling.settled(out, "accepted"), "word/header2.xml")
    assert said == ["A/C.2/80/L.__Cooperation in observing lakes"]


@pytest.mark.parametrize(
    "header",
    [
        p("Document A/RES/79/12 of the Assembly, Distr.: General"),
        p("A/79/465"),
        p("Distr.: Restricted"),
        p("3 January 2025"),
        "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a' w:storeItemID='{0}'/></w:sdtPr><w:sdtContent>"
        + p("A/RES/79/12")
        + "</w:sdtContent></w:sdt>",
        p(field(" STYLEREF Title ", "A/RES/79/12 Cooperation")),
    ],
)
def test_what_is_not_certain_stays_to_the_byte(header: str) -> None:
    source = word_file(p("A/RES/79/12"), *_TEXT, _SECTION, parts={"header1": header + p("")})
    assert judges.part(over(source), "word/header1.xml") == judges.part(source, "word/header1.xml")


def test_of_two_resolutions_the_numbers_change_and_nothing_else() -> None:
    source = PLACES["header"]
    base = judges.read_back(source)
    draft = replace(base, masthead=replace(base.masthead, symbol="A/RES/80/12"))
    out = compare(base, source, draft, "Delegation", WHEN)
    root = etree.fromstring(judges.part(out, "word/header1.xml"))
    shown = ["".join(map(str, one.itertext())) for one in root.iter(f"{_W}del", f"{_W}ins")]
    assert shown == ["79", "80"]
    assert outputs.head_said(out).head == replace(_BASE, symbol="A/RES/80/12")


def test_a_base_of_which_only_words_change_keeps_its_head() -> None:
    source = PLACES["header"]
    base = judges.read_back(source)
    draft = replace(base, masthead=replace(base.masthead, agenda_item="16"))
    out = compare(base, source, draft, "Delegation", WHEN)
    assert outputs.head_said(out).head == _BASE


def test_a_draft_that_was_adopted_goes_to_all() -> None:
    adopted = adopted_chinese()
    draft = replace(adopted, masthead=replace(adopted.masthead, symbol="A/C.1/80/L.7", adoption=None))
    out = compare(draft, None, adopted, "代表团", WHEN)
    after, before = outputs.head_said(out), outputs.head_said(out, TrackedChanges.REJECTED)
    assert after.head == Head("A/RES/80/372", "Distr.: General")
    assert before.head == Head("A/C.1/80/L.7", "Distr.: Limited", "[date]", "Original: Chinese")
    assert after.symbols == {"A/RES/80/372"}


def test_a_head_that_we_lay_out_is_that_of_the_clean_copies() -> None:
    base = adopted_chinese()
    masthead = replace(base.masthead, symbol="A/C.1/81/L.__", session=81, adoption=None, committee="第一委员会")
    draft = replace(base, masthead=masthead)
    out = compare(base, None, draft, "代表团", WHEN)
    for view, of in (("accepted", draft), ("rejected", base)):
        mine, clean = settling.settled(out, "accepted" if view == "accepted" else "rejected"), write(of)
        for name in ("word/header1.xml", "word/header2.xml", "word/header3.xml"):
            assert header_text(mine, name) == header_text(clean, name)
    assert judges.schema_faults(out) == []
    assert read(out, "a.docx").document.masthead.symbol is None


def test_a_blank_for_the_day_is_no_line_on_the_adoption() -> None:
    source = word_file(p("A/C.2/80/L.__"), p("Distr.: Limited"), p("[date]"), *_TEXT[:2], *_TEXT[4:])
    assert judges.read_back(source).masthead.adoption is None


@pytest.mark.skipif(not _OFFICIAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _OFFICIAL, ids=lambda path: path.stem)
def test_official_files_have_the_head_of_a_draft_and_all_else_as_it_was(path: Path) -> None:
    source = path.read_bytes()
    out = over(source)
    said = outputs.head_said(out)
    assert (said.head.distribution, said.head.date) == ("Distr.: Limited", "[date]")
    assert said.symbols == {"A/C.2/80/L.__"}
    back = settling.settled(out, "rejected")
    for name in judges.part_names(source):
        if name.startswith("word/header"):
            assert header_text(back, name) == header_text(source, name)
        elif name not in truths.MAY_CHANGE:
            assert judges.part(out, name) == judges.part(source, name)
    assert set(judges.schema_faults(out)) <= set(judges.schema_faults(source))
