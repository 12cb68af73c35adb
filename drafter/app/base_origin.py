"""Whether the file that a base text was read from still stands where it was, as it was.

The draft holds the file's bytes, so that nothing depends on it; but whoever has corrected the file since wants to know
that the draft has not. Where files were is kept on this computer alone: a draft that is sent says nothing of folders.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from drafter.app.keyed_entries import entry, key_of, with_entry
from drafter.text.sentence import Sentence


class Origin(StrEnum):
    """What has become of the file."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


def with_origin(known: Iterable[str], data: bytes, path: Path) -> tuple[str, ...]:
    """The remembered files after this one was read."""
    return with_entry(known, key_of(data), str(path.resolve()))


def origin_of(known: Iterable[str], data: bytes) -> Path | None:
    """Where the file with these bytes was read; None where that is not known."""
    path = entry(known, key_of(data))
    return Path(path) if path else None


def look(path: Path, data: bytes) -> Origin:
    """What has become of the file at `path` that had these bytes; for threads, a drive may be slow to answer."""
    try:
        if path.stat().st_size != len(data):
            return Origin.CHANGED
        return Origin.SAME if path.read_bytes() == data else Origin.CHANGED
    except OSError:
        return Origin.GONE


def said_of(origin: Origin, path: Path) -> Sentence | None:
    """What there is to say about it; None where nothing is."""
    return {
        Origin.SAME: None,
        Origin.CHANGED: Sentence(
            zh=f"基稿文件“{path.name}”在导入后改动过；导出仍用导入时的那一份，要用新的，重新导入",
            en=f"The base file “{path.name}” was changed after it was read; the export uses it as it was read. "
            "To use the new one, open it again",
        ),
        Origin.GONE: Sentence(
            zh=f"基稿文件“{path.name}”已不在原处；草案里存有原件，导出不受影响",
            en=f"The base file “{path.name}” is no longer where it was; the draft holds a copy, so nothing is lost",
        ),
    }[origin]
