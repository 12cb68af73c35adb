"""What the steps of a draft are called in their list: what was typed says where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from drafter.model.document import Resolution
from drafter.model.history import History
from drafter.model.naming import paragraph_name
from drafter.model.writing_commands import TYPING, labelled
from drafter.text.sentence import Sentence

_TYPED_IN = ("输入（{}）", "Typing ({})")


def done_names(history: History) -> tuple[Sentence, ...]:
    """The names of the steps that undo takes back, oldest first."""
    states = (*(step.state for step in history.past), history.present)
    return tuple(_named((step.label for step in history.past), [state.document for state in states]))


def undone_names(history: History) -> tuple[Sentence, ...]:
    """The names of the steps that redo makes again, the next one first."""
    steps = tuple(reversed(history.future))
    states = (history.present, *(step.state for step in steps))
    return tuple(_named((step.label for step in steps), [state.document for state in states]))


def _named(labels: Iterable[Sentence], documents: Sequence[Resolution]) -> Iterator[Sentence]:
    """`documents` has the text before the first step and the one after each."""
    for label, (before, after) in zip(labels, pairwise(documents), strict=True):
        where = _place(before, after) if label == TYPING else None
        yield label if where is None else labelled(_TYPED_IN, where)


def _place(before: Resolution, after: Resolution) -> Sentence | None:
    """The first paragraph that is another; None where something else was changed."""
    for number, paragraph in enumerate(after.paragraphs):
        if number >= len(before.paragraphs) or before.paragraphs[number] is not paragraph:
            return paragraph_name(after, paragraph.id)
    return None
