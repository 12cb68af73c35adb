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


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One tracked change with its moment, as the author's clock showed it; None where the file is silent."""

    author: str
    written: datetime | None
    text: str
    """The words, without white space: those that go or come; of a change of form the whole paragraph's."""
    is_gone: bool = False
    is_form: bool = False


def dated_changes(data: bytes) -> tuple[DatedChange, ...]:
    """When each change of a Word file was made, in the order of the text; () for other files."""
    if not data.startswith(_ARCHIVE):
        return ()
    from drafter.formats.docx import dated

    return dated.dated_changes(data)


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """Text of a paragraph, without white space, that stands in the text before an author's changes, after, or both."""

    text: str
    in_before: bool
    in_after: bool


MarkedParagraph = tuple[MarkedPiece, ...]


def marked_paragraphs(data: bytes, accepted: frozenset[str], author: str) -> tuple[MarkedParagraph, ...]:
    """The paragraphs of a Word file in which this author tracked changes, as they are marked; () for other files.

    Changes of the authors in `accepted` count as accepted, those of all others as rejected.
    """
    if not data.startswith(_ARCHIVE):
        return ()
    from drafter.formats.docx import marked

    return marked.marked_paragraphs(data, accepted, author)
