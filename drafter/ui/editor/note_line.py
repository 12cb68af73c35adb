"""The line in which the words of a note are written."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.ui.editor.clipboard import words_in


class NoteLine(QLineEdit):
    """What is pasted comes in one line and tidy, as into the text itself; notes have no paragraphs."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self.setFrame(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The system's key for pasting pastes words."""
        if event.matches(QKeySequence.StandardKey.Paste):
            source = QGuiApplication.clipboard().mimeData()
            words = None if source is None else words_in(source)
            if words is not None:
                self.insert(normalise(words, self._language))
            return
        super().keyPressEvent(event)
