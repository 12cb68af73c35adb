"""Which keys do what in the sheet, as data. On macOS Qt's Control is ⌘."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from drafter.model import commands
from drafter.model.commands import Command

_K, _M = Qt.Key, Qt.KeyboardModifier
_CONTROL, _SHIFT, _ALT = _M.ControlModifier, _M.ShiftModifier, _M.AltModifier
_NONE = _M.NoModifier
_COMMANDING = _CONTROL | _ALT | _M.MetaModifier


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
        _pressed(_CONTROL | _SHIFT, _K.Key_Delete): commands.REMOVE,
        _pressed(_CONTROL | _ALT, _K.Key_F): commands.INSERT_NOTE,
    }
)
"""Keys that run a command wherever the caret stands, unless the user has chosen others."""

_STANDARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
MOVING = frozenset(
    {
        _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown,
        _K.Key_Backspace, _K.Key_Delete, _K.Key_Insert,
    }
)  # fmt: skip
"""Keys that move the caret or erase, with whatever modifiers."""
_KEYPAD = _M.KeypadModifier


class TextKeys:
    """Which keys run which command in one sheet: the usual ones, or those of the user's choice. Enter always splits."""

    def __init__(self) -> None:
        self._own: Mapping[str, tuple[str, ...]] = {}
        self._bound: Mapping[int, Command] = COMMANDS

    @staticmethod
    def can_change(name: str) -> bool:
        """True for the ids of commands that can have other keys."""
        return name in _CHANGEABLE

    @staticmethod
    def usual(name: str) -> tuple[str, ...]:
        """The usual keys of a command, by its id, as QKeySequence writes them."""
        return _USUAL.get(name, ())

    def sequences(self, name: str) -> tuple[str, ...]:
        """Its keys as they are bound; () for a command that has none."""
        return self._own.get(name, _USUAL.get(name, ()))

    def set_own(self, own: Mapping[str, tuple[str, ...]]) -> None:
        """Bind these commands to keys of the user's choice, and all others to their usual ones."""
        self._own = {name: keys for name, keys in own.items() if name in _CHANGEABLE}
        self._bound = {_combination(keys): command for name, command in _BY_ID.items() for keys in self.sequences(name)}

    def command(self, event: QKeyEvent) -> Command | None:
        """What a key runs; None for one that is no command's."""
        return self._bound.get(combined(event))

    def command_of(self, sequence: str) -> Command | None:
        """What a key as QKeySequence writes it runs."""
        return self._bound.get(_combination(sequence))

    def __iter__(self) -> Iterator[Command]:
        """The commands that have keys, or could."""
        return iter(_BY_ID.values())


def _combination(keys: str) -> int:
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
    if pressed.key() is _K.Key_Enter:
        pressed = QKeyCombination(pressed.keyboardModifiers(), _K.Key_Return)
    return pressed.toCombined()


_BY_ID = {command.id: command for command in COMMANDS.values()}
_USUAL = {
    command.id: (QKeySequence(QKeyCombination.fromCombined(keys)).toString(),) for keys, command in COMMANDS.items()
}
_CHANGEABLE = frozenset(_BY_ID) - {commands.SPLIT.id}


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


def belongs_to_text(event: QKeyEvent, own: TextKeys | None = None) -> bool:
    """True for a key that writes, moves or edits, and for those of `own`, if any, that run commands there.

    Function keys, and others with Ctrl or Alt, are the window's. QTextEdit and QLineEdit would keep many of them:
    Ctrl+K, Ctrl+E and Ctrl+D delete or move on some systems.
    """
    is_command = own is not None and own.command(event) is not None
    if _K.Key_F1 <= event.key() <= _K.Key_F35:
        return is_command
    if not event.modifiers() & _COMMANDING:
        return True
    if event.key() in MOVING or is_command or is_redo(event):
        return True
    # AltGr comes as Ctrl+Alt on Windows: then there is a character to write.
    return any(event.matches(key) for key in _STANDARD) or is_written(event)


def is_plain(event: QKeyEvent) -> bool:
    """True for a key that writes a character and means nothing else."""
    text = event.text()
    return text != "" and text.isprintable() and not event.modifiers() & _COMMANDING


def is_written(event: QKeyEvent) -> bool:
    """True where the key stands for characters to be written."""
    both = _CONTROL | _ALT
    modifiers = event.modifiers()
    is_plain = not modifiers & _COMMANDING or modifiers & both == both
    return bool(event.text()) and event.text().isprintable() and bool(is_plain)
