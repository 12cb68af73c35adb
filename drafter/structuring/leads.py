"""Where the opening phrase of a paragraph stands: as the file sets it apart, or by the phrase bank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.model.document import Mark, Paragraph, Part, Run
from drafter.phrases.leads import match_lead
from drafter.text.sentence import Language
from drafter.text.spans import Span

_WITH_LEAD = (Part.PREAMBULAR, Part.OPERATIVE)
_SET_APART = {"zh": (Mark.BOLD, Mark.ITALIC), "en": (Mark.ITALIC, Mark.BOLD)}
"""Chinese sets openings in bold, English in italics; a few texts have it the other way round (38 of 78,629)."""


def typographic_lead(runs: Sequence[Run], language: Language) -> Span | None:
    """The span, in `text`, of the first stretch set apart in the language's manner; None where there is none.

    Blanks at its ends do not belong to it. A stretch ends at plain text and at a link or a note that is not set apart.
    """
    for mark in _SET_APART[language]:
        span = _first_stretch(runs, mark)
        if span is not None:
            return span
    return None


def _first_stretch(runs: Sequence[Run], mark: Mark) -> Span | None:
    start: int | None = None
    end = position = 0
    for run in runs:
        if run.note is not None:
            continue
        if mark in run.marks and run.text.strip():
            if start is None:
                start = position + len(run.text) - len(run.text.lstrip())
            end = position + len(run.text.rstrip())
        elif start is not None and run.text.strip():
            break
        position += len(run.text)
    return None if start is None else Span(start, end)


def _may_open(paragraph: Paragraph, span: Span, language: Language) -> bool:
    """True where the stretch can be the opening: in English only a clause with its comma may stand in front of it.

    Further in, italics are titles of publications and foreign words (all 9 cases in two sessions of adopted texts).
    """
    before = paragraph.text[: span.start].strip()
    return not before or language == "zh" or before.endswith(",")


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the opening phrase stands in `text`, None where none was found; and whether only the bank knows it."""

    span: Span | None
    from_bank: bool = False
    is_known: bool = True


def lead_of(paragraph: Paragraph, language: Language, typography: bool) -> Lead:
    """The opening phrase of a paragraph: as the file sets it apart, else, for paragraphs that need one, by the bank."""
    span = typographic_lead(paragraph.runs, language) if typography else None
    if span is not None and _may_open(paragraph, span, language):
        return Lead(span)
    if paragraph.part not in _WITH_LEAD:
        return Lead(None)
    match = match_lead(paragraph.text, language, paragraph.part)
    return Lead(match.span, from_bank=True, is_known=match.known) if match else Lead(None)
