"""Remarks above a review: one line each, in a box that is there only while there is something to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme


class Remarks(QFrame):
    """Shows sentences of the core."""

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._translation = theme, translation
        self._sign, self._words = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QHBoxLayout()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(9)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.addWidget(self._words)
        row.addLayout(column, 1)
        row.addLayout(self.buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; "" where there is nothing to say."""
        return self._words.text()

    def show_sentences(self, sentences: Sequence[Sentence], *, is_refusal: bool = False) -> None:
        """Say these, one line each; be gone without any."""
        mark(self, "refusal" if is_refusal else "notice")
        set_icon(self._sign, "error" if is_refusal else "warning", "err" if is_refusal else "warn", self._theme, 15)
        edge = Qt.AlignmentFlag.AlignTop if len(sentences) > 1 else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._sign, edge)
        self._words.setText("\n".join(self._translation.say(sentence) for sentence in sentences))
        self.setVisible(bool(sentences))
