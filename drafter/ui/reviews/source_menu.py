"""What can be done with a line of the source: taken in, parted from what is above, joined with it, followed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drafter.formats.imported import Imported
from drafter.ui.reviews.import_state import Reviewed
from drafter.ui.reviews.take_backs import Remedy, TakingBack, joining, parting, taking_in


class SourceMenu(QObject):
    """Makes the menu for one line and says what was chosen."""

    chosen = Signal(object)
    """Remedy: what is to be done."""
    followed = Signal(int)
    """Go to what was made of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent

    def made_for(self, imported: Imported, reviewed: Reviewed, line: int) -> QMenu:
        """The menu; what cannot be done is not in it."""
        menu = QMenu(self._widget)
        names = {
            TakingBack.TAKE_IN: self.tr("Take the line into the draft"),
            TakingBack.PART: self.tr("A paragraph begins with this line"),
            TakingBack.JOIN: self.tr("Goes on with the paragraph above"),
        }
        remedies = (taking_in(imported, reviewed, line), parting(reviewed, line), joining(reviewed, line))
        for remedy in remedies:
            if remedy is not None:
                self._add(menu, names[remedy.way], remedy)
        menu.addAction(self.tr("Show what was made of it")).triggered.connect(lambda: self.followed.emit(line))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _add(self, menu: QMenu, name: str, remedy: Remedy) -> None:
        menu.addAction(name).triggered.connect(lambda: self.chosen.emit(remedy))
