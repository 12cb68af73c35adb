"""A quiet line above the review of a Word file that tracks changes: how they were read, and the other ways."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.formats.choosing import TrackedChoice, choice_of
from drafter.formats.imported import Imported
from drafter.ui.elided import ElidedLabel
from drafter.ui.style import mark

_LEAST_PX = 120


class TrackedLine(QFrame):
    """Not there where the file tracks nothing."""

    chosen = Signal(object)
    """TrackedChoice: read them so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = self._authors = 0
        self._words, self._reading = ElidedLabel(_LEAST_PX), QLabel()
        mark(self._reading, "secondary")
        self.buttons = {way: QPushButton() for way in TrackedChoice}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self._words, 1000)
        for way, button in self.buttons.items():
            mark(button, "chip")
            button.setCheckable(True)
            # A click leaves the keyboard where it was: only who came here by keys goes on here.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
            button.clicked.connect(lambda _on=False, chosen=way: self.chosen.emit(chosen))
            row.addWidget(button)
        row.addWidget(self._reading)
        row.addStretch(1)
        self.hide()

    def show_changes(self, imported: Imported | None) -> None:
        """How many changes the file tracks, and how they were read in what is shown; None: nothing is."""
        self._count = 0 if imported is None else imported.tracked_changes
        self._authors = 0 if imported is None or imported.kept is None else imported.kept.authors
        way = TrackedChoice.ACCEPTED if imported is None else choice_of(imported)
        self.setVisible(self._count > 0)
        self._reading.clear()
        self.buttons[way].setChecked(True)
        self.retranslate()

    def show_reading(self) -> None:
        """The file is being read in another way."""
        self._reading.setText(self.tr("Reading the file again…"))

    @property
    def has_keyboard(self) -> bool:
        """True where the keyboard is on one of the ways, to be walked by the arrows."""
        return any(button.hasFocus() for button in self.buttons.values())

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.full_text

    def retranslate(self) -> None:
        """Set every text again."""
        self._words.set_full_text(self._said())
        self.buttons[TrackedChoice.ACCEPTED].setText(self.tr("Text with the changes"))
        self.buttons[TrackedChoice.REJECTED].setText(self.tr("Text before them"))
        self.buttons[TrackedChoice.KEPT].setText(self.tr("Keep as this draft's changes"))
        self.buttons[TrackedChoice.KEPT].setToolTip(
            self.tr("The base is the text before the changes; shown here is the text with them")
        )
        self.setAccessibleName(self._words.full_text)

    def _said(self) -> str:
        if self.buttons[TrackedChoice.REJECTED].isChecked():
            return self.tr("Tracked changes in the file: %n, read as rejected", "", self._count)
        if not self.buttons[TrackedChoice.KEPT].isChecked():
            return self.tr("Tracked changes in the file: %n, read as accepted", "", self._count)
        kept = self.tr("Tracked changes in the file: %n, now this draft's own", "", self._count)
        return kept + (self.tr(" (authors: %n, names dropped)", "", self._authors) if self._authors else "")
