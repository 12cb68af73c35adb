"""The line in which the words of a note are written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span, Utf16Table
from drafter.ui.editor import keys
from drafter.ui.editor.changes import change_between
from drafter.ui.editor.clipboard import words_in
from drafter.ui.editor.composing import drawn_inline


class NoteLine(QLineEdit):
    """Tells every change of its words. What is pasted comes in one line and tidy; notes have no paragraphs."""

    written = Signal(bool)
    """The words are others, by the user's hand; True where an input method brought them."""
    composing = Signal(bool)
    """An input method has begun to hold text that is not in the words yet, or does so no longer."""
    entered = Signal()
    """The keyboard is in the line."""
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, language: Language, ink: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._language, self._ink = language, ink
        self._is_showing = False
        self._is_composing = False
        self._is_committing = False
        self.setFrame(False)
        # Not textEdited, which the tools of a screen reader that write in the line do not emit.
        self.textChanged.connect(self._tell)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has come."""
        super().focusInEvent(event)
        self.entered.emit()

    @property
    def is_composing(self) -> bool:
        """True while an input method holds text that is not in the words yet."""
        return self._is_composing

    @property
    def caret(self) -> int:
        """Before which of its characters the caret stands, or what is selected begins."""
        position = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        return Utf16Table(self.text()).to_code_point(position)

    def show_words(self, words: str) -> None:
        """Show these words, with the caret where they differ from those before; not while an input method composes."""
        change = change_between(self.text(), words)
        if change is None or self.is_composing:
            return
        self._is_showing = True
        self.setText(words)
        self._is_showing = False
        self.setCursorPosition(Utf16Table(words).to_utf16(change.start + len(change.inserted)))

    def select(self, span: Span) -> None:
        """Select these characters."""
        table = Utf16Table(self.text())
        start, end = table.to_utf16(span.start), table.to_utf16(span.end)
        self.setSelection(start, end - start)

    def paste(self) -> None:
        """The words of the clipboard."""
        source = QGuiApplication.clipboard().mimeData()
        words = None if source is None else words_in(source)
        if words is not None:
            self.insert(normalise(words, self._language))

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window go to the window, and nowhere at all while an input method composes."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.is_composing or keys.belongs_to_text(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps are undone in the draft, which knows them; keys that are not the line's are left alone."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif keys.is_redo(event):
            self.redo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self.is_composing or not keys.belongs_to_text(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is composed is drawn in place, and is told of once it is committed."""
        before, self._is_composing = self._is_composing, bool(event.preeditString())
        self._is_committing = bool(event.commitString())
        super().inputMethodEvent(drawn_inline(event, self._ink))
        self._is_committing = False
        if self._is_composing is not before:
            self.composing.emit(self._is_composing)

    def showEvent(self, event: QShowEvent) -> None:
        """The list that opens the line has selected all of it, so that the first key would write over all."""
        super().showEvent(event)
        if not event.spontaneous():
            self.end(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is composed where nothing can be written."""
        super().hideEvent(event)
        if self._is_composing:
            self._is_composing = False
            self.composing.emit(False)

    def _tell(self) -> None:
        if not self._is_showing:
            self.written.emit(self._is_committing)
