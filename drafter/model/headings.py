"""Paragraphs that become headings where they stand, and headings that become paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.model import edits
from drafter.model.command import Focus
from drafter.model.document import Paragraph, Part, Resolution
from drafter.model.outline import division_of
from drafter.model.refusal import refuse
from drafter.model.state import Edit
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence

_BECOMES = {
    Part.PREAMBULAR: ("{}改为序言段", "Make {} preambular"),
    Part.OPERATIVE: ("{}改为执行段", "Make {} operative"),
    Part.ANNEX: ("{}改为附件段", "Make {} a paragraph of the annex"),
}
_HEADS = frozenset(_BECOMES)
"""Parts that can become headings."""


def unheaded(where: Focus, heads: Sequence[Paragraph], name: Sentence) -> Edit:
    """The headings become paragraphs of the part that their place is of."""
    part = _part_of_place(where)
    return _with_part(heads, part, labelled(_BECOMES[part], name))


def headed(heads: Sequence[Paragraph], blocks: range, name: Sentence) -> Edit:
    """The paragraphs become headings; what opened them is words like others.

    Refused for those with others below them, which a heading cannot have, and for what is a part of another.
    """
    if all(head.part is Part.HEADING for head in heads):
        raise refuse("已是小标题。", "It is a heading already.")
    if any(head.part not in _HEADS or head.level for head in heads):
        raise refuse(
            "只有序言段和执行段可以改为小标题。", "Only preambular and operative paragraphs can become headings."
        )
    if len(heads) != len(blocks):
        raise refuse("下有分段或续段，不能改为小标题。", "What has paragraphs below it cannot become a heading.")
    return _with_part(heads, Part.HEADING, labelled(("{}改为小标题", "Make {} a heading"), name))


def _part_of_place(where: Focus) -> Part:
    """In an annex of that; preambular where such a paragraph follows and no operative one is above; else operative."""
    paragraphs, division = where.document.paragraphs, division_of(where.document, where.index)
    above = {paragraph.part for paragraph in paragraphs[division.start : where.index]}
    below = [one.part for one in paragraphs[where.last_index + 1 : division.stop] if one.part in _HEADS]
    following = below[0] if below else None
    if Part.ANNEX in above or (following is Part.ANNEX and not above & _HEADS):
        return Part.ANNEX
    return Part.PREAMBULAR if following is Part.PREAMBULAR and Part.OPERATIVE not in above else Part.OPERATIVE


def _with_part(heads: Sequence[Paragraph], part: Part, label: Sentence) -> Edit:
    def change(document: Resolution) -> Resolution:
        for head in heads:
            if part is Part.HEADING and head.lead:
                document = edits.set_lead(document, head.id, None)
            document = edits.set_part(document, head.id, part)
        return document

    return Edit(label, change)
