"""Which drafts are open on this computer: a lock for each, in the data folder, never beside the user's file.

The lock of a program that has ended counts for nothing, and whoever is told of one can open the file all the same: a
lock informs, it never keeps anybody out.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

from drafter.app.locks import lock_of
from drafter.app.session import Session

_FOLDER = "open"


class OpenFiles(QObject):
    """Keeps the lock of the file that one window's session has open."""

    def __init__(self, data_folder: Path, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._session = data_folder / _FOLDER, session
        self._path: Path | None = None
        self._lock: QLockFile | None = None
        session.opened.connect(self._follow)
        session.saved.connect(self._follow)

    def is_open_elsewhere(self, path: Path) -> bool:
        """True where another window has this file open, now."""
        if _resolved(path) == self._path:
            return False
        lock = self._lock_of(_resolved(path))
        if lock.tryLock(0):
            lock.unlock()
            return False
        # A folder that cannot be written to tells nothing.
        return lock.error() is QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """The window has no file open any more."""
        if self._lock is not None:
            self._lock.unlock()
        self._path = self._lock = None

    def _follow(self) -> None:
        path = None if self._session.path is None else _resolved(self._session.path)
        if path == self._path:
            return
        self.release()
        if path is not None:
            self._path, self._lock = path, self._lock_of(path)
            # Where another window has it, that one goes on saying so.
            self._lock.tryLock(0)

    def _lock_of(self, path: Path) -> QLockFile:
        return lock_of(self._folder, sha256(str(path).encode(errors="surrogatepass")).hexdigest()[:24])


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except OSError:
        return path.absolute()
