"""What a citation is: said in the status bar where the caret stands in one, and beside a pointer that rests on one.

A pointer that rests on the mark of a note is told the note.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QToolTip

from drafter.app.session import Session
from drafter.model.document import NOTE_CHARACTER, NoteId
from drafter.model.naming import note_name, with_capital
from drafter.model.state import Caret
from drafter.text.sentence import Sentence
from drafter.ui.editor.editor import Editor
from drafter.ui.offers.resting import Resting
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.text.citations import Citation

SETTLE_MS = 200
"""After the caret has moved."""
_AT_CARET = "citation at the caret"


class Telling(QObject):
    """Looks citations up in the register, in a thread: it is read at the first one."""

    caret_told = Signal(object)
    """Sentence about the citation at the caret; None where there is none."""

    def __init__(self, session: Session, editor: Editor, services: Services) -> None:
        super().__init__(editor)
        self._session, self._editor, self._services = session, editor, services
        self._sheet = editor.sheet
        self._is_told = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        session.selection_changed.connect(self._on_moved)
        session.opened.connect(self._settle.start)
        self._sheet.add_teller(self._tell_tip)
        self.resting = Resting(self._sheet)
        # The caret may stand in a citation already.
        self._settle.start()

    def _tell_tip(self, at: QPoint, on_screen: QPoint) -> bool:
        """The pointer rests on the text; what the checks found there goes before."""
        return not self._editor.tip_at(at) and self._is_pointed_out(at, on_screen)

    def _on_moved(self, _selection: object) -> None:
        self._settle.start()

    def _look(self) -> None:
        if self._session.is_composing:
            return
        selection = self._session.selection
        citation = None if selection is None else self._citation_at(selection.caret)
        if citation is None:
            self._services.tasks.cancel(_AT_CARET)
            self._tell(None)
            return
        self._describe(_AT_CARET, citation, self._tell)

    def _tell(self, sentence: Sentence | None) -> None:
        if sentence is not None or self._is_told:
            self._is_told = sentence is not None
            self.caret_told.emit(sentence)

    def _is_pointed_out(self, at: QPoint, on_screen: QPoint) -> bool:
        note = self._note_at(at)
        if note is not None:
            QToolTip.showText(on_screen, self._wrapped(self._told_note(note)), self._sheet.viewport())
            return True
        caret = self._sheet.binding.caret_at(self._sheet.cursorForPosition(at).position())
        citation = None if caret is None or self._sheet.is_in_margin(at) else self._citation_at(caret)
        if citation is None:
            return False

        def show(sentence: Sentence | None) -> None:
            QToolTip.showText(on_screen, self._wrapped(sentence), self._sheet.viewport())

        self._describe("citation at the pointer", citation, show)
        return True

    def _wrapped(self, sentence: Sentence | None) -> str:
        """In plain text a long note, or a long title, would be one line across the screen."""
        from html import escape  # nothing else of the window needs it

        return "" if sentence is None else f"<qt>{escape(self._services.say(sentence))}</qt>"

    def _note_at(self, at: QPoint) -> NoteId | None:
        """The note whose mark is under a place of the view."""
        cursor = self._sheet.cursorForPosition(at)
        text = self._sheet.document()
        for position in (cursor.position() - 1, cursor.position()):
            if position < 0 or text.characterAt(position) != NOTE_CHARACTER:
                continue
            cursor.setPosition(position)
            left = self._sheet.cursorRect(cursor)
            cursor.setPosition(position + 1)
            caret = self._sheet.binding.caret_at(position)
            is_inside = left.left() <= at.x() <= self._sheet.cursorRect(cursor).right() and left.top() <= at.y()
            if is_inside and at.y() <= left.bottom() and caret is not None:
                return self._cited(caret)
        return None

    def _cited(self, caret: Caret) -> NoteId | None:
        document, position = self._session.document, 0
        if caret.paragraph_id not in document.positions:
            return None
        for run in document.paragraph(caret.paragraph_id).runs:
            if run.note is not None and position == caret.position:
                return run.note if run.note in document.notes_by_id else None
            position += len(run.text)
        return None

    def _told_note(self, note: NoteId) -> Sentence:
        document = self._session.document
        name, words = with_capital(note_name(document, note)), document.notes_by_id[note].text.strip()
        if not words:
            return Sentence(f"{name.zh}还没有文字。", f"{name.en} has no words yet.")
        return Sentence(f"{name.zh}：{words}", f"{name.en}: {words}")

    def _describe(self, purpose: str, citation: Citation, done: Callable[[Sentence | None], None]) -> None:
        folder = self._services.register_folder

        def work(_token: object) -> Sentence | None:
            from drafter.register.citing import described
            from drafter.register.lookup import register

            return described(citation, register(folder))

        self._services.tasks.start(purpose, work, done)

    def _citation_at(self, caret: Caret) -> Citation | None:
        from drafter.text.citations import find_citations

        document = self._session.document
        if caret.paragraph_id not in document.positions:
            return None
        paragraph = document.paragraph(caret.paragraph_id)
        position = paragraph.text_position(caret.position)
        found = find_citations(paragraph.text, document.language)
        return next((one for one in found if one.span.start <= position <= one.span.end), None)
