"""Dragging paragraphs in the outline: where they would go, which number they would get there, and the edit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from drafter.model import edits
from drafter.model.document import ParagraphId, Resolution
from drafter.model.naming import paragraph_name, short_name
from drafter.model.outline import block_end
from drafter.model.refusal import EditRefused
from drafter.model.state import Edit
from drafter.text.sentence import Sentence

MIME = "application/x-drafter-paragraph"


@dataclass(frozen=True, slots=True)
class Landing:
    """A place between two paragraphs: before this one, or at the end for None.

    `number` is what would stand beside it there: 12, (a), PP4; "" for what has no number.
    """

    before_id: ParagraphId | None
    number: str


def to_mime(paragraph_id: ParagraphId) -> QMimeData:
    """What is carried along."""
    data = QMimeData()
    data.setData(MIME, str(paragraph_id).encode())
    return data


def from_mime(data: QMimeData) -> ParagraphId | None:
    """The paragraph that is carried; None for anything else."""
    raw = bytes(data.data(MIME).data())
    return ParagraphId(int(raw)) if raw.isdigit() else None


def landing(document: Resolution, moving: ParagraphId, row: ParagraphId, *, below: bool) -> Landing | None:
    """Where a paragraph would land above or below the row of another one; None where it would not move, or may not.

    It stays in its part; what goes with a paragraph goes with it, and nothing lands between the two.
    """
    index, target = document.positions.get(moving), document.positions.get(row)
    if index is None or target is None:
        return None
    paragraphs = document.paragraphs
    end = block_end(paragraphs, index)
    other = paragraphs[target]
    if other.part is not paragraphs[index].part or other.level != paragraphs[index].level:
        return None
    place = block_end(paragraphs, target) if below else target
    if index <= place <= end:
        return None
    before_id = paragraphs[place].id if place < len(paragraphs) else None
    try:
        moved = move(document, moving, before_id).change(document)
    except EditRefused:
        return None
    return Landing(before_id, short_name(moved, moved.paragraph(moving)))


def move(document: Resolution, moving: ParagraphId, before_id: ParagraphId | None) -> Edit:
    """The paragraph, with what goes with it, before this one, or at the end for None."""
    index = document.positions[moving]
    ids = [paragraph.id for paragraph in document.paragraphs[index : block_end(document.paragraphs, index)]]
    name = paragraph_name(document, moving)
    is_up = before_id is not None and document.positions[before_id] < index
    zh, en = ("前移", "up") if is_up else ("后移", "down")
    label = Sentence(zh=f"{zh}{name.zh}", en=f"Move {name.en} {en}")
    return Edit(label, lambda before: edits.move(before, ids, before_id))
