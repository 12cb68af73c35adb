"""Notes that stand in the running text of a dump, at the bottom of each page: found, lifted out, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from drafter.structuring.lines import Line, first_unit, width
from drafter.structuring.mending import Mends
from drafter.structuring.patterns import RULE
from drafter.structuring.raw import RawNote
from drafter.structuring.typed import typed_number
from drafter.structuring.wording import cut_runs, glued
from drafter.text.sentence import Language

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK_ALONE = re.compile(r"\d{1,3}|[*＊]{1,3}")
_RAISED_MARK = re.compile(r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(?=\S)")
_MARK_IN_FRONT = re.compile(r"(?P<mark>\d{1,3}|[*＊]{1,3})(?:\s+(?=\S)|(?=[《“]))")
_CLOSED_NOTE = re.compile(r"[。.][”’)]?$")
_WIDER, _NEARLY, _SMALL = 1.06, 0.93, 1.14
"""Notes are set smaller (9 points to 10.5): a full line of theirs is wider than the column by 1.17, or nearly so."""


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note with the page that it stood on."""

    note: RawNote
    page: int
    line: int


@dataclass(slots=True)
class Lifted:
    """The lines that are left, and the notes in the order in which they stood."""

    body: list[Line] = field(default_factory=list)
    notes: list[PageNote] = field(default_factory=list)

    @property
    def expected(self) -> int:
        """The number that the next note should have."""
        numbers = [int(p.note.mark) for p in self.notes if p.note.mark and p.note.mark.isdigit()]
        return max(numbers, default=0) + 1


def lift_notes(lines: Sequence[Line], column: float | None, language: Language, mends: Mends) -> Lifted:
    """The text without its notes. `column` is the width of the text's lines, None where they have no common one."""
    lifted = Lifted()
    for _, group in groupby(lines, key=lambda line: line.page):
        _Page(list(group), lifted, column, language).read()
    for line in lines:
        if RULE.fullmatch(line.text):
            mends.leave_out("left-out-rule", "", line.paragraph.lines)
    mends.note("moved-notes", count=len(lifted.notes))
    return lifted


class _Page:
    """One page: text, then notes; several times over where the file does not say where pages end."""

    def __init__(self, lines: list[Line], lifted: Lifted, column: float | None, language: Language) -> None:
        self._lines = lines
        self._lifted = lifted
        self._column = column
        self._language = language

    def read(self) -> None:
        """Sort the page's lines into text and notes."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if RULE.fullmatch(line.text):
                at = self._zone_below_rule(at + 1)
            elif raised := _RAISED_MARK.match(line.text):
                at = self._raised_note(at, raised)
            elif self._opens_zone(at):
                at = self._zone_of_marks(at)
            else:
                self._lifted.body.append(line)
                at += 1

    def _add(self, mark: str, lines: Sequence[Line], cut: int = 0) -> None:
        if not lines:
            return
        first = replace(lines[0], runs=cut_runs(lines[0].runs, cut))
        runs = glued([first.runs, *(line.runs for line in lines[1:])], self._language)
        note = RawNote(f"line-{lines[0].index}", runs, mark.replace("＊", "*").translate(SUPERSCRIPTS))
        self._lifted.notes.append(PageNote(note, lines[0].page, lines[0].index))

    def _raised_note(self, at: int, raised: re.Match[str]) -> int:
        """A note whose mark is a superscript character; it goes on until a blank line or its full stop."""
        end = at + 1
        while end < len(self._lines) and not self._lines[end].gap and not _is_closed(self._lines[end - 1]):
            end += 1
        self._add(raised["mark"], self._lines[at:end], raised.end())
        return end

    def _zone_below_rule(self, at: int) -> int:
        """Notes below a drawn line, up to where the text goes on: after a full stop, at what is no note."""
        while at < len(self._lines):
            mark = self._mark_at(at)
            if mark is None:
                return at
            text_start = 0 if mark.end() < len(self._lines[at].text) else 1
            end = at + text_start + 1
            while end < len(self._lines) and not _is_closed(self._lines[end - 1]) and not self._is_numbered(end):
                end += 1
            if text_start:
                self._add(mark["mark"], self._lines[at + 1 : end])
            else:
                self._add(mark["mark"], self._lines[at:end], mark.end())
            at = end
        return at

    def _mark_at(self, at: int) -> re.Match[str] | None:
        text = self._lines[at].text
        match = _MARK_IN_FRONT.match(text) or re.fullmatch(rf"(?P<mark>{_MARK_ALONE.pattern})", text)
        if match is None or (match["mark"].isdigit() and int(match["mark"]) > self._lifted.expected + 1):
            return None
        return match

    def _is_numbered(self, at: int) -> bool:
        found = typed_number(self._lines[at].text)
        return found is not None and found.value is not None

    def _opens_zone(self, at: int) -> bool:
        """True at the first of the marks that stand on lines of their own at the bottom of the page."""
        text = self._lines[at].text
        return text == str(self._lifted.expected) and all(line.text != text for line in self._lines[at + 1 :])

    def _zone_of_marks(self, first: int) -> int:
        """Notes whose marks stand on lines of their own, before or behind their text: the way of pdftotext."""
        tokens = self._tokens(first)
        first_text = tokens[1] if len(tokens) > 1 else None
        if self._is_number_without_text() and isinstance(first_text, list):
            self._lifted.body.extend(first_text)
            del tokens[1]
        pairs = _pairs(tokens)
        if pairs is None:
            above = self._note_above()
            pairs = _pairs([above, *tokens]) if above else None
            if pairs is not None and above:
                del self._lifted.body[-len(above) :]
        if pairs is None:
            pairs = _loose_pairs(tokens)
        for mark, lines in pairs:
            self._add(mark, lines)
        return len(self._lines)

    def _is_number_without_text(self) -> bool:
        """True where the text so far ends in a paragraph's number: its words got between the notes."""
        body = self._lifted.body
        found = typed_number(body[-1].text) if body else None
        return found is not None and found.value is not None and found.length == len(body[-1].text)

    def _tokens(self, first: int) -> list[str | list[Line]]:
        """From `first` to the end of the page: marks, and texts up to the next mark, blank line or full stop."""
        tokens: list[str | list[Line]] = []
        expected = self._lifted.expected
        for line in self._lines[first:]:
            if line.text == str(expected) or re.fullmatch(r"[*＊]{1,3}", line.text):
                expected += line.text.isdigit()
                tokens.append(line.text)
            elif tokens and not line.gap and isinstance(tokens[-1], list) and not _is_closed(tokens[-1][-1]):
                tokens[-1].append(line)
            else:
                tokens.append([line])
        return _mended(tokens)

    def _note_above(self) -> list[Line]:
        """The last lines of the text so far that are set as a note is: all but the last one wider than the column."""
        body = self._lifted.body
        if not body or body[-1].page != self._lines[0].page:
            return []
        start = len(body) - 1
        while (
            start > 0
            and self._column is not None
            and body[start - 1].page == body[start].page
            and not body[start].gap
            and not _is_closed(body[start - 1])
            and self._is_set_small(body[start - 1], body[start])
        ):
            start -= 1
        return body[start:]

    def _is_set_small(self, line: Line, following: Line) -> bool:
        """True where the line is wider than the text's column, or nearly so where what follows found no room on it."""
        column, own = self._column or 0, width(line.text)
        return own > column * _WIDER or (
            own > column * _NEARLY and own + width(first_unit(following.text)) > column * _SMALL
        )


def _is_closed(line: Line) -> bool:
    return _CLOSED_NOTE.search(line.text) is not None


def _mended(tokens: list[str | list[Line]]) -> list[str | list[Line]]:
    """The tokens with a mark that got into the middle of its note, behind a line without a full stop, put in front."""
    mended = list(tokens)
    at = 0
    while at + 2 < len(mended):
        above, mark, below = mended[at : at + 3]
        if isinstance(above, list) and isinstance(mark, str) and isinstance(below, list) and not _is_closed(above[-1]):
            mended[at : at + 3] = [mark, above + below]
        at += 1
    return mended


_Tokens = Sequence[str | list[Line]]
_Pairs = list[tuple[str, list[Line]]]


def _pairs(tokens: _Tokens, at: int = 0) -> _Pairs | None:
    """Each mark with its text, which stands on either side of it; None where they do not come out even."""
    if at >= len(tokens):
        return []
    here, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or isinstance(here, str) == isinstance(after, str):
        return None
    mark, lines = (here, after) if isinstance(here, str) else (after, here)
    assert isinstance(mark, str)
    assert isinstance(lines, list)
    end = at + 2
    while True:
        rest = _pairs(tokens, end)
        if rest is not None:
            return [(mark, lines), *rest]
        more = tokens[end] if end < len(tokens) else None
        if not isinstance(here, str) or not isinstance(more, list):
            return None
        lines, end = lines + more, end + 1


def _loose_pairs(tokens: _Tokens) -> _Pairs:
    """Each mark with all the text up to the next one."""
    pairs: _Pairs = []
    for token in tokens:
        if isinstance(token, str):
            pairs.append((token, []))
        elif pairs:
            pairs[-1][1].extend(token)
    return pairs
