"""What became of every character of a source: in the document, or on a line that was left out and said so.

Characters are compared as they look without blanks, superscripts and full-width points as their plain forms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from drafter.model.document import Part, Resolution, Runs
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument, Repair
from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.text.spans import Span

_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹．（）", "0123456789.()")
_RUNS_FIELDS = ("title", "sponsors", "number")
_CITATIONS = "0123456789*"


class Understood(Protocol):
    """What the accounts need of an `Inferred` or an `Imported`."""

    @property
    def document(self) -> Resolution: ...
    @property
    def repairs(self) -> tuple[Repair, ...]: ...
    @property
    def field_lines(self) -> Mapping[str, Span]: ...
    @property
    def left_out(self) -> tuple[int, ...]: ...


def lost_characters(raw: RawDocument, inferred: Inferred) -> str:
    """The visible characters of the source lines that stand neither in the document nor on a line left out."""
    return lost_from(raw.source_lines, raw.source_lines, inferred)


def lost_from(texts: Iterable[str], source_lines: Sequence[str], understood: Understood) -> str:
    """The visible characters of `texts` that stand neither in the document nor on a source line left out.

    A citation that a plain line could not keep, and a number or mark that was printed twice, are told in a repair.
    """
    language = understood.document.language
    lost = _count(texts, language) - _count(_kept(source_lines, understood), language)
    kinds = {repair.kind for repair in understood.repairs}
    if kinds & {"left-out-citation", "left-out-mark"}:
        lost = Counter({char: count for char, count in lost.items() if char not in _CITATIONS})
    return "".join(sorted(lost.elements()))


def lost_notes(notes: Iterable[str], document: Resolution) -> list[str]:
    """Those of the source's notes that are none of the document's; their marks may stand in front of them."""
    language = document.language
    known = {_plain(note.text, language) for note in document.footnotes}
    texts = (_plain(note, language) for note in notes)
    return [text for text in texts if text not in known and text.lstrip(_CITATIONS) not in known]


def lost_numbers(numbers: Iterable[str], document: Resolution) -> str:
    """Numbers of the source that are printed in front of no paragraph and open no heading, as often as they are."""
    language = document.language
    printed = paragraph_numbers(document)
    found = Counter(_plain(number, language) for number in printed.values())
    headings = [_plain(p.text, language) for p in document.paragraphs if p.part is Part.HEADING]
    lost = Counter(_plain(number, language) for number in numbers) - found
    return " ".join(number for number in lost if not any(heading.startswith(number) for heading in headings))


def misplaced(body: str, document: Resolution) -> str:
    """The first paragraph whose words do not follow those of the one above in the source; "" where all do.

    Figures are not compared: marks of notes stand among those of the text. Headings are too short to be looked for.
    """
    source, at = _words(body, document.language), 0
    for paragraph in document.paragraphs:
        if paragraph.part is Part.HEADING:
            continue
        text = _words(paragraph.text, document.language)
        found = source.find(text, at)
        if found < 0:
            return paragraph.text
        at = found + len(text)
    return ""


def _plain(text: str, language: Language) -> str:
    return "".join(normalise(text, language).translate(_PLAIN).split())


def _words(text: str, language: Language) -> str:
    return "".join(char for char in _plain(text, language) if char not in _CITATIONS)


def _count(texts: Iterable[str], language: Language) -> Counter[str]:
    return Counter(char for text in texts for char in _plain(text, language))


def _kept(source_lines: Sequence[str], understood: Understood) -> Iterator[str]:
    document = understood.document
    numbers, marks = paragraph_numbers(document), note_marks(document)

    def printed(runs: Runs) -> str:
        return "".join(marks.get(run.note, "") if run.note is not None else run.text for run in runs)

    yield document.masthead.organ + ("，" if document.language == "zh" else ",")
    yield printed(document.masthead.title)
    yield printed(document.masthead.sponsors)
    adoption = document.masthead.adoption
    if adoption and adoption.number:
        yield f"{adoption.number}."
    lines = {
        index
        for name, span in understood.field_lines.items()
        if name not in _RUNS_FIELDS
        for index in range(span.start, span.end)
    }
    for index in lines | set(understood.left_out):
        yield source_lines[index]
    for paragraph in document.paragraphs:
        yield numbers.get(paragraph.id, "") + printed(paragraph.runs)
    for note in document.footnotes:
        yield (marks.get(note.id) or note.mark or "") + printed(note.runs)
