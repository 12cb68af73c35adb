"""What becomes of each paragraph and masthead line of the old text, as edits of the file's characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.formats.docx.content import ContentEdit, NoteSigns, edits_between, is_note_sign
from drafter.formats.docx.lines import Line, Slot
from drafter.formats.docx.located import Item, Key, Place
from drafter.model.document import Runs
from drafter.text.sentence import Language


@dataclass(frozen=True, slots=True)
class RawEdit:
    """In one line of the file, characters `start` to `end` give way to part of a new content."""

    line: int
    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(slots=True)
class Change:
    """An item that lives on, with its new runs. `edits` count in contents; `notes` are what became of citations."""

    key: Key
    item: Item
    runs: Runs
    old: str
    new: str
    edits: list[ContentEdit] = field(default_factory=list)

    def survivors(self) -> Iterable[tuple[int, int]]:
        """Positions of notes, in the old and in the new content, whose citation is not touched."""
        old_at = new_at = 0
        for edit in [*self.edits, ContentEdit(len(self.old), len(self.old), len(self.new), len(self.new))]:
            for k in range(edit.start - old_at):
                if is_note_sign(self.old[old_at + k]):
                    yield old_at + k, new_at + k
            old_at, new_at = edit.end, edit.new_end

    def renew(self, old_position: int, new_position: int) -> None:
        """Takes the character out and puts it in again: a citation that must be made anew."""
        self.edits.append(ContentEdit(old_position, old_position + 1, new_position, new_position + 1))
        self.edits.sort(key=lambda edit: (edit.start, edit.end))


def change_of(key: Key, item: Item, runs: Runs, signs: NoteSigns, language: Language) -> Change:
    """How the item becomes these runs."""
    old, new = signs.old(item.runs), signs.new(runs)
    return Change(key, item, runs, old, new, list(edits_between(old, new, language)) if old != new else [])


def raw_edits(change: Change) -> list[RawEdit] | None:
    """The edits in the lines of the file; None where one of them cannot be made in place."""
    origins = change.item.origins
    if origins is None:
        return None if change.edits else []
    made: list[RawEdit] = []
    for edit in change.edits:
        one = _raw_edit(edit, origins)
        if one is None:
            return None
        made.append(one)
    return made


def _raw_edit(edit: ContentEdit, origins: Sequence[Place | None]) -> RawEdit | None:
    touched = [place for place in origins[edit.start : edit.end] if place is not None]
    if not touched:
        place = _insertion_place(edit.start, edit.end, origins)
        return None if place is None else RawEdit(*place, place[1], edit.new_start, edit.new_end)
    if touched[0][0] != touched[-1][0]:
        return None
    return RawEdit(touched[0][0], touched[0][1], touched[-1][1] + 1, edit.new_start, edit.new_end)


def _insertion_place(start: int, end: int, origins: Sequence[Place | None]) -> Place | None:
    before = origins[start - 1] if start else None
    if before is not None:
        return before[0], before[1] + 1
    return origins[end] if end < len(origins) else None


def slot_at(lines: Sequence[Line], origins: Sequence[Place | None] | None, position: int) -> Slot | None:
    """The piece of the file behind a character of a content."""
    place = origins[position] if origins is not None else None
    return None if place is None else lines[place[0]].slot_after(place[1])


def covered_lines(items: Mapping[Key, Item]) -> dict[int, set[Key]]:
    """The items that each line holds something of."""
    covered: dict[int, set[Key]] = {}
    for key, item in items.items():
        for line in range(item.lines.start, item.lines.end):
            covered.setdefault(line, set()).add(key)
    return covered
