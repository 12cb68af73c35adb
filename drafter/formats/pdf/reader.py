"""A PDF file as the paragraphs and notes that it prints, for `structuring` to understand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.formats.pdf import notes as page_notes
from drafter.formats.pdf.furniture import Swept, sweep
from drafter.formats.pdf.gutter import body_size
from drafter.formats.pdf.head import head_blocks, organ_line_at, text_at, with_title
from drafter.formats.pdf.layout import measure
from drafter.formats.pdf.legibility import RECOGNISED, is_recognised, refuse_unreadable, told
from drafter.formats.pdf.page import Page
from drafter.formats.pdf.paragraphs import UNSURE, Block, Joiner
from drafter.formats.pdf.pdfium import pages_of
from drafter.formats.pdf.rows import Row, rows_of
from drafter.formats.pdf.runs import Citations, Dress, RunWriter
from drafter.formats.pdf.sheets import halved, plain_weights
from drafter.formats.pdf.strikes import without_struck
from drafter.formats.pdf.tables import Table
from drafter.formats.progress import OnPage, nobody
from drafter.model.document import Part
from drafter.structuring.mending import Mends
from drafter.structuring.raw import LinePlace, RawDocument, RawParagraph, RawRun
from drafter.structuring.wording import detect_language, glued, shortened
from drafter.text.sentence import Language
from drafter.text.spans import Span

NAME = "pdf"
_ENOUGH_ROWS = 400
"""Rows that tell the language of a file."""


def read(data: bytes, on_page: OnPage = nobody) -> RawDocument:
    """What the file prints; raises FormatError where it is locked, damaged, a scan, far too long, or has no meaning."""
    pages = pages_of(data, on_page)
    refuse_unreadable(pages)
    return _Reading(pages).document()


class _Reading:
    """One file while it is read."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = halved(plain_weights(pages))
        rows = [row for number, page in enumerate(self._pages) for row in rows_of(page, number)]
        self._rows = [replace(row, index=index) for index, row in enumerate(rows)]
        self._mends = Mends()
        self._struck: set[int] = set()
        """The lines that have characters struck through."""
        self._language: Language = detect_language(row.text for row in self._rows[:_ENOUGH_ROWS])

    def document(self) -> RawDocument:
        """The whole file."""
        rows, struck = without_struck(self._rows)
        self._struck = {row.index for row in struck}
        swept = sweep(self._pages, rows)
        size = body_size(swept.rows)
        lifted = page_notes.lift(self._pages, swept.rows, size)
        dress = Dress.of(swept.rows)
        citations = Citations((note.mark, note.page, note.key) for note in lifted.notes)
        writer = RunWriter(dress, citations)
        paragraphs = tuple(self._paragraph(block, writer) for block in self._blocks(lifted.body, size))
        raw_notes = tuple(page_notes.to_raw(note, RunWriter(dress), self._language) for note in lifted.notes)
        self._tell_struck(struck, rows)
        self._tell(swept, lifted)
        return RawDocument(
            NAME,
            paragraphs,
            raw_notes,
            tuple(row.text for row in self._rows),
            typography=True,
            language=self._language,
            repairs=(*told(self._pages), *self._mends.repairs()),
            left_out=tuple(sorted(self._mends.left_out)),
            line_places=tuple(_place(row, self._pages[row.page]) for row in self._rows),
        )

    def _tell(self, swept: Swept, lifted: page_notes.Lifted) -> None:
        """Note what does not stand in the text where the page has it."""
        for row in swept.furniture:
            self._mends.leave_out("left-out-page", shortened(row.text), _span(row))
        for row in lifted.rules:
            self._mends.leave_out("left-out-rule", "", _span(row))
        self._mends.note("left-out-line-numbers", count=swept.line_numbers)
        for page in self._pages:
            for text in page.turned:
                self._mends.note("left-out-turned", shortened(text))
        self._mends.note("moved-notes", count=len(lifted.notes))

    def _tell_struck(self, struck: Sequence[Row], kept: Sequence[Row]) -> None:
        """Note what is struck through; lines of which nothing is left are left out."""
        left = {row.index for row in kept}
        for row in struck:
            tell = self._mends.note if row.index in left else self._mends.leave_out
            tell("left-out-struck", shortened(row.text), _span(row))

    def _blocks(self, rows: Sequence[Row], size: float) -> list[Block]:
        at = organ_line_at(rows, self._language)
        if at is None:
            return self._without_organ(rows, size)
        layout = measure(rows[at + 1 :], size)
        head = head_blocks(rows[:at], layout, self._language)
        return [*head, Block([rows[at]]), *Joiner(layout, self._language).blocks(rows[at + 1 :])]

    def _without_organ(self, rows: Sequence[Row], size: float) -> list[Block]:
        at = text_at(rows, self._language)
        layout = measure(rows[at:], size)
        head = with_title(head_blocks(rows[:at], layout, self._language), self._language)
        body = Joiner(layout, self._language).blocks(rows[at:])
        if head and body:
            # Where the text begins must not be guessed again.
            body[0].part = Part.OPERATIVE
        return [*head, *body]

    def _runs(self, rows: Iterable[Row], writer: RunWriter) -> tuple[RawRun, ...]:
        return glued([writer.runs(row) for row in rows], self._language)

    def _table_runs(self, table: Table, writer: RunWriter) -> tuple[RawRun, ...]:
        """Cells divided by tabs, rows by line feeds."""
        runs: list[RawRun] = []
        for row_at, row in enumerate(table.cells):
            for cell_at, cell in enumerate(row):
                if row_at or cell_at:
                    runs.append(RawRun("\t" if cell_at else "\n"))
                runs += [replace(run, text=run.text.replace("\t", " ")) for run in self._runs(cell, writer)]
        return tuple(runs)

    def _paragraph(self, block: Block, writer: RunWriter) -> RawParagraph:
        runs = self._table_runs(block.table, writer) if block.table else self._runs(block.rows, writer)
        indices = [row.index for row in block.rows]
        for above, row in pairwise(block.rows):
            if row.page != above.page:
                self._mends.note("joined-page", f"{above.text[-3:]}／{row.text[:2]}", _span(row))
        lines = Span(min(indices), max(indices) + 1)
        is_doubtful = any(is_recognised(self._pages[row.page]) for row in block.rows)
        certainty = min(block.certainty, RECOGNISED) if is_doubtful else block.certainty
        if not self._struck.isdisjoint(indices):
            certainty = min(certainty, UNSURE)
        return RawParagraph(runs, part=block.part, role=block.role, lines=lines, certainty=certainty)


def _span(row: Row) -> Span:
    return Span(row.index, row.index + 1)


def _place(row: Row, page: Page) -> LinePlace:
    right = max(piece.x1 for piece in row.pieces)
    (x0, y0), (x1, y1) = page.shown(row.x0, row.top), page.shown(right, row.bottom)
    return LinePlace(page.index, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
