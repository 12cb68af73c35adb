"""The comparison copy for colleagues: last year's text and this draft in one table, paragraph by paragraph.

A reading copy in a form of our own, and not a document of the UN: python-docx makes the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.font import Font

from drafter.formats.docx.styles import LATIN_FACE, TYPOGRAPHY
from drafter.language.profile import profile
from drafter.model.alignment import NotePair, Pair, PairKind, align, align_notes
from drafter.model.document import Mark, ParagraphId, Resolution, Run, Runs
from drafter.model.naming import note_name, paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.text.diff import word_diff
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

_INSERTED, _DELETED = RGBColor(0x0F, 0x5F, 0xA6), RGBColor(0x9A, 0x3F, 0x12)
_WIDTHS = (Mm(24), Mm(108), Mm(108), Mm(26))
_MARGIN = Mm(15)
_HEADINGS = (
    Sentence("段次", "Paragraph"),
    Sentence("基稿", "Base text"),
    Sentence("本稿", "This draft"),
    Sentence("说明", "Remarks"),
)
_REMARKS = {
    PairKind.SAME: Sentence("", ""),
    PairKind.CHANGED: Sentence("改", "changed"),
    PairKind.NEW: Sentence("增", "new"),
    PairKind.REMOVED: Sentence("删", "removed"),
    PairKind.MOVED: Sentence("移", "moved"),
}


@dataclass(frozen=True, slots=True)
class _Side:
    """One text in one row: what is printed, and which of its characters the other text lacks."""

    number: str
    runs: Runs
    marked: tuple[Span, ...]
    colour: RGBColor


def write(base: Resolution, base_name: str, draft: Resolution) -> bytes:
    """A Word file on landscape A4 with a row for each paragraph and note of either text, in the draft's language.

    Deleted words are struck on the left, inserted ones underlined on the right.
    """
    language = draft.language
    file = _empty_file(draft.masthead.title_text, language)
    file.add_heading(draft.masthead.title_text, level=1)
    table = file.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    names = [heading.in_(language) for heading in _HEADINGS]
    names[1] = names[1] + ("" if language == "zh" else " ") + base_name
    _fill_plain(table.rows[0].cells, names)
    for name, old, new, remark in _rows(base, draft):
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(name.in_(language))
        for cell, side in ((cells[1], old), (cells[2], new)):
            if side:
                _fill(cell, side, language)
        cells[3].paragraphs[0].add_run(remark.in_(language))
    _lay_out(table)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


_Row = tuple[Sentence, "_Side | None", "_Side | None", Sentence]


def _rows(base: Resolution, draft: Resolution) -> Iterator[_Row]:
    pairs = align(base, draft)
    for pair in pairs:
        yield _name(base, draft, pair), *_paragraph_sides(base, draft, pair), _REMARKS[pair.kind]
    for note in align_notes(base, draft, pairs):
        name = _note_name(base, draft, note)
        old = base.notes_by_id[note.old_id].runs if note.old_id is not None else None
        new = draft.notes_by_id[note.new_id].runs if note.new_id is not None else None
        yield name, *_sides(("", old), ("", new), draft.language), _REMARKS[note.kind]


def _note_name(base: Resolution, draft: Resolution, pair: NotePair) -> Sentence:
    if pair.new_id is not None:
        return note_name(draft, pair.new_id)
    assert pair.old_id is not None
    return note_name(base, pair.old_id)


def _name(base: Resolution, draft: Resolution, pair: Pair) -> Sentence:
    """The draft's name of the paragraph, and the base's where the draft has it no more."""
    if pair.new_id is not None:
        return paragraph_name(draft, pair.new_id)
    assert pair.old_id is not None
    return paragraph_name(base, pair.old_id)


def _paragraph_sides(base: Resolution, draft: Resolution, pair: Pair) -> tuple[_Side | None, _Side | None]:
    return _sides(_numbered(base, pair.old_id), _numbered(draft, pair.new_id), draft.language)


def _numbered(document: Resolution, paragraph_id: ParagraphId | None) -> tuple[str, Runs | None]:
    if paragraph_id is None:
        return "", None
    number = paragraph_numbers(document).get(paragraph_id, "")
    return number, _with_marks(document, document.paragraph(paragraph_id).runs)


def _with_marks(document: Resolution, runs: Runs) -> Runs:
    """The runs with the printed mark where a note is cited."""
    marks, raised = note_marks(document), frozenset({Mark.SUPERSCRIPT})
    return tuple(Run(marks[run.note], raised) if run.note is not None else run for run in runs)


def _sides(
    old: tuple[str, Runs | None], new: tuple[str, Runs | None], language: Language
) -> tuple[_Side | None, _Side | None]:
    old_runs, new_runs = old[1], new[1]
    deleted, inserted = _differences(old_runs or (), new_runs or (), language)
    left = None if old_runs is None else _Side(old[0], old_runs, deleted, _DELETED)
    right = None if new_runs is None else _Side(new[0], new_runs, inserted, _INSERTED)
    return left, right


def _differences(old: Runs, new: Runs, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    texts = ("".join(run.text for run in old), "".join(run.text for run in new))
    changes = word_diff(*texts, language)
    return (
        tuple(change.old_span for change in changes if change.kind == "delete"),
        tuple(change.new_span for change in changes if change.kind == "insert"),
    )


def _fill(cell: _Cell, side: _Side, language: Language) -> None:
    paragraph = cell.paragraphs[0]
    if side.number:
        paragraph.add_run(f"{side.number} ")
    start = 0
    for run in side.runs:
        for piece, is_marked in _cut(run.text, start, side.marked):
            font = paragraph.add_run(piece).font
            _set_apart(font, run.marks, language)
            if is_marked:
                _set_change(font, side.colour)
        start += len(run.text)


def _cut(text: str, start: int, marked: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The pieces of a run that begins at `start`, each with whether it is marked."""
    whole = Span(start, start + len(text))
    position = start
    for span in marked:
        if not span.overlaps(whole):
            continue
        begin, end = max(span.start, whole.start), min(span.end, whole.end)
        if begin > position:
            yield text[position - start : begin - start], False
        yield text[begin - start : end - start], True
        position = end
    if position < whole.end:
        yield text[position - start :], False


def _set_apart(font: Font, marks: frozenset[Mark], language: Language) -> None:
    slanted, heavy = {Mark.ITALIC}, {Mark.BOLD}
    (slanted if profile(language).lead_emphasis == "italic" else heavy).add(Mark.LEAD)
    font.bold = True if marks & heavy else None
    font.italic = True if marks & slanted else None
    font.superscript = True if Mark.SUPERSCRIPT in marks else None


def _set_change(font: Font, colour: RGBColor) -> None:
    font.color.rgb = colour
    font.underline = True if colour is _INSERTED else None
    font.strike = True if colour is _DELETED else None


def _fill_plain(cells: Sequence[_Cell], texts: Iterable[str]) -> None:
    for cell, text in zip(cells, texts, strict=True):
        cell.paragraphs[0].add_run(text).bold = True


def _lay_out(table: Table) -> None:
    """Fixed widths, and the headings again on every page."""
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _empty_file(title: str, language: Language) -> WordDocument:
    """A landscape page in the document's faces, without what the library's template says of itself."""
    file = Document()
    section = file.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name, size in (("Normal", Pt(10)), ("Heading 1", Pt(14))):
        _set_face(file, name, size, TYPOGRAPHY[language].text_face)
    _forget_origin(file, title)
    return file


def _set_face(file: WordDocument, style_name: str, size: Pt, han_face: str) -> None:
    style = file.styles[style_name]
    style.font.name, style.font.size, style.font.color.rgb = LATIN_FACE, size, RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), han_face)
    # Without it full-width marks are drawn in the middle of their square, as in Taiwan.
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), "en-GB")
    tongue.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(tongue)


def _forget_origin(file: WordDocument, title: str) -> None:
    """No author, no picture of the template's first page; the template's zoom lacks what the schema asks for."""
    properties = file.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title = title
    package = file.part.package
    for key, relationship in list(package.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
    zoom = file.settings.element.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")
