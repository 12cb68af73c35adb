"""A resolution as a value: masthead, paragraphs, runs and notes.

Everything here is immutable; `edits.py` makes new documents out of old ones. Numbers of paragraphs and notes are
not stored: `numbering.py` counts them, from the schemes that stand here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import chain, count
from types import MappingProxyType
from typing import NewType

from drafter.text.sentence import Language
from drafter.text.spans import Span

ParagraphId = NewType("ParagraphId", int)
NoteId = NewType("NoteId", int)

NOTE_CHARACTER = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in `Paragraph.content` for one citation of a note."""


class Part(StrEnum):
    """What a paragraph is, in the words of the command line's JSON."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUB = "sub"
    """A numbered sub-paragraph: (a), ㈠, (i)."""
    CONTINUATION = "continuation"
    """Unnumbered text that goes on with the paragraph before it, after a list, say."""
    HEADING = "heading"
    """A section heading, a sub-heading, or the organ line that opens a further part of a composite resolution."""
    ANNEX = "annex"
    TABLE = "table"
    """Kept whole and opaque: cells divided by tabs, rows by line feeds."""


RUNNING_PARTS = (Part.PREAMBULAR, Part.OPERATIVE, Part.SUB, Part.CONTINUATION)
"""The sentences of the resolution itself: no headings, tables and annexes."""
ASKING_PARTS = (Part.OPERATIVE, Part.SUB, Part.CONTINUATION)
"""Where something may be asked for or decided."""


class Mark(StrEnum):
    """How a run is set apart."""

    LEAD = "lead"
    """The opening phrase; bold in Chinese (78,591 of 78,629 openings in adopted texts), italic in English."""
    BOLD = "bold"
    ITALIC = "italic"
    SUPERSCRIPT = "superscript"
    BLANK = "blank"
    """A visible placeholder, to be filled in before submission."""


class Scheme(StrEnum):
    """How a paragraph is numbered, by the form of its first number."""

    ARABIC = "1."
    LETTER = "(a)"
    ROMAN = "(i)"
    HAN = "㈠"
    BARE_LETTER = "a."
    BARE_ROMAN = "i."
    TYPED = "typed"
    """Not counted: `Numbering.typed` is printed as it stands (第一条, A., 1.1)."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """That a paragraph is numbered, and how.

    `start` is None where the number goes on from the one before at this level; otherwise counting goes on from
    `start`: at a section that begins anew, and where the source's number breaks the sequence.
    """

    scheme: Scheme
    start: int | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share their marks. A citation of a note is a run of its own, with NOTE_CHARACTER as text."""

    text: str
    marks: frozenset[Mark] = frozenset()
    note: NoteId | None = None
    href: str | None = None
    """Where the source's hyperlink led; None where there was none."""

    def __post_init__(self) -> None:
        if self.text != NOTE_CHARACTER if self.note is not None else NOTE_CHARACTER in self.text:
            raise ValueError(f"a note citation is one {NOTE_CHARACTER!r} and nothing else: {self.text!r}")


Runs = tuple[Run, ...]


def text_of(runs: Iterable[Run]) -> str:
    """The characters of the runs without citations of notes."""
    return "".join(run.text for run in runs if run.note is None)


def places_of(runs: Runs) -> Iterator[tuple[int, Run]]:
    """Each run with the position in the text where it begins; a citation of a note takes no room there."""
    position = 0
    for run in runs:
        yield position, run
        position += len(run.text) if run.note is None else 0


def content_of(runs: Iterable[Run]) -> str:
    """The characters of the runs, each citation of a note as NOTE_CHARACTER."""
    return "".join(run.text for run in runs)


def notes_in(runs: Iterable[Run]) -> tuple[NoteId, ...]:
    """The notes that the runs cite, in reading order, repeated where cited again."""
    return tuple(run.note for run in runs if run.note is not None)


@dataclass(frozen=True)
class Paragraph:
    """One printed paragraph. `level` is 0 for preambular and operative paragraphs, 1 for (a), 2 for (i) or ㈠, …

    Two ways to count its characters: `text` has no citations of notes, and spans of findings, citations and proposals
    count in it; `content` has one NOTE_CHARACTER for each, and edits and the caret count in it.
    """

    id: ParagraphId
    part: Part
    runs: Runs = ()
    level: int = 0
    numbering: Numbering | None = None

    @cached_property
    def text(self) -> str:
        """The words, without citations of notes."""
        return text_of(self.runs)

    @cached_property
    def content(self) -> str:
        """The words with a NOTE_CHARACTER for each citation of a note."""
        return content_of(self.runs)

    @cached_property
    def notes(self) -> tuple[NoteId, ...]:
        """The notes cited, in reading order."""
        return notes_in(self.runs)

    def words_before_notes(self) -> Iterator[tuple[NoteId, str]]:
        """Each note cited with the words before its mark, back to the mark before it."""
        return zip(self.notes, self.content.split(NOTE_CHARACTER), strict=False)

    @cached_property
    def lead(self) -> str:
        """The opening phrase, "" where there is none: the first unbroken group of lead runs."""
        return "" if self.lead_span is None else self.lead_span.of(self.text)

    @cached_property
    def lead_span(self) -> Span | None:
        """Where `lead` stands in `text`, without white space at its ends; None where there is none.

        White space between two lead runs does not part them, a citation of a note does.
        """
        start, end = None, 0
        for position, run in places_of(self.runs):
            words = run.text.strip()
            if Mark.LEAD in run.marks and words:
                start = position + run.text.index(words) if start is None else start
                end = position + len(run.text.rstrip())
            elif start is not None and words:
                break
        return None if start is None else Span(start, end)

    def content_position(self, position: int, *, after_notes: bool = False) -> int:
        """Where `position` of `text` lies in `content`; before the notes that are cited there, or after them."""
        if not self.notes:
            return min(position, len(self.text))
        seen = 0
        for index, char in enumerate(self.content):
            if char == NOTE_CHARACTER:
                continue
            if seen == position and not after_notes:
                return self._before_notes(index)
            if seen == position:
                return index
            seen += 1
        return len(self.content) if after_notes else self._before_notes(len(self.content))

    def text_position(self, position: int) -> int:
        """Where `position` of `content` lies in `text`."""
        return position - self.content.count(NOTE_CHARACTER, 0, position)

    def _before_notes(self, index: int) -> int:
        while index and self.content[index - 1] == NOTE_CHARACTER:
            index -= 1
        return index


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note; its number is counted from where it is first cited.

    `start` breaks the sequence (a composite resolution that begins anew, a source with a wrong number); `mark` is a
    mark that is not counted: "*" for the sponsors' note.
    """

    id: NoteId
    runs: Runs = ()
    start: int | None = None
    mark: str | None = None

    @property
    def text(self) -> str:
        """The words of the note."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Adoption:
    """What only an adopted text carries, and a draft made from it must lose."""

    number: str | None = None
    """78/167, without the stop that follows it before the title."""
    adopted_on: date | None = None
    heading: str | None = None
    """2023年12月19日大会决议 / Resolution adopted by the General Assembly on 19 December 2023"""
    basis: str | None = None
    """[根据第二委员会的报告(A/78/465/Add.2，第7段)通过]"""
    meeting: str | None = None
    """第49次全体会议"""
    closing_date: str | None = None
    """The line below the meeting: 2023年12月19日"""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the first paragraph. None means that the source does not say."""

    organ: str = ""
    """The organ as the first line names it, without its comma: 大会, The General Assembly."""
    title: Runs = ()
    symbol: str | None = None
    session: int | None = None
    committee: str | None = None
    agenda_item: str | None = None
    """22(b)"""
    agenda_title: str | None = None
    """发展方面的业务活动：南南合作促进发展: the item, and after a colon the sub-item."""
    sponsors: Runs = ()
    """The line above the title that says who submits it, with its * cited as a note."""
    adoption: Adoption | None = None

    @property
    def title_text(self) -> str:
        """The title without citations of notes."""
        return text_of(self.title)

    @property
    def adopted_on(self) -> date | None:
        """The day of adoption; None for a draft, and where the source does not say."""
        return self.adoption.adopted_on if self.adoption else None


@dataclass(frozen=True)
class Resolution:
    """A whole text. `paragraphs` stand in printed order; the tree is derived from their levels.

    `next_id` is larger than every id of a paragraph or note that this text or its ancestors ever used.
    """

    language: Language
    masthead: Masthead = Masthead()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    next_id: int = 1

    @cached_property
    def positions(self) -> Mapping[ParagraphId, int]:
        """The index of each paragraph in `paragraphs`."""
        return MappingProxyType(dict(zip([p.id for p in self.paragraphs], count(), strict=False)))

    @cached_property
    def notes_by_id(self) -> Mapping[NoteId, Footnote]:
        """Each note under its id."""
        return MappingProxyType({note.id: note for note in self.footnotes})

    def paragraph(self, paragraph_id: ParagraphId) -> Paragraph:
        """The paragraph with this id; KeyError where there is none."""
        return self.paragraphs[self.positions[paragraph_id]]

    @cached_property
    def cited_notes(self) -> tuple[NoteId, ...]:
        """Every citation of a note in reading order: sponsors, title, paragraphs."""
        head = notes_in(self.masthead.sponsors) + notes_in(self.masthead.title)
        return head + tuple(chain.from_iterable([paragraph.notes for paragraph in self.paragraphs]))
