"""Who tracked changes in a file, so that it can be read as each of them would have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

_ARCHIVE = b"PK"


@dataclass(frozen=True, slots=True)
class ChangeAuthor:
    """One author of tracked changes; `name` is "" for changes that name none."""

    name: str
    count: int
    """How many changes, as a person counts them."""
    first: datetime | None
    """When the first and the last of them were made, as the author's clock showed it; None where the file is silent."""
    last: datetime | None


def change_authors(data: bytes) -> tuple[ChangeAuthor, ...]:
    """Who tracked changes in a Word file, in the order of their first one; () for other files.

    FormatError where it is no Word file that can be read.
    """
    if not data.startswith(_ARCHIVE):
        return ()
    from drafter.formats.docx.authors import authors_of

    return authors_of(data)
