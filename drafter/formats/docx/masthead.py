"""What a file says of its masthead outside the body: document variables and the header of the first page.

The UN's own files carry the variables Symbol1, sss1, Session1, Agenda1, "Agenda Title1" and Title1 in 16 of 16 reports,
set organisation, symbol and organ as a table in the first page's header, and keep the symbol in a comment between two
marks of their filing system (design/word-pdf-qt.md, section 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from drafter.formats.docx.fields import stray_marks
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import TEXT, Element, P, r, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.pieces import Story
from drafter.formats.mastlines import is_blank_symbol
from drafter.text.expressions import expression
from drafter.text.symbols import parse_symbol

_VARIABLES = {
    "Symbol1": "symbol",
    "sss1": "symbol",
    "Session1": "session",
    "Agenda1": "agenda_item",
    "Agenda Title1": "agenda_title",
    "Title1": "title",
}
_HEADER_LINES = (
    ("session", expression(r"第.{1,6}届会议$|.*\bsession$", re.IGNORECASE)),
    ("committee", expression(r".{1,20}委员会$|.*\bCommittee$")),
    ("agenda_item", expression(r"(?:临时)?议程项目|(?:Provisional )?Agenda items?\b", re.IGNORECASE)),
)
_FILED_UNDER = expression(r"<<ODS DOC SYMBOL\d>>(.*?)<<ODS DOC SYMBOL\d>>")

Hint = tuple[str, str]


def hints_of(opened: Opened) -> tuple[Hint, ...]:
    """Pairs of a field of `Masthead` and what the file says about it, the surest last: what the first page prints."""
    header = opened.tree(first_page_header(opened.package), "header")
    found = [*_from_comments(opened.part("comments")), *_from_variables(opened.part("settings"))]
    if header is not None and any(map(is_blank_symbol, _lines(header))):
        # A draft over last year's file: what no page shows still has the old symbol.
        found = [hint for hint in found if hint[0] != "symbol"]
    return tuple(dict.fromkeys([*found, *_from_header(header)]))


def _from_comments(root: Element | None) -> Iterator[Hint]:
    """The Secretariat's machines write into a comment what they file a document under."""
    for comment in [] if root is None else root.iter(w("comment")):
        for found in _FILED_UNDER.finditer("".join(node.text or "" for node in comment.iter(TEXT))):
            if parse_symbol(found[1]) is not None:
                yield "symbol", found[1].strip()


def first_page_header(package: Package) -> str | None:
    """The name of the header part that the first page prints; None where it prints none."""
    body = package.xml(package.main)
    section = next(body.iter(w("sectPr")), None)
    if section is None:
        return None
    wanted = "first" if section.find(w("titlePg")) is not None else "default"
    targets = {one.id: one.target for one in package.relationships(package.main)}
    for reference in section.iter(w("headerReference")):
        if reference.get(w("type"), "default") == wanted:
            name = targets.get(reference.get(r("id"), ""))
            return name if name is not None and name in package else None
    return None


def _from_header(root: Element | None) -> Iterator[Hint]:
    for line in [] if root is None else _lines(root):
        yield from _hint_of(line)


def _hint_of(line: str) -> Iterable[Hint]:
    field = field_of(line)
    return [(field, line)] if field else []


def field_of(line: str) -> str:
    """The field of `Masthead` that a line of a page header gives; "" for none."""
    if parse_symbol(line) is not None:
        return "symbol"
    return next((field for field, pattern in _HEADER_LINES if pattern.match(line)), "")


def _lines(root: Element) -> Iterator[str]:
    """What stands between tabs and ends of lines, without page numbers."""
    for paragraph in root.iter(P):
        pieces = Story({}, {}, stray_marks(paragraph), is_furniture=True).pieces(paragraph)
        text = "".join(piece.text for piece in pieces)
        for part in re.split(r"[\t\n]", text):
            line = " ".join(part.split())
            if line:
                yield line


def _from_variables(root: Element | None) -> Iterator[Hint]:
    for variable in [] if root is None else root.iter(w("docVar")):
        field = _VARIABLES.get(variable.get(w("name"), ""))
        text = variable.get(w("val"), "").strip()
        if field is not None and len(text) > 1:
            yield field, text
