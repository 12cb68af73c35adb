"""Keys of the user's choice: how they are kept, and which ones cannot be taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from drafter.app.key_takers import TAKERS
from drafter.text.sentence import Sentence
from drafter.ui.actions import SPECS, Actions, shown_keys
from drafter.ui.editor.keys import MOVING
from drafter.ui.key_table import OTHERS

_DIVIDER = "="
_PLAIN = Sentence(
    "要与Ctrl或Alt合用，或用功能键；单个字符是用来输入的。",
    "Use Ctrl, Alt or a function key: a character alone is for writing.",
)
_MOVES = Sentence("光标移动、选择和删除要用这个键。", "This key moves the caret, selects or erases.")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ANYWHERE = frozenset(spec.name for spec in SPECS if not spec.needs_draft)
"""These work on every page, and must leave its keys to each."""
_FUNCTION_KEYS = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a key can be taken, and what is to be said about it; "" where nothing is."""

    is_free: bool
    said: Sentence | None = None


def own_keys(entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The keys in the setting's entries by action; what is no such entry, or no key, is passed over."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        name, divider, keys = entry.partition(_DIVIDER)
        sequence = QKeySequence(keys)
        if divider and (not keys or (sequence.count() == 1 and sequence.toString())):
            found[name] = (keys,) if keys else ()
    return found


def entries_of(keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The setting's entries for these keys."""
    return tuple(f"{name}{_DIVIDER}{own[0] if own else ''}" for name, own in keys.items())


def judged(actions: Actions, name: str, keys: str) -> Verdict:
    """Whether the action or command can have this key."""
    sequence = QKeySequence(keys)
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs do not know it
    is_of_text = actions.text_keys.can_change(name)
    if not _is_for_commands(combination, is_of_text=is_of_text):
        return Verdict(is_free=False, said=_PLAIN)
    if _moves(combination, is_of_text=is_of_text):
        return Verdict(is_free=False, said=_MOVES)
    holder = _holder(actions, name, sequence)
    if holder is not None:
        shown = shown_keys(keys)
        return Verdict(
            is_free=False, said=Sentence(f"{shown}已用于“{holder.zh}”。", f"{shown} is taken by “{holder.en}”.")
        )
    taker = TAKERS.get(sequence.toString())
    if taker is None:
        return Verdict(is_free=True)
    return Verdict(is_free=True, said=Sentence(f"已改；不过{taker.zh}。", f"Changed; but {taker.en}."))


def _is_for_commands(combination: QKeyCombination, *, is_of_text: bool) -> bool:
    """Enter with Shift writes nothing in the text either."""
    modifiers = combination.keyboardModifiers()
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    is_enter = combination.key() in _ENTER and bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return bool(modifiers & strong) or combination.key().value in _FUNCTION_KEYS or (is_of_text and is_enter)


def _moves(combination: QKeyCombination, *, is_of_text: bool) -> bool:
    """True where the text needs the key to move the caret, select or erase; with Alt it can run a command there."""
    is_alt = bool(combination.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
    return combination.key() in MOVING and not (is_of_text and is_alt)


def _holder(actions: Actions, name: str, sequence: QKeySequence) -> Sentence | None:
    """What has the key already; None where nothing has."""
    for spec in SPECS:
        if spec.name != name and any(QKeySequence(each) == sequence for each in actions.sequences(spec.name)):
            return actions.title(spec.name)
    if name in _ANYWHERE:
        for row in OTHERS:
            if QKeySequence(row.keys) == sequence or row.keys == shown_keys(sequence.toString()):
                return Sentence(f"{row.where.zh}：{row.words.zh}", f"{row.where.en}: {row.words.en}")
    command = actions.text_keys.command_of(sequence.toString())
    return None if command is None or command.id == name else command.title
