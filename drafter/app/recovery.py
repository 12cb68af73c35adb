"""Secures every change as a recovery copy at most a second late, and finds the copies that a crash left behind.

Beside each copy of an open draft lies a lock: a copy whose lock nobody holds belongs to a window that has ended without
saying so. A copy that is kept because the user chose not to save has a name that says so, and no lock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.drafts import draft_of
from drafter.app.session import Session
from drafter.app.slots import DELAY_MS, Slot, is_locked, nothing_more
from drafter.app.tasks import Tasks, Token
from drafter.model.state import Caret, DraftState
from drafter.store.draft_file import SUFFIX, Draft
from drafter.store.recovery import RecoveryCopy, RecoveryFolder
from drafter.text.sentence import DrafterError

COMPOSING_DELAY_MS = 150
_KEPT = "kept-"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A copy that no open window writes to. `is_kept` where the user chose not to save, else a window crashed."""

    copy: RecoveryCopy
    is_kept: bool


def leftovers(folder: Path) -> tuple[Leftover, ...]:
    """The copies on disk that no open window writes to, newest first."""
    return tuple(
        Leftover(copy, copy.path.stem.startswith(_KEPT))
        for copy in RecoveryFolder(folder).copies()
        if not is_locked(folder, copy.path.stem)
    )


def keep_aside(folder: Path, leftover: Leftover, draft: Draft) -> None:
    """The user does not want `leftover`, which holds `draft`, back now: it is no longer offered, but stays 30 days."""
    copies = RecoveryFolder(folder)
    if not leftover.is_kept:
        copies.write(_KEPT + leftover.copy.path.stem, draft, leftover.copy.draft_path, leftover.copy.caret)
        copies.discard(leftover.copy.path.stem)


def discard(folder: Path, leftover: Leftover) -> None:
    """Remove the copy for good."""
    RecoveryFolder(folder).discard(leftover.copy.path.stem)


class DraftJournal(QObject):
    """The journal of one window's session; give it the session with `attach`.

    Writing takes place in `tasks`, which should have a thread that long work does not keep busy.
    """

    secured = Signal(object)
    """datetime: when the last change was secured."""
    failed = Signal(object)
    """Sentence: why a change could not be secured."""

    def __init__(self, folder: Path, tasks: Tasks, parent: QObject | None = None, *, delay_ms: int = DELAY_MS) -> None:
        super().__init__(parent)
        self._folder = folder
        self._copies = RecoveryFolder(folder)
        self._tasks = tasks
        self._delay_ms = delay_ms
        self._session: Session | None = None
        self._slot: Slot | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._write_soon)

    def attach(self, session: Session) -> None:
        """Secure this session's draft, which was given this journal."""
        self._session = session
        session.opened.connect(self._begin)

    def record(self, _state: DraftState) -> None:
        """A change was applied: it is in a copy within a second."""
        if not self._timer.isActive():
            self._timer.start(self._delay_ms)

    def saved(self) -> None:
        """What stands is in the user's own file: the copy goes."""
        self._timer.stop()
        if self._slot is not None:
            key = self._slot.key
            self._tasks.start(self._slot.purpose, lambda _token: self._copies.discard(key), nothing_more)

    def adopt(self, leftover: Leftover) -> None:
        """Go on writing in the place of the copy that was just opened, so that it is never missing."""
        self._release()
        self._slot = Slot(self._folder, leftover.copy.path.stem.removeprefix(_KEPT))
        if leftover.is_kept:
            self._write(then=lambda: discard(self._folder, leftover))

    def write_now(self) -> Path | None:
        """Secure what stands before anything else happens, and say where; None where there is no draft to secure.

        Raises store.atomic.WriteRefused.
        """
        self._timer.stop()
        if self._session is None or not self._session.is_modified:
            return None
        key = self._taken_slot().key
        self._copies.write(key, draft_of(self._session), self._session.path, _caret(self._session))
        return self._folder / f"{key}{SUFFIX}"

    def finish(self, *, keep: bool) -> None:
        """The draft is closed. `keep` its copy for 30 days where the user chose not to save; otherwise it goes.

        Raises store.atomic.WriteRefused where it cannot be kept, and then leaves the copy that is there.
        """
        self._timer.stop()
        slot, session = self._slot, self._session
        if session is None or (slot is None and not keep):
            return
        slot = self._taken_slot()
        if keep:
            self._copies.write(_KEPT + slot.key, draft_of(session), session.path, _caret(session))
        self._slot = None
        slot.end(self._tasks, self._copies.discard)

    def _begin(self) -> None:
        """Another draft is open, and gets a copy of its own. What becomes of the last one's was said by `finish`."""
        self._timer.stop()
        self._release()
        if self._session is not None and self._session.is_modified:
            self.record(self._session.state)

    def _write_soon(self) -> None:
        """In a thread; put off while an input method composes."""
        session = self._session
        if session is None:
            return
        if session.is_composing:
            self._timer.start(COMPOSING_DELAY_MS)
        elif session.is_modified:
            self._write()
        else:
            self.saved()

    def _write(self, then: Callable[[], None] = lambda: None) -> None:
        session, slot = self._session, self._taken_slot()
        assert session is not None
        draft, path, caret = draft_of(session), session.path, _caret(session)

        def write(_token: Token) -> None:
            self._copies.write(slot.key, draft, path, caret)
            then()

        self._tasks.start(slot.purpose, write, self._tell_secured, failed=self._tell_failed)

    def _tell_secured(self, _none: None) -> None:
        self.secured.emit(datetime.now())

    def _tell_failed(self, error: DrafterError) -> None:
        self.failed.emit(error.sentence)

    def _taken_slot(self) -> Slot:
        if self._slot is None:
            self._slot = Slot(self._folder)
        return self._slot

    def _release(self) -> None:
        if self._slot is not None:
            self._slot.release()
            self._slot = None


def _caret(session: Session) -> Caret | None:
    return None if session.selection is None else session.selection.caret
