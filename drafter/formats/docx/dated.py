"""When each tracked change of a Word file was made: what it puts in or takes out, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from drafter.formats.changing import DatedChange
from drafter.formats.docx.comments import moment
from drafter.formats.docx.opened import readable_roots
from drafter.formats.docx.oxml import DELETED_TEXT, R_PR, TEXT, Element, P, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.turning import author_of

_GONE = frozenset({w("del"), w("moveFrom")})
_COMES = frozenset({w("ins"), w("moveTo")})
_FORM = frozenset({w("pPrChange"), w("rPrChange"), w("numberingChange")})


def dated_changes(data: bytes) -> tuple[DatedChange, ...]:
    """The changes of the body, then those of the notes; FormatError where it is no Word file that can be read."""
    return tuple(change for root in readable_roots(Package.open(data)) for change in _joined(_changes(root)))


def _changes(root: Element) -> Iterator[DatedChange]:
    for mark in root.iter(*_GONE, *_COMES, *_FORM):
        written = moment(mark.get(w("date"), ""))
        if mark.tag in _FORM:
            paragraph = next(mark.iterancestors(P), None)
            yield DatedChange(author_of(mark), written, "" if paragraph is None else _text(paragraph), is_form=True)
            continue
        parent = mark.getparent()
        if parent is not None and parent.tag == R_PR:
            continue  # the end of a paragraph: its words are marked for themselves
        yield DatedChange(author_of(mark), written, _text(mark), is_gone=mark.tag in _GONE)


def _text(node: Element) -> str:
    return "".join("".join(one.text or "" for one in node.iter(TEXT, DELETED_TEXT)).split())


def _joined(changes: Iterator[DatedChange]) -> Iterator[DatedChange]:
    """Word parts one change wherever its looks differ."""
    for (author, written, is_gone, is_form), group in groupby(
        changes, key=lambda one: (one.author, one.written, one.is_gone, one.is_form)
    ):
        yield DatedChange(author, written, "".join(one.text for one in group), is_gone, is_form)
