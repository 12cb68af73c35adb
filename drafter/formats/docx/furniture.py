"""What stands on the page beside the text: the first page's masthead table, running heads, page numbers, margins.

Measures of the table and the page: design/word-pdf-qt.md, section 3. The emblem is the UN's to print and is left out.
"""

from __future__ import annotations

from drafter.formats.docx import properties as pr
from drafter.formats.docx.oxml import Element, el, r
from drafter.formats.docx.package import WML, Package
from drafter.formats.docx.template import BODY
from drafter.formats.mastlines import DISTRIBUTION_BLANK, ORGAN_HEADS, ORGANISATION, head_of, symbol_line
from drafter.formats.page_options import PageOptions
from drafter.model.document import Resolution

_MEASURE = 9840
"""Twips between the margins; the text itself is set in by 1267 on both sides: 365 points."""
_COLUMNS = (1267, 5227, 245, 3101)


def add_furniture(package: Package, document: Resolution, page: PageOptions) -> Element:
    """Puts headers and footers into the package; the section properties that name them come back."""
    symbol, is_blank = symbol_line(document.masthead)
    parts = (
        ("header", "first", "word/header1.xml", _first_header(document)),
        ("header", "even", "word/header2.xml", _running_head(symbol, "left", is_blank=is_blank)),
        ("header", "default", "word/header3.xml", _running_head(symbol, "right", is_blank=is_blank)),
        ("footer", "first", "word/footer1.xml", el("ftr", None, el("p", None, _style("Footer")))),
        ("footer", "even", "word/footer2.xml", _page_number("left")),
        ("footer", "default", "word/footer3.xml", _page_number("right")),
    )
    references = []
    for kind, which, name, root in parts:
        package.put(name, root)
        package.declare(name, f"{WML}.{kind}+xml")
        link_id = package.relate(BODY, kind, name)
        references.append(el(f"{kind}Reference", {"type": which, r("id"): link_id}))
    return _section(references, page)


def _section(references: list[Element], page: PageOptions) -> Element:
    width, height = page.paper.size
    side = (width - _MEASURE) // 2
    margins = {"top": 1440, "right": side, "bottom": 1152, "left": side, "header": 432, "footer": 504, "gutter": 0}
    numbers = el("lnNumType", {"countBy": "5", "restart": "newPage"}) if page.line_numbers else None
    return el(
        "sectPr",
        None,
        *references,
        el("pgSz", {"w": str(width), "h": str(height)}),
        el("pgMar", {name: str(value) for name, value in margins.items()}),
        numbers,
        el("cols", {"space": "720"}),
        el("titlePg"),
        el("docGrid", {"linePitch": "360"}),
    )


def _style(style_id: str, *more: Element) -> Element | None:
    return pr.paragraph_properties(pr.style(style_id), *more)


def _run(text: str, *looks: Element) -> Element:
    return el("r", None, pr.run_properties(*looks), el("t", text=text))


def _first_header(document: Resolution) -> Element:
    """United Nations and the symbol above a line; the organ and what the Secretariat fills in below it."""
    symbol, is_blank = symbol_line(document.masthead)
    blank = [pr.valued("highlight", "yellow")] if is_blank else []
    top = [
        _cell(0, 1, 4, _paragraph("Header")),
        _cell(1, 1, 4, _organisation(document)),
        _cell(2, 2, 4, _symbol(symbol, blank)),
    ]
    organ = _paragraph("XLarge", _run(ORGAN_HEADS[document.language]), before=109)
    below = [
        _cell(0, 1, 12, _paragraph("Header")),
        _cell(1, 1, 12, organ),
        _cell(2, 1, 12, _paragraph("Header")),
        _cell(3, 1, 12, *_distribution(document)),
    ]
    table = el(
        "tbl",
        None,
        _table_properties(),
        el("tblGrid", None, *(el("gridCol", {"w": str(width)}) for width in _COLUMNS)),
        _row(864, top),
        _row(1728, below),
    )
    return el("hdr", None, table, el("p", None, _style("Header")))


def _table_properties() -> Element:
    margins = el("tblCellMar", None, *(el(side, {"w": "0", "type": "dxa"}) for side in ("left", "right")))
    width = el("tblW", {"w": str(_MEASURE), "type": "dxa"})
    return el("tblPr", None, width, el("tblLayout", {"type": "fixed"}), margins)


def _row(height: int, cells: list[Element]) -> Element:
    return el("tr", None, el("trPr", None, el("trHeight", {"val": str(height), "hRule": "exact"})), *cells)


def _cell(column: int, span: int, line: int, *paragraphs: Element) -> Element:
    border = el("bottom", {"val": "single", "sz": str(line), "space": "0", "color": "auto"})
    last = len(_COLUMNS) if column + span == 4 or span == 2 else column + span
    width = sum(_COLUMNS[column:last])
    properties = el(
        "tcPr",
        None,
        el("tcW", {"w": str(width), "type": "dxa"}),
        el("gridSpan", {"val": str(last - column)}) if last - column > 1 else None,
        el("tcBorders", None, border),
        el("vAlign", {"val": "bottom"}) if line == 4 else None,
    )
    return el("tc", None, properties, *paragraphs)


def _paragraph(style_id: str, *runs: Element, before: int = 0) -> Element:
    space = pr.spacing(before=before) if before else None
    return el("p", None, pr.paragraph_properties(pr.style(style_id), space), *runs)


def _organisation(document: Resolution) -> Element:
    looks = [pr.switch("b", on=False), pr.valued("w", 96), *pr.size(28)]
    words = _run(ORGANISATION[document.language], *looks)
    return el("p", None, _style("Publication", pr.spacing(after=80)), words)


def _symbol(symbol: str, looks: list[Element]) -> Element:
    """The organ's letter is twice as large as the rest."""
    large = _run(symbol[0], pr.valued("position", -4), *pr.size(40), *looks)
    rest = _run(symbol[1:], pr.valued("position", -4), *[pr.valued("highlight", "yellow") for _ in looks])
    space = pr.spacing(240, "auto", after=80)
    return el("p", None, pr.paragraph_properties(pr.style("Publication"), space, pr.align("right")), large, rest)


def _distribution(document: Resolution) -> list[Element]:
    """Distribution and date, in English in every language version; the Secretariat fills in the date.

    A line that says nothing is there all the same: a copy with tracked changes has it say something.
    """
    head = head_of(document.masthead, document.language)
    blank = [pr.valued("highlight", "yellow")] if head.date == DISTRIBUTION_BLANK else []
    return [
        _paragraph("Distribution", _run(head.distribution)),
        _paragraph("Publication", *([_run(head.date, *blank)] if head.date else [])),
        _paragraph("Publication", *([_run(head.original)] if head.original else []), before=240),
    ]


def _running_head(symbol: str, side: str, *, is_blank: bool) -> Element:
    line = el("pBdr", None, el("bottom", {"val": "single", "sz": "4", "space": "4", "color": "auto"}))
    looks = [pr.switch("b"), *([pr.valued("highlight", "yellow")] if is_blank else [])]
    properties = pr.paragraph_properties(pr.style("Header"), line, pr.spacing(after=240), pr.align(side))
    return el("hdr", None, el("p", None, properties, _run(symbol, *looks)))


def _page_number(side: str) -> Element:
    properties = pr.paragraph_properties(pr.style("Footer"), pr.align(side))
    runs = [*_field("PAGE", "2"), _run("/"), *_field("NUMPAGES", "2")]
    return el("ftr", None, el("p", None, properties, *runs))


def _field(name: str, cached: str) -> list[Element]:
    inside = (
        el("fldChar", {"fldCharType": "begin"}),
        el("instrText", text=f" {name} "),
        el("fldChar", {"fldCharType": "separate"}),
        el("t", text=cached),
        el("fldChar", {"fldCharType": "end"}),
    )
    return [el("r", None, child) for child in inside]
