"""The draft that accepted proposals make of a base, all of them as one change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.model.document import Resolution
from drafter.model.edits import EditRefused, replace_note_text, replace_text, set_lead
from drafter.model.place import Place
from drafter.phrases.leads import match_lead
from drafter.rollforward.chain import rechained
from drafter.rollforward.fields import field_text, with_field
from drafter.rollforward.proposal import Proposal
from drafter.rollforward.shared_ends import shared_ends
from drafter.text.spans import Span

_OPENING = 24
"""Characters of a paragraph that its opening phrase may reach over; a change behind them leaves the opening alone."""


def apply(document: Resolution, proposals: Iterable[Proposal]) -> tuple[Resolution, tuple[Proposal, ...]]:
    """The draft that the accepted proposals make of `document`, and those that no longer fit and were left out.

    A proposal fits where its `before` still stands at its place and none that was accepted before it changes the same
    words. 又/还 and also/further are put right where a change made them wrong.
    """
    draft = document
    fitting, refused = _sifted(document, proposals)
    for proposal in fitting:
        try:
            draft = _applied(draft, proposal)
        except EditRefused:
            refused.append(proposal)
    if any(_opening_changed(document, draft, index) for index in range(len(draft.paragraphs))):
        draft = rechained(document, _with_leads(document, draft))
    return draft, tuple(refused)


def _sifted(document: Resolution, proposals: Iterable[Proposal]) -> tuple[Sequence[Proposal], list[Proposal]]:
    """The proposals that fit the document and each other, the last words first, and the others.

    Spans count in the document as it is; going backwards no change moves what another one counts.
    """
    taken: dict[Place, list[Span]] = {}
    fitting: list[Proposal] = []
    refused: list[Proposal] = []
    for proposal in proposals:
        core = _core(proposal)
        others = taken.setdefault(proposal.place, [])
        if _text_at(document, proposal) != proposal.before or any(_collide(core, other) for other in others):
            refused.append(proposal)
            continue
        others.append(core)
        fitting.append(proposal)
    return sorted(fitting, key=_core, reverse=True), refused


def _core(proposal: Proposal) -> Span:
    """The words that really change: the span without what `before` and `after` share at its ends, blanks left whole."""
    head, tail = _unchanged_ends(proposal)
    start = proposal.span.start if proposal.span else 0
    return Span(start + head, start + len(proposal.before) - tail)


def _unchanged_ends(proposal: Proposal) -> tuple[int, int]:
    """How many characters of `before` and `after` are the same at their beginning and at their end, outside blanks."""
    head, tail = shared_ends(proposal.before, proposal.after)
    head = min([head, *(blank.start for blank in proposal.blanks)])
    tail = min([tail, *(len(proposal.after) - blank.end for blank in proposal.blanks)])
    return head, tail


def _collide(one: Span, other: Span) -> bool:
    """True where both change common characters, or both insert at one place."""
    return one.overlaps(other) or one == other


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


def _applied(document: Resolution, proposal: Proposal) -> Resolution:
    """The document with one proposal carried out on its core, so that its neighbours' spans stay right."""
    place, core = proposal.place, _core(proposal)
    if place.field is not None:
        return _with_field(document, proposal, place.field)
    head, tail = _unchanged_ends(proposal)
    new = proposal.after[head : len(proposal.after) - tail]
    blanks = [blank.shifted(-head) for blank in proposal.blanks]
    if place.paragraph_id is not None:
        return replace_text(document, place.paragraph_id, core, new, blanks)
    if place.note_id is not None:
        return replace_note_text(document, place.note_id, core, new, blanks)
    return document


def _with_field(document: Resolution, proposal: Proposal, field: str) -> Resolution:
    if proposal.span is None:
        return with_field(document, field, proposal.after, proposal.blanks)
    text, span = field_text(document, field), proposal.span
    return with_field(document, field, text[: span.start] + proposal.after + text[span.end :])


def _opening_changed(before: Resolution, draft: Resolution, index: int) -> bool:
    """True where the first words of a paragraph are others than before; paragraphs are neither added nor moved here."""
    old, new = before.paragraphs[index], draft.paragraphs[index]
    return new is not old and new.text[:_OPENING] != old.text[:_OPENING]


def _with_leads(before: Resolution, draft: Resolution) -> Resolution:
    """The draft with the lead marked anew where a change touched the opening of a paragraph that had one."""
    for index, paragraph in enumerate(draft.paragraphs):
        if _opening_changed(before, draft, index) and before.paragraphs[index].lead:
            lead = match_lead(paragraph.text, draft.language, paragraph.part)
            if lead is not None:
                draft = set_lead(draft, paragraph.id, lead.span)
    return draft
