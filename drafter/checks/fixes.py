"""Carrying out the fix of a finding as a change of the document."""

from __future__ import annotations

from drafter.checks.finding import Finding, Fix
from drafter.model import edits
from drafter.model.document import NOTE_CHARACTER, Paragraph, Resolution
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.outline import block_end
from drafter.model.place import Place
from drafter.model.refusal import refuse
from drafter.model.runs import cut
from drafter.text.numerals import to_raised
from drafter.text.spans import Span


def fixed(document: Resolution, finding: Finding) -> Resolution:
    """The document with the fix carried out; raises EditRefused where the text no longer is what the finding saw."""
    place, fix = finding.place, finding.fix
    if fix is None:
        raise refuse("这一项须由您改。", "This one is yours to change.")
    if _now_at(document, finding, fix) != fix.before:
        raise refuse("文字已经变了，这一项不再适用。", "The text has changed; this no longer applies.")
    if fix.removes:
        return _without(document, place)
    if place.paragraph_id is not None:
        if fix.moves_marks:
            return _with_marks_behind(document, document.paragraph(place.paragraph_id), finding)
        if finding.span is None:
            return edits.drop_start(document, place.paragraph_id)
        return edits.replace_text(document, place.paragraph_id, finding.span, fix.after)
    assert place.note_id is not None
    if finding.span is None:
        return edits.set_note_start(document, place.note_id, None)
    return edits.replace_note_text(document, place.note_id, finding.span, fix.after)


def shown(document: Resolution, finding: Finding) -> tuple[str, str]:
    """What stands there and what the fix makes of it, with the marks of notes where those move: ⁶； and ；⁶."""
    fix, place = finding.fix, finding.place
    assert fix is not None
    if not fix.moves_marks or place.paragraph_id is None or place.paragraph_id not in document.positions:
        return fix.before, fix.after
    paragraph, numbers = document.paragraph(place.paragraph_id), note_marks(document)
    where = _marks_before(paragraph, finding)
    cited = paragraph.notes[paragraph.content.count(NOTE_CHARACTER, 0, where.start) :][: len(where)]
    marks = to_raised(" ".join(numbers.get(note, "") for note in cited))
    return marks + fix.before, fix.after + marks


def _marks_before(paragraph: Paragraph, finding: Finding) -> Span:
    """Where in the content the marks of notes stand that are right before the words of the finding."""
    assert finding.span is not None
    end = paragraph.content_position(finding.span.start, after_notes=True)
    start = end
    while start and paragraph.content[start - 1] == NOTE_CHARACTER:
        start -= 1
    return Span(start, end)


def _with_marks_behind(document: Resolution, paragraph: Paragraph, finding: Finding) -> Resolution:
    assert finding.span is not None
    marks = _marks_before(paragraph, finding)
    words = Span(marks.end, marks.end + len(finding.span))
    runs = (*cut(paragraph.runs, words.start, words.end), *cut(paragraph.runs, marks.start, marks.end))
    return edits.replace_content(document, paragraph.id, Span(marks.start, words.end), runs)


def _without(document: Resolution, place: Place) -> Resolution:
    """The document without what stands at the place; a paragraph stays that others go with."""
    if place.paragraph_id is None:
        assert place.note_id is not None
        return edits.remove_note(document, place.note_id)
    index = document.positions[place.paragraph_id]
    if block_end(document.paragraphs, index) > index + 1:
        raise refuse("下面还有分段，不能只删这一段。", "There are paragraphs below it; it cannot go alone.")
    return edits.remove(document, [place.paragraph_id])


def _now_at(document: Resolution, finding: Finding, fix: Fix) -> str | None:
    """What the finding's span covers now, or the number where it has none; None where the place is no more."""
    place, is_whole = finding.place, fix.removes
    if place.paragraph_id is not None and place.paragraph_id in document.positions:
        paragraph = document.paragraph(place.paragraph_id)
        if finding.span is None and not is_whole:
            return paragraph_numbers(document).get(paragraph.id)
        if fix.moves_marks and finding.span is not None and not len(_marks_before(paragraph, finding)):
            return None
        return paragraph.content if is_whole else _covered(finding, paragraph.text)
    if place.note_id is not None and place.note_id in document.notes_by_id:
        note = document.notes_by_id[place.note_id]
        if finding.span is None and not is_whole:
            return note_marks(document).get(note.id)
        return note.text if is_whole else _covered(finding, note.text)
    return None


def _covered(finding: Finding, text: str) -> str:
    return "" if finding.span is None else finding.span.of(text)
