"""A base text and a draft as one Word file: all changes rejected it is the base, all accepted it is the draft.

The base's own package is edited in place: what does not change stays as it is, to the byte where a part has no change
at all. Settings are not touched either: change tracking is not switched on for whoever goes on, since the file says
what its author changed, and what the Secretariat does next is the Secretariat's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from drafter.formats.docx.changes import Change, RawEdit, change_of, covered_lines, raw_edits, slot_at
from drafter.formats.docx.content import NoteSigns
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.layout import table_element
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import OPENING_FIELDS, Item, Key, locate, masthead_values, title_number
from drafter.formats.docx.newblocks import NewBlocks
from drafter.formats.docx.noteparts import NoteParts
from drafter.formats.docx.noteplan import Citer, NotePlanner
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import P_PR, RUN, Element, P, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.reader import read_opened
from drafter.formats.docx.tracking import Tracker
from drafter.formats.docx.writer import lay_out
from drafter.model.alignment import Pair, PairKind, align, align_notes
from drafter.model.document import NoteId, Paragraph, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.numbering import paragraph_numbers
from drafter.structuring import infer
from drafter.text.spans import Span


def compare(base: Resolution, base_source: bytes | None, draft: Resolution, author: str, when: datetime) -> bytes:
    """The Word file that turns `base` into `draft` by changes of `author`.

    `base_source` is the Word file that the base was read from; None where it came from elsewhere: the base is laid out
    in the UN's form first then.
    """
    prepared = _in_place(base_source) if base_source is not None else None
    return _Comparison(prepared or _laid_out(base), draft, Tracker(author, when)).to_bytes()


@dataclass(frozen=True, slots=True)
class _Base:
    """A base text in its package: which lines of the body each paragraph and masthead line stands in."""

    opened: Opened
    document: Resolution
    places: Mapping[ParagraphId, Span]
    fields: Mapping[str, Span]


def _in_place(source: bytes) -> _Base | None:
    """The base as its own file has it; None where its notes are typed or its dialect is one that we do not write."""
    package = Package.open(source)
    if package.is_strict:
        return None
    opened = Opened(package)
    raw = read_opened(opened)
    understood = infer(raw)
    if len(understood.document.footnotes) > len(raw.notes):
        return None
    return _Base(opened, understood.document, understood.lines, understood.field_lines)


def _laid_out(base: Resolution) -> _Base:
    laid_out = lay_out(base)
    opened = Opened(laid_out.package)
    line_of = {line.element: index for index, line in enumerate(opened.lines())}
    spans = {key: Span(line_of[first], line_of[last] + 1) for key, first, last in _ends(laid_out.blocks)}
    places = {key: span for key, span in spans.items() if not isinstance(key, str)}
    fields = {key: span for key, span in spans.items() if isinstance(key, str)}
    if "meeting" in fields:
        fields["closing_date"] = fields["meeting"]
    return _Base(opened, base, places, fields)


def _ends(blocks: Iterable[tuple[Key, Element]]) -> Iterable[tuple[Key, Element, Element]]:
    for key, block in blocks:
        paragraphs = list(block.iter(P))
        yield key, paragraphs[0], paragraphs[-1]


@dataclass(slots=True)
class _Work:
    """What is to be done, found before anything is touched."""

    changes: dict[Key, Change] = field(default_factory=dict)
    removed: set[Key] = field(default_factory=set)
    rewritten: set[Key] = field(default_factory=set)


class _Comparison:
    """One base, one draft."""

    def __init__(self, base: _Base, draft: Resolution, tracker: Tracker) -> None:
        self._base, self._old, self._new = base, base.document, draft
        self._tracker = tracker
        self._opened = base.opened
        self._lines = base.opened.lines()
        self._items = locate(self._old, self._lines, base.places, base.fields)
        self._pairs = align(self._old, draft)
        note_pairs = align_notes(self._old, draft, self._pairs)
        self._signs = NoteSigns(note_pairs)
        self._old_values = masthead_values(self._old.masthead, self._old.language)
        self._new_values = masthead_values(draft.masthead, draft.language)
        self._work = self._planned()
        self._cited_before = self._notes_in_file()
        self._tracker.reserve(self._opened.root)
        self._notes = NoteParts(self._opened, self._old, draft, note_pairs, tracker)
        planner = NotePlanner(self._opened, self._lines, self._old, draft, note_pairs)
        self._plan = planner.plan(self._reading_order(), self._living_changes(), self._notes.first_free_id)
        self._citer = Citer(self._opened, self._lines, draft, self._plan, tracker)
        relate = partial(self._opened.package.relate, self._opened.main, "hyperlink", external=True)
        self._inserter = Inserter(self._opened.styles, draft.language, relate)
        self._maker = NewBlocks(self._opened, self._old, self._items, self._lines, draft, self._inserter)
        self._is_changed = bool(self._opened.accepted)

    def to_bytes(self) -> bytes:
        """The file."""
        self._edit_lines()
        self._renumber()
        self._refresh_fields()
        self._insert_new()
        self._remove_old()
        self._notes.apply(self._plan, self._cited_before)
        if self._is_changed:
            self._opened.package.changed(self._opened.main)
        return self._opened.package.to_bytes()

    def _notes_in_file(self) -> dict[NoteId, str]:
        """The key in the file of each note that the base cites."""
        found: dict[NoteId, str] = {}
        for item in self._items.values():
            for position, run in _positions(item.runs):
                slot = slot_at(self._lines, item.origins, position) if run.note is not None else None
                if slot is not None and slot.note is not None and run.note is not None:
                    found[run.note] = slot.note
        return found

    # What is to be done.

    def _planned(self) -> _Work:
        work = _Work()
        for field_name in self._old_values.keys() | self._new_values.keys():
            self._plan_field(field_name, work)
        for pair in self._pairs:
            self._plan_pair(pair, work)
        for key, change in work.changes.items():
            if raw_edits(change) is None:
                work.rewritten.add(key)
        return work

    def _plan_field(self, name: str, work: _Work) -> None:
        item, new = self._items.get(name), self._new_values.get(name)
        if item is None:
            return
        if new is None:
            work.removed.add(name)
            return
        is_same = self._signs.old(self._old_values[name]) == self._signs.new(new)
        change = Change(name, item, new, "", "") if is_same and not _cites(new) else None
        work.changes[name] = change or change_of(name, item, new, self._signs, self._old.language)

    def _plan_pair(self, pair: Pair, work: _Work) -> None:
        item = self._items.get(pair.old_id) if pair.old_id is not None else None
        if item is None or pair.old_id is None:
            return
        if pair.new_id is None or pair.kind is PairKind.MOVED:
            work.removed.add(pair.old_id)
            return
        paragraph = self._new.paragraph(pair.new_id)
        change = change_of(pair.new_id, item, paragraph.runs, self._signs, self._old.language)
        work.changes[pair.old_id] = change
        if self._changes_kind(self._old.paragraph(pair.old_id), paragraph):
            work.rewritten.add(pair.old_id)

    @staticmethod
    def _changes_kind(old: Paragraph, new: Paragraph) -> bool:
        """Whether the paragraph must be set differently: as a heading, as a table, at another depth."""
        special = (Part.HEADING, Part.TABLE)
        if (old.part in special or new.part in special) and old.part is not new.part:
            return True
        return max(old.level, 1) != max(new.level, 1)

    def _living_changes(self) -> dict[Key, Change]:
        """The changes that are made in place, by the key of the new item."""
        living = ((key, change) for key, change in self._work.changes.items() if key not in self._work.rewritten)
        return {change.key: change for _, change in living}

    def _reading_order(self) -> list[tuple[Key, Runs]]:
        masthead = self._new.masthead
        head: list[tuple[Key, Runs]] = [("sponsors", masthead.sponsors), ("title", masthead.title)]
        return [*head, *((paragraph.id, paragraph.runs) for paragraph in self._new.paragraphs)]

    # Doing it.

    def _edit_lines(self) -> None:
        edits: list[tuple[RawEdit, Change]] = []
        for key, change in self._work.changes.items():
            if key not in self._work.rewritten:
                edits += [(edit, change) for edit in raw_edits(change) or ()]
        # From the end of each line to its start, so that positions stay good.
        for edit, change in sorted(edits, key=lambda pair: (pair[0].line, pair[0].start, pair[0].end), reverse=True):
            self._edit(edit, change)

    def _edit(self, edit: RawEdit, change: Change) -> None:
        line = self._lines[edit.line]
        in_link = line.is_inside_link(edit.end)
        made = self._content(change.key, change.runs, Span(edit.new_start, edit.new_end), line, edit.start, in_link)
        if edit.end > edit.start:
            self._tracker.delete(line.runs_in(edit.start, edit.end))
        if made:
            line.insert(edit.end, self._tracker.inserted(made))
        self._is_changed = True

    def _content(
        self, key: Key, runs: Runs, span: Span, line: Line | None, position: int, in_link: bool = False
    ) -> list[Element]:
        cited = {at: run.note for at, run in _positions(runs) if run.note is not None}

        def cite(at: int) -> list[Element]:
            return self._citer.cite(cited[at], (key, at))

        return self._inserter.runs(runs, span.start, span.end, line, position, cite, in_link=in_link)

    def _renumber(self) -> None:
        old_numbers, new_numbers = paragraph_numbers(self._old), paragraph_numbers(self._new)
        for pair in self._pairs:
            if pair.old_id in self._living_old() and pair.old_id is not None and pair.new_id is not None:
                self._set_number(self._items[pair.old_id], old_numbers.get(pair.old_id), new_numbers.get(pair.new_id))
        if "title" in self._living_old():
            old, new = title_number(self._old.masthead), title_number(self._new.masthead)
            self._set_number(self._items["title"], old, new, keeps_tabs=True)

    def _living_old(self) -> set[Key]:
        return self._work.changes.keys() - self._work.rewritten

    def _set_number(self, item: Item, old: str | None, new: str | None, *, keeps_tabs: bool = False) -> None:
        if old == new or item.origins is None:
            return
        line = self._lines[item.first_line]
        span = item.number_span
        if span is None:
            if old is None and new is not None:
                opening = self._maker.numbered_opening(new)
                self._put_text(line, item.prefix_end, opening.lstrip("\t") if line.raw.startswith("\t") else opening)
            return
        if new is None:
            end = item.prefix_end
            while keeps_tabs and end > span.end and line.raw[end - 1] == "\t":
                end -= 1
            self._tracker.delete(line.runs_in(span.start, end))
        else:
            made = self._inserter.text(Run(new), line, span.start)
            self._tracker.delete(line.runs_in(span.start, span.end))
            line.insert(span.end, self._tracker.inserted(made))
        self._is_changed = True

    def _put_text(self, line: Line, position: int, text: str) -> None:
        line.insert(position, self._tracker.inserted(self._inserter.text(Run(text), line, position)))
        self._is_changed = True

    def _refresh_fields(self) -> None:
        """The printed marks of fields that stay, as Word itself tracks them when it works fields out anew."""
        for slot, mark in self._plan.refreshed:
            shown = [node.getparent() for node in slot.nodes if node.tag == w("t")]
            runs = [run for run in dict.fromkeys(shown) if run is not None and run.tag == RUN]
            alone = [run for run in runs if all(child.tag in (w("t"), w("rPr")) for child in run)]
            if alone and len(alone) == len(runs):
                self._citer.reprint(alone, mark)
                self._is_changed = True

    def _insert_new(self) -> None:
        self._insert_opening()
        numbers = paragraph_numbers(self._new)
        cursor: Element | None = None
        waiting: list[Element] = []
        for pair in self._pairs:
            item = self._items.get(pair.old_id) if pair.old_id is not None else None
            is_new = pair.new_id is not None and (item is None or pair.old_id not in self._living_old())
            if item is not None and pair.kind is not PairKind.MOVED:
                block = _block_of(self._lines[item.lines.end - 1].element)
                for made in waiting:
                    _block_of(self._lines[item.first_line].element).addprevious(made)
                waiting, cursor = [], block
            if is_new and pair.new_id is not None:
                made = self._new_block(self._new.paragraph(pair.new_id), numbers.get(pair.new_id))
                if cursor is None:
                    waiting.append(made)
                else:
                    cursor.addnext(made)
                    cursor = made
        self._insert_at_end(waiting)
        self._insert_closing(cursor)

    def _new_block(self, paragraph: Paragraph, number: str | None) -> Element:
        self._is_changed = True
        if paragraph.part is Part.TABLE:
            table = table_element(paragraph, _CellRuns(self._inserter, self._citer, paragraph))
            self._tracker.insert_table(table)
            return table
        model = self._maker.model_for(paragraph, number)
        content = self._content(
            paragraph.id, paragraph.runs, Span(0, len(paragraph.content)), model.line, model.position
        )
        made = self._maker.paragraph(paragraph, number, model, content)
        self._tracker.insert_all(made)
        return made

    def _insert_at_end(self, blocks: Iterable[Element]) -> None:
        """Blocks of a base in which no paragraph was found: before the section that ends the body."""
        body = self._opened.body
        section = body.find(w("sectPr"))
        for block in blocks:
            body.append(block) if section is None else section.addprevious(block)

    def _insert_opening(self) -> None:
        """Masthead lines that the draft has and the base has not, before the next line that both have."""
        for name in OPENING_FIELDS:
            if (name in self._items and name not in self._work.rewritten) or name not in self._new_values:
                continue
            if name == "symbol" or (name not in self._items and name in self._old_values and self._is_same(name)):
                continue
            anchor = self._opening_anchor(name)
            if anchor is None:
                continue
            runs = self._new_values[name]
            span = Span(0, sum(len(run.text) for run in runs))
            line = self._maker.masthead_model(name)
            content = self._content(name, runs, span, line, 0)
            made = self._maker.masthead_line(name, content)
            self._tracker.insert_all(made)
            anchor.addprevious(made)
            self._is_changed = True

    def _is_same(self, name: str) -> bool:
        return self._signs.old(self._old_values[name]) == self._signs.new(self._new_values[name])

    def _opening_anchor(self, name: str) -> Element | None:
        if name in self._items:
            return _block_of(self._lines[self._items[name].first_line].element)
        later = OPENING_FIELDS[OPENING_FIELDS.index(name) + 1 :]
        found = [self._items[one].first_line for one in later if one in self._items]
        found = found or [item.first_line for key, item in self._items.items() if not isinstance(key, str)]
        return _block_of(self._lines[min(found)].element) if found else None

    def _insert_closing(self, cursor: Element | None) -> None:
        """The meeting and the day, where a draft becomes an adopted text."""
        is_there = "meeting" in self._items and "meeting" not in self._work.rewritten
        if cursor is None or is_there or "meeting" not in self._new_values:
            return
        made = self._maker.closing_line()
        if made is not None:
            self._tracker.insert_all(made)
            cursor.addnext(made)
            self._is_changed = True

    def _remove_old(self) -> None:
        covered = covered_lines(self._items)
        gone = self._work.removed | self._work.rewritten
        for key in gone:
            item = self._items[key]
            self._is_changed = True
            if all(covered[line] <= gone for line in range(item.lines.start, item.lines.end)):
                self._remove_lines(item)
            else:
                self._remove_part(item)

    def _remove_lines(self, item: Item) -> None:
        for index in range(item.lines.start, item.lines.end):
            line = self._lines[index]
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
            start = item.number_span.start if item.number_span and index == item.first_line else min(own)
            self._tracker.delete(self._lines[index].runs_in(start, max(own) + 1))


class _CellRuns:
    """Makes the runs of a new table, cell by cell; its citations come in the order of the paragraph's."""

    def __init__(self, inserter: Inserter, citer: Citer, paragraph: Paragraph) -> None:
        self._inserter = inserter
        cited = ((at, run.note) for at, run in _positions(paragraph.runs) if run.note is not None)
        self._citations = (citer.cite(note, (paragraph.id, at)) for at, note in cited)

    def runs(self, runs: Runs) -> list[Element]:
        """Run-level elements for the text of one cell."""
        size = sum(len(run.text) for run in runs)
        return self._inserter.runs(runs, 0, size, None, 0, lambda _: next(self._citations), in_link=False)


def _cites(runs: Runs) -> bool:
    return any(run.note is not None for run in runs)


def _positions(runs: Runs) -> Iterable[tuple[int, Run]]:
    position = 0
    for run in runs:
        yield position, run
        position += len(run.text)


def _block_of(paragraph: Element) -> Element:
    """The table that the paragraph stands in, outermost, or the paragraph itself."""
    tables: Sequence[Element] = list(paragraph.iterancestors(w("tbl")))
    return tables[-1] if tables else paragraph


def _mark_may_go(paragraph: Element) -> bool:
    """The last paragraph of a cell or of the body, and one that ends a section, keep their mark."""
    if paragraph.find(f"{P_PR}/{w('sectPr')}") is not None:
        return False
    following = paragraph.getnext()
    while following is not None and following.tag not in (P, w("tbl"), w("sdt")):
        following = following.getnext()
    return following is not None and following.tag != w("tbl")
