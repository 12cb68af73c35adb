"""Carrying out the fix of a finding as a change of the document."""

from __future__ import annotations

from drafter.checks.finding import Family, Finding
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.model.edits import EditRefused
from drafter.text.sentence import Sentence


def fixed(document: Resolution, finding: Finding) -> Resolution:
    """The document with the fix carried out; raises EditRefused where the text no longer is what the finding saw."""
    place, fix = finding.place, finding.fix
    if fix is None:
        raise EditRefused(Sentence(zh="这一项须由您改。", en="This one is yours to change."))
    if finding.family is Family.NUMBERING and place.paragraph_id is not None:
        return edits.drop_start(document, place.paragraph_id)
    if place.note_id is not None and finding.span is None:
        return edits.set_note_start(document, place.note_id, None)
    if place.paragraph_id is None and place.note_id is None:
        raise EditRefused(Sentence(zh="这一项须由您改。", en="This one is yours to change."))
    return _replaced(document, finding)


def _replaced(document: Resolution, finding: Finding) -> Resolution:
    place, span, fix = finding.place, finding.span, finding.fix
    assert fix is not None
    if place.paragraph_id is not None:
        text = document.paragraph(place.paragraph_id).text if place.paragraph_id in document.positions else ""
    else:
        assert place.note_id is not None
        note = document.notes_by_id.get(place.note_id)
        text = note.text if note else ""
    if span is None or span.of(text) != fix.before:
        raise EditRefused(
            Sentence(zh="文字已经变了，这一项不再适用。", en="The text has changed; this no longer applies.")
        )
    if place.paragraph_id is not None:
        return edits.replace_text(document, place.paragraph_id, span, fix.after)
    assert place.note_id is not None
    return edits.replace_note_text(document, place.note_id, span, fix.after)
