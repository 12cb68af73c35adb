"""Sets texts on pages as the UN's offices do, so that tests know what a reader must find there.

Marks in a text: `<i>…</i>`, `<b>…</b>` and `<k>…</k>` for italics, bold and 楷体; `<n>2</n>` cites note 2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.structuring.lines import width
from tests.formats.pdf.paper import Paper, Span

_TAGS = re.compile(r"<(?P<tag>[ibk])>(?P<set>.*?)</(?P=tag)>|<n>(?P<note>.*?)</n>|(?P<plain>[^<]+)", re.S)
_UNITS = re.compile(r"[^\s\u2e80-\u9fff\uff00-\uffef]+ ?|[\u2e80-\u9fff\uff00-\uffef][，、；。：》]*| ")
_HAN = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
_FACES = {"i": "italic", "b": "bold", "k": "kai"}


@dataclass(frozen=True)
class Manner:
    """How a text is set: in points."""

    size: float = 10.0
    pitch: float = 12.0
    gap: float = 6.0
    """Between paragraphs, above the distance of lines."""
    left: float = 123.4
    right: float = 488.0
    indent: float = 23.8
    top: float = 708.0
    foot: float = 66.0
    line_numbers: bool = False
    heads: bool = True
    note_size: float = 8.5
    drawn_rule: bool = False
    """A stroke above the notes; typed underscores otherwise."""


UN = Manner()
CHINESE = Manner(size=10.5, pitch=15.0)
INDENTED_ONLY = Manner(gap=0.0)
BLOCKS = Manner(indent=0.0)


@dataclass
class Setter:
    """Sets paragraph after paragraph, page after page."""

    manner: Manner = UN
    notes: Mapping[str, str] = field(default_factory=dict)
    head: str = "A/C.2/81/L.7"
    paper: Paper = field(default_factory=Paper)
    _y: float = 0.0
    _pending: list[str] = field(default_factory=list)
    _set: set[str] = field(default_factory=set)
    """The notes that stand on earlier pages."""
    _lines: int = 0

    def data(self) -> bytes:
        """The file."""
        if self.paper.sheets:
            self._end_page()
        return self.paper.data()

    def masthead(self, *lines: tuple[float, str, str, float]) -> Setter:
        """The first page's lines: x, text, face and size of each, from the session down; one without text is a gap."""
        self._new_page()
        sheet = self.paper.sheets[-1]
        sheet.text(123.1, 734.2, "United Nations", size=14)
        sheet.text(482.0, 735.5, self.head, size=10)
        sheet.text(123.1, 705.7, "General Assembly", "bold", 20)
        sheet.text(396.8, 705.7, "Distr.: Limited").text(396.8, 693.6, "1 October 2026")
        sheet.text(396.8, 669.6, "Original: English").stroke(60, 552, 582)
        sheet.text(65.2, 44.4, "26-12345 (E) 021026").text(65.2, 29.9, "*2612345*", "bar", 12)
        y = 570.0
        for x, text, face, size in lines:
            spans = [
                replace(one, size=size, rise=0.0)
                for span in _spans(text)
                for one in ([span] if span.rise or span.face != "roman" else _by_script(span.text, face))
            ]
            if spans:
                sheet.spans(x, y, *spans)
            self._pending += [mark for mark in _marks(text) if mark in self.notes]
            y -= size * 1.2 or 12.0
        self._y = y - 12.0
        return self

    def paragraph(
        self, text: str, *, number: str = "", first: float | None = None, left: float | None = None
    ) -> Setter:
        """One paragraph; `first` and `left` are where its first line and the others begin."""
        manner = self.manner
        left = manner.left if left is None else left
        first = left + manner.indent if first is None else first
        spans = [*([Span(f"{number}   ")] if number else []), *_spans(text)]
        for index, line in enumerate(_broken(spans, manner, first, left)):
            self._line(first if index == 0 else left, line)
        self._y -= manner.gap
        return self

    def right(self, *lines: str) -> Setter:
        """Lines set in italics at the right edge, as those that close an adopted text."""
        for line in lines:
            self._line(self.manner.right - width(line) * self.manner.size * 0.86, [Span(line, "italic")])
        return self

    def _line(self, x: float, spans: Sequence[Span]) -> None:
        cites = list(dict.fromkeys(span.text for span in spans if span.rise and span.text not in self._pending))
        if not self.paper.sheets or self._y - self._room([*self._pending, *cites]) < self.manner.foot:
            self._new_page()
        self._pending += [mark for mark in cites if mark in self.notes and mark not in self._set]
        self._lines += 1
        sheet = self.paper.sheets[-1]
        if self.manner.line_numbers and self._lines % 5 == 0:
            sheet.text(80 - 5 * len(str(self._lines)), self._y, str(self._lines), size=8)
        size = self.manner.size
        sheet.spans(x, self._y, *(_sized(span, size) for span in spans))
        self._y -= self.manner.pitch

    def _room(self, marks: Sequence[str]) -> float:
        if not marks:
            return 0.0
        return 26.0 + sum(len(self._note_lines(mark)) * (self.manner.note_size + 1.5) for mark in marks)

    def _note_lines(self, mark: str) -> list[list[Span]]:
        manner = replace(self.manner, size=self.manner.note_size)
        return _broken(_spans(self.notes.get(mark, "")), manner, self.manner.left, self.manner.left)

    def _new_page(self) -> None:
        if self.paper.sheets:
            self._end_page()
        sheet = self.paper.sheet()
        self._y = self.manner.top
        if self.manner.heads and len(self.paper.sheets) > 1:
            sheet.text(60, 733, self.head, "bold", 8.5).stroke(60, 552, 727)
            sheet.text(60, 36.8, f"{len(self.paper.sheets)}/9", "bold", 8.5).text(524.4, 38.2, "26-12345", size=7)

    def _end_page(self) -> None:
        sheet, manner = self.paper.sheets[-1], self.manner
        y = manner.foot + self._room(self._pending) - 26.0
        if self._pending:
            if manner.drawn_rule:
                sheet.stroke(60, 183, y + 12)
            else:
                sheet.text(99.4, y + 11, "__________________", "bold", 8)
        for mark in self._pending:
            for index, line in enumerate(self._note_lines(mark)):
                if index == 0 and mark.startswith("*"):
                    sheet.text(manner.left - 8, y, mark, size=manner.note_size)
                elif index == 0:
                    sheet.text(manner.left - 6.5, y + 3, mark, size=5.5)
                sheet.spans(manner.left, y, *(_sized(span, manner.note_size) for span in line))
                y -= manner.note_size + 1.5
            self._set.add(mark)
        self._pending = []


def _marks(text: str) -> list[str]:
    return re.findall(r"<n>(.*?)</n>", text)


def _sized(span: Span, size: float) -> Span:
    return replace(span, size=size * 0.65, rise=size * 0.35) if span.rise else replace(span, size=size)


def _spans(marked: str) -> list[Span]:
    """The spans of a marked text; `rise` is 1 for marks of notes."""
    spans: list[Span] = []
    for match in _TAGS.finditer(marked):
        if match["note"] is not None:
            spans.append(Span(match["note"], rise=1.0))
        else:
            text = match["set"] if match["set"] is not None else match["plain"]
            face = _FACES[match["tag"]] if match["tag"] else "roman"
            spans += _by_script(text, face)
    return spans


def _by_script(text: str, face: str) -> list[Span]:
    """Chinese characters in a Chinese face, the others in a western one."""
    spans = []
    for part in re.findall(r"[\u2e80-\u9fff\uff00-\uffef]+|[^\u2e80-\u9fff\uff00-\uffef]+", text):
        han = {"roman": "song", "bold": "hei", "italic": "kai", "kai": "kai"}[face]
        spans.append(Span(part, han if _HAN.match(part) else "roman" if face == "kai" else face))
    return spans


def _broken(spans: Sequence[Span], manner: Manner, first: float, left: float) -> list[list[Span]]:
    """The spans on lines of the column's width, marks kept with the word before."""
    lines: list[list[Span]] = [[]]
    room = manner.right - first
    used = 0.0
    for span in spans:
        units = [span.text] if span.rise else _UNITS.findall(span.text)
        for unit in units:
            wide = width(unit.rstrip()) * manner.size * (0.6 if span.rise else 1.0)
            if used + wide > room and lines[-1] and not span.rise:
                lines.append([])
                room, used = manner.right - left, 0.0
            _append(lines[-1], replace(span, text=unit))
            used += width(unit) * manner.size
    return [line for line in lines if line]


def _append(line: list[Span], span: Span) -> None:
    """Characters of one face become one stretch, as typesetters write them."""
    if line and replace(line[-1], text=span.text) == span and not span.rise:
        line[-1] = replace(span, text=line[-1].text + span.text)
    else:
        line.append(span)
