"""Carrying out the fix of a finding as a change of the document."""

from __future__ import annotations

from drafter.checks.finding import Finding
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.place import Place
from drafter.model.refusal import refuse
from drafter.text.spans import Span


def fixed(document: Resolution, finding: Finding) -> Resolution:
    """The document with the fix carried out; raises EditRefused where the text no longer is what the finding saw."""
    place, fix = finding.place, finding.fix
    if fix is None:
        raise refuse("这一项须由您改。", "This one is yours to change.")
    if _now_at(document, place, finding.span) != fix.before:
        raise refuse("文字已经变了，这一项不再适用。", "The text has changed; this no longer applies.")
    if place.paragraph_id is not None:
        if finding.span is None:
            return edits.drop_start(document, place.paragraph_id)
        return edits.replace_text(document, place.paragraph_id, finding.span, fix.after)
    assert place.note_id is not None
    if finding.span is None:
        return edits.set_note_start(document, place.note_id, None)
    return edits.replace_note_text(document, place.note_id, finding.span, fix.after)


def _now_at(document: Resolution, place: Place, span: Span | None) -> str | None:
    """What the finding's span covers now, or the number where it has none; None where the place is no more."""
    if place.paragraph_id is not None and place.paragraph_id in document.positions:
        if span is None:
            return paragraph_numbers(document).get(place.paragraph_id)
        return span.of(document.paragraph(place.paragraph_id).text)
    if place.note_id is not None and place.note_id in document.notes_by_id:
        if span is None:
            return note_marks(document).get(place.note_id)
        return span.of(document.notes_by_id[place.note_id].text)
    return None
