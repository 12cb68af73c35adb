"""What stands where there are no rows: a text is still to be chosen, or both are the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.text.sentence import Sentence
from drafter.ui.compare.texts import Side
from drafter.ui.style import mark

_CHOOSE = Sentence(
    zh="左边放旧的，右边放新的。两份文件也可以一起拖进来。",
    en="The old text goes left, the new one right. Two files can be dropped here together.",
)


class Placeholder(QWidget):
    """One sentence, and a button for each text that is missing."""

    side_wanted = Signal(object)
    """Side: a file is to be chosen for it."""

    def __init__(self, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._sentence = _CHOOSE
        self.words = QLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setWordWrap(True)
        mark(self.words, "lead")
        self.buttons = {side: QPushButton() for side in Side}
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        for side, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, at=side: self.side_wanted.emit(at))
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addStretch(3)
        self.retranslate()

    def show_missing(self, *, old: bool, new: bool) -> None:
        """Ask for the texts that are missing."""
        self._sentence = _CHOOSE
        for side, is_missing in zip(Side, (old, new), strict=True):
            self.buttons[side].setVisible(is_missing)
        self.retranslate()

    def show_words(self, sentence: Sentence) -> None:
        """Say this; nothing is to be chosen."""
        self._sentence = sentence
        for button in self.buttons.values():
            button.hide()
        self.retranslate()

    def first_button(self) -> QPushButton | None:
        """Where the keyboard goes; None where nothing is to be chosen."""
        return next((button for button in self.buttons.values() if not button.isHidden()), None)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.words.setText(self._translation.say(self._sentence))
        self.buttons[Side.OLD].setText(self.tr("Choose the old text…"))
        self.buttons[Side.NEW].setText(self.tr("Choose the new text…"))
