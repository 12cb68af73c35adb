"""Real texts, read where the shared material lies beside the project: the two seeds, and a sample of adopted texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import formats
from drafter.formats.imported import Imported
from drafter.model.document import Part, Resolution
from drafter.model.numbering import note_marks
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, RawParagraph
from tests.structuring.accounting import lost_characters

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not there")

_SEED_A = SHARED / "seeds" / "A_C.2_69_L-south-south-pdf-text.txt"
_SEED_B = SHARED / "seeds" / "A_C.2_78_L.66-south-south-markdown.txt"


def parts(imported: Imported, part: Part) -> int:
    return sum(paragraph.part is part for paragraph in imported.document.paragraphs)


def marks(imported: Imported) -> str:
    """The marks as they are cited in the body, preamble and operative part divided by a semicolon."""
    printed = note_marks(imported.document)
    found = {
        part: " ".join(printed[n] for p in imported.document.paragraphs if p.part is part for n in p.notes)
        for part in (Part.PREAMBULAR, Part.OPERATIVE)
    }
    return "; ".join(found.values())


def test_the_first_seed_text_out_of_a_pdf() -> None:
    imported = formats.read_file(_SEED_A)
    assert (parts(imported, Part.PREAMBULAR), parts(imported, Part.OPERATIVE)) == (4, 27)
    assert len(imported.document.paragraphs) == 31
    assert marks(imported) == "1; 2 3 4 5 3"
    assert sorted(note_marks(imported.document).values()) == ["*", "1", "2", "3", "4", "5"]
    sponsors = imported.document.masthead.sponsors
    assert [note_marks(imported.document)[run.note] for run in sponsors if run.note is not None] == ["*"]
    masthead = imported.document.masthead
    assert (masthead.session, masthead.agenda_item, masthead.title_text) == (69, "24(b)", "南南合作")
    assert masthead.agenda_title == "发展方面的业务活动：南南合作促进发展"
    assert {"joined-lines", "moved-notes", "left-out-url", "left-out-rule", "moved-asterisk", "wrong-link"} <= {
        repair.kind for repair in imported.repairs
    }


def test_the_second_seed_markdown() -> None:
    imported = formats.read_file(_SEED_B)
    assert (parts(imported, Part.PREAMBULAR), parts(imported, Part.OPERATIVE)) == (18, 26)
    assert len(imported.document.paragraphs) == 44
    assert len(imported.document.footnotes) == 7
    assert marks(imported) == "1 2 3 4; 5 6 7"
    assert all(paragraph.lead for paragraph in imported.document.paragraphs)
    assert "生活and生计" in imported.document.paragraphs[8].text
    assert imported.document.masthead.title_text == "南南合作"


@pytest.mark.parametrize("name", ["77-185-zh", "75-17-zh", "76-213-zh", "75-217-en", "77-162-en"])
def test_no_character_of_a_rendered_dump_is_lost(name: str) -> None:
    imported = formats.read_file(SHARED / "corpus" / "sample" / "rendered" / f"{name}.txt")
    inferred = Inferred(
        imported.document,
        imported.repairs,
        imported.certainty,
        imported.lines,
        imported.field_lines,
        imported.left_out,
    )
    raw = RawDocument("text", tuple[RawParagraph](), source_lines=imported.source_lines)
    assert lost_characters(raw, inferred) == ""


@pytest.mark.parametrize("path", sorted((SHARED / "corpus" / "sample" / "akn").glob("77-*.xml")), ids=lambda p: p.stem)
def test_adopted_texts_in_xml_and_in_word_read_alike(path: Path) -> None:
    word = SHARED / "corpus" / "sample" / "rendered" / f"{path.stem}.docx"
    from_xml, from_word = formats.read_file(path).document, formats.read_file(word).document

    def shape(document: Resolution) -> list[tuple[Part, str]]:
        # The rendering drops the blank at the end of some italic openings.
        return [(p.part, "".join(p.text.split())) for p in document.paragraphs]

    assert shape(from_word) == shape(from_xml)
    assert [n.text for n in from_word.footnotes] == [n.text for n in from_xml.footnotes]
