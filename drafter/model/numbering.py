"""Numbers of paragraphs and marks of notes: counted from the document, never stored in its text.

Forms: Editorial Manual, paragraphs and subparagraphs: 1. → (a) → (i) → a. → i.; Chinese texts have ㈠ where English
ones have (i) (152 to 0 over adopted texts; the 93 Chinese "(i)" are letters).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from drafter.model.document import (
    Footnote,
    NoteId,
    Numbering,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Scheme,
)
from drafter.model.memo import remembered_structure
from drafter.text.expressions import expression
from drafter.text.numerals import from_circled_han, from_letters, from_roman, to_circled_han, to_letters, to_roman
from drafter.text.sentence import Language

TRANSPARENT = frozenset({Part.CONTINUATION, Part.TABLE})
"""Parts that a sequence of numbers runs through as if they were not there."""

_MOST_FIGURES = 4
"""Of a mark that counts; a longer one stands as it was printed."""
_ARABIC = expression(r"(\d{1,4})[.．、]")
_BRACKETED = expression(r"[(（]?([a-z]{1,6})[)）]")
_BARE = expression(r"([a-z]{1,6})[.．]")


class Number(NamedTuple):
    """A number as it is counted: how it is written, and which one of its sequence it is."""

    scheme: Scheme
    value: int

    def __str__(self) -> str:
        """The number as it is printed: "13.", "(aa)", "(iv)", ㈩, "(十一)"."""
        return _WRITERS[self.scheme](self.value)


_WRITERS: Mapping[Scheme, Callable[[int], str]] = {
    Scheme.ARABIC: lambda value: f"{value}.",
    Scheme.LETTER: lambda value: f"({to_letters(value)})",
    Scheme.ROMAN: lambda value: f"({to_roman(value).lower()})",
    Scheme.HAN: to_circled_han,
    Scheme.BARE_LETTER: lambda value: f"{to_letters(value)}.",
    Scheme.BARE_ROMAN: lambda value: f"{to_roman(value).lower()}.",
}


class Counter:
    """Counts through paragraphs in printed order.

    A number goes on from the last one of its level and scheme since the last paragraph of a lower level. Headings end
    what is counted below level 0, and nothing else; an annex counts for itself.
    """

    def __init__(self) -> None:
        self._body: dict[tuple[int, Scheme], int] = {}
        self._annex: dict[tuple[int, Scheme], int] = {}
        self._counts = self._body

    def reach(self, paragraph: Paragraph) -> None:
        """Take notice of a paragraph, before its own number is counted."""
        if paragraph.part in TRANSPARENT:
            return
        if paragraph.part is Part.ANNEX and self._counts is not self._annex:
            self._annex = self._counts = {}
        elif paragraph.part in (Part.PREAMBULAR, Part.OPERATIVE):
            self._counts = self._body
        level = 0 if paragraph.part is Part.HEADING else paragraph.level
        for key in [key for key in self._counts if key[0] > level]:
            del self._counts[key]

    def next_value(self, level: int, scheme: Scheme) -> int:
        """What the next number of this level and scheme is where nothing breaks the sequence."""
        return self._counts.get((level, scheme), 0) + 1

    def has_begun(self, level: int, scheme: Scheme) -> bool:
        """True where a number of this level and scheme was counted that the next one goes on from."""
        return (level, scheme) in self._counts

    def count(self, paragraph: Paragraph) -> str | None:
        """The number of a paragraph that was just reached; None where it has none."""
        numbering = paragraph.numbering
        if numbering is None:
            return None
        if numbering.scheme is Scheme.TYPED:
            return numbering.typed
        value = numbering.start
        if value is None:
            value = self.next_value(paragraph.level, numbering.scheme)
        self._counts[paragraph.level, numbering.scheme] = value
        return str(Number(numbering.scheme, value))


@remembered_structure
def paragraph_numbers(document: Resolution) -> Mapping[ParagraphId, str]:
    """The number of each numbered paragraph as it is printed: "1.", "(a)", ㈠. Unnumbered ones are absent."""
    counter = Counter()
    numbers: dict[ParagraphId, str] = {}
    for paragraph in document.paragraphs:
        counter.reach(paragraph)
        number = counter.count(paragraph)
        if number is not None:
            numbers[paragraph.id] = number
    return MappingProxyType(numbers)


@remembered_structure
def note_marks(document: Resolution) -> Mapping[NoteId, str]:
    """The mark of each note, "1" or "*", counted by first citation in reading order.

    A note that nothing cites has its own mark, or is absent.
    """
    marks = {note.id: note.mark for note in document.footnotes if note.mark is not None}
    last = 0
    for note_id in document.cited_notes:
        note = document.notes_by_id.get(note_id)
        if note is None or note_id in marks:
            continue
        last = last + 1 if note.start is None else note.start
        marks[note_id] = str(last)
    return MappingProxyType(marks)


def readings(typed: str) -> tuple[Number, ...]:
    """What a typed number may mean, () where it fits no scheme: "(i)" is the first Roman or the ninth letter.

    Reads "1．", "1、", "（a）", "a)", "(一)" too: they are counted, and written in the UN's form.
    """
    typed = typed.strip()
    if match := _ARABIC.fullmatch(typed):
        return (Number(Scheme.ARABIC, int(match[1])),)
    if (han := from_circled_han(typed)) is not None:
        return (Number(Scheme.HAN, han),)
    for form, letter, roman in (
        (_BRACKETED, Scheme.LETTER, Scheme.ROMAN),
        (_BARE, Scheme.BARE_LETTER, Scheme.BARE_ROMAN),
    ):
        if match := form.fullmatch(typed):
            values = ((letter, from_letters(match[1])), (roman, from_roman(match[1])))
            return tuple(Number(scheme, value) for scheme, value in values if value is not None)
    return ()


def scheme_of(typed: str, last: Number | None = None) -> Number | None:
    """The scheme and value of a typed number that follows `last` at its level; None where it fits no scheme.

    Where letters and Roman numerals look alike, what goes on from `last` wins, then the scheme of `last`, then the
    smaller value: "(i)" is a letter after "(h)" and Roman elsewhere, "(c)" is always a letter.
    """
    found = readings(typed)
    if not found:
        return None
    if last is not None:
        following = Number(last.scheme, last.value + 1)
        if following in found:
            return following
        for number in found:
            if number.scheme is last.scheme and number.value > last.value:
                return number
    return min(found, key=lambda number: number.value)


def default_scheme(level: int, language: Language) -> Scheme:
    """How paragraphs of a level are numbered: 1., (a), (i) or ㈠, a., i."""
    second = Scheme.HAN if language == "zh" else Scheme.ROMAN
    order = (Scheme.ARABIC, Scheme.LETTER, second, Scheme.BARE_LETTER, Scheme.BARE_ROMAN)
    return order[min(level, len(order) - 1)]


def number_paragraphs_from(paragraphs: Iterable[Paragraph], printed: Sequence[str | None]) -> tuple[Paragraph, ...]:
    """The paragraphs with a numbering that counts to the numbers printed in the source, one for each paragraph.

    `start` is set only where the source breaks the sequence, TYPED only where a number fits no scheme. Numbers come out
    as they were printed, save that odd forms get the UN's ("1、" is "1.", "（a）" is "(a)"; see `readings`): compare
    `paragraph_numbers` with `printed` to report them.
    """
    counter = Counter()
    last: dict[int, Number] = {}
    numbered: list[Paragraph] = []
    for paragraph, typed in zip(paragraphs, printed, strict=True):
        counter.reach(paragraph)
        before = last.get(paragraph.level)
        if before is not None and not counter.has_begun(paragraph.level, before.scheme):
            before = None
        number = scheme_of(typed, before) if typed else None
        if number is not None:
            last[paragraph.level] = number
        paragraph = replace(paragraph, numbering=_numbering(typed, number, counter, paragraph.level))
        counter.count(paragraph)
        numbered.append(paragraph)
    return tuple(numbered)


def _numbering(typed: str | None, number: Number | None, counter: Counter, level: int) -> Numbering | None:
    if not typed:
        return None
    if number is None:
        return Numbering(Scheme.TYPED, typed=typed)
    goes_on = counter.next_value(level, number.scheme) == number.value
    return Numbering(number.scheme, None if goes_on else number.value)


def number_notes_from(document: Resolution, printed: Mapping[NoteId, str]) -> Resolution:
    """The document with notes that count to the marks printed in the source, by note; others just count on.

    `start` is set only where the source breaks the sequence; what is no number ("*"), and the mark of a note that
    nothing cites, becomes `mark`.
    """
    notes = dict(document.notes_by_id)
    cited = dict.fromkeys(document.cited_notes)
    last = 0
    for note_id in cited:
        note = notes[note_id]
        typed = printed.get(note_id, "").strip()
        if typed and not (typed.isdecimal() and len(typed) <= _MOST_FIGURES):
            notes[note_id] = replace(note, start=None, mark=typed)
            continue
        value = int(typed) if typed else last + 1
        notes[note_id] = replace(note, start=None if value == last + 1 else value, mark=None)
        last = value
    uncited = [note for note in document.footnotes if note.id not in cited]
    notes |= {note.id: _with_mark(note, printed.get(note.id)) for note in uncited}
    return replace(document, footnotes=tuple(notes[note.id] for note in document.footnotes))


def _with_mark(note: Footnote, typed: str | None) -> Footnote:
    return replace(note, start=None, mark=typed) if typed else note
