"""A masthead in the header of the first page is changed there, and nothing is put into the body a second time."""

from __future__ import annotations

from dataclasses import replace

from drafter.formats import TrackedChanges, outputs, read
from drafter.formats.changing import change_authors
from drafter.formats.docx.package import Package
from drafter.formats.docx.revision_count import count_changes
from drafter.model.document import Resolution
from drafter.model.state import Base, SourceFile
from tests.formats.docx import judges
from tests.formats.docx.files import WHEN, p, r, word_file

_SECTION = "<w:sectPr><w:headerReference w:type='first' r:id='rId1'/><w:titlePg/></w:sectPr>"
_USUAL = p(r("A/RES/79/12")) + p(r("Seventy-nin") + r("th session")) + p(r("Agenda item") + r(" 15 (a)"))


def based(header: str = _USUAL, *, symbol_in_body: bool = False) -> Base:
    """An English resolution with this page header."""
    body = (
        *([p("A/RES/79/12")] if symbol_in_body else []),
        p("79/12. Cooperation in observing coasts"),
        p("The General Assembly,"),
        p("Recalling its resolution 78/5 of 1 December 2023,"),
        p("1. Requests the Secretary-General to report to it."),
    )
    source = SourceFile("a.docx", "docx", word_file(*body, _SECTION, parts={"header1": header}))
    return Base(read(source.data, source.name).document, "A/RES/79/12", source)


def rolled(document: Resolution, session: int = 80, item: str = "16(b)") -> Resolution:
    return replace(document, masthead=replace(document.masthead, session=session, agenda_item=item, adoption=None))


def tracked(base: Base, draft: Resolution) -> bytes:
    return outputs.tracked(base, draft, "Delegation", WHEN)


def test_session_and_agenda_item_change_in_the_header_alone() -> None:
    base = based()
    out = tracked(base, rolled(base.document))
    header, body = (Package.open(out).blob(f"word/{name}.xml").decode() for name in ("header1", "document"))
    assert "Eightieth" in header
    assert "<w:ins " in header
    assert "<w:del " in header
    assert "Eightieth" not in body
    assert "Agenda item" not in body
    for settling, session, item in ((TrackedChanges.ACCEPTED, 80, "16(b)"), (TrackedChanges.REJECTED, 79, "15(a)")):
        masthead = read(out, "out.docx", tracked=settling).document.masthead
        assert (masthead.session, masthead.agenda_item) == (session, item)
    assert judges.schema_faults(out) == judges.schema_faults(base.source.data if base.source else b"")


def test_changes_in_the_header_count_as_changes() -> None:
    base = based()
    out = tracked(base, rolled(base.document))
    (author,) = change_authors(out)
    header, body = (count_changes(Package.open(out).xml(f"word/{name}.xml")) for name in ("header1", "document"))
    assert header > 0
    assert author.count == header + body


def test_revision_ids_are_unique_over_header_and_body() -> None:
    package = Package.open(tracked(based(), rolled(based().document)))
    roots = [package.xml(f"word/{name}.xml") for name in ("header1", "document")]
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    ids = [one.get(f"{name}id") for root in roots for one in root.iter(f"{name}ins", f"{name}del")]
    assert len(ids) == len(set(ids)) > 2


def test_a_header_that_says_the_same_stays_to_the_byte() -> None:
    base = based()
    out = tracked(base, rolled(base.document, 79, "15(a)"))
    assert Package.open(out).blob("word/header1.xml") == Package.open(base.source.data).blob("word/header1.xml")  # type: ignore[union-attr]


def test_a_line_that_says_other_things_too_is_left_and_not_doubled_in_the_body() -> None:
    base = based(p(r("Seventy-ninth session") + "<w:r><w:tab/></w:r>" + r("Official Records")))
    out = tracked(base, rolled(base.document, 80, "15(a)"))
    assert Package.open(out).blob("word/header1.xml") == Package.open(base.source.data).blob("word/header1.xml")  # type: ignore[union-attr]
    assert b"Eightieth" not in Package.open(out).blob("word/document.xml")


def test_a_blank_of_the_agenda_item_is_yellow_in_every_file() -> None:
    base = based()
    draft = rolled(base.document, item="[…]")
    over_word = Package.open(tracked(base, draft)).blob("word/header1.xml").decode()
    laid_out = Package.open(outputs.clean(draft)).blob("word/document.xml").decode()
    for said in (over_word, laid_out):
        run = said[: said.index("[…]")].rpartition("<w:r>")[2]
        assert '<w:highlight w:val="yellow"/>' in run
