"""What a reader of files hands over: paragraphs as they stand in the source, and what it knows about them.

A reader says only what the file says. It leaves `part`, `level` and `number` None where the file is silent; what is
then inferred is the business of `structuring`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from drafter.model.document import Part
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span


class TrackedChanges(StrEnum):
    """How to read the changes that a Word file tracks: as its author would have them, or as the text was before."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class AcceptedOf:
    """A way of reading, too: the changes of these authors accepted, those of all others rejected.

    Who gave no name is "".
    """

    authors: frozenset[str]


Reading = TrackedChanges | AcceptedOf
"""How to read the changes that a Word file tracks."""


@dataclass(frozen=True, slots=True)
class RawRun:
    """Characters that share their look. `note` is the key of the `RawNote` cited here; `text` is then ""."""

    text: str
    bold: bool = False
    italic: bool = False
    superscript: bool = False
    note: str | None = None
    href: str | None = None


@dataclass(frozen=True)
class RawParagraph:
    """One paragraph of the source, in reading order, masthead and furniture included.

    Without slots, because what follows from it is remembered: each step of the inference asks for it anew.
    """

    runs: tuple[RawRun, ...]
    number: str | None = None
    """The number that the file gives apart from the text: automatic, or marked up. Typed numbers stay in the text."""
    part: Part | None = None
    level: int | None = None
    style: str = ""
    """The name of the paragraph style, "" where there is none."""
    centred: bool = False
    role: str | None = None
    """A part of the masthead or the closing lines where the file says so: a field name of `Masthead` or `Adoption`,
    "organ-line" for the enacting words, "furniture" for what belongs to the page and not to the text."""
    lines: Span | None = None
    """Which of `RawDocument.source_lines` it was made of."""
    certainty: float = 1.0
    """How sure the reader is of where it begins and ends, where it had to find that out."""

    @cached_property
    def text(self) -> str:
        """The characters, without citations of notes."""
        return "".join([run.text for run in self.runs])

    @cached_property
    def plain_texts(self) -> dict[Language, str]:
        """The text in normal form, by the language for which it was asked; `wording.plain` fills it."""
        return {}


@dataclass(frozen=True, slots=True)
class RawNote:
    """A note's body under the key by which runs cite it. `mark` is the mark printed, None where the file counts."""

    key: str
    runs: tuple[RawRun, ...]
    mark: str | None = None

    @property
    def text(self) -> str:
        """The characters of the note."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where a source line stands on its page: points from the page's upper left corner as it is shown."""

    page: int
    """From 0."""
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class RawComment:
    """A remark in the margin of the source, which is no part of the text.

    `anchor` are the words that it is on, "" where it stands at a place; `line` is the source line in which they begin.
    """

    author: str
    written: datetime | None
    """As the writer's clock showed it, without time zone; None where the file does not say."""
    text: str
    anchor: str
    line: int


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that was mended, guessed or left out while reading, as a sentence for the user.

    `kind` groups repairs of one sort in the review; `lines` says where in the source.
    """

    kind: str
    sentence: Sentence
    lines: Span | None = None
    places: tuple[Span, ...] = ()
    """Every place of the source where it happened, in its order, as far as that is known."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A source as a reader saw it.

    `source_lines` are what the import review shows on the source's side: one for each body paragraph of a Word file
    (in the order of its paragraph elements, tables included), one for each line of a text file.
    """

    format: str
    paragraphs: tuple[RawParagraph, ...]
    notes: tuple[RawNote, ...] = ()
    source_lines: tuple[str, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    """Evidence from outside the text (document variables, header parts): name of a `Masthead` field, value."""
    typography: bool = False
    """Whether bold and italic mean something: a Word file's do, a text file has none."""
    language: Language | None = None
    repairs: tuple[Repair, ...] = ()
    left_out: tuple[int, ...] = ()
    """Source lines that the reader left out: page furniture. It says so in `repairs`."""
    wrapped: bool = False
    """Whether each paragraph is one visual line of a page, to be joined with others: text copied out of a PDF.

    A form feed opens the first line of a page. Blank lines are kept: they are weak evidence.
    """
    line_places: tuple[LinePlace | None, ...] = ()
    """One for each source line where the source has pages; () where it has none."""
    comments: tuple[RawComment, ...] = ()
    """In the order of the file."""
    tracked_changes: int = 0
    """How many changes the source tracks, however they were read."""
