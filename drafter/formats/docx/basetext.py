"""The base text as a package to be changed: its own file, or one laid out for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafter.formats.docx.located import Key
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import Element, P
from drafter.formats.docx.package import Package
from drafter.formats.docx.reader import read_opened
from drafter.formats.docx.writer import lay_out
from drafter.model.document import ParagraphId, Resolution
from drafter.structuring import infer
from drafter.structuring.raw import TrackedChanges
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class BaseText:
    """A text in its package: which lines of the body each paragraph and each field of the masthead stands in."""

    opened: Opened
    document: Resolution
    places: Mapping[ParagraphId, Span]
    fields: Mapping[str, Span]
    is_laid_out: bool = False
    """Whether the package was made for it."""


def in_its_own_file(source: bytes, tracked: TrackedChanges = TrackedChanges.ACCEPTED) -> BaseText | None:
    """The base as its own Word file has it; None where its notes are typed, or in a dialect that we do not write."""
    package = Package.open(source)
    if package.is_strict:
        return None
    opened = Opened(package, tracked)
    raw = read_opened(opened)
    understood = infer(raw)
    if len(understood.document.footnotes) > len(raw.notes):
        return None
    return BaseText(opened, understood.document, understood.lines, understood.field_lines)


def laid_out(base: Resolution) -> BaseText:
    """The base in the UN's form, in a package of ours."""
    made = lay_out(base)
    opened = Opened(made.package)
    line_of = {line.element: index for index, line in enumerate(opened.lines())}
    spans = {key: Span(line_of[first], line_of[last] + 1) for key, first, last in _ends(made.blocks)}
    places = {key: span for key, span in spans.items() if not isinstance(key, str)}
    fields = {key: span for key, span in spans.items() if isinstance(key, str)}
    if "meeting" in fields:
        fields["closing_date"] = fields["meeting"]
    return BaseText(opened, base, places, fields, is_laid_out=True)


def _ends(blocks: Iterable[tuple[Key, Element]]) -> Iterable[tuple[Key, Element, Element]]:
    """The first and the last paragraph of each block; a table has several."""
    for key, block in blocks:
        paragraphs = list(block.iter(P))
        yield key, paragraphs[0], paragraphs[-1]
