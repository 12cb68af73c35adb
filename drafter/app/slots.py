"""Where a window keeps a copy of what it is at: a name of its own, and a lock that says that somebody is there.

A copy whose lock nobody holds was left behind, by whatever way its window ended.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from drafter.app.locks import lock_of
from drafter.app.tasks import Tasks

DELAY_MS = 800
"""From a change to its copy; later changes do not put it off, so that none is more than a second late."""


class Slot:
    """The name under which one copy is written, locked from now on; a new name without `key`."""

    def __init__(self, folder: Path, key: str | None = None) -> None:
        self.key = _new_key() if key is None else key
        # Where no lock can be made, copies cannot be written either, and that is said when it is tried.
        self._lock = lock_of(folder, self.key)
        self._lock.tryLock(0)

    @property
    def purpose(self) -> str:
        """Jobs for one slot run one after the other, the newest last."""
        return f"recovery {self.key}"

    def release(self) -> None:
        """Nobody writes here any more."""
        self._lock.unlock()

    def end(self, tasks: Tasks, discard: Callable[[str], None]) -> None:
        """Nobody writes here any more, and `discard` takes away the copy of this name."""
        if not tasks.is_busy(self.purpose):
            discard(self.key)
            self.release()
            return
        # After the copy that is just being written.
        tasks.start(self.purpose, lambda _token: discard(self.key), lambda _none: self.release())


def is_locked(folder: Path, key: str) -> bool:
    """True while a window writes there."""
    lock = lock_of(folder, key)
    if not lock.tryLock(0):
        return True
    lock.unlock()
    return False


def nothing_more(_result: None) -> None:
    """What follows a job that was all there was to do."""


def _new_key() -> str:
    """A name that no other copy has."""
    import uuid

    return f"{datetime.now():%Y%m%d-%H%M%S}-{uuid.uuid4().hex[:8]}"
