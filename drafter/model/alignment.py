"""Which paragraph of an old text became which one of a new text.

Used for change bars, the compare view, the tracked Word file and roll-forward, so that all of them tell one story.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.model.document import NoteId, Paragraph, ParagraphId, Resolution
from drafter.model.pair_kind import PairKind
from drafter.model.resemblance import Resemblance
from drafter.text.pieces import common_length

LIKE = 0.45
"""From this resemblance on, two paragraphs in matching places are one that changed."""
_CONTAINED = 0.85
"""From this share of the shorter one on, a paragraph in a matching place that was cut or lengthened is the same."""
_LIKE_ELSEWHERE = 0.6
"""The same for two in different places: a move is a strong claim."""
_SHORTEST_MOVED = 6
"""Fewer characters say nothing about where they came from: the heading 七 in a text whose sections were renumbered."""
_LIKE_BY_ID = 0.3
"""The same for two with one id, in texts of one descent."""
_ID_BONUS = 0.3
_OPENING = 4
"""As many characters tell that a paragraph begins as another one does, however short it has become."""
_OTHER_PART = 0.15
_SHARED_DESCENT = 0.5
_NEAR = 12
"""Characters on each side of a citation that tell it from others."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the old text and what it is in the new one; None on the side where it is not.

    `changed` says whether its words, its citations of notes, its part or its level differ: always for CHANGED, never
    for SAME, and either way for MOVED.
    """

    old_id: ParagraphId | None
    new_id: ParagraphId | None
    kind: PairKind
    changed: bool = False


@dataclass(frozen=True, slots=True)
class NotePair:
    """The same for a note; notes are not moved, since their numbers only count."""

    old_id: NoteId | None
    new_id: NoteId | None
    kind: PairKind


_Match = tuple[int, int]
"""Indices of paragraphs in the old and in the new text."""


def align(old: Resolution, new: Resolution) -> tuple[Pair, ...]:
    """Every paragraph of both texts in one pair each: in the order of the new one, removed ones after the one that
    they followed.

    Where the texts share their ids (a draft and its base) ids count for much; words count for more than ids, so that
    two imports that happen to number their paragraphs alike are aligned by their words alone.
    """
    search = _Search(old, new)
    in_place = search.in_place()
    moved = search.elsewhere(in_place)
    return _in_order(old, new, in_place, moved)


class _Search:
    """One alignment under way."""

    def __init__(self, old: Resolution, new: Resolution) -> None:
        self._old, self._new = old.paragraphs, new.paragraphs
        texts = [paragraph.text for paragraph in (*self._old, *self._new)]
        self._resemblance = Resemblance(texts)
        self._by_id = self._share_descent(new)

    def _share_descent(self, new: Resolution) -> bool:
        shared = [(i, new.positions[p.id]) for i, p in enumerate(self._old) if p.id in new.positions]
        alike = sum(self._alike(i, j) >= LIKE for i, j in shared)
        return bool(shared) and alike >= _SHARED_DESCENT * len(shared)

    def _alike(self, i: int, j: int) -> float:
        return self._resemblance.of(i, len(self._old) + j)

    def _contained(self, i: int, j: int) -> bool:
        """True where one paragraph became a part of the other: words were added to it, or most of it was cut."""
        return self._resemblance.contained(i, len(self._old) + j) >= _CONTAINED

    def _is_cut_short(self, i: int, j: int) -> bool:
        """True where the new paragraph is the beginning of the old one, but perhaps for its last characters."""
        old, new = self._old[i].text, self._new[j].text
        return len(new) >= _OPENING and common_length(old, new) >= _CONTAINED * len(new)

    def _same_id(self, i: int, j: int) -> bool:
        return self._by_id and self._old[i].id == self._new[j].id

    def _score(self, i: int, j: int) -> float:
        """How much speaks for a pair: resemblance, the id, and the part. 0.0 where nothing does."""
        alike = self._alike(i, j)
        if alike < LIKE and self._contained(i, j):
            alike = LIKE
        if self._same_id(i, j) and self._is_cut_short(i, j):
            # The first part of a paragraph that was split, the larger part of which now stands below.
            alike = 1.0
        if alike < (_LIKE_BY_ID if self._same_id(i, j) else LIKE):
            return 0.0
        bonus = _ID_BONUS if self._same_id(i, j) else 0.0
        return alike + bonus - (0.0 if self._old[i].part is self._new[j].part else _OTHER_PART)

    def in_place(self) -> list[_Match]:
        """The pairs in one order on both sides: equal texts first, then the best sum of scores in the gaps."""
        anchors = _longest_in_order(self._equal_texts(), [len(paragraph.text) + 1 for paragraph in self._old])
        found: list[_Match] = []
        i, j = 0, 0
        for anchor in (*anchors, (len(self._old), len(self._new))):
            found += self._best_in_gap(range(i, anchor[0]), range(j, anchor[1]))
            found.append(anchor)
            i, j = anchor[0] + 1, anchor[1] + 1
        return found[:-1]

    def _equal_texts(self) -> list[_Match]:
        """Paragraphs whose text stands once on either side; where it stands more often, those of one id."""
        old_at, new_at = _places(self._old), _places(self._new)
        by_id = {paragraph.id: j for j, paragraph in enumerate(self._new)} if self._by_id else {}
        found: list[_Match] = []
        for text, places in old_at.items():
            others = new_at.get(text, [])
            if len(places) == 1 == len(others):
                found.append((places[0], others[0]))
            else:
                same = ((i, by_id.get(self._old[i].id)) for i in places)
                found += [(i, j) for i, j in same if j is not None and self._new[j].text == text]
        return sorted(found)

    def _best_in_gap(self, old: range, new: range) -> list[_Match]:
        """Order-preserving pairs with the largest sum of scores."""
        if not old or not new:
            return []
        scores = [[self._score(i, j) for j in new] for i in old]
        best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
        for i in reversed(range(len(old))):
            row, below, scored = best[i], best[i + 1], scores[i]
            for j in reversed(range(len(new))):
                total = max(below[j], row[j + 1])
                row[j] = max(total, scored[j] + below[j + 1]) if scored[j] else total
        return [(old[i], new[j]) for i, j in _trace(best, scores)]

    def elsewhere(self, in_place: Iterable[_Match]) -> list[_Match]:
        """Pairs among what is left that stand in different places, the strongest first."""
        taken_old, taken_new = {i for i, _ in in_place}, {j for _, j in in_place}
        left_old = [i for i in range(len(self._old)) if i not in taken_old]
        left_new = [j for j in range(len(self._new)) if j not in taken_new]
        candidates = sorted(
            ((score, i, j) for i in left_old for j in left_new if (score := self._score_elsewhere(i, j))), reverse=True
        )
        found: list[_Match] = []
        for _, i, j in candidates:
            if i not in taken_old and j not in taken_new:
                taken_old.add(i)
                taken_new.add(j)
                found.append((i, j))
        return found

    def _score_elsewhere(self, i: int, j: int) -> float:
        if self._same_id(i, j):
            return self._score(i, j)
        long_enough = min(len(self._old[i].text), len(self._new[j].text)) >= _SHORTEST_MOVED
        return self._score(i, j) if long_enough and self._alike(i, j) >= _LIKE_ELSEWHERE else 0.0


def _places(paragraphs: Sequence[Paragraph]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        places.setdefault(paragraph.text, []).append(index)
    return places


def _longest_in_order(matches: Sequence[_Match], weights: Sequence[int]) -> list[_Match]:
    """Of matches in old order, those in new order too with the largest sum of weights of their old paragraphs."""
    if all(before[1] < after[1] for before, after in pairwise(matches)):
        return list(matches)  # nothing was moved: so it is at nearly every key
    # A Fenwick tree over the new indices: the heaviest chain that ends before one, as (weight, its last match).
    tree = [(0, -1)] * (max(j for _, j in matches) + 2)
    previous: list[int] = []
    for k, (i, j) in enumerate(matches):
        weight, before = _heaviest(tree, j)
        previous.append(before)
        place = j + 1
        while place < len(tree):
            tree[place] = max(tree[place], (weight + weights[i], k))
            place += place & -place
    chain: list[_Match] = []
    k = _heaviest(tree, len(tree) - 1)[1]
    while k >= 0:
        chain.append(matches[k])
        k = previous[k]
    return chain[::-1]


def _heaviest(tree: Sequence[tuple[int, int]], end: int) -> tuple[int, int]:
    """The best entry of a Fenwick tree before index `end`."""
    best = tree[0]
    while end:
        best = max(best, tree[end])
        end -= end & -end
    return best


def _trace(best: Sequence[Sequence[float]], scores: Sequence[Sequence[float]]) -> list[_Match]:
    found: list[_Match] = []
    i = j = 0
    while i < len(scores) and j < len(scores[0]):
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _in_order(
    old: Resolution, new: Resolution, in_place: Sequence[_Match], moved: Sequence[_Match]
) -> tuple[Pair, ...]:
    old_of = {j: i for i, j in (*in_place, *moved)}
    matched_old = set(old_of.values())
    moved_new = {j for _, j in moved}
    removed = [i for i in range(len(old.paragraphs)) if i not in matched_old]
    ends = sorted(i for i, _ in in_place)
    # A removed paragraph stands after the last one in place that it followed.
    removed_after: dict[int, list[int]] = {}
    for i in removed:
        place = bisect_left(ends, i)
        removed_after.setdefault(ends[place - 1] if place else -1, []).append(i)
    pairs = [_removed(old, i) for i in removed_after.get(-1, [])]
    for j, paragraph in enumerate(new.paragraphs):
        i = old_of.get(j, -1)
        if i < 0:
            pairs.append(Pair(None, paragraph.id, PairKind.NEW))
            continue
        pairs.append(_paired(old.paragraphs[i], paragraph, is_moved=j in moved_new))
        if j not in moved_new:
            pairs += [_removed(old, gone) for gone in removed_after.get(i, [])]
    return tuple(pairs)


def _removed(old: Resolution, index: int) -> Pair:
    return Pair(old.paragraphs[index].id, None, PairKind.REMOVED)


def _paired(old: Paragraph, new: Paragraph, *, is_moved: bool) -> Pair:
    changed = (old.content, old.part, old.level) != (new.content, new.part, new.level)
    kind = PairKind.MOVED if is_moved else PairKind.CHANGED if changed else PairKind.SAME
    return Pair(old.id, new.id, kind, changed)


def align_notes(old: Resolution, new: Resolution, pairs: Iterable[Pair]) -> tuple[NotePair, ...]:
    """Every note of both texts in one pair each, in the order in which they are cited; removed ones come last.

    `pairs` are those of the paragraphs: notes cited in one paragraph and then alike are one note. Of several that say
    the same, as 同上 does, those are one that are cited behind and before the same words.
    """
    places = _citing_paragraphs(pairs, old, new)
    surroundings = (_surroundings(old), _surroundings(new))
    old_notes = [old.notes_by_id[note] for note in _cited_first(old)]
    new_notes = [new.notes_by_id[note] for note in _cited_first(new)]
    resemblance = Resemblance([note.text for note in (*old_notes, *new_notes)])
    scored = []
    for i, one in enumerate(old_notes):
        for j, other in enumerate(new_notes):
            together = bool(places[0].get(one.id, frozenset()) & places[1].get(other.id, frozenset()))
            alike = resemblance.of(i, len(old_notes) + j)
            if alike >= (_LIKE_BY_ID if together else _LIKE_ELSEWHERE):
                likeness = alike + together + (_ID_BONUS if one.id == other.id else 0.0)
                near = _common_surroundings(surroundings[0].get(one.id), surroundings[1].get(other.id))
                scored.append((likeness + near, -i, -j))
    old_of = _most_alike(scored)
    found = []
    for j, note in enumerate(new_notes):
        if j not in old_of:
            found.append(NotePair(None, note.id, PairKind.NEW))
            continue
        match = old_notes[old_of[j]]
        found.append(NotePair(match.id, note.id, PairKind.SAME if match.text == note.text else PairKind.CHANGED))
    taken = set(old_of.values())
    gone = [note for i, note in enumerate(old_notes) if i not in taken]
    return (*found, *(NotePair(note.id, None, PairKind.REMOVED) for note in gone))


def _most_alike(scored: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """For each new note the old one that it is, by index. A pair is scored with both of its indices below zero."""
    old_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored, reverse=True):
        if -j not in old_of and -i not in taken:
            old_of[-j] = -i
            taken.add(-i)
    return old_of


def _cited_first(document: Resolution) -> list[NoteId]:
    """All notes: in the order of their first citation, then those that nothing cites."""
    return list(dict.fromkeys((*document.cited_notes, *(note.id for note in document.footnotes))))


def _surroundings(document: Resolution) -> Mapping[NoteId, tuple[str, str]]:
    """The words before and behind the first citation of each note."""
    found: dict[NoteId, tuple[str, str]] = {}
    for paragraph in document.paragraphs:
        position = 0
        for run in paragraph.runs:
            if run.note is None:
                position += len(run.text)
            elif run.note not in found:
                before = paragraph.text[max(0, position - _NEAR) : position]
                found[run.note] = (before, paragraph.text[position : position + _NEAR])
    return found


def _common_surroundings(old: tuple[str, str] | None, new: tuple[str, str] | None) -> float:
    """How much of the words around two citations is common, from 0 to 1."""
    if old is None or new is None:
        return 0.0
    before = common_length(old[0][::-1], new[0][::-1])
    return (before + common_length(old[1], new[1])) / (2 * _NEAR)


def _citing_paragraphs(
    pairs: Iterable[Pair], old: Resolution, new: Resolution
) -> tuple[Mapping[NoteId, frozenset[int]], Mapping[NoteId, frozenset[int]]]:
    """For each note of the old and of the new text, the pairs, by index, whose paragraph cites it."""
    sides: tuple[dict[NoteId, frozenset[int]], dict[NoteId, frozenset[int]]] = ({}, {})
    for index, pair in enumerate(pairs):
        for side, document, paragraph_id in ((0, old, pair.old_id), (1, new, pair.new_id)):
            if paragraph_id is None:
                continue
            for note in document.paragraph(paragraph_id).notes:
                sides[side][note] = sides[side].get(note, frozenset()) | {index}
    return sides
