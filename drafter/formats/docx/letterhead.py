"""Where a Word file has its document's symbol, distribution and date: in headers, in tables, in lines above the title.

The masthead of the model does not hold distribution and date, and page headers are no text of the resolution; a reader
of the file sees all of them first. Only what stands alone between tabs, ends of lines and wide gaps is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from drafter.formats.docx.basetext import BaseText
from drafter.formats.docx.blocks import lines_of
from drafter.formats.docx.fields import stray_marks
from drafter.formats.docx.lines import Line
from drafter.formats.docx.opened import Opened
from drafter.formats.docx.oxml import Element, w
from drafter.formats.docx.package import Package
from drafter.formats.docx.pieces import Story
from drafter.formats.mastlines import DISTRIBUTION_BLANK, Head, is_blank_symbol
from drafter.structuring.patterns import PATTERNS
from drafter.structuring.raw import TrackedChanges
from drafter.text.dates import DAY_EN, DAY_ZH
from drafter.text.expressions import expression
from drafter.text.symbols import parse_symbol

_APART = expression(r"[\t\n]+| {3,}")
_DISTRIBUTION = expression(r"Distr\.? ?:? ?(?:General|Limited)", re.IGNORECASE)
_DAY = expression(rf"(?:{DAY_EN})|(?:{DAY_ZH})")
_ORIGINAL = expression(r"Original ?: ?\w+", re.IGNORECASE)
_LANGUAGE = expression(r"(?:Arabic|Chinese|English|French|Russian|Spanish)(?: only)?", re.IGNORECASE)
_MOST_BELOW = 4
"""Lines that may belong to the distribution: date, language, a blank, the original's language."""
_MOST_ABOVE = 30
"""Lines above a text whose enacting words are not found."""
_BODY_FIELDS = frozenset({"title", "organ"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a line that stand apart from the others; `text` has single blanks."""

    line: Line
    start: int
    end: int
    text: str

    @property
    def raw(self) -> str:
        """The characters as the file has them."""
        return self.line.raw[self.start : self.end]

    @property
    def cell(self) -> Element | None:
        """The cell of a table that it stands in."""
        return next(self.line.element.iterancestors(w("tc")), None)


@dataclass(slots=True)
class Found:
    """What is where."""

    symbols: list[Stretch] = field(default_factory=list)
    distribution: Stretch | None = None
    date: Stretch | None = None
    original: Stretch | None = None


def page_lines(opened: Opened) -> dict[str, list[Line]]:
    """The lines of each header, by the names of the parts."""
    found: dict[str, list[Line]] = {}
    for one in opened.package.relationships(opened.main):
        if one.kind == "header" and not one.external and one.target not in found:
            root = opened.tree(one.target, "header")
            if root is not None:
                found[one.target] = list(_lines(root))
    return found


def lines_above(lines: Sequence[Line], base: BaseText) -> list[Line]:
    """The lines of the body above the title, without those that give another field of the masthead."""
    starts = [span.start for name, span in base.fields.items() if name in _BODY_FIELDS]
    starts += [span.start for span in base.places.values()]
    taken = {index for name, span in base.fields.items() if name != "symbol" for index in range(span.start, span.end)}
    return [line for index, line in enumerate(lines[: min(starts, default=0)]) if index not in taken]


def find(lines: Iterable[Line]) -> Found:
    """The symbols, and the first distribution with what belongs to it."""
    stretches = [stretch for line in lines for stretch in stretches_of(line)]
    found = Found([one for one in stretches if is_symbol(one.text)])
    for index, stretch in enumerate(stretches):
        if _DISTRIBUTION.fullmatch(stretch.text):
            found.distribution = stretch
            _look_below(stretches[index + 1 : index + 1 + _MOST_BELOW], found)
            break
    return found


def _look_below(stretches: Sequence[Stretch], found: Found) -> None:
    cell = found.distribution.cell if found.distribution else None
    for stretch in stretches:
        if stretch.cell is not cell:
            return
        if found.date is None and (_DAY.fullmatch(stretch.text) or stretch.text == DISTRIBUTION_BLANK):
            found.date = stretch
        elif found.original is None and _ORIGINAL.fullmatch(stretch.text):
            found.original = stretch
        elif not _LANGUAGE.fullmatch(stretch.text):
            return


def is_symbol(text: str) -> bool:
    """Whether a line is a document's symbol, given or still blank."""
    return is_blank_symbol(text) or parse_symbol(text.rstrip("*")) is not None


def stretches_of(line: Line) -> Iterator[Stretch]:
    """What stands between tabs, ends of lines and wide gaps."""
    start = 0
    for gap in [*_APART.finditer(line.raw), None]:
        end = gap.start() if gap is not None else len(line.raw)
        words = line.raw[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            yield Stretch(line, first, first + len(words.strip()), " ".join(words.split()))
        start = gap.end() if gap is not None else end


def _lines(root: Element) -> Iterator[Line]:
    story = Story({}, {}, stray_marks(root), is_furniture=True)
    return (Line(paragraph, pieces) for paragraph, pieces in lines_of(root, story))


# What a finished file says


@dataclass(frozen=True, slots=True)
class Said:
    """What a file prints as its head; `symbols` are all that stand in a page's head."""

    head: Head
    symbols: frozenset[str] = frozenset()


def said(data: bytes, tracked: TrackedChanges = TrackedChanges.ACCEPTED) -> Said:
    """What the heads of a Word file say, a distribution also where other words stand beside it."""
    opened = Opened(Package.open(data), tracked)
    lines = [line for part in page_lines(opened).values() for line in part]
    lines += takewhile(lambda line: not _enacts(line), opened.lines()[:_MOST_ABOVE])
    found = find(lines)
    symbols = [one.text for one in found.symbols]
    head = Head(next(iter(symbols), ""), *map(_text, (found.distribution, found.date, found.original)))
    if not head.distribution:
        head = _among_other_words(head.symbol, lines)
    return Said(head, frozenset(symbols))


def _enacts(line: Line) -> bool:
    words = line.raw.strip()
    return any(patterns.organ_line.fullmatch(words) for patterns in PATTERNS.values())


def _text(stretch: Stretch | None) -> str:
    return stretch.text if stretch is not None else ""


def _among_other_words(symbol: str, lines: Iterable[Line]) -> Head:
    for line in lines:
        words = " ".join(line.raw.split())
        match = _DISTRIBUTION.search(words)
        if match is not None:
            day = _DAY.search(words, match.end())
            return Head(symbol, match[0], day[0] if day else "")
    return Head(symbol)
