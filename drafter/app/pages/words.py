"""Runs as the text and the formats of a Qt layout: faces by script, opening phrases, links, marks of notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from drafter.app.pages.copy import Change, MarkedRun
from drafter.formats.links import linked
from drafter.formats.page_options import FACES, ChineseLeads, PageOptions
from drafter.model.document import Mark, NoteId, Run, Runs
from drafter.text.sentence import Language

_SHARED = re.compile("[“”‘’—…·]+")
"""Characters of both scripts, which a Latin face would set too narrow among Han."""
_LINK_COLOUR, _BLANK_COLOUR, _CHANGE_COLOUR = QColor(0, 0, 255), QColor(255, 255, 0), QColor(0xB3, 0x26, 0x1E)
_QUIET_COLOUR = QColor(0x59, 0x59, 0x59)
_JOINER = "\N{WORD JOINER}"
"""Keeps the mark of a note on the line of the word before it."""
_SEAM = re.compile(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])")
"""Where Word leaves a quarter of an em between Han and Latin (autoSpaceDE, autoSpaceDN)."""
_SEAM_PERCENT = {True: 125.0, False: 150.0}
"""The same as the width of the character in front: a Han character is an em wide, others half of one."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the words of a paragraph look, in points; `heading` takes the face of headings."""

    size: float
    bold: bool = False
    italic: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What a layout is made of. `citations` are the places, in code units, at which notes are cited."""

    text: str
    formats: tuple[QTextLayout.FormatRange, ...]
    citations: tuple[tuple[int, NoteId], ...]


class Compositor:
    """Makes words of runs for one document; knows its marks of notes and its faces."""

    def __init__(self, language: Language, marks: Mapping[NoteId, str], options: PageOptions) -> None:
        self._language = language
        self._marks = marks
        self._options = options
        self._faces = FACES[options.faces]
        self._cited: set[NoteId] = set()

    def font(self, look: Look) -> QFont:
        """The face of a paragraph, with all that may stand in for it."""
        font = QFont(self._families(look))
        font.setPointSizeF(look.size)
        font.setBold(look.bold)
        font.setItalic(look.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def words(self, runs: Runs, look: Look) -> Words:
        """The runs in this look."""
        text, formats, citations = "", [], []
        is_marked = any(isinstance(run, MarkedRun) for run in runs)
        for run in runs if is_marked else linked(runs, self._language):
            if run.note is not None:
                mark = self._marks.get(run.note, "")
                text += _JOINER
                citations.append((_units(text), run.note))
                formats.append(_ranged(_units(text), mark, _with_change(self._citation(run.note), run)))
                text += mark
                continue
            shown = run.text.replace("\t", " ").replace("\n", " ")
            formats += self._formats(_units(text), replace(run, text=shown), look)
            text += shown
        seams = _seams(text) if self._language == "zh" else ()
        return Words(text, (*(one for one in formats if one is not None), *seams), tuple(citations))

    def plain(self, run: Run, look: Look) -> Words:
        """Words of the page and not of the text: nothing in them is a link."""
        formats = [one for one in self._formats(0, run, look) if one is not None]
        return Words(run.text, tuple(formats), ())

    def note_mark(self, note: NoteId) -> Words:
        """A note's own mark in front of its text, to which citations lead."""
        raised = QTextCharFormat()
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        raised.setAnchor(True)
        raised.setAnchorNames([_anchor(note)])
        mark = self._marks.get(note, "")
        made = _ranged(0, mark, raised)
        return Words(mark, () if made is None else (made,), ())

    def _families(self, look: Look) -> list[str]:
        han = self._faces.heading if look.heading and self._language == "zh" else self._faces.text
        return [*self._faces.latin, *han]

    def _citation(self, note: NoteId) -> QTextCharFormat:
        raised = QTextCharFormat()
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        raised.setFontWeight(QFont.Weight.Normal)
        raised.setFontItalic(False)
        raised.setAnchor(True)
        raised.setAnchorHref(f"#{_anchor(note)}")
        return raised

    def _formats(self, start: int, run: Run, look: Look) -> Iterator[QTextLayout.FormatRange | None]:
        shape = self._shape(run)
        yield _ranged(start, run.text, shape)
        if self._language == "zh":
            for match in _SHARED.finditer(run.text):
                own = QTextCharFormat(shape)
                is_kai = Mark.LEAD in run.marks and self._options.chinese_leads is ChineseLeads.KAI
                han = self._faces.kai if is_kai else self._families(look)[len(self._faces.latin) :]
                own.setFontFamilies([*han, *self._faces.latin])
                yield _ranged(start + _units(run.text[: match.start()]), match[0], own)

    def _shape(self, run: Run) -> QTextCharFormat:
        shape = QTextCharFormat()
        marks = run.marks
        is_zh = self._language == "zh"
        if Mark.LEAD in marks and is_zh and self._options.chinese_leads is ChineseLeads.KAI:
            shape.setFontFamilies([*self._faces.latin, *self._faces.kai])
        elif Mark.BOLD in marks or (Mark.LEAD in marks and is_zh):
            shape.setFontWeight(QFont.Weight.Bold)
        if Mark.ITALIC in marks or (Mark.LEAD in marks and not is_zh):
            shape.setFontItalic(True)
        if Mark.SUPERSCRIPT in marks:
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if Mark.BLANK in marks:
            shape.setBackground(_BLANK_COLOUR)
        if run.href:
            shape.setAnchor(True)
            shape.setAnchorHref(run.href)
            shape.setForeground(_LINK_COLOUR)
        return _with_change(shape, run)


def _with_change(shape: QTextCharFormat, run: Run) -> QTextCharFormat:
    """Underlined or struck, in red, for a run that is marked as a change; grey for one that is marked as none."""
    if isinstance(run, MarkedRun) and run.change is not None:
        shape.setForeground(_QUIET_COLOUR if run.change is Change.SAME else _CHANGE_COLOUR)
        shape.setFontStrikeOut(run.change is Change.DELETED)
        shape.setFontUnderline(run.change is Change.INSERTED)
    return shape


def _seams(text: str) -> Iterator[QTextLayout.FormatRange]:
    for match in _SEAM.finditer(text):
        before = text[match.start() - 1]
        apart = QTextCharFormat()
        apart.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
        apart.setFontLetterSpacing(_SEAM_PERCENT[before >= "\u3400"])
        made = _ranged(_units(text[: match.start() - 1]), before, apart)
        if made is not None:
            yield made


def _anchor(note: NoteId) -> str:
    return f"note-{note}"


def _units(text: str) -> int:
    """Qt counts UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _ranged(start: int, text: str, shape: QTextCharFormat) -> QTextLayout.FormatRange | None:
    if not text or not shape.propertyCount():
        return None
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, _units(text), shape
    return made
