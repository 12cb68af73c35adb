"""What became of every character of a source: in the document, or on a line that was left out and said so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.model.document import Resolution, Runs
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.structuring.inferred import Inferred
from drafter.structuring.raw import RawDocument
from drafter.text.normal import normalise

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RUNS_FIELDS = ("title", "sponsors", "number")


def lost_characters(raw: RawDocument, inferred: Inferred) -> str:
    """The visible characters of the source lines that stand neither in the document nor on a line left out.

    A citation that a plain line could not keep is told in a repair.
    """
    language = inferred.document.language
    lost = _count(raw.source_lines, inferred.document) - _count(list(_kept(raw, inferred)), inferred.document)
    if any(repair.kind == "left-out-citation" for repair in inferred.repairs):
        lost = Counter({char: count for char, count in lost.items() if char not in "0123456789*"})
    return normalise("".join(sorted(lost.elements())), language)


def _count(texts: list[str] | tuple[str, ...], document: Resolution) -> Counter[str]:
    plain = (normalise(text, document.language).translate(_SUPERSCRIPTS) for text in texts)
    return Counter(char for text in plain for char in text if not char.isspace())


def _kept(raw: RawDocument, inferred: Inferred) -> Iterator[str]:
    document = inferred.document
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
        for name, span in inferred.field_lines.items()
        if name not in _RUNS_FIELDS
        for index in range(span.start, span.end)
    }
    for index in lines | set(inferred.left_out):
        yield raw.source_lines[index]
    for paragraph in document.paragraphs:
        yield numbers.get(paragraph.id, "") + printed(paragraph.runs)
    for note in document.footnotes:
        yield (marks.get(note.id) or note.mark or "") + printed(note.runs)
