"""Where something stands in a document: a paragraph, a note or a field of the masthead."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.document import NoteId, ParagraphId


@dataclass(frozen=True, slots=True)
class Place:
    """One of the three is set; none of them means the document as a whole.

    `field` is the name of a field of `Masthead`, or "adoption".
    """

    paragraph_id: ParagraphId | None = None
    note_id: NoteId | None = None
    field: str | None = None
