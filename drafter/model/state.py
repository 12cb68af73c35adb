"""The state of a draft: document, base text and selection; a change of it is an edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from drafter.model.document import ParagraphId, Resolution
from drafter.text.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that a base text was read from, byte for byte; the tracked Word file is made of it."""

    name: str
    """The name without folders."""
    format: str
    """The name of the format in `drafter.formats.FORMATS`: "docx", "akn", …"""
    data: bytes
    changes_rejected: bool = False
    """Whether the changes that a Word file tracks were read as rejected; otherwise they were read as accepted."""


@dataclass(frozen=True, slots=True)
class Base:
    """The text that the draft was made from, and is compared with."""

    document: Resolution
    name: str
    """As the user knows it: a symbol or a file name."""
    source: SourceFile | None = None
    drafted_on: date | None = None
    """The day of drafting that the user set; None where the usual one of the draft's session holds."""


@dataclass(frozen=True, slots=True)
class Caret:
    """A position in the content of a paragraph."""

    paragraph_id: ParagraphId
    position: int


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor`, where selecting began, to `caret`, where it ended; both the same where nothing is selected."""

    anchor: Caret
    caret: Caret


def at(paragraph_id: ParagraphId, position: int = 0) -> Selection:
    """The caret at one position, nothing selected."""
    caret = Caret(paragraph_id, position)
    return Selection(caret, caret)


@dataclass(frozen=True, slots=True)
class DraftState:
    """All that undo brings back."""

    document: Resolution
    base: Base | None = None
    selection: Selection | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A change with the name that undo gives it.

    `change` raises `EditRefused` where it makes no sense. `caret` is the selection afterwards; None keeps it as well as
    can be. Edits with equal `merge_key` in quick succession are one step of undo.
    """

    label: Sentence
    change: Callable[[Resolution], Resolution]
    caret: Selection | None = None
    merge_key: str | None = None


def apply(state: DraftState, edit: Edit) -> DraftState:
    """The state after the edit; the same state where it changed nothing. Raises `EditRefused`.

    References such as 上文第3段 name the same paragraphs as before by their new numbers.
    """
    from drafter.model.memo import inherit  # here, for readers of files hold states and never change them
    from drafter.model.references import followed
    from drafter.model.schema import normalise

    document = normalise(edit.change(state.document), state.document)
    inherit(state.document, document)
    document = followed(state.document, document)
    selection = edit.caret or state.selection
    if document is state.document and selection == state.selection:
        return state
    return replace(state, document=document, selection=fitting_selection(document, selection, state.document))


def fitting_selection(document: Resolution, selection: Selection | None, before: Resolution) -> Selection | None:
    """The selection as it can stand in `document`: positions within bounds, the next paragraph for a lost one."""
    if selection is None:
        return None
    anchor = _fitting_caret(document, selection.anchor, before)
    caret = _fitting_caret(document, selection.caret, before)
    return None if anchor is None or caret is None else Selection(anchor, caret)


def _fitting_caret(document: Resolution, caret: Caret, before: Resolution) -> Caret | None:
    if caret.paragraph_id in document.positions:
        size = len(document.paragraph(caret.paragraph_id).content)
        return caret if 0 <= caret.position <= size else replace(caret, position=min(max(caret.position, 0), size))
    lost = before.positions.get(caret.paragraph_id)
    if lost is None:
        return None
    following = (p for p in before.paragraphs[lost:] if p.id in document.positions)
    preceding = (p for p in reversed(before.paragraphs[:lost]) if p.id in document.positions)
    if (next_paragraph := next(following, None)) is not None:
        return Caret(next_paragraph.id, 0)
    if (last := next(preceding, None)) is not None:
        return Caret(last.id, len(document.paragraph(last.id).content))
    return None
