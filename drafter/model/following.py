"""What followed from a change by itself: other numbers, references that name them, other numbers of notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.model.document import NoteId, ParagraphId, Part, Resolution
from drafter.model.memo import remembered
from drafter.model.naming import paragraph_name
from drafter.model.numbering import note_marks, paragraph_numbers
from drafter.model.outline import parent_index
from drafter.model.references import DIRECTION_WORDS, Reference, find_references
from drafter.text.sentence import Sentence, strung

_SAID = 2
"""So many groups of numbers are said; more would not be read in a line."""


def what_followed(old: Resolution, new: Resolution) -> Sentence | None:
    """原12至26段改为13至27段，上文引用改2处，脚注6至8改为7至9; None where nothing did."""
    said = [*_paragraphs_said(old, new), *_references_said(old, new), *_notes_said(old, new)]
    return strung(said) if said else None


def renumbered_notes(old: Resolution, new: Resolution) -> frozenset[NoteId]:
    """The notes of both documents that have another mark now."""
    before = note_marks(old)
    return frozenset(note for note, mark in note_marks(new).items() if before.get(note, mark) != mark)


def followed_references(old: Resolution, new: Resolution) -> Mapping[ParagraphId, tuple[Reference, ...]]:
    """The references that name other numbers now, as they stand in `new`; none where no paragraph was renumbered."""
    if paragraph_numbers(old) == paragraph_numbers(new):
        return {}
    found = {}
    for paragraph in new.paragraphs:
        index = old.positions.get(paragraph.id)
        if index is not None and old.paragraphs[index] is not paragraph:
            changed = tuple(_changed_references(old.paragraphs[index].text, paragraph.text, new))
            if changed:
                found[paragraph.id] = changed
    return found


def _changed_references(before: str, after: str, document: Resolution) -> Iterator[Reference]:
    if before == after or not any(word in after for word in DIRECTION_WORDS):
        return
    was, now = find_references(before, document.language), find_references(after, document.language)
    if len(was) == len(now):
        yield from (new for old, new in zip(was, now, strict=True) if old.number != new.number)


# Numbers of paragraphs


@dataclass(frozen=True, slots=True)
class _Place:
    """A numbered paragraph among those that are counted with it."""

    family: tuple[Part, ParagraphId | None]
    """What is counted together: the part, and for a subparagraph the paragraph that it belongs to."""
    order: int
    label: str
    """12, (a), and for a preambular paragraph 4."""


@remembered
def _places(document: Resolution) -> dict[ParagraphId, _Place]:
    numbers = paragraph_numbers(document)
    counts: dict[tuple[Part, ParagraphId | None], int] = {}
    places = {}
    for index, paragraph in enumerate(document.paragraphs):
        label = numbers.get(paragraph.id, "").removesuffix(".")
        if paragraph.part is Part.PREAMBULAR and not label:
            label = paragraph_name(document, paragraph.id).en.removeprefix("PP")
        if not label or paragraph.part is Part.HEADING:
            continue
        above = parent_index(document.paragraphs, index) if paragraph.level else None
        family = (paragraph.part, None if above is None else document.paragraphs[above].id)
        counts[family] = counts.get(family, 0) + 1
        places[paragraph.id] = _Place(family, counts[family], label)
    return places


def _paragraphs_said(old: Resolution, new: Resolution) -> list[Sentence]:
    was, now = _places(old), _places(new)
    changed = [
        (was[one], place)
        for one, place in now.items()
        if one in was and was[one].family == place.family and was[one].label != place.label
    ]
    swapped = _swapped(changed)
    if swapped is not None:
        return [swapped]
    groups = _grouped(changed)
    said = [_group_said(group) for group in groups[:_SAID]]
    rest = sum(len(group) for group in groups[_SAID:])
    return [*said, Sentence(f"另有{rest}段改号", f"{rest} more have other numbers")] if rest else said


def _swapped(changed: Sequence[tuple[_Place, _Place]]) -> Sentence | None:
    """8、9段互换: all that there is to say where two neighbours changed places; None where more happened."""
    if len(changed) != 2:
        return None
    (was, now), (other_was, other_now) = changed
    if (was.family, was.label, now.label) != (other_was.family, other_now.label, other_was.label):
        return None
    first, second = now.label, other_now.label
    if was.family[0] is Part.OPERATIVE:
        return Sentence(f"{first}、{second}段互换", f"{first} and {second} change places")
    if was.family[0] is Part.PREAMBULAR:
        return Sentence(f"序言段{first}、{second}互换", f"PP{first} and PP{second} change places")
    return Sentence(f"{first}、{second}互换", f"{first} and {second} change places")


def _grouped(changed: Sequence[tuple[_Place, _Place]]) -> list[list[tuple[_Place, _Place]]]:
    """Those together that followed each other before and do now."""
    groups: list[list[tuple[_Place, _Place]]] = []
    for was, now in changed:
        last = groups[-1][-1] if groups else None
        goes_on = (
            last is not None
            and last[1].family == now.family
            and (was.order - last[0].order, now.order - last[1].order) == (1, 1)
        )
        if goes_on:
            groups[-1].append((was, now))
        else:
            groups.append([(was, now)])
    return groups


def _group_said(group: Sequence[tuple[_Place, _Place]]) -> Sentence:
    olds, news = _range([was.label for was, _ in group]), _range([now.label for _, now in group])
    part = group[0][1].family[0]
    if part is Part.OPERATIVE:
        return Sentence(f"原{olds.zh}段改为{news.zh}段", f"old {olds.en} now {news.en}")
    if part is Part.PREAMBULAR:
        return Sentence(f"原序言段{olds.zh}改为{news.zh}", f"old PP{olds.en} now PP{news.en}")
    return Sentence(f"原{olds.zh}改为{news.zh}", f"old {olds.en} now {news.en}")


def _range(labels: Sequence[str]) -> Sentence:
    """12; 12、13 and 12至26."""
    if len(labels) == 1:
        return Sentence(labels[0], labels[0])
    return Sentence(f"{labels[0]}至{labels[-1]}", f"{labels[0]} to {labels[-1]}")


# References and notes


def _references_said(old: Resolution, new: Resolution) -> list[Sentence]:
    changed = [reference for references in followed_references(old, new).values() for reference in references]
    if not changed:
        return []
    ways = {reference.direction for reference in changed}
    zh, en = {"above": ("上文引用", " above"), "below": ("下文引用", " below")}.get(
        ways.pop() if len(ways) == 1 else "", ("文内引用", "")
    )
    many = "reference" if len(changed) == 1 else "references"
    return [Sentence(f"{zh}改{len(changed)}处", f"{len(changed)} {many}{en} renumbered")]


def _notes_said(old: Resolution, new: Resolution) -> list[Sentence]:
    was, now = note_marks(old), note_marks(new)
    changed = [(int(was[note]), int(now[note])) for note in now if _has_other_number(was.get(note), now[note])]
    runs: list[list[tuple[int, int]]] = []
    for before, after in sorted(changed):
        if runs and (before, after) == (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1):
            runs[-1].append((before, after))
        else:
            runs.append([(before, after)])
    said = [_notes_run_said(run) for run in runs[:_SAID]]
    rest = sum(len(run) for run in runs[_SAID:])
    return [*said, Sentence(f"另有{rest}条脚注改号", f"{rest} more notes have other numbers")] if rest else said


def _notes_run_said(run: Sequence[tuple[int, int]]) -> Sentence:
    olds, news = _range([str(was) for was, _ in run]), _range([str(now) for _, now in run])
    noun = "note" if len(run) == 1 else "notes"
    return Sentence(f"脚注{olds.zh}改为{news.zh}", f"{noun} {olds.en} now {news.en}")


def _has_other_number(was: str | None, now: str) -> bool:
    """Marks such as * are none."""
    return was is not None and was != now and was.isdigit() and now.isdigit()
