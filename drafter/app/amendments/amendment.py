"""One change that a colleague proposes, and how it stands to the draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drafter.model.document import NoteId, ParagraphId
from drafter.model.place import Place
from drafter.text.spans import Span

_NOWHERE = Span(0, 0)


class Kind(StrEnum):
    """What is to happen."""

    WORDS = "words"
    INSERTED = "inserted"
    """A whole paragraph comes in."""
    REMOVED = "removed"
    MOVED = "moved"
    FORM = "form"
    """The paragraph is of another part or level, or words of it are set apart otherwise."""
    NOTE = "note"
    """Words of a note."""
    FIELD = "field"
    """A field of the masthead."""


class Standing(StrEnum):
    """How an amendment stands to the draft as it is now."""

    OPEN = "open"
    TAKEN = "taken"
    """The draft has it."""
    CLASHING = "clashing"
    """What it changes reads otherwise by now, or is gone: it cannot be carried out by itself."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """Spans and ids are those of the two texts of its round: `old…` of the one before, `new…` of the one after.

    Spans count in the content of the paragraph, or the text of the note; whole paragraphs have empty ones.
    """

    round: int
    number: int
    """Which one of its round it is; the two together are its name."""
    author: str
    written: datetime | None
    kind: Kind
    before: str
    """The words that go, without citations of notes."""
    after: str
    """The words that come."""
    old_id: ParagraphId | None = None
    new_id: ParagraphId | None = None
    old_note: NoteId | None = None
    new_note: NoteId | None = None
    field: str = ""
    old: Span = _NOWHERE
    new: Span = _NOWHERE

    @property
    def key(self) -> tuple[int, int]:
        """Tells it apart from all others of its file."""
        return self.round, self.number

    @property
    def paragraphs(self) -> tuple[ParagraphId, ParagraphId]:
        """The paragraph in both texts; for kinds that have it in both."""
        assert self.old_id is not None, self.kind
        assert self.new_id is not None, self.kind
        return self.old_id, self.new_id

    @property
    def notes(self) -> tuple[NoteId, NoteId]:
        """The note in both texts; for changes of notes."""
        assert self.old_note is not None, self.kind
        assert self.new_note is not None, self.kind
        return self.old_note, self.new_note


@dataclass(frozen=True, slots=True)
class Located:
    """An amendment with how it stands, and where in the draft; `span` counts in the text of the place.

    `place` is None where the draft has nothing left of it. For a paragraph to be inserted it is the one that it is to
    follow.
    """

    amendment: Amendment
    standing: Standing
    place: Place | None
    span: Span | None = None
