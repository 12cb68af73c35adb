"""The notes of a draft as rows of a table: number, words, where they are cited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from drafter.app.session import Session
from drafter.model.document import Footnote, NoteId, ParagraphId, Resolution, notes_in
from drafter.model.naming import field_name, note_name, paragraph_name
from drafter.model.numbering import note_marks
from drafter.model.state import DraftState
from drafter.text.sentence import Sentence
from drafter.ui.editor.margin_contents import shows_the_same

NUMBER, TEXT, PLACE = range(3)
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Footnote of a row."""
Say = Callable[[Sentence], str]
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One note with its number and the place where it is first cited."""

    note: Footnote
    mark: str
    place: Sentence | None
    paragraph_id: ParagraphId | None
    """The paragraph of its first citation; None where it is cited above the text, or nowhere."""


def rows_of(document: Resolution) -> tuple[Row, ...]:
    """The notes in the order of their first citation, then those that nothing cites."""
    marks = note_marks(document)
    places = _places(document)
    cited = [document.notes_by_id[note_id] for note_id in dict.fromkeys(document.cited_notes)]
    uncited = [note for note in document.footnotes if note.id not in places]
    return tuple(Row(note, marks.get(note.id, ""), *places.get(note.id, (None, None))) for note in (*cited, *uncited))


def _places(document: Resolution) -> dict[NoteId, tuple[Sentence, ParagraphId | None]]:
    places: dict[NoteId, tuple[Sentence, ParagraphId | None]] = {}
    for name, runs in (("sponsors", document.masthead.sponsors), ("title", document.masthead.title)):
        for note_id in notes_in(runs):
            places.setdefault(note_id, (field_name(name), None))
    for paragraph in document.paragraphs:
        for note_id in paragraph.notes:
            if note_id not in places:
                places[note_id] = (paragraph_name(document, paragraph.id), paragraph.id)
    return places


class FootnoteModel(QAbstractTableModel):
    """Follows the session; the words of a note can be written in a line of their own."""

    def __init__(self, session: Session, say: Say) -> None:
        super().__init__(session)
        self._session = session
        self._say = say
        self._rows = rows_of(session.document)
        session.changed.connect(self._refresh)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What each row shows."""
        return self._rows

    def row_of(self, note_id: NoteId) -> int | None:
        """The row of a note; None where the draft has no such note."""
        return next((index for index, row in enumerate(self._rows) if row.note.id == note_id), None)

    def speak(self) -> None:
        """The language of the interface is another: everything reads differently."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, PLACE))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each note."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number, words, place."""
        return 0 if parent.isValid() else PLACE + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only the words can be edited."""
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == TEXT else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | editable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words to show, to edit and to read out."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == NOTE_ROLE:
            return row.note
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            place = "" if row.place is None else self._say(row.place)
            return (row.mark, row.note.text, place)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TEXT:
            return f"{self._say(note_name(self._session.document, row.note.id))} {row.note.text}"
        return None

    def _refresh(self, old: DraftState, new: DraftState) -> None:
        if shows_the_same(old.document, new.document):
            return
        rows = rows_of(self._session.document)
        if rows == self._rows:
            return
        if [row.note.id for row in rows] == [row.note.id for row in self._rows]:
            self._rows = rows
            self.speak()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
