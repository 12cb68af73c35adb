"""Takes back what PySide does to Python's imports: this program has no use for it, and every module pays."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401, loading it is what changes the imports

_OWN_IMPORT = "__orig_import__"
"""Where PySide keeps Python's own `__import__`."""


def restore() -> None:
    """Import modules as Python does.

    WORKAROUND: for the sake of `from __feature__ import snake_case` PySide reads the source of each module that is
    imported after it, and keeps it. That takes half a millisecond for each. A PySide that no longer does so has
    nothing to give back.
    """
    builtins.__import__ = getattr(builtins, _OWN_IMPORT, builtins.__import__)
