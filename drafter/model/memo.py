"""Results that are remembered with the document they were derived from."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from drafter.model.difference import have_same_names, have_same_structure
from drafter.model.document import Paragraph, Resolution

Result = TypeVar("Result")
Derive = Callable[[Resolution], Result]

_STRUCTURAL, _NAMING = "structure of ", "names of "
_STRUCTURAL_PROPERTIES = ("positions", "notes_by_id", "cited_notes")
"""Of `Resolution`, remembered by `cached_property` under their own names."""


def remembered(derive: Derive[Result]) -> Derive[Result]:
    """`derive`, worked out once for each document: a document never changes, so neither does what follows from it.

    The result lies beside the document's fields, as with `cached_property`, and goes when the document goes.
    """
    return _remembering(derive, f"_{derive.__module__}.{derive.__qualname__}")


def remembered_structure(derive: Derive[Result]) -> Derive[Result]:
    """The same for what follows from the structure alone, and so stays while only words are typed; see `inherit`."""
    return _remembering(derive, f"{_STRUCTURAL}{derive.__module__}.{derive.__qualname__}")


def remembered_names(derive: Derive[Result]) -> Derive[Result]:
    """The same for what follows from the structure and from words that name paragraphs: those of headings above all."""
    return _remembering(derive, f"{_NAMING}{derive.__module__}.{derive.__qualname__}")


def remembered_of(paragraph: Paragraph | Resolution, key: str, derive: Callable[[], Result]) -> Result:
    """What `derive` finds out of a paragraph or a text, once for each `key`, which names all else it follows from."""
    memory, name = paragraph.__dict__, f"found of {key}"
    if name not in memory:
        memory[name] = derive()
    found: Result = memory[name]
    return found


def inherit(before: Resolution, after: Resolution) -> None:
    """Let `after` know what is known of the structure of `before`, where that is the same.

    So a key in a long text numbers and names nothing anew.
    """
    if after is before or not have_same_structure(before, after):
        return
    lasting = (_STRUCTURAL, _NAMING) if have_same_names(before, after) else (_STRUCTURAL,)
    memory = before.__dict__.copy()  # at one go: a check in a thread may add to it meanwhile
    known = {key: value for key, value in memory.items() if key.startswith(lasting)}
    known |= {key: memory[key] for key in _STRUCTURAL_PROPERTIES if key in memory}
    after.__dict__.update(known)


def _remembering(derive: Derive[Result], key: str) -> Derive[Result]:
    @wraps(derive)
    def remembering(document: Resolution) -> Result:
        memory = document.__dict__
        if key not in memory:
            memory[key] = derive(document)
        result: Result = memory[key]
        return result

    return remembering
