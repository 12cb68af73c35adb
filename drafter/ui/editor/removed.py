"""Paragraphs of the base that the draft lacks, as the sheet shows them: struck, between those that stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.model.naming import short_name


@dataclass(frozen=True, slots=True)
class Removed:
    """One of them. Nothing can be written in it, and no place of the draft lies there."""

    paragraph: Paragraph
    """As the base has it, under an id that no paragraph of a draft has: below zero."""
    name: str
    """What the base's margin called it: 12, PP4; "" where it had no number."""

    @classmethod
    def of(cls, base: Resolution, paragraph_id: ParagraphId) -> Removed:
        """The paragraph of the base under this id."""
        paragraph = base.paragraph(paragraph_id)
        return cls(replace(paragraph, id=ParagraphId(-paragraph_id)), short_name(base, paragraph))

    @property
    def base_id(self) -> ParagraphId:
        """Its id in the base."""
        return ParagraphId(-self.paragraph.id)

    @property
    def id(self) -> ParagraphId:
        """What its block goes by."""
        return self.paragraph.id


Row = Paragraph | Removed
"""What one block of the sheet shows."""
