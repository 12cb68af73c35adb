"""What can be taken back of a repair at one of its places, and what that does: always a correction like any other.

Only where the other reading may be the right one: lines that were joined, paragraphs that were parted, opening phrases
that were inferred, marks of notes, parts that differ from what the file says, lines that were left out. That spaces
between Chinese characters are gone, or that a link leads nowhere, has no other reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from drafter.formats.imported import Imported
from drafter.model.document import ParagraphId, Part
from drafter.model.numbering import note_marks
from drafter.text.spans import Span
from drafter.ui.reviews.import_state import Reviewed
from drafter.ui.reviews.line_seams import seam_at_line
from drafter.ui.reviews.opposites import counterpart
from drafter.ui.reviews.repair_rows import Stop
from drafter.ui.reviews.sums import left_out_lines
from drafter.ui.reviews.typed_numbers import number_left_in


class TakingBack(Enum):
    """The ways of taking back."""

    PART = auto()
    """A line begins a paragraph after all."""
    JOIN = auto()
    """A paragraph goes on with the one above after all."""
    NO_LEAD = auto()
    """A paragraph has no opening phrase after all."""
    TAKE_IN = auto()
    """A line belongs in the draft after all."""
    SUB = auto()
    """A paragraph is a sub-paragraph, numbered as its text says."""
    FIGURE = auto()
    """A mark of a note is a figure of the text after all."""
    OTHER_PART = auto()
    """A paragraph is what the file says that it is after all."""


WAYS = {
    "joined-lines": TakingBack.PART,
    "joined-page": TakingBack.PART,
    "split-lines": TakingBack.JOIN,
    "inferred-lead": TakingBack.NO_LEAD,
    "typed-number-kept": TakingBack.SUB,
    "left-out-page": TakingBack.TAKE_IN,
    "left-out-url": TakingBack.TAKE_IN,
    "left-out-masthead": TakingBack.TAKE_IN,
    "left-out-closing": TakingBack.TAKE_IN,
    "left-out-mail": TakingBack.TAKE_IN,
    "left-out-navigation": TakingBack.TAKE_IN,
    "left-out-notes-heading": TakingBack.TAKE_IN,
    "left-out-struck": TakingBack.TAKE_IN,
    "note-marks": TakingBack.FIGURE,
    "as-preambular": TakingBack.OTHER_PART,
    "as-operative": TakingBack.OTHER_PART,
    "as-sub": TakingBack.OTHER_PART,
    "as-heading": TakingBack.OTHER_PART,
    "as-paragraph": TakingBack.OTHER_PART,
}
"""By the kind of repair."""
_OF_FILE = {
    "as-preambular": (Part.PREAMBULAR, Part.OPERATIVE),
    "as-operative": (Part.OPERATIVE, Part.PREAMBULAR),
    "as-sub": (Part.SUB, Part.OPERATIVE),
}
"""What a paragraph was made, and what the file says that it is."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What taking back would do here. `paragraph_id` and `position` say where, `line` which line it is about."""

    way: TakingBack
    line: int
    paragraph_id: ParagraphId | None = None
    position: int = 0
    figure: str = ""
    """For FIGURE."""
    part: Part | None = None
    """For OTHER_PART."""


def remedy(imported: Imported, reviewed: Reviewed, kind: str, place: Stop) -> Remedy | None:
    """How a repair is taken back at this place; None where it cannot be, or has been already."""
    way = WAYS.get(kind)
    paragraph_id = paragraph_at(reviewed, place.start) if isinstance(place, Span) else place
    if way is TakingBack.FIGURE:
        return figuring(reviewed, paragraph_id)
    if way is TakingBack.OTHER_PART:
        return reparting(reviewed, kind, paragraph_id)
    return _remedy_of_lines(imported, reviewed, way, place) if isinstance(place, Span) else None


def _remedy_of_lines(imported: Imported, reviewed: Reviewed, way: TakingBack | None, place: Span) -> Remedy | None:
    if way is TakingBack.PART:
        return parting(reviewed, place.start)
    if way is TakingBack.JOIN:
        return joining(reviewed, place.start)
    if way is TakingBack.TAKE_IN:
        found = (taking_in(imported, reviewed, line) for line in range(place.start, place.end))
        return next((one for one in found if one is not None), None)
    paragraph_id = paragraph_at(reviewed, place.start)
    if way is None or paragraph_id is None:
        return None
    paragraph = reviewed.document.paragraph(paragraph_id)
    if paragraph.lead if way is TakingBack.NO_LEAD else number_left_in(paragraph):
        return Remedy(way, place.start, paragraph_id)
    return None


def figuring(reviewed: Reviewed, paragraph_id: ParagraphId | None) -> Remedy | None:
    """How a mark of a note in the paragraph becomes a figure; None where there is none.

    The first one, but one that cites a note again before others: the body of a note speaks for its first mark.
    """
    if paragraph_id is None:
        return None
    document = reviewed.document
    marks, position = note_marks(document), 0
    above = document.paragraphs[: document.positions[paragraph_id]]
    cited = {note for paragraph in above for note in paragraph.notes}
    found: list[tuple[bool, int, str]] = []
    for run in document.paragraph(paragraph_id).runs:
        figure = "" if run.note is None else marks.get(run.note, "")
        if run.note is not None and figure.isdigit():
            found.append((run.note not in cited, position, figure))
            cited.add(run.note)
        position += len(run.text)
    return Remedy(TakingBack.FIGURE, 0, paragraph_id, *min(found)[1:]) if found else None


def reparting(reviewed: Reviewed, kind: str, paragraph_id: ParagraphId | None) -> Remedy | None:
    """How the paragraph becomes what the file says; None where it is no longer what it was made."""
    if paragraph_id is None:
        return None
    document, paragraph = reviewed.document, reviewed.document.paragraph(paragraph_id)
    if kind == "as-paragraph":
        part = None if paragraph.part is Part.HEADING else Part.HEADING
    elif kind == "as-heading":
        part = counterpart(document, paragraph) if paragraph.part is Part.HEADING else None
    else:
        made, of_file = _OF_FILE[kind]
        part = of_file if paragraph.part is made else None
    return None if part is None else Remedy(TakingBack.OTHER_PART, 0, paragraph_id, part=part)


def parting(reviewed: Reviewed, line: int) -> Remedy | None:
    """How a paragraph is made to begin with this line; None where one does, or where that cannot be told."""
    paragraph_id = paragraph_at(reviewed, line)
    if paragraph_id is None:
        return None
    own = sorted(reviewed.lines_of(paragraph_id))
    if line == own[0]:
        return None
    texts = [reviewed.texts[one] for one in own]
    position = seam_at_line(reviewed.document.paragraph(paragraph_id), texts, own.index(line))
    return Remedy(TakingBack.PART, line, paragraph_id, position) if position else None


def joining(reviewed: Reviewed, line: int) -> Remedy | None:
    """How the paragraph that begins with this line is joined with the one above; None where none begins."""
    paragraph_id = paragraph_at(reviewed, line)
    if paragraph_id is None or min(reviewed.lines_of(paragraph_id)) != line:
        return None
    is_first = reviewed.document.positions[paragraph_id] == 0
    return None if is_first else Remedy(TakingBack.JOIN, line, paragraph_id)


def taking_in(imported: Imported, reviewed: Reviewed, line: int) -> Remedy | None:
    """How a line that was left out becomes a paragraph; None where it has no words, or is in the draft."""
    has_words = any(char.isalnum() for char in imported.source_lines[line])
    is_out = line in left_out_lines(imported, reviewed)
    return Remedy(TakingBack.TAKE_IN, line) if has_words and is_out else None


def paragraph_at(reviewed: Reviewed, line: int) -> ParagraphId | None:
    """The paragraph that was made of this line: of several, the last one, which begins there."""
    found = [one.id for one in reviewed.document.paragraphs if line in reviewed.lines_of(one.id)]
    return found[-1] if found else None
