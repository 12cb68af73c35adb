"""Where places of one text are found again in another one: paragraphs, notes, and spans of unchanged words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from drafter.model.alignment import NotePair, Pair, align, align_notes
from drafter.model.document import NoteId, ParagraphId, Resolution, Runs
from drafter.model.pair_kind import PairKind
from drafter.text.diff import word_diff
from drafter.text.sentence import Language
from drafter.text.spans import Span

_FIRST_CODE = 0xF0000
"""Characters for private use stand for notes while texts are compared, so that one note is one and the same word."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """One stretch that differs: `old` of the one text became `new` of the other; either may be empty, not both."""

    old: Span
    new: Span


class Counterpart:
    """How `old` stands to `new`. Spans count in the content of paragraphs, and in the text of notes."""

    def __init__(self, old: Resolution, new: Resolution, *, by_text: bool = True) -> None:
        """`by_text`: two notes that say the same are as good as one, so that it does not matter which one is cited."""
        self.old, self.new = old, new
        self.pairs = align(old, new)
        self.note_pairs = align_notes(old, new, self.pairs)
        self._to = {pair.old_id: pair for pair in self.pairs if pair.old_id is not None}
        self._from = {pair.new_id: pair for pair in self.pairs if pair.new_id is not None}
        self._note_to = {pair.old_id: pair.new_id for pair in self.note_pairs if pair.old_id is not None}
        self._note_from = {pair.new_id: pair.old_id for pair in self.note_pairs if pair.new_id is not None}
        self._old_codes, self._new_codes = self._note_codes(by_text=by_text)

    def _note_codes(self, *, by_text: bool) -> tuple[Mapping[NoteId, str], Mapping[NoteId, str]]:
        """A character for each note of either text: one for what is paired, `by_text` also for what says the same."""
        by_words: dict[str, str] = {}
        old: dict[NoteId, str] = {}
        new: dict[NoteId, str] = {}
        for index, pair in enumerate(self.note_pairs):
            code = chr(_FIRST_CODE + index)
            if by_text and pair.kind is not PairKind.CHANGED:
                code = by_words.setdefault(self._note_words(pair), code)
            if pair.old_id is not None:
                old[pair.old_id] = code
            if pair.new_id is not None:
                new[pair.new_id] = code
        return old, new

    def _note_words(self, pair: NotePair) -> str:
        if pair.new_id is not None:
            return self.new.notes_by_id[pair.new_id].text
        assert pair.old_id is not None, "a pair has one side at least"
        return self.old.notes_by_id[pair.old_id].text

    def paragraph(self, old_id: ParagraphId) -> ParagraphId | None:
        """What the paragraph became; None where it is gone."""
        pair = self._to.get(old_id)
        return None if pair is None else pair.new_id

    def origin(self, new_id: ParagraphId) -> ParagraphId | None:
        """What the paragraph was; None where it is new."""
        pair = self._from.get(new_id)
        return None if pair is None else pair.old_id

    def pair(self, old_id: ParagraphId) -> Pair:
        """What became of a paragraph of the old text."""
        return self._to[old_id]

    def note(self, old_id: NoteId) -> NoteId | None:
        """What the note became; None where it is gone."""
        return self._note_to.get(old_id)

    def note_origin(self, new_id: NoteId) -> NoteId | None:
        """What the note was; None where it is new."""
        return self._note_from.get(new_id)

    def old_words(self, runs: Runs) -> str:
        """The content of runs of the old text, comparable with `new_words`: a note that both have is one character."""
        return _coded(runs, self._old_codes)

    def new_words(self, runs: Runs) -> str:
        """The same of the new text."""
        return _coded(runs, self._new_codes)

    def is_same(self, old_id: ParagraphId) -> bool:
        """True where the paragraph says in the new text what it says in the old one."""
        new_id = self.paragraph(old_id)
        return new_id is not None and self._words(old_id, new_id)[0] == self._words(old_id, new_id)[1]

    def hunks(self, old_id: ParagraphId) -> tuple[Hunk, ...]:
        """What differs in a paragraph that both have, by words."""
        new_id = self.paragraph(old_id)
        if new_id is None:
            return ()
        return hunks(*self._words(old_id, new_id), self.new.language)

    def span(self, old_id: ParagraphId, span: Span) -> Span | None:
        """Where the content of `span` stands, unchanged; None where it was changed, or what is next to an empty one."""
        new_id = self.paragraph(old_id)
        if new_id is None:
            return None
        return found_again(span, *self._words(old_id, new_id), self.new.language)

    def note_span(self, old_id: NoteId, span: Span) -> Span | None:
        """The same in the text of a note."""
        new_id = self.note(old_id)
        if new_id is None:
            return None
        old, new = self.old.notes_by_id[old_id].text, self.new.notes_by_id[new_id].text
        return found_again(span, old, new, self.new.language)

    def _words(self, old_id: ParagraphId, new_id: ParagraphId) -> tuple[str, str]:
        old, new = self.old.paragraph(old_id), self.new.paragraph(new_id)
        return self.old_words(old.runs), self.new_words(new.runs)

    def kind(self, old_id: ParagraphId) -> PairKind:
        """What became of a paragraph of the old text, in a word."""
        return self._to[old_id].kind


def _coded(runs: Runs, codes: Mapping[NoteId, str]) -> str:
    return "".join(run.text if run.note is None else codes.get(run.note, run.text) for run in runs)


def hunks(old: str, new: str, language: Language) -> tuple[Hunk, ...]:
    """What differs between two texts, by words; what touches is one."""
    return tuple(_hunks(old, new, language))


def _hunks(old: str, new: str, language: Language) -> Iterator[Hunk]:
    for is_equal, touching in groupby(word_diff(old, new, language), key=lambda change: change.kind == "equal"):
        if not is_equal:
            found = list(touching)
            yield Hunk(
                Span(found[0].old_span.start, found[-1].old_span.end),
                Span(found[0].new_span.start, found[-1].new_span.end),
            )


def found_again(span: Span, old: str, new: str, language: Language) -> Span | None:
    """Where the words of `span` in `old` stand in `new`, as they were; None where they were changed.

    An empty span is found where both characters beside it still stand together, or the ends of both texts are meant.
    """
    start, new_start = 0, 0
    differing = hunks(old, new, language) if old != new else ()
    for hunk in (*differing, Hunk(Span(len(old), len(old)), Span(len(new), len(new)))):
        end = hunk.old.start
        if start <= span.start and span.end <= end:
            is_loose = not len(span) and _is_loose(
                span.start, Span(start, end), old, hunk, new, is_first=start == new_start == 0
            )
            return None if is_loose else span.shifted(new_start - start)
        start, new_start = hunk.old.end, hunk.new.end
    return None


def _is_loose(position: int, stretch: Span, old: str, following: Hunk, new: str, *, is_first: bool) -> bool:
    """True for a position at the edge of an unchanged stretch, where what stands beyond it was changed."""
    is_last = following.old.start == len(old) and following.new.start == len(new)
    at_start = position == stretch.start and not is_first
    at_end = position == stretch.end and not is_last
    return at_start or at_end
