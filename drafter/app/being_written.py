"""Which paragraph is being written: the caret's, from its first change until the caret leaves it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from drafter.app.session import Session
from drafter.model.document import ParagraphId, Resolution
from drafter.model.state import DraftState, Selection


class BeingWritten(QObject):
    """Tells a session, whose findings about an unfinished paragraph wait so long."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._written: ParagraphId | None = None
        session.changed.connect(self._on_changed)
        session.selection_changed.connect(self._on_caret)

    def _on_changed(self, old: DraftState, new: DraftState) -> None:
        paragraph_id = new.selection.caret.paragraph_id if new.selection is not None else None
        if paragraph_id is not None and _differs(old.document, new.document, paragraph_id):
            self._written = paragraph_id
            self._session.set_written(paragraph_id)

    def _on_caret(self, selection: Selection | None) -> None:
        if selection is None or selection.caret.paragraph_id != self._written:
            self._written = None
            self._session.set_written(None)


def _differs(old: Resolution, new: Resolution, paragraph_id: ParagraphId) -> bool:
    """True where the paragraph is not the same object in both, or is new. Asked after every key."""
    if paragraph_id not in old.positions or paragraph_id not in new.positions:
        return True
    return old.paragraph(paragraph_id) is not new.paragraph(paragraph_id)
