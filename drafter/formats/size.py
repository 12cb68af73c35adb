"""Files that cannot be read at all: missing, a folder, too large."""

from __future__ import annotations

from pathlib import Path

from drafter.formats import refusals

LARGEST_BYTES = 100 * 1024 * 1024
"""Of a file as it lies on the disk; the largest Word file of a resolution that we know has 3 MB."""


def refuse_unreadable(path: Path, largest: int = LARGEST_BYTES) -> None:
    """Raises FormatError where the file is missing, a folder, or larger than so many bytes, without reading it."""
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:
        raise refusals.unreadable(path.name) from error
    if size is None:
        raise refusals.missing(path.name) if not path.exists() else refusals.no_file(str(path))
    if size > largest:
        raise refusals.too_large(size, largest)
