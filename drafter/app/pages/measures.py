"""Measures of the UN's page, in twips (twentieths of a point), the same as those of the Word file.

Source: design/word-pdf-qt.md, section 3; `formats/docx/styles.py` has the same for Word.
"""

from __future__ import annotations

from dataclasses import dataclass

from drafter.formats.page_options import Paper
from drafter.text.sentence import Language

DOTS_PER_INCH = 1440
"""So that one dot of the page is one twip."""
MEASURE = 9840
"""Between the page's margins; text is set in by TEXT on both sides."""
TEXT = 1267
STEP = 475
"""By which tab stops, and levels of sub-paragraphs, lie apart."""
BODY_TOP, BODY_BOTTOM = 1440, 1152
FIRST_TOP = 3300
"""Where the first page's text begins, below the masthead table."""
NOTE_RULE = 18
"""Underscores of the rule above notes, as the UN types it."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in points, distances of lines in twips."""

    text: float
    line: int
    note: float
    note_line: int


SIZES: dict[Language, Sizes] = {"zh": Sizes(10.5, 300, 9.0, 240), "en": Sizes(10.0, 240, 8.5, 210)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's paper."""

    width: int
    height: int

    @classmethod
    def of(cls, paper: Paper) -> Sheet:
        """The sheet of this paper."""
        return cls(*paper.size)

    @property
    def left(self) -> int:
        """Where the margin ends."""
        return (self.width - MEASURE) // 2

    @property
    def bottom(self) -> int:
        """Where the text ends."""
        return self.height - BODY_BOTTOM
