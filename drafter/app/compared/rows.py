"""What the compare view lists: a row for each paragraph, field and note of either text, and unchanged ones folded.

Paragraphs are paired and their words told apart by the functions that the tracked Word file is made with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum, auto
from functools import cached_property

from drafter.app.compared.naming import label_of, run_words
from drafter.model.alignment import NotePair, Pair, align, align_notes
from drafter.model.document import (
    Adoption,
    Masthead,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
    content_of,
)
from drafter.model.naming import field_name, note_name, paragraph_name
from drafter.model.numbering import note_marks
from drafter.model.pair_kind import PairKind
from drafter.model.place import Place
from drafter.model.text_edits import content_span
from drafter.text.diff import word_diff
from drafter.text.sentence import Language, Sentence, strung
from drafter.text.spans import Span

LITTLE_IN_COMMON = 0.1
"""Below this share of paired paragraphs two texts may not be of one series."""


class Section(Enum):
    """Where a row stands."""

    MASTHEAD = auto()
    TEXT = auto()
    NOTES = auto()


@dataclass(frozen=True, eq=False)
class Cell:
    """One text's side of a row. `marked` counts in the content of `runs`: what the other text lacks."""

    place: Place
    name: Sentence
    """执行段12 / OP12"""
    label: str
    """As it stands in the margin: "12.", "PP4", "(a)"; "" for what has no number."""
    runs: Runs
    marked: tuple[Span, ...]

    @property
    def number(self) -> str:
        """The label where the document itself prints it; PP4 is only a name for talking."""
        return "" if self.label.startswith("PP") else self.label


@dataclass(frozen=True, eq=False)
class Row:
    """What stands beside each other; one side is None for what came in or went."""

    section: Section
    kind: PairKind
    old: Cell | None
    new: Cell | None
    remark: Sentence | None = None
    """What differs apart from words: the place, the part, the level."""

    @property
    def is_change(self) -> bool:
        """True where F8 stops."""
        return self.kind is not PairKind.SAME

    @cached_property
    def key(self) -> object:
        """Tells rows apart from one comparison to the next."""
        return self.section, *(None if cell is None else cell.place for cell in (self.old, self.new))

    @property
    def pair(self) -> Pair | None:
        """The paragraphs; None for fields and notes."""
        old, new = (None if cell is None else cell.place.paragraph_id for cell in (self.old, self.new))
        return None if old is None and new is None else Pair(old, new, self.kind)


@dataclass(frozen=True, eq=False)
class Fold:
    """One line for rows that it hides, or heads where it is open."""

    section: Section
    rows: tuple[Row, ...]
    words: Sentence
    is_open: bool = False

    @property
    def key(self) -> object:
        """The same as long as it begins with the same row."""
        return "fold", self.rows[0].key


Line = Row | Fold


@dataclass(frozen=True)
class Compared:
    """Two texts in rows."""

    old: Resolution
    new: Resolution
    fields: tuple[Row, ...]
    """Of the masthead; only those that differ."""
    paragraphs: tuple[Row, ...]
    notes: tuple[Row, ...]

    @cached_property
    def counts(self) -> Mapping[PairKind, int]:
        """How many paragraphs of each kind there are."""
        return Counter(row.kind for row in self.paragraphs)

    @cached_property
    def changes(self) -> tuple[Row, ...]:
        """Where F8 stops: paragraphs and notes that differ. The masthead of a new session differs anyway."""
        return tuple(row for row in (*self.paragraphs, *self.notes) if row.is_change)

    @cached_property
    def order(self) -> Mapping[object, int]:
        """Where each row stands among all of them, by its key."""
        return {row.key: index for index, row in enumerate((*self.fields, *self.paragraphs, *self.notes))}

    @cached_property
    def change_numbers(self) -> Mapping[object, int]:
        """Which change each one is, from 1 on, by its key."""
        return {row.key: number for number, row in enumerate(self.changes, start=1)}

    @property
    def is_identical(self) -> bool:
        """True where nothing differs, masthead and notes included."""
        return not self.changes and not self.fields

    @property
    def has_little_in_common(self) -> bool:
        """True where less than a tenth of the paragraphs can be paired."""
        longer = max(len(self.old.paragraphs), len(self.new.paragraphs))
        paired = sum(row.old is not None and row.new is not None for row in self.paragraphs)
        return longer > 0 and paired < LITTLE_IN_COMMON * longer


def compared(old: Resolution, new: Resolution) -> Compared:
    """Both texts in rows; 400 paragraphs take a few tenths of a second, so it belongs in a thread."""
    pairs = align(old, new)
    note_pairs = align_notes(old, new, pairs)
    maker = _Maker(old, new, note_pairs)
    paragraphs = tuple(maker.paragraph_row(pair) for pair in pairs)
    notes = tuple(maker.note_row(pair) for pair in note_pairs)
    return Compared(old, new, tuple(maker.field_rows()), paragraphs, notes)


class _Maker:
    """Makes the rows of one comparison."""

    def __init__(self, old: Resolution, new: Resolution, note_pairs: Sequence[NotePair]) -> None:
        self._old, self._new = old, new
        self._became: dict[NoteId, NoteId | None] = {p.old_id: p.new_id for p in note_pairs if p.old_id is not None}

    def paragraph_row(self, pair: Pair) -> Row:
        """The row of a pair of paragraphs."""
        old = None if pair.old_id is None else self._old.paragraph(pair.old_id)
        new = None if pair.new_id is None else self._new.paragraph(pair.new_id)
        differs = pair.changed and old is not None and new is not None
        gone, come = self._differences(old, new) if differs and old and new else ((), ())
        return Row(
            Section.TEXT,
            pair.kind,
            None if old is None else _paragraph_cell(self._old, old, gone),
            None if new is None else _paragraph_cell(self._new, new, come),
            None if old is None or new is None else _remark(pair.kind, (self._old, old), (self._new, new)),
        )

    def _differences(self, old: Paragraph, new: Paragraph) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        gone, come = differing(old.text, new.text, self._new.language)
        stays = {self._became.get(note) for note in old.notes}
        cited = set(new.notes)
        lost = _citations(old, {note for note in old.notes if self._became.get(note) not in cited})
        found = _citations(new, {note for note in new.notes if note not in stays})
        return (*_in_content(old, gone), *lost), (*_in_content(new, come), *found)

    def note_row(self, pair: NotePair) -> Row:
        """The row of a pair of notes."""
        old = self._old.notes_by_id[pair.old_id].runs if pair.old_id is not None else ()
        new = self._new.notes_by_id[pair.new_id].runs if pair.new_id is not None else ()
        gone, come = _differing_runs(old, new, self._new.language) if pair.kind is PairKind.CHANGED else ((), ())
        return Row(
            Section.NOTES,
            pair.kind,
            None if pair.old_id is None else _note_cell(self._old, pair.old_id, gone),
            None if pair.new_id is None else _note_cell(self._new, pair.new_id, come),
        )

    def field_rows(self) -> Iterator[Row]:
        """The fields of the mastheads that differ, in their order."""
        for one in fields(Masthead):
            old, new = (getattr(document.masthead, one.name) for document in (self._old, self._new))
            if old != new:
                yield self._field_row(one.name, _field_runs(old), _field_runs(new))

    def _field_row(self, name: str, old: Runs, new: Runs) -> Row:
        gone, come = _differing_runs(old, new, self._new.language) if old and new else ((), ())
        place, words = Place(field=name), field_name(name)
        kind = PairKind.CHANGED if old and new else PairKind.NEW if new else PairKind.REMOVED
        return Row(
            Section.MASTHEAD,
            kind,
            Cell(place, words, "", old, gone) if old else None,
            Cell(place, words, "", new, come) if new else None,
        )


def differing(old: str, new: str, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """What the new text lacks, counted in the old one, and what the old one lacks, counted in the new one."""
    changes = word_diff(old, new, language) if old != new else ()
    gone = tuple(change.old_span for change in changes if change.kind == "delete")
    return gone, tuple(change.new_span for change in changes if change.kind == "insert")


def _differing_runs(old: Runs, new: Runs, language: Language) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    return differing(content_of(old), content_of(new), language)


def _in_content(paragraph: Paragraph, spans: Sequence[Span]) -> list[Span]:
    return [content_span(paragraph, span) for span in spans]


def _citations(paragraph: Paragraph, notes: set[NoteId]) -> list[Span]:
    """Where the paragraph cites these notes."""
    found, position = [], 0
    for run in paragraph.runs:
        if run.note is not None and run.note in notes:
            found.append(Span(position, position + 1))
        position += len(run.text)
    return found


def _paragraph_cell(document: Resolution, paragraph: Paragraph, marked: tuple[Span, ...]) -> Cell:
    name = paragraph_name(document, paragraph.id)
    return Cell(Place(paragraph_id=paragraph.id), name, label_of(document, paragraph), paragraph.runs, _sorted(marked))


def _note_cell(document: Resolution, note_id: NoteId, marked: tuple[Span, ...]) -> Cell:
    mark = note_marks(document).get(note_id, "")
    runs = document.notes_by_id[note_id].runs
    return Cell(Place(note_id=note_id), note_name(document, note_id), mark, runs, _sorted(marked))


def _sorted(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def _field_runs(value: object) -> Runs:
    if value is None or value == "":
        return ()
    if isinstance(value, Adoption):
        said = (value.number, value.heading, value.basis, value.meeting, value.closing_date)
        return (Run("；".join(words for words in said if words)),)
    return value if isinstance(value, tuple) else (Run(str(value)),)


_PARTS = {
    Part.PREAMBULAR: Sentence("序言段", "preambular"),
    Part.OPERATIVE: Sentence("执行段", "operative"),
    Part.SUB: Sentence("分段", "subparagraph"),
    Part.CONTINUATION: Sentence("续段", "continuation"),
    Part.HEADING: Sentence("小标题", "heading"),
    Part.ANNEX: Sentence("附件段", "annex paragraph"),
    Part.TABLE: Sentence("表格", "table"),
}

_Side = tuple[Resolution, Paragraph]


def _remark(kind: PairKind, old: _Side, new: _Side) -> Sentence | None:
    if kind is PairKind.MOVED:
        before, after = (_said_label(*side) for side in (old, new))
        return Sentence(f"原{before.zh}，现{after.zh}", f"was {before.en}, now {after.en}")
    if old[1].part is not new[1].part:
        was, now = _PARTS[old[1].part], _PARTS[new[1].part]
        return Sentence(f"{was.zh}改为{now.zh}", f"{was.en} became {now.en}")
    if old[1].level != new[1].level:
        return Sentence("层级改了", "another level")
    return None


# Which of the rows are shown


def lines(
    view: Compared, opened: frozenset[object], *, only_changes: bool, kept: Place | None = None
) -> tuple[Line, ...]:
    """The rows in their order, with unchanged ones folded; `opened` are the keys of folds that are open.

    The row of the paragraph at `kept` of the old text stands among the changes, also where it is none any more.
    Masthead and notes have a heading that folds them in any case.
    """
    found: list[Line] = []
    if view.fields:
        words = Sentence(f"文头：改{len(view.fields)}项", f"Masthead: {len(view.fields)} changed")
        found += _headed(Fold(Section.MASTHEAD, view.fields, words), view.fields, opened)
    found += _paragraph_lines(view, opened, kept) if only_changes else view.paragraphs
    if view.notes:
        shown = tuple(row for row in view.notes if row.is_change) if only_changes else view.notes
        found += _headed(Fold(Section.NOTES, view.notes, _note_words(view.notes)), shown, opened)
    return tuple(found)


def _headed(fold: Fold, rows: Sequence[Row], opened: frozenset[object]) -> list[Line]:
    is_open = fold.key in opened
    return [Fold(fold.section, fold.rows, fold.words, is_open), *(rows if is_open else ())]


def _paragraph_lines(view: Compared, opened: frozenset[object], kept: Place | None) -> Iterator[Line]:
    run: list[Row] = []
    for row in view.paragraphs:
        is_shown = row.is_change or (kept is not None and row.old is not None and row.old.place == kept)
        if run and (is_shown or _is_preambular(view, row) != _is_preambular(view, run[-1])):
            yield from _folded(view, run, opened)
            run = []
        if is_shown:
            yield row
        else:
            run.append(row)
    if run:
        yield from _folded(view, run, opened)


def _folded(view: Compared, run: Sequence[Row], opened: frozenset[object]) -> list[Line]:
    pairs = [(_id(row.old), _id(row.new)) for row in run]
    return _headed(Fold(Section.TEXT, tuple(run), run_words(view.old, view.new, pairs)), run, opened)


def _id(cell: Cell | None) -> ParagraphId:
    assert cell is not None, "an unchanged row has both sides"
    assert cell.place.paragraph_id is not None
    return cell.place.paragraph_id


def _is_preambular(view: Compared, row: Row) -> bool:
    return row.new is not None and view.new.paragraph(_id(row.new)).part is Part.PREAMBULAR


def _note_words(rows: Sequence[Row]) -> Sentence:
    counts = Counter(row.kind for row in rows)
    named = [(PairKind.CHANGED, "改", "changed"), (PairKind.NEW, "增", "new"), (PairKind.REMOVED, "删", "removed")]
    known = [Sentence(f"{zh}{counts[kind]}条", f"{counts[kind]} {en}") for kind, zh, en in named if counts[kind]]
    said = strung(known or [Sentence(f"{len(rows)}条未改", f"{len(rows)} unchanged")])
    return Sentence(f"脚注：{said.zh}", f"Footnotes: {said.en}")


def _said_label(document: Resolution, paragraph: Paragraph) -> Sentence:
    """16 or PP9; what stands unnumbered is called by its name, 执行段4续段."""
    label = label_of(document, paragraph).removesuffix(".")
    return Sentence(label, label) if label else paragraph_name(document, paragraph.id)
