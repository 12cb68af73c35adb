"""Opening phrases keep up with what is written: a paragraph that opens with one after a step has it marked.

A word is an opening only where its paragraph is preambular or operative, and where it stands first: so a step that
outdents a paragraph, splits or joins it, or takes away what stood in front, makes openings of plain words.
"""

from __future__ import annotations

from dataclasses import replace

from drafter.model.document import Paragraph, Part, Resolution
from drafter.model.edits import set_lead
from drafter.model.state import Edit
from drafter.text.sentence import Language
from drafter.text.spans import Span

_OPENED = (Part.PREAMBULAR, Part.OPERATIVE)


def with_leads(edit: Edit) -> Edit:
    """The same edit, which also marks the opening phrases that come about by it: one step, one undo."""

    def change(before: Resolution) -> Resolution:
        return _marked(before, edit.change(before))

    return replace(edit, change=change)


def _marked(before: Resolution, after: Resolution) -> Resolution:
    old = before.positions
    for paragraph in after.paragraphs:
        was = before.paragraphs[old[paragraph.id]] if paragraph.id in old else None
        if was is not paragraph and (lead := _new_lead(was, paragraph, after.language)) is not None:
            after = set_lead(after, paragraph.id, lead)
    return after


def _new_lead(was: Paragraph | None, paragraph: Paragraph, language: Language) -> Span | None:
    """The opening that the paragraph has only now; None where it has marks, or a source left these words plain."""
    if paragraph.part not in _OPENED or not paragraph.runs:
        return None
    if paragraph.lead_span is not None:
        return _completed(was, paragraph, language)
    is_same = was is not None and was.part in _OPENED
    if is_same and was is not None and was.text == paragraph.text:
        return None
    found = _known(paragraph, language)
    if found is None or not is_same or was is None or was.lead_span is not None:
        return found
    before = _known(was, language)
    was_plain = before is not None and before.of(was.text) == found.of(paragraph.text)
    return None if was_plain else found


def _completed(was: Paragraph | None, paragraph: Paragraph, language: Language) -> Span | None:
    """The opening of which the paragraph was only the beginning, until the rest of it was joined again."""
    lead = paragraph.lead_span
    if was is None or lead is None or was.text == paragraph.text or was.lead != was.text.strip():
        return None
    found = _known(paragraph, language)
    return found if found is not None and found.start == lead.start and found.end > lead.end else None


def _known(paragraph: Paragraph, language: Language) -> Span | None:
    from drafter.phrases.leads import match_lead  # here, for nobody writes before the window is there

    match = match_lead(paragraph.text, language, paragraph.part)
    return match.span if match is not None and match.known else None
