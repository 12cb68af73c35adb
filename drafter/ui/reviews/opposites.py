"""What a doubtful row of the import review would be if the reader was wrong, for the link beside its reason.

Only what the list of parts, or the caret in the words, can do as well; where no single act is the other reading, as
with a bracket that has no partner, there is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from drafter.model.document import Paragraph, Part, Resolution
from drafter.structuring.doubts import Doubt as Sign
from drafter.text.sentence import Sentence
from drafter.ui.reviews.doubt_reasons import telling_sign
from drafter.ui.reviews.import_steps import seams
from drafter.ui.reviews.loose_notes import LooseMark, marks_in


class Act(Enum):
    """What the link does."""

    FILL = auto()
    """Opens the field."""
    NO_LEAD = auto()
    PART = auto()
    """Another part of the resolution."""
    JOIN_NEXT = auto()
    """The paragraph below goes on with this one."""
    SPLIT = auto()
    CARET = auto()
    """Into the words, for it to be split at the caret."""
    MARK = auto()
    """A figure is the mark of a note."""


@dataclass(frozen=True, slots=True)
class Opposite:
    """An act, and the words of its link."""

    act: Act
    words: Sentence
    part: Part | None = None
    position: int = 0
    """In the content, for SPLIT."""
    mark: LooseMark | None = None


FILL_IN = Opposite(Act.FILL, Sentence(zh="填写", en="Fill in"))
_NO_LEAD = Opposite(Act.NO_LEAD, Sentence(zh="不是起首语", en="No opening phrase"))
_JOIN_NEXT = Opposite(Act.JOIN_NEXT, Sentence(zh="与下段合并", en="Join with the next"))
_CARET = Opposite(Act.CARET, Sentence(zh="拆分…", en="Split…"))
_PARTS = {
    Part.PREAMBULAR: Sentence(zh="这是序言段", en="It is preambular"),
    Part.OPERATIVE: Sentence(zh="这是执行段", en="It is operative"),
    Part.CONTINUATION: Sentence(zh="这是续段", en="It goes on"),
}
_OF_OPENINGS = frozenset({Sign.NO_OPENING, Sign.OTHER_OPENING, Sign.NOT_SET_APART})
_INSIDE = frozenset({Sign.NUMBER_INSIDE, Sign.OPENING_INSIDE})


def opposite_of(document: Resolution, paragraph: Paragraph, sureness: float) -> Opposite | None:
    """The other reading of a doubtful paragraph; None where there is no single one."""
    sign = telling_sign(paragraph, sureness, document.language)
    if sign in _OF_OPENINGS:
        return _NO_LEAD if paragraph.lead else None
    if sign in _INSIDE:
        return _split(paragraph)
    if sign is Sign.LOOSE_FIGURE:
        return _mark(document, paragraph)
    if sign is Sign.ENDING:
        is_last = document.paragraphs[-1].id == paragraph.id
        return None if is_last else _JOIN_NEXT
    return _other_part(document, paragraph) if sign in (None, Sign.OTHER_PART) else None


def _split(paragraph: Paragraph) -> Opposite:
    found = seams(paragraph)
    if len(found) != 1:
        return _CARET
    after = found[0].after
    return Opposite(
        Act.SPLIT, Sentence(zh=f"从“{after}”拆分", en=f"Split before “{after}”"), position=found[0].position
    )


def _mark(document: Resolution, paragraph: Paragraph) -> Opposite | None:
    found = next(marks_in(document, paragraph.id), None)
    if found is None:
        return None
    words = Sentence(zh=f"“{found.figure}”是脚注标号", en=f"“{found.figure}” marks a note")
    return Opposite(Act.MARK, words, mark=found)


def _other_part(document: Resolution, paragraph: Paragraph) -> Opposite | None:
    part = counterpart(document, paragraph)
    return None if part is None else Opposite(Act.PART, _PARTS[part], part)


def counterpart(document: Resolution, paragraph: Paragraph) -> Part | None:
    """What stands without a number may go on with the one above; what goes on, or is a heading, may be a paragraph."""
    index = document.positions[paragraph.id]
    if paragraph.part is Part.PREAMBULAR:
        return Part.OPERATIVE
    if paragraph.part is Part.OPERATIVE:
        return Part.CONTINUATION if paragraph.numbering is None and index else Part.PREAMBULAR
    if paragraph.part in (Part.CONTINUATION, Part.HEADING):
        above = [one.part for one in document.paragraphs[:index] if one.part in (Part.PREAMBULAR, Part.OPERATIVE)]
        return above[-1] if above else Part.PREAMBULAR
    return None
