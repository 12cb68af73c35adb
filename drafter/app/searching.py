"""Finding words in the draft, and places by the names that delegates give them: 12, PP4, 注6, 78/167."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafter.model.document import Resolution
from drafter.model.naming import note_name, paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.place import Place
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found. `span` counts in the text of the paragraph or note; None where a place was named."""

    place: Place
    span: Span | None
    order: tuple[int, int]
    """Paragraphs by index and position, then notes."""


def find(document: Resolution, query: str) -> tuple[Hit, ...]:
    """All places where the words of `query` stand, in reading order: in paragraphs, then in notes.

    Full and half width, capitals and white space make no difference.
    """
    wanted = folded(query).text
    return tuple(_words(document, wanted)) if wanted else ()


def find_place(document: Resolution, query: str) -> tuple[Hit, ...]:
    """The place that `query` names; where it names none, the places where its words stand: 78/167 is cited there."""
    wanted = folded(query).text
    named = tuple(_named(document, wanted)) if wanted else ()
    return named or find(document, query)


def _named(document: Resolution, wanted: str) -> Iterator[Hit]:
    numbers = paragraph_numbers(document)
    for index, paragraph in enumerate(document.paragraphs):
        name = paragraph_name(document, paragraph.id)
        number = numbers.get(paragraph.id, "").rstrip(".")
        is_operative = name.en.startswith("OP")
        short = {name.en.removeprefix("OP"), number} if is_operative and number else set()
        if wanted in {folded(one).text for one in (name.zh, name.en, *short)}:
            yield Hit(Place(paragraph_id=paragraph.id), None, (index, 0))
    marks = note_marks(document)
    for row, note in enumerate(document.footnotes):
        if note.id in marks:
            mark, name = marks[note.id], note_name(document, note.id)
            if wanted in {folded(one).text for one in (name.zh, name.en, f"注{mark}", f"n{mark}")}:
                yield Hit(Place(note_id=note.id), None, (len(document.paragraphs), row))


def _words(document: Resolution, wanted: str) -> Iterator[Hit]:
    for index, paragraph in enumerate(document.paragraphs):
        for span in _spans(paragraph.text, wanted):
            yield Hit(Place(paragraph_id=paragraph.id), span, (index, span.start))
    for row, note in enumerate(document.footnotes):
        for span in _spans(note.text, wanted):
            yield Hit(Place(note_id=note.id), span, (len(document.paragraphs), row))


def _spans(text: str, wanted: str) -> Iterator[Span]:
    """Where `wanted` stands in the folded text, as spans of the text itself; hits do not overlap."""
    plain = folded(text)
    start = plain.text.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        yield Span(plain.origins[start], plain.origins[end - 1] + 1)
        start = plain.text.find(wanted, end)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without what makes no difference; `origins` says where each of its characters stood."""

    text: str
    origins: tuple[int, ...]


@lru_cache(maxsize=2048)
def folded(text: str) -> Folded:
    """The text in half width and small letters, without white space."""
    pairs = [
        (char, index)
        for index, original in enumerate(text)
        for char in unicodedata.normalize("NFKC", original).casefold()
        if not char.isspace()
    ]
    return Folded("".join(char for char, _ in pairs), tuple(index for _, index in pairs))
