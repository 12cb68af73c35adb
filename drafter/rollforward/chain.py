"""又/还 and also/further where an accepted change calls for it; elsewhere an inherited oddity is agreed language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.model.document import ParagraphId, Part, Resolution
from drafter.model.edits import replace_text
from drafter.phrases.bank import phrase_bank
from drafter.phrases.chain import ChainStep, Link, expected_step, split_step, with_step
from drafter.phrases.leads import match_lead
from drafter.phrases.linking import runs
from drafter.text.sentence import Language

_Linked = tuple[Link | None, Link | None]
"""The link before a paragraph, and its own."""


def rechained(before: Resolution, after: Resolution) -> Resolution:
    """`after` with the steps put right of openings that were right in `before` and that its changes made wrong."""
    old = dict(_linked(before))
    document = after
    for run in runs(after.paragraphs, after.language, phrase_bank()):
        previous: Link | None = None
        for paragraph_id, found in run:
            link = found
            if link is not None and _is_disturbed(old.get(paragraph_id), (previous, link), after.language):
                step = expected_step(previous, link, after.language)
                document = _with_step(document, paragraph_id, step)
                link = replace(link, step=step)
            previous = link
    return document


def _linked(document: Resolution) -> Iterator[tuple[ParagraphId, _Linked]]:
    for run in runs(document.paragraphs, document.language, phrase_bank()):
        previous: Link | None = None
        for paragraph_id, link in run:
            yield paragraph_id, (previous, link)
            previous = link


def _is_disturbed(old: _Linked | None, new: _Linked, language: Language) -> bool:
    """True where the paragraph or the one above it opens otherwise than before, and what was right or new is wrong."""
    if old == new:
        return False
    return (_is_reworded(old, new) or _is_right(old, language)) and not _is_right(new, language)


def _is_reworded(old: _Linked | None, new: _Linked) -> bool:
    """True where the paragraph opens with another phrase than before: its 又 is nothing inherited."""
    before, now = old[1] if old else None, new[1]
    return before is not None and now is not None and before.base != now.base


def _is_right(linked: _Linked | None, language: Language) -> bool:
    if linked is None:
        return True
    previous, link = linked
    return link is None or link.step is expected_step(previous, link, language)


def _with_step(document: Resolution, paragraph_id: ParagraphId, step: ChainStep) -> Resolution:
    paragraph = document.paragraph(paragraph_id)
    lead = match_lead(paragraph.text, document.language, paragraph.part)
    if lead is None:
        return document
    base, _ = split_step(lead.text, document.language)
    right = with_step(base, step, document.language, preambular=paragraph.part is Part.PREAMBULAR)
    return replace_text(document, paragraph_id, lead.span, right)
