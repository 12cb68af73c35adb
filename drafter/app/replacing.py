"""Replacing words that were found: one place or all of them, as one step that says how many."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from drafter.app.searching import Hit
from drafter.model import edits
from drafter.model.document import Resolution
from drafter.model.naming import place_name
from drafter.model.place import words_at
from drafter.model.state import Edit, at
from drafter.text.sentence import Sentence
from drafter.text.shortening import cut

_LONGEST = 12


def replacement(document: Resolution, hits: Sequence[Hit], old: str, new: str) -> Edit:
    """`new` at all hits, which were found in `document`; opening phrases, links and notes stay where they are.

    The caret goes behind the new words where there is one hit in a paragraph.
    """
    caret = None
    if len(hits) == 1 and hits[0].span is not None and hits[0].place.paragraph_id is not None:
        paragraph = document.paragraph(hits[0].place.paragraph_id)
        start = paragraph.content_position(hits[0].span.start, after_notes=True)
        caret = at(paragraph.id, start + len(new))
    return Edit(_label(document, hits, old, new), partial(_replaced, hits=tuple(hits), new=new), caret)


def _label(document: Resolution, hits: Sequence[Hit], old: str, new: str) -> Sentence:
    """Names what was looked for; where it stands nowhere as it was typed, in the width and letters of the text."""
    stood = [hit.span.of(words_at(document, hit.place)) for hit in hits if hit.span is not None]
    was, now = cut(stood[0] if stood and old not in stood else old, _LONGEST), cut(new, _LONGEST)
    zh, en = (f"“{was}”改为“{now}”", f"Replace “{was}” by “{now}”") if new else (f"删去“{was}”", f"Delete “{was}”")
    if len(hits) == 1:
        where = place_name(document, hits[0].place)
        return Sentence(f"{zh}（{where.zh}）", f"{en} ({where.en})")
    return Sentence(f"{zh}（{len(hits)}处）", f"{en} ({len(hits)} places)")


def _replaced(document: Resolution, hits: Sequence[Hit], new: str) -> Resolution:
    """Last ones first, so that the spans before them stay right."""
    for hit in sorted(hits, key=_place_in_text, reverse=True):
        if hit.span is None:
            continue
        if hit.place.paragraph_id is not None:
            document = edits.replace_text(document, hit.place.paragraph_id, hit.span, new)
        elif hit.place.note_id is not None:
            document = edits.replace_note_text(document, hit.place.note_id, hit.span, new)
    return document


def _place_in_text(hit: Hit) -> tuple[tuple[int, int], int]:
    return hit.order, hit.span.start if hit.span is not None else 0
