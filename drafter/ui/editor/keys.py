"""Which keys do what in the sheet, as data. On macOS Qt's Control is ⌘."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from drafter.model import commands
from drafter.model.commands import Command

_K, _M = Qt.Key, Qt.KeyboardModifier
_CONTROL, _SHIFT, _ALT = _M.ControlModifier, _M.ShiftModifier, _M.AltModifier
_NONE = _M.NoModifier


def _pressed(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> int:
    return QKeyCombination(modifiers, key).toCombined()


COMMANDS: Mapping[int, Command] = MappingProxyType(
    {
        _pressed(_NONE, _K.Key_Return): commands.SPLIT,
        _pressed(_SHIFT, _K.Key_Return): commands.SPLIT_OFF_SUB,
        _pressed(_CONTROL, _K.Key_Return): commands.PARAGRAPH_BELOW,
        _pressed(_ALT, _K.Key_Up): commands.MOVE_UP,
        _pressed(_ALT, _K.Key_Down): commands.MOVE_DOWN,
        _pressed(_CONTROL, _K.Key_BracketRight): commands.INDENT,
        _pressed(_CONTROL, _K.Key_BracketLeft): commands.OUTDENT,
        _pressed(_CONTROL | _SHIFT, _K.Key_O): commands.TOGGLE_PART,
        _pressed(_CONTROL | _ALT, _K.Key_F): commands.INSERT_NOTE,
    }
)
"""Keys that run a command wherever the caret stands."""

_STANDARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_MOVING = frozenset(
    {
        _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown,
        _K.Key_Backspace, _K.Key_Delete, _K.Key_Insert,
    }
)  # fmt: skip
_KEYPAD = _M.KeypadModifier


def combined(event: QKeyEvent) -> int:
    """The key with its modifiers; the keypad's Enter counts as Return."""
    key = _K.Key_Return if event.key() == _K.Key_Enter else event.key()
    return QKeyCombination(event.modifiers() & ~_KEYPAD, _K(key)).toCombined()


def is_redo(event: QKeyEvent) -> bool:
    """The system's own key for it, and Ctrl+Y everywhere but on macOS."""
    return event.matches(QKeySequence.StandardKey.Redo) or combined(event) in (
        _pressed(_CONTROL, _K.Key_Y),
        _pressed(_CONTROL | _SHIFT, _K.Key_Z),
    )


def belongs_to_text(event: QKeyEvent) -> bool:
    """True for a key that writes, moves or edits. Function keys, and others with Ctrl or Alt, are the window's.

    QTextEdit would keep many of them for itself: Ctrl+K, Ctrl+E and Ctrl+D delete or move on some systems.
    """
    if _K.Key_F1 <= event.key() <= _K.Key_F35:
        return False
    if not event.modifiers() & (_CONTROL | _ALT | _M.MetaModifier):
        return True
    if event.key() in _MOVING or combined(event) in COMMANDS or is_redo(event):
        return True
    # AltGr comes as Ctrl+Alt on Windows: then there is a character to write.
    return any(event.matches(key) for key in _STANDARD) or is_written(event)


def is_plain(event: QKeyEvent) -> bool:
    """True for a key that writes a character and means nothing else."""
    return (
        not event.modifiers() & (_CONTROL | _ALT | _M.MetaModifier)
        and event.text().isprintable()
        and event.text() != ""
    )


def is_written(event: QKeyEvent) -> bool:
    """True where the key stands for characters to be written."""
    both = _CONTROL | _ALT
    modifiers = event.modifiers()
    is_plain = not modifiers & (both | _M.MetaModifier) or modifiers & both == both
    return bool(event.text()) and event.text().isprintable() and bool(is_plain)
