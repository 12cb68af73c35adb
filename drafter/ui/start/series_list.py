"""The series that the user drafts most: title, and the numbers of the texts that the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.ui.start.rows import Row, StartList
from drafter.ui.theme import Theme

if TYPE_CHECKING:
    from drafter.app.series import UsedSeries


class SeriesList(StartList["UsedSeries"]):
    """Enter begins the next draft from the newest text of the series."""

    opened = Signal(object)
    """UsedSeries."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("layers", lambda series: series.newest.key, theme, parent)

    def retranslate(self) -> None:
        """Say everything in the other language."""
        self.setAccessibleName(self.tr("Series you draft most"))

    def activate(self, value: UsedSeries) -> None:
        """Begin from its newest text."""
        self.opened.emit(value)

    def words(self, value: UsedSeries) -> Row:
        """Title; 75/234 76/221 77/185."""
        return Row(value.title, " ".join(value.numbers))
