"""Pages of what is not laid out as a document of the UN: the comparison table, and files that are plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextLayout, QTextOption

from drafter.app.pages.copy import Change, MarkedRun
from drafter.app.pages.lines import LineSetter, Piece, SetLine, Stroke, Style
from drafter.app.pages.measures import DOTS_PER_INCH
from drafter.app.pages.paging import Page, Paging
from drafter.app.pages.words import Compositor, Look
from drafter.formats.comparison_rows import HEADINGS, Row, Side, rows, summary
from drafter.formats.page_options import PageOptions
from drafter.model.document import Mark, Resolution, Run, Runs
from drafter.text.sentence import Language

_SHORT, _LONG, _MARGIN = 11906, 16838, 850
"""A4 and its margins, in twips."""
_EDGES = (0, 1530, 7480, 13430, 15138)
"""Of the table's columns, as in the Word file."""
_PADDING = 100
_SIZE, _LINE, _MONO_SIZE, _MONO_LINE = 10.0, 280, 9.0, 230
_LEFT = Qt.AlignmentFlag.AlignLeft
_BOLD = frozenset({Mark.BOLD})
_MOST_CHARACTERS = 20_000
"""Of a plain text: some ten pages, which is more than anybody turns over in a preview."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    orientation: QPageLayout.Orientation
    width: int
    height: int


_UPRIGHT = _Sheet(QPageLayout.Orientation.Portrait, _SHORT, _LONG)
_WIDE = _Sheet(QPageLayout.Orientation.Landscape, _LONG, _SHORT)


def of_comparison(base: Resolution, base_name: str, draft: Resolution) -> bytes:
    """The table on landscape A4, as PDF."""
    buffer = QBuffer()
    device = _device(buffer, _WIDE)
    table = _Table(draft.language, device)
    _draw(device, _paged(table.groups(base, base_name, draft), _WIDE))
    return bytes(buffer.data().data())


def of_text(text: str) -> bytes:
    """The beginning of a file that is text, in a face of equal widths, as PDF."""
    buffer = QBuffer()
    device = _device(buffer, _UPRIGHT)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(_MONO_SIZE)
    lines = (line for row in text[:_MOST_CHARACTERS].splitlines() for line in _typed(row, font, device))
    _draw(device, _paged(((line,) for line in lines), _UPRIGHT))
    return bytes(buffer.data().data())


class _Table:
    """Sets the rows of a comparison."""

    def __init__(self, language: Language, device: QPdfWriter) -> None:
        self._language = language
        self._compositor = Compositor(language, {}, PageOptions())
        self._setter = LineSetter(device, self._compositor, _EDGES[-1])

    def groups(self, base: Resolution, base_name: str, draft: Resolution) -> Iterator[tuple[SetLine, ...]]:
        """What changed, then the rows, each one kept whole."""
        language, found = self._language, rows(base, draft)
        heading = Style(Look(14.0, bold=True), _LINE + 60, after=120, left=0, right=0, align=_LEFT)
        yield tuple(self._lines((Run(draft.masthead.title_text),), heading))
        for line in summary(found):
            yield tuple(
                self._lines((Run(line.in_(language)),), Style(Look(_SIZE), _LINE, left=0, right=0, align=_LEFT))
            )
        names = [one.in_(language) for one in HEADINGS]
        names[1] += ("" if language == "zh" else " ") + base_name
        yield self._row([(Run(name, _BOLD),) for name in names], is_first=True)
        for row in found:
            yield self._row(self._cells(row), is_first=False)

    def _cells(self, row: Row) -> list[Runs]:
        name = Run(row.name.in_(self._language), _BOLD if row.is_changed else frozenset())
        quiet = None if row.is_changed else Change.SAME
        sides = [_side(row.old, Change.DELETED, quiet), _side(row.new, Change.INSERTED, quiet)]
        return [(name,), *sides, (Run(row.remark.in_(self._language)),)]

    def _row(self, cells: list[Runs], *, is_first: bool) -> tuple[SetLine, ...]:
        style = Style(Look(_SIZE), _LINE, align=_LEFT)
        styles = (
            replace(style, left=left + _PADDING, right=_EDGES[-1] - right + _PADDING)
            for left, right in pairwise(_EDGES)
        )
        columns = [self._lines(runs, own) for runs, own in zip(cells, styles, strict=True)]
        count = max(1, *map(len, columns))
        made = []
        for index in range(count):
            strokes = [Stroke(edge, 0, edge, _LINE) for edge in _EDGES]
            strokes += [Stroke(0, 0, _EDGES[-1], 0)] if is_first and index == 0 else []
            strokes += [Stroke(0, _LINE, _EDGES[-1], _LINE)] if index == count - 1 else []
            pieces = tuple(piece for lines in columns if index < len(lines) for piece in lines[index].pieces)
            made.append(SetLine(_LINE, 160 if is_first and index == 0 else 0, (), pieces, tuple(strokes)))
        return tuple(made)

    def _lines(self, runs: Runs, style: Style) -> list[SetLine]:
        return self._setter.lines(self._compositor.words(runs, style.look), style)


def _side(side: Side | None, change: Change, quiet: Change | None) -> Runs:
    """The words of one text; marked ones in the look of their change."""
    if side is None:
        return ()
    number = (MarkedRun(f"{side.number} ", change=quiet),) if side.number else ()
    pieces = side.pieces()
    return (*number, *(MarkedRun(run.text, run.marks, change=change if marked else quiet) for run, marked in pieces))


def _typed(row: str, font: QFont, device: QPdfWriter) -> Iterator[SetLine]:
    """The lines of one line of a text."""
    layout = QTextLayout(row or " ", font, device)
    option = QTextOption(_LEFT)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_UPRIGHT.width - 2 * _MARGIN)
    layout.endLayout()
    for index in range(layout.lineCount()):
        yield SetLine(_MONO_LINE, pieces=(Piece(layout, index, 0, _MONO_LINE * 0.8),))


def _paged(groups: Iterable[tuple[SetLine, ...]], sheet: _Sheet) -> list[Page[SetLine]]:
    paging: Paging[SetLine] = Paging({}, 0, lambda _page: sheet.height - 2 * _MARGIN)
    for group in groups:
        if group:
            paging.add(group)
    return paging.finish()


def _device(buffer: QBuffer, sheet: _Sheet) -> QPdfWriter:
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(DOTS_PER_INCH)
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), sheet.orientation, QMarginsF()))
    return device


def _draw(device: QPdfWriter, pages: list[Page[SetLine]]) -> None:
    painter = QPainter(device)
    try:
        for index, page in enumerate(pages):
            if index:
                device.newPage()
            for placed in page.lines:
                for piece in placed.line.pieces:
                    piece.draw(painter, _MARGIN, _MARGIN + placed.top)
                for stroke in placed.line.strokes:
                    stroke.draw(painter, _MARGIN, _MARGIN + placed.top)
    finally:
        painter.end()
