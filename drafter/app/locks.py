"""Locks in the data folder: a window is at something. They count for nothing once its program has ended."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_of(folder: Path, key: str) -> QLockFile:
    """The lock under this key, not taken yet. Where no folder can be made, taking it fails."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / f"{key}.lock"))
    # A lock is stale when the process that made it is gone, however long ago it was made.
    lock.setStaleLockTime(0)
    return lock
