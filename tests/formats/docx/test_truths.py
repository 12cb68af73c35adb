"""The two truths by a second opinion on the XML: paragraphs with their properties, notes, numbers and links."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from drafter.formats.docx.redline import compare
from drafter.formats.docx.writer import write
from drafter.formats.page_options import PageOptions
from drafter.model import edits
from drafter.model.document import Mark, Part, Resolution, Run
from drafter.model.schema import normalise
from tests.formats.docx import judges, settling, truths
from tests.formats.docx.files import WHEN, p, r, word_file
from tests.formats.docx.listed import by_paragraph, by_style, listed
from tests.formats.docx.mutations import mutated
from tests.formats.docx.samples import adopted_chinese, chinese, english

_OFFICIAL = sorted((judges.SHARED / "corpus" / "sample" / "word-official-en").glob("*.DOC"))
_CLOSED = (p("85th plenary meeting"), "<w:sectPr/>")
LISTED = {
    "lists": listed(by_paragraph),
    "styles": listed(by_style),
    "lists, closed": listed(by_paragraph, *_CLOSED),
    "in a control": listed(
        by_paragraph, f"<w:sdt><w:sdtContent>{p('Adopted.', by_paragraph(0))}</w:sdtContent></w:sdt>"
    ),
}


def compared(source: bytes, draft: Resolution) -> bytes:
    """The copy for submission over a Word file."""
    return compare(judges.read_back(source), source, draft, "某代表团", WHEN)


@pytest.mark.parametrize("steps", [4, 12])
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", LISTED)
def test_any_draft_over_a_text_whose_numbers_word_counts(name: str, seed: int, steps: int) -> None:
    source = LISTED[name]
    draft = normalise(mutated(judges.read_back(source), seed, steps))
    assert truths.faults(source, draft, compared(source, draft)) == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("automatic", [False, True])
@pytest.mark.parametrize("base", [chinese(), adopted_chinese(), english()], ids=["zh", "zh-adopted", "en"])
def test_any_draft_over_our_own_clean_copies(base: Resolution, automatic: bool, seed: int) -> None:
    source = write(base, PageOptions(automatic_numbers=automatic))
    draft = normalise(mutated(judges.read_back(source), seed, steps=12))
    assert truths.faults(source, draft, compared(source, draft)) == []


@pytest.mark.skipif(not _OFFICIAL, reason="the shared corpus is not there")
@pytest.mark.parametrize("path", _OFFICIAL[::4], ids=lambda path: path.stem)
def test_any_draft_over_an_official_file(path: Path) -> None:
    source = path.read_bytes()
    draft = normalise(mutated(judges.read_back(source), seed=7, steps=14))
    assert truths.faults(source, draft, compared(source, draft)) == []


def test_the_second_opinion_sees_what_is_wrong() -> None:
    source = listed(by_paragraph)
    base = judges.read_back(source)
    draft = edits.remove(base, [base.paragraphs[3].id])
    assert "accepted" in {one.partition(":")[0] for one in truths.faults(source, draft, source)}
    other = listed(by_style)
    assert "rejected" in {one.partition(":")[0] for one in truths.faults(source, base, other)}


def operative(document: Resolution, text: str) -> Resolution:
    """The document with a further operative paragraph at its end."""
    runs = (Run("Decides", frozenset({Mark.LEAD})), Run(f" {text}"))
    return edits.insert_paragraph(document, document.paragraphs[-1].id, Part.OPERATIVE, 0, runs)


def test_a_paragraph_behind_the_last_one_leaves_nothing_when_rejected() -> None:
    source = listed(by_paragraph)
    draft = operative(operative(judges.read_back(source), "to thank all;"), "to remain seized of the matter.")
    out = compared(source, draft)
    assert truths.faults(source, draft, out) == []
    assert settling.shape(settling.settled(out, "rejected")) == settling.shape(source)


def test_the_last_paragraph_taken_out_leaves_no_empty_one_when_accepted() -> None:
    source = word_file(
        p("大会，"), p("回顾其决议，"), p("1. 请秘书长提交报告；"), p("2. 决定处理此案。", "<w:jc w:val='both'/>")
    )
    base = judges.read_back(source)
    draft = edits.remove(base, [base.paragraphs[-1].id])
    out = compared(source, draft)
    assert truths.faults(source, draft, out) == []
    accepted = settling.shape(settling.settled(out, "accepted"))
    assert len(accepted) == 3
    assert accepted[-1][0] == ""


def test_the_last_paragraph_exchanged_for_others() -> None:
    source = listed(by_paragraph)
    base = judges.read_back(source)
    draft = operative(edits.remove(base, [base.paragraphs[-1].id]), "to convene a conference in 2031.")
    assert truths.faults(source, draft, compared(source, draft)) == []


def test_a_number_that_word_would_count_otherwise_is_typed() -> None:
    source = listed(by_paragraph)
    base = judges.read_back(source)
    target = next(q for q in base.paragraphs if q.text.startswith("Invites"))
    draft = edits.insert_paragraph(base, target.id, Part.SUB, 1, (Run("To all of them;"),))
    draft = edits.set_part(
        draft, next(q.id for q in base.paragraphs if q.text.startswith("Takes note")), Part.PREAMBULAR
    )
    out = compared(source, draft)
    assert truths.faults(source, draft, out) == []
    changed = list(etree.fromstring(judges.part(out, "word/document.xml")).iter(f"{judges.W}pPrChange"))
    assert [len(list(one.iter(f"{judges.W}numPr"))) for one in changed] == [1]
    assert [one.getparent().find(f"{judges.W}numPr") for one in changed] == [None]  # type: ignore[union-attr]


def test_a_paragraph_with_a_link_is_moved_as_one() -> None:
    linked = f"<w:hyperlink r:id='rId1'>{r('55/180')}</w:hyperlink>"
    source = word_file(
        p("The General Assembly,"),
        p(r("Recalling its resolution ") + linked + r(" of 19 December 2000 on the matter,")),
        p("Noting the report of the Secretary-General on the matter and the comments upon it,"),
        p("1. Decides to close the matter."),
        links={"1": "https://undocs.org/A/RES/55/180"},
    )
    base = judges.read_back(source)
    draft = edits.move(base, [base.paragraphs[0].id], base.paragraphs[2].id)
    out = compared(source, draft)
    assert truths.faults(source, draft, out) == []
    root = etree.fromstring(judges.part(out, "word/document.xml"))
    assert [len(list(root.iter(f"{judges.W}{kind}"))) for kind in ("ins", "del")] == [0, 0]
    inside = [one.getparent().tag for one in root.iter(f"{judges.W}moveFrom", f"{judges.W}moveTo")]  # type: ignore[union-attr]
    assert inside.count(f"{judges.W}hyperlink") == 2


def test_a_number_linked_in_part_gets_no_second_link() -> None:
    linked = f"<w:hyperlink r:id='rId1'>{r('55/180')}</w:hyperlink>"
    source = word_file(
        p("The General Assembly,"),
        p(r("Recalling its resolutions ") + linked + r(" A of 19 December 2000 and the later ones,")),
        p("Noting the report of the Secretary-General on the matter,"),
        p("1. Decides to close the matter."),
        links={"1": "https://undocs.org/A/RES/55/180"},
    )
    base = judges.read_back(source)
    draft = normalise(edits.move(base, [base.paragraphs[0].id], base.paragraphs[2].id))
    out = compared(source, draft)
    assert truths.faults(source, draft, out) == []
    assert b"55/180A" not in judges.part(out, "word/_rels/document.xml.rels")
