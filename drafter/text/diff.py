"""Differences of two strings by words, as a reader would mark them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from drafter.text.expressions import expression
from drafter.text.pieces import common_length
from drafter.text.sentence import Language
from drafter.text.spans import Span
from drafter.text.words import token_spans

ChangeKind = Literal["equal", "delete", "insert"]

_LARGEST_PRODUCT = 1_000_000
"""Tokens of the old times tokens of the new text up to which the thorough comparison takes well under a second."""
_STOPS = frozenset("，；。：,;:.、")
_KEEPS_APART = _STOPS | {"/"}
"""Single characters between two changes that are not marked with them; the slash parts what a symbol is made of."""
_HAN_WORDS = expression(r"(?:(?![〇零一二三四五六七八九十百千])[\u3400-\u4dbf\u4e00-\u9fff])+")


@dataclass(frozen=True, slots=True)
class Change:
    """A piece that both texts have, or that one of them has alone.

    The pieces in order give the old text without the inserted ones, the new text without the deleted ones. A piece that
    one text lacks has an empty span there, at the place where it would stand.
    """

    kind: ChangeKind
    text: str
    old_span: Span
    new_span: Span


@dataclass(frozen=True, slots=True)
class _Block:
    """Tokens `old_start:old_end` of the old text become `new_start:new_end` of the new one."""

    is_equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def word_diff(old: str, new: str, language: Language) -> tuple[Change, ...]:
    """How `old` became `new`: whole words, numbers and dates' parts, deletions before insertions.

    Adjacent pieces differ in kind; equal texts give one piece, empty ones none.
    """
    if old == new:
        return (_equal(old, Span(0, len(old)), Span(0, len(new))),) if old else ()
    old_spans, new_spans = token_spans(old, language), token_spans(new, language)
    old_tokens, new_tokens = [s.of(old) for s in old_spans], [s.of(new) for s in new_spans]
    found = list(_blocks(old_tokens, new_tokens))
    blocks = _without_islands(found, old_tokens)
    if len(blocks) < len(found):
        blocks = _without_islands(list(_looked_at_again(blocks, found, old_tokens, new_tokens)), old_tokens)
    blocks = _settled(blocks, old_tokens, new_tokens)
    return tuple(_joined(_changes(blocks, old, new, _starts(old_spans, old), _starts(new_spans, new))))


def _starts(spans: Sequence[Span], text: str) -> list[int]:
    return [*(span.start for span in spans), len(text)]


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[_Block]:
    """Equal and changed stretches in turn, common beginning and end taken off first."""
    head = common_length(old, new)
    tail = common_length(old[head:][::-1], new[head:][::-1])
    old_end, new_end = len(old) - tail, len(new) - tail
    if head:
        yield _Block(True, 0, head, 0, head)
    yield from _inner_blocks(old, new, head, old_end, head, new_end)
    if tail:
        yield _Block(True, old_end, len(old), new_end, len(new))


def _inner_blocks(
    old: Sequence[str], new: Sequence[str], old_start: int, old_end: int, new_start: int, new_end: int
) -> Iterator[_Block]:
    if (old_end - old_start) * (new_end - new_start) > _LARGEST_PRODUCT:
        yield from _anchored_blocks(old, new, old_start, old_end, new_start, new_end)
        return
    matcher = SequenceMatcher(None, old[old_start:old_end], new[new_start:new_end], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield _Block(tag == "equal", a + old_start, b + old_start, c + new_start, d + new_start)


def _anchored_blocks(
    old: Sequence[str], new: Sequence[str], old_start: int, old_end: int, new_start: int, new_end: int
) -> Iterator[_Block]:
    """For very long texts: what both have exactly once holds them together; without such words all is changed."""
    anchors = list(_anchors(old, new, old_start, old_end, new_start, new_end))
    if not anchors:
        yield _Block(False, old_start, old_end, new_start, new_end)
        return
    for a, b in [*anchors, (old_end, new_end)]:
        if a > old_start or b > new_start:
            yield from _inner_blocks(old, new, old_start, a, new_start, b)
        if a < old_end and b < new_end:
            yield _Block(True, a, a + 1, b, b + 1)
        old_start, new_start = a + 1, b + 1


def _anchors(
    old: Sequence[str], new: Sequence[str], old_start: int, old_end: int, new_start: int, new_end: int
) -> Iterator[tuple[int, int]]:
    """Positions of tokens unique in both texts that stand in the same order, greedily from the left."""
    old_counts, new_counts = Counter(old[old_start:old_end]), Counter(new[new_start:new_end])
    places = {token: i for i, token in enumerate(new[new_start:new_end], new_start) if new_counts[token] == 1}
    last = new_start - 1
    reach = max(20, abs((old_end - old_start) - (new_end - new_start)) + 20)
    for i in range(old_start, old_end):
        place = places.get(old[i])
        if place is None or old_counts[old[i]] != 1 or place <= last:
            continue
        if place - last <= reach * 4:
            yield i, place
            last = place


def _without_islands(blocks: list[_Block], old: Sequence[str]) -> list[_Block]:
    """Joins changes that only a character or a blank keeps apart; a comma, a full stop, a slash do keep them apart."""
    merged: list[_Block] = []
    for i, block in enumerate(blocks):
        is_island = (
            block.is_equal and 0 < i < len(blocks) - 1 and _is_island("".join(old[block.old_start : block.old_end]))
        )
        block_kept = (
            _Block(False, block.old_start, block.old_end, block.new_start, block.new_end) if is_island else block
        )
        if merged and merged[-1].is_equal == block_kept.is_equal:
            last = merged.pop()
            block_kept = _Block(last.is_equal, last.old_start, block_kept.old_end, last.new_start, block_kept.new_end)
        merged.append(block_kept)
    return merged


def _looked_at_again(
    blocks: Sequence[_Block], found: Sequence[_Block], old: Sequence[str], new: Sequence[str]
) -> Iterator[_Block]:
    """Changes that were joined, with the words that both sides have: of 74/238和75/233 and 75/233和76/4 the 75/233.

    The 和 between them is what held them together at first, and no word that anyone looks for.
    """
    as_found = set(found)
    for block in blocks:
        if (
            block.is_equal
            or block in as_found
            or not (block.old_end > block.old_start and block.new_end > block.new_start)
        ):
            yield block
            continue
        a, b = old[block.old_start : block.old_end], new[block.new_start : block.new_end]
        for tag, i, j, k, m in SequenceMatcher(_is_island, a, b, autojunk=False).get_opcodes():
            places = (i + block.old_start, j + block.old_start, k + block.new_start, m + block.new_start)
            yield _Block(tag == "equal", *places)


def _is_island(text: str) -> bool:
    bare = text.strip()
    return not bare or (len(bare) == 1 and bare not in _KEEPS_APART)


def _settled(blocks: list[_Block], old: Sequence[str], new: Sequence[str]) -> list[_Block]:
    """Moves an insertion or deletion that could stand in several places to where it starts or ends at a stop."""
    settled = list(blocks)
    for i in range(1, len(settled) - 1):
        before, change, after = settled[i - 1 : i + 2]
        if change.is_equal or not (before.is_equal and after.is_equal):
            continue
        if change.old_start == change.old_end:
            shift = _best_shift(new, change.new_start, change.new_end, _length(before), _length(after))
        elif change.new_start == change.new_end:
            shift = _best_shift(old, change.old_start, change.old_end, _length(before), _length(after))
        else:
            continue
        settled[i - 1 : i + 2] = _shifted(before, change, after, shift)
    return [b for b in settled if b.old_end > b.old_start or b.new_end > b.new_start]


def _length(block: _Block) -> int:
    return block.old_end - block.old_start


def _shifted(before: _Block, change: _Block, after: _Block, by: int) -> list[_Block]:
    return [
        _Block(True, before.old_start, before.old_end + by, before.new_start, before.new_end + by),
        _Block(False, change.old_start + by, change.old_end + by, change.new_start + by, change.new_end + by),
        _Block(True, after.old_start + by, after.old_end, after.new_start + by, after.new_end),
    ]


def _best_shift(tokens: Sequence[str], start: int, end: int, room_left: int, room_right: int) -> int:
    """By how many tokens the stretch is best moved, so that what remains is the same text."""
    best, best_score, shift = 0, _score(tokens, start, end), 0
    while -shift < room_left and tokens[start + shift - 1] == tokens[end + shift - 1]:
        shift -= 1
        best, best_score = max((best_score, best), (_score(tokens, start + shift, end + shift), shift))[::-1]
    shift = 0
    while shift < room_right and tokens[start + shift] == tokens[end + shift]:
        shift += 1
        best, best_score = max((best_score, best), (_score(tokens, start + shift, end + shift), shift))[::-1]
    return int(best)


def _score(tokens: Sequence[str], start: int, end: int) -> float:
    """Higher where the stretch is bounded as a reader would cut: after a stop, or up to and with a stop."""
    starts_after_stop = start == 0 or tokens[start - 1] in _STOPS
    ends_with_stop = tokens[end - 1] in _STOPS
    starts_with_stop = tokens[start] in _STOPS
    stops_after = end == len(tokens) or tokens[end] in _STOPS
    return (
        2.0 * (starts_after_stop and ends_with_stop)
        + 1.5 * (starts_with_stop and stops_after)
        + starts_after_stop * 0.5
    )


def _changes(
    blocks: Sequence[_Block], old: str, new: str, old_starts: Sequence[int], new_starts: Sequence[int]
) -> Iterator[Change]:
    for block in blocks:
        old_span = Span(old_starts[block.old_start], old_starts[block.old_end])
        new_span = Span(new_starts[block.new_start], new_starts[block.new_end])
        if block.is_equal:
            yield _equal(old, old_span, new_span)
        elif _bare(old_span.of(old)) == _bare(new_span.of(new)) and len(old_span) and len(new_span):
            yield from _blanks(old, new, old_span, new_span)
        else:
            cuts = (
                {start - old_span.start for start in old_starts[block.old_start : block.old_end]},
                {start - new_span.start for start in new_starts[block.new_start : block.new_end]},
            )
            yield from _but_for_edges(old, new, old_span, new_span, *cuts)


def _joined(changes: Iterable[Change]) -> Iterator[Change]:
    """Equal pieces that touch as one."""
    for is_equal, touching in groupby(changes, key=lambda change: change.kind == "equal"):
        found = list(touching)
        if not is_equal:
            yield from found
            continue
        first, last = found[0], found[-1]
        text = "".join(change.text for change in found)
        old_span, new_span = (
            Span(first.old_span.start, last.old_span.end),
            Span(first.new_span.start, last.new_span.end),
        )
        yield Change("equal", text, old_span, new_span)


def _but_for_edges(
    old: str, new: str, old_span: Span, new_span: Span, old_cuts: Set[int], new_cuts: Set[int]
) -> Iterator[Change]:
    """An exchanged passage without the Chinese words that both begin or end with.

    The cuts are where its words begin. A word may be a part of a longer one on the other side: of COVID-19疫苗 and
    冠状病毒病疫苗 the 疫苗 stays. Where one passage is the other with characters put in, only those are marked: 性 of
    创造 and 创造性.
    """
    before, after = old_span.of(old), new_span.of(new)
    head = _shared(before, after)
    tail = min(_shared(before[::-1], after[::-1]), min(len(before), len(after)) - head)
    if head + tail < min(len(before), len(after)):
        head = _longest(head, old_cuts, new_cuts)
        tail = _longest(tail, {len(before) - cut for cut in old_cuts}, {len(after) - cut for cut in new_cuts})
    old_mid, new_mid = (Span(one.start + head, one.end - tail) for one in (old_span, new_span))
    if head:
        yield _equal(old, Span(old_span.start, old_mid.start), Span(new_span.start, new_mid.start))
    yield from _replaced(old, new, old_mid, new_mid)
    if tail:
        yield _equal(old, Span(old_mid.end, old_span.end), Span(new_mid.end, new_span.end))


def _longest(shared: int, old_cuts: Set[int], new_cuts: Set[int]) -> int:
    """How much of a common edge is words on either side; one character is one only where it is on both."""
    return max(
        (cut for cut in old_cuts | new_cuts if cut <= shared and (cut > 1 or cut in old_cuts & new_cuts)), default=0
    )


def _shared(one: str, other: str) -> int:
    """How many characters both begin with; numerals stay whole, and so do words that are not Chinese."""
    return common_length(_leading_words(one), _leading_words(other))


def _leading_words(text: str) -> str:
    found = _HAN_WORDS.match(text)
    return found[0] if found else ""


def _equal(old: str, old_span: Span, new_span: Span) -> Change:
    return Change("equal", old_span.of(old), old_span, new_span)


def _replaced(old: str, new: str, old_span: Span, new_span: Span) -> Iterator[Change]:
    if len(old_span):
        yield Change("delete", old_span.of(old), old_span, Span(new_span.start, new_span.start))
    if len(new_span):
        yield Change("insert", new_span.of(new), Span(old_span.end, old_span.end), new_span)


def _bare(text: str) -> str:
    return "".join(text.split())


def _blanks(old: str, new: str, old_span: Span, new_span: Span) -> Iterator[Change]:
    """302(IV) to 302 (IV): where only blanks differ, only they are marked."""
    matcher = SequenceMatcher(None, old_span.of(old), new_span.of(new), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        old_part, new_part = Span(a, b).shifted(old_span.start), Span(c, d).shifted(new_span.start)
        if tag == "equal":
            yield _equal(old, old_part, new_part)
        else:
            yield from _replaced(old, new, old_part, new_part)
