"""How a proposal reads: its place, the line of differences, the texts before and after."""

from __future__ import annotations

from drafter.model.document import Resolution
from drafter.model.naming import field_name, place_name
from drafter.rollforward.applying import OpeningChange
from drafter.rollforward.fields import field_text
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, Piece, Pieces, of_difference, shortened
from drafter.ui.reviews.roll_choices import Entry

_AROUND = 12
"""Characters of the paragraph shown on either side of what changes."""
_WHOLE_FIELDS = frozenset({"symbol", "agenda_item", "adoption"})
"""Fields that change as a whole: 22(b) becomes 23(b), not 22 23."""


def headed(words: str) -> str:
    """The words with a capital at the head of a row."""
    return words[:1].upper() + words[1:]


def where(document: Resolution, entry: Entry) -> Sentence:
    """执行段11, 脚注6, 文头."""
    place = entry.proposal.place
    return field_name("masthead") if place.field is not None else place_name(document, place)


def whole_text(document: Resolution, entry: Entry) -> str:
    """All the words at the place of a proposal."""
    place = entry.proposal.place
    if place.paragraph_id is not None:
        return document.paragraph(place.paragraph_id).text
    if place.note_id is not None:
        return document.notes_by_id[place.note_id].text
    return field_text(document, place.field or "")


def texts(document: Resolution, entry: Entry, opening: OpeningChange | None = None) -> tuple[str, str]:
    """The words at the place before and after; `opening` is what the chain of 又 and 还 makes of them."""
    whole = whole_text(document, entry)
    span = entry.proposal.span or Span(0, len(whole))
    after = whole[: span.start] + entry.wording + whole[span.end :]
    return whole, after if opening is None else opening.apply(after)


def difference(document: Resolution, entry: Entry, opening: OpeningChange | None = None) -> Pieces:
    """The line of differences, its blanks marked, long stretches without a change left out."""
    before, after = texts(document, entry, opening)
    place = entry.proposal.place
    lead = document.paragraph(place.paragraph_id).lead_span if place.paragraph_id is not None else None
    if before == after:
        return (Piece(before),)
    if place.field in _WHOLE_FIELDS:
        return tuple(piece for piece in (_gone(before), _come(after)) if piece.text)
    return shortened(of_difference(before, after, document.language, lead), document.language, _AROUND)


def _gone(text: str) -> Piece:
    return Piece(text, frozenset({Look.DELETED}))


def _come(text: str) -> Piece:
    return Piece(text, frozenset({Look.INSERTED}))


def side(document: Resolution, entry: Entry, opening: OpeningChange | None = None, *, is_after: bool) -> Pieces:
    """One of the two texts in full, what the other lacks marked."""
    before, after = texts(document, entry, opening)
    if entry.proposal.place.field in _WHOLE_FIELDS:
        piece = _come(after) if is_after else _gone(before)
        return (piece,) if piece.text else ()
    gone = Look.DELETED if is_after else Look.INSERTED
    return tuple(piece for piece in of_difference(before, after, document.language) if gone not in piece.looks)
