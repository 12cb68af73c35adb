"""The links of a chain out of the paragraphs of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.model.document import Paragraph, ParagraphId, Part
from drafter.phrases.addressee import addressee
from drafter.phrases.bank import PhraseBank
from drafter.phrases.chain import Link
from drafter.phrases.leads import LeadMatch, match_lead
from drafter.text.sentence import Language

_IN_CHAINS = (Part.PREAMBULAR, Part.OPERATIVE)
_INSIDE_A_PARAGRAPH = (Part.SUB, Part.CONTINUATION, Part.TABLE)


def link_of(match: LeadMatch, text: str, language: Language, bank: PhraseBank) -> Link:
    """The link that a paragraph's opening makes; `text` is the whole paragraph."""
    directive = bank.is_directive(match.base, language)
    rest = text[match.spans[-1].end :]
    return Link(match.base, match.step, directive, addressee(rest, language) if directive else None)


def link_in(text: str, language: Language, bank: PhraseBank) -> Link | None:
    """The link of a paragraph's text; None where it opens with no phrase, which breaks the run."""
    match = match_lead(text, language)
    return None if match is None else link_of(match, text, language, bank)


def runs(
    paragraphs: Iterable[Paragraph], language: Language, bank: PhraseBank
) -> tuple[tuple[tuple[ParagraphId, Link | None], ...], ...]:
    """The unbroken runs of adjacent paragraphs of one part, each paragraph with its link.

    Sub-paragraphs, continuations and tables belong to the paragraph before them and do not break a run; headings and
    annexes do.
    """
    linked = ((p, link_in(p.text, language, bank) if p.part in _IN_CHAINS else None) for p in paragraphs)
    return runs_of((p, link) for p, link in linked if p.part not in _INSIDE_A_PARAGRAPH)


def runs_of(
    linked: Iterable[tuple[Paragraph, Link | None]],
) -> tuple[tuple[tuple[ParagraphId, Link | None], ...], ...]:
    """The same of paragraphs whose links are known, those that do not break a run left out."""
    found: list[list[tuple[ParagraphId, Link | None]]] = []
    part: Part | None = None
    for paragraph, link in linked:
        if paragraph.part is not part:
            found.append([])
            part = paragraph.part
        if paragraph.part in _IN_CHAINS:
            found[-1].append((paragraph.id, link))
    return tuple(tuple(run) for run in found if run)


def breaks_or_links(paragraph: Paragraph) -> bool:
    """False for sub-paragraphs, continuations and tables, which a run goes past."""
    return paragraph.part not in _INSIDE_A_PARAGRAPH


def previous_link(paragraphs: Sequence[Paragraph], index: int, language: Language, bank: PhraseBank) -> Link | None:
    """The link before a place: that of the nearest paragraph above `index` in the same part.

    `index` is the place where a paragraph stands, or is about to stand; None where a run starts there.
    """
    part = paragraphs[index].part if index < len(paragraphs) else None
    for paragraph in reversed(paragraphs[:index]):
        if paragraph.part in _INSIDE_A_PARAGRAPH:
            continue
        fits = paragraph.part in _IN_CHAINS and part in (None, paragraph.part)
        return link_in(paragraph.text, language, bank) if fits else None
    return None
