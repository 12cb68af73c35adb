"""Runs the checks in a thread a moment after the last change, and never while an input method composes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from drafter.app.being_written import BeingWritten
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.model.document import Resolution
from drafter.model.state import DraftState

if TYPE_CHECKING:
    from drafter.checks.finding import Finding

DELAY_MS = 250
"""After the last change: what is found is to be seen 300 ms after it, and a check takes some milliseconds."""

Check = Callable[[DraftState], "tuple[Finding, ...]"]
"""Pure; called in a thread."""


class Checking(QObject):
    """Keeps `session.findings` in step with the draft. `started` and `ended` frame each run, for a line after 2 s."""

    started = Signal()
    ended = Signal()

    def __init__(self, session: Session, tasks: Tasks, check: Check, *, delay_ms: int = DELAY_MS) -> None:
        super().__init__(session)
        self._session = session
        self._tasks = tasks
        self._check = check
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self.run_now)
        self._is_running = False
        BeingWritten(session)
        session.changed.connect(lambda _old, _new: self._timer.start())
        tasks.idle.connect(self._end)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application)

    def _on_application(self, state: Qt.ApplicationState) -> None:
        """Back from another program, which may have changed the user's list of words."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._timer.start()

    def run_now(self) -> None:
        """Check what stands now; put off while an input method composes. Where no draft is open no rule is loaded."""
        if self._session.is_composing:
            self._timer.start()
            return
        state = self._session.state
        if state.document == Resolution(state.document.language):
            return
        check = self._check

        def done(findings: tuple[Finding, ...]) -> None:
            self._session.take_findings(state.document, findings)
            self._end()

        self._is_running = True
        self._tasks.start("checks", lambda _token: check(state), done)
        self.started.emit()

    def _end(self) -> None:
        """The run is over; also where it failed, which is known once no thread works any more."""
        if self._is_running:
            self._is_running = False
            self.ended.emit()
