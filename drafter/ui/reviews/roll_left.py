"""The left side of the roll-forward review: which proposals are listed, and the doubts about the base itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from drafter.app.i18n import Translation
from drafter.ui.reviews.roll_filters import FilterList
from drafter.ui.style import mark
from drafter.ui.theme import Theme, scaled

_WIDTH_PX = 208


class LeftColumn(QWidget):
    """The filters, and under them the button that shows the doubts, where there are any."""

    def __init__(self, theme: Theme, translation: Translation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters, self.faults = FilterList(theme, translation), QPushButton()
        self._words, self._count = QLabel(), 0
        self.setFixedWidth(scaled(_WIDTH_PX))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        mark(self._words, "secondary")
        self._words.setWordWrap(True)
        mark(self.faults, "link")
        self.faults.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 8)
        column.addWidget(self.filters, 1)
        column.addWidget(self._words)
        column.addWidget(self.faults, 0, Qt.AlignmentFlag.AlignLeft)
        self._retranslate()

    def show_faults(self, count: int) -> None:
        """There are so many doubts about the base."""
        self._count = count
        for widget in (self._words, self.faults):
            widget.setVisible(bool(count))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Another language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        words = self.tr("Doubts about the base itself: %n. They are not changed here.", "", self._count)
        self._words.setText(words)
        self.faults.setText(self.tr("Show"))
        self.filters.setAccessibleName(self.tr("Which proposals are listed"))
