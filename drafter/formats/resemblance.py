"""Whether a text that was read is a resolution at all."""

from __future__ import annotations

from drafter.model.document import Part, Resolution
from drafter.phrases.leads import match_lead

_ENOUGH_OPENINGS = 2
_ENOUGH_NUMBERS = 3


def resembles_resolution(document: Resolution) -> bool:
    """True where there is an organ line with text below it; without one, where two paragraphs open as the UN's do.

    A document of the UN's with its symbol and numbered paragraphs is let in too: a note that comes with drafts.
    """
    if document.masthead.organ:
        return bool(document.paragraphs)
    numbered = sum(paragraph.numbering is not None for paragraph in document.paragraphs)
    if document.masthead.symbol and numbered >= _ENOUGH_NUMBERS:
        return True
    openings = 0
    for paragraph in document.paragraphs:
        if paragraph.part in (Part.PREAMBULAR, Part.OPERATIVE):
            match = match_lead(paragraph.text, document.language, paragraph.part)
            openings += match is not None and match.known
    return openings >= _ENOUGH_OPENINGS
