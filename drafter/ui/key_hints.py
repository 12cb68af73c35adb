"""Keys beside what they do: buttons, tool tips and ghost texts name the keys that are bound, not the usual ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from drafter.ui.actions import SPECS, Actions, shown_keys

Keys = Callable[[str], str]
"""The key of an action by its name, as the user reads it; "" for one that has none."""

_USUAL = {spec.name: spec.sequences[0] for spec in SPECS if spec.sequences}


def usual_key(name: str) -> str:
    """The key of an action that nobody has changed."""
    return shown_keys(_USUAL.get(name, ""))


def beside(words: str, key: str) -> str:
    """Words with their key, where there is one."""
    return f"{words}  {key}" if key else words


class ShowsKeys(Protocol):
    """A part of the window with keys in its words."""

    def set_keys(self, keys: Keys) -> None:
        """Name these keys from now on."""


class KeyHints(QObject):
    """Tells the parts of one window which keys are bound, when they are made and whenever a key is changed."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._told: list[ShowsKeys] = []
        actions.keys_changed.connect(self._tell_all)

    def tell(self, part: ShowsKeys) -> None:
        """This part shows keys."""
        self._told.append(part)
        if self._actions.has_own_keys:
            part.set_keys(self._actions.key)

    def _tell_all(self) -> None:
        for part in self._told:
            part.set_keys(self._actions.key)
