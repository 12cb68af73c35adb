"""Writing a file so that either the old bytes or the new ones stand there, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from drafter.text.sentence import DrafterError, Sentence


class WriteRefused(DrafterError):
    """A file could not be written; what stood there before still does."""

    kind = "not-written"


def atomic_write(path: Path, data: bytes) -> None:
    """Write `data` to `path` by way of a new file in the same folder, which then takes its place.

    The permissions of a file that stood there are kept, and a symbolic link goes on pointing at what is written.
    Raises WriteRefused with a sentence for the user.
    """
    try:
        _write_beside(path.resolve(), data)
    except (OSError, RuntimeError) as error:  # links that lead in a circle are a RuntimeError up to Python 3.12
        raise WriteRefused(_reason(path, error)) from error


def _write_beside(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_permissions(target))
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


def _reason(path: Path, error: OSError | RuntimeError) -> Sentence:
    name = path.name
    details = getattr(error, "strerror", None) or error
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Sentence(
            zh=f"没有写成“{name}”：文件夹“{path.parent}”不存在。另选一个文件夹。",
            en=f"“{name}” was not written: there is no folder “{path.parent}”. Choose another folder.",
        )
    if isinstance(error, PermissionError):
        return Sentence(
            zh=f"没有写成“{name}”：文件正被别的程序打开，或这里不许写入。关上后重试，或另存到别处。",
            en=f"“{name}” was not written: another program has it open, or writing is not allowed here. "
            "Close it and try again, or save elsewhere.",
        )
    return Sentence(
        zh=f"没有写成“{name}”：{details}。原来的文件没有动。",
        en=f"“{name}” was not written: {details}. The file that stood there is unchanged.",
    )
