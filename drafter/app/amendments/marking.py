"""Changes as their author marked them: what a comparison by words would part, the author made as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drafter.app.amendments.counterpart import Hunk
from drafter.formats.changing import MarkedParagraph
from drafter.model.document import NOTE_CHARACTER
from drafter.text.spans import Span


@dataclass(frozen=True, slots=True)
class _Text:
    """A text without white space and citations of notes, as marks are read, with where each position of it was."""

    words: str
    squeezed: tuple[int, ...]
    """For each position of the text how many of its characters before it count."""

    def span(self, span: Span) -> Span:
        """The same stretch in `words`."""
        return Span(self.squeezed[span.start], self.squeezed[span.end])


def as_marked(hunks: Sequence[Hunk], old: str, new: str, paragraphs: Iterable[MarkedParagraph]) -> tuple[Hunk, ...]:
    """The hunks of a paragraph that became another, those of one mark as one hunk.

    A deletion directly beside an insertion counts as one mark. Where no marked paragraph reads so, they are as they
    were.
    """
    if len(hunks) < 2:
        return tuple(hunks)
    before, after = _text(old), _text(new)
    found = (_marks(one, before.words, after.words) for one in paragraphs)
    marks = next((one for one in found if one is not None), ())
    return tuple(_joined(hunks, [(before.span(one.old), after.span(one.new)) for one in hunks], marks))


def _text(text: str) -> _Text:
    counted, squeezed = 0, [0]
    for character in text:
        counted += _counts(character)
        squeezed.append(counted)
    return _Text("".join(filter(_counts, text)), tuple(squeezed))


def _counts(character: str) -> bool:
    return not character.isspace() and character != NOTE_CHARACTER


def _marks(paragraph: MarkedParagraph, old: str, new: str) -> tuple[Hunk, ...] | None:
    """The marks of the paragraph where it reads `old` before and `new` after; its number may stand ahead of them."""
    before = "".join(piece.text for piece in paragraph if piece.in_before)
    after = "".join(piece.text for piece in paragraph if piece.in_after)
    if not before.endswith(old) or not after.endswith(new):
        return None
    return tuple(_placed(paragraph, len(old) - len(before), len(new) - len(after)))


def _placed(paragraph: MarkedParagraph, at_old: int, at_new: int) -> Iterator[Hunk]:
    start: tuple[int, int] | None = None
    for piece in paragraph:
        is_kept = piece.in_before and piece.in_after
        if is_kept and start is not None:
            yield _hunk(start, (at_old, at_new))
            start = None
        elif not is_kept and start is None:
            start = (at_old, at_new)
        at_old += len(piece.text) if piece.in_before else 0
        at_new += len(piece.text) if piece.in_after else 0
    if start is not None:
        yield _hunk(start, (at_old, at_new))


def _hunk(start: tuple[int, int], end: tuple[int, int]) -> Hunk:
    """A number that is typed ahead of the text stands at negative positions."""
    (old, new), (old_end, new_end) = start, end
    return Hunk(Span(max(old, 0), max(old_end, 0)), Span(max(new, 0), max(new_end, 0)))


def _joined(hunks: Sequence[Hunk], places: Sequence[tuple[Span, Span]], marks: Sequence[Hunk]) -> Iterator[Hunk]:
    """From the first to the last hunk that has something of the same mark."""
    first = 0
    while first < len(hunks):
        last = first
        while (later := _last_beside(places, marks, first, last)) > last:
            last = later
        old = Span(hunks[first].old.start, hunks[last].old.end)
        yield Hunk(old, Span(hunks[first].new.start, hunks[last].new.end))
        first = last + 1


def _last_beside(places: Sequence[tuple[Span, Span]], marks: Sequence[Hunk], first: int, last: int) -> int:
    """The last hunk that shares a mark with one of those from `first` to `last`."""
    own = [mark for mark in marks if any(_shares(mark, place) for place in places[first : last + 1])]
    later = range(len(places) - 1, last, -1)
    return next((index for index in later if any(_shares(mark, places[index]) for mark in own)), last)


def _shares(mark: Hunk, place: tuple[Span, Span]) -> bool:
    return _overlap(mark.old, place[0]) or _overlap(mark.new, place[1])


def _overlap(one: Span, other: Span) -> bool:
    return max(one.start, other.start) < min(one.end, other.end)
