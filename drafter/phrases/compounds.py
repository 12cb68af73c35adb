"""Words that the UN writes with a hyphen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from drafter.text.resources import resource


@lru_cache(maxsize=1)
def compounds() -> Mapping[str, str]:
    """Hyphenated words of adopted texts in small letters, by what is left of them without hyphens."""
    lines = resource("phrases", "hyphenated.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    return {word.replace("-", ""): word for word in words}


@lru_cache(maxsize=1)
def compound_parts() -> tuple[frozenset[str], frozenset[str]]:
    """What such words begin with, and what they end in: gender, tourism …; based, related …"""
    words = [word.split("-") for word in compounds().values()]
    return frozenset(parts[0] for parts in words), frozenset(parts[-1] for parts in words)
