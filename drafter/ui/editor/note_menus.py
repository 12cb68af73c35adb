"""The menus of the footnote pane: which family of note to insert, what to do with one that is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from drafter.app.session import Session
from drafter.model.command import Command
from drafter.model.commands import remove_note
from drafter.model.document import NoteId, Runs
from drafter.model.note_commands import cite_again, merge_alike, notes_alike
from drafter.text.sentence import Sentence
from drafter.text.shortening import cut

Say = Callable[[Sentence], str]
_MOST_SHOWN = 44


class NoteMenus(QObject):
    """Fills menus for one session; `insert` puts a note with these words at the caret."""

    def __init__(self, session: Session, say: Say, insert: Callable[[Runs], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._say, self._insert, self._window = session, say, insert, parent
        self.register_folder: Path | None = None

    def fill_families(self, menu: QMenu) -> None:
        """The six usual families, each with the words that it would begin with here."""
        from drafter.register.lookup import register
        from drafter.register.note_patterns import note_patterns

        menu.clear()
        for pattern in note_patterns(self._session.document, self._before_caret(), register(self.register_folder)):
            shown = cut(pattern.text, _MOST_SHOWN)
            action = menu.addAction(f"{self._say(pattern.name)}\t{shown}".replace("&", "&&"))
            action.triggered.connect(partial(self._insert_pattern, pattern.runs))

    def _insert_pattern(self, runs: Runs, _checked: bool = False) -> None:
        self._insert(runs)

    def show_for(self, note_id: NoteId, place: QPoint) -> None:
        """What can be done with a note: cite it again, merge those in its words, delete it."""
        menu = QMenu(self._window)
        self._add(menu, cite_again(note_id))
        if len(notes_alike(self._session.document, note_id)) > 1:
            self._add(menu, merge_alike(note_id))
        menu.addSeparator()
        self._add(menu, remove_note(note_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add(self, menu: QMenu, command: Command) -> None:
        action = menu.addAction(self._say(command.title))
        refusal = command.can(self._session.state)
        action.setEnabled(refusal is None)
        action.setToolTip("" if refusal is None else self._say(refusal))
        action.triggered.connect(lambda: self._session.run(command.run))

    def _before_caret(self) -> str:
        selection, document = self._session.selection, self._session.document
        if selection is None or selection.caret.paragraph_id not in document.positions:
            return ""
        paragraph = document.paragraph(selection.caret.paragraph_id)
        return paragraph.text[: paragraph.text_position(selection.caret.position)]
