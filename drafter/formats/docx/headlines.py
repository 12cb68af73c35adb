"""Session, committee and agenda item where a base prints them in the header of its first page: changed there.

Older documents of the UN have the whole masthead in the header part; the same lines put into the body as well would
make two mastheads. A header holds tracked changes like the body (ECMA-376 part 1, 17.13.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.changes import change_of, raw_edits
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.content import NoteSigns
from drafter.formats.docx.fields import stray_marks
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import Item, placed
from drafter.formats.docx.masthead import field_of, first_page_header
from drafter.formats.docx.oxml import Element
from drafter.formats.docx.pieces import Story
from drafter.formats.docx.tracking import Tracker
from drafter.model.document import Run
from drafter.text.normal import normalise
from drafter.text.spans import Span

FIELDS = ("session", "committee", "agenda_item")


class Headlines:
    """The lines of the masthead that stand in the header of the first page and not in the body."""

    def __init__(self, compared: Comparison, inserter: Inserter, tracker: Tracker) -> None:
        self._compared, self._inserter, self._tracker = compared, inserter, tracker
        opened = compared.opened
        self._part = first_page_header(opened.package)
        root = opened.tree(self._part, "header")
        self._lines = [] if root is None else list(_lines(root))
        if root is not None:
            tracker.reserve(root)
        self.fields = frozenset(name for line in self._lines for name in _named(line.raw)) - compared.items.keys()
        """What must not be put into the body as well."""

    def apply(self) -> None:
        """Track what the draft says otherwise; a line that says other things too is left, for nobody can part them."""
        made = [
            self._edit(index, name) for index, name in self._whole_lines() if not self._compared.is_same_field(name)
        ]
        if any(made) and self._part is not None:
            self._compared.opened.package.changed(self._part)

    def _whole_lines(self) -> Iterator[tuple[int, str]]:
        for index, line in enumerate(self._lines):
            name = field_of(line.raw.strip())
            if name in self.fields and len(_parts(line.raw)) == 1:
                yield index, name

    def _edit(self, index: int, name: str) -> bool:
        new, language = self._compared.new_values.get(name), self._compared.new.language
        if new is None:
            return False
        old = (Run(normalise(self._lines[index].raw, language)),)
        item = placed(Item(name, old, Span(index, index + 1), None), self._lines, language, 0)
        edits = raw_edits(change_of(name, item, new, NoteSigns(()), language))
        line = self._lines[index]
        for edit in sorted(edits or (), key=lambda one: (one.start, one.end), reverse=True):
            span = Span(edit.new_start, edit.new_end)
            made = self._inserter.runs(new, span.start, span.end, line, edit.start, _no_citation, in_link=True)
            if edit.end > edit.start:
                self._tracker.delete(line.runs_in(edit.start, edit.end))
            if made:
                line.insert(edit.end, self._tracker.inserted(made))
        return bool(edits)


def _lines(root: Element) -> Iterator[Line]:
    story = Story({}, {}, stray_marks(root), is_furniture=True)
    return (Line(paragraph, pieces) for paragraph, pieces in lines_of(root, story))


def _named(raw: str) -> Iterator[str]:
    return (name for part in _parts(raw) if (name := field_of(part)) in FIELDS)


def _parts(raw: str) -> list[str]:
    """What stands between tabs and ends of lines."""
    return [part for one in re.split(r"[\t\n]", raw) if (part := " ".join(one.split()))]


def _no_citation(_at: int) -> list[Element]:
    return []  # these lines cite no notes
