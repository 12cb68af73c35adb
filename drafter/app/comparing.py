"""Compares the draft with its base in a thread, a moment after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.session import Session
from drafter.app.tasks import Tasks

if TYPE_CHECKING:
    from drafter.app.comparison import Comparison
    from drafter.model.document import Resolution

DELAY_MS = 150
"""After the last change: soon enough to seem at once, late enough not to run at every key."""


class Comparing(QObject):
    """`comparison` is the newest one; it may be about an older document for a moment. None without a base."""

    changed = Signal(object)
    """Comparison or None."""

    def __init__(self, session: Session, tasks: Tasks, *, delay_ms: int = DELAY_MS) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._comparison: Comparison | None = None
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self.run_now)
        session.changed.connect(lambda _old, _new: self._timer.start())
        session.opened.connect(self._forget)
        QTimer.singleShot(0, self, self.run_now)

    @property
    def comparison(self) -> Comparison | None:
        """How the draft differs from its base, as far as is known."""
        return self._comparison

    def run_now(self) -> None:
        """Compare what stands now."""
        base, document, earlier = self._session.base, self._session.document, self._comparison
        if base is None:
            self._forget()
            return
        self._tasks.start(
            "comparison", lambda _token: _compared(base.document, document, earlier), self._take, owner=self
        )

    def _take(self, comparison: Comparison) -> None:
        base = self._session.base
        if base is not None and comparison.base is base.document:
            self._comparison = comparison
            self.changed.emit(comparison)

    def _forget(self) -> None:
        """Another draft is open, or nothing is there to compare with."""
        self._tasks.cancel("comparison")
        if self._comparison is not None:
            self._comparison = None
            self.changed.emit(None)


def _compared(base: Resolution, document: Resolution, earlier: Comparison | None) -> Comparison:
    """What differs; run in a thread, which loads what that takes."""
    from drafter.app.comparison import compare

    return compare(base, document, earlier)
