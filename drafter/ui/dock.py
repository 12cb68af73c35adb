"""The dock at the right: one tab for each panel, one panel at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from drafter.ui.style import mark

PHRASES, CHECKS, PRECEDENTS, AMENDMENTS = range(4)


class Dock(QWidget):
    """Phrases, checks, precedents; amendments while a file with some is open."""

    shown = Signal(int)
    """Which panel is in front now."""

    def __init__(
        self,
        phrases: QWidget,
        checks: QWidget,
        precedents: QWidget,
        amendments: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count, self._received = 0, 0
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        # The tabs share the room there is; arrows would push one of them out of sight.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideMiddle)
        for panel in (phrases, checks, precedents, amendments):
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
        """PHRASES, CHECKS, PRECEDENTS or AMENDMENTS."""
        return self.tabs.currentIndex()

    def bring(self, panel: int) -> None:
        """Put a panel in front."""
        self.tabs.setCurrentIndex(panel)

    def set_count(self, count: int) -> None:
        """How many findings there are."""
        self._count = count
        self._retranslate()

    def set_received(self, count: int | None) -> None:
        """How many amendments are left to decide on; None where no file is open, and the panel goes."""
        self._received = count or 0
        self.tabs.setTabVisible(AMENDMENTS, count is not None)
        mark(self.tabs, "crowded" if count is not None else "")
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, panel: int) -> None:
        self._stack.setCurrentIndex(panel)
        self.shown.emit(panel)

    def _retranslate(self) -> None:
        words = {
            PHRASES: self.tr("Phrases"),
            CHECKS: _counted(self.tr("Checks"), self._count),
            PRECEDENTS: self.tr("Precedents"),
            AMENDMENTS: _counted(self.tr("Amendments"), self._received),
        }
        for panel, text in words.items():
            self.tabs.setTabText(panel, text)
            self.tabs.setTabToolTip(panel, text)
        self.tabs.setAccessibleName(self.tr("Panels"))


def _counted(words: str, count: int) -> str:
    return f"{words}  {count}" if count else words
