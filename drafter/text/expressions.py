"""Regular expressions that are compiled when they are first used.

Reading one file asks for a third of the expressions that its modules hold: the others are of the other language, or of
what the file does not have. Compiled at import they took a quarter of the time of `drafter structure`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


def expression(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, save that an error in the expression shows at its first use; as fast once it is used."""
    return cast("re.Pattern[AnyStr]", _Expression(source, flags))


class _Expression(Generic[AnyStr]):
    """Stands for the compiled expression, whose methods become its own as they are asked for."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[AnyStr]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self._flags})"
