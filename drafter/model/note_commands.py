"""Commands on one note: cite it once more, write in it, let the notes in the same words become one."""

from __future__ import annotations

from drafter.model import edits
from drafter.model.command import Command, focus
from drafter.model.document import NoteId, Resolution
from drafter.model.naming import note_name
from drafter.model.refusal import refuse
from drafter.model.state import DraftState, Edit, at
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence
from drafter.text.spans import Span


def cite_again(note_id: NoteId) -> Command:
    """The note is cited at the end of the selection too."""

    def plan(state: DraftState) -> Edit:
        end = focus(state).last_place
        edits.cite_note(state.document, end.paragraph_id, end.position, note_id)
        return Edit(
            labelled(("再次引用{}", "Cite {} again"), note_name(state.document, note_id)),
            lambda document: edits.cite_note(document, end.paragraph_id, end.position, note_id),
            at(end.paragraph_id, end.position + 1),
        )

    return Command("cite-note-again", Sentence("在光标处再次引用", "Cite again at the caret"), plan)


def merge_alike(note_id: NoteId) -> Command:
    """The other notes in the same words go, and what cites them cites the first of them all."""

    def plan(state: DraftState) -> Edit:
        alike = notes_alike(state.document, note_id)
        if len(alike) < 2:
            raise refuse("没有内容相同的脚注。", "No other note has the same words.")
        return Edit(
            labelled(("合并与{}相同的脚注", "Merge notes like {}"), note_name(state.document, alike[0])),
            lambda document: edits.merge_notes(document, alike[0], alike[1:]),
        )

    return Command("merge-notes", Sentence("合并相同的脚注", "Merge notes in the same words"), plan)


def note_typing(document: Resolution, note_id: NoteId, text_span: Span, text: str) -> Edit:
    """What the user typed, pasted or deleted within the words of a note; quick typing there is one step of undo."""
    return Edit(
        labelled(("修改{}", "Change {}"), note_name(document, note_id)),
        lambda changing: edits.type_in_note(changing, note_id, text_span, text),
        merge_key=f"typing in note:{note_id}",
    )


def notes_alike(document: Resolution, note_id: NoteId) -> tuple[NoteId, ...]:
    """The notes in the words of this one, itself too, as they are first cited; () for one without words."""
    note = document.notes_by_id.get(note_id)
    if note is None or not note.text.strip():
        return ()
    cited = dict.fromkeys((*document.cited_notes, *document.notes_by_id))
    return tuple(one for one in cited if document.notes_by_id[one].runs == note.runs)
