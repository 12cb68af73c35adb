"""What holds of every edit, checked wherever a test makes one, and documents as short strings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter.model.document import NOTE_CHARACTER, Mark, ParagraphId, Resolution, Runs
from drafter.model.history import History, record, redo, undo, undo_label
from drafter.model.naming import paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.schema import faults, normalise
from drafter.model.state import DraftState, Edit, apply
from drafter.store.draft_file import Draft, from_bytes, to_bytes
from drafter.text.sentence import Sentence

LABEL = Sentence("试改", "Trial")


def edited(document: Resolution, change: Callable[[Resolution], Resolution]) -> Resolution:
    """The document after the change, checked: sound, undone to the very same object, redone, saved and read back."""
    return applied(DraftState(document), Edit(LABEL, change)).document


def applied(state: DraftState, edit: Edit) -> DraftState:
    """The state after the edit, checked as in `edited`."""
    after = apply(state, edit)
    if after.document is state.document:
        return after
    history = record(History(state), after, edit.label)
    assert undo_label(history) == edit.label
    assert undo(history).present is state
    assert redo(undo(history)).present is after
    check_sound(after.document)
    check_survives_saving(after.document)
    return after


def check_sound(document: Resolution) -> None:
    """What holds of every document that edits made."""
    assert faults(document) == ()
    ids = [*(p.id for p in document.paragraphs), *(n.id for n in document.footnotes)]
    assert len(set(ids)) == len(ids)
    assert all(document.next_id > i for i in ids)
    assert set(document.cited_notes) == {n.id for n in document.footnotes}
    assert normalise(document) is document
    check_memory(document)
    for paragraph in document.paragraphs:
        for position in range(len(paragraph.text) + 1):
            assert paragraph.text_position(paragraph.content_position(position)) == position
            assert paragraph.text_position(paragraph.content_position(position, after_notes=True)) == position


def check_memory(document: Resolution) -> None:
    """What the document inherited from the one before it is what would be found out anew."""
    anew = replace(document)
    assert normalise(anew) is anew
    assert paragraph_numbers(document) == paragraph_numbers(anew)
    assert note_marks(document) == note_marks(anew)
    assert document.positions == anew.positions
    assert document.notes_by_id == anew.notes_by_id
    assert document.cited_notes == anew.cited_notes
    for paragraph in document.paragraphs:
        assert paragraph_name(document, paragraph.id) == paragraph_name(anew, paragraph.id)


def check_survives_saving(document: Resolution) -> None:
    """The document is the same after saving and opening again."""
    assert from_bytes(to_bytes(Draft(document))).document == document


def printed(document: Resolution) -> list[str]:
    """Each paragraph as it is printed: its number, its words, its note marks in square brackets."""
    numbers = paragraph_numbers(document)
    lines = (f"{numbers.get(p.id, '')} {shown(document, p.runs)}" for p in document.paragraphs)
    return [line.strip() for line in lines]


def shown(document: Resolution, runs: Runs) -> str:
    """Runs as a string: note marks as [1]."""
    marks = note_marks(document)
    return "".join(run.text if run.note is None else f"[{marks[run.note]}]" for run in runs)


def marked(document: Resolution, paragraph_id: int) -> str:
    """A paragraph's content in the markup of the builders: <b> for the opening phrase, <x> for a placeholder."""
    tags = {Mark.LEAD: "b", Mark.BLANK: "x"}
    out = ""
    for run in document.paragraph(ParagraphId(paragraph_id)).runs:
        text = run.text.replace(NOTE_CHARACTER, "<n/>")
        for mark, tag in tags.items():
            text = f"<{tag}>{text}</{tag}>" if mark in run.marks else text
        out += text
    return out


def pid(number: int) -> ParagraphId:
    """The id of the builder's paragraph with this number, counted from 1."""
    return ParagraphId(number)
