"""The library's file: made when the first text joins it, opened for each look-up, safe with several windows at once.

A connection lives for one look-up or one change, so that no thread ever holds another one's, and a window that hangs
holds nobody up. Writers take turns (`BEGIN IMMEDIATE`) and wait `_PATIENCE_S` for each other.

sqlite3 is loaded with the first connection: parts of the window know the library, and no start waits for a database.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.text.sentence import DrafterError, Sentence

if TYPE_CHECKING:
    import sqlite3

_PATIENCE_S = 5.0
_APPLICATION_ID = 0x44524654
"""Marks the file as ours, in its header: "DRFT"."""
_STEPS = (
    """
    CREATE TABLE texts (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL,
        session INTEGER NOT NULL,
        language TEXT NOT NULL,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        committee TEXT NOT NULL,
        adopted_on TEXT,
        added_on TEXT NOT NULL,
        origin TEXT NOT NULL,
        words TEXT NOT NULL,
        document BLOB NOT NULL,
        source_name TEXT,
        source_format TEXT,
        source BLOB,
        changes_rejected INTEGER NOT NULL DEFAULT 0,
        UNIQUE (number, language)
    );
    CREATE INDEX texts_by_title ON texts (title_key, language);
    """,
)
"""One for each version of the file: what makes it of the version before."""
VERSION = len(_STEPS)


class LibraryError(DrafterError):
    """The library cannot be used now; everything else can."""

    kind = "library"


class LibraryDamaged(LibraryError):
    """The library's file is none, or not whole; it can be set aside for a new one."""


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """The library, open for looking things up; None where there is none yet. Raises LibraryError."""
    if not path.exists():
        yield None
        return
    with _said(path), contextlib.closing(_connected(path)) as connection:
        _bring_up(connection)
        yield connection


@contextlib.contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """The library, open for one change that is made as a whole or not at all. Raises LibraryError."""
    with _said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.closing(_connected(path)) as connection:
            _bring_up(connection)
            with _transaction(connection):
                yield connection


def set_aside(path: Path, now: datetime) -> Path:
    """Give a damaged library another name, under which it stays; the next text begins a new one.

    Raises LibraryError where the system does not allow it.
    """
    other = path.with_name(f"{path.stem}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    try:
        path.rename(other)
        # Half a change of the old file must not be taken for one of the new file; with its own it may be mended.
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + "-journal").rename(other.with_name(other.name + "-journal"))
    except OSError as error:
        raise LibraryError(_unreachable(path, error.strerror or str(error))) from error
    return other


def _connected(path: Path) -> sqlite3.Connection:
    import sqlite3

    connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def _bring_up(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file, or those that a later version added."""
    with _transaction(connection, "DEFERRED"):
        # All of it is of one moment: half of a new file that another window just makes would be none of ours.
        version = _version(connection)
    if version == VERSION:
        return
    with _transaction(connection):
        version = _version(connection)  # another window may have been first
        for step, script in enumerate(_STEPS[version:], start=version + 1):
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step}")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


def _version(connection: sqlite3.Connection) -> int:
    """The version of the file, 0 for an empty one. Raises LibraryError for a later one, and for another program's."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if version > VERSION and owner == _APPLICATION_ID:
        raise LibraryError(_NEWER)
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if owner != _APPLICATION_ID and not is_empty:
        raise LibraryDamaged(DAMAGED)
    return version


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    connection.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has taken everything back by itself
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """Whatever the database or the disk refuses becomes a sentence."""
    import sqlite3

    try:
        yield
    except sqlite3.DatabaseError as error:
        if not hasattr(error, "sqlite_errorcode"):
            raise  # a mistake of ours, found by Python and not by the database
        raise _error_of(error.sqlite_errorcode & 0xFF, path, str(error)) from error
    except OSError as error:
        raise LibraryError(_unreachable(path, error.strerror or str(error))) from error


def _error_of(code: int, path: Path, details: str) -> LibraryError:
    """What a primary result code of SQLite means; an "error" is a table or column that is not there."""
    import sqlite3

    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryError(_BUSY)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_FORMAT):
        return LibraryDamaged(DAMAGED)
    return LibraryError(_unreachable(path, details))


DAMAGED = Sentence(
    zh="决议库的文件已损坏，暂时用不了；其他功能不受影响。在决议库窗口里可另起一库。",
    en="The library's file is damaged and cannot be used; everything else works. Its window can begin a new library.",
)
"""Said of a file that is no library of ours, or not whole."""
_NEWER = Sentence(
    zh="决议库是用更新的版本写的，暂时用不了；其他功能不受影响。更新本程序后再用。",
    en="The library was written by a newer version and cannot be used; everything else works. Update the program.",
)
_BUSY = Sentence(
    zh="决议库正被另一个窗口占用，没有改动。稍后再试。",
    en="Another window is using the library; nothing was changed. Try again in a moment.",
)


def _unreachable(path: Path, details: str) -> Sentence:
    return Sentence(
        zh=f"决议库“{path.name}”读写不了：{details}。其他功能不受影响。",
        en=f"The library “{path.name}” cannot be read or written: {details}. Everything else works.",
    )
