"""Tracked changes: what is put in, what is taken out, and whose change it is.

Rules of the format (ECMA-376 part 1, 17.13.5): a deletion holds runs with w:delText; a mark on a paragraph's end says
that the paragraph was put in or taken out; links hold changes and never stand inside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby

from drafter.formats.docx.oxml import DELETED_TEXT, RUN, TEXT, XML_SPACE, Element, P, el, w, whole
from drafter.formats.docx.properties import add_property, properties_of

_NUMBERED_NAMES = (
    (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "bookmarkStart",
        "commentRangeStart",
        "moveFromRangeStart",
        "moveToRangeStart",
    ),
    ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "cellIns", "cellDel"),
)
_NUMBERED = frozenset(w(name) for names in _NUMBERED_NAMES for name in names)


class Tracker:
    """Makes tracked changes of one author and moment. Ids are unique over all parts that were shown to `reserve`."""

    def __init__(self, author: str, when: datetime) -> None:
        moment = when.astimezone(UTC) if when.tzinfo is not None else when
        self._said = {"author": author, "date": moment.strftime("%Y-%m-%dT%H:%M:%SZ")}
        self.last_id = 0
        """The largest id in use."""

    def reserve(self, root: Element) -> None:
        """Takes notice of the ids that a part uses."""
        for node in root.iter(*_NUMBERED):
            self.last_id = max(self.last_id, whole(node.get(w("id"))) or 0)

    def new_id(self) -> str:
        """An id that nothing uses."""
        self.last_id += 1
        return str(self.last_id)

    def _mark(self, kind: str) -> Element:
        return el(kind, {"id": self.new_id(), **self._said})

    def changed_properties(self, former: Element) -> Element:
        """What says that a paragraph had the properties of `former`, a w:pPr, before."""
        return el("pPrChange", {"id": self.new_id(), **self._said}, former)

    def move_range(self, kind: str, name: str) -> tuple[Element, Element]:
        """The start and the end of a range that holds one end of a move ("moveFrom", "moveTo"), by its name."""
        number = self.new_id()
        start = el(f"{kind}RangeStart", {"id": number, **self._said, "name": name})
        return start, el(f"{kind}RangeEnd", {"id": number})

    def inserted(self, made: Iterable[Element]) -> list[Element]:
        """The run-level elements as insertions: runs inside w:ins, a link around it, bookmarks beside it."""
        out: list[Element] = []
        for kind, group in groupby(made, key=lambda element: element.tag):
            members = list(group)
            if kind == RUN:
                wrapped = self._mark("ins")
                wrapped.extend(members)
                out.append(wrapped)
                continue
            for member in members:
                inside = [child for child in member if child.tag == RUN]
                if inside:
                    wrapped = self._mark("ins")
                    inside[0].addprevious(wrapped)
                    wrapped.extend(inside)
                out.append(member)
        return out

    def delete(self, runs: Iterable[Element]) -> None:
        """Wraps runs, where they stand, as deletions; neighbours share one."""
        last: Element | None = None
        for run in _as_runs(runs):
            if _is_deleted(run):
                continue
            parent = run.getparent()
            if last is not None and parent is last.getparent() and last.getnext() is run:
                last.append(run)
            else:
                wrapped = self._mark("del")
                run.addprevious(wrapped)
                wrapped.append(run)
                last = wrapped
            _to_deleted_text(run)

    def mark_paragraph(self, paragraph: Element, kind: str) -> None:
        """Says of a paragraph's end that it was inserted ("ins") or deleted ("del")."""
        look = properties_of(properties_of(paragraph))
        add_property(look, self._mark(kind))

    def mark_row(self, row: Element, kind: str) -> None:
        """The same of a table's row."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = el("trPr")
            place = sum(child.tag in (w("tblPrEx"),) for child in row)
            row.insert(place, properties)
        properties.append(self._mark(kind))

    def delete_table(self, table: Element) -> None:
        """Marks every row of a table as deleted, with its contents."""
        for row in table.iter(w("tr")):
            self.mark_row(row, "del")
        for paragraph in table.iter(P):
            self.delete(list(paragraph.iter(RUN)))
            self.mark_paragraph(paragraph, "del")

    def insert_table(self, table: Element) -> None:
        """Marks every row of a new table as inserted, with its contents."""
        for row in table.iter(w("tr")):
            self.mark_row(row, "ins")
        for paragraph in table.iter(P):
            self.insert_all(paragraph)

    def insert_all(self, paragraph: Element) -> None:
        """Marks a new paragraph and all that it holds as inserted."""
        content: Sequence[Element] = [child for child in paragraph if child.tag != w("pPr")]
        for child in content:
            paragraph.remove(child)
        paragraph.extend(self.inserted(content))
        self.mark_paragraph(paragraph, "ins")


def _as_runs(elements: Iterable[Element]) -> list[Element]:
    """The runs; a simple field, which no deletion may hold, becomes the runs of a complex one."""
    out: list[Element] = []
    for element in elements:
        if element.tag == w("fldSimple"):
            out += _unfolded(element)
        elif element.tag == RUN:
            out.append(element)
    return out


def _unfolded(element: Element) -> list[Element]:
    instruction = element.get(w("instr"), "")
    inside = [child for child in element if child.tag == RUN]
    runs = [
        el("r", None, el("fldChar", {"fldCharType": "begin"})),
        el("r", None, el("instrText", text=instruction)),
        el("r", None, el("fldChar", {"fldCharType": "separate"})),
        *inside,
        el("r", None, el("fldChar", {"fldCharType": "end"})),
    ]
    for run in runs:
        element.addprevious(run)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
    return runs


def _is_deleted(run: Element) -> bool:
    return next(run.iterancestors(w("del")), None) is not None


def _to_deleted_text(run: Element) -> None:
    for node in run.iter(TEXT, w("instrText")):
        node.tag = DELETED_TEXT if node.tag == TEXT else w("delInstrText")
        node.set(XML_SPACE, "preserve")
