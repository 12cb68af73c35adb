"""Paragraphs of the base that the draft lacks, as the sheet shows them: struck, between those that stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from drafter.model.document import Mark, Paragraph, ParagraphId, Resolution, Run
from drafter.model.naming import short_name
from drafter.model.numbering import note_marks


@dataclass(frozen=True, slots=True)
class Removed:
    """One of them. Nothing can be written in it, and no place of the draft lies there."""

    paragraph: Paragraph
    """As the base prints it, its notes as their marks, under an id that no paragraph of a draft has: below zero."""
    name: str
    """What the base's margin called it: 12, PP4; "" where it had no number."""

    @classmethod
    def of(cls, base: Resolution, paragraph_id: ParagraphId) -> Removed:
        """The paragraph of the base under this id."""
        paragraph = base.paragraph(paragraph_id)
        runs = tuple(_printed(run, base) for run in paragraph.runs)
        return cls(replace(paragraph, id=ParagraphId(-paragraph_id), runs=runs), short_name(base, paragraph))

    @property
    def base_id(self) -> ParagraphId:
        """Its id in the base."""
        return ParagraphId(-self.paragraph.id)

    @property
    def id(self) -> ParagraphId:
        """What its block goes by."""
        return self.paragraph.id


def _printed(run: Run, base: Resolution) -> Run:
    """A citation as the mark that the base prints for it: the note is no note of the draft."""
    return run if run.note is None else Run(note_marks(base)[run.note], run.marks | {Mark.SUPERSCRIPT})


Row = Paragraph | Removed
"""What one block of the sheet shows."""
