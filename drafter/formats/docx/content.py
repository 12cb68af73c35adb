"""Where the characters of the document stand in the file, and which of them change.

The document holds texts in normal form; the file holds what was typed. Notes are compared by which note they cite:
each note has one private character for both texts, so that a comparison of strings is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.model.alignment import NotePair
from drafter.model.document import NOTE_CHARACTER, NoteId, Runs
from drafter.text.diff import word_diff
from drafter.text.normal import normalise_map
from drafter.text.sentence import Language

_FIRST_SIGN = 0xF0000
"""Plane 15 is for private use, and no text of ours comes from it."""
_ENOUGH = 0.8
"""Share of a paragraph's characters that must be found in the file; below it the paragraph is replaced as a whole."""


@dataclass(frozen=True, slots=True)
class ContentEdit:
    """Characters `start` to `end` of the old content give way to `new_start` to `new_end` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


class NoteSigns:
    """One character for each note, the same for both versions of a note that lives on."""

    def __init__(self, pairs: Iterable[NotePair]) -> None:
        self._old: dict[NoteId, str] = {}
        self._new: dict[NoteId, str] = {}
        for index, pair in enumerate(pairs):
            sign = chr(_FIRST_SIGN + index)
            if pair.old_id is not None:
                self._old[pair.old_id] = sign
            if pair.new_id is not None:
                self._new[pair.new_id] = sign

    def old(self, runs: Runs) -> str:
        """The content of runs of the old text, with signs for its notes."""
        return _signed(runs, self._old)

    def new(self, runs: Runs) -> str:
        """The same for the new text."""
        return _signed(runs, self._new)


def _signed(runs: Runs, signs: Mapping[NoteId, str]) -> str:
    return "".join(run.text if run.note is None else signs.get(run.note, NOTE_CHARACTER) for run in runs)


def is_note_sign(char: str) -> bool:
    """Whether the character stands for a note."""
    return char == NOTE_CHARACTER or ord(char) >= _FIRST_SIGN


def edits_between(old: str, new: str, language: Language) -> tuple[ContentEdit, ...]:
    """What changes, word by word; a note that stays inside a changed passage is not touched."""
    edits: list[ContentEdit] = []
    for change in word_diff(old, new, language):
        if change.kind == "equal":
            continue
        span, new_span = change.old_span, change.new_span
        if edits and edits[-1].end == span.start and edits[-1].new_end == new_span.start:
            last = edits.pop()
            edits.append(ContentEdit(last.start, span.end, last.new_start, new_span.end))
        else:
            edits.append(ContentEdit(span.start, span.end, new_span.start, new_span.end))
    return tuple(part for edit in edits for part in _around_notes(edit, old, new))


def _around_notes(edit: ContentEdit, old: str, new: str) -> Iterator[ContentEdit]:
    """The edit cut at notes that stand on both sides of it."""
    before = [i for i in range(edit.start, edit.end) if is_note_sign(old[i])]
    after = [j for j in range(edit.new_start, edit.new_end) if is_note_sign(new[j])]
    start, new_start = edit.start, edit.new_start
    matcher = SequenceMatcher(None, [old[i] for i in before], [new[j] for j in after], autojunk=False)
    for block in matcher.get_matching_blocks():
        for k in range(block.size):
            i, j = before[block.a + k], after[block.b + k]
            if i > start or j > new_start:
                yield ContentEdit(start, i, new_start, j)
            start, new_start = i + 1, j + 1
    if edit.end > start or edit.new_end > new_start:
        yield ContentEdit(start, edit.end, new_start, edit.new_end)


def origins_in(content: str, raw: str, language: Language, start: int = 0) -> tuple[int | None, ...] | None:
    """The position in `raw` of each character of a content in normal form, None for one that is not there.

    `start` is where to begin to look. None where most of the content is not there: nothing can be said then.
    """
    at_end = _at_end(content, raw, start)
    if at_end is not None:
        return at_end
    full = normalise_map(raw, language)
    skipped = sum(origin < start for origin in full.origins)
    place = full.text.find(content, skipped)
    if full.text.endswith(content) and len(full.text) - len(content) >= skipped:
        place = len(full.text) - len(content)
    if place >= 0:
        return tuple(full.origins[place : place + len(content)])
    return _matched(content, full.text[skipped:], full.origins[skipped:])


def _at_end(content: str, raw: str, start: int) -> tuple[int, ...] | None:
    """The positions where `raw` ends in the content but for white space; None where it does not, or not surely."""
    places: list[int] = []
    at = len(raw)
    for char in reversed(content):
        at -= 1
        while at >= start and raw[at] != char and raw[at].isspace() and not (char == " " and not raw[at - 1].isspace()):
            at -= 1
        if at < start or (raw[at] != char and not (char == " " and raw[at].isspace())):
            return None
        places.append(at)
    return tuple(reversed(places)) if places else None


def _matched(content: str, text: str, origins: Sequence[int]) -> tuple[int | None, ...] | None:
    found: list[int | None] = [None] * len(content)
    count = 0
    for block in SequenceMatcher(None, content, text, autojunk=False).get_matching_blocks():
        count += block.size
        for k in range(block.size):
            found[block.a + k] = origins[block.b + k]
    return tuple(found) if count and count >= _ENOUGH * len(content) else None
