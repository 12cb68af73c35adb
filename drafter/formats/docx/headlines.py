"""The head of the base's pages: changed where the draft's says otherwise, in headers and in lines above the text.

Older documents of the UN have the whole masthead in the header part; the same lines put into the body as well would
make two mastheads. A header holds tracked changes like the body (ECMA-376 part 1, 17.13.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.formats.docx.basetext import BaseText
from drafter.formats.docx.changes import change_of, raw_edits
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.content import NoteSigns
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.letterhead import Found, find, is_symbol, lines_above, page_lines, stretches_of
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import Item, placed
from drafter.formats.docx.masthead import field_of, first_page_header
from drafter.formats.docx.oxml import Element
from drafter.formats.docx.retyping import Retyping
from drafter.formats.docx.tracking import Tracker
from drafter.formats.mastlines import Head, head_of, is_another
from drafter.model.document import Masthead, Run
from drafter.text.normal import normalise
from drafter.text.spans import Span

FIELDS = ("session", "committee", "agenda_item")


class Headlines:
    """What pages print beside the text: session and item in the first page's header, the document's symbol and kind."""

    def __init__(self, base: BaseText, compared: Comparison, inserter: Inserter, tracker: Tracker) -> None:
        self._base, self._compared, self._inserter, self._tracker = base, compared, inserter, tracker
        self._pages = page_lines(compared.opened)
        for name in self._pages:
            tracker.reserve(compared.opened.package.xml(name))
        self._part = first_page_header(compared.opened.package)
        self._lines = self._pages.get(self._part or "", [])
        self._retyping = Retyping(inserter, tracker)
        self.fields = frozenset(name for line in self._lines for name in _named(line.raw)) - compared.items.keys()
        """What must not be put into the body as well."""

    def apply_to_body(self) -> None:
        """Track symbol, distribution and date above the title."""
        if self._is_another:
            self._letterhead(find(lines_above(self._compared.lines, self._base)))

    def apply(self) -> None:
        """Track what the draft says otherwise; a line that says other things too is left, for nobody can part them."""
        changed = {
            self._part
            for index, name in self._whole_lines()
            if not self._compared.is_same_field(name) and self._edit(index, name)
        }
        for part, lines in self._pages.items():
            made = self._letterhead(find(lines)) if self._is_another else False
            made |= self._running_title(lines)
            if part == self._part and self._base.is_laid_out and self._is_another:
                made |= self._fill_in(lines)
            if made:
                changed.add(part)
        for name in changed:
            if name is not None:
                self._compared.opened.package.changed(name)

    # Symbol, distribution, date

    @property
    def _is_another(self) -> bool:
        return is_another(self._compared.old.masthead, self._compared.new.masthead)

    @property
    def _old(self) -> Head:
        return head_of(self._compared.old.masthead, self._compared.old.language)

    @property
    def _new(self) -> Head:
        return head_of(self._compared.new.masthead, self._compared.new.language)

    def _letterhead(self, found: Found) -> bool:
        old, new = self._old, self._new
        made = False
        for symbol in found.symbols:
            if _same(symbol.text, old.symbol) and _is_known(self._compared.old.masthead, self._compared.new.masthead):
                made |= self._retyping.retype(symbol, new.symbol)
        if found.distribution is not None:
            made |= self._retyping.retype(found.distribution, new.distribution)
        if found.date is not None and new.date:
            made |= self._retyping.retype(found.date, new.date)
        return made

    def _fill_in(self, lines: list[Line]) -> bool:
        """Below the distribution of a base that we lay out: a draft has a blank for its day and its language there."""
        found = find(lines)
        below = found.distribution.line if found.distribution is not None else None
        made, at = False, next((i for i, line in enumerate(lines) if line is below), len(lines))
        for line, words in zip(lines[at + 1 : at + 3], self._new.below_symbol[1:], strict=False):
            own = next(stretches_of(line), None)
            if own is None and words:
                made |= self._retyping.type_into(line, words)
            elif own is not None and not words:
                made |= self._retyping.retype(own, "")
        return made

    def _running_title(self, lines: list[Line]) -> bool:
        """The title beside the symbol on later pages."""
        old, new = (one.masthead.title_text for one in (self._compared.old, self._compared.new))
        if not new or _same(old, new):
            return False
        made = False
        for stretch in [one for line in lines for one in stretches_of(line) if _same(one.text, old)]:
            made |= self._retyping.retype(stretch, new)
        return made

    # Session, committee, item

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


def _is_known(old: Masthead, new: Masthead) -> bool:
    """Whether the new symbol can be told: of a draft its root at least, where it is the Assembly's."""
    if new.symbol:
        return is_symbol(new.symbol)
    return new.adoption is None and (old.symbol or "A/").startswith("A/")


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).rstrip("*") == "".join(other.split()).rstrip("*")


def _named(raw: str) -> Iterator[str]:
    return (name for part in _parts(raw) if (name := field_of(part)) in FIELDS)


def _parts(raw: str) -> list[str]:
    """What stands between tabs and ends of lines."""
    return [part for one in re.split(r"[\t\n]", raw) if (part := " ".join(one.split()))]


def _no_citation(_at: int) -> list[Element]:
    return []  # these lines cite no notes
