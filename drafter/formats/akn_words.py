"""Runs and notes of the document as the inside of a paragraph of Akoma Ntoso."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.formats.akn_elements import Content, Element, el, p
from drafter.formats.links import linked
from drafter.model.document import Footnote, Mark, NoteId, Resolution, Run, Runs
from drafter.model.numbering import note_marks


class Words:
    """Makes what stands in one paragraph after another, in reading order.

    A note stands where it is first cited; where it is cited again, a reference leads back to it.
    """

    def __init__(self, document: Resolution) -> None:
        self._language = document.language
        self._notes: Mapping[NoteId, Footnote] = document.notes_by_id
        self._marks = note_marks(document)
        self._ids: dict[NoteId, str] = {}

    def of(self, runs: Runs) -> list[Content]:
        """Words, spans, links and notes."""
        return [one for run in linked(runs, self._language) for one in self._of_run(run)]

    def uncited(self, document: Resolution) -> list[Element]:
        """The notes that nothing cites, for the head of the file."""
        uncited = [note for note in document.footnotes if note.id not in document.cited_notes]
        return [self._note("note", note, number) for number, note in enumerate(uncited, start=1)]

    def _of_run(self, run: Run) -> Iterator[Content]:
        if run.note is not None:
            if run.note in self._notes:
                yield self._citation(run.note)
            return
        made: Content = run.text
        if Mark.SUPERSCRIPT in run.marks:
            made = el("sup", None, run.text)
        if run.href:
            made = el("a", {"href": run.href}, made)
        looks = " ".join(self._looks(run.marks))
        yield el("span", {"class": looks}, made) if looks else made

    def _looks(self, marks: frozenset[Mark]) -> Iterator[str]:
        if Mark.BOLD in marks or (Mark.LEAD in marks and self._language == "zh"):
            yield "bold"
        if Mark.ITALIC in marks or (Mark.LEAD in marks and self._language == "en"):
            yield "italic"

    def _citation(self, note_id: NoteId) -> Element:
        mark = self._marks.get(note_id, "")
        if note_id in self._ids:
            return el("noteRef", {"href": f"#{self._ids[note_id]}", "marker": mark})
        number = len(self._ids) + 1
        self._ids[note_id] = f"authorialNote_{number}"
        return self._note("authorialNote", self._notes[note_id], number)

    def _note(self, name: str, note: Footnote, number: int) -> Element:
        mark = self._marks.get(note.id)
        attributes = {"marker": mark} if mark else {}
        return el(
            name,
            attributes | {"placement": "bottom", "eId": f"{name}_{number}"},
            p(*(one for run in linked(note.runs, self._language) for one in self._of_run(run))),
        )
