"""Plans a roll-forward in a thread, a moment after what it is for was changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from drafter import rollforward
from drafter.app.tasks import Tasks, Token
from drafter.model.document import Resolution
from drafter.register.lookup import register
from drafter.rollforward import Cycle, Plan
from drafter.text.sentence import DrafterError

PURPOSE = "roll"
DELAY_MS = 250
"""After the last change of the session or the day."""


class Planning(QObject):
    """One plan at a time, the newest."""

    planned = Signal(object)
    """Plan."""
    refused = Signal(object)
    """Sentence: why the base cannot be rolled to that session."""

    def __init__(self, tasks: Tasks, register_folder: Path | None = None, parent: QObject | None = None) -> None:
        """`register_folder` is where the user's own tables of the register lie."""
        super().__init__(parent)
        self._tasks, self._folder = tasks, register_folder
        self._wanted: tuple[Resolution, int, date] | None = None
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """True while an answer is still to come."""
        return self._timer.isActive() or self._tasks.is_busy(PURPOSE)

    def plan(self, document: Resolution, session: int, day: date, *, soon: bool = False) -> None:
        """Plan `document` for a session, drafted on a day; `soon` waits for more changes."""
        self._wanted = (document, session, day)
        self._timer.stop()
        if soon:
            self._timer.start()
        else:
            self._start()

    def _start(self) -> None:
        if self._wanted is None:
            return
        document, session, day = self._wanted

        def work(_token: Token) -> Plan:
            return rollforward.plan(document, Cycle(session, register(self._folder), day))

        self._tasks.start(PURPOSE, work, self.planned.emit, failed=self._refuse)

    def _refuse(self, error: DrafterError) -> None:
        self.refused.emit(error.sentence)
