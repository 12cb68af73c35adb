"""Where the opening phrase of a paragraph stands: as the file sets it apart, or by the phrase bank."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.model.document import Mark, Paragraph, Part, Run
from drafter.phrases.leads import LeadMatch, leads, match_lead
from drafter.text.expressions import expression
from drafter.text.sentence import Language
from drafter.text.spans import Span

_WITH_LEAD = (Part.PREAMBULAR, Part.OPERATIVE)
_REAFFIRMED: Mapping[Language, re.Pattern[str]] = {
    "zh": expression("重申."),
    "en": expression(r"R(?:eaffirm|eiterat)\w+ (?:\w+ )?its|r(?:eaffirm|eiterat)\w+ its"),
}
"""What is reaffirmed is set apart with the verb, or not."""
_LONGEST_MORE = 24
"""So many characters a longer phrase has at most beyond the one found."""
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
    is_ambiguous: bool = False
    """Whether another reading of the same words is at hand: 重申 and 重申支持, 强调指出 with its comma or without."""
    is_of_other_part: bool = False
    """Whether adopted texts open only paragraphs of the other part with it."""


def lead_of(paragraph: Paragraph, language: Language, *, typography: bool) -> Lead:
    """The opening phrase of a paragraph: with `typography` as the file sets it apart, else by the bank.

    The bank is asked only about paragraphs that need one.
    """
    span = typographic_lead(paragraph.runs, language) if typography else None
    if span is not None and _may_open(paragraph, span, language):
        return Lead(span)
    if paragraph.part not in _WITH_LEAD:
        return Lead(None)
    match = match_lead(paragraph.text, language, paragraph.part)
    return _by_bank(match, paragraph, language) if match else Lead(None)


def _by_bank(match: LeadMatch, paragraph: Paragraph, language: Language) -> Lead:
    use = leads().base_use(match.base, language)
    return Lead(
        match.span,
        from_bank=True,
        is_known=match.known,
        is_ambiguous=match.known and _is_ambiguous(match, paragraph, language),
        is_of_other_part=match.known and use.in_part(paragraph.part) == 0,
    )


def _is_ambiguous(match: LeadMatch, paragraph: Paragraph, language: Language) -> bool:
    """True where the bank and the typography of adopted texts often disagree.

    Over sessions 75 to 77 they do in one case in four where a longer phrase of the bank fits too, in one in five where
    重申 takes another verb with it, in one in ten where a comma follows in Chinese or 在这方面 stands in front in the
    preamble, and in one in 25 where “Reaffirms” takes “its commitment” with it; elsewhere in one of 300.
    """
    words = paragraph.text[match.span.start :]
    if _REAFFIRMED[language].search(match.text):
        return True
    is_fronted = match.adverbial is not None and paragraph.part is Part.PREAMBULAR
    if language == "zh" and (is_fronted or words.startswith("，", len(match.text))):
        return True
    table = leads().uses[language]
    following = words[len(match.text) : len(match.text) + _LONGEST_MORE]
    longer = (match.text + following[:length] for length in range(1, len(following) + 1))
    return any(phrase in table and _ends_word(phrase, words, language) for phrase in longer)


def _ends_word(phrase: str, words: str, language: Language) -> bool:
    return language == "zh" or words[len(phrase) : len(phrase) + 1] in (" ", "")
