"""Edits of whole paragraphs: split, join, insert, remove, move, part and level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafter.model.document import NOTE_CHARACTER, Paragraph, ParagraphId, Part, Resolution, Run, Runs
from drafter.model.numbering import TRANSPARENT, Counter
from drafter.model.outline import DEEPEST_LEVEL, block_end, parent_index, previous_sibling
from drafter.model.refusal import refuse
from drafter.model.runs import cut, length, tidy
from drafter.model.sequences import fitting_numbering, same_scheme, with_single_numbering, with_starts_kept
from drafter.model.text_edits import (
    checked_span,
    existing,
    plain,
    replace_content,
    without_lead,
    without_orphans,
)
from drafter.text.spans import Span

_FLAT = frozenset({Part.PREAMBULAR, Part.OPERATIVE, Part.HEADING})
"""Parts that stand at level 0."""


def settled(
    before: Resolution,
    paragraphs: Iterable[Paragraph],
    moved: Iterable[ParagraphId] = (),
    next_id: int | None = None,
) -> Resolution:
    """The document with these paragraphs, its sequences of numbers and its notes set in order.

    `moved` are those that left their place in their sequence.
    """
    kept = with_starts_kept(before, tuple(paragraphs), frozenset(moved))
    after = replace(before, paragraphs=kept, next_id=before.next_id if next_id is None else next_id)
    return without_orphans(before, with_single_numbering(before, after))


def split(document: Resolution, paragraph_id: ParagraphId, content_position: int) -> Resolution:
    """Two paragraphs of one; the first half keeps the id, the second one's is `document.next_id`.

    At the very start of a paragraph with words an empty one is inserted above instead, so that the words keep their id.
    The second half is numbered in the same way; spaces between the two go, and notes cited there stay with the first.
    After the end of a heading comes a paragraph like the next one.
    """
    index = document.positions[existing(document, paragraph_id).id]
    first, second = _halves(document, paragraph_id, content_position)
    if first.id == paragraph_id and second.part is Part.HEADING and not second.runs:
        second = _after_heading(document, index, second)
    return _with_halves(document, index, first, second)


def _halves(document: Resolution, paragraph_id: ParagraphId, content_position: int) -> tuple[Paragraph, Paragraph]:
    paragraph = existing(document, paragraph_id)
    checked_span(Span(content_position, content_position), length(paragraph.runs))
    if paragraph.part is Part.TABLE:
        raise refuse("表格不能拆分。", "A table cannot be split.")
    new = replace(paragraph, id=ParagraphId(document.next_id), numbering=same_scheme(paragraph))
    if content_position == 0 and paragraph.runs:
        return replace(new, runs=()), paragraph
    content = paragraph.content
    if content_position:
        # The notes that stand behind the words belong to them.
        content_position = len(content) - len(content[content_position:].lstrip(NOTE_CHARACTER))
    end = len(content[:content_position].rstrip(" "))
    start = len(content) - len(content[content_position:].lstrip(" "))
    return replace(paragraph, runs=cut(paragraph.runs, 0, end)), replace(new, runs=cut(paragraph.runs, start))


def _with_halves(document: Resolution, index: int, first: Paragraph, second: Paragraph) -> Resolution:
    """The document with two paragraphs for the one at `index`, one of which has its id."""
    paragraphs = (*document.paragraphs[:index], first, second, *document.paragraphs[index + 1 :])
    old = document.paragraphs[index]
    kept = first if first.id == old.id else second
    moved = () if (kept.part, kept.level) == (old.part, old.level) else (kept.id,)
    return settled(document, paragraphs, moved=moved, next_id=document.next_id + 1)


def _after_heading(document: Resolution, index: int, empty: Paragraph) -> Paragraph:
    following = document.paragraphs[index + 1 : index + 2]
    if following and following[0].part in (Part.PREAMBULAR, Part.ANNEX):
        return replace(empty, part=following[0].part, level=0, numbering=None)
    as_operative = replace(empty, part=Part.OPERATIVE, level=0, numbering=None)
    trial = replace(
        document, paragraphs=(*document.paragraphs[: index + 1], as_operative, *document.paragraphs[index + 1 :])
    )
    return replace(as_operative, numbering=fitting_numbering(trial, index + 1))


def join_with_previous(document: Resolution, paragraph_id: ParagraphId, *, spaced: bool = True) -> Resolution:
    """One paragraph of this one and the one above, which keeps its id, part and number.

    Where the one above is empty, this one stays as it is instead. English words get a space between them if `spaced`.
    What opened this one is words like others behind the words of the one above.
    """
    paragraph = existing(document, paragraph_id)
    index = document.positions[paragraph_id]
    if index == 0:
        raise refuse("上面没有段落。", "There is no paragraph above.")
    above = document.paragraphs[index - 1]
    kept = _joined(above, paragraph, " " if spaced and document.language == "en" else "")
    paragraphs = (*document.paragraphs[: index - 1], kept, *document.paragraphs[index + 1 :])
    return settled(document, paragraphs, moved=(above.id if kept.id == paragraph.id else paragraph.id,))


def _joined(above: Paragraph, paragraph: Paragraph, space: str) -> Paragraph:
    if not paragraph.runs:
        return above
    if not above.runs:
        return paragraph
    if Part.TABLE in (above.part, paragraph.part):
        raise refuse("表格不能与段落合并。", "A table cannot be joined with a paragraph.")
    if (above.part is Part.HEADING) != (paragraph.part is Part.HEADING):
        raise refuse("小标题不能与段落合并。", "A heading cannot be joined with a paragraph.")
    between = (Run(space),) if _needs_space(above, paragraph) else ()
    going_on = without_lead(paragraph) if above.text.strip() else paragraph.runs
    return replace(above, runs=tidy((*above.runs, *between, *going_on)))


def _needs_space(above: Paragraph, paragraph: Paragraph) -> bool:
    return not above.text.endswith(" ") and not paragraph.text.startswith(" ")


def replace_range(
    document: Resolution,
    start: tuple[ParagraphId, int],
    end: tuple[ParagraphId, int],
    runs: Runs = (),
) -> Resolution:
    """`runs` stand for all content from one position to another, which may lie in a later paragraph.

    Paragraphs between the two go; what is left of the last one joins the first one, as in `join_with_previous`.
    """
    first, last = existing(document, start[0]), existing(document, end[0])
    i, j = document.positions[first.id], document.positions[last.id]
    if i == j:
        return replace_content(document, first.id, Span(start[1], end[1]), runs)
    if i > j:
        raise refuse("所选文字的首尾颠倒。", "The selection ends before it begins.")
    keeps_first = not _covers_table(first, start[1], length(first.runs))
    keeps_last = not _covers_table(last, 0, end[1])
    if keeps_first:
        document = replace_content(document, first.id, Span(start[1], max(start[1], length(first.runs))), runs)
    if keeps_last:
        document = replace_content(document, last.id, Span(0, end[1]), () if keeps_first else runs)
    gone = document.paragraphs[i + keeps_first : j + (not keeps_last)]
    document = remove(document, [paragraph.id for paragraph in gone])
    return join_with_previous(document, last.id, spaced=False) if keeps_first and keeps_last else document


def _covers_table(paragraph: Paragraph, start: int, end: int) -> bool:
    return paragraph.part is Part.TABLE and start == 0 and end >= length(paragraph.runs)


def insert_paragraph(
    document: Resolution,
    after_id: ParagraphId | None,
    part: Part,
    level: int = 0,
    runs: Runs = (),
) -> Resolution:
    """A new paragraph with the id `document.next_id` after this one (None: at the top), numbered as its neighbours."""
    index = 0 if after_id is None else document.positions[existing(document, after_id).id] + 1
    unknown = [run for run in runs if run.note is not None and run.note not in document.notes_by_id]
    if unknown:
        raise refuse("引用的脚注不在本案文中。", "A note that is cited here is not in this text.")
    level = checked_level(part, level)
    new = Paragraph(ParagraphId(document.next_id), part, plain_runs(part, runs), level)
    paragraphs = (*document.paragraphs[:index], new, *document.paragraphs[index:])
    return settled(document, _numbered_at(document, paragraphs, index), next_id=document.next_id + 1)


def plain_runs(part: Part, runs: Runs) -> Runs:
    """The runs as a paragraph of this part can hold them; only a table has tabs and line ends."""
    if part is Part.TABLE:
        return tidy(runs)
    return tidy(tuple(run if run.note is not None else replace(run, text=plain(run.text)) for run in runs))


def checked_level(part: Part, level: int) -> int:
    """The level of a paragraph of this part that is to stand at `level`; refused where that is too deep."""
    if part in _FLAT:
        return 0
    if level > DEEPEST_LEVEL:
        raise refuse("分段最多四级。", "Subparagraphs go down four levels at most.")
    return max(level, 1) if part is Part.SUB else max(level, 0)


def _numbered_at(document: Resolution, paragraphs: tuple[Paragraph, ...], index: int) -> tuple[Paragraph, ...]:
    trial = replace(document, paragraphs=paragraphs)
    numbered = replace(paragraphs[index], numbering=fitting_numbering(trial, index))
    return (*paragraphs[:index], numbered, *paragraphs[index + 1 :])


def remove(document: Resolution, paragraph_ids: Iterable[ParagraphId]) -> Resolution:
    """The document without these paragraphs, and without the notes that only they cited.

    Sub-paragraphs of a removed paragraph stay unless they are named too.
    """
    gone = {existing(document, paragraph_id).id for paragraph_id in paragraph_ids}
    if not gone:
        return document
    return settled(document, (paragraph for paragraph in document.paragraphs if paragraph.id not in gone), moved=gone)


def move(document: Resolution, paragraph_ids: Iterable[ParagraphId], before_id: ParagraphId | None) -> Resolution:
    """These paragraphs, in their order, stand before `before_id` (None: at the end).

    Where `before_id` is one of them, they come together before the first other one that follows it.
    """
    moving = {existing(document, paragraph_id).id for paragraph_id in paragraph_ids}
    target = len(document.paragraphs) if before_id is None else document.positions[existing(document, before_id).id]
    head = [paragraph for paragraph in document.paragraphs[:target] if paragraph.id not in moving]
    tail = [paragraph for paragraph in document.paragraphs[target:] if paragraph.id not in moving]
    middle = [paragraph for paragraph in document.paragraphs if paragraph.id in moving]
    paragraphs = (*head, *middle, *tail)
    if paragraphs == document.paragraphs:
        return document
    return settled(document, paragraphs, moved=moving)


def set_part(document: Resolution, paragraph_id: ParagraphId, part: Part) -> Resolution:
    """The paragraph, where it stands, is of this part, and numbered as its neighbours of that part are.

    A sub-paragraph gets at least level 1, whatever stands for itself level 0. What is below it stays below it.
    """
    paragraph = existing(document, paragraph_id)
    if part is paragraph.part:
        return document
    if Part.TABLE in (part, paragraph.part):
        raise refuse("表格不能改作其他段落。", "A table cannot become another kind of paragraph.")
    level = checked_level(part, paragraph.level)
    index = document.positions[paragraph_id]
    changed = replace(paragraph, part=part, level=level, numbering=None)
    paragraphs = (*document.paragraphs[:index], changed, *document.paragraphs[index + 1 :])
    return settled(document, _numbered_at(document, paragraphs, index), moved=(paragraph_id,))


def split_off_sub(document: Resolution, paragraph_id: ParagraphId, content_position: int) -> Resolution:
    """As `split`, but the second of the two is a sub-paragraph of the first, before those that it has already."""
    paragraph = existing(document, paragraph_id)
    if paragraph.part is Part.HEADING or paragraph.part in TRANSPARENT:
        raise refuse("这里不能起分段。", "No subparagraph can begin here.")
    index = document.positions[paragraph_id]
    first, second = _halves(document, paragraph_id, content_position)
    part = Part.ANNEX if second.part is Part.ANNEX else Part.SUB
    below = replace(second, part=part, level=checked_level(part, second.level + 1), numbering=None)
    trial = replace(
        document, paragraphs=(*document.paragraphs[:index], first, below, *document.paragraphs[index + 1 :])
    )
    return _with_halves(document, index, first, replace(below, numbering=fitting_numbering(trial, index + 1)))


def indent(document: Resolution, paragraph_id: ParagraphId) -> Resolution:
    """The paragraph, with all that goes with it, is one level deeper: a sub-paragraph of the one above."""
    paragraph = existing(document, paragraph_id)
    index = document.positions[paragraph_id]
    _refuse_levels(paragraph)
    above = previous_sibling(document.paragraphs, index)
    if above is None or (paragraph.level == 0 and document.paragraphs[above].part is not paragraph.part):
        raise refuse("上面没有可以归入的段落。", "There is no paragraph above that it could go under.")
    end = block_end(document.paragraphs, index)
    if max(other.level for other in document.paragraphs[index:end]) >= DEEPEST_LEVEL:
        raise refuse("分段最多四级。", "Subparagraphs go down four levels at most.")
    return _shifted(document, index, end, 1)


def outdent(document: Resolution, paragraph_id: ParagraphId) -> Resolution:
    """The paragraph, with all that goes with it, is one level higher; at level 0 it is of the part it belonged to."""
    paragraph = existing(document, paragraph_id)
    _refuse_levels(paragraph)
    if paragraph.level == 0:
        raise refuse("已是最高一级。", "It is at the highest level already.")
    index = document.positions[paragraph_id]
    return _shifted(document, index, block_end(document.paragraphs, index), -1)


def set_level(document: Resolution, paragraph_id: ParagraphId, level: int) -> Resolution:
    """The paragraph is indented or outdented until it stands at `level`; refused where it cannot get there."""
    while (current := existing(document, paragraph_id).level) != level:
        document = (indent if current < level else outdent)(document, paragraph_id)
    return document


def _refuse_levels(paragraph: Paragraph) -> None:
    if paragraph.part is Part.HEADING:
        raise refuse("小标题没有级别。", "A heading has no level.")
    if paragraph.part in TRANSPARENT:
        raise refuse(
            "续段和表格随所属段落升降。", "A continuation or a table follows the paragraph that it belongs to."
        )


def _shifted(document: Resolution, start: int, end: int, by: int) -> Resolution:
    paragraphs = list(document.paragraphs)
    for index in range(start, end):
        paragraphs[index] = _at_level(document, index, paragraphs[index].level + by)
    for index in range(start, end):
        trial = replace(document, paragraphs=tuple(paragraphs))
        if paragraphs[index].part not in TRANSPARENT:
            paragraphs[index] = replace(paragraphs[index], numbering=fitting_numbering(trial, index))
    return settled(document, paragraphs, moved=[paragraph.id for paragraph in paragraphs[start:end]])


def _at_level(document: Resolution, index: int, level: int) -> Paragraph:
    """The paragraph at another level, of the part that it has there."""
    paragraph = document.paragraphs[index]
    part = paragraph.part
    if part in (Part.PREAMBULAR, Part.OPERATIVE) and level > 0:
        part = Part.SUB
    elif part is Part.SUB and level == 0:
        part = _part_of_root(document, index)
    return replace(paragraph, part=part, level=level)


def _part_of_root(document: Resolution, index: int) -> Part:
    above: int | None = index
    while above is not None:
        index, above = above, parent_index(document.paragraphs, above)
    root = document.paragraphs[index].part
    return root if root in (Part.PREAMBULAR, Part.ANNEX) else Part.OPERATIVE


def drop_start(document: Resolution, paragraph_id: ParagraphId) -> Resolution:
    """The paragraph's number goes on from the one before; so do those after it that only followed the source's slip.

    A typed number that fits no scheme is counted as its neighbours are.
    """
    paragraph = existing(document, paragraph_id)
    numbering = paragraph.numbering
    if numbering is None:
        return document
    index = document.positions[paragraph_id]
    if numbering.typed:
        return replace(document, paragraphs=_numbered_at(document, document.paragraphs, index))
    dropped = replace(paragraph, numbering=replace(numbering, start=None))
    paragraphs = (*document.paragraphs[:index], dropped, *document.paragraphs[index + 1 :])
    return replace(document, paragraphs=_without_idle_starts(paragraphs, index + 1))


def _without_idle_starts(paragraphs: tuple[Paragraph, ...], first: int) -> tuple[Paragraph, ...]:
    counter = Counter()
    settled: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        counter.reach(paragraph)
        numbering = paragraph.numbering
        if index >= first and numbering is not None and (numbering.start or 0) > 1:
            idle = counter.next_value(paragraph.level, numbering.scheme) == numbering.start
            paragraph = replace(paragraph, numbering=replace(numbering, start=None)) if idle else paragraph
        counter.count(paragraph)
        settled.append(paragraph)
    return tuple(settled)
