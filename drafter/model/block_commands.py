"""Commands on whole paragraphs: up and down, in and out, preambular or operative, away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.model import edits
from drafter.model.command import Command, Focus, focus, ids_of
from drafter.model.document import Paragraph, ParagraphId, Part, Resolution
from drafter.model.headings import headed, unheaded
from drafter.model.naming import paragraph_names
from drafter.model.numbering import TRANSPARENT
from drafter.model.outline import block_end, division_of, parent_index
from drafter.model.refusal import refuse
from drafter.model.state import DraftState, Edit
from drafter.model.writing_commands import labelled
from drafter.text.sentence import Sentence

_PARTS_IN_ORDER = (Part.PREAMBULAR, Part.OPERATIVE, Part.ANNEX)


def _blocks(where: Focus) -> range:
    """The selected paragraphs with all that goes with them."""
    paragraphs = where.document.paragraphs
    start, end = where.index, where.index
    while end <= where.last_index:
        end = max(block_end(paragraphs, end), end + 1)
    return range(start, end)


def _heads(where: Focus, blocks: range) -> tuple[Paragraph, ...]:
    """The paragraphs that the others of these blocks go with."""
    heads: list[Paragraph] = []
    index = blocks.start
    while index < blocks.stop:
        heads.append(where.document.paragraphs[index])
        index = block_end(where.document.paragraphs, index)
    return tuple(heads)


def _name_of(where: Focus, blocks: range) -> Sentence:
    return paragraph_names(where.document, ids_of(_heads(where, blocks)))


def _moving(where: Focus) -> range:
    """The selected blocks; refused where some stand above the first, which would take in what it is moved past."""
    blocks = _blocks(where)
    heads = _heads(where, blocks)
    if any(head.level < heads[0].level for head in heads):
        raise refuse("所选各段不在同一级，不能一起移动。", "The selected paragraphs stand at different levels.")
    return blocks


def _move_up(state: DraftState) -> Edit:
    where = focus(state)
    blocks = _moving(where)
    target = _block_above(where.document.paragraphs, blocks.start)
    return _move(where, blocks, target, ("前移{}", "Move {} up"))


def _move_down(state: DraftState) -> Edit:
    where = focus(state)
    blocks = _moving(where)
    target = _end_of_block_below(where.document.paragraphs, blocks)
    return _move(where, blocks, target, ("后移{}", "Move {} down"))


def _move(where: Focus, blocks: range, target: int, pattern: tuple[str, str]) -> Edit:
    paragraphs = where.document.paragraphs
    ids = ids_of(paragraphs[blocks.start : blocks.stop])
    before_id = paragraphs[target].id if target < len(paragraphs) else None
    label = labelled(pattern, _name_of(where, blocks))
    return Edit(label, lambda document: edits.move(document, ids, before_id))


def _block_above(paragraphs: Sequence[Paragraph], start: int) -> int:
    """The index where the block above begins, at the level of the paragraph at `start`."""
    moving = paragraphs[start]
    if start == 0:
        raise refuse("已是第一段。", "It is the first paragraph already.")
    above = start - 1
    while paragraphs[above].level > moving.level or paragraphs[above].part in TRANSPARENT:
        parent = parent_index(paragraphs, above)
        if parent is None:
            break
        above = parent
    if paragraphs[above].level < moving.level or (moving.level and paragraphs[above].part is Part.HEADING):
        raise refuse("已是这一列的第一段。", "It is the first of its list already.")
    _refuse_other_part(moving, paragraphs[above])
    return above


def _end_of_block_below(paragraphs: Sequence[Paragraph], blocks: range) -> int:
    moving = paragraphs[blocks.start]
    if blocks.stop == len(paragraphs):
        raise refuse("已是最后一段。", "It is the last paragraph already.")
    below = paragraphs[blocks.stop]
    if below.level < moving.level or (moving.level and below.part is Part.HEADING):
        raise refuse("已是这一列的最后一段。", "It is the last of its list already.")
    _refuse_other_part(moving, below)
    return block_end(paragraphs, blocks.stop)


def _refuse_other_part(moving: Paragraph, other: Paragraph) -> None:
    """A move stays in the preambular or operative part; becoming the other is a command of its own."""
    parts = {moving.part, other.part}
    if len(parts) > 1 and parts <= set(_PARTS_IN_ORDER):
        raise refuse(
            "已到本部分的边上。要改变部分，用“序言段↔执行段”。",
            "It is at the edge of its part. To change the part, use “Preambular ↔ operative”.",
        )


def _each_head(
    change: Callable[[Resolution, ParagraphId], Resolution], pattern: tuple[str, str]
) -> Callable[[DraftState], Edit]:
    """A plan that makes the change to each selected paragraph that goes with no other selected one."""

    def plan(state: DraftState) -> Edit:
        where = focus(state)
        blocks = _blocks(where)
        ids = ids_of(_heads(where, blocks))

        def change_all(document: Resolution) -> Resolution:
            for paragraph_id in ids:
                document = change(document, paragraph_id)
            return document

        return Edit(labelled(pattern, _name_of(where, blocks)), change_all)

    return plan


def _remove(state: DraftState) -> Edit:
    where = focus(state)
    blocks = _blocks(where)
    ids = ids_of(where.document.paragraphs[blocks.start : blocks.stop])
    heads = _heads(where, blocks)
    name = _name_of(where, blocks)
    below = len(ids) - len(heads)
    if below:
        name = Sentence(f"{name.zh}（连同其下{below}段）", f"{name.en} with {below} below")
    return Edit(labelled(("删除{}", "Delete {}"), name), lambda document: edits.remove(document, ids))


def _toggle_part(state: DraftState) -> Edit:
    where = focus(state)
    blocks = _blocks(where)
    heads = _heads(where, blocks)
    parts = {head.part for head in heads}
    if parts == {Part.HEADING}:
        return unheaded(where, heads, _name_of(where, blocks))
    if not parts <= {Part.PREAMBULAR, Part.OPERATIVE}:
        raise refuse(
            "只有序言段、执行段和小标题可以改换。", "Only preambular and operative paragraphs and headings can change."
        )
    if len(parts) > 1:
        raise refuse("所选的段落要都是序言段，或者都是执行段。", "Select preambular or operative paragraphs, not both.")
    becomes_operative = heads[0].part is Part.PREAMBULAR
    part = Part.OPERATIVE if becomes_operative else Part.PREAMBULAR
    paragraphs = where.document.paragraphs
    target = _first_operative_place(where, blocks) if becomes_operative else _last_preambular_place(where)
    ids = ids_of(paragraphs[blocks.start : blocks.stop])
    before_id = paragraphs[target].id if target < len(paragraphs) else None

    def change(document: Resolution) -> Resolution:
        document = edits.move(document, ids, before_id)
        for head in heads:
            document = edits.set_part(document, head.id, part)
        return document

    pattern = ("{}改为执行段", "Make {} operative") if becomes_operative else ("{}改为序言段", "Make {} preambular")
    return Edit(labelled(pattern, _name_of(where, blocks)), change)


def _first_operative_place(where: Focus, blocks: range) -> int:
    """Where preambular paragraphs go that become operative: after the last one of their run of them."""
    paragraphs = where.document.paragraphs
    end = blocks.stop
    while end < len(paragraphs) and paragraphs[end].part is Part.PREAMBULAR:
        end = block_end(paragraphs, end)
    return end


def _last_preambular_place(where: Focus) -> int:
    """Where an operative paragraph goes that becomes preambular: after the preambular ones of its section or part.

    A section under a heading may have its own; where there are none at all, before the first operative paragraph.
    """
    paragraphs = where.document.paragraphs
    start = where.index
    while start and paragraphs[start - 1].part not in (Part.HEADING, Part.PREAMBULAR, Part.ANNEX):
        above = _root_index(paragraphs, start - 1)
        if paragraphs[above].part is Part.PREAMBULAR:
            return start
        start = above
    if start and paragraphs[start - 1].part is Part.PREAMBULAR:
        return start
    division = division_of(where.document, where.index)
    preambular = [index for index in division[: start - division.start] if paragraphs[index].part is Part.PREAMBULAR]
    return block_end(paragraphs, preambular[-1]) if preambular else start


def _root_index(paragraphs: Sequence[Paragraph], index: int) -> int:
    above: int | None = index
    while above is not None:
        index, above = above, parent_index(paragraphs, above)
    return index


def _make_heading(state: DraftState) -> Edit:
    where = focus(state)
    blocks = _blocks(where)
    return headed(_heads(where, blocks), blocks, _name_of(where, blocks))


MOVE_UP = Command("move-up", Sentence("前移", "Move up"), _move_up)
MOVE_DOWN = Command("move-down", Sentence("后移", "Move down"), _move_down)
INDENT = Command("indent", Sentence("降级", "Indent"), _each_head(edits.indent, ("降级{}", "Indent {}")))
OUTDENT = Command("outdent", Sentence("升级", "Outdent"), _each_head(edits.outdent, ("升级{}", "Outdent {}")))
TOGGLE_PART = Command("toggle-part", Sentence("序言段↔执行段", "Preambular ↔ operative"), _toggle_part)
MAKE_HEADING = Command("make-heading", Sentence("改为小标题", "Make a heading"), _make_heading)
REMOVE = Command("remove-paragraph", Sentence("删除段落", "Delete paragraph"), _remove)
