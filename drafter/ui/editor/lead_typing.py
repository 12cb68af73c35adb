"""Opening phrases are set bold or italic by themselves as they are typed."""

from __future__ import annotations

from drafter.model.document import Paragraph, Part
from drafter.text.sentence import Language
from drafter.text.spans import Span

_OPENED = (Part.PREAMBULAR, Part.OPERATIVE)


def lead_typed(paragraph: Paragraph, typed: Span, language: Language) -> Span | None:
    """Where in the paragraph's text its opening phrase now stands; None where nothing is to be set.

    `typed` is what was just written, in positions of the content. Typing further on leaves the opening as it is: the
    source may know better than we do.
    """
    if paragraph.part not in _OPENED:
        return None
    from drafter.phrases.leads import match_lead  # here, for nobody types before the window is there

    match = match_lead(paragraph.text, language, paragraph.part)
    if match is None or not match.known or match.spans[0] == paragraph.lead_span:
        return None
    before = paragraph.lead_span.end if paragraph.lead_span else 0
    is_near = paragraph.text_position(typed.start) <= max(before, match.spans[0].end)
    return match.spans[0] if is_near else None
