"""What an import review shows: fields and paragraphs with their certainty, source lines, and repairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from drafter.formats.imported import Imported
from drafter.model.document import NoteId, ParagraphId, Part, Resolution
from drafter.model.naming import short_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.rollforward.fields import field_text
from drafter.text.sentence import Sentence
from drafter.ui.lists.pieces import Look, Piece, Pieces, of_runs
from drafter.ui.reviews.doubt_reasons import doubt_reason
from drafter.ui.reviews.import_state import Lines, Reviewed
from drafter.ui.reviews.opposites import FILL_IN, Opposite, opposite_of

SURE, INFERRED = 0.9, 0.7
"""At least so sure: no mark; at least so sure: ◐; below: ?. Readers give 1.0 to 0.95 for what a file says or its words
leave no doubt about, 0.8 where an opening phrase is not in the bank, 0.6 and less for what only its place tells."""


class Doubt(IntEnum):
    """How much the program leaves to the user."""

    NONE = 0
    INFERRED = 1
    ASK = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the masthead, or a paragraph. `label` is its number or name."""

    field: str | None
    paragraph_id: ParagraphId | None
    label: str
    pieces: Pieces
    doubt: Doubt = Doubt.NONE
    reason: Sentence | None = None
    level: int = 0
    part: Part | None = None
    opposite: Opposite | None = None
    """What one click does where the reader was wrong."""

    @property
    def key(self) -> object:
        """Names the row from one state to the next."""
        return self.field or self.paragraph_id

    @property
    def is_unfilled(self) -> bool:
        """True for a field in which nothing stands."""
        return self.field is not None and self.doubt is Doubt.ASK


FIELD_LABELS: Mapping[str, Sentence] = {
    "symbol": Sentence(zh="文号", en="Symbol"),
    "session": Sentence(zh="届会议", en="Session"),
    "committee": Sentence(zh="委员会", en="Committee"),
    "agenda_item": Sentence(zh="议程项目", en="Item"),
    "agenda_title": Sentence(zh="项目标题", en="Item title"),
    "adoption": Sentence(zh="通过情况", en="Adoption"),
    "sponsors": Sentence(zh="提案", en="Sponsors"),
    "title": Sentence(zh="标题", en="Title"),
}
"""The fields in their printed order."""
_ALWAYS = frozenset({"symbol", "session", "title"})
READ_ONLY = frozenset({"adoption"})
_UNKNOWN: Mapping[str, Sentence] = {
    "symbol": Sentence(zh="原文件没有文号，可填", en="The file has no symbol; it can be filled in"),
    "session": Sentence(zh="原文件没有届次，更新届次要用", en="The file names no session; rolling forward needs it"),
    "title": Sentence(zh="没有找到标题", en="No title was found"),
}
UNRECOGNISED = Sentence(zh="未识别", en="Not recognised")


def rows(imported: Imported, reviewed: Reviewed, say: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows of the result, in printed order; `say` holds the labels of fields and UNRECOGNISED's words."""
    return (*_field_rows(reviewed.document, say), *_paragraph_rows(imported, reviewed))


def _field_rows(document: Resolution, say: Mapping[str, str]) -> Iterator[Row]:
    marks = note_marks(document)
    for name in FIELD_LABELS:
        text = field_text(document, name)
        if text:
            yield Row(name, None, say[name], _field_pieces(document, name, text, marks))
        elif name in _ALWAYS:
            unknown = (Piece(say["unrecognised"], frozenset({Look.BLANK})),)
            yield Row(name, None, say[name], unknown, Doubt.ASK, _UNKNOWN[name], opposite=FILL_IN)


def _field_pieces(document: Resolution, name: str, text: str, marks: Mapping[NoteId, str]) -> Pieces:
    if name == "sponsors":
        return of_runs(document.masthead.sponsors, marks)
    if name == "title":
        return tuple(piece.with_look(Look.STRONG) for piece in of_runs(document.masthead.title, marks))
    return (Piece(text),)


def _paragraph_rows(imported: Imported, reviewed: Reviewed) -> Iterator[Row]:
    document = reviewed.document
    marks, numbers = note_marks(document), paragraph_numbers(document)
    for paragraph in document.paragraphs:
        sureness = imported.certainty.get(paragraph.id, 1.0)
        doubt = Doubt.NONE if paragraph.id in reviewed.decided else _doubt(sureness)
        label = short_name(document, paragraph) if paragraph.part is Part.PREAMBULAR else numbers.get(paragraph.id, "")
        is_sure = doubt is Doubt.NONE
        reason = None if is_sure else doubt_reason(paragraph, sureness, document.language)
        other = None if is_sure else opposite_of(document, paragraph, sureness)
        pieces = of_runs(paragraph.runs, marks)
        if paragraph.part is Part.HEADING:
            pieces = tuple(piece.with_look(Look.STRONG) for piece in pieces)
        yield Row(None, paragraph.id, label, pieces, doubt, reason, paragraph.level, paragraph.part, other)


def _doubt(sureness: float) -> Doubt:
    if sureness >= SURE:
        return Doubt.NONE
    return Doubt.INFERRED if sureness >= INFERRED else Doubt.ASK


def lines_of(imported: Imported, reviewed: Reviewed, row: Row) -> Lines:
    """The source lines of a row; a field's own, those of the number, date and basis for the adoption."""
    if row.paragraph_id is not None:
        return reviewed.lines_of(row.paragraph_id)
    names = _ADOPTION if row.field == "adoption" else (row.field,)
    spans = [imported.field_lines[name] for name in names if name is not None and name in imported.field_lines]
    return frozenset(line for span in spans for line in range(span.start, span.end))


_ADOPTION = ("heading", "basis", "number", "meeting", "closing_date")
