"""Pages whose lines a margin cut: lines joined, notes lifted out of the text, marks turned into citations of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.structuring.furniture import sweep, symbol_of
from drafter.structuring.gaps import with_gaps_behind_leads
from drafter.structuring.heads import head_paragraphs
from drafter.structuring.hyphens import Hyphens, with_cut_words, with_hyphens
from drafter.structuring.lines import Line, lines_of, measure
from drafter.structuring.marks import cite
from drafter.structuring.masthead import organ_line_at
from drafter.structuring.mending import Mends
from drafter.structuring.page_ends import with_pages
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph
from drafter.structuring.scattered import in_reading_order
from drafter.structuring.slashnotes import lift_slash_notes
from drafter.structuring.unwrap import Joiner
from drafter.structuring.wording import is_closed
from drafter.structuring.zones import lift_notes
from drafter.text.normal import normalise
from drafter.text.sentence import Language
from drafter.text.symbols import find_symbols


def put_together(
    raw: RawDocument, language: Language, mends: Mends
) -> tuple[tuple[RawParagraph, ...], tuple[RawNote, ...]]:
    """The paragraphs of a source whose paragraphs are lines, and its notes."""
    lines = with_pages(lines_of(raw.paragraphs))
    swept = sweep(lines, mends)
    column = measure(swept.lines, [is_closed(line.text) for line in swept.lines])
    if language == "en":
        swept = replace(swept, lines=with_gaps_behind_leads(swept.lines, mends))
    hyphens = Hyphens.of([line.text for line in swept.lines])
    ordered = in_reading_order(with_cut_words(swept.lines, column, hyphens, mends), column)
    ordered, slash_notes = lift_slash_notes(ordered, language, mends)
    lifted = lift_notes(ordered, column, language, mends)
    notes = (*raw.notes, *slash_notes, *(page_note.note for page_note in lifted.notes))
    _compare_links(swept.addresses, notes, mends)
    at = _organ_line(lifted.body, language)
    head = head_paragraphs(lifted.body[:at], notes, column, language, mends)
    organ_line, text = lifted.body[at : at + 1], lifted.body[at + 1 :]
    body = Joiner([*organ_line, *cite(text, lifted.notes, mends)], language, mends).paragraphs()
    paragraphs = tuple(with_hyphens(paragraph, hyphens, mends) for paragraph in (*head, *body))
    return paragraphs, notes


def _organ_line(lines: Sequence[Line], language: Language) -> int:
    """Where the masthead ends; 0 where no line has the enacting organ."""
    return organ_line_at([normalise(line.text, language) for line in lines], language) or 0


def _compare_links(addresses: Sequence[str], notes: Sequence[RawNote], mends: Mends) -> None:
    """Addresses put below the notes belong to the symbols in the notes, in order: tell where they differ."""
    named = [found.span.of(note.text) for note in notes for found in find_symbols(note.text)]
    linked = [symbol_of(address) for address in addresses]
    if len(named) != len(linked):
        return
    for name, link in zip(named, linked, strict=True):
        if link is not None and link != name:
            mends.note("wrong-link", f"{name} → {link}")
