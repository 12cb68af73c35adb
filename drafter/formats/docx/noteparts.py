"""The notes part under a comparison: notes whose text changes, notes that come anew, notes that go."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import partial

from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.changes import change_of, raw_edits
from drafter.formats.docx.comparison import Comparison
from drafter.formats.docx.content import NoteSigns
from drafter.formats.docx.footnotes import ENDNOTE, FOOTNOTE, notes_of
from drafter.formats.docx.inline import Inlines, NoteMark
from drafter.formats.docx.inserter import Inserter
from drafter.formats.docx.lines import Line
from drafter.formats.docx.located import Item, placed
from drafter.formats.docx.noteids import order_ids
from drafter.formats.docx.noteplan import NotePlan, bookmarked_id
from drafter.formats.docx.oxml import P_PR, RUN, Element, el, w, whole
from drafter.formats.docx.template import NOTES, add_notes_part, notes_part
from drafter.formats.docx.tracking import Tracker
from drafter.formats.docx.writer import note_element
from drafter.model.document import Footnote, NoteId, Runs
from drafter.text.spans import Span


class NoteParts:
    """The footnotes and endnotes of the base's package."""

    def __init__(self, compared: Comparison, tracker: Tracker) -> None:
        self._opened = opened = compared.opened
        self._old, self._new = compared.old, compared.new
        self._old_of = {pair.new_id: pair.old_id for pair in compared.note_pairs if pair.new_id is not None}
        self._tracker = tracker
        self._parts = {kind: opened.part(name) for kind, name in ((FOOTNOTE, "footnotes"), (ENDNOTE, "endnotes"))}
        self._notes = {key: note for kind, root in self._parts.items() for key, note in notes_of(root, kind)}
        self._changed: set[str] = set()
        for root in self._parts.values():
            if root is not None:
                tracker.reserve(root)

    @property
    def first_free_id(self) -> int:
        """The first id that no footnote of the file has, nor the name of a bookmark that was made for one."""
        ids = [whole(key[1:]) or 0 for key in self._notes if key[0] == FOOTNOTE]
        names = (node.get(w("name"), "") for node in self._opened.root.iter(w("bookmarkStart")))
        ids += [number for name in names if (number := bookmarked_id(name)) is not None]
        return max(ids, default=0) + 1

    def apply(self, plan: NotePlan, was_cited: Mapping[NoteId, str]) -> None:
        """Tracks what the plan says; `was_cited` gives the key in the file of each note that the base cites."""
        for note_id, key in plan.kept.items():
            old_id = self._old_of.get(note_id)
            if old_id is not None and key in self._notes:
                self._edit(key, self._old.notes_by_id[old_id].runs, self._new.notes_by_id[note_id].runs)
        for key in set(was_cited.values()) - set(plan.kept.values()):
            if key in self._notes:
                self._tracker.delete(list(self._notes[key].iter(RUN)))
                self._changed.add(key[0])
        for note_id, mark in plan.made.items():
            self._add(mark, self._new.notes_by_id[note_id])
        root = self._parts[FOOTNOTE]
        if plan.made and root is not None:
            self._opened.drop_withdrawn()
            order_ids(self._opened.root, root, frozenset(mark.word_id for mark in plan.made.values()))
        for kind, name in ((FOOTNOTE, "footnotes"), (ENDNOTE, "endnotes")):
            part = self._opened.part_name(name)
            if kind in self._changed and part is not None:
                self._opened.package.changed(part)

    def _edit(self, key: str, old: Runs, new: Runs) -> None:
        if _text(old) == _text(new):
            return
        language = self._new.language
        lines = self._lines(key)
        item = placed(Item("note", old, Span(0, len(lines)), None), lines, language, 0)
        change = change_of("note", item, new, NoteSigns(()), language)
        edits = raw_edits(change)
        inserter = self._inserter(key[0])
        if edits is None:
            self._replace(lines, new, inserter)
        for edit in sorted(edits or (), key=lambda one: (one.line, one.start, one.end), reverse=True):
            line = lines[edit.line]
            in_link = line.is_inside_link(edit.end)
            made = inserter.runs(new, edit.new_start, edit.new_end, line, edit.start, _no_citation, in_link=in_link)
            if edit.end > edit.start:
                self._tracker.delete(line.runs_in(edit.start, edit.end))
            if made:
                line.insert(edit.end, self._tracker.inserted(made))
        self._changed.add(key[0])

    def _replace(self, lines: list[Line], new: Runs, inserter: Inserter) -> None:
        """All words of a note give way to new ones; its mark stays."""
        for line in lines:
            start = len(line.raw) - len(line.raw.lstrip())
            self._tracker.delete(line.runs_in(start, len(line.raw)))
        made = inserter.runs(new, 0, len(_text(new)), lines[-1], 0, _no_citation, in_link=False)
        lines[-1].insert(len(lines[-1].raw), self._tracker.inserted(made))

    def _lines(self, key: str) -> list[Line]:
        part = self._opened.part_name("footnotes" if key[0] == FOOTNOTE else "endnotes") or ""
        return [Line(paragraph, pieces) for paragraph, pieces in lines_of(self._notes[key], self._opened.story(part))]

    def _inserter(self, kind: str) -> Inserter:
        part = self._opened.part_name("footnotes" if kind == FOOTNOTE else "endnotes") or NOTES
        relate = partial(self._opened.package.relate, part, "hyperlink", external=True)
        return Inserter(self._opened.styles, self._new.language, relate)

    def _add(self, mark: NoteMark, note: Footnote) -> None:
        root = self._parts[FOOTNOTE]
        if root is None:
            root = self._parts[FOOTNOTE] = notes_part()
            add_notes_part(self._opened.package, root, self._opened.main)
        made = self._like_others(mark, note)
        if made is None:
            made = self._plain(mark, note)
        for paragraph in made.iter(w("p")):
            content = [child for child in paragraph if child.tag != P_PR]
            for child in content:
                paragraph.remove(child)
            paragraph.extend(self._tracker.inserted(content))
        self._put_in_order(root, made, mark.word_id)
        self._changed.add(FOOTNOTE)

    def _put_in_order(self, root: Element, made: Element, word_id: int) -> None:
        """Before the note that is referred to next in the body: some readers go by order and not by id."""
        ids = [node.get(w("id")) for node in self._opened.root.iter(w("footnoteReference"))]
        there = {node.get(w("id")): node for node in root}
        later = ids[ids.index(str(word_id)) + 1 :] if str(word_id) in ids else []
        following = next((there[one] for one in later if one in there), None)
        if following is None:
            root.append(made)
        else:
            following.addprevious(made)

    def _plain(self, mark: NoteMark, note: Footnote) -> Element:
        relate = partial(self._opened.package.relate, self._opened.part_name("footnotes") or NOTES, "hyperlink")
        return note_element(mark, note, Inlines(self._new.language, {}, partial(relate, external=True)))

    def _like_others(self, mark: NoteMark, note: Footnote) -> Element | None:
        """A note set as the first counted one of the file, with the same blanks around its mark."""
        sample = next((key for key, one in self._notes.items() if key[0] == FOOTNOTE and _is_counted(one)), None)
        if sample is None or mark.is_custom:
            return None
        line = self._lines(sample)[0]
        opening = _opening_runs(line.element)
        properties = line.element.find(P_PR)
        content = self._inserter(FOOTNOTE).runs(
            note.runs, 0, len(_text(note.runs)), line, len(line.raw), _no_citation, in_link=False
        )
        paragraph = el("p", None, deepcopy(properties), *opening, *content)
        return el("footnote", {"id": str(mark.word_id)}, paragraph)


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _no_citation(_: int) -> list[Element]:
    return []


def _is_counted(note: Element) -> bool:
    """Whether Word prints the note's mark itself, at the start of its first paragraph."""
    first = note.find(w("p"))
    return first is not None and next(first.iter(w("footnoteRef")), None) is not None


def _opening_runs(paragraph: Element) -> list[Element]:
    """Copies of the runs up to the words: tab, mark, blank, tab."""
    out: list[Element] = []
    seen_mark = False
    for run in paragraph.iterchildren(RUN):
        has_text = any((node.text or "").strip() for node in run.iter(w("t"), w("delText")))
        if has_text:
            break
        seen_mark |= next(run.iter(w("footnoteRef")), None) is not None
        out.append(deepcopy(run))
        following = run.getnext()
        if seen_mark and following is not None and following.tag != RUN:
            break
    return out
