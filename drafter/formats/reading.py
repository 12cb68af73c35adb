"""Any file or its bytes to a document: the content decides what a file is."""

from __future__ import annotations

from pathlib import Path

from drafter.formats import foreign, refusals
from drafter.formats.imported import Imported
from drafter.formats.kinds import FORMATS, Format
from drafter.formats.progress import OnPage, nobody
from drafter.formats.resemblance import resembles_resolution
from drafter.formats.size import LARGEST_BYTES, refuse_unreadable
from drafter.model.state import SourceFile
from drafter.structuring import infer
from drafter.structuring.raw import Reading, TrackedChanges


def read_file(path: Path) -> Imported:
    """The document in the file; raises FormatError. Too large a file is refused unread."""
    refuse_unreadable(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusals.unreadable(path.name) from error
    return read(data, path.name)


def read(
    data: bytes,
    name: str,
    *,
    tracked: Reading = TrackedChanges.ACCEPTED,
    takes_any_text: bool = False,
    on_page: OnPage = nobody,
) -> Imported:
    """The document in the bytes of a file; `name` is kept with them. Raises FormatError.

    A text that does not look like a resolution is NoResolution, unless `takes_any_text`.

    `tracked` says how the changes that a Word file tracks are read; other files have none. A text that was read by
    authors is for comparing: `source` does not say by which. `on_page` is told how far it is, and may raise to stop.
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
            imported = _imported(known, data, name, tracked, on_page)
            if not takes_any_text and not resembles_resolution(imported.document):
                raise refusals.no_resolution()
            return imported
    raise refusals.no_document()


def _imported(known: Format, data: bytes, name: str, tracked: Reading, on_page: OnPage) -> Imported:
    raw = known.read(data, tracked, on_page)
    inferred = infer(raw)
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
