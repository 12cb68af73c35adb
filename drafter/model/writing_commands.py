"""Commands of writing: typing, splitting and joining, new paragraphs, notes and phrases."""

from __future__ import annotations

from drafter.model import edits
from drafter.model.command import Command, Focus, focus
from drafter.model.document import (
    NOTE_CHARACTER,
    Mark,
    NoteId,
    Paragraph,
    ParagraphId,
    Part,
    Resolution,
    Run,
    Runs,
    content_of,
)
from drafter.model.naming import note_name, paragraph_name, paragraph_names
from drafter.model.numbering import TRANSPARENT
from drafter.model.outline import block_end, parent_index
from drafter.model.refusal import refuse
from drafter.model.runs import length
from drafter.model.state import DraftState, Edit, at
from drafter.model.text_edits import content_span
from drafter.text.sentence import Sentence
from drafter.text.spans import Span

TYPING = Sentence("输入", "Typing")
_INSERT = ("插入{}", "Insert {}")


def typing(paragraph_id: ParagraphId, content_span: Span, text: str) -> Edit:
    """What the user typed, pasted or deleted within one paragraph; quick typing there is one step of undo."""
    return Edit(
        TYPING,
        lambda document: edits.type_text(document, paragraph_id, content_span, text),
        at(paragraph_id, content_span.start + len(text)),
        f"typing:{paragraph_id}",
    )


def labelled(pattern: tuple[str, str], name: Sentence) -> Sentence:
    """The Chinese and English pattern with the name in it: 拆分执行段20 / Split OP20."""
    zh, en = pattern
    return Sentence(zh.format(name.zh), en.format(name.en))


def _split(state: DraftState) -> Edit:
    where = focus(state)
    if where.is_empty and not where.paragraph.runs and where.paragraph.level:
        return _leave_list(where)
    if where.is_empty and where.paragraph.part is Part.TABLE and where.end.position == len(where.paragraph.content):
        return _paragraph_below(state)
    return _divide(where, ("拆分{}", "Split {}"), as_sub=False)


def _leave_list(where: Focus) -> Edit:
    """As word processors have it: Enter in an empty item of a list ends the list."""
    name = paragraph_name(where.document, where.paragraph.id)
    paragraph_id = where.paragraph.id
    return Edit(labelled(("升级{}", "Outdent {}"), name), lambda document: edits.outdent(document, paragraph_id))


def _split_off_sub(state: DraftState) -> Edit:
    return _divide(focus(state), ("从{}分出分段", "Split a subparagraph off {}"), as_sub=True)


def _divide(where: Focus, pattern: tuple[str, str], *, as_sub: bool) -> Edit:
    start, end = where.start, where.end
    divide = edits.split_off_sub if as_sub else edits.split

    def change(document: Resolution) -> Resolution:
        if not where.is_empty:
            document = edits.replace_range(
                document, (start.paragraph_id, start.position), (end.paragraph_id, end.position)
            )
        # What is left of a selection may lie in its last paragraph.
        left = start.paragraph_id if start.paragraph_id in document.positions else end.paragraph_id
        return divide(document, left, start.position)

    after = change(where.document)
    new_id = ParagraphId(after.next_id - 1)
    new_index = after.positions[new_id]
    is_above = new_index == where.index and not after.paragraph(new_id).runs
    caret = at(after.paragraphs[new_index + 1].id if is_above else new_id)
    at_end = not after.paragraph(new_id).runs
    name = paragraph_name(after, new_id) if at_end else paragraph_name(where.document, start.paragraph_id)
    return Edit(labelled(_INSERT if at_end else pattern, name), change, caret)


def _join_previous(state: DraftState) -> Edit:
    where = focus(state)
    if where.index == 0:
        raise refuse("上面没有段落。", "There is no paragraph above.")
    return _join(where.document, where.index)


def _join_next(state: DraftState) -> Edit:
    where = focus(state)
    if where.index + 1 == len(where.document.paragraphs):
        raise refuse("下面没有段落。", "There is no paragraph below.")
    return _join(where.document, where.index + 1)


def _join(document: Resolution, index: int) -> Edit:
    above, below = document.paragraphs[index - 1 : index + 1]
    after = edits.join_with_previous(document, below.id)
    kept = after.paragraphs[index - 1]
    seam = 0 if kept.id == below.id else len(kept.content) - len(below.content)
    return Edit(
        labelled(("合并{}", "Join {}"), paragraph_names(document, (above.id, below.id))),
        lambda changing: edits.join_with_previous(changing, below.id),
        at(kept.id, seam),
    )


def _paragraph_below(state: DraftState) -> Edit:
    where = focus(state)
    part, level = _kind_below(where.document, where.index)
    after_id = where.document.paragraphs[block_end(where.document.paragraphs, where.index) - 1].id
    new_id = ParagraphId(where.document.next_id)

    def change(document: Resolution) -> Resolution:
        return edits.insert_paragraph(document, after_id, part, level)

    return Edit(labelled(_INSERT, paragraph_name(change(where.document), new_id)), change, at(new_id))


def _kind_below(document: Resolution, index: int) -> tuple[Part, int]:
    paragraph = document.paragraphs[index]
    if paragraph.part in TRANSPARENT:
        parent = parent_index(document.paragraphs, index)
        return (Part.OPERATIVE, 0) if parent is None else _kind_below(document, parent)
    if paragraph.part is not Part.HEADING:
        return paragraph.part, paragraph.level
    following = document.paragraphs[index + 1 : index + 2]
    is_preambular = bool(following) and following[0].part is Part.PREAMBULAR
    return Part.PREAMBULAR if is_preambular else Part.OPERATIVE, 0


def insert_note(runs: Runs = ()) -> Command:
    """A new note, cited after the selection."""

    def plan(state: DraftState) -> Edit:
        end = focus(state).last_place
        note_id = NoteId(state.document.next_id)

        def change(document: Resolution) -> Resolution:
            return edits.add_note(document, end.paragraph_id, end.position, runs)

        name = note_name(change(state.document), note_id)
        return Edit(labelled(_INSERT, name), change, at(end.paragraph_id, end.position + 1))

    return Command("insert-note", Sentence("插入脚注", "Insert note"), plan)


def remove_note(note_id: NoteId) -> Command:
    """The note and its citations go."""

    def plan(state: DraftState) -> Edit:
        edits.remove_note(state.document, note_id)
        label = labelled(("删除{}", "Delete {}"), note_name(state.document, note_id))
        return Edit(label, lambda document: edits.remove_note(document, note_id))

    return Command("remove-note", Sentence("删除脚注", "Delete note"), plan)


def insert_phrase(runs: Runs) -> Command:
    """An opening phrase, or a formula that begins with one, at the caret.

    It is all of an empty paragraph; elsewhere it replaces the opening phrase, or stands before words that have none.
    """

    def plan(state: DraftState) -> Edit:
        where = focus(state)
        paragraph_id = where.paragraph.id
        if where.paragraph.part is Part.TABLE:
            raise refuse("表格里不能插入短语。", "No phrase can be inserted in a table.")

        def change(document: Resolution) -> Resolution:
            paragraph = document.paragraph(paragraph_id)
            return edits.replace_content(
                document, paragraph_id, _opening(paragraph), _fitted(runs, paragraph, document)
            )

        inserted = _fitted(runs, where.paragraph, where.document)
        caret = at(paragraph_id, _opening(where.paragraph).start + length(inserted))
        return Edit(labelled(("插入短语“{}”", "Insert phrase “{}”"), _phrase_name(runs)), change, caret)

    return Command("insert-phrase", Sentence("插入短语", "Insert phrase"), plan)


def _phrase_name(runs: Runs) -> Sentence:
    lead = Paragraph(ParagraphId(0), Part.PREAMBULAR, runs).lead or content_of(runs).strip()
    return Sentence(lead, lead)


def _opening(paragraph: Paragraph) -> Span:
    """What an inserted phrase replaces, in the content."""
    lead = paragraph.lead_span
    return Span(0, 0) if lead is None else content_span(paragraph, lead)


def _fitted(runs: Runs, paragraph: Paragraph, document: Resolution) -> Runs:
    """The phrase with a space after it where English words follow or will follow."""
    following = paragraph.content[_opening(paragraph).end :].lstrip(NOTE_CHARACTER)[:1]
    ends_open = bool(runs) and runs[-1].text[-1:].isalpha()
    needs_space = document.language == "en" and ends_open and (following.isalnum() or not paragraph.runs)
    return (*runs, Run(" ")) if needs_space else runs


def lead_runs(phrase: str) -> Runs:
    """An opening phrase as runs."""
    return (Run(phrase, frozenset({Mark.LEAD})),)


SPLIT = Command("split", Sentence("拆分", "Split paragraph"), _split)
SPLIT_OFF_SUB = Command("split-off-subparagraph", Sentence("分段", "Subparagraph"), _split_off_sub)
JOIN_PREVIOUS = Command("join-previous", Sentence("与上段合并", "Join with paragraph above"), _join_previous)
JOIN_NEXT = Command("join-next", Sentence("与下段合并", "Join with paragraph below"), _join_next)
PARAGRAPH_BELOW = Command("paragraph-below", Sentence("下方另起一段", "New paragraph below"), _paragraph_below)
INSERT_NOTE = insert_note()
