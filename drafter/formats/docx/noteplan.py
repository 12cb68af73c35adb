"""Which citations of notes stay as they are in the file, and which are made anew.

Word numbers its notes by where their references stand, and no note may be referred to twice; later citations are
fields. A note stays while its reference survives and is still its first citation; otherwise it comes anew under a new
id, the old one goes, and both can be accepted and rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.formats.docx import properties as pr
from drafter.formats.docx.changes import Change, slot_at
from drafter.formats.docx.inline import NoteMark, again, first
from drafter.formats.docx.lines import Line, Slot
from drafter.formats.docx.located import Key
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import R_PR, RUN, Element, el, w, whole
from drafter.formats.docx.references import REFERENCES
from drafter.formats.docx.tracking import Tracker
from drafter.model.alignment import NotePair
from drafter.model.document import NoteId, Resolution, Runs
from drafter.model.numbering import note_marks

Citation = tuple[Key, int]
"""A citation in the new text: the item, and the position in its content."""


_OWN_BOOKMARKS = 900_000_000
"""Behind _Ref, with the id that a note had when its bookmark was made."""


def bookmarked_id(name: str) -> int | None:
    """The id in the name of a bookmark that was made for a new note; None for other names."""
    number = whole(name.removeprefix("_Ref")) if name.startswith(f"_Ref{_OWN_BOOKMARKS // 10**6}") else None
    return None if number is None or number < _OWN_BOOKMARKS else number - _OWN_BOOKMARKS


@dataclass(slots=True)
class NotePlan:
    """`kept` are the notes of the new text whose note in the file stays, by its key; `made` those that come anew."""

    kept: dict[NoteId, str] = field(default_factory=dict)
    made: dict[NoteId, NoteMark] = field(default_factory=dict)
    firsts: set[Citation] = field(default_factory=set)
    refreshed: list[tuple[Slot, str]] = field(default_factory=list)
    """Fields that stay, with the mark that they print from now on, where it is another."""


@dataclass(frozen=True, slots=True)
class _Cited:
    change: Change | None
    citation: Citation
    survivor: Slot | None
    old_position: int = -1


class NotePlanner:
    """Plans the notes of one comparison."""

    def __init__(self, lines: Sequence[Line], old: Resolution, new: Resolution, pairs: Iterable[NotePair]) -> None:
        self._lines = lines
        self._old, self._new = old, new
        self._old_of = {pair.new_id: pair.old_id for pair in pairs if pair.new_id is not None}
        self._marks = note_marks(new)

    def plan(self, order: Sequence[tuple[Key, Runs]], changes: Mapping[Key, Change], first_id: int) -> NotePlan:
        """The plan; citations that survive but must be made anew are added to the changes' edits.

        `order` are all items of the new text as they are read; `first_id` is the first id that no note in the file has.
        """
        cited = self._citations(order, changes)
        plan = NotePlan()
        for note_id, places in cited.items():
            plan.firsts.add(places[0].citation)
            key = self._kept_key(note_id, places[0].survivor)
            if key is None:
                plan.made[note_id] = self._new_mark(note_id, first_id + len(plan.made), is_repeated=len(places) > 1)
                for place in places:
                    if place.change is not None and place.survivor is not None:
                        place.change.renew(place.old_position, place.citation[1])
            else:
                plan.kept[note_id] = key
                plan.refreshed += self._stale(note_id, places[1:])
        return plan

    def _citations(
        self, order: Sequence[tuple[Key, Runs]], changes: Mapping[Key, Change]
    ) -> dict[NoteId, list[_Cited]]:
        cited: dict[NoteId, list[_Cited]] = {}
        for key, runs in order:
            change = changes.get(key)
            survivors = {new: old for old, new in change.survivors()} if change is not None else {}
            position = 0
            for run in runs:
                if run.note is not None:
                    old_position = survivors.get(position, -1)
                    slot = self._slot(change, old_position)
                    cited.setdefault(run.note, []).append(_Cited(change, (key, position), slot, old_position))
                position += len(run.text)
        return cited

    def _slot(self, change: Change | None, old_position: int) -> Slot | None:
        if change is None or old_position < 0:
            return None
        return slot_at(self._lines, change.item.origins, old_position)

    def _kept_key(self, note_id: NoteId, survivor: Slot | None) -> str | None:
        """The key of the note in the file where its own reference is the first citation still, and marked as before."""
        old_id = self._old_of.get(note_id)
        if survivor is None or old_id is None or survivor.nodes[0].tag not in REFERENCES:
            return None
        same_mark = self._old.notes_by_id[old_id].mark == self._new.notes_by_id[note_id].mark
        return survivor.note if same_mark else None

    def _new_mark(self, note_id: NoteId, word_id: int, *, is_repeated: bool) -> NoteMark:
        own = self._new.notes_by_id[note_id].mark
        bookmark = f"_Ref{_OWN_BOOKMARKS + word_id}" if is_repeated else None
        return NoteMark(word_id, self._marks.get(note_id, ""), own is not None, bookmark)

    def _stale(self, note_id: NoteId, places: Iterable[_Cited]) -> list[tuple[Slot, str]]:
        """Fields among the citations whose printed mark is no longer right."""
        mark = self._marks.get(note_id, "")
        slots = [place.survivor for place in places if place.survivor is not None]
        return [(slot, mark) for slot in slots if slot.nodes[0].tag not in REFERENCES and _printed(slot) != mark]


def _printed(slot: Slot) -> str:
    return "".join(node.text or "" for node in slot.nodes if node.tag == w("t"))


class Citer:
    """Makes the citations that a plan asks for, in the look of the file's own."""

    def __init__(
        self, opened: Opened, lines: Sequence[Line], new: Resolution, plan: NotePlan, tracker: Tracker
    ) -> None:
        self._opened = opened
        self._plan = plan
        self._tracker = tracker
        self._printed = note_marks(new)
        self._references = {slot.note: slot for line in lines for slot in line.slots if slot.nodes[0].tag in REFERENCES}
        self._names = {key: name for name, key in opened.bookmarks.items() if name.startswith("_Ref")}
        self._look = self._reference_look()

    def cite(self, note_id: NoteId, citation: Citation) -> list[Element]:
        """The elements that cite the note there."""
        if note_id in self._plan.made:
            mark = self._plan.made[note_id]
        elif note_id in self._plan.kept:
            key = self._plan.kept[note_id]
            mark = NoteMark(0, self._printed.get(note_id, ""), False, self._bookmark(key))
        else:
            return []
        if citation in self._plan.firsts:
            return first(self._numbered(mark), self._look)
        return again(mark, self._look)

    def reprint(self, runs: Sequence[Element], mark: str) -> None:
        """The runs of a field's result give way to another mark."""
        self._tracker.delete(runs)
        made = el("r", None, pr.run_properties(*map(pr.copied, self._look)), el("t", text=mark))
        place = runs[-1].getparent()
        if place is not None:
            place.addnext(self._tracker.inserted([made])[0])

    def _numbered(self, mark: NoteMark) -> NoteMark:
        number = int(self._tracker.new_id()) if mark.bookmark else 0
        return NoteMark(mark.word_id, mark.printed, mark.is_custom, mark.bookmark, number)

    def _bookmark(self, key: str) -> str:
        """The bookmark around the reference of a note that stays, put there where there is none yet."""
        if key not in self._names:
            run = self._references[key].run
            number = self._tracker.new_id()
            name = f"_Ref{800000000 + int(number)}"
            run.addprevious(el("bookmarkStart", {"id": number, "name": name}))
            run.addnext(el("bookmarkEnd", {"id": number}))
            self._names[key] = name
        return self._names[key]

    def _reference_look(self) -> list[Element]:
        for slot in self._references.values():
            look = slot.run.find(R_PR) if slot.run.tag == RUN else None
            if look is not None:
                return [pr.copied(one) for one in look if one.tag not in (w("ins"), w("del"), w("rPrChange"))]
        style_id = self._opened.styles.id_of("footnote reference", "character")
        return [pr.character_style(style_id)] if style_id else [pr.valued("vertAlign", "superscript")]
