"""What can be done with one row of the compared texts, by the menu key or the right button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


class RowMenu(QMenu):
    """Filled anew each time it is shown."""

    enter_chosen = Signal()
    restore_chosen = Signal()
    copy_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def fill(self, *, can_enter: bool, can_restore: bool) -> None:
        """The entries for a row, in the language that is in use now."""
        self.clear()
        enter = self.addAction(self.tr("Go to this paragraph") + "\tEnter")
        enter.setEnabled(can_enter)
        enter.triggered.connect(lambda _checked=False: self.enter_chosen.emit())
        restore = self.addAction(self.tr("Revert paragraph") + "\tDel")
        restore.setEnabled(can_restore)
        restore.triggered.connect(lambda _checked=False: self.restore_chosen.emit())
        self.addAction(self.tr("Copy") + "\tCtrl+C").triggered.connect(lambda _checked=False: self.copy_chosen.emit())
