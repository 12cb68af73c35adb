"""Two texts side by side as rows, paragraph by paragraph, and the list of what changed; no file format is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.formats.mastlines import Line, opening_lines
from drafter.model.alignment import NotePair, Pair, align, align_notes
from drafter.model.document import Mark, NoteId, ParagraphId, Resolution, Run, Runs
from drafter.model.naming import at_head, field_name, note_name, paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.pair_kind import PairKind
from drafter.text.diff import word_diff
from drafter.text.sentence import Language, Sentence, strung
from drafter.text.spans import Span

HEADINGS = (
    Sentence("段次", "Paragraph"),
    Sentence("基稿", "Base text"),
    Sentence("本稿", "This draft"),
    Sentence("说明", "Remarks"),
)
_REMARKS: Mapping[PairKind, Sentence] = {
    PairKind.SAME: Sentence("", ""),
    PairKind.CHANGED: Sentence("改", "changed"),
    PairKind.NEW: Sentence("增", "new"),
    PairKind.REMOVED: Sentence("删", "removed"),
    PairKind.MOVED: Sentence("移", "moved"),
}
_KINDS: Mapping[PairKind, Sentence] = {
    PairKind.NEW: Sentence("新增", "new"),
    PairKind.REMOVED: Sentence("删去", "removed"),
    PairKind.MOVED: Sentence("移动", "moved"),
    PairKind.CHANGED: Sentence("改动", "changed"),
}

_COUNTED = re.compile(r"(\D+)(\d{1,4})")
_SHORTEST_RANGE = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One text in one row: what is printed, and which of its characters the other text lacks."""

    number: str
    runs: Runs
    marked: tuple[Span, ...]
    level: int = 0

    def pieces(self) -> Iterator[tuple[Run, bool]]:
        """The runs cut so that each is marked as a whole or not at all."""
        start = 0
        for run in self.runs:
            for text, is_marked in _cut(run.text, start, self.marked):
                yield Run(text, run.marks), is_marked
            start += len(run.text)


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, a note or a line of the masthead; None on the side that has it not."""

    name: Sentence
    """As the draft calls it; as the base did where the draft has it no more."""
    old: Side | None
    new: Side | None
    kind: PairKind
    remark: Sentence

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to look at."""
        return self.kind is not PairKind.SAME


def rows(base: Resolution, draft: Resolution) -> tuple[Row, ...]:
    """The lines of the masthead that differ, then the paragraphs of both texts, the notes last."""
    return tuple(_rows(base, draft))


def _rows(base: Resolution, draft: Resolution) -> Iterator[Row]:
    yield from _masthead_rows(base, draft)
    pairs = align(base, draft)
    names = _Names(base, draft)
    for pair in pairs:
        old, new = names.side(base, pair.old_id), names.side(draft, pair.new_id)
        yield Row(names.of(pair), *_marked(old, new, draft.language), pair.kind, names.remark(pair))
    for note in align_notes(base, draft, pairs):
        yield _note_row(base, draft, note)


def summary(found: Sequence[Row]) -> tuple[Sentence, ...]:
    """What changed, a line for each kind: 新增4处：执行段5至7、脚注4. Where nothing did, one line that says so."""
    lines = [_line(kind, [row.name for row in found if row.kind is kind]) for kind in _KINDS]
    said = tuple(line for line in lines if line is not None)
    return said or (Sentence("两份案文完全相同。", "The two texts are identical."),)


def _line(kind: PairKind, names: Sequence[Sentence]) -> Sentence | None:
    if not names:
        return None
    label = _KINDS[kind]
    zh = "、".join(_ranges([name.zh for name in names], "至", repeats=False))
    en = ", ".join(_ranges([name.en for name in names], " to ", repeats=True))
    return Sentence(f"{label.zh}{len(names)}处：{zh}", f"{len(names)} {label.en}: {en}")


def _ranges(names: Sequence[str], to: str, *, repeats: bool) -> Iterator[str]:
    """执行段5至7 for three that follow each other; with `repeats` the kind stands before the last number too."""
    held: list[tuple[str, int]] = []
    for name in (*names, ""):
        found = _COUNTED.fullmatch(name)
        one = (found[1], int(found[2])) if found else None
        if held and one != (held[-1][0], held[-1][1] + 1):
            yield from _range(held, to, repeats=repeats)
            held = []
        if one is not None:
            held.append(one)
        elif name:
            yield name


def _range(held: Sequence[tuple[str, int]], to: str, *, repeats: bool) -> Iterator[str]:
    if len(held) < _SHORTEST_RANGE:
        yield from (f"{kind}{number}" for kind, number in held)
        return
    kind, last = held[0][0], held[-1][1]
    yield f"{kind}{held[0][1]}{to}{kind if repeats else ''}{last}"


class _Names:
    """What rows are called, and where they stood."""

    def __init__(self, base: Resolution, draft: Resolution) -> None:
        self._base, self._draft = base, draft
        self._numbers = {id(one): paragraph_numbers(one) for one in (base, draft)}
        self._marks = {id(one): note_marks(one) for one in (base, draft)}

    def of(self, pair: Pair) -> Sentence:
        if pair.new_id is not None:
            return paragraph_name(self._draft, pair.new_id)
        assert pair.old_id is not None, "a pair has one side at least"
        return paragraph_name(self._base, pair.old_id)

    def remark(self, pair: Pair) -> Sentence:
        """What became of it, and its former name where that was another one."""
        said = _REMARKS[pair.kind]
        if pair.old_id is None or pair.new_id is None:
            return said
        before, now = paragraph_name(self._base, pair.old_id), paragraph_name(self._draft, pair.new_id)
        if before == now or not self._numbers[id(self._base)].get(pair.old_id):
            return said
        return _joined(said, Sentence(f"原{before.zh}", f"was {before.en}"))

    def side(self, document: Resolution, paragraph_id: ParagraphId | None) -> Side | None:
        if paragraph_id is None:
            return None
        paragraph = document.paragraph(paragraph_id)
        number = self._numbers[id(document)].get(paragraph_id) or ""
        runs = _with_marks(paragraph.runs, self._marks[id(document)])
        return Side(number, runs, (), paragraph.level)


def _with_marks(runs: Runs, marks: Mapping[NoteId, str]) -> Runs:
    """The runs with the printed mark where a note is cited."""
    raised = frozenset({Mark.SUPERSCRIPT})
    return tuple(Run(marks.get(run.note, ""), raised) if run.note is not None else run for run in runs)


def _joined(first: Sentence, second: Sentence) -> Sentence:
    return strung((first, second))


def _masthead_rows(base: Resolution, draft: Resolution) -> Iterator[Row]:
    old, new = ({line.field: line for line in _lines(one)} for one in (base, draft))
    for field in dict.fromkeys((*new, *old)):
        before, after = _side(old.get(field)), _side(new.get(field))
        kind = _kind(before, after)
        if kind is not PairKind.SAME:
            sides = _marked(before, after, draft.language)
            yield Row(at_head(field_name(field)), *sides, kind, _REMARKS[kind])


_COMPARED = ("session", "committee", "agenda_item", "agenda_title", "sponsors", "title")
"""The lines of an adoption are the Secretariat's."""


def _lines(document: Resolution) -> Iterator[Line]:
    marks = note_marks(document)
    for line in opening_lines(document.masthead, document.language):
        if line.field in _COMPARED:
            yield replace(line, runs=_with_marks(line.runs, marks))


def _side(line: Line | None) -> Side | None:
    return None if line is None else Side("", line.runs, ())


def _kind(old: Side | None, new: Side | None) -> PairKind:
    if old is None:
        return PairKind.NEW
    if new is None:
        return PairKind.REMOVED
    return PairKind.SAME if _text(old.runs) == _text(new.runs) else PairKind.CHANGED


def _note_row(base: Resolution, draft: Resolution, pair: NotePair) -> Row:
    old = Side("", base.notes_by_id[pair.old_id].runs, ()) if pair.old_id is not None else None
    new = Side("", draft.notes_by_id[pair.new_id].runs, ()) if pair.new_id is not None else None
    before = note_name(base, pair.old_id) if pair.old_id is not None else None
    now = note_name(draft, pair.new_id) if pair.new_id is not None else None
    remark = _REMARKS[pair.kind]
    if before is not None and now is not None and before != now:
        remark = _joined(remark, Sentence(f"原{before.zh}", f"was {before.en}"))
    name = now or before
    assert name is not None, "a pair has one side at least"
    return Row(at_head(name), *_marked(old, new, draft.language), pair.kind, remark)


def _marked(old: Side | None, new: Side | None, language: Language) -> tuple[Side | None, Side | None]:
    """Both sides with what the other one lacks."""
    texts = [_text(side.runs) if side else "" for side in (old, new)]
    changes = word_diff(texts[0], texts[1], language)
    deleted = tuple(change.old_span for change in changes if change.kind == "delete")
    inserted = tuple(change.new_span for change in changes if change.kind == "insert")
    return old and replace(old, marked=deleted), new and replace(new, marked=inserted)


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _cut(text: str, start: int, marked: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The pieces of a run that begins at `start`, each with whether it is marked."""
    whole = Span(start, start + len(text))
    position = start
    for span in marked:
        if not span.overlaps(whole):
            continue
        begin, end = max(span.start, whole.start), min(span.end, whole.end)
        if begin > position:
            yield text[position - start : begin - start], False
        yield text[begin - start : end - start], True
        position = end
    if position < whole.end:
        yield text[position - start :], False
