"""Saving the draft in the user's own file, in a thread, and what there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from drafter.app.drafts import draft_of
from drafter.app.recovery import DraftJournal
from drafter.app.session import Session
from drafter.app.tasks import Tasks
from drafter.store import draft_file
from drafter.store.draft_file import Draft
from drafter.text.sentence import DrafterError, Sentence

PURPOSE = "save"
PATIENCE_MS = 300
"""How long saving may take before it is said that it goes on."""


class SaveState(StrEnum):
    """How the draft and the disk stand to each other."""

    SAVED = "saved"
    CHANGED = "changed"
    SAVING = "saving"
    FAILED = "failed"
    TOUCHED = "touched"
    """Another program wrote to the user's file since it was last read or written here."""
    UNSECURED = "unsecured"
    """Not even the recovery copy could be written."""


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """What the status bar says. `secured_at` is when the recovery copy was written, None where there is none yet."""

    state: SaveState
    saved_at: datetime | None = None
    secured_at: datetime | None = None
    reason: Sentence | None = None
    """Why writing failed; kept until it succeeds."""


@dataclass(frozen=True, slots=True)
class _Signature:
    """What tells that another program wrote to a file."""

    modified_ns: int
    size: int


class Saving(QObject):
    """Writes the session's draft; one writing at a time."""

    status_changed = Signal(object)
    """SaveStatus."""
    saved = Signal(object)
    """Path: the draft stands there."""
    failed = Signal(object)
    """Sentence."""

    def __init__(self, session: Session, tasks: Tasks, journal: DraftJournal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._status = SaveStatus(SaveState.SAVED)
        self._known: _Signature | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._set(replace(self._status, state=SaveState.SAVING)))
        session.opened.connect(self._begin)
        session.saved.connect(self._follow)
        # Whoever comes back from another program may have changed the file there.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_state)
        journal.secured.connect(self._take_secured)
        journal.failed.connect(self._take_unsecured)

    @property
    def status(self) -> SaveStatus:
        """What there is to say now."""
        return self._status

    @property
    def stands_since(self) -> datetime | None:
        """When the draft as it stands was saved, or secured where it is modified; None where it was neither yet."""
        return self._status.secured_at if self._session.is_modified else self._status.saved_at

    @property
    def is_busy(self) -> bool:
        """True while the draft is being written."""
        return self._tasks.is_busy(PURPOSE)

    def was_touched(self, path: Path) -> bool:
        """True where the file of this draft is no longer as we left it: another program wrote to it."""
        return path == self._session.path and self._known is not None and _signature(path) not in (None, self._known)

    def look(self) -> None:
        """Find out whether another program wrote to the file of this draft."""
        path = self._session.path
        if path is not None and not self.is_busy and self.was_touched(path):
            self._set(replace(self._status, state=SaveState.TOUCHED))

    def save(self, path: Path) -> None:
        """Write what stands now to `path`; `saved` or `failed` follows."""
        draft = draft_of(self._session)
        self._patience.start()
        self._tasks.start(
            PURPOSE,
            lambda _token: _write(path, draft),
            lambda signature: self._done(draft, path, signature),
            failed=self._failed,
        )

    def _begin(self) -> None:
        """Another draft is open."""
        path = self._session.path
        self._known = None if path is None else _signature(path)
        at = None if self._known is None else datetime.fromtimestamp(self._known.modified_ns / 1e9)
        self._set(SaveStatus(SaveState.SAVED, saved_at=at))

    def _follow(self) -> None:
        """The session says that what is saved, or whether all of it is, may differ."""
        is_unsolved = self._status.state in (SaveState.FAILED, SaveState.UNSECURED)
        if (is_unsolved and self._session.is_modified) or self._status.state is SaveState.TOUCHED:
            return
        state = SaveState.CHANGED if self._session.is_modified else SaveState.SAVED
        self._set(replace(self._status, state=state))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _take_secured(self, at: datetime) -> None:
        is_solved = self._status.state is SaveState.UNSECURED
        state = SaveState.CHANGED if is_solved else self._status.state
        self._set(replace(self._status, state=state, secured_at=at))

    def _take_unsecured(self, reason: Sentence) -> None:
        self._set(replace(self._status, state=SaveState.UNSECURED, reason=reason))

    def _done(self, draft: Draft, path: Path, signature: _Signature | None) -> None:
        self._patience.stop()
        self._known = signature
        self._status = SaveStatus(SaveState.SAVED, saved_at=datetime.now())
        self._session.set_saved(draft.document, path, draft.kept)
        self.status_changed.emit(self._status)
        self.saved.emit(path)

    def _failed(self, error: DrafterError) -> None:
        self._patience.stop()
        self._set(replace(self._status, state=SaveState.FAILED, reason=error.sentence))
        self.failed.emit(error.sentence)

    def _set(self, status: SaveStatus) -> None:
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)


def _write(path: Path, draft: Draft) -> _Signature | None:
    draft_file.save(path, draft)
    return _signature(path)


def _signature(path: Path) -> _Signature | None:
    """None where the file is not there or cannot be asked."""
    try:
        about = path.stat()
    except OSError:
        return None
    return _Signature(about.st_mtime_ns, about.st_size)
