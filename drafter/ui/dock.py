"""The dock at the right: one tab for each panel, one panel at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

PHRASES, CHECKS, AMENDMENTS = 0, 1, 2


class Dock(QWidget):
    """Phrases and checks; amendments while a file with some is open."""

    shown = Signal(int)
    """Which panel is in front now."""

    def __init__(self, phrases: QWidget, checks: QWidget, amendments: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        for panel in (phrases, checks, amendments):
            self.tabs.addTab("")
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.setTabVisible(AMENDMENTS, False)
        self.tabs.currentChanged.connect(self._show)
        self._retranslate()

    @property
    def current(self) -> int:
        """PHRASES, CHECKS or AMENDMENTS."""
        return self.tabs.currentIndex()

    def bring(self, panel: int) -> None:
        """Put a panel in front."""
        self.tabs.setCurrentIndex(panel)

    def set_count(self, count: int) -> None:
        """How many findings there are."""
        self._count = count
        self._retranslate()

    def set_received(self, *, is_received: bool) -> None:
        """Whether there are amendments to show."""
        self.tabs.setTabVisible(AMENDMENTS, is_received)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, panel: int) -> None:
        self._stack.setCurrentIndex(panel)
        self.shown.emit(panel)

    def _retranslate(self) -> None:
        self.tabs.setTabText(PHRASES, self.tr("Phrases"))
        self.tabs.setTabText(CHECKS, self.tr("Checks") + (f"  {self._count}" if self._count else ""))
        self.tabs.setTabText(AMENDMENTS, self.tr("Amendments"))
        self.tabs.setAccessibleName(self.tr("Panels"))
