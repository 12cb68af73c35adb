"""What pages are set from: a document with the lines around its text, each run either plain or marked as a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from drafter.formats.mastlines import (
    DISTRIBUTION_BLANK,
    Head,
    Line,
    closing_line,
    is_blank_symbol,
    opening_lines,
    shared_start,
)
from drafter.model.document import Mark, ParagraphId, Resolution, Run, Runs
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
class PageHead:
    """The symbol, and the lines below it: distribution, date, the original's language."""

    symbol: Runs
    below: tuple[Runs, ...]


def page_head(head: Head) -> PageHead:
    """The head as it stands, blanks marked."""
    return PageHead(_said(head.symbol), tuple(_said(line) for line in head.below_symbol))


def tracked_head(before: Head, after: Head) -> PageHead:
    """The head with what changed in it."""
    below = zip(before.below_symbol, after.below_symbol, strict=True)
    return PageHead(_changed(before.symbol, after.symbol), tuple(_changed(old, new) for old, new in below))


def _said(text: str) -> Runs:
    return (MarkedRun(text, _marks(text)),) if text else ()


def _changed(old: str, new: str) -> Runs:
    if old == new:
        return _said(new)
    kept = shared_start(old, new)
    added = MarkedRun(new[kept:], _marks(new), change=Change.INSERTED)
    runs = (MarkedRun(old[:kept]), MarkedRun(old[kept:], change=Change.DELETED), added)
    return tuple(run for run in runs if run.text)


def _marks(text: str) -> frozenset[Mark]:
    is_blank = text == DISTRIBUTION_BLANK or is_blank_symbol(text)
    return frozenset({Mark.BLANK}) if is_blank else frozenset()


@dataclass(frozen=True, slots=True)
class Copy:
    """`document` has the paragraphs and notes as they are to be printed."""

    document: Resolution
    opening: tuple[Opening, ...]
    closing: Line | None
    numbers: Mapping[ParagraphId, Runs]
    head: PageHead | None = None
    """What stands for its symbol and distribution; None for the document's own."""


def plain(document: Resolution) -> Copy:
    """The document as it stands."""
    masthead, language = document.masthead, document.language
    lines = opening_lines(masthead, language)
    numbers = {each: (Run(number),) for each, number in paragraph_numbers(document).items() if number}
    return Copy(document, tuple(map(_opening, lines)), closing_line(masthead, language), numbers)


def _opening(line: Line) -> Opening:
    number = line.opening.strip()
    return Opening(line, (Run(number),) if number else ())
