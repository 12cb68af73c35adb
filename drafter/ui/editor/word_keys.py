"""The keys that move and erase by words: Chinese ones, for which Qt would take all up to the next space."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence

from drafter.app.session import Session
from drafter.model.state import Caret, Selection
from drafter.text.sentence import Language
from drafter.ui.editor.writing import Range, written

_K = QKeySequence.StandardKey
_MOVING = {
    _K.MoveToNextWord: (True, False),
    _K.MoveToPreviousWord: (False, False),
    _K.SelectNextWord: (True, True),
    _K.SelectPreviousWord: (False, True),
}
"""Whether each goes forward, and whether it selects."""
_ERASING = {_K.DeleteEndOfWord: True, _K.DeleteStartOfWord: False}


def is_taken(event: QKeyEvent, session: Session) -> bool:
    """Carry out such a key in a Chinese draft; False where it is none, or leads out of its paragraph."""
    selection = session.selection
    if selection is None or session.document.language != "zh":
        return False
    moving = next((how for key, how in _MOVING.items() if event.matches(key)), None)
    if moving is not None:
        forward, selects = moving
        return _move(session, selection, forward=forward, selects=selects)
    erasing = next((forward for key, forward in _ERASING.items() if event.matches(key)), None)
    if erasing is None or selection.anchor != selection.caret:
        return False
    return _erase(session, selection.caret, forward=erasing)


def _move(session: Session, selection: Selection, *, forward: bool, selects: bool) -> bool:
    there = _there(session, selection.caret, forward=forward)
    if there != selection.caret:
        session.select(Selection(selection.anchor if selects else there, there))
    return there != selection.caret


def _erase(session: Session, caret: Caret, *, forward: bool) -> bool:
    there = _there(session, caret, forward=forward)
    where = Range(caret, there) if forward else Range(there, caret)
    return session.run(lambda state: written(state.document, where, [""]))


def _there(session: Session, caret: Caret, *, forward: bool) -> Caret:
    document = session.document
    content = document.paragraph(caret.paragraph_id).content
    return Caret(caret.paragraph_id, word_edge(content, caret.position, document.language, forward=forward))


def word_edge(content: str, position: int, language: Language, *, forward: bool) -> int:
    """Where the next word begins, or the one before; white space goes with the word in front of it.

    Until the dictionary is loaded, which this starts, a step is one character of Chinese.
    """
    from drafter.text.words import spans_at_hand  # here, for it is not needed to show a text

    starts = [span.start for span in spans_at_hand(content, language) if not span.of(content).isspace()]
    if forward:
        return next((start for start in starts if start > position), len(content))
    return next((start for start in reversed(starts) if start < position), 0)
