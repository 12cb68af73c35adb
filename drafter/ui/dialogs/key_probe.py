"""A field that says which key really arrived, what it does here, and whether an input method answers."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.text.sentence import Sentence
from drafter.ui.actions import shown_keys

ONLY_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_UNKNOWN = (0, Qt.Key.Key_unknown)

TAKEN = Sentence("这个键被输入法接走了。", "The input method has taken this key.")
COMPOSING = Sentence("输入法应答了，正在组字。", "The input method answers and is composing.")
_NO_MODULE = Sentence(
    "没有设定输入法接口（QT_IM_MODULE）。用Fcitx 5的，把它设为ibus；用IBus的，也设为ibus。",
    "No input method interface is set (QT_IM_MODULE). For Fcitx 5 set it to ibus, for IBus too.",
)
_FCITX = Sentence(
    "QT_IM_MODULE是{0}，本程序不带它的接口。Fcitx 5有IBus前端：设为ibus即可。",
    "QT_IM_MODULE is {0}, which this program has no interface for. Fcitx 5 has a front end for IBus: set it to ibus.",
)
_KNOWN_MODULES = ("ibus", "compose", "qtvirtualkeyboard", "xim")


def input_method_trouble(platform: str = "", module: str | None = None) -> Sentence | None:
    """Why no input method may answer on this system; None where nothing speaks against it.

    `platform` is what Qt draws with: under X11 it asks no input method unless it is told which one (Qt 6.11), under
    Wayland, on Windows and on macOS it asks the system.
    """
    if (platform or QGuiApplication.platformName()) != "xcb":
        return None
    module = _module() if module is None else module
    if not module:
        return _NO_MODULE
    if any(known in _KNOWN_MODULES for known in module.split(";")):
        return None
    return Sentence(_FCITX.zh.format(module), _FCITX.en.format(module))


def _module() -> str:
    return os.environ.get("QT_IM_MODULES") or os.environ.get("QT_IM_MODULE", "")


class KeyProbe(QLineEdit):
    """Shows every key that arrives, instead of doing anything with it. Esc and Tab keep their meaning."""

    arrived = Signal(str)
    """The key as QKeySequence writes it portably."""
    answered = Signal(object)
    """Sentence: what an input method did."""

    def __init__(self, named: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`named` says what a key does here; "" for nothing."""
        super().__init__(parent)
        self._named = named
        self.setReadOnly(True)
        # A field that is only read has none; here one is to show that it answers.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def event(self, event: QEvent) -> bool:
        """Keys of the window are shown too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(not _is_for_dialog(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The name of the key, and what it does."""
        if _is_for_dialog(event):
            super().keyPressEvent(event)
        elif event.key() in _UNKNOWN:
            self.answered.emit(TAKEN)
        elif event.key() not in ONLY_MODIFIERS:
            sequence = QKeySequence(event.keyCombination())
            name = shown_keys(sequence.toString())
            does = self._named(sequence.toString())
            self.setText(f"{name}  {does}".rstrip())
            self.arrived.emit(sequence.toString())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that an input method holds never come as keys."""
        if event.preeditString():
            self.setText(event.preeditString())
            self.answered.emit(COMPOSING)
        elif event.commitString():
            self.setText(event.commitString())
        event.accept()


def _is_for_dialog(event: QKeyEvent) -> bool:
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return is_plain and event.key() in LEAVING
