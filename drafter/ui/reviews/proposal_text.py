"""How a proposal reads: its place, the line of differences, the texts before and after."""

from __future__ import annotations

from drafter.model.document import Resolution
from drafter.model.naming import field_name, place_name
from drafter.rollforward.fields import field_text
from drafter.text.sentence import Sentence
from drafter.text.spans import Span
from drafter.ui.lists.pieces import Look, Piece, Pieces, of_difference, shortened
from drafter.ui.reviews.roll_choices import Entry

_AROUND = 12
"""Characters of the paragraph shown on either side of what changes."""
_TAIL = 60
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


def texts(document: Resolution, entry: Entry, wording: str | None = None) -> tuple[str, str]:
    """The words at the place before and after, with this wording or the one that is chosen."""
    whole = whole_text(document, entry)
    span = entry.proposal.span or Span(0, len(whole))
    after = entry.wording if wording is None else wording
    return whole, whole[: span.start] + after + whole[span.end :]


def difference(document: Resolution, entry: Entry) -> Pieces:
    """The line of differences, its blanks marked, long stretches without a change left out."""
    before, after = texts(document, entry)
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


def side(document: Resolution, entry: Entry, *, is_after: bool) -> Pieces:
    """One of the two texts, what the other lacks marked."""
    before, after = texts(document, entry)
    if entry.proposal.place.field in _WHOLE_FIELDS:
        piece = _come(after) if is_after else _gone(before)
        return (piece,) if piece.text else ()
    gone = Look.DELETED if is_after else Look.INSERTED
    pieces = [piece for piece in of_difference(before, after, document.language) if gone not in piece.looks]
    return _without_far_tail(shortened(pieces, document.language, _AROUND * 2), document)


def _without_far_tail(pieces: Pieces, document: Resolution) -> Pieces:
    """The text behind the last change is cut: what changes is to be seen."""
    limit = _TAIL if document.language == "zh" else _TAIL * 2
    last = pieces[-1] if pieces else None
    if last is None or last.looks or len(last.text) <= limit:
        return pieces
    return (*pieces[:-1], Piece(last.text[:limit]), Piece("……" if document.language == "zh" else "…"))
