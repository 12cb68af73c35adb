"""What pages are set from: a document with the lines around its text, each run either plain or marked as a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from drafter.formats.mastlines import Line, closing_line, opening_lines
from drafter.model.document import Masthead, ParagraphId, Resolution, Run, Runs
from drafter.model.numbering import paragraph_numbers


class Change(StrEnum):
    """What happened to words that are shown with their changes."""

    INSERTED = "inserted"
    DELETED = "deleted"
    SAME = "same"
    """Of a paragraph in which nothing changed: shown in grey, where only changes count."""


@dataclass(frozen=True, slots=True)
class MarkedRun(Run):
    """Words that are shown as put in or taken out; None for plain ones beside them."""

    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """A line above the text, with the number that stands left of it."""

    line: Line
    number: Runs = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """`document` has the paragraphs and notes as they are to be printed."""

    document: Resolution
    opening: tuple[Opening, ...]
    closing: Line | None
    numbers: Mapping[ParagraphId, Runs]
    head: Masthead | None = None
    """Whose symbol and distribution stand on the first page; None for the document's own."""


def plain(document: Resolution) -> Copy:
    """The document as it stands."""
    masthead, language = document.masthead, document.language
    lines = opening_lines(masthead, language)
    numbers = {each: (Run(number),) for each, number in paragraph_numbers(document).items() if number}
    return Copy(document, tuple(map(_opening, lines)), closing_line(masthead, language), numbers)


def _opening(line: Line) -> Opening:
    number = line.opening.strip()
    return Opening(line, (Run(number),) if number else ())
