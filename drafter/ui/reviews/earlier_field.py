"""往届案文: the text before the base, found in the library or chosen by the user; how the lists grow is seen in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.elided import ElidedLabel
from drafter.ui.reviews.planning import EarlierText
from drafter.ui.style import mark


class EarlierField(QWidget):
    """Says which text it is and where it is from; another can be chosen, or none."""

    file_wanted = Signal()
    dropped = Signal()
    """Do without an earlier text."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._earlier: EarlierText | None = None
        self._refusal: Sentence | None = None
        self._label, self._name, self._hint = QLabel(), ElidedLabel(40), QLabel()
        self.choose, self.drop = QPushButton(), QPushButton()
        mark(self._label, "label")
        mark(self._hint, "secondary")
        self._hint.setWordWrap(True)
        mark(self.drop, "link")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose)
        row.addWidget(self.drop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(5)
        for widget in (self._label, self._name, self._hint):
            column.addWidget(widget)
        column.addLayout(row)
        self.choose.clicked.connect(self.file_wanted)
        self.drop.clicked.connect(self.dropped)
        self.retranslate()

    @property
    def said(self) -> str:
        """Where the text is from, or why there is none."""
        return self._hint.text()

    @property
    def name(self) -> str:
        """The text that is used; "" without one."""
        return "" if self._earlier is None else self._earlier.name

    def show_earlier(self, earlier: EarlierText | None, unfit: Sentence | None = None) -> None:
        """Show the text that is used, None for none; `unfit` says why it is not the one before the base."""
        self._earlier, self._refusal = earlier, unfit
        self.retranslate()

    def refuse(self, sentence: Sentence) -> None:
        """Say why the file that was chosen is not used; what was used before still is."""
        self._refusal = sentence
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        earlier = self._earlier
        self._label.setText(self.tr("Earlier text"))
        self._name.set_full_text(self.name)
        self._name.setVisible(earlier is not None)
        self.choose.setText(self.tr("Choose a file…") if earlier is None else self.tr("Another file…"))
        self.choose.setAccessibleName(f"{self._label.text()} {self.name} {self.choose.text()}")
        self.drop.setText(self.tr("Do without"))
        self.drop.setVisible(earlier is not None)
        mark(self._hint, "warning" if self._refusal is not None else "secondary")
        self._hint.setText(self._words())

    def _words(self) -> str:
        if self._refusal is not None:
            return self._translation.say(self._refusal)
        if self._earlier is None:
            return self.tr("Shows how recalled lists grow. Without one their form decides.")
        if self._earlier.is_held:
            return self.tr("From the library; recalled lists grow as they did since.")
        return self.tr("As you chose; recalled lists grow as they did since.")

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
