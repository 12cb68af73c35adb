"""The only place that knows files: reading them into documents, and writing documents as files.

`read` and `read_file` take anything: the content decides what a file is, never its name. What cannot be read raises
`FormatError` with a sentence that says what to do; whatever else is odd in a file is read and noted as a repair.
"""

from __future__ import annotations

from pathlib import Path

from drafter.formats import foreign, refusals
from drafter.formats.errors import FailureKind, FormatError
from drafter.formats.imported import Imported
from drafter.formats.kinds import FORMATS, Format
from drafter.formats.resemblance import resembles_resolution
from drafter.model.state import SourceFile
from drafter.structuring import infer
from drafter.structuring.raw import AcceptedOf, Reading, TrackedChanges

__all__ = [
    "FORMATS",
    "LARGEST_BYTES",
    "AcceptedOf",
    "FailureKind",
    "Format",
    "FormatError",
    "Imported",
    "TrackedChanges",
    "read",
    "read_file",
]

LARGEST_BYTES = 100 * 1024 * 1024
"""Of a file as it lies on the disk; the largest Word file of a resolution that we know has 3 MB."""


def read_file(path: Path, *, tracked: Reading = TrackedChanges.ACCEPTED) -> Imported:
    """The document in the file; raises FormatError. Too large a file is refused unread."""
    refuse_unreadable(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusals.unreadable(path.name) from error
    return read(data, path.name, tracked=tracked)


def refuse_unreadable(path: Path) -> None:
    """Raises FormatError where the file is missing, a folder, or too large, without reading it."""
    try:
        size = path.stat().st_size if path.is_file() else None
    except OSError as error:
        raise refusals.unreadable(path.name) from error
    if size is None:
        raise refusals.missing(path.name) if not path.exists() else refusals.no_file(str(path))
    if size > LARGEST_BYTES:
        raise refusals.too_large(size, LARGEST_BYTES)


def read(data: bytes, name: str, *, tracked: Reading = TrackedChanges.ACCEPTED) -> Imported:
    """The document in the bytes of a file; `name` is kept with them. Raises FormatError.

    `tracked` says how the changes that a Word file tracks are read; other files have none. A text that was read by
    authors is for comparing: `source` does not say by which.
    """
    if len(data) > LARGEST_BYTES:
        raise refusals.too_large(len(data), LARGEST_BYTES)
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise refusals.empty()
    refusal = foreign.refusal(data)
    if refusal is not None:
        raise refusal
    for known in FORMATS:
        if known.sniff(data):
            return _imported(known, data, name, tracked)
    raise refusals.no_document()


def _imported(known: Format, data: bytes, name: str, tracked: Reading) -> Imported:
    raw = known.read(data, tracked)
    inferred = infer(raw)
    if not resembles_resolution(inferred.document):
        raise refusals.no_resolution()
    return Imported(
        document=inferred.document,
        format=raw.format,
        repairs=inferred.repairs,
        certainty=inferred.certainty,
        lines=inferred.lines,
        field_lines=inferred.field_lines,
        left_out=inferred.left_out,
        source_lines=raw.source_lines,
        source=SourceFile(name, raw.format, data, changes_rejected=tracked is TrackedChanges.REJECTED),
        comments=raw.comments,
        tracked_changes=raw.tracked_changes,
        line_places=raw.line_places,
    )
