"""The ladder of strength: the phrase one step weaker, the present one, and the one that is stronger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from drafter.phrases.bank import Phrase, PhraseBank
from drafter.text.sentence import Language
from drafter.ui.style import mark


class Ladder(QWidget):
    """Three words; the outer ones can be pressed."""

    chosen = Signal(object)
    """Phrase: the one that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._ends = QLabel(), QLabel()
        self.weaker, self.here, self.stronger = QPushButton(), QPushButton(), QPushButton()
        self._phrases: dict[QPushButton, Phrase | None] = {}
        self._arrange()
        # What the phrases need in one line is no width that the panel must have.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_phrase(self, phrase: Phrase | None, bank: PhraseBank, language: Language) -> None:
        """Show the steps around a phrase; nothing for None or where it stands alone."""
        weaker = None if phrase is None else bank.weaker(phrase)
        stronger = None if phrase is None else bank.stronger(phrase)
        self.setVisible(phrase is not None and (weaker or stronger) is not None)
        self._phrases = {self.weaker: weaker, self.here: phrase, self.stronger: stronger}
        for button, shown in self._phrases.items():
            button.setText("" if shown is None else shown.text(language))
            button.setEnabled(shown is not None)
        self._name()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long phrases stand below each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = sum(button.sizeHint().width() for button in self._phrases)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if wanted <= self.width() else below)

    def step(self, is_stronger: bool) -> Phrase | None:
        """The phrase one step away; None at the end."""
        return self._phrases.get(self.stronger if is_stronger else self.weaker)

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Strength"))
        self._ends.setText(self.tr("weaker ← → stronger"))
        self._name()

    def _name(self) -> None:
        self.weaker.setAccessibleName(self.tr("Weaker: {}").format(self.weaker.text()))
        self.stronger.setAccessibleName(self.tr("Stronger: {}").format(self.stronger.text()))

    def _arrange(self) -> None:
        for label in (self._title, self._ends):
            mark(label, "label")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._ends)
        row = self._row = QHBoxLayout()
        row.setSpacing(0)
        for button in (self.weaker, self.here, self.stronger):
            mark(button, "rung-on" if button is self.here else "rung")
            button.clicked.connect(lambda _checked=False, pressed=button: self._press(pressed))
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(row)

    def _press(self, button: QPushButton) -> None:
        phrase = self._phrases.get(button)
        if phrase is not None:
            self.chosen.emit(phrase)
