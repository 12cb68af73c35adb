"""Document text for lists, as pieces that each have a look: opening phrases, note marks, what came in and what went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby

from drafter.model.document import Mark, NoteId, Runs
from drafter.text.diff import word_diff
from drafter.text.sentence import Language, Sentence
from drafter.text.spans import Span

ELLIPSIS = "……"
"""Stands for words that are left out, as in the UN's own quotations; "…" in English."""


class Look(Enum):
    """How a piece of text is set apart."""

    LEAD = auto()
    NOTE_MARK = auto()
    INSERTED = auto()
    DELETED = auto()
    BLANK = auto()
    FAULT = auto()
    STRONG = auto()
    QUIET = auto()
    """Left out, or said beside the text."""
    GONE = auto()
    """Struck without a colour: a source line that does not enter the document."""
    FRESH = auto()
    """Came in as a whole paragraph: the ground of what was inserted, under plain ink."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that look the same."""

    text: str
    looks: frozenset[Look] = frozenset()

    def with_look(self, *looks: Look) -> Piece:
        """The same characters, looking so too."""
        return replace(self, looks=self.looks | set(looks))


Pieces = tuple[Piece, ...]


def plain_text(pieces: Iterable[Piece]) -> str:
    """The characters of the pieces."""
    return "".join(piece.text for piece in pieces)


def spoken_changes(pieces: Iterable[Piece]) -> tuple[Sentence, ...]:
    """What was deleted and inserted, in words: 删“八十一”, 增“八十二”; () where nothing was."""
    found = []
    for change, group in groupby(pieces, key=lambda piece: piece.looks & {Look.DELETED, Look.INSERTED}):
        words = plain_text(group).strip()
        if words and Look.DELETED in change:
            found.append(Sentence(f"删“{words}”", f"deleted “{words}”"))
        elif words and change:
            found.append(Sentence(f"增“{words}”", f"inserted “{words}”"))
    return tuple(found)


def of_runs(runs: Runs, marks: Mapping[NoteId, str]) -> Pieces:
    """The runs with the marks of the notes that they cite, raised."""
    return tuple(_pieces_of_runs(runs, marks))


def _pieces_of_runs(runs: Runs, marks: Mapping[NoteId, str]) -> Iterator[Piece]:
    for run in runs:
        if run.note is not None:
            yield Piece(marks.get(run.note, "?"), frozenset({Look.NOTE_MARK}))
            continue
        looks = {Mark.LEAD: Look.LEAD, Mark.BLANK: Look.BLANK, Mark.BOLD: Look.STRONG}
        yield Piece(run.text, frozenset(look for mark, look in looks.items() if mark in run.marks))


def of_difference(old: str, new: str, language: Language, lead: Span | None = None) -> Pieces:
    """How `old` became `new`, deletions before insertions.

    The words of `old` under `lead` look like an opening phrase, and so does what takes their place.
    """
    pieces: list[Piece] = []
    look = {"insert": Look.INSERTED, "delete": Look.DELETED}
    was_in_lead = False
    for change in word_diff(old, new, language):
        base = frozenset({look[change.kind]}) if change.kind != "equal" else frozenset()
        if change.kind == "insert":
            in_lead = was_in_lead or (lead is not None and lead.start <= change.old_span.start < lead.end)
            pieces.append(Piece(change.text, base | ({Look.LEAD} if in_lead else set())))
            continue
        was_in_lead = False
        for text, in_lead in _cut(change.old_span, old, lead):
            pieces.append(Piece(text, base | ({Look.LEAD} if in_lead else set())))
            was_in_lead = in_lead and change.kind == "delete"
    return tuple(pieces)


def _cut(span: Span, text: str, lead: Span | None) -> Iterator[tuple[str, bool]]:
    """The words of the span, told apart by whether `lead` covers them."""
    if lead is None or not span.overlaps(lead):
        yield span.of(text), False
        return
    for start, end, inside in (
        (span.start, max(span.start, lead.start), False),
        (max(span.start, lead.start), min(span.end, lead.end), True),
        (min(span.end, lead.end), span.end, False),
    ):
        if start < end:
            yield text[start:end], inside


def with_looks(pieces: Sequence[Piece], span: Span, *looks: Look) -> Pieces:
    """The pieces with what `span`, counted in all their characters, covers looking so too."""
    found: list[Piece] = []
    position = 0
    for piece in pieces:
        start, position = position, position + len(piece.text)
        for text, inside in _cut(Span(0, len(piece.text)), piece.text, _inside(span, start, position)):
            part = replace(piece, text=text)
            found.append(part.with_look(*looks) if inside else part)
    return tuple(found)


def _inside(span: Span, start: int, end: int) -> Span | None:
    first, last = max(span.start, start), min(span.end, end)
    return Span(first - start, last - start) if first < last else None


_CHANGED = frozenset({Look.INSERTED, Look.DELETED, Look.FAULT})


def shortened(pieces: Sequence[Piece], language: Language, around: int = 24) -> Pieces:
    """The pieces with long stretches between changes left out, so that the first change can be seen in one line.

    `around` characters stay on either side of a change (twice as many in English, where they are half as wide). Text
    without a change keeps its beginning.
    """
    keep = around if language == "zh" else around * 2
    dots = ELLIPSIS if language == "zh" else "…"
    changed = [index for index, piece in enumerate(pieces) if piece.looks & _CHANGED]
    if not changed:
        return tuple(pieces)
    first, last = changed[0], changed[-1]
    head, tail = tuple(pieces[:first]), tuple(pieces[last + 1 :])
    middle = tuple(_middle(pieces[first : last + 1], keep, dots))
    return (*_end_of(head, keep, dots), *middle, *tail)


def _end_of(pieces: Pieces, keep: int, dots: str) -> Pieces:
    """About the last `keep` characters, and dots for the rest; all of them where little would be gained."""
    text = plain_text(pieces)
    extra = _word_start(text, len(text) - keep)
    if extra <= len(dots):
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        if extra >= len(piece.text):
            extra -= len(piece.text)
            continue
        kept.append(replace(piece, text=piece.text[extra:]))
        extra = 0
    return (Piece(dots, frozenset({Look.QUIET})), *kept)


_STOPS = "、，；：。 ,;:"
_FURTHEST = 12


def _word_start(text: str, position: int) -> int:
    """The first place from `position` on, or a little before, where a phrase begins: no number is cut."""
    if position <= 0:
        return 0
    before = [i for i in range(position, max(position - _FURTHEST, 0), -1) if text[i - 1] in _STOPS]
    after = [i for i in range(position, min(position + _FURTHEST, len(text))) if text[i - 1] in _STOPS]
    if before or after:
        return min([*before[:1], *after[:1]], key=lambda i: abs(i - position))
    while position < len(text) and text[position - 1].isascii() and text[position].isascii():
        position += 1
    return position


def _middle(pieces: Sequence[Piece], keep: int, dots: str) -> Iterator[Piece]:
    for piece in pieces:
        if piece.looks & _CHANGED or len(piece.text) <= 2 * keep + len(dots):
            yield piece
            continue
        yield replace(piece, text=piece.text[:keep])
        yield Piece(dots, frozenset({Look.QUIET}))
        yield replace(piece, text=piece.text[-keep:])
