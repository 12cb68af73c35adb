"""A resolution as a clean Word file in the UN's form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from drafter.formats.docx import properties as pr
from drafter.formats.docx.furniture import add_furniture
from drafter.formats.docx.inline import Inlines, NoteMark
from drafter.formats.docx.layout import end_rule, line_element, paragraph_element, set_off, table_element
from drafter.formats.docx.listing import add_lists
from drafter.formats.docx.oxml import Element, el
from drafter.formats.docx.package import Package
from drafter.formats.docx.template import BODY, NOTES, add_notes_part, new_package, notes_part
from drafter.formats.mastlines import closing_line, opening_lines
from drafter.formats.page_options import FACES, ChineseLeads, PageOptions
from drafter.model.document import Footnote, NoteId, ParagraphId, Part, Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.sentence import Language


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A package, and the block of the body that prints each line of the masthead and each paragraph."""

    package: Package
    blocks: tuple[tuple[str | ParagraphId, Element], ...]


def write(document: Resolution, options: PageOptions | None = None) -> bytes:
    """A Word file that prints the document as the UN does, and reads back as the same document."""
    return lay_out(document, options).package.to_bytes()


def lay_out(document: Resolution, options: PageOptions | None = None) -> LaidOut:
    """The same before it is packed."""
    options = options or PageOptions()
    package = new_package(document.language, document.masthead.title_text, document.masthead.symbol, options.faces)
    marks = word_marks(document)
    inlines = Inlines(document.language, marks, partial(_address, package, BODY), lead_face(document.language, options))
    lists = add_lists(package, BODY, document) if options.automatic_numbers else {}
    section = add_furniture(package, document, options)
    blocks = tuple(_blocks(document, inlines, lists))
    last = [] if document.masthead.adoption is not None else [end_rule()]
    body = el("body", None, *(block for _, block in blocks), *last, section)
    package.put(BODY, el("document", None, body))
    if document.footnotes:
        in_notes = Inlines(document.language, {}, partial(_address, package, NOTES))
        root = notes_part()
        root.extend([note_element(marks[note.id], note, in_notes) for note in document.footnotes])
        add_notes_part(package, root)
    return LaidOut(package, blocks)


def lead_face(language: Language, options: PageOptions) -> str | None:
    """The face that sets opening phrases apart; None where they are bold or italic."""
    is_kai = language == "zh" and options.chinese_leads is ChineseLeads.KAI
    return FACES[options.faces].kai[0] if is_kai else None


def _address(package: Package, part: str, address: str) -> str:
    return package.relate(part, "hyperlink", address, external=True)


def _blocks(
    document: Resolution, inlines: Inlines, lists: Mapping[ParagraphId, Element]
) -> Iterator[tuple[str | ParagraphId, Element]]:
    organ, language = document.masthead.organ, document.language
    numbers = paragraph_numbers(document)
    for line in opening_lines(document.masthead, language):
        yield line.field, line_element(line, inlines)
    after_table = False
    for paragraph in document.paragraphs:
        if paragraph.part is Part.TABLE:
            yield paragraph.id, table_element(paragraph, inlines)
        else:
            made = paragraph_element(paragraph, numbers.get(paragraph.id), organ, inlines, lists.get(paragraph.id))
            if after_table:
                set_off(made)
            yield paragraph.id, made
        after_table = paragraph.part is Part.TABLE
    closing = closing_line(document.masthead, language)
    if closing is not None:
        yield closing.field, line_element(closing, inlines)


def word_marks(document: Resolution) -> dict[NoteId, NoteMark]:
    """How each note is cited in the file. Word counts its own notes: a mark that this count does not give is typed."""
    printed = note_marks(document)
    citations = Counter(document.cited_notes)
    order = [*dict.fromkeys(document.cited_notes), *(note.id for note in document.footnotes)]
    marks: dict[NoteId, NoteMark] = {}
    counted = 0
    for note_id in dict.fromkeys(order):
        if note_id not in document.notes_by_id:
            continue
        mark = printed.get(note_id, "")
        is_counted = mark == str(counted + 1) or (not mark and not citations[note_id])
        counted += is_counted and bool(mark)
        word_id = len(marks) + 1
        bookmark = f"_Ref{word_id:09d}" if citations[note_id] > 1 else None
        marks[note_id] = NoteMark(word_id, mark, not is_counted, bookmark, word_id)
    return marks


def note_element(mark: NoteMark, note: Footnote, inlines: Inlines) -> Element:
    """A note with its mark and text as the UN sets it: tab, mark, blank, tab, text."""
    shown = el("t", text=mark.printed) if mark.is_custom else el("footnoteRef")
    look = pr.run_properties(pr.character_style("FootnoteReference"))
    head = (
        el("r", None, el("tab")),
        el("r", None, look, shown),
        el("r", None, el("t", text=" ")),
        el("r", None, el("tab")),
    )
    paragraph = el("p", None, pr.paragraph_properties(pr.style("FootnoteText")), *head, *inlines.runs(note.runs))
    return el("footnote", {"id": str(mark.word_id)}, paragraph)
