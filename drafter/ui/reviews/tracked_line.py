"""A quiet line above the review of a Word file that tracks changes: how they were read, and the other way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from drafter.structuring.raw import TrackedChanges
from drafter.ui.style import mark


class TrackedLine(QFrame):
    """Not there where the file tracks nothing."""

    chosen = Signal(object)
    """TrackedChanges: read them so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._words, self._reading = QLabel(), QLabel()
        mark(self._reading, "secondary")
        self.buttons = {way: QPushButton() for way in TrackedChanges}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self._words)
        for way, button in self.buttons.items():
            mark(button, "chip")
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on=False, chosen=way: self.chosen.emit(chosen))
            row.addWidget(button)
        row.addWidget(self._reading)
        row.addStretch(1)
        self.hide()

    def show_changes(self, count: int, way: TrackedChanges) -> None:
        """The file tracks so many changes, and what is shown was read so."""
        self._count = count
        self.setVisible(count > 0)
        self._reading.clear()
        self.buttons[way].setChecked(True)
        self.retranslate()

    def show_reading(self) -> None:
        """The file is being read the other way."""
        self._reading.setText(self.tr("Reading the file again…"))

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def retranslate(self) -> None:
        """Set every text again."""
        is_accepted = self.buttons[TrackedChanges.ACCEPTED].isChecked()
        self._words.setText(
            self.tr("Tracked changes in the file: %n, read as accepted", "", self._count)
            if is_accepted
            else self.tr("Tracked changes in the file: %n, read as rejected", "", self._count)
        )
        self.buttons[TrackedChanges.ACCEPTED].setText(self.tr("Text with the changes"))
        self.buttons[TrackedChanges.REJECTED].setText(self.tr("Text before them"))
        self.setAccessibleName(self._words.text())
