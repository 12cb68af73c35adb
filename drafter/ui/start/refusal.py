"""Why a file was not opened, below the field for files, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.style import mark, set_icon
from drafter.ui.theme import Theme


class Refusal(QFrame):
    """Hidden while nothing was refused."""

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._sentence: Sentence | None = None
        self._remedy_words: Sentence | None = None
        self._remedy: Callable[[], None] | None = None
        self._icon, self._words, self.remedy = QLabel(), QLabel(), QPushButton()
        mark(self, "refusal")
        mark(self.remedy, "link")
        set_icon(self._icon, "error", "err", theme)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self.remedy)
        self.remedy.clicked.connect(self._carry_out)
        self.say(None)

    @property
    def text(self) -> str:
        """What is said; "" where all is well."""
        return self._words.text()

    def say(
        self, sentence: Sentence | None, words: Sentence | None = None, remedy: Callable[[], None] | None = None
    ) -> None:
        """Say what went wrong, None for nothing; `words` name the button that carries out `remedy`."""
        self._sentence, self._remedy_words, self._remedy = sentence, words, remedy
        self.setVisible(sentence is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        say = self._translation.say
        self._words.setText("" if self._sentence is None else say(self._sentence))
        self.remedy.setText("" if self._remedy_words is None else say(self._remedy_words))
        self.remedy.setVisible(self._remedy_words is not None)

    def _carry_out(self) -> None:
        if self._remedy is not None:
            self._remedy()
