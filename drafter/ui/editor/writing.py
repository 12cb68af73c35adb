"""Edits for what happened in the sheet: characters typed, erased, dropped or pasted, over one paragraph or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafter.model import edits
from drafter.model.commands import typing
from drafter.model.document import Footnote, Mark, NoteId, ParagraphId, Part, Resolution, Runs, content_of, notes_in
from drafter.model.naming import note_name
from drafter.model.outline import block_end, division_of
from drafter.model.runs import length, marked
from drafter.model.state import Caret, Edit, Selection, at
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

TYPING = Sentence(zh="输入", en="Typing")
DELETING = Sentence(zh="删除所选文字", en="Delete selection")
CUTTING = Sentence(zh="剪切", en="Cut")
PASTING = Sentence(zh="粘贴", en="Paste")
MOVING = Sentence(zh="移动文字", en="Move text")


@dataclass(frozen=True, slots=True)
class Range:
    """From one place to a later one, in printed order."""

    start: Caret
    end: Caret

    @property
    def is_within_paragraph(self) -> bool:
        """True where both lie in one paragraph."""
        return self.start.paragraph_id == self.end.paragraph_id


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paragraph that arrives; `part` None where it takes the part of the place it comes to."""

    runs: Runs
    part: Part | None = None
    level: int = 0


def range_of(document: Resolution, selection: Selection) -> Range:
    """The selection in printed order."""
    ends = (selection.anchor, selection.caret)
    start, end = sorted(ends, key=lambda caret: _order(document, caret))
    return Range(start, end)


def written(document: Resolution, where: Range, lines: Sequence[str]) -> Edit:
    """`lines` stand where `where` was; each but the first begins a paragraph.

    What the user types into one paragraph joins the step before it; anything larger is a step of its own, and so is
    the mark of a note alone, which undo calls by its number.
    """
    if len(lines) == 1 and where.is_within_paragraph:
        typed = typing(where.start.paragraph_id, Span(where.start.position, where.end.position), lines[0])
        label = None if lines[0] else _name_of_mark(document, where)
        return typed if label is None else replace(typed, label=label, merge_key=None)
    if not any(lines) and len(lines) == 1:
        return erased(document, where)

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        changing, caret = _cleared(changing, where)
        changing, caret = _typed(changing, caret, lines[0])
        for line in lines[1:]:
            changing, caret = _typed(*_divided(changing, caret), line)
        return changing, caret

    return _edit(TYPING if any(lines) else DELETING, document, change)


def erased(document: Resolution, where: Range, label: Sentence = DELETING) -> Edit:
    """What `where` covers is taken away; several paragraphs that it covers from end to end go with their numbers."""
    ids = _whole(document, where)

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        return _removed(changing, ids) if ids else _cleared(changing, where)

    return _edit(label, document, change)


def _whole(document: Resolution, where: Range) -> tuple[ParagraphId, ...]:
    """The paragraphs that `where` covers, where it covers several and nothing else."""
    first, end = document.positions[where.start.paragraph_id], document.positions[where.end.paragraph_id]
    if where.start.position or first == end:
        return ()
    if where.end.position:
        if where.end.position < len(document.paragraphs[end].content):
            return ()
        end += 1
    return tuple(paragraph.id for paragraph in document.paragraphs[first:end])


def _removed(document: Resolution, ids: Sequence[ParagraphId]) -> tuple[Resolution, Caret]:
    """Without these paragraphs; the first one stays, empty, where others of what goes with it stay below it."""
    index = document.positions[ids[0]]
    if block_end(document.paragraphs, index) > index + len(ids):
        whole = Span(0, len(document.paragraphs[index].content))
        return edits.replace_content(edits.remove(document, ids[1:]), ids[0], whole, ()), Caret(ids[0], 0)
    document = _with_a_paragraph(edits.remove(document, ids))
    if index < len(document.paragraphs):
        return document, Caret(document.paragraphs[index].id, 0)
    last = document.paragraphs[-1]
    return document, Caret(last.id, len(last.content))


def _with_a_paragraph(document: Resolution) -> Resolution:
    return document if document.paragraphs else edits.insert_paragraph(document, None, Part.PREAMBULAR)


def _name_of_mark(document: Resolution, where: Range) -> Sentence | None:
    """删除脚注6 where nothing but its mark is taken away; None for anything else."""
    position = 0
    for run in document.paragraph(where.start.paragraph_id).runs:
        if run.note is not None and (position, position + len(run.text)) == (where.start.position, where.end.position):
            return labelled(("删除{}", "Delete {}"), note_name(document, run.note))
        position += len(run.text)
    return None


def begun(document: Resolution, lines: Sequence[str]) -> Edit:
    """The first words of a draft that has no paragraph yet; what is typed next joins them in one step."""

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        last = ParagraphId(0)
        for line in lines:
            after_id = changing.paragraphs[-1].id if changing.paragraphs else None
            last = ParagraphId(changing.next_id)
            changing = edits.insert_paragraph(changing, after_id, Part.PREAMBULAR, 0, edits.text_runs(line))
        return changing, Caret(last, len(lines[-1]))

    first = _edit(TYPING, document, change)
    assert first.caret is not None
    return replace(first, merge_key=typing_key(first.caret.caret.paragraph_id))


def typing_key(paragraph_id: ParagraphId) -> str | None:
    """The key by which what is typed into this paragraph joins the step before it."""
    return typing(paragraph_id, Span(0, 0), "").merge_key


def pasted(
    document: Resolution,
    where: Range,
    paragraphs: Sequence[Pasted],
    notes: Mapping[NoteId, Footnote] = MappingProxyType({}),
) -> Edit:
    """Paragraphs with their marks and notes stand where `where` was; the last one joins what follows.

    Into an empty paragraph the first one comes with its part and level; into words it comes as words. A note that the
    draft has in the same words is cited again; of any other a new one is made.
    """

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        changing, caret = _cleared(changing, where)
        return _all_placed(changing, caret, paragraphs, notes)

    return _edit(PASTING, document, change)


def moved(
    document: Resolution, where: Range, target: Caret, paragraphs: Sequence[Pasted], notes: Mapping[NoteId, Footnote]
) -> Edit | None:
    """What `where` covers goes to `target`; None where that lies inside it.

    What comes later in the text is changed first, so that positions before it stay what they are.
    """
    if _lies_in(document, target, where):
        return None
    is_down = _order(document, target) >= _order(document, where.end)

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        if not is_down:
            changing, _ = _cleared(changing, where)
            return _all_placed(changing, target, paragraphs, notes)
        changing, caret = _all_placed(changing, target, paragraphs, notes)
        behind = len(changing.paragraph(caret.paragraph_id).content) - caret.position
        changing, start = _cleared(changing, where)
        kept = caret.paragraph_id if caret.paragraph_id in changing.positions else start.paragraph_id
        return changing, Caret(kept, len(changing.paragraph(kept).content) - behind)

    return _edit(MOVING, document, change)


def _order(document: Resolution, caret: Caret) -> tuple[int, int]:
    return document.positions[caret.paragraph_id], caret.position


def _lies_in(document: Resolution, caret: Caret, where: Range) -> bool:
    return _order(document, where.start) <= _order(document, caret) <= _order(document, where.end)


def _all_placed(
    document: Resolution, caret: Caret, paragraphs: Sequence[Pasted], notes: Mapping[NoteId, Footnote]
) -> tuple[Resolution, Caret]:
    document, known = _with_notes(document, paragraphs, notes)
    arriving = [replace(one, runs=_renamed(one.runs, known)) for one in paragraphs]
    document, caret = _first_placed(document, caret, arriving[0])
    for one in arriving[1:]:
        document, caret = _divided(document, caret)
        document = _of_kind(document, caret.paragraph_id, one)
        document, caret = _placed(document, caret, one.runs)
    return document, caret


def _with_notes(
    document: Resolution, paragraphs: Sequence[Pasted], notes: Mapping[NoteId, Footnote]
) -> tuple[Resolution, dict[NoteId, NoteId]]:
    """The document with the notes that arrive, and under which id each of them is to be cited."""
    known: dict[NoteId, NoteId] = {}
    for note_id in dict.fromkeys(note for one in paragraphs for note in notes_in(one.runs)):
        note = notes.get(note_id, Footnote(note_id))
        there = document.notes_by_id.get(note_id)
        if there is not None and there.runs == note.runs:
            known[note_id] = note_id
            continue
        known[note_id] = NoteId(document.next_id)
        footnotes = (*document.footnotes, replace(note, id=known[note_id], start=None))
        document = replace(document, footnotes=footnotes, next_id=document.next_id + 1)
    return document, known


def _renamed(runs: Runs, known: Mapping[NoteId, NoteId]) -> Runs:
    return tuple(run if run.note is None else replace(run, note=known[run.note]) for run in runs)


def _edit(label: Sentence, before: Resolution, change: Callable[[Resolution], tuple[Resolution, Caret]]) -> Edit:
    """The edit, made once here, since where the caret comes to stand follows from it. Raises EditRefused."""
    after, caret = change(before)
    return Edit(
        label,
        lambda document: after if document is before else change(document)[0],
        at(caret.paragraph_id, caret.position),
    )


def _cleared(document: Resolution, where: Range) -> tuple[Resolution, Caret]:
    """The document without what `where` covers, and where that was."""
    if where.start == where.end:
        return document, where.start
    index = document.positions[where.start.paragraph_id]
    start, end = where.start, where.end
    document = edits.replace_range(document, (start.paragraph_id, start.position), (end.paragraph_id, end.position))
    document = _with_a_paragraph(document)
    kept = document.paragraphs[min(index, len(document.paragraphs) - 1)]
    return document, Caret(kept.id, min(start.position, len(kept.content)))


def _typed(document: Resolution, caret: Caret, text: str) -> tuple[Resolution, Caret]:
    place = Span(caret.position, caret.position)
    return edits.type_text(document, caret.paragraph_id, place, text), _after(caret, len(text))


def _divided(document: Resolution, caret: Caret) -> tuple[Resolution, Caret]:
    """The paragraph is split at the caret, which then stands at the start of the second half."""
    index = document.positions[caret.paragraph_id]
    document = edits.split(document, caret.paragraph_id, caret.position)
    return document, Caret(document.paragraphs[index + 1].id, 0)


def _placed(document: Resolution, caret: Caret, runs: Runs) -> tuple[Resolution, Caret]:
    """A paragraph has one opening: words that arrive in its midst are none, nor are those that come behind one."""
    paragraph = document.paragraph(caret.paragraph_id)
    opening_end = 0 if paragraph.lead_span is None else paragraph.lead_span.end
    before = paragraph.text_position(caret.position)
    if before > opening_end:
        runs = _without_lead(runs)
    elif before == 0 and any(Mark.LEAD in run.marks for run in runs):
        document = edits.set_lead(document, caret.paragraph_id, None)
    document = edits.replace_content(document, caret.paragraph_id, Span(caret.position, caret.position), runs)
    return document, _after(caret, len(content_of(runs)))


def _without_lead(runs: Runs) -> Runs:
    return marked(runs, Span(0, length(runs)), Mark.LEAD, present=False)


def _first_placed(document: Resolution, caret: Caret, one: Pasted) -> tuple[Resolution, Caret]:
    if not document.paragraph(caret.paragraph_id).runs:
        document = _of_kind(document, caret.paragraph_id, one)
    return _placed(document, caret, one.runs)


def _of_kind(document: Resolution, paragraph_id: ParagraphId, one: Pasted) -> Resolution:
    """The paragraph has the part and level of what is pasted, as far as its new place allows.

    None is preambular behind an operative one: there it is of the part of its place.
    """
    if one.part is None or (one.part is Part.PREAMBULAR and _is_behind_operative(document, paragraph_id)):
        return document
    try:
        return edits.set_level(edits.set_part(document, paragraph_id, one.part), paragraph_id, one.level)
    except edits.EditRefused:
        return document


def _is_behind_operative(document: Resolution, paragraph_id: ParagraphId) -> bool:
    index = document.positions[paragraph_id]
    division = division_of(document, index)
    return any(document.paragraphs[above].part is Part.OPERATIVE for above in range(division.start, index))


def _after(caret: Caret, count: int) -> Caret:
    return replace(caret, position=caret.position + count)
