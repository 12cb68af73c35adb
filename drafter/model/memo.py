"""Results that are remembered with the document they were derived from."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from drafter.model.document import Resolution

Result = TypeVar("Result")


def remembered(derive: Callable[[Resolution], Result]) -> Callable[[Resolution], Result]:
    """`derive`, worked out once for each document: a document never changes, so neither does what follows from it.

    The result lies beside the document's fields, as with `cached_property`, and goes when the document goes.
    """
    key = f"_{derive.__module__}.{derive.__qualname__}"

    @wraps(derive)
    def remembering(document: Resolution) -> Result:
        memory = document.__dict__
        if key not in memory:
            memory[key] = derive(document)
        result: Result = memory[key]
        return result

    return remembering
