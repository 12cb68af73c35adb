"""Who changed a Word file with their changes tracked: how many changes each made, and when."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from drafter.formats.changing import ChangeAuthor
from drafter.formats.docx.comments import moment
from drafter.formats.docx.opened import page_roots, readable_roots
from drafter.formats.docx.oxml import w
from drafter.formats.docx.package import Package
from drafter.formats.docx.revision_count import changes_by_author
from drafter.formats.docx.revisions import MARKS
from drafter.formats.docx.turning import author_of


def authors_of(data: bytes) -> tuple[ChangeAuthor, ...]:
    """The authors in the order of their first change. FormatError where it is no Word file that can be read."""
    counts: Counter[str] = Counter()
    moments: dict[str, list[datetime]] = {}
    package = Package.open(data)
    for root in (*readable_roots(package), *page_roots(package)):
        counts += changes_by_author(root)
        for mark in root.iter(*MARKS):
            written = moment(mark.get(w("date"), ""))
            if written is not None:
                moments.setdefault(author_of(mark), []).append(written)
    found = [_author(name, count, moments.get(name, [])) for name, count in counts.items()]
    return tuple(sorted(found, key=lambda author: author.first or datetime.max))


def _author(name: str, count: int, moments: list[datetime]) -> ChangeAuthor:
    return ChangeAuthor(name, count, min(moments, default=None), max(moments, default=None))
