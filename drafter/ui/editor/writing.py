"""Edits for what happened in the sheet: characters typed, erased, dropped or pasted, over one paragraph or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafter.model import edits
from drafter.model.commands import typing
from drafter.model.document import Footnote, NoteId, ParagraphId, Part, Resolution
from drafter.model.naming import note_name, paragraph_names
from drafter.model.outline import block_end
from drafter.model.placing import Pasted, all_placed, divided
from drafter.model.state import Caret, Edit, Selection, at
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

TYPING = Sentence(zh="输入", en="Typing")
DELETING = Sentence(zh="删除所选文字", en="Delete selection")
CUTTING = Sentence(zh="剪切", en="Cut")
PASTING = Sentence(zh="粘贴", en="Paste")
_DELETE = ("删除{}", "Delete {}")
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

    where = _without_end(document, where)

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        changing, caret = _cleared(changing, where)
        changing, caret = _typed(changing, caret, lines[0])
        for line in lines[1:]:
            changing, caret = _typed(*divided(changing, caret), line)
        return changing, caret

    return _edit(TYPING if any(lines) else DELETING, document, change)


def erased(document: Resolution, where: Range, label: Sentence = DELETING) -> Edit:
    """What `where` covers is taken away; several paragraphs that it covers from end to end go with their numbers.

    A step that deletes them is called by their names: 删除执行段3, 删除序言段4、5.
    """
    ids = whole_paragraphs(document, where)
    if ids and label == DELETING:
        label = labelled(_DELETE, paragraph_names(document, ids))

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        return _removed(changing, ids) if ids else _cleared(changing, where)

    return _edit(label, document, change)


def whole_paragraphs(document: Resolution, where: Range) -> tuple[ParagraphId, ...]:
    """The paragraphs that `where` covers, where it covers several and nothing else, or one with the end of its line."""
    first, end = document.positions[where.start.paragraph_id], document.positions[where.end.paragraph_id]
    if where.start.position or first == end:
        return ()
    if where.end.position:
        if where.end.position < len(document.paragraphs[end].content):
            return ()
        end += 1
    return tuple(paragraph.id for paragraph in document.paragraphs[first:end])


def _without_end(document: Resolution, where: Range) -> Range:
    """The range without the end of the last line that it covers, from which the next paragraph would be joined."""
    if where.start.position or where.end.position or where.is_within_paragraph:
        return where
    last = document.paragraphs[document.positions[where.end.paragraph_id] - 1]
    return Range(where.start, Caret(last.id, len(last.content)))


def _removed(document: Resolution, ids: Sequence[ParagraphId]) -> tuple[Resolution, Caret]:
    """Without these paragraphs; the first one stays, empty, where others of what goes with it stay below it."""
    index = document.positions[ids[0]]
    if block_end(document.paragraphs, index) > index + len(ids):
        whole = Span(0, len(document.paragraphs[index].content))
        return edits.replace_content(edits.remove(document, ids[1:]), ids[0], whole, ()), Caret(ids[0], 0)
    document = _with_a_paragraph(edits.remove(document, ids))
    following = document.paragraphs[index : index + 1]
    above = document.paragraphs[index - 1 : index] if index else ()
    # Never in an empty paragraph where that can be: there what is pasted back would take its place.
    if following and (following[0].content or not above or not above[0].content):
        return document, Caret(following[0].id, 0)
    last = above[0] if above else document.paragraphs[-1]
    return document, Caret(last.id, len(last.content))


def _with_a_paragraph(document: Resolution) -> Resolution:
    return document if document.paragraphs else edits.insert_paragraph(document, None, Part.PREAMBULAR)


def _name_of_mark(document: Resolution, where: Range) -> Sentence | None:
    """删除脚注6 where nothing but its mark is taken away; None for anything else."""
    position = 0
    for run in document.paragraph(where.start.paragraph_id).runs:
        if run.note is not None and (position, position + len(run.text)) == (where.start.position, where.end.position):
            return labelled(_DELETE, note_name(document, run.note))
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
    *,
    is_whole: bool = False,
) -> Edit:
    """Paragraphs with their marks and notes stand where `where` was, as `placing` says.

    A note that the draft has in the same words is cited again; of any other a new one is made.
    """
    ids = whole_paragraphs(document, where) if is_whole else ()

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        changing, caret = _removed(changing, ids) if ids else _cleared(changing, _without_end(changing, where))
        return all_placed(changing, caret, paragraphs, notes, is_whole=is_whole)

    return _edit(PASTING, document, change)


def moved(
    document: Resolution,
    where: Range,
    target: Caret,
    paragraphs: Sequence[Pasted],
    notes: Mapping[NoteId, Footnote],
    *,
    is_whole: bool = False,
) -> Edit | None:
    """What `where` covers goes to `target`; None where that lies inside it.

    What comes later in the text is changed first, so that positions before it stay what they are.
    """
    if _lies_in(document, target, where):
        return None
    ids = whole_paragraphs(document, where) if is_whole else ()
    is_down = _order(document, target) >= _order(document, where.end)

    def change(changing: Resolution) -> tuple[Resolution, Caret]:
        if ids:
            changing, caret = all_placed(changing, target, paragraphs, notes, is_whole=True)
            return _removed(changing, ids)[0], caret
        if not is_down:
            changing, _ = _cleared(changing, where)
            return all_placed(changing, target, paragraphs, notes, is_whole=is_whole)
        changing, caret = all_placed(changing, target, paragraphs, notes, is_whole=is_whole)
        behind = len(changing.paragraph(caret.paragraph_id).content) - caret.position
        changing, start = _cleared(changing, where)
        kept = caret.paragraph_id if caret.paragraph_id in changing.positions else start.paragraph_id
        return changing, Caret(kept, len(changing.paragraph(kept).content) - behind)

    return _edit(MOVING, document, change)


def _order(document: Resolution, caret: Caret) -> tuple[int, int]:
    return document.positions[caret.paragraph_id], caret.position


def _lies_in(document: Resolution, caret: Caret, where: Range) -> bool:
    return _order(document, where.start) <= _order(document, caret) <= _order(document, where.end)


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
    document = edits.type_text(document, caret.paragraph_id, place, text)
    return document, replace(caret, position=caret.position + len(text))
