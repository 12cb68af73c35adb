"""What becomes of a base text in a draft, found before anything is touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from drafter.formats.docx.basetext import BaseText
from drafter.formats.docx.changes import Change, change_of, raw_edits, slot_at
from drafter.formats.docx.content import NoteSigns
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import Item, Key, locate, masthead_values
from drafter.formats.docx.opened import Opened
from drafter.model.alignment import NotePair, Pair, align, align_notes
from drafter.model.document import NoteId, Paragraph, Part, Resolution, Run, Runs
from drafter.model.pair_kind import PairKind

_ELSEWHERE = frozenset({"symbol"})
"""What is changed wherever the pages print it, and not as a line of the text."""


@dataclass(slots=True)
class Fates:
    """What becomes of each item of the base. A rewritten one goes, and comes again as a new one in its place."""

    changes: dict[Key, Change] = field(default_factory=dict)
    removed: set[Key] = field(default_factory=set)
    rewritten: set[Key] = field(default_factory=set)


class Comparison:
    """One base, one draft."""

    def __init__(self, base: BaseText, draft: Resolution) -> None:
        self.opened: Opened = base.opened
        self.old, self.new = base.document, draft
        self.lines: list[Line] = base.opened.lines()
        self.items: Mapping[Key, Item] = locate(self.old, self.lines, base.places, base.fields)
        self.pairs: tuple[Pair, ...] = align(self.old, draft)
        self.note_pairs: tuple[NotePair, ...] = align_notes(self.old, draft, self.pairs)
        self.old_values = masthead_values(self.old.masthead, self.old.language)
        self.new_values = masthead_values(draft.masthead, draft.language)
        self._signs = NoteSigns(self.note_pairs)
        self.fates = Fates()
        for name in (self.old_values.keys() | self.new_values.keys()) - _ELSEWHERE:
            self._decide_field(name)
        for pair in self.pairs:
            self._decide_paragraph(pair)
        for key, change in self.fates.changes.items():
            if raw_edits(change) is None:
                self.fates.rewritten.add(key)

    @cached_property
    def living(self) -> frozenset[Key]:
        """The items of the base that stay where they are, changed or not."""
        return frozenset(self.fates.changes.keys() - self.fates.rewritten)

    @property
    def changes_in_place(self) -> dict[Key, Change]:
        """The changes of what stays, by the key of the new item."""
        return {change.key: change for key, change in self.fates.changes.items() if key in self.living}

    @property
    def reading_order(self) -> Sequence[tuple[Key, Runs]]:
        """All of the draft that may cite notes, in the order in which it is read."""
        masthead = self.new.masthead
        head: list[tuple[Key, Runs]] = [("sponsors", masthead.sponsors), ("title", masthead.title)]
        return [*head, *((paragraph.id, paragraph.runs) for paragraph in self.new.paragraphs)]

    def is_same_field(self, name: str) -> bool:
        """Whether a line of the masthead says in the draft what it said in the base."""
        old, new = self.old_values.get(name), self.new_values.get(name)
        return old is not None and new is not None and self._signs.old(old) == self._signs.new(new)

    def notes_in_file(self) -> dict[NoteId, str]:
        """The key in the file of each note that the base cites."""
        found: dict[NoteId, str] = {}
        for item in self.items.values():
            for position, run in positions(item.runs):
                slot = slot_at(self.lines, item.origins, position) if run.note is not None else None
                if slot is not None and slot.note is not None and run.note is not None:
                    found[run.note] = slot.note
        return found

    def _decide_field(self, name: str) -> None:
        item, new = self.items.get(name), self.new_values.get(name)
        if item is None:
            return
        if new is None:
            self.fates.removed.add(name)
        elif self.is_same_field(name) and not any(run.note is not None for run in new):
            self.fates.changes[name] = Change(name, item, new, "", "")
        else:
            self.fates.changes[name] = change_of(name, item, new, self._signs, self.old.language)

    def _decide_paragraph(self, pair: Pair) -> None:
        item = self.items.get(pair.old_id) if pair.old_id is not None else None
        if item is None or pair.old_id is None:
            return
        if pair.new_id is None or pair.kind is PairKind.MOVED:
            self.fates.removed.add(pair.old_id)
            return
        paragraph = self.new.paragraph(pair.new_id)
        change = change_of(pair.new_id, item, paragraph.runs, self._signs, self.old.language)
        self.fates.changes[pair.old_id] = change
        if _is_set_differently(self.old.paragraph(pair.old_id), paragraph):
            self.fates.rewritten.add(pair.old_id)


def _is_set_differently(old: Paragraph, new: Paragraph) -> bool:
    """Whether one is a heading or a table and the other is not, or they stand at different depths on the page."""
    special = (Part.HEADING, Part.TABLE)
    if (old.part in special or new.part in special) and old.part is not new.part:
        return True
    return max(old.level, 1) != max(new.level, 1)


def positions(runs: Runs) -> Iterable[tuple[int, Run]]:
    """Each run with the position in the content where it begins."""
    position = 0
    for run in runs:
        yield position, run
        position += len(run.text)
