"""A small press: sets a text on pages as extractors of PDF files give them back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.structuring.lines import width

Manner = Literal["copied", "layout", "raw"]
"""Copied out of a viewer: a blank line between any two, notes below a rule; pdftotext with and without -layout."""

_INDENT = 2.26
_NOTE_SCALE = 10.5 / 9
_MARK = re.compile(r"\{(\d+)\}")
_UNIT = re.compile(r"[“《(]*(?:[A-Za-z0-9./:-]+|[^{}])[，、。；：”》)]*(?:\{\d+\})?|\{\d+\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    is_first: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """`measure` is the width of a line in ems, `page` how many lines of text a page holds."""

    manner: Manner = "copied"
    measure: float = 34.8
    page: int = 24

    def print(self, head: Sequence[str], paragraphs: Sequence[str], notes: Mapping[str, str]) -> str:
        """The pages; `{1}` in a paragraph cites note 1. Lines of the head stand alone."""
        lines = [_Line(line, True) for line in head]
        for paragraph in paragraphs:
            lines += self._lines(paragraph)
        pages = [lines[at : at + self.page] for at in range(0, len(lines), self.page)]
        seen: set[str] = set()
        printed: list[str] = []
        for page in pages:
            new = [mark for line in page for mark in line.notes if mark not in seen and not seen.add(mark)]  # type: ignore[func-returns-value]
            printed.append("".join(map(self._line, page)) + self._notes(new, notes))
        return "".join(printed) if self.manner == "copied" else "\f".join([*printed, ""])

    def _lines(self, paragraph: str) -> Iterator[_Line]:
        for index, line in enumerate(_wrapped(spaced(paragraph), self.measure, _INDENT)):
            yield _Line(line, index == 0, tuple(_MARK.findall(line)))

    def _line(self, line: _Line) -> str:
        if self.manner == "copied":
            return (" " if line.is_first else "") + _cut_at_marks(line.text) + " \n\n"
        text = _MARK.sub(r"\1 ", line.text).rstrip()
        if self.manner == "raw":
            return f"{text}\n"
        return f"\n    {text}\n" if line.is_first else f"{text}\n"

    def _notes(self, marks: Sequence[str], notes: Mapping[str, str]) -> str:
        out = ["__________________ \n\n"] if self.manner == "copied" and marks else []
        for mark in marks:
            lines = _wrapped(spaced(notes[mark]), self.measure * _NOTE_SCALE, 0)
            if self.manner == "copied":
                out.append(f" {mark} " + " \n\n".join(lines) + " \n\n")
            elif self.manner == "layout" or len(lines) == 1:
                blank = "    " if self.manner == "layout" else ""
                out.append(f"{mark}\n{blank}" + "\n".join(lines) + "\n\n")
            else:
                out.append("\n".join(lines) + f"\n{mark}\n\n")
        return "".join(out)


def _cut_at_marks(line: str) -> str:
    """A superscript ends the line; what follows it begins with a blank."""
    pieces = re.split(r"(?<=\})(?=.)", line)
    return _MARK.sub(r"\1", "\n ".join(piece.lstrip() for piece in pieces))


def spaced(text: str) -> str:
    """The gap that Word draws between Chinese characters and figures, as extractors give it back: a blank."""
    text = re.sub(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])", " ", text)
    return re.sub(r"(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])", " ", text)


def _wrapped(text: str, measure: float, indent: float) -> list[str]:
    lines: list[str] = []
    line, room = "", measure - indent
    for unit in _UNIT.findall(text):
        if line and width(_MARK.sub("", line)) + width(_MARK.sub("", unit.rstrip())) > room:
            lines.append(line.rstrip())
            line, room = "", measure
        line += unit if line else unit.lstrip()
    return [*lines, line.rstrip()]
