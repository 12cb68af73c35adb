"""Why a file could not be written: in one sentence with what to do about it, and in a few words.

Numbers of Windows' errors: Microsoft, "System Error Codes" (winerror.h). Word's own lock file begins with "~$":
Microsoft, "Description of how Word creates temporary files".
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.text.sentence import Sentence

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FULL_ON_WINDOWS = frozenset({39, 112, 1295})
_GONE = frozenset(
    {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ENETDOWN, errno.ENETUNREACH, errno.ENETRESET, errno.ECONNABORTED,
     errno.ECONNRESET, errno.ENOTCONN, errno.ETIMEDOUT, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ESTALE}
)  # fmt: skip
_GONE_ON_WINDOWS = frozenset({21, 51, 53, 54, 55, 58, 59, 64, 65, 67, 121, 433, 1117, 1167, 1222, 1231, 1232, 1236})
_IN_USE_ON_WINDOWS = frozenset({32, 33})
_READ_ONLY_ON_WINDOWS = 19
_SHORT_STEM = 6
"""Word puts ~$ before shorter names, and in place of the first characters of longer ones."""


@dataclass(frozen=True, slots=True)
class Reason(Sentence):
    """Names the file and what can be done; `brief` says no more than what is wrong."""

    brief: Sentence


def brief(sentence: Sentence) -> Sentence:
    """A reason in few words; any other sentence as it is."""
    return sentence.brief if isinstance(sentence, Reason) else sentence


def refusal_to_replace(target: Path) -> Reason | None:
    """Why `target` must not be replaced: no file, made read-only, or open elsewhere; None where it may be.

    A file that is put in another one's place does not ask that one, so this must be asked before.
    """
    try:
        mode = target.stat().st_mode
    except OSError:
        return None
    if stat.S_ISDIR(mode):
        return _folder(target.name)
    if not stat.S_ISREG(mode):
        return _no_file(target.name)
    if not (mode & 0o222 and os.access(target, os.W_OK)):
        return _read_only(target.name)
    return _in_use(target) if _is_open_elsewhere(target) else None


def reason(path: Path, error: OSError | RuntimeError) -> Reason:
    """The sentence for an error of writing `path`, whose old bytes still stand there."""
    name, number = path.name, getattr(error, "errno", None)
    on_windows = getattr(error, "winerror", None)
    if number in _FULL or on_windows in _FULL_ON_WINDOWS:
        return _full(path)
    if number in _GONE or on_windows in _GONE_ON_WINDOWS:
        return _gone(path)
    if on_windows in _IN_USE_ON_WINDOWS or (isinstance(error, PermissionError) and is_open_in_word(path)):
        return _in_use(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        # Folders of the system itself, such as /proc, take no file and say so in these words.
        return _forbidden(path) if path.parent.is_dir() else _no_folder(path)
    if number == errno.ENAMETOOLONG:
        return _too_long(name)
    if number == errno.EROFS or on_windows == _READ_ONLY_ON_WINDOWS:
        return _locked_disk(path)
    if isinstance(error, PermissionError):
        return _forbidden(path)
    details = getattr(error, "strerror", None) or error
    return Reason(
        zh=f"没有写成“{name}”：{details}。原来的文件没有动。",
        en=f"“{name}” was not written: {details}. The file that stood there is unchanged.",
        brief=Sentence(zh=f"{details}。", en=f"{details}."),
    )


def is_open_in_word(path: Path) -> bool:
    """Whether Word's lock file lies beside it: ~$草案.docx, ~$gthy name.docx for Lengthy name.docx."""
    try:
        return any(path.with_name(name).exists() for name in _lock_names(path))
    except (OSError, ValueError):
        return False


def _is_open_elsewhere(path: Path) -> bool:
    """Whether a program that keeps no lock of the system's has this file open, as its own lock file says.

    Word's says nothing where it may be that of a neighbour whose name differs in the first two characters only.
    """
    try:
        if path.with_name(f".~lock.{path.name}#").exists():  # LibreOffice's
            return True
        return is_open_in_word(path) and not any(_may_share_lock(path, one.name) for one in path.parent.iterdir())
    except (OSError, ValueError):
        return False


def _may_share_lock(path: Path, other: str) -> bool:
    is_lock = other.startswith("~$")
    return not is_lock and other != path.name and len(path.stem) > _SHORT_STEM and other[2:] == path.name[2:]


def _lock_names(path: Path) -> Iterator[str]:
    yield f"~${path.name}"
    if len(path.stem) > _SHORT_STEM:
        yield f"~${path.name[1:]}"
        yield f"~${path.name[2:]}"


def _in_use(path: Path) -> Reason:
    name, other = path.name, f"{path.stem}_2{path.suffix}"
    if is_open_in_word(path):
        return Reason(
            zh=f"Word正开着“{name}”，写不进去。关上后重试，或存为“{other}”。",
            en=f"Word has “{name}” open, so it was not written. Close it there and try again, or save as “{other}”.",
            brief=Sentence(zh="Word正开着这个文件。", en="Word has the file open."),
        )
    return Reason(
        zh=f"别的程序正开着“{name}”，写不进去。关上后重试，或存为“{other}”。",
        en=f"Another program has “{name}” open, so it was not written. Close it and try again, or save as “{other}”.",
        brief=Sentence(zh="别的程序正开着这个文件。", en="another program has the file open."),
    )


def _full(path: Path) -> Reason:
    return Reason(
        zh=f"磁盘满了，没有写成“{path.name}”，原来的文件没有动。腾出空间后重试，或另存到别的磁盘。",
        en=f"The disk is full: “{path.name}” was not written, and the file that stood there is unchanged. "
        "Make room and try again, or save on another disk.",
        brief=Sentence(zh="磁盘已满。", en="the disk is full."),
    )


def _gone(path: Path) -> Reason:
    return Reason(
        zh=f"“{path.parent}”所在的磁盘或网络位置断开了，没有写成“{path.name}”，原来的文件没有动。连上后重试，或存到这台电脑上。",
        en=f"The disk or network place of “{path.parent}” does not answer: “{path.name}” was not written, and the file "
        "that stood there is unchanged. Connect it and try again, or save on this computer.",
        brief=Sentence(zh="磁盘或网络位置已断开。", en="the disk or network place does not answer."),
    )


def _no_folder(path: Path) -> Reason:
    return Reason(
        zh=f"没有写成“{path.name}”：文件夹“{path.parent}”不存在。另选一个文件夹。",
        en=f"“{path.name}” was not written: there is no folder “{path.parent}”. Choose another folder.",
        brief=Sentence(zh="文件夹不存在。", en="the folder is not there."),
    )


def _folder(name: str) -> Reason:
    return Reason(
        zh=f"没有写成“{name}”：这里已有一个同名的文件夹。换个名字。",
        en=f"“{name}” was not written: a folder of that name stands there. Choose another name.",
        brief=Sentence(zh="已有同名的文件夹。", en="a folder has this name."),
    )


def _no_file(name: str) -> Reason:
    """A device or a pipe, in whose place a file would stand from then on: /dev/null."""
    return Reason(
        zh=f"“{name}”不是普通文件，没有写。换个名字。",
        en=f"“{name}” is no ordinary file and was left as it is. Choose another name.",
        brief=Sentence(zh="不是普通文件。", en="it is no ordinary file."),
    )


def _read_only(name: str) -> Reason:
    return Reason(
        zh=f"“{name}”是只读文件，没有改动它。换个名字，或先取消只读。",
        en=f"“{name}” is read-only and was left as it is. Choose another name, or make it writable first.",
        brief=Sentence(zh="文件是只读的。", en="the file is read-only."),
    )


def _locked_disk(path: Path) -> Reason:
    return Reason(
        zh=f"“{path.parent}”所在的磁盘不许写入，没有写成“{path.name}”。另存到别处。",
        en=f"The disk of “{path.parent}” does not allow writing: “{path.name}” was not written. Save elsewhere.",
        brief=Sentence(zh="磁盘不许写入。", en="the disk does not allow writing."),
    )


def _forbidden(path: Path) -> Reason:
    """Without a sign of Word's, either another program keeps the file or the folder is not the user's to write in."""
    if path.exists():
        return Reason(
            zh=f"没有写成“{path.name}”：文件正被别的程序打开，或这里不许写入。关上后重试，或另存到别处。",
            en=f"“{path.name}” was not written: another program has it open, or writing is not allowed here. "
            "Close it and try again, or save elsewhere.",
            brief=Sentence(zh="文件正被打开，或不许写入。", en="it is open elsewhere, or not to be written."),
        )
    return Reason(
        zh=f"没有写成“{path.name}”：文件夹“{path.parent}”不许您写入。另选一个文件夹。",
        en=f"“{path.name}” was not written: you may not write in the folder “{path.parent}”. Choose another folder.",
        brief=Sentence(zh="文件夹不许写入。", en="you may not write in the folder."),
    )


def _too_long(name: str) -> Reason:
    return Reason(
        zh=f"没有写成“{name[:20]}…”：文件名太长。改短后重试。",
        en=f"“{name[:20]}…” was not written: its name is too long. Shorten it and try again.",
        brief=Sentence(zh="文件名太长。", en="the file name is too long."),
    )
