"""Files named on the command line: a native draft, `-` for standard input, or anything that `formats` reads."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafter import formats
from drafter.model.document import ParagraphId, Resolution
from drafter.model.state import Base, SourceFile
from drafter.store.draft_kind import is_draft
from drafter.structuring.raw import Repair


@dataclass(frozen=True, slots=True)
class Opened:
    """A document that was named on the command line, and what is known of where it came from."""

    document: Resolution
    format: str
    source: SourceFile
    base: Base | None = None
    certainty: Mapping[ParagraphId, float] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    ignored: frozenset[str] = frozenset()
    """The keys of what the author of a native draft ignores of its findings."""
    tracked_changes: int = 0
    """How many changes the file tracks; they were read as accepted."""

    def as_base(self) -> Base:
        """This text as the base of a draft."""
        return Base(self.document, self.source.name, self.source)


def open_source(name: str) -> Opened:
    """The document in the file, or on standard input for "-"; raises DrafterError with a sentence."""
    if name == "-":
        return _from_bytes(sys.stdin.buffer.read(), "-")
    path = Path(name)
    formats.refuse_unreadable(path)
    return _from_bytes(path.read_bytes(), path.name)


def _from_bytes(data: bytes, name: str) -> Opened:
    if is_draft(data):
        from drafter.store import draft_file  # here, for other files do not wait for it

        draft = draft_file.from_bytes(data)
        return Opened(
            draft.document, "draft", SourceFile(name, "draft", data), draft.base, ignored=frozenset(draft.ignored)
        )
    imported = formats.read(data, name)
    return Opened(
        imported.document,
        imported.format,
        imported.source,
        certainty=imported.certainty,
        repairs=imported.repairs,
        tracked_changes=imported.tracked_changes,
    )
