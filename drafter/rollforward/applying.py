"""The draft that accepted proposals make of a base, all of them as one change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from drafter.model.document import ParagraphId, Resolution
from drafter.model.edits import EditRefused, replace_note_text, replace_text, set_lead
from drafter.model.place import Place
from drafter.phrases.leads import match_lead
from drafter.rollforward.chain import rechained
from drafter.rollforward.fields import field_text, with_field, with_words
from drafter.rollforward.pieces import changed_pieces
from drafter.rollforward.proposal import Proposal
from drafter.text.spans import Span

OPENING = 24
"""Characters of a paragraph that its opening phrase may reach over; a change behind them leaves the opening alone."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """`new` in the place of the words that `span` counts in the base; `blanks` count in `new`."""

    span: Span
    new: str
    blanks: tuple[Span, ...] = ()


def apply(document: Resolution, proposals: Iterable[Proposal]) -> tuple[Resolution, tuple[Proposal, ...]]:
    """The draft that the accepted proposals make of `document`, and those that no longer fit and were left out.

    A proposal fits where its `before` still stands at its place and none that was accepted before it changes the same
    words. 又/还 and also/further are put right where a change made them wrong.
    """
    draft, refused = _edited(document, proposals)
    return _chained(document, draft), refused


@dataclass(frozen=True, slots=True)
class OpeningChange:
    """What the chain of 又 and 还 makes of the opening that the proposals wrote: `new` for the words at `span`."""

    written: str
    """The paragraph as the proposals alone leave it."""
    span: Span
    new: str

    def apply(self, text: str) -> str:
        """`text` with the change, if it begins as what the proposals wrote; else as it is."""
        if text[: self.span.end] != self.written[: self.span.end]:
            return text
        return text[: self.span.start] + self.new + text[self.span.end :]


def opening_changes(document: Resolution, proposals: Iterable[Proposal]) -> Mapping[ParagraphId, OpeningChange]:
    """What `apply` does to openings beyond the words of the proposals."""
    written, _ = _edited(document, proposals)
    result = _chained(document, written)
    pairs = zip(written.paragraphs, result.paragraphs, strict=True)
    return {one.id: _opening_change(one.text, other.text) for one, other in pairs if one.text != other.text}


def _opening_change(written: str, result: str) -> OpeningChange:
    head = _shared(written, result)
    tail = _shared(written[head:][::-1], result[head:][::-1])
    return OpeningChange(written, Span(head, len(written) - tail), result[head : len(result) - tail])


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _chained(document: Resolution, draft: Resolution) -> Resolution:
    if any(_opening_changed(document, draft, index) for index in range(len(draft.paragraphs))):
        return rechained(document, _with_leads(document, draft))
    return draft


def _edited(document: Resolution, proposals: Iterable[Proposal]) -> tuple[Resolution, tuple[Proposal, ...]]:
    draft = document
    fields: list[Proposal] = []
    edits: dict[Place, list[_Edit]] = {}
    refused: list[Proposal] = []
    for proposal in proposals:
        own = _edits(proposal)
        others = edits.setdefault(proposal.place, [])
        if _text_at(document, proposal) != proposal.before or _collide(own, others):
            refused.append(proposal)
            continue
        others += own
        if proposal.place.field is not None:
            fields.append(proposal)
    return _with_edits(_with_fields(draft, fields, refused), edits), tuple(refused)


def _edits(proposal: Proposal) -> tuple[_Edit, ...]:
    """The proposal as the least that it changes, each blank in one edit; as one edit where a blank would be cut."""
    start = proposal.span.start if proposal.span else 0
    pieces = changed_pieces(proposal.before, proposal.after)
    edits = tuple(
        _Edit(
            piece.old.shifted(start),
            piece.new.of(proposal.after),
            tuple(b.shifted(-piece.new.start) for b in proposal.blanks if _holds(piece.new, b)),
        )
        for piece in pieces
    )
    if sum(len(edit.blanks) for edit in edits) == len(proposal.blanks):
        return edits
    return (_Edit(Span(start, start + len(proposal.before)), proposal.after, proposal.blanks),)


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start and inner.end <= span.end


def _collide(some: Iterable[_Edit], others: Iterable[_Edit]) -> bool:
    """True where both change common characters, insert at one place, or one inserts into what the other changes."""
    return any(_meet(one.span, other.span) for one in some for other in others)


def _meet(one: Span, other: Span) -> bool:
    return one == other or (one.start < other.end and other.start < one.end)


def _text_at(document: Resolution, proposal: Proposal) -> str | None:
    """What stands at the place of a proposal now; None where the place is no more."""
    text = _whole_text(document, proposal.place)
    return text if text is None or proposal.span is None else proposal.span.of(text)


def _whole_text(document: Resolution, place: Place) -> str | None:
    if place.field is not None:
        return field_text(document, place.field)
    if place.paragraph_id is not None and place.paragraph_id in document.positions:
        return document.paragraph(place.paragraph_id).text
    if place.note_id is not None and place.note_id in document.notes_by_id:
        return document.notes_by_id[place.note_id].text
    return None


def _with_edits(document: Resolution, edits: dict[Place, list[_Edit]]) -> Resolution:
    """The document with the edits made from the end of each place, so that no one moves what another one counts."""
    for place, found in edits.items():
        for edit in sorted(found, key=lambda each: each.span, reverse=True):
            if place.paragraph_id is not None:
                document = replace_text(document, place.paragraph_id, edit.span, edit.new, edit.blanks)
            elif place.note_id is not None:
                document = replace_note_text(document, place.note_id, edit.span, edit.new, edit.blanks)
    return document


def _with_fields(document: Resolution, proposals: Iterable[Proposal], refused: list[Proposal]) -> Resolution:
    """The document with the fields as proposed; what a field does not take joins `refused`."""
    for proposal in _from_the_end(proposals):
        try:
            document = _with_field(document, proposal, proposal.place.field or "")
        except EditRefused:
            refused.append(proposal)
    return document


def _from_the_end(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    yield from sorted(proposals, key=lambda proposal: proposal.span or Span(0, 0), reverse=True)


def _with_field(document: Resolution, proposal: Proposal, field: str) -> Resolution:
    if proposal.span is None:
        return with_field(document, field, proposal.after, proposal.blanks)
    return with_words(document, field, proposal.span, proposal.after)


def _opening_changed(before: Resolution, draft: Resolution, index: int) -> bool:
    """True where the first words of a paragraph are others than before; paragraphs are neither added nor moved here."""
    old, new = before.paragraphs[index], draft.paragraphs[index]
    return new is not old and new.text[:OPENING] != old.text[:OPENING]


def _with_leads(before: Resolution, draft: Resolution) -> Resolution:
    """The draft with the lead marked anew where a change touched the opening of a paragraph that had one."""
    for index, paragraph in enumerate(draft.paragraphs):
        old = before.paragraphs[index]
        is_kept = (paragraph.lead_span, paragraph.lead) == (old.lead_span, old.lead)
        if old.lead and not is_kept and _opening_changed(before, draft, index):
            lead = match_lead(paragraph.text, draft.language, paragraph.part)
            if lead is not None:
                draft = set_lead(draft, paragraph.id, lead.span)
    return draft
