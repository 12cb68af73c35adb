"""One story of a file, text or notes, as paragraphs of runs: fields resolved, notes cited ([MS-DOC] 2.8.25)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from drafter.formats.doc97.binary import Damaged
from drafter.formats.doc97.looks import Looks
from drafter.formats.doc97.styles import Look, ParagraphLook
from drafter.formats.doc97.text import whole
from drafter.structuring.raw import RawRun, TrackedChanges
from drafter.text.expressions import expression

_FIELD, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_ENDS = "\r\x07\x0c"
CELL_END = "\x07"
_NOTE, _COMMENT = "\x02", "\x05"
_PICTURES = "\x01\x08"
_REPLACED = {"\x0b": "\n", "\x1e": "-"}
_SPECIAL = expression(r"[\x00-\x08\x0a-\x1f]")
_FIELD_BORDERS = expression(f"[{_FIELD}{_FIELD_END}]")
_LONGEST_CODE, _DEEPEST_FIELD = 4096, 64
"""Word itself puts at most 20 fields into each other."""
_CUSTOM_MARK = expression(r"[*†‡§]{1,3}|\d{1,3}|[a-z]")
_CITES_NOTE = expression(r"\s*(?:NOTEREF|FTNREF)\b", re.I)
_LINK = expression(r'\s*HYPERLINK\s+"([^"]+)"', re.I)


@dataclass(frozen=True, slots=True)
class StoryParagraph:
    """A paragraph, the character that ends it, and what its formatting says."""

    runs: tuple[RawRun, ...]
    end: str
    look: ParagraphLook

    @property
    def text(self) -> str:
        """Its characters, without citations."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_code: bool = True
    result: list[str] = field(default_factory=list)

    @property
    def cites_note(self) -> bool:
        return _CITES_NOTE.match(self.code) is not None

    @property
    def href(self) -> str | None:
        link = _LINK.match(self.code)
        return link[1] if link else None


@dataclass(frozen=True, slots=True)
class Citation:
    """A note cited at a place: its key, and the mark typed there instead of a counted one."""

    key: str
    is_counted: bool


@dataclass(slots=True)
class _Writing:
    """A run while characters are added to it."""

    look: RawRun
    texts: list[str] = field(default_factory=list)

    def run(self) -> RawRun:
        return replace(self.look, text=whole("".join(self.texts))) if self.texts else self.look


@dataclass(slots=True)
class StoryReader:
    """Reads stretches of the text. `citations` are those of the main story by their position."""

    characters: str
    looks: Looks
    citations: Mapping[int, Citation] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    """The typed marks found, by key of their note."""
    oddities: Counter[str] = field(default_factory=Counter)
    tracked: TrackedChanges = TrackedChanges.ACCEPTED
    _runs: list[_Writing] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)
    _open_fields: set[int] = field(default_factory=set)
    """Where fields begin that never end; what stands behind is text."""
    _last_hidden: int = -1
    _last_change: tuple[int, bool] = (-1, False)
    """Where the last stretch of a tracked change ends, and whether it was taken out."""
    _cited: list[int] = field(init=False)
    _counted: list[str] = field(init=False)
    """The keys of counted notes in their order; notes at the end are counted apart, and few files have both."""
    _numbers: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self._cited = sorted(self.citations)
        self._counted = [self.citations[at].key for at in self._cited if self.citations[at].is_counted]
        self._numbers = {key: number for number, key in enumerate(self._counted, start=1)}

    def paragraphs(self, start: int, end: int) -> list[StoryParagraph]:
        """The paragraphs between two positions; raises Damaged where fields are nested too deep."""
        found: list[StoryParagraph] = []
        self._fields.clear()
        self._open_fields = self._unended_fields(start, end)
        at = start
        while at < end:
            special = _SPECIAL.search(self.characters, at, end)
            plain_end = min(special.start() if special else end, self._next_citation(at))
            if plain_end > at:
                self._plain(at, plain_end)
                at = plain_end
            elif at in self.citations and not self._in_code:
                at = self._cite(at)
            else:
                char = self.characters[at]
                if char in _ENDS:
                    # A paragraph whose mark a tracked change takes away goes on in the next one.
                    if char != "\r" or self._is_printed(at, at + 1, self.looks.at(at)[0]):
                        found.append(self._closed(char, at))
                else:
                    self._special(char, at)
                at += 1
        if self._runs:
            found.append(self._closed("\r", end - 1))
        return found

    def _next_citation(self, at: int) -> int:
        index = bisect_left(self._cited, at)
        return self._cited[index] if index < len(self._cited) else len(self.characters)

    def number(self, key: str) -> str | None:
        """The number that Word prints for a counted note; None for others."""
        number = self._numbers.get(key)
        return str(number) if number else None

    def _unended_fields(self, start: int, end: int) -> set[int]:
        begun: list[int] = []
        for border in _FIELD_BORDERS.finditer(self.characters, start, end):
            if border[0] == _FIELD:
                begun.append(border.start())
            elif begun:
                begun.pop()
        return set(begun)

    @property
    def _in_code(self) -> bool:
        return any(one.in_code for one in self._fields)

    def _closed(self, end: str, at: int) -> StoryParagraph:
        runs = tuple(writing.run() for writing in self._runs)
        self._runs.clear()
        return StoryParagraph(runs, end, self.looks.paragraph(at))

    def _cite(self, at: int) -> int:
        """Add the citation at a position; where it goes on behind its mark."""
        citation = self.citations[at]
        self._runs.append(_Writing(RawRun("", note=citation.key)))
        if citation.is_counted or self.characters[at] == _NOTE:
            return at + 1
        mark = _CUSTOM_MARK.match(self.characters, at)
        self.marks[citation.key] = mark[0] if mark else self.characters[at]
        return mark.end() if mark else at + 1

    def _plain(self, start: int, end: int) -> None:
        """Add characters that are nothing but text."""
        if self._in_code:
            if len(self._fields[-1].code) < _LONGEST_CODE:
                self._fields[-1].code += self.characters[start:end]
            return
        at = start
        while at < end:
            look, same = self.looks.at(at)
            self._add(at, min(end, max(same, at + 1)), look)
            at = max(same, at + 1)

    def _special(self, char: str, at: int) -> None:
        if char == _FIELD:
            if at not in self._open_fields:
                self._begin_field()
        elif char == _FIELD_RESULT and self._fields:
            self._fields[-1].in_code = False
        elif char == _FIELD_END and self._fields:
            self._end_field(self._fields.pop())
        elif self._in_code:
            return
        elif char in _PICTURES:
            self.oddities["picture"] += 1
        elif char == _COMMENT:
            self.oddities["comment"] += 1
        elif char in _REPLACED:
            self._write(_REPLACED[char], self.looks.at(at)[0])

    def _begin_field(self) -> None:
        if len(self._fields) == _DEEPEST_FIELD:
            raise Damaged
        self._fields.append(_Field())

    def _end_field(self, ended: _Field) -> None:
        """The result of a field that cites a note again is the number of that note."""
        result = "".join(ended.result)
        if not result:
            return
        counted = self._counted
        number = result.strip()
        if number.isascii() and number.isdigit() and 0 < int(number[:9]) <= len(counted):
            self._runs.append(_Writing(RawRun("", note=counted[int(number[:9]) - 1])))
        else:
            self._runs.append(_Writing(RawRun("", superscript=True), [result]))

    def _add(self, start: int, end: int, look: Look) -> None:
        if look.hidden:
            self.oddities["hidden"] += self._last_hidden != start
            self._last_hidden = end
        elif self._is_printed(start, end, look):
            self._write(self.characters[start:end], look)

    def _is_printed(self, start: int, end: int, look: Look) -> bool:
        """True for characters that no tracked change takes away as it is read; counts the changes."""
        if look.deleted or look.inserted:
            self.oddities["tracked"] += self._last_change != (start, look.deleted)
            self._last_change = (end, look.deleted)
        return not (look.deleted if self.tracked is TrackedChanges.ACCEPTED else look.inserted)

    def _write(self, text: str, look: Look) -> None:
        noted = next((one for one in self._fields if one.cites_note), None)
        if noted is not None:
            noted.result.append(text)
            return
        href = next((one.href for one in reversed(self._fields) if one.href), None)
        last = self._runs[-1] if self._runs else None
        run = RawRun("", look.bold, look.italic, look.raised, href=href)
        if last is not None and last.look == run:
            last.texts.append(text)
        else:
            self._runs.append(_Writing(run, [text]))


def joined(paragraphs: Iterable[StoryParagraph], glue: str) -> tuple[RawRun, ...]:
    """The runs of several paragraphs with `glue` between those that have text."""
    runs: list[RawRun] = []
    for paragraph in paragraphs:
        if runs and paragraph.runs:
            runs.append(RawRun(glue))
        runs.extend(paragraph.runs)
    return tuple(runs)
