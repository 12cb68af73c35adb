"""The steps of a structure review, to be taken back in another window, as JSON text and back.

What neighbouring states share is written once: a review of 400 paragraphs in which 100 steps were made has hardly more
paragraphs than one in which none was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from drafter.model.document import Footnote, Paragraph, Resolution
from drafter.store.codec import (
    footnote_from_json,
    footnote_text,
    from_parts,
    head_text,
    list_text,
    object_text,
    paragraph_from_json,
    paragraph_text,
    sound,
    value_text,
)
from drafter.store.review_structure import (
    Origins,
    StructureState,
    origins_to_json,
    structure_from_json,
    structure_to_json,
)
from drafter.text.sentence import Sentence

_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A state of the review before or after the present one, and what the step between is called.

    `before` is the text before the changes that a file tracks, where these are kept.
    """

    label: Sentence
    document: Resolution
    structure: StructureState
    before: Resolution | None = None


@dataclass(frozen=True, slots=True)
class KeptHistory:
    """The states before the present one, oldest first, and those after it, the farthest first."""

    past: tuple[KeptStep, ...] = ()
    future: tuple[KeptStep, ...] = ()

    @property
    def steps(self) -> int:
        """How many there are."""
        return len(self.past) + len(self.future)


def history_text(history: KeptHistory) -> str:
    """The history as JSON text."""
    table = _Table()
    states = {name: list_text([_step_text(step, table) for step in steps]) for name, steps in _both(history)}
    return object_text(states | {"shared": list_text(table.texts)})


def history_from_json(value: Mapping[str, Any]) -> KeptHistory:
    """The history that the text says; LookupError, TypeError or ValueError where it is damaged."""
    shared = _Shared(value["shared"])
    past, future = (tuple(_step_from_json(one, shared) for one in value[name]) for name in ("past", "future"))
    return KeptHistory(past, future)


def _both(history: KeptHistory) -> Iterator[tuple[str, tuple[KeptStep, ...]]]:
    yield "past", history.past
    yield "future", history.future


class _Table:
    """Texts, each once; what is one thing in several states is written once too."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._known: dict[int, int] = {}
        """By the identity of things, all of which live as long as the history does."""

    @property
    def texts(self) -> list[str]:
        return list(self._places)

    def place(self, text: str) -> int:
        return self._places.setdefault(text, len(self._places))

    def place_of(self, thing: _Thing, write: Callable[[_Thing], str]) -> int:
        place = self._known.get(id(thing))
        if place is None:
            place = self._known[id(thing)] = self.place(write(thing))
        return place


def _step_text(step: KeptStep, table: _Table) -> str:
    # Most steps change either these or the rest.
    bare, origins = replace(step.structure, origins={}), step.structure.origins
    return value_text(
        {
            "label": [step.label.zh, step.label.en],
            "document": _places(step.document, table),
            "before": None if step.before is None else _places(step.before, table),
            "origins": table.place_of(origins, _origins_text),
            "structure": table.place(value_text(structure_to_json(bare))),
        }
    )


def _places(document: Resolution, table: _Table) -> list[Any]:
    paragraphs = [table.place_of(one, paragraph_text) for one in document.paragraphs]
    footnotes = [table.place_of(one, footnote_text) for one in document.footnotes]
    return [table.place(head_text(document)), paragraphs, footnotes]


def _origins_text(origins: Origins) -> str:
    return value_text(origins_to_json(origins))


class _Shared:
    """What was written once, and is one thing again in all states that have it."""

    def __init__(self, values: Sequence[Any]) -> None:
        self._values = values
        self.paragraph = lru_cache(maxsize=None)(self._paragraph)
        self.footnote = lru_cache(maxsize=None)(self._footnote)

    def value(self, place: int) -> Any:
        return self._values[int(place)]

    def document(self, places: Sequence[Any]) -> Resolution:
        head, paragraphs, footnotes = places
        return sound(
            from_parts(self.value(head), tuple(map(self.paragraph, paragraphs)), tuple(map(self.footnote, footnotes)))
        )

    def _paragraph(self, place: int) -> Paragraph:
        return paragraph_from_json(self.value(place))

    def _footnote(self, place: int) -> Footnote:
        return footnote_from_json(self.value(place))


def _step_from_json(value: Mapping[str, Any], shared: _Shared) -> KeptStep:
    zh, en = map(str, value["label"])
    structure = structure_from_json({**shared.value(value["structure"]), "origins": shared.value(value["origins"])})
    before = None if value["before"] is None else shared.document(value["before"])
    return KeptStep(Sentence(zh=zh, en=en), shared.document(value["document"]), structure, before)
