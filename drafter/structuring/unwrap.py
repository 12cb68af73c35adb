"""Lines that a margin cut, joined to paragraphs: text copied out of a PDF, and Markdown that a page break cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.phrases.leads import leads, match_lead
from drafter.structuring.lines import (
    Line,
    column_of_typed,
    first_unit,
    measure,
    typed_width,
    width,
    without_margins,
)
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import PATTERNS, STARS
from drafter.structuring.raw import RawParagraph
from drafter.structuring.typed import TypedNumber, is_bare_number, typed_number
from drafter.structuring.wording import glued, hull, is_closed, seam
from drafter.text.expressions import expression
from drafter.text.normal import normalise
from drafter.text.sentence import Language

_TOLERANCE = {"zh": 0.8, "en": 1.5}
"""In ems: how much room a line may leave though the margin cut it; Latin letters are measured less closely."""
_EARLY = 4.0
"""In ems: a line that stays so far below the column's width ended by itself, stop or not."""
_INDENT = 2.3
"""In ems: how far the first line of a paragraph is drawn in."""
_COMMON = {"zh": 20, "en": 1}
"""So often must texts open with a phrase before it alone tells a beginning from the middle of a sentence.

English ones have their capital besides.
"""
_CAPITAL = expression(r"[A-Z“‘(\[0-9*]")
_GOES_ON = ("同时",)
"""Openings that rather go on with a sentence: 同时表示关切."""
_TWO_LINES = 1.2
_SHARE = 0.7
_LONGEST_HEADING, _HEADING_LINES = 60, 2
_FEW, _MOST = 0.02, 0.75
"""Blanks in front of lines, or above them, tell beginnings where neither too few nor too many lines have them."""


class Joiner:
    """Joins the lines of one text."""

    def __init__(self, lines: Sequence[Line], language: Language, mends: Mends) -> None:
        self._lines = without_margins(lines)
        self._language = language
        self._patterns = PATTERNS[language]
        self._mends = mends
        self._closed = [is_closed(line.text) for line in lines]
        self._column = measure(lines, self._closed)
        self._width, self._drawn_in = width, _INDENT
        typed = column_of_typed([line.text for line in lines], self._closed) if language == "en" else None
        if typed is not None:
            self._column, self._width, self._drawn_in = typed, typed_width, 0.0
        self._last_number = 0
        self._start = 0
        self._is_indented = self._tells(lambda line: line.indent > 0)
        self._is_spaced = self._tells(lambda line: line.gap)
        # A blank line stands between any two, so that a line without one was cut out of the one above.
        self._is_double_spaced = sum(line.gap for line in self._lines) > _SHARE * len(self._lines)

    def paragraphs(self) -> list[RawParagraph]:
        """The paragraphs that the lines make."""
        groups: list[list[Line]] = []
        for index, line in enumerate(self._lines):
            if index == 0 or self._begins(index):
                self._start = index
                groups.append([])
                self._count(line)
            groups[-1].append(line)
        self._tell([pair for group in groups for pair in pairwise(group)])
        return [self._joined(group) for group in groups]

    def _tell(self, joints: Sequence[tuple[Line, Line]]) -> None:
        """Note the joints, those first that cut a word: they are the best examples."""
        for above, line in sorted(joints, key=lambda joint: not _cuts_word(*joint)):
            kind = "joined-page" if line.page != above.page else "joined-lines"
            self._mends.note(kind, seam(above.text, line.text), line.paragraph.lines)

    def _tells(self, has_sign: Callable[[Line], bool]) -> bool:
        """True where a sign stands at beginnings of paragraphs, and so means something."""
        marked = [index for index, line in enumerate(self._lines) if index and has_sign(line)]
        if not _FEW * len(self._lines) <= len(marked) <= _MOST * len(self._lines):
            return False
        sure = [index for index in range(1, len(self._lines)) if self._surely_begins(index)]
        closed = sum(self._closed[index - 1] for index in marked)
        return closed >= _SHARE * len(marked) and sum(has_sign(self._lines[index]) for index in sure) >= _SHARE * len(
            sure
        )

    def _surely_begins(self, index: int) -> bool:
        """True for numbered lines and known openings behind a stop: enough to learn the text's manner from."""
        if not self._closed[index - 1] or self._lines[index].page != self._lines[index - 1].page:
            return False
        number = typed_number(self._lines[index].text)
        return number is not None or self._opens(self._lines[index])

    def _count(self, line: Line) -> None:
        found = typed_number(line.text)
        if found is not None and found.value is not None:
            self._last_number = found.value

    def _begins(self, index: int) -> bool:
        """True where a paragraph begins with the line, judged by the line above, its own beginning and its place."""
        line, above = self._lines[index], self._lines[index - 1]
        if is_bare_number(above.text):
            return False
        if self._stands_alone(line) or self._stands_alone(above):
            return True
        number = typed_number(line.text)
        if number is not None and self._may_follow(number):
            is_apart = (line.gap and line.page == above.page and number.value is not None) or (
                self._is_indented and line.indent > 0
            )
            return is_apart or self._closed[index - 1] or self._is_early(index)
        if self._is_indented:
            return self._begins_by_indent(index)
        if self._closed[index - 1]:
            return self._begins_after_stop(index)
        return self._begins_after_heading(index)

    def _begins_by_indent(self, index: int) -> bool:
        line, above = self._lines[index], self._lines[index - 1]
        closed = self._closed[index - 1]
        if line.indent == 0:
            return (
                closed
                and not self._is_inside_numbered(index)
                and ((self._is_early(index) and self._opens(line)) or self._is_heading(index))
            )
        if above.ends_in_note and not line.gap:
            return not self._is_double_spaced and self._opens(line)
        return closed or self._opens(line) or self._begins_after_heading(index)

    def _begins_after_stop(self, index: int) -> bool:
        line = self._lines[index]
        if self._language == "en" and not _CAPITAL.match(line.text):
            return False
        if self._column is None:
            return True
        if self._is_inside_numbered(index):
            return False
        if self._is_early(index):
            return True
        if self._is_spaced:
            return line.gap
        if self._is_first_by_width(index) and match_lead(normalise(line.text, self._language), self._language):
            return True
        return (self._opens(line, _COMMON[self._language]) and not self._is_full(index)) or self._is_heading(index)

    def _is_inside_numbered(self, index: int) -> bool:
        """True behind a comma in a numbered paragraph, where nothing but another number would begin a new one."""
        return self._lines[index - 1].text.endswith(("，", ",")) and (
            typed_number(self._lines[self._start].text) is not None
        )

    def _is_first_by_width(self, index: int) -> bool:
        """True where the line was cut though what follows had found room on it, had it not been drawn in."""
        if index + 1 >= len(self._lines) or self._closed[index] or self._column is None:
            return False
        line, below = self._lines[index], self._lines[index + 1]
        room = self._column - self._width(line.text) - self._width(first_unit(below.text))
        return below.page == line.page and _TOLERANCE[self._language] < room - self._blank <= self._drawn_in

    @property
    def _blank(self) -> float:
        if self._width is typed_width:
            return typed_width(" ")
        return 0.25 if self._language == "en" else 0

    def _begins_after_heading(self, index: int) -> bool:
        """Behind a line that ends without a stop: only a heading ends so, and far from the margin."""
        above = self._lines[index - 1]
        if index - 1 != self._start or len(above.text) > _LONGEST_HEADING:
            return False
        if typed_number(above.text) is not None or self._opens(above):
            return False
        if self._column is None:
            return self._opens(self._lines[index]) or typed_number(self._lines[index].text) is not None
        return self._slack(index) > _EARLY + (_INDENT if not self._is_indented else 0)

    def _is_heading(self, index: int) -> bool:
        """True for a line or two without a stop between a stop and the next number."""
        for at in range(index, min(index + _HEADING_LINES, len(self._lines) - 1)):
            if self._closed[at] or len(self._lines[at].text) > _LONGEST_HEADING * (1 + (self._language == "en")):
                return False
            follower = typed_number(self._lines[at + 1].text)
            if follower is not None and follower.value == self._last_number + 1:
                return True
        return False

    def _stands_alone(self, line: Line) -> bool:
        """True for lines that are whole paragraphs by what they say."""
        text = normalise(line.text, self._language)
        patterns = self._patterns
        return (
            any(
                pattern.fullmatch(text)
                for pattern in (patterns.organ_line, patterns.annex, patterns.meeting, patterns.day, STARS)
            )
            or line.paragraph.style == "heading"
        )

    def _may_follow(self, number: TypedNumber) -> bool:
        if number.value is None:
            return True
        return number.value in (1, self._last_number + 1) or (self._column is None and number.value > self._last_number)

    def _opens(self, line: Line, fewest: int = 1) -> bool:
        """True where the line opens with a phrase that adopted texts open paragraphs with, as often as `fewest`."""
        text = normalise(line.text, self._language)
        match = None if text.startswith(_GOES_ON) else match_lead(text, self._language)
        if match is None or not match.known:
            return False
        return fewest <= 1 or leads().base_use(match.base, self._language).total >= fewest

    def _slack(self, index: int) -> float:
        """How much of the column the line above leaves free, once what the line begins with had stood there too."""
        above = self._lines[index - 1]
        used = self._width(above.text) + (self._drawn_in if index - 1 == self._start else 0)
        if index - 2 >= self._start and is_bare_number(self._lines[index - 2].text):
            used += self._drawn_in + self._width(self._lines[index - 2].text) + 1
        return (self._column or 0) - used - self._blank - self._width(first_unit(self._lines[index].text))

    def _is_early(self, index: int) -> bool:
        """True where the margin did not cut the line above: what follows would have found room."""
        return self._column is not None and self._slack(index) > _TOLERANCE[self._language]

    def _is_full(self, index: int) -> bool:
        """True where the line is as wide as the column, which the first line of a paragraph, drawn in, never is.

        A line much wider is two, joined by an extractor that took a hyphen for a sign that a word goes on.
        """
        if self._column is None:
            return False
        return self._column - self._drawn_in / 2 < self._width(self._lines[index].text) < self._column * _TWO_LINES

    def _joined(self, group: Sequence[Line]) -> RawParagraph:
        runs = glued([line.runs for line in group], self._language)
        return replace(group[0].paragraph, runs=runs, lines=hull(line.paragraph.lines for line in group))


def _cuts_word(above: Line, line: Line) -> bool:
    return above.text[-1:].isalpha() and line.text[:1].isalpha()
