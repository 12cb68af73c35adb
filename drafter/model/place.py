"""Where something stands in a document: a paragraph, a note or a field of the masthead."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.document import Adoption, NoteId, ParagraphId, Resolution, text_of


@dataclass(frozen=True, slots=True)
class Place:
    """One of the three is set; none of them means the document as a whole.

    `field` is the name of a field of `Masthead`, or "adoption".
    """

    paragraph_id: ParagraphId | None = None
    note_id: NoteId | None = None
    field: str | None = None


def is_there(document: Resolution, place: Place) -> bool:
    """True where the document still has the paragraph or note; always for its fields and for the whole of it."""
    if place.paragraph_id is not None:
        return place.paragraph_id in document.positions
    return place.note_id is None or place.note_id in document.notes_by_id


def words_at(document: Resolution, place: Place) -> str:
    """The words of a paragraph, a note or a field, without marks of notes; "" for the document as a whole.

    KeyError for what is no longer there.
    """
    if place.paragraph_id is not None:
        return document.paragraph(place.paragraph_id).text
    if place.note_id is not None:
        return document.notes_by_id[place.note_id].text
    value = getattr(document.masthead, place.field, None) if place.field else None
    if isinstance(value, tuple):
        return text_of(value)
    return "" if value is None or isinstance(value, Adoption) else str(value)
