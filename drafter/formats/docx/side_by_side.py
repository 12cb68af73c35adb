"""The comparison copy for colleagues: last year's text and this draft in one table, paragraph by paragraph.

A reading copy in a form of our own, and not a document of the UN: python-docx makes the file.
"""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.font import Font

from drafter.formats.comparison_rows import HEADINGS, Row, Side, rows, summary
from drafter.formats.docx.reading_file import DELETED, INSERTED, QUIET, bytes_of, empty_file
from drafter.language.profile import profile
from drafter.model.document import Mark, Resolution
from drafter.text.sentence import Language, Sentence

_SHADE = "EDEDE8"
_WIDTHS = (Mm(27), Mm(105), Mm(105), Mm(30))
_STEP = Mm(6)
_TALLEST_ROW = 700
"""Characters of a row that is kept on one page."""
_CHANGED = Sentence("改动一览", "What changed")
_LEGEND = Sentence(
    "左栏删除线为本稿删去的文字，右栏下划线为本稿新增的文字；灰色段落未改。",
    "Words struck on the left are taken out, words underlined on the right put in; paragraphs in grey are unchanged.",
)


def write(base: Resolution, base_name: str, draft: Resolution) -> bytes:
    """A Word file on landscape A4, in the draft's language: what changed, then a row for each paragraph and note.

    Deleted words are struck on the left, inserted ones underlined on the right.
    """
    language = draft.language
    file = empty_file(draft.masthead.title_text, language, is_wide=True)
    found = rows(base, draft)
    _add_head(file, found, draft.masthead.title_text, language)
    table = file.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    names = [heading.in_(language) for heading in HEADINGS]
    names[1] = names[1] + ("" if language == "zh" else " ") + base_name
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
        _shade(cell)
    for row in found:
        _add_row(table, row, language)
    _lay_out(table)
    return bytes_of(file)


def _add_head(file: WordDocument, found: tuple[Row, ...], title: str, language: Language) -> None:
    """Title, what changed, and how to read the table."""
    file.add_heading(title, level=1)
    file.add_heading(_CHANGED.in_(language), level=2)
    for line in summary(found):
        file.add_paragraph(line.in_(language)).paragraph_format.space_after = Pt(2)
    legend = file.add_paragraph()
    legend.paragraph_format.space_before, legend.paragraph_format.space_after = Pt(4), Pt(6)
    font = legend.add_run(_LEGEND.in_(language)).font
    font.size, font.color.rgb = Pt(9), QUIET


def _add_row(table: Table, row: Row, language: Language) -> None:
    made: _Row = table.add_row()  # type: ignore[no-untyped-call]
    cells = made.cells
    name = cells[0].paragraphs[0].add_run(row.name.in_(language))
    name.bold = True if row.is_changed else None
    for cell, side, colour in ((cells[1], row.old, DELETED), (cells[2], row.new, INSERTED)):
        if side:
            _fill(cell, side, colour, language, is_quiet=not row.is_changed)
    cells[3].paragraphs[0].add_run(row.remark.in_(language))
    longest = max(sum(len(run.text) for run in side.runs) for side in (row.old, row.new) if side)
    if longest <= _TALLEST_ROW:
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _fill(cell: _Cell, side: Side, colour: RGBColor, language: Language, *, is_quiet: bool) -> None:
    """The number and the words, set in by level."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.left_indent = _STEP * max(side.level - 1, 0) or None
    if side.number:
        _quieten(paragraph.add_run(f"{side.number} ").font, is_quiet=is_quiet)
    for run, is_marked in side.pieces():
        font = paragraph.add_run(run.text).font
        _set_apart(font, run.marks, language)
        if is_marked:
            _set_change(font, colour)
        else:
            _quieten(font, is_quiet=is_quiet)


def _quieten(font: Font, *, is_quiet: bool) -> None:
    if is_quiet:
        font.color.rgb = QUIET


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _set_apart(font: Font, marks: frozenset[Mark], language: Language) -> None:
    slanted, heavy = {Mark.ITALIC}, {Mark.BOLD}
    (slanted if profile(language).lead_emphasis == "italic" else heavy).add(Mark.LEAD)
    font.bold = True if marks & heavy else None
    font.italic = True if marks & slanted else None
    font.superscript = True if Mark.SUPERSCRIPT in marks else None


def _set_change(font: Font, colour: RGBColor) -> None:
    font.color.rgb = colour
    font.underline = True if colour is INSERTED else None
    font.strike = True if colour is DELETED else None


def _lay_out(table: Table) -> None:
    """Fixed widths, and the headings again on every page."""
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
