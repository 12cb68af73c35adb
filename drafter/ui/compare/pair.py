"""The two texts that are compared, and what a worker finds between them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.compared.rows import Compared, compared
from drafter.app.tasks import Tasks
from drafter.model.document import Resolution
from drafter.ui.compare.texts import Origin, Side, Text

PURPOSE = "compare view"
_PATIENCE_MS = 300


class TextPair(QObject):
    """What is found follows `changed` where both texts are there; of two answers the newer one counts."""

    changed = Signal()
    """One text or both are others, or the draft as it stands by now."""
    found = Signal()
    """There is a new `view`."""
    slow = Signal()
    """The user may wonder by now."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._sides: dict[Side, Text | None] = {Side.OLD: None, Side.NEW: None}
        self._view: Compared | None = None
        self._wanted: object = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.slow)

    @property
    def sides(self) -> Mapping[Side, Text | None]:
        """The text of each side."""
        return self._sides

    @property
    def texts(self) -> tuple[Text | None, Text | None]:
        """Old and new."""
        return self._sides[Side.OLD], self._sides[Side.NEW]

    @property
    def view(self) -> Compared | None:
        """The rows, once they are there."""
        return self._view

    def show(self, old: Text | None, new: Text | None) -> None:
        """Compare these from now on; None where a text is still to be chosen."""
        self._sides, self._view = {Side.OLD: old, Side.NEW: new}, None
        self._compare()

    def follow_draft(self, document: Resolution) -> None:
        """Compare the draft as it stands now, on each side that has it; until then the last view stands."""
        if not any(text is not None and text.origin is Origin.DRAFT for text in self.texts):
            return
        for side, text in self._sides.items():
            if text is not None and text.origin is Origin.DRAFT:
                self._sides[side] = Text(document, Origin.DRAFT)
        self._compare()

    def _compare(self) -> None:
        self.changed.emit()
        old, new = self.texts
        if old is None or new is None:
            self._tasks.cancel(PURPOSE)
            self._patience.stop()
            return
        wanted = self._wanted = (old, new)
        self._patience.start()
        self._tasks.start(
            PURPOSE,
            lambda _token: compared(old.document, new.document),
            lambda view: self._take(view, wanted),
            owner=self,
        )

    def _take(self, view: Compared, wanted: object) -> None:
        self._patience.stop()
        if wanted is self._wanted:
            self._view = view
            self.found.emit()
