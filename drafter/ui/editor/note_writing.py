"""Between the line of a note and the session: what is written is in the draft as it is written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from drafter.app.session import Session
from drafter.model.document import NoteId
from drafter.model.naming import note_name
from drafter.model.note_commands import note_typing
from drafter.model.state import DraftState
from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor.changes import change_between
from drafter.ui.editor.corrections import corrected, correction_label
from drafter.ui.editor.footnote_model import Say
from drafter.ui.editor.note_line import NoteLine


class NoteWriting(QObject):
    """The draft leads: the line shows the words of its note, also when a step is undone."""

    def __init__(self, session: Session, note_id: NoteId, line: NoteLine, say: Say, *, corrects: bool) -> None:
        """`corrects`: brackets and quotation marks are put right as in the text."""
        super().__init__(line)
        self._session, self._line, self._corrects = session, line, corrects
        self.note_id = note_id
        self._shown = ""
        """The words that the line had before it was written in."""
        self._show()
        line.setAccessibleName(say(note_name(session.document, note_id)))
        line.written.connect(self._take)
        line.composing.connect(self._on_composing)
        line.undo_wanted.connect(session.undo)
        line.redo_wanted.connect(session.redo)
        session.changed.connect(self._on_changed)

    def _take(self, is_committed: bool) -> None:
        """Bring what was written to the session. The text of an input method is a step of its own."""
        note = self._session.document.notes_by_id.get(self.note_id)
        change = change_between(self._shown, self._line.text(), self._caret)
        if note is None or change is None:
            return
        # The draft may have changed while an input method composed, and the line could not show it then.
        end = min(change.old_end, len(note.text))
        start = min(change.start, end)
        edit = note_typing(self._session.document, note.id, Span(start, end), change.inserted)
        if is_committed:
            self._session.break_merging()
        self._session.dispatch(edit)
        if self._corrects:
            self._correct(Span(start, start + len(change.inserted)))
        if is_committed:
            self._session.break_merging()
        self._show()

    def _correct(self, span: Span) -> None:
        """A correction is a step of its own, so that undoing it gives back what was typed."""
        document = self._session.document
        words = document.notes_by_id[self.note_id].text
        typed = span.of(words)
        wanted = corrected(words[: span.start], typed, document.language)
        if wanted != typed:
            edit = note_typing(document, self.note_id, span, wanted)
            self._session.dispatch(replace(edit, label=correction_label(typed, wanted), merge_key=None))

    @property
    def _caret(self) -> int:
        return Utf16Table(self._line.text()).to_code_point(self._line.cursorPosition())

    def _on_changed(self, _old: DraftState, _new: DraftState) -> None:
        self._show()

    def _on_composing(self, is_composing: bool) -> None:
        self._session.set_composing(is_composing)
        if not is_composing:
            self._show()

    def _show(self) -> None:
        note = self._session.document.notes_by_id.get(self.note_id)
        if note is not None:
            self._line.show_words(note.text)
            self._shown = self._line.text()
