"""From what a reader saw to a resolution: the steps in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.model.document import (
    Footnote,
    Mark,
    Masthead,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Runs,
)
from drafter.model.numbering import note_marks, number_notes_from, number_paragraphs_from, paragraph_numbers
from drafter.model.runs import restyled
from drafter.structuring.assembly import to_runs, to_table_runs, without_marks
from drafter.structuring.broken import rejoined
from drafter.structuring.doubts import OF_OPENINGS, Doubt, doubts
from drafter.structuring.headings import is_apart_in_part
from drafter.structuring.inferred import Inferred
from drafter.structuring.leads import Lead, lead_of
from drafter.structuring.masthead import (
    Division,
    Head,
    adoption_of,
    agenda_item,
    committee_in_basis,
    divide,
    read_head,
    session_in_symbol,
    session_number,
)
from drafter.structuring.mending import Mends
from drafter.structuring.notes import with_notes
from drafter.structuring.parts import GIVEN, Placed, place
from drafter.structuring.raw import RawDocument, RawNote, RawParagraph, RawRun
from drafter.structuring.wording import detect_language, plain, shortened
from drafter.text.expressions import expression
from drafter.text.numerals import from_figures
from drafter.text.sentence import Language
from drafter.text.spans import Span

_LEAD_PARTS = (Part.PREAMBULAR, Part.OPERATIVE)
_GAP = expression(" +")
_UNUSUAL = expression(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\u0300-\u036f"
    r"\u00ad\u180e\u200b-\u200f\u061c\u2060-\u206f\ufeff\ufffc\u202a-\u202e\ufe00-\ufe0f]"
)
"""What either of the next two needs: most texts have none of it, which one look tells."""
_ODD_FORM = expression(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf]+|\w[\u0300-\u036f]+")
_INVISIBLE = expression(r"[\u00ad\u180e\u200b-\u200f\u061c\u2060-\u206f\ufeff\ufffc\u202a-\u202e\ufe00-\ufe0f]")


def infer(raw: RawDocument) -> Inferred:
    """The resolution that the source holds, with what was mended and how sure each paragraph is."""
    mends = Mends()
    language = raw.language or detect_language(p.text for p in raw.paragraphs)
    source = with_notes(raw, language, mends)
    division = divide(source.paragraphs, language)
    if division.organ_line is None:
        mends.note("no-organ-line")
    head = read_head(division, language, mends)
    body: Sequence[RawParagraph] = division.body
    if not raw.wrapped:
        body = rejoined(body, language, mends, typography=raw.typography)
    placed = place(body, language, mends, typography=raw.typography)
    built = _Builder(language, mends, typography=raw.typography).build(division, head, placed, source.notes, raw.hints)
    lines = {
        paragraph.id: p.raw.lines
        for paragraph, p in zip(built.document.paragraphs, placed, strict=True)
        if p.raw.lines is not None
    }
    return Inferred(
        document=built.document,
        repairs=(*raw.repairs, *mends.repairs()),
        certainty=built.certainty,
        lines=lines,
        field_lines=head.lines,
        left_out=tuple(sorted({*raw.left_out, *mends.left_out})),
    )


@dataclass(frozen=True, slots=True)
class _Built:
    document: Resolution
    certainty: Mapping[ParagraphId, float]


class _Builder:
    """Puts a resolution together; knows the ids."""

    def __init__(self, language: Language, mends: Mends, *, typography: bool) -> None:
        self._language = language
        self._mends = mends
        self._typography = typography
        self._note_ids: dict[str, NoteId] = {}
        self._leads_apart = False

    def build(
        self,
        division: Division,
        head: Head,
        placed: Sequence[Placed],
        notes: Sequence[RawNote],
        hints: Sequence[tuple[str, str]],
    ) -> _Built:
        for note in notes:
            self._count_removed(note.text)
        first_note = len(placed) + 1
        ids = [NoteId(first_note + index) for index in range(len(notes))]
        # Of two notes under one key, as damaged files have them, the first is cited; the other one is kept beside it.
        self._note_ids = {note.key: note_id for note, note_id in reversed(list(zip(notes, ids, strict=True)))}
        apart = sum(is_apart_in_part(p.raw) for p in placed if p.part in _LEAD_PARTS)
        self._leads_apart = self._typography and apart > 1
        certainty: dict[ParagraphId, float] = {}
        paragraphs: list[Paragraph] = []
        for index, p in enumerate(placed, start=1):
            paragraph, sureness = self._paragraph(ParagraphId(index), p)
            paragraphs.append(paragraph)
            certainty[paragraph.id] = min(sureness, p.raw.certainty)
        document = Resolution(
            self._language,
            self._masthead(division, head, dict(hints)),
            number_paragraphs_from(paragraphs, [p.number for p in placed]),
            tuple(Footnote(note_id, self._runs(note.runs)) for note_id, note in zip(ids, notes, strict=True)),
            next_id=first_note + len(notes),
        )
        printed = {note_id: note.mark for note_id, note in zip(ids, notes, strict=True) if note.mark is not None}
        document = number_notes_from(document, printed)
        self._report(document, placed, certainty)
        return _Built(document, certainty)

    def _runs(self, raw_runs: Sequence[RawRun]) -> Runs:
        return to_runs(raw_runs, self._language, self._note_ids)

    def _table_runs(self, raw_runs: Sequence[RawRun]) -> Runs:
        return to_table_runs(raw_runs, self._language, self._note_ids)

    def _count_removed(self, text: str) -> None:
        if _UNUSUAL.search(text):
            self._mends.note("removed-invisible", count=len(_INVISIBLE.findall(text)))
            for odd in _ODD_FORM.findall(text):
                self._mends.note("plain-forms", odd)
        if self._language == "zh" and " " in text:
            tight = sum(_is_tight_gap(text, *gap.span()) for gap in _GAP.finditer(text))
            self._mends.note("removed-spaces", count=tight)

    def _paragraph(self, paragraph_id: ParagraphId, placed: Placed) -> tuple[Paragraph, float]:
        if placed.part is Part.TABLE:
            return Paragraph(paragraph_id, placed.part, self._table_runs(placed.raw.runs)), placed.certainty
        runs = self._runs(placed.raw.runs)
        self._count_removed(placed.raw.text)
        if placed.part is Part.HEADING:
            runs = without_marks(runs, Mark.BOLD, Mark.ITALIC)
            return Paragraph(paragraph_id, placed.part, runs), placed.certainty
        paragraph = Paragraph(paragraph_id, placed.part, runs, placed.level)
        lead = lead_of(paragraph, self._language, typography=self._typography)
        if lead.span is not None:
            paragraph = replace(paragraph, runs=_with_lead(paragraph, lead.span))
            self._mends.note("inferred-lead", lines=placed.raw.lines, count=lead.from_bank)
        if placed.part not in _LEAD_PARTS or (lead.span is not None and lead.is_known):
            return paragraph, self._doubted(paragraph, lead, placed)
        self._mends.note("unknown-lead", paragraph.lead or shortened(paragraph.text, 12), placed.raw.lines)
        return paragraph, self._doubted(paragraph, lead, placed)

    def _doubted(self, paragraph: Paragraph, lead: Lead, placed: Placed) -> float:
        """How sure the paragraph is: as sure as its place, less where its words or its opening speak against it."""
        found = doubts(paragraph, lead, self._language, leads_apart=self._leads_apart)
        if placed.certainty == GIVEN:
            found = (doubt for doubt in found if doubt in OF_OPENINGS)
        return min([placed.certainty, *(doubt.ceiling for doubt in found)])

    def _hints_of_this_text(self, hints: Mapping[str, str], head: Head) -> Mapping[str, str]:
        """The hints without a symbol of another session than the text names.

        A draft written as tracked changes on last year's file keeps that file's headers.
        """
        said = session_number(head.fields.get("session", ""), self._language)
        symbol = hints.get("symbol", "")
        if "symbol" in head.fields or said is None or session_in_symbol(symbol) in (None, said):
            return hints
        self._mends.note("symbol-of-base", symbol)
        return {name: value for name, value in hints.items() if name != "symbol"}

    def _masthead(self, division: Division, head: Head, hints: Mapping[str, str]) -> Masthead:
        language = self._language
        fields = {**self._hints_of_this_text(hints, head), **head.fields}
        symbol = fields.get("symbol")
        session = session_number(fields["session"], language) if "session" in fields else None
        if session is None:
            session = from_figures(hints.get("session", ""))
        organ = plain(division.organ_line, language).rstrip("，,") if division.organ_line else ""
        basis = fields.get("basis")
        return Masthead(
            organ=organ,
            title=self._runs(head.title.runs) if head.title else (),
            symbol=symbol,
            session=session if session is not None else session_in_symbol(symbol) if symbol else None,
            committee=fields.get("committee") or (committee_in_basis(basis, language) if basis else None),
            agenda_item=agenda_item(fields["agenda_item"], language) if "agenda_item" in fields else None,
            agenda_title=fields.get("agenda_title"),
            sponsors=self._runs(head.sponsors.runs) if head.sponsors else (),
            adoption=adoption_of(fields, language),
        )

    def _report(self, document: Resolution, placed: Sequence[Placed], certainty: dict[ParagraphId, float]) -> None:
        """Note what is odd in numbers and notes; a number out of its series makes its paragraph less sure."""
        numbers = paragraph_numbers(document)
        previous: Paragraph | None = None
        for paragraph, p in zip(document.paragraphs, placed, strict=True):
            numbering = paragraph.numbering
            if numbering is not None and numbering.start is not None and previous is not None:
                self._mends.note("number-break", numbers[paragraph.id], p.raw.lines)
                if p.certainty < GIVEN and numbering.start > 1:
                    certainty[paragraph.id] = min(certainty[paragraph.id], Doubt.OUT_OF_SERIES.ceiling)
            previous = paragraph if numbering is not None else previous
        marks = note_marks(document)
        cited = Counter(document.cited_notes)
        for note in document.footnotes:
            if note.id not in cited:
                self._mends.note("uncited-note", marks.get(note.id) or shortened(note.text))
            elif cited[note.id] > 1:
                self._mends.note("repeated-note", marks[note.id])


def _is_tight_gap(text: str, start: int, end: int) -> bool:
    """True for blanks between a Han character, or its punctuation, and a word or a bracket."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if _is_han(before) and (_is_of_word(after) or after == "("):
        return True
    return _is_han(after) and (_is_of_word(before) or before == ")")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "、" <= char <= "〗"


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _with_lead(paragraph: Paragraph, span: Span) -> Runs:
    """The runs with the lead marked over the span of the text, and no longer bold or italic up to the next word."""
    start, end = paragraph.content_position(span.start, after_notes=True), paragraph.content_position(span.end)
    end = max(start, end)
    behind = paragraph.content[end:]
    blanks = len(behind) - len(behind.lstrip())
    looks = frozenset({Mark.BOLD, Mark.ITALIC})
    runs = restyled(paragraph.runs, Span(start, end), add=frozenset({Mark.LEAD}), remove=looks)
    return restyled(runs, Span(end, end + blanks), remove=looks) if blanks else runs
