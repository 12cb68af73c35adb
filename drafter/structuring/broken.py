"""Paragraphs that a file breaks off in the middle of a sentence, at the foot of a page say: put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.model.document import Part
from drafter.phrases.leads import match_lead
from drafter.structuring.headings import Headings
from drafter.structuring.mending import Mends
from drafter.structuring.raw import RawParagraph
from drafter.structuring.typed import typed_number
from drafter.structuring.wording import glued, hull, is_closed, plain, seam
from drafter.text.sentence import Language

JOINED = 0.85
"""How sure a paragraph is that was put together of two."""
_LEAST = 12
"""So many characters a beginning has at least; shorter ones are more likely a heading."""
_WHOLE = (Part.TABLE, Part.HEADING, Part.ANNEX)


def rejoined(body: Sequence[RawParagraph], language: Language, mends: Mends, *, typography: bool) -> list[RawParagraph]:
    """The body, where a paragraph that opens and has no stop and unnumbered words that close it are one."""
    kept: list[RawParagraph] = []
    headings: Headings | None = None
    for paragraph in body:
        if not paragraph.text.strip() and not any(run.note for run in paragraph.runs):
            continue
        if kept and _may_be_cut(kept[-1]) and paragraph.part not in _WHOLE:
            headings = headings or _headings(body, language, typography=typography)
            text = plain(paragraph, language)
            if _is_cut(kept[-1], headings) and _closes(paragraph, text, headings):
                mends.note("joined-page", seam(kept[-1].text, text), paragraph.lines)
                kept[-1] = _joined(kept[-1], paragraph, language)
                continue
        kept.append(paragraph)
    return kept


def _headings(body: Sequence[RawParagraph], language: Language, *, typography: bool) -> Headings:
    return Headings.of([(paragraph, plain(paragraph, language)) for paragraph in body], language, typography=typography)


def _may_be_cut(paragraph: RawParagraph) -> bool:
    """A quick look at the last character, which nearly all paragraphs pass."""
    return paragraph.part not in _WHOLE and len(paragraph.text) >= _LEAST and not is_closed(paragraph.text[-8:])


def _is_cut(paragraph: RawParagraph, headings: Headings) -> bool:
    """True where it begins with an opening phrase and then stops in the middle: no title of a section does."""
    text = plain(paragraph, headings.language)
    if is_closed(text) or headings.looks_set_apart(paragraph):
        return False
    number = typed_number(text)
    words = text[number.length :] if number else text
    match = match_lead(words, headings.language, Part.OPERATIVE)
    return match is not None and match.known and headings.opens(paragraph, words) and len(words) >= _LEAST


def _closes(paragraph: RawParagraph, text: str, headings: Headings) -> bool:
    """True where it is no beginning, and ends in a stop."""
    if paragraph.number is not None or typed_number(text) is not None:
        return False
    return is_closed(text) and not headings.opens(paragraph, text) and not headings.looks_set_apart(paragraph)


def _joined(above: RawParagraph, below: RawParagraph, language: Language) -> RawParagraph:
    runs = glued([above.runs, below.runs], language)
    certainty = min(above.certainty, below.certainty, JOINED)
    return replace(above, runs=runs, lines=hull([above.lines, below.lines]), certainty=certainty)
