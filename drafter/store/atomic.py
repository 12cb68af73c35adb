"""Writing a file so that either the old bytes or the new ones stand there, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

from drafter.store.write_reasons import reason, refusal_to_replace
from drafter.text.sentence import DrafterError


class WriteRefused(DrafterError):
    """A file could not be written; what stood there before still does."""

    kind = "not-written"


def atomic_write(path: Path, data: bytes, *, before_replacing: Callable[[], None] | None = None) -> None:
    """Write `data` to `path` by way of a new file in the same folder, which then takes its place.

    The permissions of a file that stood there are kept, and a symbolic link goes on pointing at what is written.
    `before_replacing` is called once the new file is whole; where it raises, the old one stays and the new one goes.
    Raises WriteRefused with a sentence for the user.
    """
    try:
        target = path.resolve()
        refusal = refusal_to_replace(target)
        if refusal is not None:
            raise WriteRefused(refusal)
        _write_beside(target, data, before_replacing)
    except (OSError, RuntimeError) as error:  # links that lead in a circle are a RuntimeError up to Python 3.12
        raise WriteRefused(reason(path, error)) from error


def _write_beside(target: Path, data: bytes, before_replacing: Callable[[], None] | None) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_permissions(target))
        if before_replacing is not None:
            before_replacing()
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(target.parent)


def _permissions(target: Path) -> int:
    """Those of the file that stood there, or what a new file would get."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming last through a power cut, where the system can (Windows has no such call)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
