"""Keeps a review as it stands, at most a second late, so that it can be left at any moment and gone on with.

As with the recovery copies of drafts, a lock beside the file says that a window is at it; a review whose lock nobody
holds was left, by whatever way the window ended.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.slots import DELAY_MS, Slot, is_locked, nothing_more
from drafter.app.tasks import Tasks
from drafter.store.review_folder import KeptReview, ReviewFolder
from drafter.text.sentence import DrafterError

if TYPE_CHECKING:
    from drafter.store.review_file import HalfDoneReview

    Take = Callable[[], HalfDoneReview]


def left_reviews(folder: Path) -> tuple[KeptReview, ...]:
    """The reviews on disk that no open window is at, newest first."""
    return tuple(one for one in ReviewFolder(folder).reviews() if not is_locked(folder, one.key))


class ReviewJournal(QObject):
    """The journal of one window's reviews: at most one goes on at a time.

    Writing takes place in `tasks`, which should have a thread that long work does not keep busy.
    """

    left = Signal()
    """What was left is on disk, for anybody to go on with."""
    failed = Signal(object)
    """Sentence: why a review could not be kept."""

    def __init__(self, folder: Path, tasks: Tasks, parent: QObject | None = None, *, delay_ms: int = DELAY_MS) -> None:
        super().__init__(parent)
        self._lock_folder, self._folder, self._tasks = folder, ReviewFolder(folder), tasks
        self._take: Take | None = None
        self._slot: Slot | None = None
        self._is_changed = False
        self._taken = self._written = 0
        self._writing = Lock()
        self._timer = QTimer(self, singleShot=True, interval=delay_ms)
        self._timer.timeout.connect(self._write_soon)

    def begin(self, take: Take, key: str | None = None) -> None:
        """A review begins, or, with the `key` of one on disk, goes on; `take` gives it as it stands.

        Nothing is written before `record` says that there is something to lose.
        """
        self.leave()
        self._take = take
        if key is not None:
            self._slot = Slot(self._lock_folder, key)

    def record(self) -> None:
        """Something was corrected or decided: it is on disk within a second."""
        if self._take is not None:
            self._is_changed = True
            if not self._timer.isActive():
                self._timer.start()

    def leave(self) -> None:
        """The window turns to something else; `left` follows."""
        write, slot = self._last_write(), self._slot
        self._forget()
        if slot is None:
            return
        if write is None and not self._tasks.is_busy(slot.purpose):
            slot.release()
            self.left.emit()
            return

        def end(_none: object) -> None:
            slot.release()
            self.left.emit()

        def fail(error: DrafterError) -> None:
            slot.release()
            self.failed.emit(error.sentence)

        self._tasks.start(slot.purpose, lambda _token: write() if write is not None else None, end, failed=fail)

    def leave_now(self) -> None:
        """The same, before anything else happens. Raises store.atomic.WriteRefused, and then goes on with it."""
        write = self._last_write()
        if write is not None:
            write()
        if self._slot is not None:
            self._slot.release()
        self._forget()

    def finish(self) -> None:
        """The draft is begun: there is nothing to go on with."""
        slot = self._slot
        self._forget()
        if slot is not None:
            slot.end(self._tasks, self._folder.discard)

    def _forget(self) -> None:
        self._timer.stop()
        self._take, self._slot, self._is_changed = None, None, False

    def _write_soon(self) -> None:
        write = self._last_write()
        if write is not None and self._slot is not None:
            self._is_changed = False
            self._tasks.start(self._slot.purpose, lambda _token: write(), nothing_more, failed=self._tell_failed)

    def _last_write(self) -> Callable[[], None] | None:
        """Writes what stands now, in any thread; None where all of it is written or being written."""
        if self._take is None or not self._is_changed:
            return None
        if self._slot is None:
            self._slot = Slot(self._lock_folder)
        self._taken += 1
        key, review, number = self._slot.key, self._take(), self._taken

        def write() -> None:
            # What was taken earlier may come to the disk later.
            with self._writing:
                if number > self._written:
                    self._folder.write(key, review)
                    self._written = number

        return write

    def _tell_failed(self, error: DrafterError) -> None:
        self._is_changed = True
        self.failed.emit(error.sentence)
