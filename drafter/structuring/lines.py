"""The lines of a page, and what can be measured on them: how wide they are, and whether one was cut by the margin."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from drafter.structuring.raw import RawParagraph, RawRun
from drafter.structuring.wording import cut_runs
from drafter.text.expressions import expression
from drafter.text.normal import is_han

_WIDE_PUNCTUATION = frozenset("“”‘’…—·")
_NARROW = {" ": 0.25, ".": 0.25, ",": 0.25, ":": 0.28, ";": 0.28, "/": 0.28, "-": 0.33, "(": 0.33, ")": 0.33, "'": 0.2}
_NARROW |= dict.fromkeys("ijlt", 0.28) | dict.fromkeys("frsI", 0.36) | dict.fromkeys("mMwWGOQ", 0.75)
_NO_LINE_END = frozenset("“‘《〈（(「『【[")
_NO_LINE_START = frozenset("，、。；：！？”’》〉）)」』】]％%")
_WORD = expression(r"[^\s\u2e80-\u9fff\uff00-\uffef]+(?:、[^\s\u2e80-\u9fff\uff00-\uffef]+)*")
_TYPED = 0.5
_LEAST_LETTERS, _MOST_LETTERS, _ENOUGH_CUT = 50, 100, 8
_SHORTEST = 8.0
_FEWEST = 3
_NEAR = 1.5
_SHARE = 0.2
"""Of the lines that stop in the middle of a sentence, as many must be about equally wide, or nothing cut them."""
_MARGIN_SHARE = 0.15
"""So many of a page's lines at least begin at the margin; a few stand left of it."""
_OUTLIERS = 12
"""One line in so many may be wider than the column by squeezed punctuation."""


@dataclass(frozen=True)
class Line:
    """One line with text. `runs` have no blanks at either end of the line."""

    runs: tuple[RawRun, ...]
    index: int
    """Of the source line."""
    page: int
    indent: int
    """How many blanks stood in front."""
    gap: bool
    """Whether a blank line, or the end of a page, stands above."""
    paragraph: RawParagraph
    """What it was made of."""
    ends_page: bool = False
    """Whether a form feed stands behind it."""

    @cached_property
    def text(self) -> str:
        """The characters without citations of notes."""
        return "".join(run.text for run in self.runs)

    @property
    def ends_in_note(self) -> bool:
        """True where the last thing on the line is a citation of a note."""
        return bool(self.runs) and self.runs[-1].note is not None


def lines_of(paragraphs: Iterable[RawParagraph]) -> list[Line]:
    """The lines that have text, on their pages."""
    lines: list[Line] = []
    page, gap = 0, True
    for paragraph in paragraphs:
        text = paragraph.text
        feeds = text.count("\f")
        page += feeds
        if feeds and lines:
            lines[-1] = replace(lines[-1], ends_page=True)
        gap |= bool(feeds)
        if not text.strip() and not any(run.note for run in paragraph.runs):
            gap = True
            continue
        runs = tuple(replace(run, text=run.text.replace("\f", "")) for run in paragraph.runs)
        text = text.replace("\f", "")
        indent = len(text) - len(text.lstrip())
        index = paragraph.lines.start if paragraph.lines else len(lines)
        lines.append(Line(_stripped(runs), index, page, indent, gap, paragraph))
        gap = False
    return lines


def _stripped(runs: Sequence[RawRun]) -> tuple[RawRun, ...]:
    text = "".join(run.text for run in runs)
    kept = list(cut_runs(runs, len(text) - len(text.lstrip())))
    while kept and kept[-1].note is None and not kept[-1].text.strip():
        kept.pop()
    if kept and kept[-1].note is None:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def without_margins(lines: Sequence[Line]) -> list[Line]:
    """The lines with the blanks counted from the left margin of the text on their page."""
    indents: dict[int, Counter[int]] = {}
    for line in lines:
        indents.setdefault(line.page, Counter())[line.indent] += 1
    margins: dict[int, int] = {}
    for page, counts in indents.items():
        fewest = max(1.0, sum(counts.values()) * _MARGIN_SHARE)
        margins[page] = min(indent for indent, count in counts.items() if count >= fewest)
    return [replace(line, indent=_from_margin(line.indent, margins[line.page])) for line in lines]


def _from_margin(indent: int, margin: int) -> int:
    """Blanks behind the margin; one more or less is no indent where an extractor kept the page's own margin."""
    behind = max(0, indent - margin)
    return behind if margin == 0 or behind > 1 else 0


def width(text: str) -> float:
    """How wide the text stands on the page, in ems of a serif typeface; good to a few parts in a hundred."""
    return sum(_char_width(char) for char in text)


@lru_cache(maxsize=4096)
def _char_width(char: str) -> float:
    if char in _NARROW:
        return _NARROW[char]
    if is_han(char) or char in _WIDE_PUNCTUATION or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.68 if char.isupper() else 0.5


def typed_width(text: str) -> float:
    """How wide the text stands where every letter is as wide as any other, as in mails and on terminals."""
    return len(text) * _TYPED


def column_of_typed(texts: Sequence[str], is_closed: Sequence[bool]) -> float | None:
    """The column of lines that a program cut after so many letters; None where a page's margin cut them, or nothing.

    What stood next would have found no room on any line that stops in the middle of a sentence.
    """
    most = max(map(len, texts), default=0)
    cut = [at for at in range(len(texts) - 1) if not is_closed[at]]
    if not _LEAST_LETTERS <= most <= _MOST_LETTERS or len(cut) < _ENOUGH_CUT:
        return None
    is_loose = any(len(texts[at]) + 1 + len(first_unit(texts[at + 1])) <= most for at in cut)
    return None if is_loose else most * _TYPED


def first_unit(text: str) -> str:
    """What at the head of a line could not be parted from its first character: a word, 《 with what follows it."""
    text = text.lstrip()
    end = 0
    while end < len(text):
        if text[end] in _NO_LINE_END:
            end += 1
            continue
        word = _WORD.match(text, end)
        end = word.end() if word else end + 1
        break
    while end < len(text) and text[end] in _NO_LINE_START:
        end += 1
    return text[:end]


def measure(lines: Iterable[Line], is_closed: Iterable[bool]) -> float | None:
    """The width of the column: the widest that many lines which stop in the middle of a sentence have in common.

    In a short text two lines are enough, if none is wider. None where lines have none in common, because nothing cut
    them.
    """
    measured = [(width(line.text), closed) for line, closed in zip(lines, is_closed, strict=True)]
    widths = sorted(value for value, closed in measured if not closed and value > _SHORTEST)
    fewest = max(_FEWEST, len(widths) * _SHARE)
    for widest in reversed(widths):
        near = widths[bisect_left(widths, widest - _NEAR) : bisect_right(widths, widest)]
        if len(near) >= fewest:
            return near[-1 - len(near) // _OUTLIERS]
    widest = max((value for value, _ in measured), default=0.0)
    return widths[-1] if len(widths) > 1 and widths[-2] >= widest - _NEAR else None
