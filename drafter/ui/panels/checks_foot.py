"""The foot of the checks panel: what could not be used, what was weighed milder, and what is done with all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.style import mark

_MOST_NOTES = 3


class ChecksFoot(QWidget):
    """`fix_all` and `ignored` are its buttons; it says what it is told."""

    words_requested = Signal()
    """The user's own list of words is to be shown."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._notes: tuple[Sentence, ...] = ()
        self._safe, self._ignored, self._lowered, self._is_slow = 0, 0, 0, False
        self.words, self.notes = QLabel(), QLabel()
        self.fix_all, self.ignored, self.open_words = QPushButton(), QPushButton(), QPushButton()
        self.ignored.setCheckable(True)
        for label in (self.words, self.notes):
            mark(label, "secondary")
            label.setWordWrap(True)
        for button in (self.fix_all, self.ignored, self.open_words):
            mark(button, "link")
        self.open_words.clicked.connect(self.words_requested)
        noted, row, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        noted.addWidget(self.notes, 1)
        noted.addWidget(self.open_words)
        row.addWidget(self.words, 1)
        row.addWidget(self.fix_all)
        row.addWidget(self.ignored)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(noted)
        column.addLayout(row)
        self.show_notes(())

    def show_notes(self, notes: Sequence[Sentence]) -> None:
        """What the checks say beside their findings: a broken list of words."""
        self._notes = tuple(notes)
        said = [self._translation.say(note) for note in self._notes[:_MOST_NOTES]]
        if len(self._notes) > _MOST_NOTES:
            said.append(self.tr("and %n more", "", len(self._notes) - _MOST_NOTES))
        self.notes.setText("\n".join(said))
        self.open_words.setText(self.tr("My words…"))
        self.notes.setVisible(bool(said))
        self.open_words.setVisible(bool(said))

    def show_counts(self, *, safe: int, ignored: int, lowered: int) -> None:
        """How many fixes are safe, findings ignored, and findings milder for the base has them."""
        self._safe, self._ignored, self._lowered = safe, ignored, lowered
        self._retranslate()

    def show_slow(self, *, is_slow: bool) -> None:
        """The checks take long."""
        self._is_slow = is_slow
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_notes(self._notes)
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.fix_all.setText(self.tr("Fix all %n", "", self._safe))
        self.fix_all.setVisible(self._safe > 1)
        self.ignored.setText(self.tr("%n ignored", "", self._ignored))
        self.ignored.setVisible(bool(self._ignored))
        milder = self.tr("%n already in the base, one step milder", "", self._lowered) if self._lowered else ""
        self.words.setText(self.tr("Checking…") if self._is_slow else milder)
