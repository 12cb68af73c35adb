"""Paragraphs of the document as paragraphs and tables of a Word file, with their numbers typed as the UN does."""

from __future__ import annotations

from typing import Protocol

from drafter.formats.cells import rows_of
from drafter.formats.docx import properties as pr
from drafter.formats.docx.inline import contents
from drafter.formats.docx.oxml import Element, el
from drafter.formats.docx.styles import STEP, TEXT_INDENT
from drafter.formats.mastlines import Line
from drafter.model.document import Paragraph, Part, Runs

_ANNEX_WORDS = ("附件", "附录", "附文", "Annex", "Appendix")
_TABLE_WIDTH = 7306


class RunMaker(Protocol):
    """Makes the runs of one stretch of text; stretches come in reading order."""

    def runs(self, runs: Runs) -> list[Element]:
        """Run-level elements for the runs."""
        ...


def is_organ_line(paragraph: Paragraph, organ: str) -> bool:
    """Whether a heading opens a further part of a composite text in the words of the enacting organ."""
    return bool(organ) and paragraph.part is Part.HEADING and paragraph.text.strip(" ，,") == organ


def opening_of(paragraph: Paragraph, number: str | None, organ: str) -> str:
    """What is typed before the words: a tab, and the number between tabs."""
    if is_heading(paragraph, organ):
        return f"\t{number}\t" if number else "\t\t"
    if number:
        return f"\t{number}\t"
    return "" if paragraph.part in (Part.CONTINUATION, Part.TABLE) else "\t"


def is_heading(paragraph: Paragraph, organ: str) -> bool:
    """Whether the paragraph is printed as a heading; the organ line of a further part is text."""
    return paragraph.part is Part.HEADING and not is_organ_line(paragraph, organ)


def properties_for(paragraph: Paragraph, organ: str, listed: Element | None = None) -> Element | None:
    """The paragraph's style and indents. Deeper sub-paragraphs are set in, (a) runs back to the margin.

    `listed` is the w:numPr of a paragraph that Word numbers: its number stands where the first tab leads.
    """
    steps = max(paragraph.level - 1, 0) if paragraph.part is not Part.HEADING else 0
    is_annex_title = is_heading(paragraph, organ) and paragraph.text.strip().startswith(_ANNEX_WORDS)
    style_id = "HCh" if is_annex_title else "H23" if is_heading(paragraph, organ) else "SingleTxt"
    hanging = STEP if paragraph.numbering is not None else None
    setting = pr.indent(TEXT_INDENT + steps * STEP, TEXT_INDENT, hanging) if steps else None
    if listed is not None:
        setting = pr.indent(TEXT_INDENT + steps * STEP, TEXT_INDENT, first=None if steps else STEP)
    return pr.paragraph_properties(pr.style(style_id), listed, setting)


def paragraph_element(
    paragraph: Paragraph, number: str | None, organ: str, inlines: RunMaker, listed: Element | None = None
) -> Element:
    """One w:p, its number typed, or counted by Word where it has a w:numPr."""
    opening = opening_of(paragraph, number, organ) if listed is None else ""
    typed = el("r", None, *contents(opening)) if opening else None
    return el("p", None, properties_for(paragraph, organ, listed), typed, *inlines.runs(paragraph.runs))


def set_off(element: Element) -> None:
    """Space above a paragraph that follows a table."""
    pr.add_property(pr.properties_of(element), pr.spacing(before=120))


def table_element(paragraph: Paragraph, inlines: RunMaker) -> Element:
    """A table of the paragraph's cells, which tabs and line feeds divide."""
    rows = rows_of(paragraph.runs)
    columns = max(len(row) for row in rows)
    width = _TABLE_WIDTH // columns
    borders = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [el(side, {"val": "single", "sz": "4", "space": "0", "color": "auto"}) for side in borders]
    properties = el(
        "tblPr",
        None,
        el("tblW", {"w": str(width * columns), "type": "dxa"}),
        el("tblInd", {"w": str(TEXT_INDENT), "type": "dxa"}),
        el("tblBorders", None, *lines),
    )
    grid = el("tblGrid", None, *(el("gridCol", {"w": str(width)}) for _ in range(columns)))
    return el("tbl", None, properties, grid, *(_row(row, columns, width, inlines) for row in rows))


def _row(cells: list[Runs], columns: int, width: int, inlines: RunMaker) -> Element:
    made = []
    for index, runs in enumerate(cells):
        span = columns - index if index == len(cells) - 1 else 1
        properties = el(
            "tcPr",
            None,
            el("tcW", {"w": str(width * span), "type": "dxa"}),
            el("gridSpan", {"val": str(span)}) if span > 1 else None,
        )
        made.append(el("tc", None, properties, el("p", None, *inlines.runs(runs))))
    return el("tr", None, *made)


def line_element(line: Line, inlines: RunMaker) -> Element:
    """A line of the masthead, or one of the two that close an adopted text."""
    more = [pr.align("right"), pr.spacing(before=240)] if line.is_closing else []
    typed = el("r", None, *contents(line.opening)) if line.opening else None
    properties = pr.paragraph_properties(pr.style(line.style), *more)
    return el("p", None, properties, typed, *inlines.runs(line.runs))


def end_rule() -> Element:
    """The short line below the last paragraph."""
    line = el("pBdr", None, el("top", {"val": "single", "sz": "8", "space": "1", "color": "auto"}))
    side = 4320
    space = pr.spacing(240, before=360, after=0)
    return el("p", None, pr.paragraph_properties(line, space, pr.indent(side, side)))
