"""How the character at a position looks, and the paragraph that ends there."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from drafter.formats.doc97.binary import Damaged, WordFile
from drafter.formats.doc97.styles import (
    Look,
    ParagraphLook,
    StyleSheet,
    applied,
    character_runs,
    paragraph_runs,
    read_styles,
    set_paragraph,
)
from drafter.formats.doc97.text import Text

_MOST_STRETCHES = 1_000_000
_Stretch = TypeVar("_Stretch")


class Looks:
    """Formatting by position. `is_broken`: the file's tables were damaged, and everything looks plain."""

    def __init__(self, file: WordFile, text: Text) -> None:
        self.is_broken = False
        self._sheet = StyleSheet()
        self._paragraphs: list[tuple[int, int, int, bytes]] = []
        self._characters: list[tuple[int, int, bytes]] = []
        try:
            self._sheet = read_styles(file)
            self._paragraphs = sorted(_few(_paragraphs(file, text)))
            self._characters = sorted(_few(_characters(file, text)))
        except Damaged:
            self.is_broken = True
        self._paragraph_starts = [one[0] for one in self._paragraphs]
        self._character_starts = [one[0] for one in self._characters]
        self._kept: tuple[int, int, Look] = (0, 0, Look())

    def at(self, position: int) -> tuple[Look, int]:
        """How the character looks, and the position up to which others look the same."""
        start, end, look = self._kept
        if not start <= position < end:
            direct_start, direct_end, data = self._direct(position)
            paragraph_start, paragraph_end, style, _ = self._formatting(position)
            base = self._sheet.look(style)
            look = applied(data, base, base, self._sheet)
            start, end = max(direct_start, paragraph_start), min(direct_end, paragraph_end)
            self._kept = (start, end, look)
        return look, end

    def paragraph(self, position: int) -> ParagraphLook:
        """What the formatting of the paragraph says that the position belongs to."""
        _, _, style, data = self._formatting(position)
        return replace(set_paragraph(data, self._sheet.paragraph(style)), style=style)

    def style_name(self, style: int) -> str:
        """The name of a style; "" where there is none."""
        return self._sheet.name(style)

    def _direct(self, position: int) -> tuple[int, int, bytes]:
        index = bisect_right(self._character_starts, position) - 1
        if index >= 0 and position < self._characters[index][1]:
            return self._characters[index]
        return position, _following(self._character_starts, index), b""

    def _formatting(self, position: int) -> tuple[int, int, int, bytes]:
        index = bisect_right(self._paragraph_starts, position) - 1
        if index >= 0 and position < self._paragraphs[index][1]:
            return self._paragraphs[index]
        return position, _following(self._paragraph_starts, index), 0, b""


def _following(starts: Sequence[int], index: int) -> int:
    """Where the stretch behind this one begins."""
    return starts[index + 1] if index + 1 < len(starts) else sys.maxsize


def _paragraphs(file: WordFile, text: Text) -> Iterator[tuple[int, int, int, bytes]]:
    for first, last, style, data in paragraph_runs(file):
        for start, end in text.positions(first, last):
            yield start, end, style, data


def _characters(file: WordFile, text: Text) -> Iterator[tuple[int, int, bytes]]:
    for first, last, data in character_runs(file):
        for start, end in text.positions(first, last):
            yield start, end, data


def _few(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """The stretches; raises Damaged where there are more than any text has, for pieces and pages may overlap."""
    found = list(islice(stretches, _MOST_STRETCHES + 1))
    if len(found) > _MOST_STRETCHES:
        raise Damaged
    return found
