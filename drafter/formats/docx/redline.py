"""A base text and a draft as one Word file: all changes rejected it is the base, all accepted it is the draft.

The base's own package is edited in place: what does not change stays as it is, to the byte where a part has no change
at all. Settings are not touched either: change tracking is not switched on for whoever goes on, since the file says
what its author changed, and what the Secretariat does next is the Secretariat's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from drafter.formats.docx.basetext import BaseText, in_its_own_file, laid_out
from drafter.formats.docx.changes import Change, RawEdit, covered_lines, raw_edits
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.content_runs import ContentRuns
from drafter.formats.docx.counting import CountedNumbers
from drafter.formats.docx.ending import keep_last_marks
from drafter.formats.docx.headlines import Headlines
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import CLOSING_FIELDS, Item, title_number
from drafter.formats.docx.moving import is_movable, mark_move
from drafter.formats.docx.newblocks import NewBlocks
from drafter.formats.docx.noteparts import NoteParts
from drafter.formats.docx.noteplan import Citer, NotePlan, NotePlanner
from drafter.formats.docx.oxml import P_PR, RUN, Element, P, w
from drafter.formats.docx.placing import Placing
from drafter.formats.docx.tracking import Tracker
from drafter.model.document import ParagraphId, Resolution, Run
from drafter.model.numbering import paragraph_numbers
from drafter.structuring.raw import TrackedChanges
from drafter.text.spans import Span


def compare(
    base: Resolution,
    base_source: bytes | None,
    draft: Resolution,
    author: str,
    when: datetime,
    *,
    tracked: TrackedChanges = TrackedChanges.ACCEPTED,
) -> bytes:
    """The Word file that turns `base` into `draft` by changes of `author`.

    `base_source` is the Word file that the base was read from; None where it came from elsewhere: the base is laid out
    in the UN's form first then. `tracked` says how changes that it tracks itself were read, and are settled now.
    """
    text = in_its_own_file(base_source, tracked) if base_source is not None else None
    return _Redline(text or laid_out(base), draft, Tracker(author, when)).to_bytes()


class _Redline:
    """The changes of one comparison, made in the base's package."""

    def __init__(self, base: BaseText, draft: Resolution, tracker: Tracker) -> None:
        self._opened = base.opened
        self._tracker = tracker
        self._compared = compared = Comparison(base, draft)
        tracker.reserve(self._opened.root)
        self._notes = NoteParts(compared, tracker)
        planner = NotePlanner(compared.lines, compared.old, draft, compared.note_pairs)
        self._plan: NotePlan = planner.plan(
            compared.reading_order, compared.changes_in_place, self._notes.first_free_id
        )
        self._cited_before = compared.notes_in_file()
        self._citer = Citer(self._opened, compared.lines, draft, self._plan, tracker)
        relate = partial(self._opened.package.relate, self._opened.main, "hyperlink", external=True)
        self._inserter = Inserter(self._opened.styles, draft.language, relate)
        self._headlines = Headlines(base, compared, self._inserter, tracker)
        self._content = ContentRuns(self._inserter, self._citer)
        self._blocks = NewBlocks(compared, self._inserter)
        self._counted = CountedNumbers(compared)

    def to_bytes(self) -> bytes:
        """The file."""
        last_id = self._tracker.last_id
        self._headlines.apply_to_body()
        self._edit_lines()
        self._renumber()
        self._refresh_fields()
        placing = Placing(self._compared, self._content, self._blocks, self._tracker, self._headlines.fields)
        placing.apply()
        self._remove_old()
        self._counted.correct(placing.made, self._blocks, self._inserter, self._tracker)
        keep_last_marks(self._opened.root, self._tracker, self._closing_paragraphs())
        self._mark_moves(placing.moved)
        self._notes.apply(self._plan, self._cited_before)
        if self._tracker.last_id != last_id:
            self._opened.package.changed(self._opened.main)
        self._opened.keep_settled()
        self._headlines.apply()
        self._opened.make_a_document()
        return self._opened.package.to_bytes()

    def _closing_paragraphs(self) -> frozenset[Element]:
        items = (self._compared.items[key] for key in CLOSING_FIELDS if key in self._compared.items)
        return frozenset(
            self._compared.lines[at].element for one in items for at in range(one.lines.start, one.lines.end)
        )

    def _edit_lines(self) -> None:
        edits: list[tuple[RawEdit, Change]] = []
        for change in self._compared.changes_in_place.values():
            edits += [(edit, change) for edit in raw_edits(change) or ()]
        # From the end of each line to its start, so that positions stay good.
        for edit, change in sorted(edits, key=lambda pair: (pair[0].line, pair[0].start, pair[0].end), reverse=True):
            line = self._compared.lines[edit.line]
            in_link = line.is_inside_link(edit.end)
            span = Span(edit.new_start, edit.new_end)
            made = self._content.make(change.key, change.runs, span, line, edit.start, in_link=in_link)
            self._replace(line, edit.start, edit.end, made)

    def _replace(self, line: Line, start: int, end: int, made: list[Element]) -> None:
        """Characters give way to new elements, behind them."""
        if end > start:
            self._tracker.delete(line.runs_in(start, end))
        if made:
            line.insert(end, self._tracker.inserted(made))

    def _renumber(self) -> None:
        compared = self._compared
        old_numbers, new_numbers = paragraph_numbers(compared.old), paragraph_numbers(compared.new)
        for pair in compared.pairs:
            if pair.old_id is not None and pair.new_id is not None and pair.old_id in compared.living:
                self._set_number(
                    compared.items[pair.old_id], old_numbers.get(pair.old_id), new_numbers.get(pair.new_id)
                )
        if "title" in compared.living:
            old, new = title_number(compared.old.masthead), title_number(compared.new.masthead)
            self._set_number(compared.items["title"], old, new, keeps_tabs=True)

    def _set_number(self, item: Item, old: str | None, new: str | None, *, keeps_tabs: bool = False) -> None:
        """The typed number in front of an item; one that Word counts follows by itself."""
        if old == new or item.origins is None:
            return
        line, span = self._compared.lines[item.lines.start], item.number_span
        if span is None:
            if old is None and new is not None:
                opening = self._blocks.numbered_opening(new)
                self._replace(line, item.prefix_end, item.prefix_end, self._inserter.text(Run(opening), line, 0))
        elif new is not None:
            own, figure = _bare(line.raw[span.start : span.end], new)
            start, end = span.start + own.start, span.start + own.end
            self._replace(line, start, end, self._inserter.text(Run(figure), line, start))
        else:
            end = item.prefix_end
            while keeps_tabs and end > span.end and line.raw[end - 1] == "\t":
                end -= 1
            self._replace(line, span.start, end, [])

    def _refresh_fields(self) -> None:
        """The printed marks of fields that stay, as Word itself tracks them when it works fields out anew."""
        for slot, mark in self._plan.refreshed:
            shown = [node.getparent() for node in slot.nodes if node.tag == w("t")]
            runs = [run for run in dict.fromkeys(shown) if run is not None and run.tag == RUN]
            if runs and all(child.tag in (w("t"), w("rPr")) for run in runs for child in run):
                self._citer.reprint(runs, mark)

    def _remove_old(self) -> None:
        covered = covered_lines(self._compared.items)
        gone = self._compared.fates.removed | self._compared.fates.rewritten
        for key in gone:
            item = self._compared.items[key]
            if all(covered[line] <= gone for line in range(item.lines.start, item.lines.end)):
                self._remove_lines(item)
            else:
                self._remove_part(item)

    def _mark_moves(self, moved: Mapping[ParagraphId, Element]) -> None:
        """What was taken out in one place and put in unchanged in another is shown as moved, where Word can show it."""
        for count, (old_id, new) in enumerate(moved.items(), start=1):
            item = self._compared.items.get(old_id)
            if item is None:
                continue
            old = [self._compared.lines[index].element for index in range(item.lines.start, item.lines.end)]
            if is_movable(old, new):
                mark_move(old[0], new, f"move{self._tracker.last_id}_{count}", self._tracker)

    def _remove_lines(self, item: Item) -> None:
        for index in range(item.lines.start, item.lines.end):
            line = self._compared.lines[index]
            table = next(line.element.iterancestors(w("tbl")), None)
            if table is not None and item.is_table:
                self._tracker.delete_table(table)
                return
            self._tracker.delete(line.runs_in(0, len(line.raw)))
            if _mark_may_go(line.element):
                self._tracker.mark_paragraph(line.element, "del")

    def _remove_part(self, item: Item) -> None:
        """An item that shares its line with another one that stays."""
        places = [place for place in item.origins or () if place is not None]
        for index in {place[0] for place in places}:
            own = [place[1] for place in places if place[0] == index]
            start = item.number_span.start if item.number_span and index == item.lines.start else min(own)
            self._tracker.delete(self._compared.lines[index].runs_in(start, max(own) + 1))


def _bare(old: str, new: str) -> tuple[Span, str]:
    """The figure of an old number as a span of it, and of the new one: 8 and 13 of 8. and 13., a and b of (a), (b)."""
    tail = 0
    while tail < min(len(old), len(new)) - 1 and old[-1 - tail] == new[-1 - tail] and not old[-1 - tail].isalnum():
        tail += 1
    head = 0
    while head < min(len(old), len(new)) - tail - 1 and old[head] == new[head] and not old[head].isalnum():
        head += 1
    return Span(head, len(old) - tail), new[head : len(new) - tail]


def _mark_may_go(paragraph: Element) -> bool:
    """The last paragraph of a cell or of the body, and one that ends a section, keep their mark."""
    if paragraph.find(f"{P_PR}/{w('sectPr')}") is not None:
        return False
    following = paragraph.getnext()
    while following is not None and following.tag not in (P, w("tbl"), w("sdt")):
        following = following.getnext()
    return following is not None and following.tag != w("tbl")
