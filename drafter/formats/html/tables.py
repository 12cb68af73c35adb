"""Tables of web pages: those that hold figures are kept whole, those that only arrange a page are read as text."""

from __future__ import annotations

from lxml import etree

from drafter.structuring.raw import RawRun

_LONGEST_CELL = 400
_LEAST = 2
_BLOCKS = ("table", "ol", "ul", "h1", "h2", "h3", "pre")


def table_text(table: etree._Element) -> str | None:
    """The cells, tabs between them and line feeds between rows; None for a table that arranges paragraphs."""
    if any(next(table.iterdescendants(name), None) is not None for name in _BLOCKS):
        return None
    rows = [_cells(row) for row in table.iter("tr")]
    filled = [[cell for cell in row if cell] for row in rows]
    if sum(len(row) >= _LEAST for row in filled) < _LEAST or any(len(c) > _LONGEST_CELL for row in rows for c in row):
        return None
    return "\n".join("\t".join(row) for row in rows if any(row))


def _cells(row: etree._Element) -> list[str]:
    return [" ".join("".join(map(str, cell.itertext())).split()) for cell in row if cell.tag in ("td", "th")]


def is_number_cell(runs: list[RawRun]) -> bool:
    """True where a cell holds nothing but a paragraph's number, whose words stand in the next cell."""
    text = "".join(run.text for run in runs).strip()
    return 0 < len(text) <= 6 and text[-1] in ".．、)）" and any(char.isalnum() for char in text)
