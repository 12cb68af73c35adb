"""One story of a file, text or notes, as paragraphs of runs: fields resolved, notes cited ([MS-DOC] 2.8.25)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drafter.formats.doc97.looks import Looks
from drafter.formats.doc97.styles import Look, ParagraphLook
from drafter.formats.doc97.text import whole
from drafter.structuring.raw import RawRun

_FIELD, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_ENDS = "\r\x07\x0c"
CELL_END = "\x07"
_NOTE, _COMMENT = "\x02", "\x05"
_PICTURES = "\x01\x08"
_REPLACED = {"\x0b": "\n", "\x1e": "-", "\t": "\t"}
_SPECIAL = re.compile(r"[\x00-\x1f]")
_CUSTOM_MARK = re.compile(r"[*†‡§]{1,3}|\d{1,3}|[a-z]")
_CITES_NOTE = re.compile(r"\s*(?:NOTEREF|FTNREF)\b", re.I)
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.I)


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
    result: str = ""

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
class StoryReader:
    """Reads stretches of the text. `citations` are those of the main story by their position."""

    characters: str
    looks: Looks
    citations: Mapping[int, Citation] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    """The typed marks found, by key of their note."""
    oddities: Counter[str] = field(default_factory=Counter)
    _runs: list[RawRun] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)
    _last_left_out: int = -1
    _cited: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._cited = sorted(self.citations)

    def paragraphs(self, start: int, end: int) -> list[StoryParagraph]:
        """The paragraphs between two positions."""
        found: list[StoryParagraph] = []
        self._fields.clear()
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
        counted = self._counted
        return str(counted.index(key) + 1) if key in counted else None

    @property
    def _counted(self) -> list[str]:
        """The keys of counted notes in their order; notes at the end are counted apart, and few files have both."""
        return [self.citations[at].key for at in self._cited if self.citations[at].is_counted]

    @property
    def _in_code(self) -> bool:
        return any(one.in_code for one in self._fields)

    def _closed(self, end: str, at: int) -> StoryParagraph:
        runs = tuple(
            RawRun(whole(run.text), run.bold, run.italic, run.superscript, run.note, run.href) for run in self._runs
        )
        self._runs.clear()
        return StoryParagraph(runs, end, self.looks.paragraph(at))

    def _cite(self, at: int) -> int:
        """Add the citation at a position; where it goes on behind its mark."""
        citation = self.citations[at]
        self._runs.append(RawRun("", note=citation.key))
        if citation.is_counted or self.characters[at] == _NOTE:
            return at + 1
        mark = _CUSTOM_MARK.match(self.characters, at)
        self.marks[citation.key] = mark[0] if mark else self.characters[at]
        return mark.end() if mark else at + 1

    def _plain(self, start: int, end: int) -> None:
        """Add characters that are nothing but text."""
        if self._in_code:
            self._fields[-1].code += self.characters[start:end]
            return
        at = start
        while at < end:
            look, same = self.looks.at(at)
            self._add(at, min(end, max(same, at + 1)), look)
            at = max(same, at + 1)

    def _special(self, char: str, at: int) -> None:
        if char == _FIELD:
            self._fields.append(_Field())
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

    def _end_field(self, ended: _Field) -> None:
        """The result of a field that cites a note again is the number of that note."""
        if not ended.result:
            return
        counted = self._counted
        number = ended.result.strip()
        if number.isascii() and number.isdigit() and 0 < int(number) <= len(counted):
            self._runs.append(RawRun("", note=counted[int(number) - 1]))
        else:
            self._runs.append(RawRun(ended.result, superscript=True))

    def _add(self, start: int, end: int, look: Look) -> None:
        if look.hidden or look.deleted:
            self.oddities["hidden" if look.hidden else "tracked"] += self._last_left_out != start
            self._last_left_out = end
        else:
            self._write(self.characters[start:end], look)

    def _write(self, text: str, look: Look) -> None:
        noted = next((one for one in self._fields if one.cites_note), None)
        if noted is not None:
            noted.result += text
            return
        href = next((one.href for one in reversed(self._fields) if one.href), None)
        last = self._runs[-1] if self._runs else None
        run = RawRun(text, look.bold, look.italic, look.raised, href=href)
        if last is not None and last.note is None and _same_look(last, run):
            self._runs[-1] = RawRun(last.text + text, run.bold, run.italic, run.superscript, href=href)
        else:
            self._runs.append(run)


def _same_look(a: RawRun, b: RawRun) -> bool:
    return (a.bold, a.italic, a.superscript, a.href) == (b.bold, b.italic, b.superscript, b.href)


def joined(paragraphs: Iterable[StoryParagraph], glue: str) -> tuple[RawRun, ...]:
    """The runs of several paragraphs with `glue` between those that have text."""
    runs: list[RawRun] = []
    for paragraph in paragraphs:
        if runs and paragraph.runs:
            runs.append(RawRun(glue))
        runs.extend(paragraph.runs)
    return tuple(runs)
