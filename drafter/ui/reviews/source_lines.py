"""The lines of a source as the import review shows them: set as they are meant, struck with the reason if left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from drafter.formats.imported import Imported
from drafter.formats.markdown import MarkdownReader
from drafter.structuring.raw import Repair
from drafter.text.sentence import Sentence
from drafter.ui.lists.pieces import Look, Piece, Pieces
from drafter.ui.reviews.import_rows import Doubt, Row, lines_of
from drafter.ui.reviews.import_state import Lines, Reviewed
from drafter.ui.reviews.sums import left_out_lines

_BY_USER = Sentence(zh="您弃置的", en="left out by you")
_UNEXPLAINED = Sentence(zh="不进草稿", en="not for the draft")
_REASONS: Mapping[str, Sentence] = {
    "left-out-page": Sentence(zh="页眉、页脚或页码", en="page header, footer or number"),
    "left-out-rule": Sentence(zh="脚注横线", en="rule above the notes"),
    "left-out-notes-heading": Sentence(zh="脚注的标题", en="heading above the notes"),
    "left-out-url": Sentence(zh="网址", en="web address"),
    "left-out-masthead": Sentence(zh="文头，草稿另有", en="masthead, which the draft has of its own"),
    "left-out-closing": Sentence(zh="文末", en="closing lines"),
    "left-out-mail": Sentence(zh="邮件抬头或签名", en="head or signature of the mail"),
    "left-out-navigation": Sentence(zh="网页上正文以外的文字", en="beside the text of the page"),
    "left-out-citation": Sentence(zh="此处不能引脚注", en="cannot cite a note"),
}
"""Why a line does not enter the draft, by the kind of repair that names it."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the file. `why` says why it is left out, None where it is not."""

    index: int
    text: str
    why: Sentence | None = None
    doubt: Doubt = Doubt.NONE
    """That of what begins here."""

    @property
    def is_left_out(self) -> bool:
        """True where the line does not enter the draft."""
        return self.why is not None


def source_lines(imported: Imported, reviewed: Reviewed, rows: Iterable[Row]) -> tuple[SourceLine, ...]:
    """The lines of the source as they stand to the draft, with the doubts of these rows."""
    gone = left_out_lines(imported, reviewed)
    reasons = _reasons(imported.repairs)
    doubts = _doubts(imported, reviewed, rows)
    return tuple(
        SourceLine(
            index,
            text,
            _why(index, reviewed.dropped, reasons) if index in gone else None,
            doubts.get(index, Doubt.NONE),
        )
        for index, text in enumerate(imported.source_lines)
    )


def _why(line: int, dropped: Lines, reasons: Mapping[int, Sentence]) -> Sentence:
    return _BY_USER if line in dropped else reasons.get(line, _UNEXPLAINED)


@lru_cache(maxsize=4)
def _reasons(repairs: tuple[Repair, ...]) -> Mapping[int, Sentence]:
    return {
        line: _REASONS[repair.kind]
        for repair in repairs
        if repair.kind in _REASONS
        for place in repair.places
        for line in range(place.start, place.end)
    }


def _doubts(imported: Imported, reviewed: Reviewed, rows: Iterable[Row]) -> Mapping[int, Doubt]:
    found: dict[int, Doubt] = {}
    for row in rows:
        if row.doubt is not Doubt.NONE:
            first = min(lines_of(imported, reviewed, row), default=None)
            if first is not None:
                found[first] = max(row.doubt, found.get(first, Doubt.NONE))
    return found


@lru_cache(maxsize=4096)
def pieces_of_line(text: str, format_: str) -> Pieces:
    """The line as it is meant: without the marks that Markdown sets words apart with, and set apart."""
    text = text.strip()
    if format_ != "markdown":
        return (Piece(text),)
    read = MarkdownReader((text,)).document()
    if read.notes:
        note = read.notes[0]
        return (Piece(note.key, frozenset({Look.NOTE_MARK})), Piece(f" {note.text}"))
    pieces = []
    for run in (run for paragraph in read.paragraphs for run in paragraph.runs):
        looks = {Look.STRONG} if run.bold or read.paragraphs[0].style == "heading" else set()
        if run.note is not None or run.superscript:
            looks = {Look.NOTE_MARK}
        pieces.append(Piece(run.text or run.note or "", frozenset(looks)))
    return tuple(pieces)
