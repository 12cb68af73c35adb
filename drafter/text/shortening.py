"""Text that is too long for where it is shown."""

from __future__ import annotations


def cut(text: str, most: int) -> str:
    """The text, or its first `most` characters and an ellipsis where it has more."""
    return text if len(text) <= most else text[:most] + "…"
