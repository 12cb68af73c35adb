"""A command: something that the user can do to a draft at the caret, or be told why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.model.document import Paragraph, ParagraphId, Resolution
from drafter.model.refusal import EditRefused, refuse
from drafter.model.state import Caret, DraftState, Edit
from drafter.text.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Command:
    """`plan` gives the edit for a state, or raises `EditRefused`; `can` asks it the same question that `run` does."""

    id: str
    """A lasting name for settings and shortcuts: "split"."""
    title: Sentence
    """As menus and the command list have it."""
    plan: Callable[[DraftState], Edit]

    def can(self, state: DraftState) -> Sentence | None:
        """Why the command cannot be run; None where it can."""
        try:
            self.plan(state).change(state.document)
        except EditRefused as refused:
            return refused.sentence
        return None

    def run(self, state: DraftState) -> Edit:
        """The edit, for `state.apply`. Raises `EditRefused` where the command cannot be run."""
        return self.plan(state)


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the selection lies, in printed order; `start` and `end` are the same where nothing is selected."""

    document: Resolution
    start: Caret
    end: Caret

    @property
    def paragraph(self) -> Paragraph:
        """The first paragraph of the selection."""
        return self.document.paragraph(self.start.paragraph_id)

    @property
    def index(self) -> int:
        """The index of the first paragraph."""
        return self.document.positions[self.start.paragraph_id]

    @property
    def last_index(self) -> int:
        """The index of the last paragraph of which something is selected, if only the end of its line."""
        last = self.document.positions[self.end.paragraph_id]
        return last - 1 if self.end.position == 0 and last > self.index else last

    @property
    def last_place(self) -> Caret:
        """Where the last selected character ends."""
        last = self.document.paragraphs[self.last_index]
        return self.end if last.id == self.end.paragraph_id else Caret(last.id, len(last.content))

    @property
    def is_empty(self) -> bool:
        """True where nothing is selected."""
        return self.start == self.end


def focus(state: DraftState) -> Focus:
    """Where the selection of the state lies; refused where it lies in no paragraph."""
    document, selection = state.document, state.selection
    if selection is None or not {selection.anchor.paragraph_id, selection.caret.paragraph_id} <= set(
        document.positions
    ):
        raise refuse("光标不在正文里。", "The caret is not in the text.")
    anchor, caret = selection.anchor, selection.caret
    in_order = _order(document, anchor) <= _order(document, caret)
    return Focus(document, *((anchor, caret) if in_order else (caret, anchor)))


def _order(document: Resolution, caret: Caret) -> tuple[int, int]:
    return document.positions[caret.paragraph_id], caret.position


def ids_of(paragraphs: Sequence[Paragraph]) -> tuple[ParagraphId, ...]:
    """The ids of these paragraphs."""
    return tuple(paragraph.id for paragraph in paragraphs)
