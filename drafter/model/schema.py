"""What may stand in what: the tidy form of a document, and what is wrong with one that no edit could have made.

`normalise` changes nothing that is printed: not a character, mark, number or note, nor the order of anything. So it may
run over an import too. In particular it neither numbers nor un-numbers a lone operative paragraph (39 of 41 adopted
Chinese texts leave it without a number, the other two must come out as they went in); the edits do that when they
change how many there are (`sequences.with_single_numbering`). Notes that nothing cites stay: an import may bring them,
and the edit that takes away a last citation takes the note with it.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import replace

from drafter.model.difference import Difference, difference
from drafter.model.document import Footnote, Masthead, Paragraph, Part, Resolution
from drafter.model.numbering import TRANSPARENT, number_paragraphs_from, paragraph_numbers
from drafter.model.runs import tidy

_TIDY = "tidy"
"""Remembered beside the fields of a document that was found tidy, as with `memo.remembered`."""
_STANDING = frozenset({Part.PREAMBULAR, Part.OPERATIVE})


def normalise(document: Resolution, before: Resolution | None = None) -> Resolution:
    """The document in its tidy form, which prints the same; the document itself where it is tidy. Idempotent.

    Runs are merged where they can be; levels neither jump nor start below a paragraph that is not there; `next_id` is
    larger than every id. `before` is a document that this one was made from: of what they share nothing is looked at
    again where that was found tidy.
    """
    known = before if before is not None and _TIDY in before.__dict__ else None
    touched = None if known is None else difference(known.paragraphs, document.paragraphs)
    stands = known is not None and touched is not None and _stands_alike(known, document, touched)
    paragraphs = _with_tidy_runs(document.paragraphs, touched)
    if not stands:
        levelled = _with_tidy_levels(document, paragraphs)
        paragraphs = document.paragraphs if _all_same(levelled, document.paragraphs) else levelled
    knows_notes = stands and known is not None and known.footnotes is document.footnotes
    footnotes = document.footnotes if knows_notes else _tidy_notes(document.footnotes)
    masthead = _tidy_masthead(document.masthead)
    next_id = document.next_id if knows_notes else max([document.next_id, *(i + 1 for i in _ids(document))])
    same = next_id == document.next_id and masthead is document.masthead
    if not (same and paragraphs is document.paragraphs and footnotes is document.footnotes):
        document = replace(document, masthead=masthead, paragraphs=paragraphs, footnotes=footnotes, next_id=next_id)
    document.__dict__[_TIDY] = True
    return document


def _stands_alike(before: Resolution, document: Resolution, touched: Difference) -> bool:
    """True where the same paragraphs stand at the same levels, so that ids and levels need not be looked at."""
    if before.next_id != document.next_id:
        return False
    old = before.paragraphs[touched.start : touched.old_end]
    new = document.paragraphs[touched.start : touched.new_end]
    return len(old) == len(new) and all(map(_stand_alike, old, new))


def _stand_alike(one: Paragraph, other: Paragraph) -> bool:
    return (one.id, one.part, one.level) == (other.id, other.part, other.level)


def _with_tidy_runs(paragraphs: tuple[Paragraph, ...], touched: Difference | None) -> tuple[Paragraph, ...]:
    """The paragraphs with tidy runs, of which only those that were touched may have others; the very tuple if tidy."""
    start, end = (0, len(paragraphs)) if touched is None else (touched.start, touched.new_end)
    some = paragraphs[start:end]
    tidied = tuple(_tidy_paragraph(paragraph) for paragraph in some)
    return paragraphs if _all_same(tidied, some) else (*paragraphs[:start], *tidied, *paragraphs[end:])


def _all_same(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    return all(a is b for a, b in zip(new, old, strict=True))


def _ids(document: Resolution) -> Iterator[int]:
    yield from (paragraph.id for paragraph in document.paragraphs)
    yield from (note.id for note in document.footnotes)


def _tidy_paragraph(paragraph: Paragraph) -> Paragraph:
    runs = tidy(paragraph.runs)
    return paragraph if runs is paragraph.runs else replace(paragraph, runs=runs)


def _tidy_notes(notes: tuple[Footnote, ...]) -> tuple[Footnote, ...]:
    tidied = tuple(_tidy_note(note) for note in notes)
    return notes if _all_same(tidied, notes) else tidied


def _tidy_note(note: Footnote) -> Footnote:
    runs = tidy(note.runs)
    return note if runs is note.runs else replace(note, runs=runs)


def _tidy_masthead(masthead: Masthead) -> Masthead:
    title, sponsors = tidy(masthead.title), tidy(masthead.sponsors)
    if title is masthead.title and sponsors is masthead.sponsors:
        return masthead
    return replace(masthead, title=title, sponsors=sponsors)


def _with_tidy_levels(document: Resolution, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs at tidy levels; where those would count otherwise, the printed numbers are kept."""
    levels = _tidy_levels(paragraphs)
    if all(paragraph.level == level for paragraph, level in zip(paragraphs, levels, strict=True)):
        return paragraphs
    moved = tuple(
        paragraph if paragraph.level == level else replace(paragraph, level=level)
        for paragraph, level in zip(paragraphs, levels, strict=True)
    )
    printed = paragraph_numbers(document)
    if paragraph_numbers(replace(document, paragraphs=moved)) == printed:
        return moved
    return number_paragraphs_from(moved, [printed.get(paragraph.id) for paragraph in moved])


def _tidy_levels(paragraphs: tuple[Paragraph, ...]) -> list[int]:
    """Levels without jumps: siblings stay siblings, and each is one below the paragraph that it belongs to.

    A sub-paragraph with nothing above it is at level 1, and stays what it is: anything else would change its number.
    """
    levels: list[int] = []
    open_levels: list[tuple[int, int]] = []
    for paragraph in paragraphs:
        if paragraph.part is Part.HEADING:
            open_levels = []
            levels.append(paragraph.level)
            continue
        if paragraph.part in TRANSPARENT:
            deepest = open_levels[-1][1] if open_levels else 0
            levels.append(min(max(paragraph.level, 0), deepest))
            continue
        while open_levels and open_levels[-1][0] >= _given_level(paragraph):
            open_levels.pop()
        level = open_levels[-1][1] + 1 if open_levels else min(_given_level(paragraph), 1)
        open_levels.append((_given_level(paragraph), level))
        levels.append(level)
    return levels


def _given_level(paragraph: Paragraph) -> int:
    if paragraph.part in _STANDING:
        return 0
    return max(paragraph.level, 1 if paragraph.part is Part.SUB else 0)


def faults(document: Resolution) -> tuple[str, ...]:
    """What makes the document none that could have been edited into being, in English for a log; () for a sound one."""
    return tuple(_faults(document))


def _faults(document: Resolution) -> Iterator[str]:
    ids = Tally(_ids(document))
    yield from (f"the id {i} is used {times} times" for i, times in ids.items() if times > 1)
    yield from (f"next_id is {document.next_id}, but {i} is used" for i in ids if i >= document.next_id)
    cited = set(document.cited_notes)
    yield from (f"note {note} is cited and does not exist" for note in sorted(cited - document.notes_by_id.keys()))
    for paragraph in document.paragraphs:
        if paragraph.part in _STANDING and paragraph.level != 0:
            yield f"paragraph {paragraph.id} is {paragraph.part} at level {paragraph.level}"
