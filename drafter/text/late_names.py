"""What a package gives out by name, from modules that are loaded when their names are first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late_names(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package (PEP 562): `homes` says of each name in which module it is.

    A part of a package can then be had without all of it. What type checkers and packagers go by is an ordinary import
    under TYPE_CHECKING beside it.
    """

    def named(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(homes[name]), name)

    return named
