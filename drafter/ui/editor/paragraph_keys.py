"""The keys that move by paragraphs, as Word has them: Ctrl+↑ to the start of this one, then of the one above."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from drafter.app.session import Session
from drafter.model.document import Resolution
from drafter.model.state import Caret, Selection

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_IS_MAC = sys.platform == "darwin"
"""There ⌘↑ and ⌘↓ lead to the ends of the text, and ⌥↑ and ⌥↓ move the paragraph."""


def is_taken(event: QKeyEvent, session: Session) -> bool:
    """Carry out such a key, with Shift selecting; False where it is none. Paragraphs that are gone are passed over."""
    is_way = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
    held = event.modifiers() & ~(_SHIFT | _KEYPAD)
    selection = session.selection
    if _IS_MAC or not is_way or held != _CONTROL or selection is None:
        return False
    there = _there(session.document, selection.caret, forward=event.key() == Qt.Key.Key_Down)
    session.select(Selection(selection.anchor if event.modifiers() & _SHIFT else there, there))
    return True


def _there(document: Resolution, caret: Caret, *, forward: bool) -> Caret:
    """Where such a key leads; down from the last paragraph to its end."""
    index = document.positions[caret.paragraph_id]
    if not forward:
        above = index - 1 if caret.position == 0 and index else index
        return Caret(document.paragraphs[above].id, 0)
    if index + 1 < len(document.paragraphs):
        return Caret(document.paragraphs[index + 1].id, 0)
    return Caret(caret.paragraph_id, len(document.paragraph(caret.paragraph_id).content))
