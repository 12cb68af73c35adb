"""A draft with its changes against the base text in view, as Word shows a submission copy: for looking at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from drafter.app.amendments.counterpart import Counterpart, hunks
from drafter.app.pages.copy import Change, Copy, MarkedRun, Opening
from drafter.formats.mastlines import Line, closing_line, opening_lines
from drafter.model.alignment import Pair
from drafter.model.document import Footnote, Mark, NoteId, Paragraph, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.pair_kind import PairKind
from drafter.model.runs import cut

_FIELDS = ("session", "committee", "agenda_item", "agenda_title", "heading", "basis", "sponsors", "title", "organ")
"""The UN's order of the lines above the text."""


def tracked(base: Resolution, draft: Resolution) -> Copy:
    """The draft with what it changed in the base: words put in underlined, words taken out struck, both in red."""
    return _Tracking(base, draft).copy()


class _Tracking:
    def __init__(self, base: Resolution, draft: Resolution) -> None:
        self._base, self._draft = base, draft
        self._between = Counterpart(base, draft, by_text=False)
        self._marks = note_marks(base)
        self._old_numbers, self._new_numbers = paragraph_numbers(base), paragraph_numbers(draft)
        self._next = draft.next_id
        self._numbers: dict[ParagraphId, Runs] = {}

    def copy(self) -> Copy:
        """Everything merged."""
        paragraphs = tuple(self._paragraphs())
        notes = tuple(self._note(note) for note in self._draft.footnotes)
        merged = replace(self._draft, paragraphs=paragraphs, footnotes=notes, next_id=self._next)
        return Copy(merged, tuple(self._opening()), self._closing(), self._numbers)

    # Around the text

    def _opening(self) -> Iterator[Opening]:
        old, new = (_by_field(opening_lines(one.masthead, one.language)) for one in (self._base, self._draft))
        for field in _FIELDS:
            before, after = old.get(field), new.get(field)
            line = after or before
            if line is None:
                continue
            runs = self._merged(before.runs if before else (), after.runs if after else ())
            numbers = (one.opening.strip() if one else "" for one in (before, after))
            yield Opening(replace(line, runs=runs), _number(*numbers))

    def _closing(self) -> Line | None:
        old, new = (closing_line(one.masthead, one.language) for one in (self._base, self._draft))
        if new is not None or old is None:
            return new
        return replace(old, runs=self._marked(old.runs, Change.DELETED))

    def _note(self, note: Footnote) -> Footnote:
        origin = self._between.note_origin(note.id)
        old = self._base.notes_by_id[origin].runs if origin is not None else ()
        return replace(note, runs=self._merged(old, note.runs))

    # Paragraphs

    def _paragraphs(self) -> Iterator[Paragraph]:
        left = {pair.old_id: pair for pair in self._between.pairs if pair.kind is PairKind.MOVED}
        for pair in self._between.pairs:
            yield self._paragraph(pair)
            yield from self._left_places(pair, left)

    def _left_places(self, pair: Pair, left: Mapping[ParagraphId | None, Pair]) -> Iterator[Paragraph]:
        """Where paragraphs that moved stood in the base: after the one that they followed there."""
        if pair.old_id is None or pair.kind is PairKind.MOVED:
            return
        following = self._base.paragraphs[self._base.positions[pair.old_id] + 1 :]
        for paragraph in following:
            if paragraph.id not in left:
                return
            yield self._deleted(paragraph)

    def _paragraph(self, pair: Pair) -> Paragraph:
        if pair.new_id is None:
            assert pair.old_id is not None, "a pair has one side at least"
            return self._deleted(self._base.paragraph(pair.old_id))
        new = self._draft.paragraph(pair.new_id)
        number = self._new_numbers.get(new.id) or ""
        if pair.old_id is None or pair.kind is PairKind.MOVED:
            self._numbers[new.id] = _number("", number)
            return replace(new, runs=self._marked(new.runs, Change.INSERTED))
        self._numbers[new.id] = _number(self._old_numbers.get(pair.old_id) or "", number)
        if pair.kind is PairKind.SAME or new.part is Part.TABLE:
            return new
        return replace(new, runs=self._merged(self._base.paragraph(pair.old_id).runs, new.runs))

    def _deleted(self, paragraph: Paragraph) -> Paragraph:
        """With an id of its own: the draft may have given this one away."""
        made = ParagraphId(self._next)
        self._next += 1
        self._numbers[made] = _number(self._old_numbers.get(paragraph.id) or "", "")
        return replace(paragraph, id=made, numbering=None, runs=self._marked(paragraph.runs, Change.DELETED))

    # Words

    def _merged(self, old: Runs, new: Runs) -> Runs:
        before, after = self._between.old_words(old), self._between.new_words(new)
        made: list[Run] = []
        position = 0
        for hunk in hunks(before, after, self._draft.language):
            made += cut(new, position, hunk.new.start)
            made += self._marked(cut(old, hunk.old.start, hunk.old.end), Change.DELETED)
            made += self._marked(cut(new, hunk.new.start, hunk.new.end), Change.INSERTED)
            position = hunk.new.end
        return (*made, *cut(new, position))

    def _marked(self, runs: Runs, change: Change) -> Runs:
        return tuple(self._marked_run(run, change) for run in runs)

    def _marked_run(self, run: Run, change: Change) -> Run:
        """A note that is cited no more is not printed: its mark alone is struck."""
        if run.note is not None and change is Change.DELETED:
            return MarkedRun(self._mark(run.note), frozenset({Mark.SUPERSCRIPT}), change=change)
        return MarkedRun(run.text, run.marks, run.note, run.href, change)

    def _mark(self, note: NoteId) -> str:
        return self._marks.get(note, "")


def _by_field(lines: Iterable[Line]) -> dict[str, Line]:
    return {line.field: line for line in lines}


def _number(old: str, new: str) -> Runs:
    if old == new:
        return (Run(new),) if new else ()
    both = ((old, Change.DELETED), (new, Change.INSERTED))
    return tuple(MarkedRun(number, change=change) for number, change in both if number)
